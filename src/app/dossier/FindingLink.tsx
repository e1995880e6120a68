import type { FindingOfIds } from "../../model/index.ts";
import type { Finding } from "../../text/index.ts";
import { PageLink } from "../address/PageLink.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { useTold } from "../reading/useTold.ts";
import { findingQuery } from "./findingQuery.ts";

/** The finding as a link into the picture, or to the part of the page that shows it. */
export function FindingLink({ finding }: { readonly finding: FindingOfIds }) {
  const { here: query } = useChosen();
  const { inquiry, narrator } = useTold();
  // The model speaks in ids where the sentences have names; the narrator puts in the names. Of which workers they
  // speak is said above them, once.
  const sentence = narrator.findingShort(finding as Finding);
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
