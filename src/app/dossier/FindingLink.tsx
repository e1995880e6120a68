import type { PlacedFinding } from "../../model/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useTold } from "../reading/useTold.ts";
import { findingQuery } from "./findingQuery.ts";

/** The finding as a link into the picture, or to the part of the page that shows it. */
export function FindingLink({ finding }: { readonly finding: PlacedFinding }) {
  const { here: query } = useChosen();
  const { inquiry, narrator } = useTold();
  // The workers are named once, above all findings.
  const sentence = narrator.findingShort(finding);
  const target = findingQuery(finding, inquiry, query);
  const className = `finding finding-${finding.code}`;
  return "query" in target ? (
    <PageLink className={className} to={target.query} {...(target.opens ? { opens: target.opens } : {})}>
      {sentence}
    </PageLink>
  ) : (
    <a className={className} href={target.anchor}>
      {sentence}
    </a>
  );
}
