/** Where an id that does not leave would be read all the same: within another id, or in what an author wrote. */
import { foldedWords } from "./foldText.ts";
import type { HiddenId } from "./publishedIds.ts";

/** The target of a link in Markdown, or code: what is marked so is meant as an id. */
const MARKED = /(?<=\]\()#?([^()\s]+)(?=\))|`#?([^`]+)`/gu;
/** Whatever could be an id of one word, between what is neither letter nor digit. */
const WORD = /[\p{L}\p{N}]+/gu;

export type IdsTold = {
  /** Those that stand as whole words within an id that leaves. */
  readonly inId: (id: string) => readonly HiddenId[];
  /** Those that stand in a text where they can be meant as nothing but an id, in a link or as code. */
  readonly marked: (text: string) => readonly HiddenId[];
  /** Those whose words stand in a text as words of any sentence, in whatever writing. */
  readonly asWords: (text: string) => readonly HiddenId[];
};

/** @param hidden ids that do not leave; those that are numbers give nothing away */
export function idsTold(hidden: readonly HiddenId[]): IdsTold {
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
