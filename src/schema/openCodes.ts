/** Fields with an open code list. A code that is not on the list is shown as written, with a warning. */

import { nearest } from "./json/nearest.ts";
import type { Path } from "./json/scanJson.ts";
import { media, roles, settings, sourceTypes, stages, tasks, views } from "./table/codes.ts";
import type { ListName } from "./table/listNames.ts";

type OpenField = { readonly path: readonly string[]; readonly codes: readonly string[] };

const OPEN: Partial<Record<ListName, readonly OpenField[]>> = {
  parties: [
    { path: ["roles", "*"], codes: roles },
    { path: ["roles", "*", "function"], codes: roles },
    { path: ["workers", "setting"], codes: settings },
    { path: ["workers", "tasks", "*"], codes: tasks },
    { path: ["workers", "media", "*"], codes: media },
    { path: ["workers", "stage"], codes: stages },
  ],
  links: [
    { path: ["functions", "*"], codes: roles },
    { path: ["tasks", "*"], codes: tasks },
  ],
  sources: [{ path: ["type"], codes: sourceTypes }],
  story: [{ path: ["view"], codes: views }],
};

export type OpenCode = { readonly path: Path; readonly code: string; readonly near: string | null };

/** The codes in one object of a list that are not on the open code lists of its fields. */
export function openCodesIn(list: ListName, value: Readonly<Record<string, unknown>>): OpenCode[] {
  const found: OpenCode[] = [];
  const follow = (at: unknown, field: OpenField, step: number, path: Path): void => {
    const key = field.path[step];
    if (key === undefined) {
      if (typeof at === "string" && at !== "" && !field.codes.includes(at))
        found.push({ path, code: at, near: nearest(at, field.codes) });
    } else if (key === "*") {
      if (!Array.isArray(at)) return;
      for (const [index, item] of at.entries()) follow(item, field, step + 1, [...path, index]);
    } else if (typeof at === "object" && at !== null && !Array.isArray(at) && Object.hasOwn(at, key))
      follow((at as Record<string, unknown>)[key], field, step + 1, [...path, key]);
  };
  for (const field of OPEN[list] ?? []) follow(value, field, 0, []);
  return found;
}
