import { createContext, useContext } from "react";
import type { DossierPlace } from "../address/place.ts";
import type { Resolved } from "../address/resolve.ts";

/** What the reader has chosen of the dossier that is shown. */
export type Chosen = Resolved<"dossier"> & {
  /**
   * The place as its address names it, where all links start. Where several dossiers are shown together, it is the
   * dossier's own page, to which the links lead.
   */
  readonly place: DossierPlace;
};

export const ChosenContext = createContext<Chosen | null>(null);

/** @throws outside of a dossier, which is a mistake of ours */
export function useChosen(): Chosen {
  const chosen = useContext(ChosenContext);
  if (!chosen) throw new Error("nothing can be chosen here");
  return chosen;
}
