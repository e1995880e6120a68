/** Every quote that a dossier cites, once, under its source: a claim's numbers lead there. */
import type { Dossier } from "../../schema/index.ts";
import { keyOf, type LineKey, type Outline, type OutlineLine } from "../../views/index.ts";

export type BookedQuote = {
  /** "a", "b" … within its source. */
  readonly letter: string;
  readonly line: OutlineLine;
};

export type QuoteBook = {
  /** The quotes of each source, in the order of the outline. */
  readonly quotesOf: (source: string) => readonly BookedQuote[];
  /** The number of its source and its letter, as in "3a". */
  readonly nameOf: (quote: LineKey) => string;
  /** The number of a source, from 1, in the order of the file. */
  readonly numberOf: (source: string) => number;
};

/** 0 → "a", 26 → "aa". */
export function letterAt(place: number): string {
  let [rest, letters] = [place, ""];
  for (; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(97 + (rest % 26)) + letters;
  return letters;
}

export function quoteBook(dossier: Dossier, { lines }: Outline): QuoteBook {
  const quotesBySource = new Map<LineKey, BookedQuote[]>(dossier.sources.map(({ id }) => [keyOf("source", id), []]));
  const places = new Map(dossier.sources.map(({ id }, place) => [id, place + 1]));
  const names = new Map<LineKey, string>();
  const quoted = [...lines.values()].filter(({ kind }) => kind === "quote").sort((a, b) => a.number - b.number);
  for (const line of quoted) {
    const [citation] = line.citations;
    const quotes = quotesBySource.get(citation!.source)!;
    const letter = letterAt(quotes.length);
    quotes.push({ letter, line });
    names.set(line.key, `${places.get(citation!.citation.source.id)!}${letter}`);
  }
  return {
    quotesOf: source => quotesBySource.get(keyOf("source", source))!,
    nameOf: quote => names.get(quote)!,
    numberOf: source => places.get(source)!,
  };
}
