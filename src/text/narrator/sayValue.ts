/** A value of a file in words, never as JSON. */
import {
  type Dossier,
  type FieldList,
  forEachReference,
  fourteenDuties,
  isJsonObject,
  isRange,
  type JsonObject,
  type Kind,
  type ListName,
  listsOfTarget,
  rowAt,
  type TargetKind,
} from "../../schema/index.ts";
import { sayCountry, sayCurrency } from "../countries.ts";
import { sayDate } from "../dates.ts";
import { asWritten, isolated } from "../isolated.ts";
import type { Language } from "../languages.ts";
import { type Amount, sayAmount } from "../money.ts";
import { sayNumber, sayPercent, sayRange } from "../numbers.ts";
import { say } from "../say.ts";
import { sayList } from "../sayList.ts";
import { codesIn, sayField } from "../sentences/sayField.ts";
import { sayIdentifier } from "../sentences/sayIdentifier.ts";
import { sayLanguage } from "../sentences/sayLanguage.ts";

import { shortened } from "../shortened.ts";
import { textIn } from "../textIn.ts";
import { quoted, sayApart } from "../wording.ts";
import { codesOf, dutyLabel, label } from "../wordsOfCodes.ts";
import type { Narrator } from "./narrator.ts";
import { narratorOf } from "./narratorOf.ts";
import { sayItemName } from "./sayItemName.ts";

export type VersionTeller = {
  readonly language: Language;
  /** Of a text without a language. */
  readonly dossierLanguage: string;
  /** What an object is called, by the first version that has it. */
  readonly itemName: (list: ListName, id: string) => string;
  /** The first version that has the object, with its narrator. */
  readonly holderOf: (list: ListName, id: string) => { readonly dossier: Dossier; readonly narrator: Narrator } | null;
};

/** @param dossiers in the order in which they are asked for a name */
export function versionTeller(language: Language, dossiers: readonly Dossier[]): VersionTeller {
  const sides = dossiers.map(dossier => ({ dossier, narrator: narratorOf(dossier, language).beside }));
  const ids = sides.map(() => new Map<ListName, ReadonlySet<string>>());
  const isIn = (side: number, list: ListName, id: string): boolean => {
    const known = ids[side]!.get(list) ?? new Set(sides[side]!.dossier[list].map(one => one.id));
    ids[side]!.set(list, known);
    return known.has(id);
  };
  const holderOf = (list: ListName, id: string) => sides.find((_, side) => isIn(side, list, id)) ?? null;
  return {
    language,
    dossierLanguage: dossiers[0]?.language ?? language,
    holderOf,
    itemName: (list, id) => {
      const holder = holderOf(list, id);
      return holder ? sayItemName(holder, list, id) : asWritten(id);
    },
  };
}

/** Plain words that tell what they are without marks of quotation. */
const AS_THEY_ARE: ReadonlySet<string> = new Set(["id", "locator"]);

/** The letters of a text that are shown, unless two texts differ only behind them. */
const MOST = 160;

type ValueTelling = { readonly teller: VersionTeller; readonly list: FieldList; readonly most: number };

/** What a text refers to where it stands; null where it refers to nothing. */
function referredBy({ teller, list }: ValueTelling, path: readonly string[], value: string): string | null {
  let kind: TargetKind | null = null;
  for (const inner of [value, [value]]) {
    const object = path.reduceRight<unknown>((within, key) => ({ [key]: within }), inner);
    forEachReference(list, object, found => {
      kind ??= found;
    });
  }
  if (kind === null) return null;
  const holding = listsOfTarget[kind as TargetKind].find(one => teller.holderOf(one, value));
  if (holding) return teller.itemName(holding, value);
  const duty = kind === "duty" ? fourteenDuties.find(one => one.id === value) : undefined;
  return duty ? dutyLabel(teller.language, duty) : asWritten(value);
}

/**
 * A value in words.
 * @param path of the value within its object
 * @param most letters of a text
 */
export function sayValue(
  teller: VersionTeller,
  list: FieldList,
  path: readonly string[],
  value: unknown,
  most: number = MOST,
): string {
  return wordsAt({ teller, list, most }, path, value);
}

function wordsAt(at: ValueTelling, path: readonly string[], value: unknown): string {
  const { teller } = at;
  const { language } = teller;
  if (value === undefined || value === null) return say(language, "versions.nothing");
  if (typeof value === "string") return textWords(at, path, value);
  if (typeof value === "boolean") return say(language, value ? "edit.field.yes" : "edit.field.no");
  if (typeof value === "number")
    return path.at(-1) === "share" ? sayPercent(language, value) : sayNumber(language, value);
  if (Array.isArray(value)) {
    if (value.length === 0) return say(language, "versions.nothing");
    const words = value.map(entry => entryWords(at, path, entry));
    return words.some(one => one.includes(",")) ? sayApart(language, words) : sayList(language, words);
  }
  return isJsonObject(value) ? objectWords(at, path, value) : "";
}

function textWords(at: ValueTelling, path: readonly string[], value: string): string {
  const { teller, most } = at;
  return knownWords(at, path, value) ?? quoted(teller.language, isolated(shortened(asWritten(value), most)));
}

/** What a field holds, or each entry of its list. */
function kindOfOne(list: FieldList, path: readonly string[]): Kind | undefined {
  const kind = rowAt(list, path)?.is;
  return typeof kind === "object" && "listOf" in kind ? kind.listOf : kind;
}

/** The words of a text that is a code, a date, a reference …; null for one that the author wrote. */
function knownWords(at: ValueTelling, path: readonly string[], value: string): string | null {
  const { teller, list } = at;
  const { language } = teller;
  if (path[0] === "private") return null;
  const reference = referredBy(at, path, value);
  if (reference !== null) return reference;
  const codes = codesIn(list, path);
  if (codes !== null && codesOf(language, codes).includes(value)) return label(language, codes, value);
  const kind = kindOfOne(list, path);
  if (kind === "date") return sayDate(language, value);
  if (kind === "country") return sayCountry(language, value);
  if (kind === "language") return sayLanguage(language, value);
  if (kind === "currency") return sayCurrency(language, value);
  const isNoWord = typeof kind === "object" && ("id" in kind || "always" in kind);
  return isNoWord || AS_THEY_ARE.has(path.at(-1) ?? "") ? asWritten(value) : null;
}

/** Whether a value is a text in the author's own words, and no code, date, reference or number. */
export const isOwnWords = (teller: VersionTeller, list: FieldList, path: readonly string[], value: unknown): boolean =>
  typeof value === "string" && knownWords({ teller, list, most: MOST }, path, value) === null;

const TEXT_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;
const isTexts = (value: JsonObject): boolean =>
  Object.keys(value).length > 0 &&
  Object.entries(value).every(([tag, words]) => TEXT_TAG.test(tag) && typeof words === "string");

function objectWords(at: ValueTelling, path: readonly string[], value: JsonObject): string {
  const { teller, list, most } = at;
  const { language, dossierLanguage } = teller;
  const field = path.at(-1) ?? "";
  if (field === "amount" && ("words" in value || "than" in value)) {
    const benchmark = "than" in value ? { benchmark: teller.itemName("money", String(value.than)) } : {};
    return sayAmount(language, { amount: value as Amount["amount"] }, { dossierLanguage, ...benchmark });
  }
  if (isRange(value))
    return sayRange(language, value, one => (field === "share" ? sayPercent(language, one) : sayNumber(language, one)));
  if (path[0] !== "private" && isTexts(value)) {
    const { text } = textIn(value as Readonly<Record<string, string>>, language, dossierLanguage, most);
    return quoted(language, isolated(text));
  }
  if (field === "evidence" || field === "decisions" || path.at(-2) === "decisions") return entryWords(at, path, value);
  const words = Object.entries(value).map(([key, inner]) =>
    say(language, "versions.part", {
      field: sayField(language, list, [...path, key]),
      value: wordsAt(at, [...path, key], inner),
    }),
  );
  return sayApart(language, words);
}

/** One entry of a list. */
function entryWords(at: ValueTelling, path: readonly string[], entry: unknown): string {
  const { teller, list } = at;
  const { language } = teller;
  if (!isJsonObject(entry)) return wordsAt(at, path, entry);
  const field = path.at(-1) ?? "";
  if (field === "evidence") return citedWords(at, path, entry);
  if (path.at(-2) === "private" && field === "review") return noteWords(at, entry);
  if (field === "identifiers" && typeof entry.scheme === "string" && typeof entry.id === "string")
    return sayIdentifier(language, { scheme: entry.scheme, id: entry.id });
  const [only, ...more] = ["name", "function", "text", "outcome"].filter(key => entry[key] !== undefined);
  const rest = Object.entries(entry).filter(([key]) => key !== only && key !== "id" && key !== "private");
  const name = only === undefined || more.length > 0 ? null : wordsAt(at, [...path, only], entry[only]);
  if (name === null) return objectWords({ ...at, list }, [...path, ""], entry);
  if (rest.length === 0) return name;
  const facts = rest.map(([key, value]) => wordsAt(at, [...path, key], value));
  return say(language, "versions.with", { name, facts: sayApart(language, facts) });
}

/** A piece of evidence: what it names, and where it leads. */
function citedWords(at: ValueTelling, path: readonly string[], entry: JsonObject): string {
  const { teller } = at;
  const { language } = teller;
  const [list, id] = typeof entry.quoteId === "string" ? ["quotes", entry.quoteId] : ["sources", String(entry.source)];
  const name = teller.itemName(list as ListName, id!);
  const facts = Object.entries(entry)
    .filter(([key]) => !["source", "quoteId", "private"].includes(key))
    .map(([key, value]) => wordsAt(at, [...path, key], value));
  return facts.length === 0 ? name : say(language, "versions.with", { name, facts: sayApart(language, facts) });
}

/** A note of a review. */
function noteWords({ teller, most }: ValueTelling, note: JsonObject): string {
  const { language } = teller;
  const facts = [
    ...(typeof note.by === "string" ? [asWritten(note.by)] : []),
    ...(typeof note.at === "string" ? [sayDate(language, note.at.slice(0, 10))] : []),
    ...(note.done === true ? [say(language, "versions.note.done")] : []),
  ];
  const name = quoted(language, isolated(shortened(asWritten(String(note.text ?? "")), most)));
  return facts.length === 0 ? name : say(language, "versions.with", { name, facts: sayApart(language, facts) });
}
