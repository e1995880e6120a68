/** Fields with an open code list. A code that is not on the list is shown as written, with a warning. */

import { nearest } from "./json/nearest.ts";
import type { Path } from "./json/scanJson.ts";
import { codesById } from "./table/codesById.ts";
import { fieldPlaces, forEachAt } from "./table/fieldPlaces.ts";
import { type ListName, listNames } from "./table/listNames.ts";

type OpenField = { readonly path: readonly string[]; readonly codes: readonly string[] };

const open: ReadonlyMap<ListName, readonly OpenField[]> = new Map(
  listNames.map(list => [
    list,
    fieldPlaces(list).flatMap(({ is, path }) =>
      typeof is === "object" && "openCode" in is ? [{ path, codes: codesById[is.openCode] }] : [],
    ),
  ]),
);

export type OpenCode = { readonly path: Path; readonly code: string; readonly near: string | null };

/** The codes in one object of a list that are not on the open code lists of its fields. */
export function openCodesIn(list: ListName, value: Readonly<Record<string, unknown>>): OpenCode[] {
  const found: OpenCode[] = [];
  for (const { path: steps, codes } of open.get(list)!)
    forEachAt(value, steps, (code, path) => {
      if (typeof code === "string" && code !== "" && !codes.includes(code))
        found.push({ path, code, near: nearest(code, codes) });
    });
  return found;
}
