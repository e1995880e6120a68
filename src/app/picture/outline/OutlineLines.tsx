import { memo, useMemo } from "react";
import { isolated } from "../../../text/index.ts";
import { AnswerWords, Facts, MarkdownText, type OutlineLine } from "../../../views/index.ts";
import { PageLink } from "../../page/address/PageLink.tsx";
import { worldWith } from "../../page/address/worldWith.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { useLongPage } from "../../page/slices/useLongPage.ts";
import { chunksOf, useSlices } from "../../page/slices/useSlices.ts";
import { idOfCase } from "../evidence/ProceedingEntry.tsx";
import { idOfSource } from "../evidence/SourceList.tsx";
import { WhyNot } from "../evidence/WhyNot.tsx";
import { focusOfStep, STORY_STEP } from "../story/focusOfStep.ts";
import { LineNumbers } from "./LineNumbers.tsx";
import { OutlineCitations, QuoteWords } from "./OutlineCitations.tsx";
import { OutlinePieces } from "./OutlinePieces.tsx";
import { Ticks } from "./Ticks.tsx";
import { idOfLine, useOutline } from "./useOutline.ts";

type LineProps = { readonly line: OutlineLine };

/** A place of its own for what other parts of the page lead to. */
const placeOf = ({ kind, id }: OutlineLine): string | undefined => {
  if (kind === "source") return idOfSource(id);
  return kind === "proceeding" ? idOfCase(id) : undefined;
};

/** What can be chosen only on a screen: another reading, or the picture of a step. */
function LineChoice({ line: { kind, id, marks } }: LineProps) {
  const { say } = useReader();
  const { place, asked } = useChosen();
  const { dossier, narrator } = useDossier();
  if (kind === "reading" && !marks.includes("chosen"))
    return (
      <PageLink to={{ ...place, world: worldWith(asked, dossier, id) }}>
        {say("page.readings.other")}
        <span className="sr">, {narrator.hypothesis(id)}</span>
      </PageLink>
    );
  const step = kind === "step" && dossier.story.find(one => one.id === id);
  if (!step) return null;
  return (
    <p>
      <PageLink to={{ ...place, ...focusOfStep(step) }} opens={STORY_STEP}>
        {step.focus.duty ? say("page.story.show", { duty: narrator.dutyLabel(step.focus.duty) }) : say("story.show")}
        <span className="sr">, {isolated(narrator.text(step.title).text)}</span>
      </PageLink>
    </p>
  );
}

/** The line itself: number, sentence, facts, box to tick. */
function LineHead({ line }: LineProps) {
  const { say } = useReader();
  const { number, sentence, facts, text, markdown, marks, against, whyNot, evidence } = line;
  const id = placeOf(line);
  return (
    <div className="line-head">
      <span className="line-number">{number}</span>
      <div className="line-words">
        <p className="sentence" id={id} tabIndex={id === undefined ? undefined : -1}>
          <OutlinePieces pieces={sentence} />
          {marks.includes("disputed") && <span className="tag contested">{say("page.hop.disputed")}</span>}
          {marks.includes("chosen") && <span className="tag">{say("page.readings.chosen")}</span>}
        </p>
        <WhyNot reasons={whyNot} />
        <Facts
          items={facts.map((fact, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the facts of one line never change places
            <OutlinePieces key={index} pieces={fact} />
          ))}
        />
        {text && (
          <p>
            <OutlinePieces pieces={[text]} />
          </p>
        )}
        {markdown && (
          <div lang={markdown.language} dir={markdown.direction}>
            <MarkdownText text={markdown.text} />
          </div>
        )}
        <LineChoice line={line} />
        {against.length > 0 && (
          <p className="against">
            {say("outline.against")} <LineNumbers lines={against} />
          </p>
        )}
        {evidence === "asked" && <p className="no-evidence">{say("page.evidence.none")}</p>}
        {evidence === "withheld" && <p className="quiet">{say("panel.party.withheld")}</p>}
      </div>
      <Ticks />
    </div>
  );
}

/** What the line rests on and what the named parties answered; for a source, the lines that rest on it. */
function LineSupport({ line: { kind, citations, quotes, answer, remark, leadsTo } }: LineProps) {
  const { say } = useReader();
  return (
    <div className="line-support">
      <OutlineCitations citations={citations} quotes={quotes} />
      {answer && (
        <AnswerWords answer={answer}>
          <OutlineCitations
            citations={answer.citations}
            quotes={quotes.filter(({ key }) => !citations.some(({ quote }) => quote === key))}
          />
        </AnswerWords>
      )}
      {remark && (
        <p className="remark">
          <strong>{say("page.remark")}</strong> <OutlinePieces pieces={[remark]} />
        </p>
      )}
      {kind === "source" && leadsTo.length > 0 && (
        <p className="leads-to">
          {say("outline.rests.source", { count: leadsTo.length })} <LineNumbers lines={leadsTo} />
        </p>
      )}
      {kind === "source" && quotes.map(quote => <QuoteWords key={quote.key} line={quote} />)}
    </div>
  );
}

/** Everything that a line says, with what it has to be checked against, and below it the lines that belong to it. */
const LineEntry = memo(function LineEntry({ line }: LineProps) {
  const { say } = useReader();
  const { key, kind, number, whyNot, below, leadsTo } = line;
  return (
    <li
      id={idOfLine(number)}
      tabIndex={-1}
      className={`outline-line line-${kind}${whyNot.length > 0 ? " is-out" : ""}`}
      data-line={key}
    >
      <LineHead line={line} />
      <LineSupport line={line} />
      {below.length > 0 && (
        <>
          {kind === "party" && <p className="below-title">{say("page.hops-into")}</p>}
          <OutlineLines lines={below} />
        </>
      )}
      {kind === "party" && leadsTo.length > 0 && <PassesWorkTo line={line} />}
    </li>
  );
});

/** To whom a party passes work on, by name: the links themselves stand with those who take the work. */
function PassesWorkTo({ line }: LineProps) {
  const { say } = useReader();
  const { lines } = useOutline();
  return (
    <p className="leads-to">
      {say("outline.on-to")}{" "}
      {line.leadsTo.map((key, index) => (
        <span key={key}>
          {index > 0 && " · "}
          <OutlinePieces
            pieces={lines
              .get(key)!
              .sentence.map(({ words, foreign }) => ({ words, line: key, ...(foreign ? { foreign } : {}) }))}
          />
        </span>
      ))}
    </p>
  );
}

/** Lines that come at once. */
const LINES = 25;

const LinesChunk = memo(function LinesChunk({ lines }: { readonly lines: readonly OutlineLine[] }) {
  return (
    <ol className="outline-lines">
      {lines.map(line => (
        <LineEntry key={line.key} line={line} />
      ))}
    </ol>
  );
});

/** Numbered lines, one after the other. Where they are many, they come in slices. */
export function OutlineLines({ lines }: { readonly lines: readonly OutlineLine[] }) {
  const chunks = useMemo(() => chunksOf(lines, LINES), [lines]);
  const shown = useSlices(chunks.length, 1);
  useLongPage(chunks.length > 1);
  if (chunks.length <= 1) return <LinesChunk lines={lines} />;
  return chunks.slice(0, shown).map(own => (
    <div key={own[0]!.key} className="outline-chunk">
      <LinesChunk lines={own} />
    </div>
  ));
}
