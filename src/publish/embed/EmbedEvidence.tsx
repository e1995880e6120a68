import type { Evidence } from "../../schema/index.ts";
import { CitationItem, EvidenceSides, evidenceOf } from "../../views/index.ts";
import { sourceId } from "./ids.ts";
import { useEmbed } from "./useEmbed.ts";

/** What a claim rests on. Each number leads to the entry of the source, which tells everything about it. */
export function EmbedEvidence({ evidence }: { readonly evidence: Evidence | undefined }) {
  const plan = evidenceOf(useEmbed(), evidence);
  return (
    <EvidenceSides
      plan={plan}
      isUnnamed
      item={(citation, index) => (
        <CitationItem
          key={index}
          citation={citation}
          isBrief
          isTitled={plan.kind === "sides"}
          entry={({ place, entry }) => (
            <a href={`#${sourceId(place)}`} aria-label={entry}>
              [{place}]
            </a>
          )}
        />
      )}
    />
  );
}
