/** The published dossier as a file, which opens again and gives the same traces. */
import { type Dossier, listNames } from "../schema/index.ts";

/** Empty lists are left out, as an author would do; parties and links are always there. */
export function dataJson(dossier: Dossier): string {
  const isKept = ([name, value]: [string, unknown]) =>
    name === "parties" ||
    name === "links" ||
    !(listNames as readonly string[]).includes(name) ||
    (value as readonly unknown[]).length > 0;
  return `${JSON.stringify(Object.fromEntries(Object.entries(dossier).filter(isKept)), null, 2)}\n`;
}
