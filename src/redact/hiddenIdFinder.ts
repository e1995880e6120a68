/** Finds ids that do not leave within other ids and in texts of the author. */
import { foldedWords } from "./foldText.ts";
import type { HiddenId } from "./publishedIds.ts";

/** The target of a Markdown link, perhaps with a title, or code: a word that is marked so is meant as an id. */
const MARKED = /(?<=\]\(<?)#?([^()<>\s]+)(?=[>\s)])|`#?([^`]+)`/gu;
/** A word of letters and digits, which could be an id of one word. */
const WORD = /[\p{L}\p{N}]+/gu;

export type HiddenIdFinder = {
  /** The hidden ids that occur as whole words within an id that leaves. */
  readonly inId: (id: string) => readonly HiddenId[];
  /** The hidden ids that a text uses as ids, as the target of a link or as code. */
  readonly marked: (text: string) => readonly HiddenId[];
  /** The hidden ids whose words occur in a text as ordinary words, in any spelling. */
  readonly asWords: (text: string) => readonly HiddenId[];
};

/** @param hidden ids that do not leave; numbered ones ("source-3") give nothing away and are not searched for */
export function hiddenIdFinder(hidden: readonly HiddenId[]): HiddenIdFinder {
  const fresh = new Set(hidden.map(id => id.fresh));
  const telling = hidden.filter(id => !id.isNumbered && !fresh.has(id.old));
  const byId = new Map(telling.map(id => [id.old, id]));
  const mostWords = Math.max(0, ...telling.map(({ old }) => old.split("-").length));
  const byFirstWord = new Map<string, { readonly id: HiddenId; readonly words: readonly string[] }[]>();
  for (const id of telling) {
    const words = foldedWords(id.old);
    const first = words[0] ?? "";
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { id, words }]);
  }
  return {
    inId(id) {
      if (fresh.has(id)) return [];
      const words = id.split("-");
      const found = new Set<HiddenId>();
      for (let from = 0; from < words.length; from += 1)
        for (let to = from + 1; to <= Math.min(words.length, from + mostWords); to += 1) {
          const known = byId.get(words.slice(from, to).join("-"));
          if (known) found.add(known);
        }
      return [...found];
    },
    marked(text) {
      if (byId.size === 0) return [];
      return [...new Set([...text.matchAll(MARKED)].flatMap(([, link, code]) => byId.get(link ?? code ?? "") ?? []))];
    },
    asWords(text) {
      if (byId.size === 0) return [];
      const words = (text.match(WORD) ?? []).flatMap(foldedWords);
      const found = new Set<HiddenId>();
      words.forEach((word, at) => {
        for (const { id, words: own } of byFirstWord.get(word) ?? [])
          if (own.every((one, index) => words[at + index] === one)) found.add(id);
      });
      return [...found];
    },
  };
}
