import { siteOf } from "../../base/index.ts";
import type { JsonObject } from "../../schema/index.ts";
import { idsBeside } from "../idsBeside.ts";
import { wishedId } from "../newIdOf.ts";
import type { Bracket } from "./bracketOf.ts";
import type { KnownChain, KnownQuote } from "./knownChain.ts";

export type GatheredSources = {
  /** The new ones, in the order of their lines. */
  readonly sources: readonly JsonObject[];
  readonly quotes: readonly JsonObject[];
  /** The evidence that a bracket gives: a quote, a place in a source, or a source. */
  readonly evidenceOf: (bracket: Bracket) => unknown;
};

/** @param today the day on which addresses count as seen */
export function gatherSources(known: KnownChain, today: string): GatheredSources {
  const sourceIdFor = idsBeside(known.sourceIds);
  const sources: JsonObject[] = [];
  const quotes: JsonObject[] = [];
  const sourceByKey = new Map(known.sources.map(({ id, key }) => [key, id]));
  const quoteKey = ({ source, locator, words }: Omit<KnownQuote, "id">): string => `${source} ${locator} ${words}`;
  const quoteByWords = new Map(known.quotes.map(quote => [quoteKey(quote), quote.id]));
  const sourceOf = ({ url, title, key }: Bracket): string => {
    const met = sourceByKey.get(key);
    if (met !== undefined) return met;
    // A page that is only known by its address is called after its host: theguardian, bbc-co.
    const host = siteOf(url)?.replace(/\.[^.]+$/u, "") ?? "";
    const named = title === "" ? { publisher: host } : { title };
    const id = sourceIdFor(wishedId("sources", named));
    sourceByKey.set(key, id);
    sources.push({
      id,
      type: "unstated",
      ...(title === "" ? {} : { title }),
      ...(url === "" ? {} : { url, accessed: today }),
    });
    return id;
  };
  const evidenceOf = (bracket: Bracket): unknown => {
    const source = sourceOf(bracket);
    const { words, locator } = bracket;
    const place = locator === "" ? {} : { locator };
    if (words === "") return locator === "" ? source : { source, ...place };
    const key = quoteKey({ source, locator, words });
    let id = quoteByWords.get(key);
    if (id === undefined) {
      id = sourceIdFor(`${source}-quote`);
      quoteByWords.set(key, id);
      quotes.push({ id, source, ...place, quote: words });
    }
    return id;
  };
  return { sources, quotes, evidenceOf };
}
