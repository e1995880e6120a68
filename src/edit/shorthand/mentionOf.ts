import { countries, idForm, likelyId, type PartyKind, type Range } from "../../schema/index.ts";
import { nearPrefix, prefixOf } from "./prefixOf.ts";
import type { TellTrouble } from "./shorthandTrouble.ts";
import { unquoted } from "./signsOf.ts";

export type InLine = { readonly min: number; readonly max?: number };

/** A party as one line speaks of it. */
export type PartyMention = {
  /** Empty for an unknown party without one. */
  readonly name: string;
  /** Null where the line does not say what it is. */
  readonly kind: PartyKind | null;
  readonly isBeside: boolean;
  readonly countries: readonly string[];
  readonly count: Range | null;
  /** So many unknown ones in line. Null where it is one. */
  readonly inLine: InLine | null;
  /** Are the links of the line that touch it the author's own reasoning? */
  readonly isInferred: boolean;
  /** Tells an unknown party that is met again from others. */
  readonly label: string;
  /** The id that the line gives it, since two have one name. */
  readonly id: string;
  /** Whether the line says nothing of it but its name. */
  readonly isBare: boolean;
  /** From 1. */
  readonly column: number;
};

/** The code of a country that is written as a code or a name; null where it is none. */
export type CountryOf = (written: string) => string | null;

export const codeOfCountry: CountryOf = written => {
  const code = written.trim().toUpperCase();
  return countries.has(code) ? code : null;
};

const PREFIX = /^\s*(\p{L}[\p{L}\p{M} '’-]{1,30}?)\s*:(?!\/)\s*/u;
const ID = /\{([^{}]*)\}\s*$/u;
const IN_BRACKETS = /\(([^()]*)\)\s*$/u;
const COUNT = /(?:^|\s)x(~?)(\d{1,9})(?:(\+)|-(\d{1,9}))?\s*$/u;
const UNKNOWN = /^\?(?:(\d{1,6})(?:(\+)|-(\d{1,6}))?|(\+))?([a-z][a-z0-9-]*)?\s*$/u;
const NAMED_IN_LINE = /\s*\?(?:(\d{1,6})(?:(\+)|-(\d{1,6}))?|(\+))\s*$/u;
const INFERRED = /\s*\?\s*$/u;
const ADDRESS = /^https?:\/\/\S+$/iu;

function rangeOf(about: string, low: string, plus: string | undefined, high: string | undefined): Range {
  const min = Number(low);
  if (about !== "") return { about: min };
  if (plus !== undefined) return { min };
  return high === undefined ? min : { min: Math.min(min, Number(high)), max: Math.max(min, Number(high)) };
}

/** So many in line; null for exactly one, which needs no words. */
function inLineOf([, low, plus, high, any]: readonly (string | undefined)[]): InLine | null {
  if (any !== undefined) return { min: 1 };
  if (low === undefined) return null;
  const first = Math.max(1, Number(low));
  if (plus !== undefined) return { min: first };
  const second = high === undefined ? first : Math.max(1, Number(high));
  const [min, max] = [Math.min(first, second), Math.max(first, second)];
  return max === 1 ? null : { min, max };
}

/** The countries between brackets; null where it is something else, which belongs to the name. */
function countriesIn(written: string, countryOf: CountryOf): readonly string[] | null {
  const parts = written.split(/[,;/]/u).map(part => part.trim());
  const found = parts.map(countryOf);
  return found.every(code => code !== null) ? [...new Set(found)] : null;
}

/** What stands before a name: "workers:", "beside: person:". */
type Prefixes = {
  readonly kind: PartyKind | null;
  readonly isBeside: boolean;
  /** Where the name begins. */
  readonly start: number;
};

function prefixesIn(signs: string, column: number, tell: TellTrouble): Prefixes {
  let kind: PartyKind | null = null;
  let isBeside = false;
  let start = 0;
  for (;;) {
    const match = PREFIX.exec(signs.slice(start));
    if (!match) break;
    const prefix = prefixOf(match[1]!);
    if (!prefix) {
      const near = nearPrefix(match[1]!);
      if (near !== null) tell(column + start, "misspelt-prefix", match[1]!, { near: `${near}:` });
      break;
    }
    if (prefix.kind === "beside") isBeside = true;
    else kind = prefix.kind;
    start += match[0].length;
  }
  return { kind, isBeside, start: start + /^\s*/u.exec(signs.slice(start))![0].length };
}

/** What stands behind a name, in any order: "(FR) x12 {id} ?". */
type Suffixes = {
  readonly countries: readonly string[];
  readonly count: Range | null;
  readonly inLine: InLine | null;
  readonly isInferred: boolean;
  readonly isUnknown: boolean;
  readonly label: string;
  readonly id: string;
  /** Where the name begins, which is its end where it is no name. */
  readonly start: number;
  /** Where the name ends. */
  readonly end: number;
};

type WrittenLine = {
  readonly written: string;
  readonly signs: string;
  readonly countryOf: CountryOf;
  readonly tell: TellTrouble;
};

/** @param at column of the name */
function suffixesIn({ written, signs, countryOf, tell }: WrittenLine, start: number, at: number): Suffixes {
  let end = signs.trimEnd().length;
  let countries: readonly string[] = [];
  let count: Range | null = null;
  let inLine: InLine | null = null;
  let isInferred = false;
  let isUnknown = false;
  let id = "";
  const rest = () => signs.slice(start, end);
  const cut = (length: number) => {
    end = start + rest().slice(0, -length).trimEnd().length;
  };
  const made = () => ({ countries, count, inLine, isInferred, isUnknown, label: "", id, start, end });
  const unclosed = /[({][^(){}]*$/u.exec(rest());
  if (unclosed && !unclosed[0].includes(")")) {
    tell(at + unclosed.index, "unclosed", written.slice(start + unclosed.index, end).trim(), { sign: unclosed[0][0]! });
    cut(unclosed[0].length);
  }
  for (;;) {
    const unknown: RegExpExecArray | null = UNKNOWN.exec(rest());
    if (unknown) return { ...made(), isUnknown: true, inLine: inLineOf(unknown), label: unknown[5] ?? "", start: end };
    const idMatch: RegExpExecArray | null = id === "" ? ID.exec(rest()) : null;
    if (idMatch) {
      const wanted = idMatch[1]!.trim();
      if (idForm.test(wanted) && wanted !== "dossier") id = wanted;
      else tell(at + idMatch.index, "wrong-id", wanted, { near: likelyId(wanted) });
      cut(idMatch[0].length);
      continue;
    }
    const brackets: RegExpExecArray | null = countries.length === 0 ? IN_BRACKETS.exec(rest()) : null;
    if (brackets && brackets.index > 0) {
      const inside = written.slice(start + brackets.index + 1, start + brackets.index + 1 + brackets[1]!.length);
      const found = countriesIn(inside, countryOf);
      // Two capital letters are meant as a country, whatever they are; other words belong to the name.
      if (found) countries = found;
      else if (/^\s*[A-Z]{2}\s*$/u.test(inside)) tell(at + brackets.index + 1, "unknown-country", inside.trim());
      if (found || /^\s*(?:[A-Z]{2})?\s*$/u.test(inside)) {
        cut(brackets[0].length);
        continue;
      }
    }
    const counted: RegExpExecArray | null = count === null ? COUNT.exec(rest()) : null;
    if (counted && counted.index > 0) {
      count = rangeOf(counted[1]!, counted[2]!, counted[3], counted[4]);
      cut(counted[0].length);
      continue;
    }
    const named: RegExpExecArray | null = inLine === null ? NAMED_IN_LINE.exec(rest()) : null;
    if (named && named.index > 0) {
      isUnknown = true;
      inLine = inLineOf(named);
      cut(named[0].length);
      continue;
    }
    const inferred: RegExpExecArray | null = isInferred ? null : INFERRED.exec(rest());
    if (!inferred || inferred.index === 0) return made();
    isInferred = true;
    cut(inferred[0].length);
  }
}

/**
 * Reads what a line says of one party.
 * @param written as it stands in the line
 * @param signs the same, as `signsOf` gives it
 * @param column of its first letter, from 1
 * @returns null where no name stands there
 */
export function mentionOf(
  written: string,
  signs: string,
  column: number,
  countryOf: CountryOf,
  tell: TellTrouble,
): PartyMention | null {
  const { kind, isBeside, start } = prefixesIn(signs, column, tell);
  const at = column + start;
  const behind = suffixesIn({ written, signs, countryOf, tell }, start, at);
  const { countries: codes, count, inLine, isInferred, isUnknown, label, id, end } = behind;
  const name = unquoted(written.slice(behind.start, end).trim()).replace(/\s+/gu, " ").trim();
  if (ADDRESS.test(name)) {
    tell(at, "bare-address", name);
    return null;
  }
  if (name === "" && !isUnknown) {
    // A prefix alone is being typed; nothing at all is told by whoever knows what stands round it.
    if (start > 0 && end <= start && (kind !== null || isBeside)) tell(at, "unfinished", written.trim());
    return null;
  }
  const isBare = kind === null && !isBeside && !isUnknown && codes.length === 0 && count === null && id === "";
  return {
    name,
    kind: isUnknown ? "unknown" : kind,
    isBeside,
    countries: codes,
    count,
    inLine,
    isInferred,
    label,
    id,
    isBare: isBare && !signs.includes("\u0000"),
    column: at,
  };
}
