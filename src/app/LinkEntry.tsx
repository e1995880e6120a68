import type { Link } from "../schema/index.ts";
import { label, sayCountry, sayPercent, sayRange } from "../text/index.ts";
import { Answer } from "./Answer.tsx";
import { sayDates } from "./dates.ts";
import { EvidenceDetails } from "./EvidenceDetails.tsx";
import { Facts } from "./Facts.tsx";
import { Remark } from "./Remark.tsx";
import { useReader } from "./useReader.ts";
import { useTold } from "./useTold.ts";
import { Words } from "./Words.tsx";

type Props = {
  readonly link: Link;
  /** The hop it makes is disputed by the party named or contradicted by evidence. */
  readonly disputed?: boolean;
};

/** A relation between two parties as a sentence, how well it is known, and what it rests on. */
export function LinkEntry({ link, disputed = false }: Props) {
  const { language, say } = useReader();
  const { narrator } = useTold();
  const codesOf = (list: "roles" | "tasks", codes: readonly string[] | undefined) =>
    codes?.map(code => label(language, list, code)) ?? [];
  const dates = sayDates(language, link);
  return (
    <li className="link">
      <p className="sentence">
        {narrator.link(link)}
        {disputed && <span className="tag contested">{say("page.hop.disputed")}</span>}
      </p>
      <Facts
        items={[
          link.label && <Words shown={narrator.text(link.label)} />,
          label(language, "verifications", link.verification),
          ...(dates.length > 0 ? dates : [say("page.time.none")]),
          ...codesOf("roles", link.functions),
          ...codesOf("tasks", link.tasks),
          link.share !== undefined && sayRange(language, link.share, share => sayPercent(language, share)),
          link.governingLaw && say("page.link.law", { country: sayCountry(language, link.governingLaw) }),
          link.nda && say("page.nda"),
        ]}
      />
      <EvidenceDetails evidence={link.evidence}>
        <Answer response={link.response} party={link.to} />
        <Remark remark={link.remark} />
      </EvidenceDetails>
    </li>
  );
}
