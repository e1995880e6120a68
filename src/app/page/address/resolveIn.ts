import { distinct } from "../../../base/index.ts";
import { type FileIndex, focusOf } from "../../../model/index.ts";
import { functionsOf } from "../../../schema/index.ts";
import { cellCodes, cellQuestions, NOT_WRITTEN } from "../../../views/index.ts";
import type { Known, RowKind } from "./parameters.ts";
import type { DossierPlace } from "./place.ts";
import { type Resolved, resolve } from "./resolve.ts";

/** The codes that the rows of the responsibilities can be sorted and filtered by in this file. */
function rowsIn({ dossier, duties }: FileIndex, rows: RowKind): Known["dossier"]["rows"] {
  const { parties } = dossier;
  return {
    sort: ["layer", "name", "country", ...duties].flatMap(order => [order, `-${order}`]),
    state: [...cellCodes[rows], ...(rows === "parties" ? cellQuestions : [])],
    role: distinct([...parties.flatMap(functionsOf), NOT_WRITTEN]),
    country: distinct([
      ...parties.flatMap(({ country, countries = [] }) => [...(country ? [country] : []), ...countries]),
      NOT_WRITTEN,
    ]),
  };
}

/** Parts an address into what this file has and what is left aside. */
export const resolveIn = (place: DossierPlace, file: FileIndex): Resolved<"dossier"> =>
  resolve<"dossier">(place, {
    file,
    rows: rowsIn(file, place.rows),
    world: focusOf(file.dossier, { world: place.world }).world,
  });
