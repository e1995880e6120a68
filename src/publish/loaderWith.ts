/** What the loader knows about its folder (`embed/published.ts` reads it). */
export type LoaderFacts = {
  /** The page of the first language is `index.html`, that of each other one `index.LANG.html`. */
  readonly languages: readonly string[];
  /** Maps each language to the title of the frame, for those who do not see it. */
  readonly titles: Readonly<Record<string, string>>;
  /** Maps each language to heights in px at some widths, as in `320:912 480:760`. */
  readonly heights: Readonly<Record<string, string>>;
};

const PLACE = /(["'`])%PUBLISHED%\1/;

/**
 * `embed.js`: the built loader with the facts about its folder.
 * @param loader the text of `dist/embed/loader.js`
 * @throws if that is no loader of this product
 */
export function loaderWith(loader: string, facts: LoaderFacts): string {
  if (!PLACE.test(loader)) throw new Error("The built loader has no place for what it should know of its folder.");
  // A function, because "$&" in a title must mean nothing here. "<" is escaped, so that the text can be written into a
  // page as well.
  return loader.replace(PLACE, () => JSON.stringify(JSON.stringify(facts)).replaceAll("<", "\\u003c"));
}
