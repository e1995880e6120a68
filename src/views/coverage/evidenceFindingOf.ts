/** What the view of evidence finds, in a sentence: how much is sourced, and by how many origins. */
import { chainCoverageOf, type EvidenceByPlace, type EvidenceShares, type PartyIndex } from "../../model/index.ts";
import { say } from "../../text/index.ts";
import type { ClaimTeller } from "./claimTold.ts";

export type EvidenceFinding = {
  /** As in "14 of 15 links are sourced, 2 of them by two or more independent origins." */
  readonly finding: string;
  /** The same of the chain of the chosen workers, where it has not all links, and what has to be known besides. */
  readonly more: readonly string[];
};

export function evidenceFindingOf(
  { inquiry, narrator, language }: ClaimTeller,
  group: PartyIndex | null,
  { coverage: { links } }: Pick<EvidenceByPlace, "coverage">,
): EvidenceFinding {
  const { dossier } = inquiry.file;
  const counted = ({ claims, sourced, several }: EvidenceShares) => ({ links: claims, sourced, several });
  const chain = group === null ? null : chainCoverageOf(inquiry, group);
  const single = links.several === links.byTwo ? 0 : links.byTwo - links.several;
  return {
    finding: say(language, "view.evidence.finding", counted(links)),
    more: [
      ...(single === 0 ? [] : [say(language, "view.evidence.finding.single", { count: single })]),
      ...(links.onlyOrigin === null || links.claims < 2
        ? []
        : [
            say(language, "view.evidence.finding.only", {
              source: narrator.source(dossier.sources.find(({ id }) => id === links.onlyOrigin)!),
            }),
          ]),
      ...(group === null || chain === null || chain.claims === 0 || chain.claims === links.claims
        ? []
        : [
            say(language, "view.evidence.finding.chain", {
              ...counted(chain),
              group: narrator.nameWithin(dossier.parties[group]!.id),
            }),
          ]),
    ],
  };
}
