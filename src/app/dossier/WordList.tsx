import type { CodeListId } from "../../schema/index.ts";
import { codesOf, definition, label } from "../../text/index.ts";
import { Section } from "../page/reading/Section.tsx";
import { useReader } from "../page/reading/useReader.ts";

const explained = ["verdicts", "states", "verifications", "planes"] as const satisfies readonly CodeListId[];

/** Definitions of the words that this page uses. */
export function WordList() {
  const { language, say } = useReader();
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
    </Section>
  );
}
