/** Ids that stand in what an author wrote: in prose, in links and code of Markdown. */
import { type HiddenId, withoutHidden } from "./publishedIds.ts";

/** Whatever could be an id, between what is neither letter nor digit. */
const LIKE_AN_ID = /(?<![\p{L}\p{N}])[a-z0-9]+(?:-[a-z0-9]+)*(?![\p{L}\p{N}])/gu;
/** An address, the target of a link, code. */
const MARKED = /(?<address>\b(?:https?:\/\/|mailto:)[^\s()]+)|(?<=\]\()[^()\s]+(?=\))|`[^`]+`/gu;

export type IdsInText = {
  /**
   * The text with hidden ids replaced. What an address holds stays: changed, it would lead elsewhere, and where an id in
   * it gives something away publishing stops. In prose only what can be nothing but an id is replaced: where a party has
   * the id "client", most clients in the text are others, and a name is not written in small letters. A plain word is
   * replaced where it is marked as an id, as the target of a link or as code; elsewhere the author is warned of it.
   */
  readonly replaced: (text: string) => string;
  /** Hidden ids that are plain words and stand in the text as such. */
  readonly words: (text: string) => readonly HiddenId[];
};

export function idsInText(hidden: readonly HiddenId[]): IdsInText {
  const all = new Map(hidden.map(id => [id.old, id]));
  const plain = new Map(hidden.filter(id => !id.isOrdinary).map(id => [id.old, id]));
  const ordinary = new Map(hidden.filter(id => id.isOrdinary).map(id => [id.old, id]));
  if (all.size === 0) return { replaced: text => text, words: () => [] };
  const within = (text: string, ids: ReadonlyMap<string, HiddenId>) =>
    ids.size === 0 ? text : text.replaceAll(LIKE_AN_ID, found => withoutHidden(found, ids));
  return {
    replaced(text) {
      let out = "";
      let end = 0;
      for (const match of text.matchAll(MARKED)) {
        out += within(text.slice(end, match.index), plain);
        out += match.groups!.address === undefined ? within(match[0], all) : match[0];
        end = match.index + match[0].length;
      }
      return out + within(text.slice(end), plain);
    },
    words(text) {
      if (ordinary.size === 0) return [];
      const found = new Set<HiddenId>();
      for (const [word] of text.toLowerCase().matchAll(LIKE_AN_ID))
        for (const part of [word, ...word.split("-")]) {
          const id = ordinary.get(part);
          if (id) found.add(id);
        }
      return [...found];
    },
  };
}
