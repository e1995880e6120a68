import { createContext, useContext } from "react";
import type { Ground, GroundPlace, Grounds, OpenQuestion } from "../../../model/index.ts";
import type { GroundTeller } from "../../../views/index.ts";

/** The grounds of the dossier that is shown, with those who word them. */
export type ShownGrounds = {
  readonly teller: GroundTeller;
  readonly grounds: Grounds;
  readonly questions: readonly OpenQuestion[];
  /** The claims by their keys, each with its number in the order of the chain, from 1. */
  readonly byKey: ReadonlyMap<string, { readonly ground: Ground; readonly number: number }>;
};

export const GroundsContext = createContext<ShownGrounds | null>(null);

/** @throws outside of the view of evidence, which is a mistake of ours */
export function useGrounds(): ShownGrounds {
  const shown = useContext(GroundsContext);
  if (!shown) throw new Error("no grounds are told here");
  return shown;
}

/** All claims by their keys, numbered in the order in which they stand. */
export function numberedIn(places: readonly GroundPlace[]): ShownGrounds["byKey"] {
  const all = places.flatMap(({ grounds }) => grounds);
  return new Map(all.map((ground, place) => [ground.key, { ground, number: place + 1 }]));
}

/** The id of a line. It is made of the number, because a file may keep its own ids out of addresses. */
export const idOfGround = (number: number): string => `ground-${number}`;
