import { folded } from "../../base/index.ts";
import type { FileIndex } from "../../model/index.ts";
import type { RowsAsked } from "../../views/index.ts";
import { askableIn } from "./askableIn.ts";
import type { Query } from "./query.ts";

/** Which rows the address asks for, and in which order. */
export function rowsAskedIn(
  { rows, sort, state, role, country, named }: Query,
  file: Pick<FileIndex, "dossier" | "duties">,
): RowsAsked {
  const { sorts, states, roles, countries } = askableIn(file, rows);
  const order = sort !== null && sorts.includes(sort) ? sort : null;
  const sought = folded(named ?? "");
  return {
    // So the chain stands by itself, those outside it behind.
    by: order === null || order === "layer" ? null : order.replace(/^-/, ""),
    isDescending: order?.startsWith("-") ?? false,
    state: states.find(code => code === state) ?? null,
    role: role !== null && roles.includes(role) ? role : null,
    country: country !== null && countries.includes(country) ? country : null,
    isSought: sought === "" ? null : name => folded(name).includes(sought),
  };
}
