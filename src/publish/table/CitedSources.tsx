import { type Evidence, evidenceIn } from "../../schema/index.ts";
import { label } from "../../text/index.ts";
import { anchorOf } from "./anchorOf.ts";
import type { Reading } from "./reading.ts";

type Props = { readonly reading: Reading; readonly evidence: Evidence | undefined; readonly isQuiet?: boolean };

/**
 * What a claim rests on: the numbers of its sources, each leading to the words quoted. What speaks against it says so.
 * A claim without evidence says that, unless it is one that need not have any (`isQuiet`).
 */
export function CitedSources({ reading, evidence = [], isQuiet = false }: Props) {
  const { dossier, language, say, book } = reading;
  if (evidence.length === 0) return isQuiet ? null : <span className="cited none">{say("page.evidence.none")}</span>;
  return (
    <span className="cited">
      {evidenceIn(dossier, evidence).map((cited, index) => {
        const number = book.numberOf(cited.source.id);
        const letter = book.letterOf(cited);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: written once, and never changed
          <span key={index} className={`cite ${cited.supports}`}>
            {cited.supports !== "supports" && `${label(language, "supports", cited.supports)} `}
            <a
              href={`#${letter === null ? anchorOf("source", cited.source.id) : anchorOf("quote", `${number}${letter}`)}`}
              aria-label={say("publish.cite", { source: `${number}${letter ?? ""}` })}
            >
              {number}
              {letter}
            </a>{" "}
          </span>
        );
      })}
    </span>
  );
}
