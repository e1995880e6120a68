/** On whose word a picture rests, in one line below it: publishers, else authors, else titles. */
import type { Source } from "../../schema/index.ts";
import { asWritten, isolated, type Language, label, type Narrator, say, sayList } from "../../text/index.ts";

/** So many are named; the rest is counted. */
const NAMED = 8;

/** Of a person who is not named no more than what kind of source it is. */
function creditOf({ type, title, publisher, authors, person }: Source, narrator: Narrator, language: Language): string {
  if (person && person.identity !== "named") return label(language, "source-types", narrator.cut(type));
  if (publisher !== undefined) return asWritten(narrator.cut(publisher));
  const [first, ...others] = authors ?? [];
  // Within a list of names a list of its own would not be seen to be one.
  if (first !== undefined)
    return asWritten(narrator.cut(others.length > 1 ? `${first} et al.` : [first, ...others].join(" & ")));
  return title === undefined
    ? label(language, "source-types", narrator.cut(type))
    : isolated(narrator.text(title).text);
}

/** @returns null where a file has no sources */
export function creditsOf(sources: readonly Source[], narrator: Narrator, language: Language): string | null {
  const names = [...new Set(sources.map(source => creditOf(source, narrator, language)))];
  const rest = names.length - NAMED;
  const listed =
    rest > 0
      ? say(language, "picture.sources.more", { names: names.slice(0, NAMED).join(", "), count: rest })
      : sayList(language, names);
  return names.length === 0 ? null : say(language, "picture.sources", { count: names.length, names: listed });
}
