/** The sources that a picture rests on, in one line below it: publishers, or else authors, or else titles. */
import { siteOf } from "../../base/index.ts";
import { isUnnamed, type Source } from "../../schema/index.ts";
import { asWritten, isolated, type Language, label, type Narrator, say } from "../../text/index.ts";
import { fewNamed } from "./fewNamed.ts";

/** The most names; the rest is counted. */
const NAMED = 8;

/** The credit of a source. For a person who is not named, it is only the kind of source. */
export function creditOf(source: Source, narrator: Narrator, language: Language): string {
  const { type, title, publisher, authors, url } = source;
  if (isUnnamed(source)) return label(language, "source-types", narrator.cut(type));
  if (publisher !== undefined) return asWritten(narrator.cut(publisher));
  const [first, ...others] = authors ?? [];
  // A list of authors within the list of credits would not be recognised as one.
  if (first !== undefined)
    return asWritten(narrator.cut(others.length > 1 ? `${first} et al.` : [first, ...others].join(" & ")));
  if (title !== undefined) return isolated(narrator.text(title).text);
  const site = siteOf(url);
  return site === null ? label(language, "source-types", narrator.cut(type)) : asWritten(narrator.cut(site));
}

/** How many different credits there are, and who is named. */
export type Credits = { readonly count: number; readonly names: string };

/** @returns null if there are no sources */
export function creditedIn(sources: readonly Source[], narrator: Narrator, language: Language): Credits | null {
  const names = [...new Set(sources.map(source => creditOf(source, narrator, language)))];
  return names.length === 0 ? null : { count: names.length, names: fewNamed(language, names, NAMED) };
}

/** @returns null if the file has no sources */
export function creditsOf(sources: readonly Source[], narrator: Narrator, language: Language): string | null {
  const credits = creditedIn(sources, narrator, language);
  return credits && say(language, "picture.sources", credits);
}
