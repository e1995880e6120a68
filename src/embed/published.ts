import { type Heights, parseHeights } from "./heights.ts";

/** What the loader knows of the folder in which it lies, since `publish` has written it into it. */
export type Published = {
  /** The first one’s page is `index.html`, each other’s `index.LANG.html`. */
  readonly languages: readonly string[];
  /** What the frame is called for those who do not see it: language → text. */
  readonly titles: Readonly<Record<string, string>>;
  /** Language → `320:912 480:760`. */
  readonly heights: Readonly<Record<string, string>>;
};

/** Stands in the built loader exactly once, within quotes of any kind: `publish` puts its own string in the place of both. */
const WRITTEN = "%PUBLISHED%";

/** What is written into this loader; null in one that lies in no folder. */
export function publishedHere(): Published | null {
  try {
    return JSON.parse(WRITTEN);
  } catch {
    return null;
  }
}

/** The published language that was meant (`fr` for `fr-CA`), or null. */
export const languageOf = (published: Published, asked: string | null): string | null => {
  const known = (tag: string) => published.languages.find(one => one.toLowerCase() === tag) ?? null;
  const tag = (asked ?? "").toLowerCase();
  return known(tag) ?? known(tag.replace(/-.*/, ""));
};

/** The file of a folder to show. Where nothing is known of the folder, a language is trusted to be there. */
export function fileFor(published: Published | null, asked: string | null): string {
  if (!published) return asked && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(asked) ? `index.${asked}.html` : "index.html";
  const language = languageOf(published, asked);
  return language === null || language === published.languages[0] ? "index.html" : `index.${language}.html`;
}

export const heightsFor = (published: Published | null, asked: string | null): Heights =>
  published ? parseHeights(published.heights[languageOf(published, asked) ?? published.languages[0] ?? ""]) : [];

export const titleFor = (published: Published | null, asked: string | null): string | null =>
  published?.titles[languageOf(published, asked) ?? published.languages[0] ?? ""] ?? null;
