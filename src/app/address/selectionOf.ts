/** What a reader has chosen to read the evidence of. */
import type { Inquiry, PartyIndex } from "../../model/index.ts";
import type { Query } from "./query.ts";

export type Selection =
  /** Everything that joins the two parties of a link. */
  | { readonly kind: "hop"; readonly link: string }
  | { readonly kind: "party"; readonly party: PartyIndex }
  /** How one party stands towards a duty. */
  | { readonly kind: "mark"; readonly party: PartyIndex; readonly duty: string; readonly group: PartyIndex }
  /** Who answers to the group for a duty. */
  | { readonly kind: "verdict"; readonly duty: string; readonly group: PartyIndex };

export type Chosen = Pick<Query, "link" | "party" | "duty">;

/** No evidence chosen. */
export const nothingChosen: Chosen = { link: null, party: null, duty: null };

/** Null where nothing is chosen, or nothing that this file has; without a group nothing is asked of duties. */
export function selectionOf(
  { link, party, duty }: Chosen,
  { file }: Pick<Inquiry, "file">,
  group: PartyIndex | null,
): Selection | null {
  if (link !== null && file.linkAt.has(link)) return { kind: "hop", link };
  const at = party === null ? undefined : file.partyAt.get(party);
  if (duty !== null && group !== null && file.duties.includes(duty)) {
    if (at === undefined || at === group) return { kind: "verdict", duty, group };
    return { kind: "mark", party: at, duty, group };
  }
  return at === undefined ? null : { kind: "party", party: at };
}
