import type { FindingOfIds } from "../../model/index.ts";
import type { Finding } from "../../text/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { placeOfFinding } from "./placeOfFinding.ts";

/** A finding as a link into the picture, or to the part of the page that shows it. */
export function FindingLink({ finding }: { readonly finding: FindingOfIds }) {
  const { place } = useChosen();
  const { inquiry, narrator } = useDossier();
  // The model speaks in ids where the sentences have names; the narrator puts in the names. Of which workers they
  // speak is said above them, once.
  const sentence = narrator.findingShort(finding as Finding);
  const target = placeOfFinding(finding, inquiry, place);
  const className = `finding finding-${finding.code}`;
  return "place" in target ? (
    <PageLink className={className} to={target.place} {...(target.opens ? { opens: target.opens } : {})}>
      {sentence}
    </PageLink>
  ) : (
    <a className={className} href={target.anchor}>
      {sentence}
    </a>
  );
}
