import { findingsOf } from "../../model/index.ts";
import { headlineOf } from "../../views/index.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useMessages } from "../reading/useMessages.ts";

/** The most findings that stand for what an author has not written. */
const FEW = 2;

/** The first findings as plain sentences, where the author says nothing to begin with. */
export function FirstFindings() {
  useMessages("details");
  const { group, inquiry, narrator, plane } = useDossier();
  if (group === null) return null;
  return headlineOf(findingsOf(inquiry, group, plane, 0))
    .slice(0, FEW)
    .map(finding => narrator.findingShort(finding))
    .join(" ");
}
