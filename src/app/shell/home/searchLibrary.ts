/** Searches the library: titles, parties, countries. */
import { searchForm } from "../../../base/index.ts";

export type Searchable = {
  readonly id: string;
  /** The title and the line that the card shows. */
  readonly shown: readonly string[];
  /** Titles in other languages. */
  readonly titles: readonly string[];
  /** The names of its parties. */
  readonly parties: readonly string[];
  /** The names of its countries in the reader's language. */
  readonly countries: readonly string[];
};

/** Why a dossier is found, where its title does not show it. */
export type Reason = { readonly kind: "party" | "country" | "title"; readonly text: string };
export type Hit = { readonly id: string; readonly reasons: readonly Reason[] };

/** Scripts that are written without blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Whether a word of the text begins with this term. */
const names = (text: string, term: string): boolean =>
  UNSPACED.test(term) ? searchForm(text).includes(term) : ` ${searchForm(text)}`.includes(` ${term}`);

/** For each kind, the first text that has all terms; or else a text for each term. Null where a term is nowhere. */
function reasonsFor(terms: readonly string[], entry: Searchable): readonly Reason[] | null {
  const kinds: readonly (readonly Reason[])[] = [
    entry.titles.map(text => ({ kind: "title" as const, text })),
    entry.parties.map(text => ({ kind: "party" as const, text })),
    entry.countries.map(text => ({ kind: "country" as const, text })),
  ];
  // "Samasource Kenya" is one party, not two words.
  const whole = kinds.flatMap(ofKind => ofKind.find(({ text }) => terms.every(term => names(text, term))) ?? []);
  if (whole.length > 0) return whole;
  const found = new Set<Reason>();
  for (const term of terms) {
    const reason = kinds.flat().find(({ text }) => names(text, term));
    if (!reason) return null;
    found.add(reason);
  }
  return [...found];
}

/**
 * Finds the dossiers that have every word of the search, in their order. Capitals and marks on letters do not count,
 * and the beginning of a word is enough.
 */
export function searchLibrary(words: string, library: readonly Searchable[]): readonly Hit[] {
  const terms = searchForm(words).split(" ").filter(Boolean);
  return library.flatMap(entry => {
    const elsewhere = terms.filter(term => !entry.shown.some(text => names(text, term)));
    const reasons = elsewhere.length === 0 ? [] : reasonsFor(elsewhere, entry);
    return reasons ? [{ id: entry.id, reasons }] : [];
  });
}
