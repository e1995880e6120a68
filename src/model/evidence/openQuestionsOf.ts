/** What is still to be found out, read or asked: what an editor has on her list before a text goes out. */
import type { LookedFor } from "../../schema/index.ts";
import { type Unasked, unaskedOf } from "../editing/unaskedOf.ts";
import type { FileIndex } from "../indexDossier.ts";
import type { ClaimFlag } from "./claimFlags.ts";
import type { EvidenceByPlace, EvidencedClaim } from "./evidenceByPlace.ts";

export type OpenQuestion =
  /** No source states it. */
  | { readonly kind: "unsourced"; readonly entry: EvidencedClaim }
  /** Evidence, another claim or an answer says otherwise. */
  | { readonly kind: "contested"; readonly entry: EvidencedClaim }
  /** Nobody asked the party about these. */
  | { readonly kind: "unasked"; readonly unasked: Unasked }
  /** These rest on this origin alone: the id of its first-hand source. */
  | { readonly kind: "one-origin"; readonly origin: string; readonly claims: readonly EvidencedClaim[] }
  /** What supports these was not seen in the original of this source. */
  | { readonly kind: "copy"; readonly source: string; readonly claims: readonly EvidencedClaim[] }
  /** Looked for, and not found. */
  | { readonly kind: "looked-for"; readonly search: LookedFor };

export type OpenQuestionKind = OpenQuestion["kind"];

/** In this order: first what nothing supports, last what was sought in vain. */
export function openQuestionsOf(
  { dossier }: Pick<FileIndex, "dossier">,
  { places }: EvidenceByPlace,
): readonly OpenQuestion[] {
  const all = places.flatMap(({ claims }) => claims);
  const withFlag = (flag: ClaimFlag) => all.filter(({ flags }) => flags.includes(flag));
  /** The claims by what they rest on, in the order in which the chain comes to it. */
  const grouped = (claims: readonly EvidencedClaim[], basesOf: (entry: EvidencedClaim) => readonly string[]) => {
    const found = new Map<string, EvidencedClaim[]>();
    for (const entry of claims)
      for (const basis of new Set(basesOf(entry))) found.set(basis, [...(found.get(basis) ?? []), entry]);
    return [...found];
  };
  return [
    ...withFlag("unsourced").map(entry => ({ kind: "unsourced" as const, entry })),
    ...withFlag("contested").map(entry => ({ kind: "contested" as const, entry })),
    ...unaskedOf(dossier).map(unasked => ({ kind: "unasked" as const, unasked })),
    // Where the author counts two origins as one source, the first of them names it.
    ...grouped(withFlag("one-origin"), ({ origins }) => origins.slice(0, 1)).map(([origin, claims]) => ({
      kind: "one-origin" as const,
      origin,
      claims,
    })),
    ...grouped(withFlag("copy"), ({ saysSo }) => saysSo.map(({ source }) => source.id)).map(([source, claims]) => ({
      kind: "copy" as const,
      source,
      claims,
    })),
    ...dossier.lookedFor.map(search => ({ kind: "looked-for" as const, search })),
  ];
}
