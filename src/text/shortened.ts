import { segmentsOf } from "../base/index.ts";

const signs = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A blank is looked for in so much of the end, so that no word is cut; where there is none, a sign is not. */
const END = 0.4;

const lengthOf = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/**
 * The words as they are, or cut and with "…" at their end.
 * @param text raw, as it stands in the file
 * @param most letters (code points), with the sign that says so
 */
export function shortened(text: string, most: number): string {
  // A letter has at most two code units.
  if (text.length <= most || (text.length <= 2 * most && lengthOf(text) <= most)) return text;
  let [kept, count] = ["", 1];
  for (const { segment } of segmentsOf(signs, text)) {
    const length = lengthOf(segment);
    // One sign of more marks than there is room for.
    if (kept === "" && count + length > most) return `${[...segment].slice(0, most - 1).join("")}…`;
    if (count + length > most) break;
    kept += segment;
    count += length;
  }
  const blank = kept.search(/\s\S*$/u);
  const cut = blank > kept.length * (1 - END) ? kept.slice(0, blank) : kept;
  return `${cut.trimEnd()}…`;
}
