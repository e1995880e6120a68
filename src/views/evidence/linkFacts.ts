import {
  type CodeListId,
  type FieldRow,
  isRange,
  type Link,
  linkFields,
  type Range,
  type Text,
} from "../../schema/index.ts";
import { type Language, label, say, sayCountry, sayDate, sayDates, sayPercent, sayRange } from "../../text/index.ts";

/** A fact beside the sentence of a link: words of the product, or of the file. */
export type LinkFact = { readonly field: string } & ({ readonly words: string } | { readonly text: Text });

/** In this order; what the table of fields has beside these follows in its own. */
const ORDER: readonly string[] = [
  "label",
  "verification",
  ...["start", "end", "ended", "observed"],
  ...["functions", "tasks", "share", "governingLaw", "nda"],
];

const TIMES: ReadonlySet<string> = new Set(["end", "ended", "observed"]);

const rankOf = (field: string): number => (ORDER.includes(field) ? ORDER.indexOf(field) : ORDER.length);

const facts: readonly (readonly [field: string, row: FieldRow])[] = Object.entries<FieldRow>(linkFields)
  .filter(([, { told }]) => told === "facts")
  .sort(([one], [other]) => rankOf(one) - rankOf(other));

/** The words of one value, by what its field holds. */
function wordsOf(language: Language, is: FieldRow["is"], value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (is === "share") return [sayRange(language, value as Range, share => sayPercent(language, share))];
  if (is === "range") return isRange(value as Range) ? [sayRange(language, value as Range)] : [];
  if (is === "date") return [sayDate(language, String(value))];
  if (is === "country") return [sayCountry(language, String(value))];
  if (is === "plain") return [String(value)];
  if (typeof is === "string") return [];
  if ("listOf" in is) return (value as readonly unknown[]).flatMap(one => wordsOf(language, is.listOf, one));
  const codes = "code" in is ? is.code : "openCode" in is ? is.openCode : null;
  return codes === null ? [] : [label(language, codes as CodeListId, String(value))];
}

function factWords(language: Language, link: Link, field: string, is: FieldRow["is"]): readonly string[] {
  if (TIMES.has(field)) return [];
  if (field === "start") {
    const dates = sayDates(language, link);
    return dates.length > 0 ? dates : [say(language, "page.time.none")];
  }
  if (field === "governingLaw" && link.governingLaw)
    return [say(language, "page.link.law", { country: sayCountry(language, link.governingLaw) })];
  if (field === "nda") return link.nda ? [say(language, "page.nda")] : [];
  return wordsOf(language, is, link[field as keyof Link]);
}

/** What is told beside the sentence of a link, wherever it is told: the facts of the table of fields. */
export const linkFacts = (language: Language, link: Link): readonly LinkFact[] =>
  facts.flatMap(([field, { is }]): readonly LinkFact[] => {
    const value = link[field as keyof Link];
    if (is === "text") return value === undefined ? [] : [{ field, text: value as Text }];
    return factWords(language, link, field, is).map(words => ({ field, words }));
  });
