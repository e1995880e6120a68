import { distinct } from "../../base/index.ts";
import type { FileIndex } from "../../model/index.ts";
import { cellCodes, cellQuestions, NOT_WRITTEN } from "../../views/index.ts";
import type { RowKind } from "./query.ts";

/** What an address can ask of the rows of who answers for what: whatever else it asks for is left aside. */
export function askableIn({ dossier, duties }: Pick<FileIndex, "dossier" | "duties">, rows: RowKind) {
  const { parties } = dossier;
  const orders = ["layer", "name", "country", ...duties];
  return {
    sorts: orders.flatMap(order => [order, `-${order}`]),
    states: [...cellCodes[rows], ...(rows === "parties" ? cellQuestions : [])],
    roles: distinct([
      ...parties.flatMap(({ roles = [] }) => roles.map(role => (typeof role === "string" ? role : role.function))),
      NOT_WRITTEN,
    ]),
    countries: distinct([
      ...parties.flatMap(({ country, countries = [] }) => [...(country ? [country] : []), ...countries]),
      NOT_WRITTEN,
    ]),
  };
}
