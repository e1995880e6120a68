import { useMemo } from "react";
import type { PlacedFinding } from "../../model/index.ts";
import { tellFindingShort } from "../../text/index.ts";
import { PageLink } from "../page/address/PageLink.tsx";
import { PartLink } from "../page/address/PartLink.tsx";
import { useChosen } from "../page/reading/useChosen.ts";
import { useDossier } from "../page/reading/useDossier.ts";
import { placeOfFinding } from "./placeOfFinding.ts";

/** A finding as a link into the picture, or to the part of the page that shows it. */
export function FindingLink({ finding }: { readonly finding: PlacedFinding }) {
  const { place } = useChosen();
  const { inquiry, narrator } = useDossier();
  // The workers are named once, above all findings.
  const sentence = useMemo(() => tellFindingShort(narrator, finding), [narrator, finding]);
  const target = placeOfFinding(finding, inquiry, place);
  const className = `finding finding-${finding.code}`;
  return "place" in target ? (
    <PageLink className={className} to={target.place} {...(target.opens ? { opens: target.opens } : {})}>
      {sentence}
    </PageLink>
  ) : (
    <PartLink className={className} part={target.part}>
      {sentence}
    </PartLink>
  );
}
