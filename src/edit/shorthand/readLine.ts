import type { LinkType } from "../../schema/index.ts";
import { type Bracket, bracketOf } from "./bracketOf.ts";
import { linkTypeOf } from "./linkTypeOf.ts";
import { type CountryOf, mentionOf, type PartyMention } from "./mentionOf.ts";
import type { ShorthandTrouble, TellTrouble } from "./shorthandTrouble.ts";
import { signsOf } from "./signsOf.ts";

/** The parties at one place of a way, side by side, and how work comes to them. */
export type WayStage = {
  readonly mentions: readonly PartyMention[];
  /** The type of the links that lead here; null where the line does not say it. */
  readonly type: LinkType | null;
};

export type ShorthandLine = {
  readonly line: number;
  readonly title: string | null;
  readonly stages: readonly WayStage[];
  /** Does it go on from the last parties of the line before? */
  readonly goesOn: boolean;
  /** Does somebody stand above, not known who? */
  readonly isAboveUnknown: boolean;
  readonly evidence: readonly Bracket[];
  /** Empty where there is none. */
  readonly note: string;
};

/** The most UTF-16 units of a line. What is longer is no line of a chain. */
const MOST_IN_LINE = 4000;
/** From so many letters on, a line without any sign is prose and no name. */
const PROSE = 100;
/** A tight word of fewer letters between two signs is a name rather than the beginning of a type. */
const FEWEST_OF_TYPE = 4;

const isBlank = (sign: string | undefined): boolean => sign === undefined || /\s/u.test(sign);
/** Does the word touch the signs on both sides? */
const isTight = (text: string): boolean => text !== "" && !isBlank(text[0]) && !isBlank(text.at(-1));

type WayPiece = { readonly start: number; readonly end: number; readonly type: LinkType | null };

/** Covers a part with blanks, so that the places of all others stay. */
const blanked = (text: string, start: number, end: number): string =>
  text.slice(0, start) + " ".repeat(end - start) + text.slice(end);

/** Where a note begins: two strokes behind a blank, outside of square brackets. */
function noteAt(signs: string): number {
  let depth = 0;
  for (let at = 0; at < signs.length; at += 1) {
    if (signs[at] === "[") depth += 1;
    if (signs[at] === "]") depth = Math.max(0, depth - 1);
    if (depth === 0 && signs[at] === "/" && signs[at + 1] === "/" && (at === 0 || isBlank(signs[at - 1]))) return at;
  }
  return -1;
}

/** The parts of a way between its signs, and the type of the links that lead to each. */
function piecesOf(written: string, signs: string, tell: TellTrouble): readonly WayPiece[] {
  const places = [...signs.matchAll(/>/gu)].map(({ index }) => index);
  const pieces: WayPiece[] = [];
  let start = 0;
  let type: LinkType | null = null;
  for (let i = 0; i < places.length; i += 1) {
    const [open, close] = [places[i]!, places[i + 1]];
    pieces.push({ start, end: open, type });
    [start, type] = [open + 1, null];
    const word = signs.slice(open + 1, close ?? signs.length);
    const isSetApart = isBlank(signs[open - 1]);
    if (close === undefined) {
      // A type that is being typed is no party yet.
      const begun = word.trim();
      const isBegun = isSetApart && begun !== "" && !isBlank(word[0]) && !/[\s|("?]/u.test(begun);
      const read = isBegun && begun.length >= FEWEST_OF_TYPE - 1 ? linkTypeOf(begun) : null;
      if (read && read.kind !== "unknown" && begun === begun.toLowerCase()) {
        tell(open + 2, "unclosed", begun, { sign: ">" });
        return pieces;
      }
      continue;
    }
    if (!isTight(word) || /[|"\u0000]/u.test(word)) continue;
    const read = linkTypeOf(word);
    const isMeant = isSetApart && isBlank(signs[close + 1]);
    if (!isMeant && (read.kind !== "type" || word.length < FEWEST_OF_TYPE)) continue;
    if (read.kind === "type") type = read.type;
    else if (read.kind === "ambiguous")
      tell(open + 2, "ambiguous-type", written.slice(open + 1, close), { types: read.types });
    else tell(open + 2, "unknown-type", written.slice(open + 1, close), read.near === null ? {} : { near: read.near });
    start = close + 1;
    i += 1;
  }
  return [...pieces, { start, end: signs.length, type }];
}

/** Reads one line into what it says. What cannot be read of it is told, and the rest is read. */
export function readLine(
  written: string,
  line: number,
  countryOf: CountryOf,
): { readonly read: ShorthandLine; readonly troubles: readonly ShorthandTrouble[] } {
  const troubles: ShorthandTrouble[] = [];
  const tell: TellTrouble = (column, code, found = "", params = {}) =>
    void troubles.push({ line, column, code, found: shortenedTo(found), params });
  const nothing: ShorthandLine = {
    line,
    title: null,
    stages: [],
    goesOn: false,
    isAboveUnknown: false,
    evidence: [],
    note: "",
  };
  if (written.length > MOST_IN_LINE) {
    tell(1, "not-a-line", written);
    return { read: nothing, troubles };
  }
  const titled = /^\s*#+\s*(.*?)\s*(?:(?:^|\s)\/\/(.*))?$/u.exec(written);
  if (titled) return { read: { ...nothing, title: titled[1]!, note: titled[2]?.trim() ?? "" }, troubles };

  const { text, unclosedQuote } = signsOf(written);
  if (unclosedQuote !== null) tell(unclosedQuote + 1, "unclosed", written.slice(unclosedQuote), { sign: "“" });
  let signs = text;

  const noteStart = noteAt(signs);
  const note = noteStart < 0 ? "" : written.slice(noteStart + 2).trim();
  if (noteStart >= 0) signs = signs.slice(0, noteStart).padEnd(written.length);

  const evidence: Bracket[] = [];
  for (let open = signs.indexOf("["); open >= 0; open = signs.indexOf("[", open)) {
    const found = signs.indexOf("]", open);
    const end = found < 0 ? signs.trimEnd().length : found;
    if (found < 0 && unclosedQuote === null) tell(open + 1, "unclosed", written.slice(open, end), { sign: "[" });
    const bracket = bracketOf(written.slice(open + 1, end), signs.slice(open + 1, end), open + 1, tell);
    if (bracket) evidence.push(bracket);
    signs = blanked(signs, open, Math.min(signs.length, end + 1));
  }

  const said = signs.trim();
  if (said === "") return { read: { ...nothing, evidence, note }, troubles };
  if (said.length > PROSE && !/[>|:({?\u0000]/u.test(said)) {
    tell(1, "not-a-line", written);
    return { read: nothing, troubles };
  }

  const pieces = piecesOf(written, signs, tell);
  const stages: WayStage[] = [];
  let [goesOn, isAboveUnknown] = [false, false];
  let isAfterGap = false;
  for (const [place, { start, end, type }] of pieces.entries()) {
    const [isFirst, isLast] = [place === 0, place === pieces.length - 1];
    const piece = signs.slice(start, end);
    if (isFirst && !isLast && piece.trim() === "") {
      goesOn = true;
      continue;
    }
    if (isFirst && !isLast && /^(?:…|\.\.\.)$/u.test(piece.trim())) {
      isAboveUnknown = true;
      continue;
    }
    const mentions: PartyMention[] = [];
    let from = start;
    for (const part of piece.split("|")) {
      const mention = mentionOf(written.slice(from, from + part.length), part, from + 1, countryOf, tell);
      if (mention) mentions.push(mention);
      else if (part.trim() === "") {
        const isEnd = isLast && from + part.length === end;
        tell(Math.max(1, from), isEnd ? "unfinished" : "no-name", (signs[from - 1] ?? "").trim());
      }
      from += part.length + 1;
    }
    const [only, ...more] = mentions;
    if (only && more.length === 0 && !isFirst && !isLast && only.isBare) {
      const read = linkTypeOf(only.name);
      if (read.kind === "type" && read.isWhole) tell(only.column, "looks-like-type", only.name);
    }
    if (mentions.length === 0) isAfterGap = true;
    else {
      // What stands behind a gap is not known to follow what stands before it.
      if (isAfterGap && stages.length > 0) stages.push({ mentions: [], type: null });
      isAfterGap = false;
      stages.push({ mentions, type });
    }
  }
  return { read: { ...nothing, stages, goesOn, isAboveUnknown, evidence, note }, troubles };
}

const shortenedTo = (text: string): string => {
  const letters = [...text.slice(0, 200)];
  return letters.length > 60 ? `${letters.slice(0, 59).join("")}…` : text;
};
