import { setsOf } from "../../model/index.ts";
import { sayDate } from "../../text/index.ts";
import { CitedSources } from "./CitedSources.tsx";
import { FactLine } from "./FactLine.tsx";
import { FileWords } from "./FileWords.tsx";
import { PagePart } from "./PagePart.tsx";
import type { Reading } from "./reading.ts";

type Props = { readonly reading: Reading };

/** What was searched and not found: a result, and no link of the chain. */
function LookedForPart({ reading }: Props) {
  const { dossier, language, narrator, say } = reading;
  if (dossier.lookedFor.length === 0) return null;
  return (
    <PagePart id="looked-for" title={say("page.looked-for")}>
      <ul className="claims">
        {dossier.lookedFor.map(({ id, what, from, to, date, evidence, remark }) => (
          <li key={id} className="claim">
            <p>
              <FileWords reading={reading} text={what} /> <CitedSources reading={reading} evidence={evidence} isQuiet />
            </p>
            <FactLine
              items={[
                from && say("page.looked-for.from", { party: narrator.nameWithin(from) }),
                to && say("page.looked-for.to", { party: narrator.nameWithin(to) }),
                date && sayDate(language, date),
                remark && <FileWords reading={reading} text={remark} />,
              ]}
            />
          </li>
        ))}
      </ul>
    </PagePart>
  );
}

/** Readings of the sources, and which of each set is shown. */
function ReadingPart({ reading }: Props) {
  const { dossier, inquiry, say } = reading;
  if (setsOf(dossier).size === 0) return null;
  return (
    <PagePart id="readings" title={say("page.readings")} lead={say("page.readings.lead")}>
      <ul className="claims">
        {dossier.hypotheses.map(({ id, label: words, evidence, remark }) => (
          <li key={id} className="claim">
            <p>
              <FileWords reading={reading} text={words} />{" "}
              {inquiry.chain.focus.world.includes(id) && <span className="tag">{say("page.readings.chosen")}</span>}{" "}
              <CitedSources reading={reading} evidence={evidence} isQuiet />
            </p>
            {remark && (
              <p className="remark">
                <FileWords reading={reading} text={remark} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </PagePart>
  );
}

/** What stands in few dossiers: readings, and what was looked for in vain. */
export function OtherParts({ reading }: Props) {
  return (
    <>
      <ReadingPart reading={reading} />
      <LookedForPart reading={reading} />
    </>
  );
}
