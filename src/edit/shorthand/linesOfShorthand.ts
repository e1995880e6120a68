import { type CountryOf, codeOfCountry } from "./mentionOf.ts";
import { readLine, type ShorthandLine } from "./readLine.ts";
import type { ShorthandTrouble } from "./shorthandTrouble.ts";

/** The most UTF-16 units of a shorthand that are read. */
const MOST_READ = 200_000;

export type LinesRead = {
  /** In the order in which they stand. */
  readonly lines: readonly ShorthandLine[];
  readonly troubles: readonly ShorthandTrouble[];
};

/** The lines of a shorthand, and what could not be read of them. */
export function linesOfShorthand(text: string, countryOf: CountryOf = codeOfCountry): LinesRead {
  const lines: ShorthandLine[] = [];
  const troubles: ShorthandTrouble[] = [];
  const written = text
    .slice(0, MOST_READ)
    .replace(/^\uFEFF/u, "")
    .split(/\r\n|[\n\r\u2028\u2029]/u);
  for (const [index, one] of written.entries()) {
    const { read, troubles: found } = readLine(one, index + 1, countryOf);
    lines.push(read);
    for (const trouble of found) troubles.push(trouble);
  }
  if (text.length > MOST_READ)
    troubles.push({ line: written.length, column: 1, code: "too-much", found: "", params: { most: MOST_READ } });
  return { lines, troubles };
}
