import type { Dossier, Money } from "../../schema/index.ts";
import { type Origins, originsOf } from "../originsOf.ts";

/** Who is known to say an amount: the ids of its sources, as the evidence that supports it gives them. */
export type WhoSays = {
  /** Those who gathered it at first hand. */
  readonly origins: readonly string[];
  /** Those through whom the author read them. */
  readonly through: readonly string[];
};

/** @returns who says each amount; nobody where it has no evidence */
export function whoSaysOf(dossier: Dossier): (money: Money) => WhoSays {
  const { originOf, supporting }: Origins = originsOf(dossier);
  return ({ evidence }) => {
    const read = supporting(evidence);
    const origins = [...new Set(read.map(originOf))];
    return { origins, through: read.filter(source => !origins.includes(source)) };
  };
}
