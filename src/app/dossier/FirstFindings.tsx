import { findingsOf } from "../../model/index.ts";
import { MOST_STANDFIRST_WORDS } from "../../schema/index.ts";
import { headlineOf } from "../../views/index.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useMessages } from "../reading/useMessages.ts";

/** The most findings that stand for what an author has not written, as long as a reader takes them in. */
const FEW = 2;

/** The first findings as plain sentences, where the author says nothing to begin with. */
export function FirstFindings() {
  useMessages("details");
  const { group, inquiry, narrator, plane } = useDossier();
  if (group === null) return null;
  const sentences = headlineOf(findingsOf(inquiry, group, plane, 0))
    .map(finding => narrator.findingShort(finding))
    .filter(sentence => sentence.split(" ").length <= MOST_STANDFIRST_WORDS);
  const [first = "", second = ""] = sentences.slice(0, FEW);
  const both = `${first} ${second}`;
  return both.split(" ").length <= MOST_STANDFIRST_WORDS ? both : first;
}
