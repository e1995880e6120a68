/** Cells as text, whatever file they come from. Rows and columns count from 1. */

export type GridRow = {
  /** As a spreadsheet counts it: blank rows count, those between quotation marks do not. */
  readonly row: number;
  /** In a text, the line on which it begins. */
  readonly line?: number;
  /** From the first column; blank ones are "", those behind the last that is filled are missing. */
  readonly cells: readonly string[];
  readonly isHidden: boolean;
};

/** A value that stands for several cells, of which only the first has it. */
export type MergedCells = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

export type Grid = {
  /** Of the file that it stands in, where several were given. */
  readonly file?: string;
  /** What the only file is called that was given. */
  readonly from?: string;
  /** Of the sheet; "" where a file has no sheets. */
  readonly name: string;
  readonly isHidden: boolean;
  /** Without those that are blank from end to end. */
  readonly rows: readonly GridRow[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merged: readonly MergedCells[];
  /** Addresses under cells, by `cellKey`. */
  readonly links: ReadonlyMap<string, string>;
  /** Notes and comments at cells, by `cellKey`. */
  readonly notes: ReadonlyMap<string, string>;
  /** Formulas of which the file gives no result, by `cellKey`. */
  readonly formulas: ReadonlyMap<string, string>;
  /** Cells so far to the right that they are not kept: the first, and how many there are. */
  readonly far?: { readonly row: number; readonly column: number; readonly text: string; readonly count: number };
};

/** The key of a cell within its sheet. */
export const cellKey = (row: number, column: number): string => `${row}:${column}`;

/** What is read of one file, or of several at once. */
export type GridCaps = { readonly rows: number; readonly letters: number; readonly cells: number };

/** A million rows, a million letters in a cell, and so many cells that they still fit into memory. */
export const gridCaps: GridCaps = { rows: 1_000_000, letters: 1_000_000, cells: 20_000_000 };

/** A grid of plain cells. */
export const plainGrid = (name: string, rows: readonly GridRow[]): Grid => ({
  name,
  isHidden: false,
  rows,
  hiddenColumns: new Set(),
  merged: [],
  links: new Map(),
  notes: new Map(),
  formulas: new Map(),
});
