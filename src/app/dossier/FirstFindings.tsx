import { findingsOf } from "../../model/index.ts";
import { tellFindingShort } from "../../text/index.ts";
import { firstFindings, headlineOf } from "../../views/index.ts";
import { useDossier } from "../page/reading/useDossier.ts";
import { useMessages } from "../page/reading/useMessages.ts";

/** The first findings as plain sentences, where the author says nothing to begin with. */
export function FirstFindings() {
  useMessages("details");
  const { group, inquiry, narrator, plane } = useDossier();
  if (group === null) return null;
  return firstFindings(
    headlineOf(findingsOf(inquiry, group, plane, 0)).map(finding => tellFindingShort(narrator, finding)),
  );
}
