/** The direction of a text. */
import { outsideIsolates } from "./isolates.ts";

/** The Unicode blocks of scripts that run from right to left, with their digits but without marks of direction. */
const RIGHT_TO_LEFT = /[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** The direction by the first letter of a text, whatever its language tag says. Isolated parts do not count. */
export function directionOf(text: string): "ltr" | "rtl" {
  const first = outsideIsolates(text).match(/\p{L}/u);
  return first && hasRightToLeft(first[0]) ? "rtl" : "ltr";
}
