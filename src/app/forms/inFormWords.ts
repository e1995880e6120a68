import { codeLists, fourteenDuties } from "../../schema/index.ts";
import { codesOf, dutyLabel, type Key, type Language, label, rulesOf } from "../../text/index.ts";
import type { Reader } from "../page/reading/useReader.ts";
import { forms } from "./formOf.ts";

/** The word of each field in its form, by its name in the file. */
const wordOf: ReadonlyMap<string, Key> = new Map(
  Object.values(forms).flatMap(({ blanks, parts, asked = [] }) =>
    [...Object.values(blanks), ...Object.values(parts).flat(), ...asked].map(
      ({ path, name }) => [path[path.length - 1]!, `edit.label.${name ?? path[path.length - 1]}` as Key] as const,
    ),
  ),
);
/** Between quotation marks of the language, with the blanks that it puts beside them. */
const CODE = String.raw`\s?)([a-zA-Z]+(?:-[a-z]+)*)(\s?`;

/** The words of codes and duties, of those that have one word wherever they stand; null for the others. */
const labelsIn = new Map<Language, ReadonlyMap<string, string | null>>();

function labelsOf(language: Language): ReadonlyMap<string, string | null> {
  const known = labelsIn.get(language);
  if (known) return known;
  const labels = new Map<string, string | null>(fourteenDuties.map(duty => [duty.id, dutyLabel(language, duty)]));
  for (const list of Object.keys(codeLists) as (keyof typeof codeLists)[])
    for (const code of codesOf(language, list)) {
      const word = label(language, list, code);
      labels.set(code, (labels.get(code) ?? word) === word ? word : null);
    }
  labelsIn.set(language, labels);
  return labels;
}

/**
 * A sentence about a file, in which fields and codes are called as in the forms: nobody who writes there has seen their
 * names. A code that has several words stays as it stands in the file.
 */
export const inFormWords = ({ language, say }: Reader, sentence: string): string =>
  sentence.replace(
    new RegExp(`(${rulesOf(language).quotes.join(CODE)})`, "gu"),
    (whole, open: string, written: string, close: string) => {
      const key = wordOf.get(written);
      const word = key === undefined ? (labelsOf(language).get(written) ?? null) : say(key);
      return word === null ? whole : open + word + close;
    },
  );
