import { sayDate } from "../text/index.ts";
import { EvidenceDetails } from "./EvidenceDetails.tsx";
import { Facts } from "./Facts.tsx";
import { Remark } from "./Remark.tsx";
import { Section } from "./Section.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { Words } from "./Words.tsx";

/** What was searched and not found: a result, and no link of the chain. */
export function LookedForList() {
  const { language, say } = useReader();
  const { dossier, narrator } = useTold();
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
            {evidence && evidence.length > 0 && <EvidenceDetails evidence={evidence} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
