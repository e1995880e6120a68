import { enterNew } from "./enterFields.ts";
import { objectsIn } from "./itemAddress.ts";
import type { Pasted } from "./pastedEvidence.ts";
import { readText } from "./readText.ts";
import { sameAddress } from "./sameAddress.ts";

export type EnteredPaste = {
  readonly text: string;
  /** Null where no address was pasted and no source was given. */
  readonly source: string | null;
  readonly quote: string | null;
};

const letters = (words: unknown): string =>
  String(words ?? "")
    .replace(/\s+/g, " ")
    .trim();

/**
 * Makes a source and a quote of what was pasted. A source with the same address, and a quote of the same words in it,
 * are used again. A passage without an address needs the source that it was found in.
 * @param source id of that source, where it is known
 * @param today the day on which it was read
 * @returns null where there is nothing to make, or the file is no JSON
 */
export function enterPasted(
  text: string,
  { url, quote, language, locator, title }: Pasted,
  { source = null, today }: { readonly source?: string | null; readonly today: string },
): EnteredPaste | null {
  let read = readText(text);
  const { file } = read;
  if (!file) return null;
  const known =
    url === undefined
      ? undefined
      : objectsIn(file, "sources").find(one => typeof one.url === "string" && sameAddress(one.url, url));
  let at = known ? String(known.id) : source;
  if (at === null && url !== undefined) {
    const made = enterNew(read, "sources", {
      type: "press",
      ...(title === undefined ? {} : { title }),
      ...(language === undefined ? {} : { language }),
      url,
      accessed: today,
    });
    if ("problems" in made) return null;
    read = made;
    at = made.id;
  }
  if (quote === undefined || at === null) return at === null ? null : { text: read.text, source: at, quote: null };
  const same = objectsIn(file, "quotes").find(one => one.source === at && letters(one.quote) === letters(quote));
  if (same) return { text: read.text, source: at, quote: String(same.id) };
  const sourceLanguage = objectsIn(read.file ?? {}, "sources").find(one => one.id === at)?.language;
  const made = enterNew(read, "quotes", {
    source: at,
    ...(locator === undefined ? {} : { locator }),
    quote,
    ...(language === undefined || language === sourceLanguage ? {} : { quoteLanguage: language }),
  });
  return "problems" in made ? null : { text: made.text, source: at, quote: made.id };
}
