/**
 * What the file tells of who pays, owns, instructs, rates, certifies, represents or invests in whom, and of who hosts
 * for whom. No such relation makes a chain longer, and none may go unsaid.
 */
import type { Link } from "../../schema/index.ts";
import { overlaysIn } from "../chainOf.ts";
import type { GroupChain } from "../groupChainOf.ts";
import type { Overlay } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";

/**
 * The live relations beside the hops, in file order, those of the parties of a chain first.
 * @param groupChain null where no workers stand in a chain
 */
export function relationsBeside(
  { chain }: Pick<Inquiry, "chain">,
  groupChain: Pick<GroupChain, "isMember"> | null,
): readonly Overlay[] {
  const all = overlaysIn(chain);
  const isNear = ({ from, to }: Overlay) =>
    groupChain !== null && (groupChain.isMember(from) || groupChain.isMember(to));
  return [...all.filter(isNear), ...all.filter(one => !isNear(one))];
}

/** What a relation says: of which type it is, the ids of its parties, and whatever else the file writes on a link. */
export const relationOf = (
  { link, type, from, to }: Overlay,
  parties: readonly { readonly id: string }[],
): Pick<Link, "type" | "from" | "to"> & Partial<Link> => link ?? { type, from: parties[from]!.id, to: parties[to]!.id };

/** The key of a relation beside the hops: `link ID`, or `rating ID` of the workers whom a rating system rates. */
export const relationKey = ({ link, to }: Overlay, parties: readonly { readonly id: string }[]): string =>
  link ? `link ${link.id}` : `rating ${parties[to]!.id}`;
