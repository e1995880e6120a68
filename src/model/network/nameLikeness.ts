/** Whether two names may be one name, judged by their letters alone. */
import { distance } from "fastest-levenshtein";
import { searchForm } from "../../base/index.ts";

/** Legal forms of companies, which do not distinguish names. */
const FORMS = new Set(
  "ab ag as bv co company corp corporation gmbh inc incorporated kg limited llc llp ltd nv oy plc pte pty sa sarl sas se spa srl the".split(
    " ",
  ),
);

/** The words of a name as it is compared, without legal forms, unless the name has no other word. */
export function nameWords(name: string): readonly string[] {
  const words = searchForm(name.replaceAll(".", "")).split(" ").filter(Boolean);
  const own = words.filter(word => !FORMS.has(word));
  return own.length > 0 ? own : words;
}

/** In shorter names, a different letter makes a different name. */
const LETTERS_TO_BE_ALIKE = 6;

/**
 * `equal`: the names differ only in case, marks, signs and legal form; `alike`: they differ in a letter or two, or one
 * begins like the other; null: neither.
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
