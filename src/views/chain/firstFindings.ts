import { MOST_STANDFIRST_WORDS } from "../../schema/index.ts";

/** The most findings that stand for what an author has not written, as long as a reader takes them in. */
const FEW = 2;

/** Of the findings in plain sentences, the first ones as a standfirst, where the author has written none. */
export function firstFindings(findings: readonly string[]): string {
  const isShort = (sentence: string) => sentence.split(" ").length <= MOST_STANDFIRST_WORDS;
  const [first = "", second = ""] = findings.filter(isShort).slice(0, FEW);
  const both = `${first} ${second}`.trim();
  return isShort(both) ? both : first;
}
