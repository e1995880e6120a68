/** Which sheet is which, which row is its head, which column is which: guesses, each of which can be answered anew. */
import type { Grid, GridRow } from "../grid/grid.ts";
import type { TakeAnswers } from "../incoming/incoming.ts";
import { foldedHeading, headingTag, withoutHint } from "./foldedHeading.ts";
import { sheetKey } from "./mendKey.ts";
import { type ColumnKind, isSheetKind, type SheetKind, type SheetKindId, sheetKinds } from "./sheetKinds.ts";

export type ColumnLaidOut = {
  /** From 1. */
  readonly column: number;
  /** As it stands in the head; "" where there is none. */
  readonly heading: string;
  /** Null: nothing is read of it. */
  readonly kind: ColumnKind | null;
  /** The language that its heading names. */
  readonly tag: string | null;
  /** Whether the heading is one of ours, or was answered for. */
  readonly isSure: boolean;
};

export type SheetLayout = {
  /** Its place among the grids. */
  readonly grid: number;
  readonly sheet: string;
  readonly file?: string;
  /** Null: nothing is read of it. */
  readonly kind: SheetKindId | null;
  readonly isSure: boolean;
  readonly isHidden: boolean;
  /** The row of the head; 0 where there is none and the first row is a record. */
  readonly head: number;
  readonly columns: readonly ColumnLaidOut[];
};

/** Ids of the questions about a sheet. */
export const layoutQuestion = {
  sheet: (key: string): string => `sheet:${key}`,
  head: (key: string): string => `head:${key}`,
  column: (key: string, column: number): string => `column:${key}:${column}`,
  hidden: (key: string): string => `hidden:${key}`,
} as const;

/** How far down a head is looked for. */
const ROWS_TO_HEAD = 30;
/** The most columns that are looked at. */
const MOST_COLUMNS = 400;

/** No heading is longer. */
const MOST_LETTERS = 80;

type Named = { readonly kind: ColumnKind; readonly rank: number };

/** What each column may be called, folded. Its own heading is stronger than its other names, its id is one of them. */
const headingsOf: ReadonlyMap<SheetKindId, ReadonlyMap<string, Named>> = new Map(
  sheetKinds.map(({ id, columns }) => {
    const names = new Map<string, Named>();
    const add = (name: string, kind: ColumnKind, rank: number) => {
      const folded = foldedHeading(name);
      const known = names.get(folded);
      if (!known || known.rank < rank) names.set(folded, { kind, rank });
    };
    for (const kind of columns) {
      add(kind.en, kind, 3);
      add(kind.fr, kind, 3);
      add(kind.id, kind, 1);
      for (const name of kind.also) add(name, kind, 2);
    }
    return [id, names] as const;
  }),
);

type HeadingMatch = { readonly kind: ColumnKind; readonly tag: string | null; readonly strength: number };

const SURE = 2;

/** What a heading is called in a kind of sheet; `strength` 2 and more are whole names. */
function matchOf(heading: string, names: ReadonlyMap<string, Named>, isWhole: boolean): HeadingMatch | null {
  const whole = (text: string, tag: string | null): HeadingMatch | null => {
    const found = names.get(foldedHeading(text));
    return found ? { kind: found.kind, tag, strength: 1 + found.rank } : null;
  };
  const folded = foldedHeading(heading);
  if (folded === "") return null;
  const exact = whole(heading, null);
  if (exact) return exact;
  const tagged = headingTag(heading);
  const withTag = tagged && whole(tagged.heading, tagged.tag);
  if (withTag) return withTag;
  const plain = whole(withoutHint(heading), null);
  if (plain) return plain;
  if (isWhole) return null;
  // The longest name that the heading has as whole words: "Name of the supplier".
  const padded = ` ${folded} `;
  let best: HeadingMatch | null = null;
  let most = 2;
  for (const [name, { kind }] of names)
    if (name.length > most && padded.includes(` ${name} `)) {
      most = name.length;
      best = { kind, tag: null, strength: 0.5 + name.length / (2 * folded.length) };
    }
  return best;
}

/** The columns that a row would name if it were the head of such a sheet. */
function columnsOf(cells: readonly string[], { id }: SheetKind, isWhole = false): readonly (HeadingMatch | null)[] {
  const names = headingsOf.get(id)!;
  const matches = cells
    .slice(0, MOST_COLUMNS)
    .map(cell => (cell.length > MOST_LETTERS ? null : matchOf(cell, names, isWhole)));
  // One column is one field; the surest heading has it, else the first.
  const taken = new Map<string, number>();
  const keyOf = ({ kind, tag }: HeadingMatch) => `${kind.id} ${tag ?? ""}`;
  for (const [at, match] of matches.entries()) {
    if (!match) continue;
    const before = taken.get(keyOf(match));
    if (before === undefined || matches[before]!.strength < match.strength) taken.set(keyOf(match), at);
  }
  const own = matches.map((match, at) => (match && taken.get(keyOf(match)) === at ? match : null));
  // Tables of edges say "source" and "target".
  const source = cells.findIndex(cell => foldedHeading(cell) === "source");
  const from = names.get("from");
  const isEdges = cells.some(cell => foldedHeading(cell) === "target") && !own.some(match => match?.kind.id === "from");
  return id === "links" && isEdges && source >= 0 && from
    ? own.with(source, { kind: from.kind, tag: null, strength: SURE })
    : own;
}

type Guess = {
  readonly kind: SheetKind;
  readonly row: GridRow;
  readonly score: number;
  /** Whether every heading is understood. */
  readonly isAll: boolean;
};

/** Does the name of the sheet say what it is? */
function isNamed(name: string, { id, en, fr, also }: SheetKind): boolean {
  const folded = foldedHeading(name.replace(/\.(?:csv|tsv|txt|xlsx)$/iu, ""));
  return (
    folded !== "" &&
    [id, en, fr, ...also].some(word => {
      const wanted = foldedHeading(word);
      return folded === wanted || folded.endsWith(` ${wanted}`);
    })
  );
}

/** @param isWhole counts headings that are names as a whole, which is quick, and enough for what we wrote ourselves */
function guessBy(grid: Grid, kinds: readonly SheetKind[], rows: readonly GridRow[], isWhole: boolean): Guess | null {
  let best: Guess | null = null;
  const named = kinds.filter(kind => isNamed(grid.name || (grid.file ?? ""), kind));
  for (const [place, row] of rows.entries()) {
    const filled = row.cells.filter(cell => cell.trim() !== "").length;
    for (const kind of kinds) {
      const matches = columnsOf(row.cells, kind, isWhole);
      const found = new Set(matches.flatMap(match => (match ? [match.kind.id] : [])));
      if (!kind.needs.every(ids => ids.some(id => found.has(id)))) continue;
      const count = matches.filter(match => match !== null).length;
      const strength = matches.reduce((sum, match) => sum + (match?.strength ?? 0), 0);
      // A row of records seldom names columns; of two heads, the one that is understood better, and the upper one.
      const score = strength + (named.includes(kind) ? 6 : 0) - (filled - count) * 0.5 - place * 0.05;
      if (!best || score > best.score) best = { kind, row, score, isAll: count === filled };
    }
  }
  return best;
}

function guessOf(grid: Grid, kinds: readonly SheetKind[], rows: readonly GridRow[]): Guess | null {
  const whole = guessBy(grid, kinds, rows, true);
  return whole?.isAll ? whole : guessBy(grid, kinds, rows, false);
}

function laidOut(
  key: string,
  cells: readonly string[],
  width: number,
  kind: SheetKind | null,
  answers: TakeAnswers,
): readonly ColumnLaidOut[] {
  const matches = kind ? columnsOf(cells, kind) : [];
  const answered = Array.from({ length: width }, (_, at) => answers.get(layoutQuestion.column(key, at + 1)));
  const chosen = new Set(answered);
  return answered.map((answer, at): ColumnLaidOut => {
    const heading = cells[at] ?? "";
    const [id = "", tag = null] = answer?.split("@") ?? [];
    const kindAnswered = kind?.columns.find(one => one.id === id) ?? null;
    if (answer !== undefined && (kindAnswered || answer === "none"))
      return { column: at + 1, heading, kind: kindAnswered, tag, isSure: true };
    const match = matches[at] ?? null;
    // What was given to another column is this one no more.
    if (!match || chosen.has(match.kind.id)) return { column: at + 1, heading, kind: null, tag: null, isSure: false };
    return { column: at + 1, heading, kind: match.kind, tag: match.tag, isSure: match.strength >= SURE };
  });
}

/**
 * Lays out each grid. What was answered is taken as it is.
 */
export function layoutOf(grids: readonly Grid[], answers: TakeAnswers): readonly SheetLayout[] {
  return grids.map((grid, at): SheetLayout => {
    const key = sheetKey(grid);
    const sheetAnswer = answers.get(layoutQuestion.sheet(key));
    const headAnswer = answers.get(layoutQuestion.head(key));
    const width = Math.min(
      MOST_COLUMNS,
      grid.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
    );
    const top = grid.rows.slice(0, ROWS_TO_HEAD);
    const headTold = headAnswer === undefined || !/^\d+$/u.test(headAnswer) ? null : Number(headAnswer);
    const rows = headTold === null ? top : grid.rows.filter(({ row }) => row === headTold);
    const told = sheetAnswer !== undefined && isSheetKind(sheetAnswer) ? sheetAnswer : null;
    const kinds = sheetKinds.filter(({ id }) => told === null || id === told);
    const guess = guessOf(grid, kinds, rows);
    const isNone = sheetAnswer === "none";
    const kind = isNone ? null : (guess?.kind ?? sheetKinds.find(({ id }) => id === told) ?? null);
    const head = headTold ?? guess?.row.row ?? top[0]?.row ?? 0;
    const cells = grid.rows.find(({ row }) => row === head)?.cells ?? [];
    const columns = laidOut(key, cells, width, kind, answers);
    const isWhole =
      kind?.needs.every(ids => columns.some(one => one.isSure && ids.includes(one.kind?.id ?? ""))) ?? false;
    return {
      grid: at,
      sheet: grid.name,
      ...(grid.file === undefined ? {} : { file: grid.file }),
      kind: kind?.id ?? null,
      isSure: sheetAnswer !== undefined || isWhole,
      isHidden: grid.isHidden,
      head,
      columns,
    };
  });
}
