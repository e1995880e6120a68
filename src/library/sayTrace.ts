import { dutyMaterialOf, relationOf, relationsBeside, traceSummaryOf } from "../model/index.ts";
import type { Dossier } from "../schema/index.ts";
import { type Language, narratorOf, sayLeftOut, sayVerdict, tellStatement } from "../text/index.ts";
import { asked, languageAsked, traceAsked } from "./asked.ts";
import { leftOutOf } from "./leftOutOf.ts";
import type { TraceQuestion } from "./traceDuty.ts";

export type TraceWords = {
  /** The name of the group of workers that all of it is about; the sentence does not repeat it. */
  readonly workers: string;
  /** The verdict for a table: "answered, in part, 2 hops". */
  readonly short: string;
  /** The same in a sentence, with who answers and by whose word. */
  readonly sentence: string;
  /** What the verdict rests on, a sentence for each statement. */
  readonly statements: readonly string[];
  /**
   * The relations of the file that are no hops, such as who owns or pays whom, a sentence each: they decide nothing about
   * the duty, and an answer is not to be read without them.
   */
  readonly beside: readonly string[];
  /** What of the file could not be read, a sentence each: while there is any, the verdict is not complete. */
  readonly leftOut: readonly string[];
};

/**
 * The answer of `traceDuty` in words: never more than it says, with what holds in part, by whose word, and what is missing.
 * @throws RangeError as `traceDuty` does, and where the product does not speak the language
 */
export function sayTrace(dossier: Dossier, question: TraceQuestion, language: Language = "en"): TraceWords {
  const leftOut = leftOutOf(dossier).map(left => sayLeftOut(languageAsked(language), left));
  const inquiry = asked(dossier, question);
  const { group, duty, plane } = traceAsked(inquiry, question);
  const { trace, counted } = dutyMaterialOf(inquiry, group, duty, plane);
  const { focus } = inquiry.chain;
  const narrator = narratorOf(dossier, languageAsked(language), focus.known);
  return {
    workers: narrator.name(dossier.parties[group]!.id),
    short: sayVerdict(language, trace.verdict, { ...trace, floor: focus.floor }),
    sentence: narrator.verdict(traceSummaryOf(inquiry, trace)),
    statements: counted.map(statement => tellStatement(narrator, statement)),
    beside: relationsBeside(inquiry, inquiry.groupChain(group)).map(one =>
      narrator.relation(relationOf(one, dossier.parties)),
    ),
    leftOut,
  };
}
