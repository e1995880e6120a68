/** The sources that a picture rests on, in one line below it: publishers, or else authors, or else titles. */
import type { Source } from "../../schema/index.ts";
import { asWritten, isolated, type Language, label, type Narrator, say } from "../../text/index.ts";
import { fewNamed } from "./fewNamed.ts";

/** The most names; the rest is counted. */
const NAMED = 8;

/** The credit of a source. For a person who is not named, it is only the kind of source. */
export function creditOf(
  { type, title, publisher, authors, person }: Source,
  narrator: Narrator,
  language: Language,
): string {
  if (person && person.identity !== "named") return label(language, "source-types", narrator.cut(type));
  if (publisher !== undefined) return asWritten(narrator.cut(publisher));
  const [first, ...others] = authors ?? [];
  // A list of authors within the list of credits would not be recognised as one.
  if (first !== undefined)
    return asWritten(narrator.cut(others.length > 1 ? `${first} et al.` : [first, ...others].join(" & ")));
  return title === undefined
    ? label(language, "source-types", narrator.cut(type))
    : isolated(narrator.text(title).text);
}

/** @returns null if the file has no sources */
export function creditsOf(sources: readonly Source[], narrator: Narrator, language: Language): string | null {
  const names = [...new Set(sources.map(source => creditOf(source, narrator, language)))];
  const listed = fewNamed(language, names, NAMED);
  return names.length === 0 ? null : say(language, "picture.sources", { count: names.length, names: listed });
}
