/** One side of a comparison. */
import type { Plane } from "../../schema/index.ts";
import type { PartyIndex } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";

/** A reading of a dossier, for some of its workers, in one plane. */
export type Compared = {
  readonly inquiry: Inquiry;
  /** Live workers; null where the reading has none. */
  readonly group: PartyIndex | null;
  readonly plane: Plane;
};

/** What stands first, and what stands beside it. */
export type Both<Item> = readonly [first: Item, second: Item];

export const both = <Item, Made>(items: Both<Item>, make: (item: Item, place: 0 | 1) => Made): Both<Made> => [
  make(items[0], 0),
  make(items[1], 1),
];
