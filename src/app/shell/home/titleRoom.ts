import type { Shown } from "../../../text/index.ts";

/** Scripts whose signs are twice as wide as Latin letters. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/gu;

const widthOf = (text: string): number => [...text].length + (text.match(WIDE)?.length ?? 0);

/**
 * The letters of a title, as wide as Latin ones: of the longer line, where it is broken into two at the best of its
 * blanks; of the whole where it is written from right to left, in scripts that have no room for a second line.
 */
export function titleRoom({ text, direction }: Pick<Shown, "text" | "direction">): number {
  if (direction === "rtl") return widthOf(text);
  const words = text.split(/\s+/u);
  return Math.min(
    ...words.map((_, at) =>
      Math.max(widthOf(words.slice(0, at + 1).join(" ")), widthOf(words.slice(at + 1).join(" "))),
    ),
  );
}
