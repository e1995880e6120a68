import { createContext, useContext } from "react";
import type { Inquiry, PartyIndex } from "../../../model/index.ts";
import type { Dossier, Plane } from "../../../schema/index.ts";
import type { Narrator } from "../../../text/index.ts";

/** The dossier that is shown: the inquiry into it, who words it, for which workers and in which plane. */
export type ShownDossier = {
  readonly dossier: Dossier;
  readonly inquiry: Inquiry;
  readonly narrator: Narrator;
  /** Null where no worker group is there on this day. */
  readonly group: PartyIndex | null;
  readonly plane: Plane;
};

export const ShownDossierContext = createContext<ShownDossier | null>(null);

/** @throws outside of a dossier, which is a mistake of ours */
export function useDossier(): ShownDossier {
  const shown = useContext(ShownDossierContext);
  if (!shown) throw new Error("no dossier is told here");
  return shown;
}
