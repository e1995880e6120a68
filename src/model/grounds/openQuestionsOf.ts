/** What is still to be found out, read or asked: what an editor has on her list before a text goes out. */
import type { LookedFor } from "../../schema/index.ts";
import { type Unasked, unaskedOf } from "../editing/unaskedOf.ts";
import type { FileIndex } from "../indexDossier.ts";
import type { GroundFlag } from "./groundFlags.ts";
import type { Ground, Grounds } from "./groundsOf.ts";

export type OpenQuestion =
  /** No source states it. */
  | { readonly kind: "unsourced"; readonly ground: Ground }
  /** Evidence, another claim or an answer says otherwise. */
  | { readonly kind: "contested"; readonly ground: Ground }
  /** Nobody asked the party about these. */
  | { readonly kind: "unasked"; readonly unasked: Unasked }
  /** These rest on this origin alone: the id of its first-hand source. */
  | { readonly kind: "one-origin"; readonly origin: string; readonly grounds: readonly Ground[] }
  /** What supports these was not seen in the original of this source. */
  | { readonly kind: "copy"; readonly source: string; readonly grounds: readonly Ground[] }
  /** Looked for, and not found. */
  | { readonly kind: "looked-for"; readonly search: LookedFor };

export type OpenQuestionKind = OpenQuestion["kind"];

/** In this order: first what nothing supports, last what was sought in vain. */
export function openQuestionsOf({ dossier }: Pick<FileIndex, "dossier">, { places }: Grounds): readonly OpenQuestion[] {
  const all = places.flatMap(({ grounds }) => grounds);
  const withFlag = (flag: GroundFlag) => all.filter(({ flags }) => flags.includes(flag));
  /** The claims by what they rest on, in the order in which the chain comes to it. */
  const grouped = (grounds: readonly Ground[], basesOf: (ground: Ground) => readonly string[]) => {
    const found = new Map<string, Ground[]>();
    for (const ground of grounds)
      for (const basis of new Set(basesOf(ground))) found.set(basis, [...(found.get(basis) ?? []), ground]);
    return [...found];
  };
  return [
    ...withFlag("unsourced").map(ground => ({ kind: "unsourced" as const, ground })),
    ...withFlag("contested").map(ground => ({ kind: "contested" as const, ground })),
    ...unaskedOf(dossier).map(unasked => ({ kind: "unasked" as const, unasked })),
    // Where the author counts two origins as one source, the first of them names it.
    ...grouped(withFlag("one-origin"), ({ origins }) => origins.slice(0, 1)).map(([origin, grounds]) => ({
      kind: "one-origin" as const,
      origin,
      grounds,
    })),
    ...grouped(withFlag("copy"), ({ saysSo }) => saysSo.map(({ source }) => source.id)).map(([source, grounds]) => ({
      kind: "copy" as const,
      source,
      grounds,
    })),
    ...dossier.lookedFor.map(search => ({ kind: "looked-for" as const, search })),
  ];
}
