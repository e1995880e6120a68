import { codeLists, fourteenDuties, type Text } from "../../schema/index.ts";
import type { Language } from "../../text/index.ts";
import { type ColumnWritten, writeXlsx } from "../grid/writeXlsx.ts";
import { type ColumnKind, type SheetKindId, sheetKindOf } from "./sheetKinds.ts";

/** The sheets of the template: one is enough, two are there for who wants to say more. */
const SHEETS: readonly SheetKindId[] = ["links", "parties", "assertions"];

const wordIn = (words: Text, language: Language): string =>
  typeof words === "string" ? words : (words[language] ?? words.en ?? Object.values(words)[0]!);

/** What a menu offers, in words: they are read in any language. */
function wordsOf({ form }: ColumnKind, language: Language): readonly string[] | null {
  if (form === "duty") return fourteenDuties.map(({ label }) => wordIn(label, language));
  if (form === "flag" || form === "not") return language === "fr" ? ["oui"] : ["yes"];
  if (typeof form !== "object" || !("code" in form)) return null;
  return [...codeLists[form.code].codes.values()].map(({ label }) => wordIn(label, language));
}

/** An empty workbook to be filled in, with menus in one of the languages of the product. */
export function templateFor(language: Language): { readonly name: string; readonly bytes: Uint8Array } {
  const sheets = SHEETS.map(id => {
    const kind = sheetKindOf(id);
    const columns = kind.columns.filter(({ isUsual }) => isUsual);
    return {
      name: kind[language],
      columns: columns.map((column): ColumnWritten => {
        const choices = wordsOf(column, language);
        return { heading: column[language], width: 20, ...(choices ? { choices } : {}) };
      }),
      rows: [],
      links: new Map<string, string>(),
    };
  });
  return { name: language === "fr" ? "modele.xlsx" : "template.xlsx", bytes: writeXlsx(sheets) };
}
