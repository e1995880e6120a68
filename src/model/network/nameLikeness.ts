/** Whether two names can be one name, by how they are written. Languages and registers are not asked. */
import { distance } from "fastest-levenshtein";
import { searchForm } from "../../base/index.ts";

/** Forms of companies say what somebody is, not who. */
const FORMS = new Set(
  "ab ag as bv co company corp corporation gmbh inc incorporated kg limited llc llp ltd nv oy plc pte pty sa sarl sas se spa srl the".split(
    " ",
  ),
);

/** A name as it is compared: its words, without the form of the company, unless it is all there is. */
export function nameWords(name: string): readonly string[] {
  const words = searchForm(name.replaceAll(".", "")).split(" ").filter(Boolean);
  const own = words.filter(word => !FORMS.has(word));
  return own.length > 0 ? own : words;
}

/** Under this many letters, another letter is another name. */
const LETTERS_TO_BE_ALIKE = 6;

/**
 * `equal`: but for case, marks, signs and the form of the company; `alike`: by a letter or two, or one begins as the
 * other; null: neither.
 * @param a words of a name, as `nameWords` gives them
 */
export function nameLikeness(a: readonly string[], b: readonly string[]): "equal" | "alike" | null {
  const [first, second] = [a.join(" "), b.join(" ")];
  if (first === second) return "equal";
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < long.length && short.every((word, at) => word === long[at])) return "alike";
  const letters = Math.min(first.length, second.length);
  if (letters < LETTERS_TO_BE_ALIKE) return null;
  return distance(first, second) <= (letters > 10 ? 2 : 1) ? "alike" : null;
}
