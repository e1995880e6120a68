/** The published dossier as a file: it opens again, and traces the same. */
import { type Dossier, listNames } from "../schema/index.ts";

/** Lists that are empty are left out, as an author leaves them out; parties and links are always there. */
export function dataJson(dossier: Dossier): string {
  const isKept = ([name, value]: [string, unknown]) =>
    name === "parties" ||
    name === "links" ||
    !(listNames as readonly string[]).includes(name) ||
    (value as readonly unknown[]).length > 0;
  return `${JSON.stringify(Object.fromEntries(Object.entries(dossier).filter(isKept)), null, 2)}\n`;
}
