/** What must not be read in anything that leaves, with the place where it stands in the working file. */
import { type Dossier, inAllLanguages, type Path, type Text } from "../schema/index.ts";
import type { HiddenId } from "./publishedIds.ts";
import type { SecretText } from "./secretFinder.ts";

/**
 * - `private`: stands in a private place
 * - `name`: another name of a withheld party, or its number in a register
 * - `quote`: said by a person who is not named and did not agree to be quoted
 * - `id`: an id that does not leave
 */
export type SecretKind = "private" | "name" | "quote" | "id";

export type Secret = SecretText & {
  readonly kind: SecretKind;
  /** In the working file. */
  readonly path: Path;
};

/** Fewer characters occur everywhere by chance; but in scripts that write a word in one or two they are a whole name. */
const LEAST = 4;
const LEAST_OF_WORDS = 2;
const WORDS = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}・\s]+$/u;
const isLong = (text: string): boolean => [...text].length >= (WORDS.test(text) ? LEAST_OF_WORDS : LEAST);
/** A key that could be the name of a field says what stands there; any other may be what is private itself. */
const LIKE_A_FIELD = /^[a-z][A-Za-z0-9_-]*$/;
/** A number of fewer digits could be a year, or any count. */
const LONG_NUMBER = 100_000;

type Open = { readonly value: unknown; readonly path: Path; readonly isPrivate: boolean };

export type PrivateText = { readonly text: string; readonly path: Path };

/**
 * Every text in a private place, however deep, and every key there that is no name of a field; in file order.
 * @param raw the JSON of the working file: what the format does not know may hold private places, too
 */
export function privateTexts(raw: unknown): readonly PrivateText[] {
  const texts: PrivateText[] = [];
  const open: Open[] = [{ value: raw, path: [], isPrivate: false }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path, isPrivate } = next;
    if (typeof value === "object" && value !== null) {
      const isList = Array.isArray(value);
      const inside = Object.entries(value).map(([key, item]): Open => {
        if (isPrivate && !isList && !LIKE_A_FIELD.test(key)) texts.push({ text: key.trim(), path: [...path, key] });
        return { value: item, path: [...path, isList ? Number(key) : key], isPrivate: isPrivate || key === "private" };
      });
      for (const item of inside.reverse()) open.push(item);
    } else if (isPrivate && typeof value === "string") texts.push({ text: value.trim(), path });
    else if (isPrivate && typeof value === "number" && Math.abs(value) >= LONG_NUMBER)
      texts.push({ text: String(value), path });
  }
  return texts;
}

export type Hidden = {
  /** Places in `parties` of those that are withheld. */
  readonly parties: ReadonlySet<number>;
  /** Places in `quotes` of those that do not leave. */
  readonly quotes: ReadonlySet<number>;
  /** Ids of sources whose words do not leave. */
  readonly silent: ReadonlySet<string>;
  readonly ids: readonly HiddenId[];
};

/** Each text once, at its first place. */
export function secretsOf(dossier: Dossier, texts: readonly PrivateText[], hidden: Hidden): readonly Secret[] {
  const secrets = new Map<string, Secret>();
  const add = (kind: SecretKind, text: string, path: Path, asWritten = false) => {
    const trimmed = text.trim();
    if (isLong(trimmed) && !secrets.has(trimmed))
      secrets.set(trimmed, { kind, text: trimmed, path, ...(asWritten ? { asWritten } : {}) });
  };
  for (const { text, path } of texts) add("private", text, path);
  for (const index of hidden.parties) {
    const { name, aliases = [], identifiers = [] } = dossier.parties[index]!;
    const told = new Set(inAllLanguages(name).map(one => one.trim()));
    aliases.forEach((alias, at) => {
      for (const one of inAllLanguages(alias))
        if (!told.has(one.trim())) add("name", one, ["parties", index, "aliases", at]);
    });
    identifiers.forEach(({ id }, at) => {
      add("name", id, ["parties", index, "identifiers", at, "id"]);
    });
  }
  const addWords = (
    words: { readonly quote?: string | undefined; readonly translation?: Text | undefined },
    path: Path,
  ) => {
    for (const text of [...inAllLanguages(words.quote), ...inAllLanguages(words.translation)]) add("quote", text, path);
  };
  for (const index of hidden.quotes) addWords(dossier.quotes[index]!, ["quotes", index]);
  for (const { item, path } of citedIn(dossier)) if (hidden.silent.has(item.source)) addWords(item, path);

  const fresh = new Set(hidden.ids.map(id => id.fresh));
  for (const id of hidden.ids) {
    // What a reader meets in the published file says nothing of the working one.
    if (fresh.has(id.old)) continue;
    // Made from what is private: then its words are as private, in whatever writing.
    if (id.isTelling) add("id", id.old, [...id.path, "id"]);
    else if (!id.isOrdinary) add("id", id.old, [...id.path, "id"], true);
  }
  return [...secrets.values()];
}

type CitedSource = {
  readonly source: string;
  readonly quote?: string | undefined;
  readonly translation?: Text | undefined;
};

/** Every source that is cited with words of it where it is cited, anywhere in the dossier. */
export function citedIn(dossier: Dossier): readonly { readonly item: CitedSource; readonly path: Path }[] {
  const cited: { item: CitedSource; path: Path }[] = [];
  const open: { value: unknown; path: Path }[] = [{ value: dossier, path: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    if (typeof value !== "object" || value === null) continue;
    for (const [key, item] of Object.entries(value)) {
      const at = [...path, Array.isArray(value) ? Number(key) : key];
      // Views may hold anything, and nothing of it leaves but positions.
      if (key === "private" || key === "views") continue;
      open.push({ value: item, path: at });
      if (key !== "evidence" || !Array.isArray(item)) continue;
      item.forEach((one: unknown, index) => {
        if (typeof one === "object" && one !== null && "source" in one)
          cited.push({ item: one as CitedSource, path: [...at, index] });
      });
    }
  }
  return cited;
}
