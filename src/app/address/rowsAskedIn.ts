import { searchForm } from "../../base/index.ts";
import { type CellCode, type CellQuestion, cellCodes, cellQuestions, type RowsAsked } from "../../views/index.ts";
import type { DossierPlace } from "./place.ts";

/**
 * Which rows the address asks for, and in which order.
 * @param asked what of the address this file has
 */
export function rowsAskedIn({ rows, sort, state, role, country, named }: DossierPlace): RowsAsked {
  const words = searchForm(named ?? "");
  return {
    // So the chain stands by itself, those outside it behind.
    by: sort === null || sort === "layer" ? null : sort.replace(/^-/, ""),
    isDescending: sort?.startsWith("-") ?? false,
    state:
      [...cellCodes[rows], ...cellQuestions].find((code): code is CellCode | CellQuestion => code === state) ?? null,
    role,
    country,
    isSought: words === "" ? null : name => searchForm(name).includes(words),
  };
}
