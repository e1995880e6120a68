/** What a place of a text says of a needle that stands there. */
import { border, type FoldedText } from "./foldText.ts";
import type { Needle } from "./needleBook.ts";

/** So many letters in a row do not occur within a longer word by chance. */
export const LONG = 8;
/** A shorter transcription between Latin letters and a script without blanks occurs in many words. */
const LEAST_HEARD = 6;

export type Match = {
  readonly needle: Needle;
  /**
   * `words`: the match begins and ends at borders of words; `within`: it is part of a word, but too long for chance.
   */
  readonly whole: "words" | "within" | "no";
  readonly isForeignText: boolean;
  /** Does it run across a border between words, or to a capital letter within one? */
  readonly isParted: boolean;
  /** Is it only a match by sound, which is not enough in scripts with many signs for one sound, or if it is short? */
  readonly isBySound: boolean;
};

export function matchAt({ units, borders }: FoldedText, from: number, to: number, needle: Needle): Match {
  let [isForeignText, isUnspacedText, isParted, hasBorder] = [false, false, false, false];
  for (let at = from; at < to; at += 1) {
    const own = borders[at]!;
    if ((own & border.foreign) !== 0) isForeignText = true;
    if ((own & border.unspaced) !== 0) isUnspacedText = true;
    if (at < to - 1 && (own & border.strongEnd) !== 0) isParted = true;
    if (at < to - 1 && (own & border.weakEnd) !== 0) hasBorder = true;
  }
  const isShort = units.length > 0 && to - from < LEAST_HEARD;
  const isBySound = (needle.isUnspaced && isUnspacedText) || (needle.isUnspaced !== isUnspacedText && isShort);
  const whole = wholeness(borders[from]!, borders[to - 1]!, isParted, needle);
  return { needle, whole, isForeignText, isParted: isParted || hasBorder, isBySound };
}

function wholeness(start: number, end: number, isParted: boolean, { isJoinable, units }: Needle): Match["whole"] {
  // "marywanjiku" matches "Mary Wanjiku"; a short match could be any two words.
  if (!isJoinable)
    return (start & border.strongStart) !== 0 && (end & border.strongEnd) !== 0 && (!isParted || units.length >= LONG)
      ? "words"
      : "no";
  if ((start & border.weakStart) !== 0 && (end & border.weakEnd) !== 0) return "words";
  return !isParted && units.length >= LONG ? "within" : "no";
}
