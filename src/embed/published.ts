import { type Heights, parseHeights } from "./heights.ts";

/** What the loader knows about the folder in which it lies: `publish` has written it into the loader. */
export type PublishedFacts = {
  /** The page of the first language is `index.html`, that of each other one `index.LANG.html`. */
  readonly languages: readonly string[];
  /** Maps each language to the title of the frame, for those who do not see it. */
  readonly titles: Readonly<Record<string, string>>;
  /** Maps each language to heights, as in `320:912 480:760`. */
  readonly heights: Readonly<Record<string, string>>;
};

/**
 * This stands in the built loader exactly once, in quotes of any kind: `publish` replaces it and the quotes by a
 * string.
 */
const WRITTEN = "%PUBLISHED%";

/** What is written into this loader; null in one that lies in no folder. */
export function publishedHere(): PublishedFacts | null {
  try {
    return JSON.parse(WRITTEN);
  } catch {
    return null;
  }
}

/** The published language that is meant (`fr` for `fr-CA`), or null. */
export const languageOf = (published: PublishedFacts, wanted: string | null): string | null => {
  const known = (tag: string) => published.languages.find(one => one.toLowerCase() === tag) ?? null;
  const tag = (wanted ?? "").toLowerCase();
  return known(tag) ?? known(tag.replace(/-.*/, ""));
};

/** The file of a folder to show. If nothing is known about the folder, the language is trusted to be there. */
export function fileFor(published: PublishedFacts | null, wanted: string | null): string {
  if (!published)
    return wanted && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(wanted) ? `index.${wanted}.html` : "index.html";
  const language = languageOf(published, wanted);
  return language === null || language === published.languages[0] ? "index.html" : `index.${language}.html`;
}

export const heightsFor = (published: PublishedFacts | null, wanted: string | null): Heights =>
  published ? parseHeights(published.heights[languageOf(published, wanted) ?? published.languages[0] ?? ""]) : [];

export const titleFor = (published: PublishedFacts | null, wanted: string | null): string | null =>
  published?.titles[languageOf(published, wanted) ?? published.languages[0] ?? ""] ?? null;
