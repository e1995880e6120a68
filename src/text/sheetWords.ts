/** The names of sheets and the headings of their columns in tables that people bring in and write. */
import { fallbacksOf } from "./fallbacksOf.ts";
import type { Language } from "./languages.ts";

/** `columns`: id of a column, or `sheet/id` where it has another heading in one sheet, → heading. */
type SheetFile = {
  readonly sheets: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
};

/** Tag of a language → words; those that have none are not in it. */
export type SheetWords = ReadonlyMap<Language, string>;

const files = import.meta.glob<SheetFile>("../../data/languages/*/sheets.json", { eager: true, import: "default" });
const told = Object.entries(files).map(([file, words]) => [file.split("/").at(-2)!, words] as const);

const wordsBy = (wordOf: (file: SheetFile) => string | undefined): SheetWords =>
  new Map(
    told.flatMap(([language, file]) => {
      const word = wordOf(file);
      return word === undefined ? [] : [[language, word] as const];
    }),
  );

export const sheetNames = (sheet: string): SheetWords => wordsBy(({ sheets }) => sheets[sheet]);

export const columnHeadings = (sheet: string, column: string): SheetWords =>
  wordsBy(({ columns }) => columns[`${sheet}/${column}`] ?? columns[column]);

/** The words in a language, or in the nearest that has them. */
export const sheetWordIn = (words: SheetWords, language: Language): string =>
  words.get(fallbacksOf(language, [...words.keys()])[0] ?? "") ?? "";
