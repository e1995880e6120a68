import { sayDate } from "../../text/index.ts";
import { Facts } from "../../views/index.ts";
import { Remark } from "../page/reading/Remark.tsx";
import { Section } from "../page/reading/Section.tsx";
import { useDossier } from "../page/reading/useDossier.ts";
import { useReader } from "../page/reading/useReader.ts";
import { Words } from "../page/reading/Words.tsx";
import { EvidenceDetails } from "../picture/evidence/EvidenceDetails.tsx";

/** What was searched for and not found. This is a result, and no link of the chain. */
export function LookedForList() {
  const { language, say } = useReader();
  const { dossier, narrator } = useDossier();
  if (dossier.lookedFor.length === 0) return null;
  return (
    <Section id="looked-for" title={say("page.looked-for")}>
      <ul className="claims">
        {dossier.lookedFor.map(({ id, what, from, to, date, evidence, remark }) => (
          <li key={id} className="claim">
            <p className="sentence">
              <Words shown={narrator.text(what)} />
            </p>
            <Facts
              items={[
                from && say("page.looked-for.from", { party: narrator.nameWithin(from) }),
                to && say("page.looked-for.to", { party: narrator.nameWithin(to) }),
                date && sayDate(language, date),
              ]}
            />
            <Remark remark={remark} />
            {evidence && evidence.length > 0 && <EvidenceDetails evidence={evidence} of={narrator.text(what).text} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
