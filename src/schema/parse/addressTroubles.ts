/** Warnings about addresses that leave with the file, and open more than a public page. */
import type { Path } from "../json/scanJson.ts";
import { isUnnamed } from "../openSource.ts";
import type { Dossier } from "../records.ts";
import { addressesInText, addressOfPrivate, isKeyLink } from "./isKeyLink.ts";
import type { Trouble } from "./problem.ts";

/** Of a withheld party and a source whose person is not named, no text with an address leaves. */
function staysBehind(dossier: Dossier, [list, index]: Path): boolean {
  if (list === "parties") return dossier.parties[Number(index)]?.withheld === true;
  if (list !== "sources") return false;
  const source = dossier.sources[Number(index)];
  return source !== undefined && isUnnamed(source);
}

/** Links that are keys, and addresses of sources that are said to be private, in the order of the file. */
export function addressTroubles(dossier: Dossier): readonly Trouble[] {
  const found: Trouble[] = [];
  const look = (value: unknown, path: Path): void => {
    if (path.at(-1) === "private" || path.at(-1) === "$schema" || (path.length === 2 && staysBehind(dossier, path)))
      return;
    if (typeof value === "string") {
      const address = value.includes("://") ? addressesInText(value).find(isKeyLink) : undefined;
      if (address !== undefined) found.push({ code: "key-link", path, value, params: { address } });
    } else if (typeof value === "object" && value !== null)
      for (const [key, inside] of Object.entries(value))
        look(inside, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  look(dossier, []);
  dossier.sources.forEach((source, index) => {
    const field = addressOfPrivate(source);
    if (field === null || staysBehind(dossier, ["sources", index])) return;
    found.push({ code: "private-source-address", path: ["sources", index, field], value: source[field] });
  });
  return found;
}
