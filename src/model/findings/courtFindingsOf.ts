import type { Finding } from "../../schema/index.ts";
import type { PartyIndex } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";
import { latestRulingsOf } from "./rulingsOf.ts";
import { unruledOf } from "./unruledOf.ts";

/** What courts and authorities have decided on these workers: the latest ruling of each case, then open cases without one. */
export const courtFindingsOf = (inquiry: Inquiry, group: PartyIndex): readonly Finding<string>[] => [
  ...latestRulingsOf(inquiry, group).map(
    ({ decision, fallen, open }): Finding<string> => ({
      code: "ruling",
      params: { decision: decision.id, fallen: fallen.map(({ id }) => id), open },
    }),
  ),
  ...unruledOf(inquiry, group).map(
    ({ proceeding, latest, fallen, status }): Finding<string> => ({
      code: "unruled",
      params: { proceeding: proceeding.id, latest: latest?.id ?? null, fallen: fallen.map(({ id }) => id), status },
    }),
  ),
];
