/** How much of what a dossier claims is sourced, and on how many origins it rests. */
import type { Dossier, Evidence } from "../schema/index.ts";
import { originsOf } from "./originsOf.ts";

export type Coverage = {
  readonly claims: number;
  readonly sourced: number;
  /** How many claims rest on exactly one origin, and on two or more. */
  readonly byOne: number;
  readonly byTwo: number;
  /** The first-hand source of the only origin, if all claims rest on the same one; else null. */
  readonly onlyOrigin: string | null;
};

export function coverageOf(dossier: Dossier, claims: readonly { readonly evidence: Evidence }[]): Coverage {
  const origins = originsOf(dossier);
  const all = new Set<string>();
  let [sourced, byOne] = [0, 0];
  for (const { evidence } of claims) {
    const found = new Set(origins.supporting(evidence).map(origins.originOf));
    for (const origin of found) all.add(origin);
    if (found.size > 0) sourced += 1;
    if (found.size === 1) byOne += 1;
  }
  const only = sourced === claims.length && all.size === 1 ? [...all][0]! : null;
  return { claims: claims.length, sourced, byOne, byTwo: sourced - byOne, onlyOrigin: only };
}
