import { AnswerWords, Facts, MarkdownText, type OutlineLine } from "../../views/index.ts";
import { CitedSides, CitedSources } from "./CitedSources.tsx";
import { LineNumbers } from "./LineNumbers.tsx";
import { idOfLine, LinePieces } from "./LinePieces.tsx";
import type { Reading } from "./reading.ts";

type Props = { readonly reading: Reading; readonly line: OutlineLine };

/** One line: what is said, how well it is verified, what it rests on, what the named parties answered. */
export function LineEntry({ reading, line }: Props) {
  const { say } = reading;
  const { key, kind, number, sentence, facts, text, markdown, marks, whyNot, against, citations, answer } = line;
  return (
    <li id={idOfLine(reading, key)} className={`claim ${kind}`}>
      <span className="no">{number}</span>
      <p>
        <LinePieces reading={reading} pieces={sentence} /> <CitedSources reading={reading} citations={citations} />
        {line.evidence === "asked" && <span className="cited none">{say("page.evidence.none")}</span>}
        {marks.includes("disputed") && <span className="tag">{say("page.hop.disputed")}</span>}
        {marks.includes("chosen") && <span className="tag">{say("page.readings.chosen")}</span>}
      </p>
      <Facts
        items={[
          ...facts.map((fact, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: written once, and never changed
            <span key={index}>
              <LinePieces reading={reading} pieces={fact} />
            </span>
          )),
          whyNot.length > 0 && say("panel.why-not", { reasons: whyNot.map(reason => say(`panel.why-not.${reason}`)) }),
          against.length > 0 && (
            <>
              {say("outline.against")} <LineNumbers reading={reading} lines={against} />
            </>
          ),
        ]}
      />
      {text && (
        <p>
          <LinePieces reading={reading} pieces={[text]} />
        </p>
      )}
      {markdown && (
        <div lang={markdown.language} dir={markdown.direction}>
          <MarkdownText text={markdown.text} />
        </div>
      )}
      {line.remark && (
        <p className="remark">
          <LinePieces reading={reading} pieces={[line.remark]} />
        </p>
      )}
      <CitedSides reading={reading} citations={citations} />
      {answer && (
        <AnswerWords answer={answer}>
          <CitedSources reading={reading} citations={answer.citations} />
          <CitedSides reading={reading} citations={answer.citations} />
        </AnswerWords>
      )}
      {line.below.length > 0 && (
        <>
          {kind === "party" && <p className="below">{say("page.hops-into")}</p>}
          <LineList reading={reading} lines={line.below} />
        </>
      )}
      {kind === "party" && line.leadsTo.length > 0 && (
        <p className="below">
          {say("outline.on-to")}{" "}
          {line.leadsTo.map((next, place) => (
            <span key={next}>
              {place > 0 && " · "}
              <LinePieces
                reading={reading}
                pieces={reading.outline.lines
                  .get(next)!
                  .sentence.map(({ words, foreign }) => ({ words, line: next, ...(foreign ? { foreign } : {}) }))}
              />
            </span>
          ))}
        </p>
      )}
    </li>
  );
}

type ListProps = { readonly reading: Reading; readonly lines: readonly OutlineLine[] };

/** Numbered lines, one after the other. */
export const LineList = ({ reading, lines }: ListProps) => (
  <ol className="claims">
    {lines.map(line => (
      <LineEntry key={line.key} reading={reading} line={line} />
    ))}
  </ol>
);
