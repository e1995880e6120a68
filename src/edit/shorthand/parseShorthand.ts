import { currentFormat, type JsonObject } from "../../schema/index.ts";
import { type GatheredChain, gatherChain } from "./gatherChain.ts";
import { nothingKnown } from "./knownChain.ts";
import { linesOfShorthand } from "./linesOfShorthand.ts";
import type { CountryOf } from "./mentionOf.ts";
import type { ShorthandTrouble } from "./shorthandTrouble.ts";

export type ShorthandOptions = {
  /** Id of the new dossier. */
  readonly id: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** Of the names in it: a BCP 47 tag. */
  readonly language: string;
  /** Given in place of a title that no line gives. */
  readonly title?: string;
  /** Reads countries that are written by their names. Without it, codes alone are read. */
  readonly countryOf?: CountryOf;
};

export type ShorthandRead = {
  /** A dossier with what could be read, as JSON. */
  readonly dossier: JsonObject;
  /** The text of its file. */
  readonly text: string;
  /** In the order of the lines. */
  readonly troubles: readonly ShorthandTrouble[];
  /** How many parties and links were made. */
  readonly parties: number;
  readonly links: number;
};

/** A title for a chain that has none: who stands first and, of those who are named, last. */
function endsOf({ parties }: GatheredChain, id: string): string {
  const named = parties.filter(({ name, placed }) => typeof name === "string" && placed !== false);
  const [first] = named;
  const last = named.findLast(({ kind }) => kind === "worker-group" || kind === "household") ?? named.at(-1);
  if (first === undefined || last === undefined) return id;
  return first === last ? String(first.name) : `${first.name} → ${last.name}`;
}

/** A new dossier of a chain in shorthand. It never throws: what cannot be read is told, and the rest is made. */
export function parseShorthand(text: string, options: ShorthandOptions): ShorthandRead {
  const { id, today, language, title, countryOf } = options;
  const chain = gatherChain(linesOfShorthand(text, countryOf), nothingKnown, today);
  const { parties, links, figures, sources, quotes, notes } = chain;
  const dossier: JsonObject = {
    format: currentFormat,
    id,
    title: chain.title ?? title ?? endsOf(chain, id),
    language,
    status: "draft",
    updated: today,
    parties,
    links,
    ...(figures.length > 0 ? { figures } : {}),
    ...(sources.length > 0 ? { sources } : {}),
    ...(quotes.length > 0 ? { quotes } : {}),
    ...(notes.length > 0 ? { private: { note: notes.join("\n") } } : {}),
  };
  return {
    dossier,
    text: `${JSON.stringify(dossier, null, 2)}\n`,
    troubles: chain.troubles,
    parties: parties.length,
    links: links.length,
  };
}
