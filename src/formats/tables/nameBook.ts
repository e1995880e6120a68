/** What a cell may call an object by: its id, or one of its titles. */
import { inAllLanguages, type Text } from "../../schema/index.ts";

export type NameBook = {
  /** Titles are those of whoever has them first. */
  readonly add: (list: string, id: string, titles: readonly unknown[]) => void;
  /** Nothing is called by this id any more. */
  readonly forget: (list: string, id: string) => void;
  readonly idOf: (list: string, written: string) => string | null;
};

const titleKey = (title: string): string => `title ${title.replace(/\s+/gu, " ").trim().toLowerCase()}`;

export function nameBook(): NameBook {
  const known = new Map<string, string>();
  return {
    add: (list, id, titles) => {
      known.set(`${list} ${id}`, id);
      for (const title of titles)
        for (const version of inAllLanguages(title as Text | undefined)) {
          const key = `${list} ${titleKey(version)}`;
          if (!known.has(key)) known.set(key, id);
        }
    },
    forget: (list, id) => void known.delete(`${list} ${id}`),
    idOf: (list, written) => known.get(`${list} ${written}`) ?? known.get(`${list} ${titleKey(written)}`) ?? null,
  };
}
