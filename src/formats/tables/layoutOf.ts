/** Which sheet is which, which row is its head, which column is which: guesses, each of which can be answered anew. */

import type { TakeAnswers } from "../bringing/incoming.ts";
import type { Grid, GridRow } from "../grid/grid.ts";
import { foldedHeading, headingTag, withoutHint } from "./foldedHeading.ts";
import { canBe, formOfCells, isNoHeading, kindsByCells } from "./formOfCells.ts";
import { sheetKey } from "./mendKey.ts";
import { type ColumnKind, type SheetKind, type SheetKindId, sheetKinds } from "./sheetKinds.ts";

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
  /** Whether any cell below the head is filled. */
  readonly isFilled: boolean;
  /** What it could hold, by id: at most three, the likeliest first. */
  readonly likely: readonly string[];
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
  /** Of a sheet that is not read: answers with which it would be, what is likeliest. */
  readonly likely: { readonly kind: SheetKindId; readonly columns: ReadonlyMap<number, string> } | null;
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
      for (const name of kind.heading.values()) add(name, kind, 3);
      add(kind.id, kind, 1);
      for (const name of kind.also) add(name, kind, 2);
      for (const name of kind.perhaps) add(name, kind, 0.5);
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
  // The longest name that the heading has as whole words, where the others leave it what it is: "Name of the supplier".
  let best: HeadingMatch | null = null;
  let most = 2;
  for (const [name, { kind, rank }] of names)
    if (name.length > most && rank >= 1 && isPlainly(folded, name)) {
      most = name.length;
      best = { kind, tag: null, strength: 0.5 + name.length / (2 * folded.length) };
    }
  return best;
}

/** Words beside a name that change nothing of what it means. */
const PLAIN_WORDS = new Set(
  (
    "the of a an s name names full legal official complete main registered trading company firm organisation " +
    "organization entity business nom noms raison sociale complet officiel de du des la le les l d entreprise societe"
  ).split(" "),
);

/** Whether a heading has a name in it, and besides only words that do not change what it means. Both are folded. */
function isPlainly(heading: string, name: string): boolean {
  const at = ` ${heading} `.indexOf(` ${name} `);
  if (at < 0) return false;
  const rest = `${heading.slice(0, at)} ${heading.slice(at + name.length)}`;
  return rest.split(" ").every(word => word === "" || PLAIN_WORDS.has(word));
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
  /** Whether the name of the sheet says so too. */
  readonly isNamed: boolean;
};

/** Does the name of the sheet say what it is? */
function isNamed(name: string, { id, heading, also }: SheetKind): boolean {
  const folded = foldedHeading(name.replace(/^.*[/\\]/u, "").replace(/\.(?:csv|tsv|tab|txt|xlsx)$/iu, ""));
  return (
    folded !== "" &&
    [id, ...heading.values(), ...also].some(word => {
      const wanted = foldedHeading(word);
      return folded === wanted || folded.endsWith(` ${wanted}`);
    })
  );
}

const nameOf = ({ name, file, from }: Grid): string => name || (file ?? from ?? "");

/** The rows that could be heads: no heading is an address or a day. */
const headsIn = (rows: readonly GridRow[]): readonly GridRow[] =>
  rows.filter(({ cells }) => !cells.slice(0, MOST_COLUMNS).some(isNoHeading));

/**
 * What each row could be the head of, the likeliest first.
 * @param isWhole counts headings that are names as a whole, which is quick, and enough for what we wrote ourselves
 */
function guessesBy(
  grid: Grid,
  kinds: readonly SheetKind[],
  rows: readonly GridRow[],
  isWhole: boolean,
): { readonly guesses: readonly Guess[]; readonly isAll: boolean } {
  const guesses: Guess[] = [];
  let isAll = false;
  let most = Number.NEGATIVE_INFINITY;
  const named = kinds.filter(kind => isNamed(nameOf(grid), kind));
  for (const [place, row] of rows.entries()) {
    const filled = row.cells.filter(cell => cell.trim() !== "").length;
    for (const kind of kinds) {
      const matches = columnsOf(row.cells, kind, isWhole);
      if (!hasAll(kind.needs, matches)) continue;
      const count = matches.filter(match => match !== null).length;
      const strength = matches.reduce((sum, match) => sum + (match?.strength ?? 0), 0);
      // A row of records seldom names columns; of two heads, the one that is understood better, and the upper one.
      const score = strength + (named.includes(kind) ? 6 : 0) - (filled - count) * 0.5 - place * 0.05;
      if (score > most) [most, isAll] = [score, count === filled];
      guesses.push({ kind, row, score, isNamed: named.includes(kind) });
    }
  }
  return { guesses: guesses.toSorted((a, b) => b.score - a.score), isAll };
}

const hasAll = (
  needs: readonly (readonly string[])[],
  matches: readonly ({ readonly kind: ColumnKind | null } | null)[],
): boolean => needs.every(ids => matches.some(match => match?.kind && ids.includes(match.kind.id)));

function guessesOf(grid: Grid, kinds: readonly SheetKind[], rows: readonly GridRow[]): readonly Guess[] {
  const whole = guessesBy(grid, kinds, rows, true);
  return whole.isAll ? whole.guesses : guessesBy(grid, kinds, rows, false).guesses;
}

/** The columns that a row would be the head of, but for those whose cells are something else. */
function plausible(grid: Grid, row: GridRow, kind: SheetKind): readonly (HeadingMatch | null)[] {
  const below = grid.rows.filter(one => one.row > row.row);
  return columnsOf(row.cells, kind).map((match, at) =>
    match && canBe(formOfCells(below, at + 1), foldedHeading(row.cells[at] ?? ""), match.kind) ? match : null,
  );
}

/**
 * Whether enough speaks for a guess to read the sheet by it. Where its name says what it is, the columns that it needs
 * are enough; else there must be the columns that tell it from other tables, and of lists of other things than links a
 * third of all columns, at least two, must be understood as they stand.
 */
function isProven(grid: Grid, { kind, row, isNamed: named }: Guess): boolean {
  if (named) return true;
  const matches = plausible(grid, row, kind);
  if (!hasAll([...kind.needs, ...(kind.tells ?? [])], matches)) return false;
  if (kind.id === "links") return true;
  const filled = row.cells.filter(cell => cell.trim() !== "").length;
  const whole = matches.filter(match => match !== null && match.strength >= SURE).length;
  return filled <= 1 || (whole >= 2 && whole * 3 >= filled);
}

/** The row that stands above all others of its width, where no row names columns: titles and notes are narrower. */
function headByWidth(rows: readonly GridRow[]): GridRow | undefined {
  const widthOf = ({ cells }: GridRow) => cells.filter(cell => cell.trim() !== "").length;
  const most = Math.max(0, ...rows.map(widthOf));
  return headsIn(rows).find(row => widthOf(row) >= 2 && widthOf(row) * 3 >= most * 2) ?? headsIn(rows)[0];
}

/** What a column could be, by its heading and then by its cells: at most three. */
function likelyFor(
  heading: string,
  form: ReturnType<typeof formOfCells>,
  { id, columns }: SheetKind,
): readonly string[] {
  const folded = foldedHeading(heading);
  const words = new Set(folded.split(" ").filter(word => word.length > 2 && !PLAIN_WORDS.has(word)));
  const scores = new Map<string, number>();
  for (const [name, { kind }] of headingsOf.get(id)!) {
    if (!canBe(form, folded, kind)) continue;
    const own = name.split(" ");
    const common = own.filter(word => words.has(word)).length;
    const score = name === folded ? 2 : common === 0 ? 0 : common / Math.max(own.length, words.size);
    if (score > (scores.get(kind.id) ?? 0)) scores.set(kind.id, score);
  }
  const byHeading = [...scores].toSorted((a, b) => b[1] - a[1]).map(([one]) => one);
  return [...new Set([...byHeading, ...kindsByCells(form, columns)])].slice(0, 3);
}

function laidOut(
  key: string,
  grid: Grid,
  head: number,
  matches: readonly (HeadingMatch | null)[],
  kind: SheetKind | null,
  answers: TakeAnswers,
): readonly ColumnLaidOut[] {
  const cells = grid.rows.find(({ row }) => row === head)?.cells ?? [];
  const below = grid.rows.filter(({ row }) => row > head);
  const answered = Array.from({ length: widthOf(grid) }, (_, at) => answers.get(layoutQuestion.column(key, at + 1)));
  const chosen = new Set(answered);
  return answered.map((answer, at): ColumnLaidOut => {
    const heading = cells[at] ?? "";
    const form = formOfCells(below, at + 1);
    const [id = "", tag = null] = answer?.split("@") ?? [];
    const kindAnswered = kind?.columns.find(one => one.id === id) ?? null;
    const shared = { column: at + 1, heading, isFilled: form !== "nothing" };
    if (answer !== undefined && (kindAnswered || answer === "none"))
      return { ...shared, kind: kindAnswered, tag, isSure: true, likely: [] };
    const match = matches[at] ?? null;
    const likely = (): readonly string[] =>
      kind && (form !== "nothing" || heading.trim() !== "") ? likelyFor(heading, form, kind) : [];
    // What was given to another column is this one no more.
    if (!match || chosen.has(match.kind.id))
      return { ...shared, kind: null, tag: null, isSure: false, likely: likely() };
    const isSure = match.strength >= SURE;
    const others = isSure ? [] : likely().filter(one => one !== match.kind.id);
    return {
      ...shared,
      kind: match.kind,
      tag: match.tag,
      isSure,
      likely: isSure ? [] : [match.kind.id, ...others].slice(0, 3),
    };
  });
}

const widthOf = ({ rows }: Grid): number =>
  Math.min(
    MOST_COLUMNS,
    rows.reduce((most, { cells }) => Math.max(most, cells.length), 0),
  );

/** A heading as names are looked for in it: "suppliers" has "supplier" in it. */
const singular = (folded: string): string => folded.replace(/(?<=\p{L}{3})s(?=\s|$)/gu, "");

/** With which answers a sheet would be read of which too little is known: as links where its headings speak of both ends. */
function likelyReading(grid: Grid, head: number, guess: Guess | undefined): SheetLayout["likely"] {
  const cells = grid.rows.find(one => one.row === head)?.cells ?? [];
  const below = grid.rows.filter(one => one.row > head);
  if (guess) {
    const { kind, row } = guess;
    const matches = plausible(grid, row, kind);
    const needed = matches.flatMap((match, at) =>
      match && kind.needs.some(ids => ids.includes(match.kind.id)) ? [[at + 1, match.kind.id] as const] : [],
    );
    const isTold = kind.needs.length > 1 || hasAll(kind.tells ?? [], matches);
    if (isTold && hasAll(kind.needs, matches)) return { kind: kind.id, columns: new Map(needed) };
  }
  const names = Array.from({ length: widthOf(grid) }, (_, at) => at + 1).filter(
    column => formOfCells(below, column) === "words",
  );
  const isLike = (column: number, id: string): boolean => {
    const folded = ` ${singular(foldedHeading(cells[column - 1] ?? ""))} `;
    return [...headingsOf.get("links")!].some(
      ([name, one]) => one.kind.id === id && name.length > 2 && folded.includes(` ${name} `),
    );
  };
  const [giver, taker] = [names.find(one => isLike(one, "from")), names.find(one => isLike(one, "to"))];
  const from = giver ?? names.find(one => one !== taker);
  const to = taker ?? names.find(one => one !== giver);
  if (from === undefined) return null;
  if (to === undefined || from === to || (giver === undefined && taker === undefined))
    return { kind: "parties", columns: new Map([[names[0]!, "name"]]) };
  const ends = [[from, "from"] as const, [to, "to"] as const];
  return { kind: "links", columns: new Map(ends.toSorted(([a], [b]) => a - b)) };
}

/**
 * Lays out each grid. What was answered is taken as it is; which rows there are decides nothing about where the head is.
 */
export function layoutOf(grids: readonly Grid[], answers: TakeAnswers): readonly SheetLayout[] {
  return grids.map((grid, at): SheetLayout => {
    const key = sheetKey(grid);
    const sheetAnswer = answers.get(layoutQuestion.sheet(key));
    const headAnswer = answers.get(layoutQuestion.head(key));
    const top = grid.rows.slice(0, ROWS_TO_HEAD);
    const headTold = headAnswer === undefined || !/^\d+$/u.test(headAnswer) ? null : Number(headAnswer);
    const told = sheetKinds.find(({ id }) => id === sheetAnswer) ?? null;
    const rows = headTold === null ? headsIn(top) : grid.rows.filter(({ row }) => row === headTold);
    const guesses = guessesOf(grid, sheetKinds, rows);
    const proven = guesses.find(guess => isProven(grid, guess));
    const head = headTold ?? proven?.row.row ?? headByWidth(top)?.row ?? top[0]?.row ?? 0;
    const kind = sheetAnswer === "none" ? null : (told ?? proven?.kind ?? null);
    const row = grid.rows.find(one => one.row === head);
    const matches =
      !kind || !row
        ? []
        : proven?.kind === kind && proven.isNamed
          ? columnsOf(row.cells, kind)
          : plausible(grid, row, kind);
    const columns = laidOut(key, grid, head, matches, kind, answers);
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
      likely:
        kind === null && sheetAnswer !== "none"
          ? likelyReading(
              grid,
              head,
              guesses.find(guess => guess.row.row === head),
            )
          : null,
    };
  });
}
