/** What was found of a chain, as a sentence: told below the picture, in files and articles, and so apart from the narrator. */
import type { Finding } from "../../schema/index.ts";
import { sayFinding } from "../sentences/sayFinding.ts";
import { capitalised } from "../wording.ts";
import { type FindingTeller, nameInFinding } from "./nameInFinding.ts";

/** @param finding as the model gives it, of ids and codes */
export const tellFinding = (teller: FindingTeller, finding: Finding<string>): string =>
  teller.words.fromStart(sayFinding(teller.words.language, nameInFinding(teller, finding).finding));

/** The finding without the name of the group at its start, for a place that names the group already. */
export function tellFindingShort(teller: FindingTeller, finding: Finding<string>): string {
  const { language, fromStart } = teller.words;
  const { finding: told, group } = nameInFinding(teller, finding);
  const sentence = sayFinding(language, told);
  if (group === null || !sentence.startsWith(group)) return fromStart(sentence);
  const rest = sentence.slice(group.length);
  const withoutColon = rest.replace(/^\s?:\s/u, "");
  return withoutColon === rest ? fromStart(sentence) : capitalised(withoutColon);
}
