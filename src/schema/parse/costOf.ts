/** What has to be left out because of a trouble: the smallest part without which the rest still means what it says. */

import type { Path } from "../json/scanJson.ts";
import { type FieldList, rowsOf, rowsWithin } from "../table/rowAt.ts";

/** Of an object whose fields may all be left out, a bad field is left out without the others. */
function isLoose(list: FieldList, field: string): boolean {
  const within = Object.values(rowsWithin(rowsOf(list)[field]!.is));
  return within.length > 0 && within.every(({ required }) => !required);
}

/**
 * @param path of the trouble, within an object of the list or within the head
 * @param missing whether the trouble is that nothing stands there
 * @returns the path of the part that is lost, `[]` for the whole object, null for nothing
 */
export function costOf(list: FieldList, path: Path, missing: boolean): Path | null {
  const field = String(path[0]);
  const row = Object.hasOwn(rowsOf(list), field) ? rowsOf(list)[field] : undefined;
  const describes = list === "head" || row?.describes === true;
  if (!describes) return [];
  const lastIndex = path.findLastIndex(key => typeof key === "number");
  if (lastIndex >= 0) return path.slice(0, lastIndex + 1);
  if (missing && path.length === 1) return null;
  // A bad saved position is left out without the others.
  if (list === "head" && field === "views") return path;
  return path.slice(0, row && isLoose(list, field) ? 2 : 1);
}
