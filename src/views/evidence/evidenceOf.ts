/**
 * Everything that a claim rests on, in the order of the file; what contradicts the claim stands beside what supports
 * it.
 */
import { type Evidence, evidenceIn } from "../../schema/index.ts";
import { type Narrator, say } from "../../text/index.ts";
import { type Citation, citationOf } from "./citationOf.ts";
import type { EvidenceTeller } from "./evidenceTeller.ts";

/** @typeParam One what each piece of evidence is: a citation, or the line of an outline */
export type EvidenceSide<One = Citation> = {
  readonly id: "for" | "against";
  readonly title: string;
  readonly citations: readonly One[];
  /** The words that say there is none. */
  readonly none: string;
};

export type EvidencePlan<One = Citation> =
  | { readonly kind: "none"; readonly words: string }
  | { readonly kind: "list"; readonly title: string; readonly citations: readonly One[] }
  | { readonly kind: "sides"; readonly sides: readonly EvidenceSide<One>[] };

/** Parts evidence into one list, or into for and against with equal weight. Nothing is resolved. */
export function evidenceAmong<One>(
  { language }: Pick<Narrator, "language">,
  citations: readonly One[],
  supports: (one: One) => Citation["supports"],
): EvidencePlan<One> {
  const none = say(language, "page.evidence.none");
  if (citations.length === 0) return { kind: "none", words: none };
  const against = citations.filter(one => supports(one) === "contradicts");
  if (against.length === 0) return { kind: "list", title: say(language, "page.evidence"), citations };
  const others = citations.filter(one => supports(one) !== "contradicts");
  return {
    kind: "sides",
    sides: [
      { id: "for", title: say(language, "panel.evidence.for"), citations: others, none },
      { id: "against", title: say(language, "panel.evidence.against"), citations: against, none },
    ],
  };
}

export const evidenceOf = (teller: EvidenceTeller, evidence: Evidence = []): EvidencePlan =>
  evidenceAmong(
    teller.narrator,
    evidenceIn(teller.dossier, evidence).map(cited => citationOf(teller, cited)),
    ({ supports }) => supports,
  );
