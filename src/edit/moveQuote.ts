import { forEachReference, isJsonObject, type JsonObject, listNames } from "../schema/index.ts";
import { enterNew } from "./enterFields.ts";
import { objectsIn } from "./itemAddress.ts";
import { fileOf, setField } from "./itemChanges.ts";
import { readText } from "./readText.ts";
import { withoutValues } from "./withoutValues.ts";

/** How often a source or quote is named in a file: as evidence, as what a quote stands in, as what a source is made of. */
function timesNamed(file: JsonObject, id: string): number {
  let times = 0;
  const count = (list: Parameters<typeof forEachReference>[0], value: unknown) =>
    forEachReference(list, value, (kind, named) => {
      if ((kind === "evidence" || kind === "source") && named === id) times += 1;
    });
  count("head", file);
  for (const list of listNames) for (const item of objectsIn(file, list)) count(list, item);
  return times;
}

export type MovedQuote = { readonly text: string; readonly quote: string };

/** What was made together with a quote that is moved. */
type MadeWith = {
  /** Whether the quote was made just now, so that nothing else meant it. */
  readonly isOwn: boolean;
  /** The source that was made for it, which goes where nothing is left that names it. */
  readonly source: string | null;
};

/**
 * Says that a quote stands in another source. Where something else rests on it, that keeps it as it is, and the words
 * become a quote of their own.
 * @returns null where there is no such quote, or the format does not take it
 */
export function moveQuote(text: string, id: string, source: string, made: MadeWith): MovedQuote | null {
  const file = fileOf(text);
  const quote = file && objectsIn(file, "quotes").find(one => one.id === id);
  if (!file || !quote) return null;
  if (quote.source === source) return { text, quote: id };
  if (!made.isOwn || timesNamed(file, id) > 1) {
    const { id: _, ...fields } = quote;
    const copy = enterNew(readText(text), "quotes", { ...fields, source });
    return "problems" in copy ? null : { text: copy.text, quote: copy.id };
  }
  const moved = setField(text, { list: "quotes", id }, ["source"], source, file);
  const after = fileOf(moved);
  if (made.source === null || made.source === source || !after || timesNamed(after, made.source) > 0)
    return { text: moved, quote: id };
  const place = Array.isArray(after.sources)
    ? after.sources.findIndex(one => isJsonObject(one) && one.id === made.source)
    : -1;
  return { text: place < 0 ? moved : withoutValues(moved, [["sources", place]]), quote: id };
}
