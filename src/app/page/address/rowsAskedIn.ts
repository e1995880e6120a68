import { searchForm } from "../../../base/index.ts";
import { type CellCode, type CellQuestion, cellCodes, cellQuestions, type RowsAsked } from "../../../views/index.ts";
import type { DossierPlace } from "./place.ts";

/**
 * The rows that the address asks for, and their order.
 * @param asked what of the address this file has
 */
export function rowsAskedIn({ rows, sort, state, role, country, named }: DossierPlace): RowsAsked {
  const words = searchForm(named ?? "");
  return {
    // The order of the chain is the default: the parties outside it come last.
    by: sort === null || sort === "layer" ? null : sort.replace(/^-/, ""),
    isDescending: sort?.startsWith("-") ?? false,
    state:
      [...cellCodes[rows], ...cellQuestions].find((code): code is CellCode | CellQuestion => code === state) ?? null,
    role,
    country,
    isSought: words === "" ? null : name => searchForm(name).includes(words),
  };
}
