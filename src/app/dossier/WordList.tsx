import type { CodeListId } from "../../schema/index.ts";
import { codesOf, definition, label } from "../../text/index.ts";
import { Remark } from "../page/reading/Remark.tsx";
import { Section } from "../page/reading/Section.tsx";
import { useDossier } from "../page/reading/useDossier.ts";
import { useReader } from "../page/reading/useReader.ts";
import { Words } from "../page/reading/Words.tsx";

const explained = ["verdicts", "states", "verifications", "planes"] as const satisfies readonly CodeListId[];

/** Definitions of the words that this page uses, and of the duties that the file adds to the fourteen. */
export function WordList() {
  const { language, say } = useReader();
  const { dossier, narrator } = useDossier();
  return (
    <Section id="words" title={say("page.words")}>
      {explained.map(list => (
        <details key={list} className="evidence">
          <summary>{say(`page.words.${list}`)}</summary>
          <dl className="words">
            {codesOf(language, list).map(code => (
              <div key={code}>
                <dt>{label(language, list, code)}</dt>
                <dd>{definition(language, list, code)}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
      {dossier.duties.length > 0 && (
        <details className="evidence">
          <summary>{say("page.words.duties")}</summary>
          <dl className="words">
            {dossier.duties.map(({ id, definition: meaning, remark }) => (
              <div key={id}>
                <dt>{narrator.dutyLabel(id)}</dt>
                <dd>
                  <Words shown={narrator.prose(meaning)} />
                  <Remark remark={remark} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </Section>
  );
}
