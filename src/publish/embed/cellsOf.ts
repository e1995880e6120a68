import type { Plane } from "../../schema/index.ts";
import type { ColumnPicture } from "../../views/index.ts";
import type { GroupLook } from "./looksOf.ts";

export type PlateCell = {
  readonly plane: Plane;
  readonly column: ColumnPicture;
  readonly isShown: boolean;
  /** Where nothing is on record: the planes and duties that it stands for, as in `legal pay-wage promised pay-wage`. */
  readonly at: string | null;
};

/** Every duty in every plane. Those on which nothing is on record in the same words are written down once. */
export function cellsOf({ planes, opening, duty }: GroupLook): readonly PlateCell[] {
  const cells: PlateCell[] = [];
  const blank = new Map<string, { readonly cell: Omit<PlateCell, "at">; readonly at: string[] }>();
  for (const { plane, picture } of planes)
    for (const column of picture.columns) {
      const cell = { plane, column, isShown: plane === opening && column.duty === duty };
      const { verdict, knots } = column;
      const isBlank = knots.every(({ all }) => all().every(({ state }) => state === "silent"));
      if (!isBlank || cell.isShown) {
        cells.push({ ...cell, at: null });
        continue;
      }
      const { words, conditionWords, said, unmet, see } = verdict;
      const key = JSON.stringify([words, conditionWords, said, unmet, see?.words]);
      const known = blank.get(key);
      if (known) known.at.push(`${plane} ${column.duty}`);
      else blank.set(key, { cell, at: [`${plane} ${column.duty}`] });
    }
  return [...cells, ...[...blank.values()].map(({ cell, at }) => ({ ...cell, at: at.join(" ") }))];
}
