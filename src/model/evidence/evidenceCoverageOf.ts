import type { Dossier, Evidence, Verification } from "../../schema/index.ts";
import { type Coverage, coverageOf } from "../coverageOf.ts";
import type { PartyIndex } from "../indexDossier.ts";
import type { Inquiry } from "../inquiryOf.ts";
import { type Origins, originsOf, restsOnOne } from "../originsOf.ts";

/** `one` and `several` add up to `sourced`: on how many claims rest on one origin, and on two or more independent ones. */
export type EvidenceShares = Coverage & { readonly one: number; readonly several: number };

/** Coverage as the findings count it. */
export function evidenceCoverageOf(
  dossier: Dossier,
  claims: readonly { readonly evidence: Evidence; readonly verification: Verification }[],
  origins: Origins = originsOf(dossier),
): EvidenceShares {
  const coverage = coverageOf(dossier, claims);
  const one = claims.filter(claim => restsOnOne(origins, claim)).length;
  return { ...coverage, one, several: coverage.sourced - one };
}

/** Coverage of the links in the chain of one group of workers. */
export const chainCoverageOf = (inquiry: Inquiry, group: PartyIndex): EvidenceShares =>
  evidenceCoverageOf(
    inquiry.file.dossier,
    inquiry.groupChain(group).hops.flatMap(hop => inquiry.chain.hopLinks[hop]!),
  );
