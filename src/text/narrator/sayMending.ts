/** What a button says that mends a problem. */
import type { Dossier } from "../../schema/index.ts";
import { sayCountry, sayCurrency } from "../countries.ts";
import { sayDate } from "../dates.ts";
import type { Key, Language } from "../languages.ts";
import { say } from "../say.ts";
import { showControls } from "../showControls.ts";
import { narratorOf } from "./narratorOf.ts";

/** A mending as `mendingsOf` finds it. */
export type MendingTold = {
  readonly code: MendingWord;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
};
type MendingWord =
  | (Extract<Key, `edit.mend.${string}`> extends `edit.mend.${infer Code}` ? Code : never)
  | "write-currency";

const MEANINGS: Partial<Record<MendingWord, (language: Language, code: string) => string>> = {
  "write-country": sayCountry,
  "write-currency": sayCurrency,
  "write-date": sayDate,
};

/** @param dossier as far as it could be read: parties are called by their names; null: by their ids */
export function sayMending(language: Language, { code, params }: MendingTold, dossier: Dossier | null): string {
  const narrator = dossier && narratorOf(dossier, language).beside;
  const isParty = (id: string) => dossier?.parties.some(party => party.id === id) === true;
  const name = (id: string) => (narrator && isParty(id) ? narrator.nameWithin(id) : id);
  const told = Object.entries(params).map(([key, value]) => {
    if (typeof value === "number") return [key, value];
    if (typeof value !== "string") return [key, value.map(name)];
    return [key, key === "party" ? name(value) : showControls(value)];
  });
  const meaning = MEANINGS[code]?.(language, String(params.value)) ?? "";
  const word = code === "write-currency" ? "write-country" : code;
  return say(language, `edit.mend.${word}`, { ...Object.fromEntries(told), meaning });
}
