/** What the project itself says of two dossiers beside each other (`data/comparisons.json`). */
import data from "../../../../data/comparisons.json";
import type { Plane, Text } from "../../../schema/index.ts";
import type { Whence } from "../../page/address/parameters.ts";
import { siteName } from "../../page/address/site.ts";

export type ToldComparison = {
  /** Ids of the library. */
  readonly sides: readonly [string, string];
  readonly plane: Plane;
  readonly duty: string;
  readonly title: Text;
  readonly standfirst: Text;
};

const told = data.comparisons as unknown as readonly ToldComparison[];

/** None on a site that somebody has made of their own dossiers, which may be called as ours are. */
export const toldComparisons = (): readonly ToldComparison[] => (siteName() === null ? told : []);

/** What is told of these two, in either order; null where nothing is. */
export const toldOf = (first: Whence, second: Whence): ToldComparison | null =>
  first.kind === "library" && second.kind === "library" && first.id !== second.id
    ? (toldComparisons().find(({ sides }) => sides.includes(first.id) && sides.includes(second.id)) ?? null)
    : null;
