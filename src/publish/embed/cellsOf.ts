import type { Plane } from "../../schema/index.ts";
import type { ColumnPicture } from "../../views/index.ts";
import type { GroupLook } from "./looksOf.ts";

export type PlateCell = {
  readonly plane: Plane;
  readonly column: ColumnPicture;
  readonly isShown: boolean;
  /** Where nothing is on record: the planes and duties that it stands for, as in `legal pay-wage promised pay-wage`. */
  readonly at: string | null;
  /** The verdicts of the other planes, where the planes differ on this duty and something is on record there. */
  readonly others: readonly { readonly plane: Plane; readonly words: string }[];
};

const isBlankIn = ({ knots }: ColumnPicture): boolean =>
  knots.every(({ all }) => all().every(({ state }) => state === "silent"));

/** Who holds or shares the duty, and the verdict: the planes differ where that does. */
const answerOf = ({ knots, verdict }: ColumnPicture): string => {
  const marks = knots.flatMap(({ all }) => all().filter(({ state }) => state === "held" || state === "shared"));
  return JSON.stringify([verdict.verdict, marks.map(({ party }) => party).sort()]);
};

/** What the other planes say on a duty, where they differ: one of them alone would mislead. */
export function othersOf({ planes }: GroupLook, plane: Plane, column: ColumnPicture): PlateCell["others"] {
  return planes.flatMap(({ plane: other, picture }) => {
    const same = picture.columns.find(({ duty }) => duty === column.duty);
    if (other === plane || !same || isBlankIn(same) || answerOf(same) === answerOf(column)) return [];
    // That a plane has no answer misleads nobody.
    if (same.verdict.verdict === "undocumented") return [];
    return [{ plane: other, words: same.verdict.words }];
  });
}

/** Every duty in every plane. Those on which nothing is on record in the same words are written down once. */
export function cellsOf(look: GroupLook): readonly PlateCell[] {
  const { planes, opening, duty } = look;
  const cells: PlateCell[] = [];
  const blank = new Map<string, { readonly cell: Omit<PlateCell, "at" | "others">; readonly at: string[] }>();
  for (const { plane, picture } of planes)
    for (const column of picture.columns) {
      const cell = { plane, column, isShown: plane === opening && column.duty === duty };
      const { verdict } = column;
      const isBlank = isBlankIn(column);
      if (!isBlank || cell.isShown) {
        cells.push({ ...cell, at: null, others: isBlank ? [] : othersOf(look, plane, column) });
        continue;
      }
      const { words, conditionWords, said, unmet, see } = verdict;
      const key = JSON.stringify([words, conditionWords, said, unmet, see?.words]);
      const known = blank.get(key);
      if (known) known.at.push(`${plane} ${column.duty}`);
      else blank.set(key, { cell, at: [`${plane} ${column.duty}`] });
    }
  return [...cells, ...[...blank.values()].map(({ cell, at }) => ({ ...cell, at: at.join(" "), others: [] }))];
}
