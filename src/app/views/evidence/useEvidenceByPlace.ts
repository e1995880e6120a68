import { createContext, useContext } from "react";
import type { EvidenceByPlace, EvidencedClaim, OpenQuestion, PlacedClaims } from "../../../model/index.ts";
import type { ClaimTeller } from "../../../views/index.ts";

/** The claims of the dossier that is shown, with those who word them. */
export type ShownEvidence = {
  readonly teller: ClaimTeller;
  readonly claims: EvidenceByPlace;
  readonly questions: readonly OpenQuestion[];
  /** The claims by their keys, each with its number in the order of the chain, from 1. */
  readonly byKey: ReadonlyMap<string, { readonly entry: EvidencedClaim; readonly number: number }>;
};

export const EvidenceByPlaceContext = createContext<ShownEvidence | null>(null);

/** @throws outside of the view of evidence, which is a mistake of ours */
export function useEvidenceByPlace(): ShownEvidence {
  const shown = useContext(EvidenceByPlaceContext);
  if (!shown) throw new Error("no claims are told here");
  return shown;
}

/** All claims by their keys, numbered in the order in which they stand. */
export function numberedIn(places: readonly PlacedClaims[]): ShownEvidence["byKey"] {
  const all = places.flatMap(({ claims }) => claims);
  return new Map(all.map((entry, place) => [entry.key, { entry, number: place + 1 }]));
}

/** The id of a line. It is made of the number, because a file may keep its own ids out of addresses. */
export const idOfClaim = (number: number): string => `ground-${number}`;
