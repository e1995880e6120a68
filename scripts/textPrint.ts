/**
 * Which quotes were found in a text, as their hashes: so a test can say, without the text, which is not ours to publish,
 * that a quote was compared with it. A quote that is changed by a letter is no longer among them.
 */
import { createHash } from "node:crypto";

/** The parts of a quote between ellipses in brackets, without the blanks, of which French has several kinds. */
const partsOf = (quote: string): readonly string[] =>
  quote.split("[…]").map(part => part.replaceAll(/\s+/gu, " ").trim());

const hashOf = (part: string): string => createHash("sha256").update(part).digest("hex").slice(0, 16);

/**
 * @returns a line for each part of a quote that stands in the text word for word
 * @throws where one does not
 */
export function textPrint(text: string, quotes: readonly string[]): string {
  const whole = text.replaceAll(/\s+/gu, " ");
  const parts = new Set(quotes.flatMap(partsOf));
  for (const part of parts) if (!whole.includes(part)) throw new Error(`The text does not say “${part}”.`);
  return [...parts].map(hashOf).sort().join("\n");
}

/** @returns asks whether a quote was found in the text that the print is of */
export function quotesIn(print: string): (quote: string) => boolean {
  const found = new Set(print.split("\n"));
  return quote => partsOf(quote).every(part => found.has(hashOf(part)));
}
