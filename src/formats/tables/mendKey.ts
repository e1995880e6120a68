import type { Grid } from "../grid/grid.ts";

/** Of a sheet, as questions about it are called: its name, with its file where there are several. */
export const sheetKey = ({ file, name }: Pick<Grid, "file" | "name">): string =>
  file === undefined ? name : name === "" ? file : `${file}/${name}`;

/** @param sheet as `sheetKey` gives it */
export const mendKey = (sheet: string, row: number, column: number): string => `${sheet}!${row}:${column}`;
