import { fallbacksOf } from "./fallbacksOf.ts";
import type { Language } from "./languages.ts";

/** What is told in `data/languages/<tag>/rules.json` (the README there says what each means). */
export type LanguageRules = {
  readonly state: string;
  readonly quotes: readonly string[];
  readonly keys: Readonly<Record<string, string>>;
  readonly closeToWordBefore: string;
  readonly decimals: { readonly sign: string; readonly doOthersPartThousands: boolean };
  readonly yesAndNo: readonly string[];
};

const files = import.meta.glob<LanguageRules>("../../data/languages/*/rules.json", { eager: true, import: "default" });
const rules = new Map(Object.entries(files).map(([file, told]) => [file.split("/").at(-2)!, told]));

/** How a language is written and read in forms and tables. */
export const rulesOf = (language: Language): LanguageRules => rules.get(fallbacksOf(language, [...rules.keys()])[0]!)!;

/** A key, or keys pressed together, as they are called in a language: "Ctrl+Shift+Z". */
export function sayKeys(language: Language, keys: string): string {
  const { keys: names } = rulesOf(language);
  return keys.replace(/\p{L}{2,}/gu, key => names[key] ?? key);
}

/** A language in which this sign stands before the decimals; null where none has it. */
export const languageWithDecimals = (sign: string): Language | null =>
  [...rules].find(([, { decimals }]) => decimals.sign === sign)?.[0] ?? null;
