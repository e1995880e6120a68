import { segmentsOf } from "../base/index.ts";

const signs = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * The share of the end in which a blank is sought, so that no word is cut. Without one, the cut is between two signs.
 */
const END = 0.4;

const lengthOf = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/**
 * A text, if need be cut and with "…" at its end.
 * @param text a raw text of the file
 * @param most the most letters (code points), including the "…"
 */
export function shortened(text: string, most: number): string {
  // A letter has at most two code units.
  if (text.length <= most || (text.length <= 2 * most && lengthOf(text) <= most)) return text;
  let [kept, count] = ["", 1];
  for (const { segment } of segmentsOf(signs, text)) {
    const length = lengthOf(segment);
    // A single sign with more marks than there is room for.
    if (kept === "" && count + length > most) return `${[...segment].slice(0, most - 1).join("")}…`;
    if (count + length > most) break;
    kept += segment;
    count += length;
  }
  const blank = kept.search(/\s\S*$/u);
  const cut = blank > kept.length * (1 - END) ? kept.slice(0, blank) : kept;
  return `${cut.trimEnd()}…`;
}
