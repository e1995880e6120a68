import { byCodeUnit } from "../base/index.ts";
import { areSumsWhole, SUMS, sumsIn } from "./sums.ts";

/** How a file of a folder is not what the folder's sums say. */
export type Damage = { readonly name: string; readonly code: "changed" | "missing" | "unlisted" };

/**
 * What of a folder is not what its sums say, by name; none where all of it is.
 * @param sums the text of its `SHA256SUMS`; null where there is none
 * @param found name → SHA-256 in hex of each file in it
 */
export function damagesIn(sums: string | null, found: ReadonlyMap<string, string>): readonly Damage[] {
  const listed = sumsIn(sums ?? "");
  const damages: Damage[] = [];
  if (sums === null) damages.push({ name: SUMS, code: "missing" });
  else if (!areSumsWhole(sums)) damages.push({ name: SUMS, code: "changed" });
  for (const [name, sum] of listed) {
    const own = found.get(name);
    if (own !== sum) damages.push({ name, code: own === undefined ? "missing" : "changed" });
  }
  for (const name of found.keys()) if (name !== SUMS && !listed.has(name)) damages.push({ name, code: "unlisted" });
  return damages.sort((a, b) => byCodeUnit(a.name, b.name));
}
