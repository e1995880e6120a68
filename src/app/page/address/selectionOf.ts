/** What the reader has chosen to read the evidence of. */
import type { FileIndex, PartyIndex } from "../../../model/index.ts";
import type { DossierPlace } from "./place.ts";

export type Selection =
  /** Everything that joins the two parties of a link. */
  | { readonly kind: "hop"; readonly link: string }
  | { readonly kind: "party"; readonly party: PartyIndex }
  /** How one party stands towards a duty. */
  | { readonly kind: "mark"; readonly party: PartyIndex; readonly duty: string; readonly group: PartyIndex }
  /** Who answers to the group for a duty. */
  | { readonly kind: "verdict"; readonly duty: string; readonly group: PartyIndex };

export type ChosenEvidence = Pick<DossierPlace, "link" | "party" | "duty">;

/** A change that closes the evidence. */
export const nothingChosen: ChosenEvidence = { link: null, party: null, duty: null };

/**
 * The selection, or null where nothing is chosen. Without a group no duty can be asked about.
 * @param asked what of the address this file has
 */
export function selectionOf(
  { link, party, duty }: ChosenEvidence,
  { partyAt }: Pick<FileIndex, "partyAt">,
  group: PartyIndex | null,
): Selection | null {
  if (link !== null) return { kind: "hop", link };
  const at = party === null ? undefined : partyAt.get(party);
  if (duty !== null && group !== null) {
    if (at === undefined || at === group) return { kind: "verdict", duty, group };
    return { kind: "mark", party: at, duty, group };
  }
  return at === undefined ? null : { kind: "party", party: at };
}
