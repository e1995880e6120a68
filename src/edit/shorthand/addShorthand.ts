import { isJsonObject, type JsonObject } from "../../schema/index.ts";
import { objectsIn } from "../itemAddress.ts";
import { addItem, fileOf, setField } from "../itemChanges.ts";
import { addressKey } from "../sameAddress.ts";
import { titleKey } from "./bracketOf.ts";
import { gatherChain } from "./gatherChain.ts";
import type { KnownChain } from "./knownChain.ts";
import { linesOfShorthand } from "./linesOfShorthand.ts";
import type { CountryOf } from "./mentionOf.ts";
import type { ShorthandTrouble } from "./shorthandTrouble.ts";

export type ShorthandAdded = {
  /** The text of the file with the new objects in it. */
  readonly text: string;
  readonly troubles: readonly ShorthandTrouble[];
  /** How many parties and links are new. */
  readonly parties: number;
  readonly links: number;
};

const stringOf = (value: unknown): string => (typeof value === "string" ? value : "");
/** A text of the format in all its languages. */
const textsOf = (value: unknown): readonly string[] =>
  typeof value === "string"
    ? [value]
    : isJsonObject(value)
      ? Object.values(value).filter(one => typeof one === "string")
      : [];
const idsOf = (items: readonly JsonObject[]): readonly string[] => items.map(({ id }) => stringOf(id));

/** What can be named by its id: the rest of a file with mistakes in it is as if it were not there. */
const withId = (items: readonly JsonObject[]): readonly JsonObject[] => items.filter(({ id }) => stringOf(id) !== "");

/** What a file holds, as far as a line could speak of it. */
function knownIn(file: JsonObject): KnownChain {
  const [parties, links] = [withId(objectsIn(file, "parties")), withId(objectsIn(file, "links"))];
  const [sources, quotes] = [withId(objectsIn(file, "sources")), withId(objectsIn(file, "quotes"))];
  return {
    parties: parties.map(({ id, kind, name, aliases, country, countries }) => ({
      id: stringOf(id),
      kind: stringOf(kind),
      names: [...textsOf(name), ...(Array.isArray(aliases) ? aliases.flatMap(textsOf) : [])],
      countries: [stringOf(country), ...(Array.isArray(countries) ? countries.map(stringOf) : [])].filter(
        code => code !== "",
      ),
    })),
    links: links.map(({ id, type, from, to }) => ({
      id: stringOf(id),
      type: stringOf(type),
      from: stringOf(from),
      to: stringOf(to),
    })),
    sources: sources.flatMap(({ id, url, title }) => {
      const key = addressKey(stringOf(url));
      const keys = key === null ? textsOf(title).map(titleKey) : [key];
      return keys.map(one => ({ id: stringOf(id), key: one }));
    }),
    quotes: quotes.flatMap(({ id, source, locator, quote }) =>
      textsOf(quote).map(words => ({
        id: stringOf(id),
        source: stringOf(source),
        locator: stringOf(locator),
        words,
      })),
    ),
    ids: new Set([...idsOf(parties), ...idsOf(links)]),
    sourceIds: new Set([...idsOf(sources), ...idsOf(quotes)]),
    figureIds: new Set(idsOf(objectsIn(file, "figures"))),
  };
}

/** What is private, with a note behind its own. Whatever is there already stays. */
function withNote(before: unknown, note: string): JsonObject {
  if (!isJsonObject(before)) return { note, before };
  const { note: old } = before;
  if (old === undefined) return { ...before, note };
  return { ...before, note: typeof old === "string" ? `${old}\n${note}` : [old, note].flat() };
}

/**
 * Adds what lines in shorthand say to the text of a file. Parties are those of the file where a name or an alias of
 * theirs is written; nothing that is there is changed, but that links and parties get evidence.
 * @throws where the text is no JSON object
 */
export function addShorthand(
  text: string,
  shorthand: string,
  { today, countryOf }: { readonly today: string; readonly countryOf?: CountryOf },
): ShorthandAdded {
  const file = fileOf(text);
  if (!file) throw new Error("Only a JSON object can be added to.");
  const chain = gatherChain(linesOfShorthand(shorthand, countryOf), knownIn(file), today);
  let made = text;
  for (const list of ["parties", "links", "figures", "sources", "quotes"] as const)
    for (const item of chain[list]) made = addItem(made, list, item);
  for (const { list, id, evidence } of chain.moreEvidence) {
    const there = objectsIn(file, list).find(item => item.id === id)!.evidence;
    const before: readonly unknown[] = Array.isArray(there) ? there : [];
    const more = evidence.filter(one => !before.some(other => JSON.stringify(other) === JSON.stringify(one)));
    if (more.length > 0) made = setField(made, { list, id }, ["evidence"], [...before, ...more]);
  }
  if (chain.notes.length > 0)
    made = setField(made, { list: "head" }, ["private"], withNote(file.private, chain.notes.join("\n")));
  return {
    text: made,
    troubles: chain.troubles,
    parties: chain.parties.length,
    links: chain.links.length,
  };
}
