/** Every quote a dossier cites, once, under the source it is from: what a claim's number leads to. */
import { type Cited, type Dossier, type Evidence, evidenceIn } from "../../schema/index.ts";

export type BookedQuote = {
  /** "a", "b" … within its source. */
  readonly letter: string;
  readonly cited: Cited;
};

export type QuoteBook = {
  /** Of each source in the order of the file. */
  readonly quotesOf: (source: string) => readonly BookedQuote[];
  readonly letterOf: (cited: Cited) => string | null;
  /** From 1, as the sources stand in the file. */
  readonly numberOf: (source: string) => number;
};

/** 0 → "a", 26 → "aa". */
export function letterAt(place: number): string {
  let [rest, letters] = [place, ""];
  for (; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(97 + (rest % 26)) + letters;
  return letters;
}

/** All evidence of a file, wherever it stands, in its order. */
function* evidenceOf(dossier: Dossier): Generator<Evidence> {
  const waiting: unknown[] = [dossier];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== "object" || next === null) continue;
    if (!Array.isArray(next) && "evidence" in next && Array.isArray(next.evidence)) yield next.evidence as Evidence;
    for (const value of Object.values(next).reverse()) waiting.push(value);
  }
}

const keyOf = ({ source, quote, locator }: Cited): string => JSON.stringify([source.id, quote, locator]);

export function quoteBook(dossier: Dossier): QuoteBook {
  const own = new Map<string, BookedQuote[]>(dossier.sources.map(({ id }) => [id, []]));
  const letters = new Map<string, string>();
  const book = (all: Evidence) => {
    for (const cited of evidenceIn(dossier, all)) {
      const key = keyOf(cited);
      if (cited.quote === undefined || letters.has(key)) continue;
      const quotes = own.get(cited.source.id)!;
      const letter = letterAt(quotes.length);
      letters.set(key, letter);
      quotes.push({ letter, cited });
    }
  };
  book(dossier.quotes.map(({ id }) => id));
  for (const evidence of evidenceOf(dossier)) book(evidence);
  const places = new Map(dossier.sources.map(({ id }, place) => [id, place + 1]));
  return {
    quotesOf: source => own.get(source)!,
    letterOf: cited => letters.get(keyOf(cited)) ?? null,
    numberOf: source => places.get(source)!,
  };
}
