/** A row of the scale on which two chains stand, with what stands in it on each side. */
import type { Both } from "../../model/index.ts";
import type { CardPicture, KnotPicture } from "../chain/chainPicture.ts";

/** The cards of one side in one row, with what is on record of their parties. */
export type SceneCell = {
  readonly nodes: readonly number[];
  readonly cards: readonly CardPicture[];
  /** The indices of the hops that lead to the cards, in the folded chain. */
  readonly hops: readonly number[];
  readonly knot: KnotPicture | null;
  /** The other knots of the layers that share this row; nothing is on record there. */
  readonly silent: readonly KnotPicture[];
  /** The chosen workers stand here, so that the verdict does. */
  readonly isWorkers: boolean;
};

export type SceneRow = {
  /** As in "3", "3+", "3–150". */
  readonly name: string;
  readonly first: number;
  readonly last: number;
  readonly cells: Both<SceneCell | null>;
};
