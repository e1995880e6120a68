import { createContext, useContext } from "react";
import type { DossierPlace } from "../address/place.ts";
import type { Resolved } from "../address/resolve.ts";

/** What is chosen of the dossier that is told. */
export type Chosen = Resolved<"dossier"> & {
  /**
   * As its address says it: where its links start. On its own page that is the address of the page; where it is told
   * among others, that of its own page, to which the links lead.
   */
  readonly place: DossierPlace;
};

export const ChosenContext = createContext<Chosen | null>(null);

/** @throws outside of a dossier: our own mistake */
export function useChosen(): Chosen {
  const chosen = useContext(ChosenContext);
  if (!chosen) throw new Error("nothing can be chosen here");
  return chosen;
}
