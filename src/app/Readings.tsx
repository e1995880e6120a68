import { focusOf, setsOf } from "../model/index.ts";
import { EvidenceDetails } from "./EvidenceDetails.tsx";
import { PageLink } from "./PageLink.tsx";
import { Remark } from "./Remark.tsx";
import { Section } from "./Section.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { Words } from "./Words.tsx";

/** Where a file can be read in several ways: the readings of each set, the one chosen, and links to the others. */
export function Readings() {
  const { query, say } = useReader();
  const { dossier, inquiry, narrator } = useTold();
  const { focus, chosen } = inquiry.chain;
  const usual = new Set(focusOf(dossier).world);
  const sets = [...setsOf(dossier)];
  const worldWith = (set: string, id: string) => {
    const own = new Set(
      dossier.hypotheses.filter(hypothesis => hypothesis.set === set).map(hypothesis => hypothesis.id),
    );
    return focus.world.map(other => (own.has(other) ? id : other)).filter(other => !usual.has(other));
  };
  if (sets.length === 0) return null;
  return (
    <Section id="readings" title={say("page.readings")}>
      <p className="quiet">{say("page.readings.lead")}</p>
      {sets.map(([set, hypotheses]) => (
        <ul key={set} className="claims">
          {hypotheses.map(({ id, label: words, evidence, remark }) => (
            <li key={id} className="claim">
              <p className="sentence">
                <Words shown={narrator.text(words)} />{" "}
                {chosen.has(id) ? (
                  <span className="tag">{say("page.readings.chosen")}</span>
                ) : (
                  <PageLink to={{ ...query, world: worldWith(set, id), duty: null }}>
                    {say("page.readings.other")}
                  </PageLink>
                )}
              </p>
              <Remark remark={remark} />
              {evidence && evidence.length > 0 && <EvidenceDetails evidence={evidence} />}
            </li>
          ))}
        </ul>
      ))}
    </Section>
  );
}
