import type { Assertion } from "../schema/index.ts";
import { label, sayList } from "../text/index.ts";
import { Answer } from "./Answer.tsx";
import { sayDates } from "./dates.ts";
import { EvidenceList } from "./EvidenceList.tsx";
import { Facts } from "./Facts.tsx";
import { Remark } from "./Remark.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";

/** What somebody says of a party and a duty, with everything a reader needs to check it. */
export function Statement({ assertion }: { readonly assertion: Assertion }) {
  const { language, say } = useReader();
  const { dossier, group, narrator } = useTold();
  const link = dossier.links.find(({ id }) => id === assertion.link);
  // What is said of the chosen workers alone goes without saying here.
  const isChosenAlone =
    group !== null && assertion.workers?.length === 1 && assertion.workers[0] === dossier.parties[group]!.id;
  return (
    <li className="claim">
      <p className="sentence">{narrator.assertion(assertion)}</p>
      <Facts
        items={[
          label(language, "bases", assertion.basis),
          assertion.workers &&
            !isChosenAlone &&
            say("page.about-workers", { workers: sayList(language, assertion.workers.map(narrator.nameWithin)) }),
          assertion.liability &&
            say("page.liability", { liability: label(language, "liabilities", assertion.liability) }),
          ...sayDates(language, assertion),
          link && narrator.link(link),
        ]}
      />
      <EvidenceList evidence={assertion.evidence} />
      <Answer response={assertion.response} party={assertion.party} />
      <Remark remark={assertion.remark} />
    </li>
  );
}
