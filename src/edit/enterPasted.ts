import type { JsonObject } from "../schema/index.ts";
import { enterNew } from "./enterFields.ts";
import { objectsIn } from "./itemAddress.ts";
import type { Pasted } from "./pastedEvidence.ts";
import { readText } from "./readText.ts";
import { sameAddress } from "./sameAddress.ts";

export type EnteredPaste = {
  readonly text: string;
  readonly source: string;
  /** Whether the source was made of what was pasted. */
  readonly isNewSource: boolean;
  readonly quote: string | null;
  /** Whether the quote was made of what was pasted. */
  readonly isNewQuote: boolean;
};

const ADDRESSES = ["url", "archivedUrl", "seenAt"] as const;

/** The source of a file that an address leads to: its own, an archived copy's, where it was seen, or its DOI's. */
function sourceAt(file: JsonObject, address: string): JsonObject | undefined {
  const sources = objectsIn(file, "sources");
  return (
    sources.find(({ url }) => typeof url === "string" && sameAddress(url, address)) ??
    sources.find(
      source =>
        ADDRESSES.some(field => typeof source[field] === "string" && sameAddress(source[field], address)) ||
        (typeof source.doi === "string" && sameAddress(`https://doi.org/${source.doi}`, address)),
    )
  );
}

const letters = (words: unknown): string =>
  String(words ?? "")
    .replace(/\s+/g, " ")
    .trim();

/**
 * Makes a source and a quote of what was pasted. The source is the one at the pasted address, whatever else is known: a
 * passage belongs to nobody else. A source with the same address, and a quote of the same words in it, are used again.
 * @param source id of the source in which somebody said that a passage without an address stands
 * @param today the day on which it was read
 * @returns null where there is nothing to make, the source is not known, or the file is no JSON
 */
export function enterPasted(
  text: string,
  { url, quote, language, locator, title }: Pasted,
  { source = null, today }: { readonly source?: string | null; readonly today: string },
): EnteredPaste | null {
  let read = readText(text);
  const { file } = read;
  if (!file) return null;
  const known = url === undefined ? source : sourceAt(file, url)?.id;
  let at = typeof known === "string" ? known : null;
  const isNewSource = at === null && url !== undefined;
  if (isNewSource) {
    const made = enterNew(read, "sources", {
      // What kind of source it is nobody said yet.
      type: "unstated",
      ...(title === undefined ? {} : { title }),
      ...(language === undefined ? {} : { language }),
      url,
      accessed: today,
    });
    if ("problems" in made) return null;
    read = made;
    at = made.id;
  }
  if (at === null) return null;
  if (quote === undefined) return { text: read.text, source: at, isNewSource, quote: null, isNewQuote: false };
  const same = objectsIn(file, "quotes").find(one => one.source === at && letters(one.quote) === letters(quote));
  if (same) return { text: read.text, source: at, isNewSource, quote: String(same.id), isNewQuote: false };
  const sourceLanguage = objectsIn(read.file ?? {}, "sources").find(one => one.id === at)?.language;
  const made = enterNew(read, "quotes", {
    source: at,
    ...(locator === undefined ? {} : { locator }),
    quote,
    ...(language === undefined || language === sourceLanguage ? {} : { quoteLanguage: language }),
  });
  return "problems" in made ? null : { text: made.text, source: at, isNewSource, quote: made.id, isNewQuote: true };
}
