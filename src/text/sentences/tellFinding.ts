/** What was found of a chain, as a sentence: told below the picture, in files and articles, and so apart from the narrator. */
import type { Finding } from "../../schema/index.ts";
import { capitalised } from "../wording.ts";
import type { Narrator } from "./narratorOf.ts";
import { sayFinding } from "./sayFinding.ts";

type FindingTeller = Pick<Narrator, "language" | "inWords" | "fromStart">;

/** @param finding as the model gives it, of ids and codes */
export const tellFinding = ({ language, inWords, fromStart }: FindingTeller, finding: Finding<string>): string =>
  fromStart(sayFinding(language, inWords(finding).finding));

/** The finding without the name of the group at its start, for a place that names the group already. */
export function tellFindingShort({ language, inWords, fromStart }: FindingTeller, finding: Finding<string>): string {
  const { finding: told, group } = inWords(finding);
  const sentence = sayFinding(language, told);
  if (group === null || !sentence.startsWith(group)) return fromStart(sentence);
  const rest = sentence.slice(group.length);
  const withoutColon = rest.replace(/^\s?:\s/u, "");
  return withoutColon === rest ? fromStart(sentence) : capitalised(withoutColon);
}
