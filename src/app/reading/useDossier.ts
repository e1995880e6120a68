import { createContext, useContext } from "react";
import type { Inquiry, PartyIndex } from "../../model/index.ts";
import type { Dossier, Plane } from "../../schema/index.ts";
import type { Narrator } from "../../text/index.ts";

/** The dossier being read: under which lens, for which workers, in which plane, and who tells it. */
export type ShownDossier = {
  readonly dossier: Dossier;
  readonly inquiry: Inquiry;
  readonly narrator: Narrator;
  /** Null where no worker group is there on this day. */
  readonly group: PartyIndex | null;
  readonly plane: Plane;
};

export const ShownDossierContext = createContext<ShownDossier | null>(null);

/** @throws outside of a dossier: our own mistake */
export function useDossier(): ShownDossier {
  const shown = useContext(ShownDossierContext);
  if (!shown) throw new Error("no dossier is told here");
  return shown;
}
