/** What the loader of a folder knows of it (`embed/published.ts` reads it). */
export type LoaderFacts = {
  /** The first one’s page is `index.html`, each other’s `index.LANG.html`. */
  readonly languages: readonly string[];
  /** What the frame is called for those who do not see it: language → text. */
  readonly titles: Readonly<Record<string, string>>;
  /** Language → heights at some widths, `320:912 480:760` in px. */
  readonly heights: Readonly<Record<string, string>>;
};

const PLACE = /(["'`])%PUBLISHED%\1/;

/**
 * `embed.js`: the built loader with what is known of the folder in which it will lie.
 * @param loader the text of `dist/embed/loader.js`
 * @throws where that is no loader of ours
 */
export function loaderWith(loader: string, facts: LoaderFacts): string {
  if (!PLACE.test(loader)) throw new Error("The built loader has no place for what it should know of its folder.");
  // A function, since "$&" in a title means nothing here; no "<", so that it may be written into a page as well.
  return loader.replace(PLACE, () => JSON.stringify(JSON.stringify(facts)).replaceAll("<", "\\u003c"));
}
