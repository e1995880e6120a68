/** Which words of what is private are likely to name somebody. */
import { type Dossier, inAllLanguages, pointerOf } from "../schema/index.ts";
import { foldedWords } from "./foldText.ts";
import type { PrivateText } from "./secretsOf.ts";

/** Whatever stands between blanks; a name begins with a capital or a digit, an address holds @ or ://. */
const LIKE_A_NAME = /^[^\p{L}\p{N}]*[\p{Lu}\p{Lt}\p{Lo}\p{N}]|@|:\/\//u;

/**
 * The words, folded, of names, numbers and addresses in the private places of each object of a list, and in the other
 * names of withheld parties; by the object's place in the file as a JSON pointer.
 * @param withheld places in `parties`
 */
export function privateNames(
  dossier: Dossier,
  texts: readonly PrivateText[],
  withheld: ReadonlySet<number>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  const add = (at: string, text: string) => {
    const known = names.get(at) ?? new Set();
    names.set(at, known);
    for (const part of text.split(/\s+/u))
      if (LIKE_A_NAME.test(part)) for (const word of foldedWords(part)) known.add(word);
  };
  for (const { text, path } of texts) add(pointerOf(path.slice(0, 2)), text);
  for (const index of withheld)
    for (const alias of (dossier.parties[index]!.aliases ?? []).flatMap(inAllLanguages))
      add(pointerOf(["parties", index]), alias);
  return names;
}
