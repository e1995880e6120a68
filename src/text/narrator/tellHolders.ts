/** Who answers for a duty, the verdict of a trace, and how the duty reached the workers. */

import { say } from "../say.ts";
import { type HolderParams, sayCondition, sayHolder, sayHolders, sayVerdictLong } from "../sentences/sayTrace.ts";
import { sayApart } from "../wording.ts";
import { label } from "../wordsOfCodes.ts";
import type { DossierWords } from "./dossierWords.ts";
import type { AnsweringParty, Narrator } from "./narrator.ts";

export function tellHolders(words: DossierWords) {
  const { language, duties, textWithin, nameWithin, namedWithin, labelOf, fromStart, speakers } = words;
  const holderParams = ({ party, hops, mode, statement }: AnsweringParty): HolderParams => {
    const { basis, position, saidBy = [], retains, extent, liability } = statement;
    const isOwn = saidBy.length === 0 || saidBy.includes(party);
    const isReported = basis === "contract" || basis === "practice";
    return {
      party: namedWithin(party),
      mode,
      own: isOwn,
      isOwnAccount: isReported && saidBy.includes(party),
      saidBy: isReported && !isOwn ? speakers(statement) : [],
      isJoint: position === "holds-jointly",
      isSeveral: liability === "joint-and-several",
      isRest: position === "passes-on" && retains === "residual",
      extent: extent ? textWithin(extent) : null,
      hops,
    };
  };
  const holder = (one: AnsweringParty): string => sayHolder(language, holderParams(one));

  const verdict: Narrator["verdict"] = ({ duty, answering, contested, outside, ...trace }) =>
    sayVerdictLong(language, trace.verdict, {
      ...trace,
      duty: labelOf(duty),
      nature: duties.get(duty)!.nature,
      answering: answering.map(holder),
      contested: contested.map(nameWithin),
      outside: outside.map(holder),
    });
  const holders: Narrator["holders"] = ({ answering, more = 0 }) => {
    if (answering.length === 0) return null;
    const each = answering.map(one => ({ ...holderParams(one), extent: null }));
    return fromStart(sayHolders(language, each, more));
  };
  const reached: Narrator["reached"] = ({ condition: value, accounts, isByPart }) => {
    if (value === null || !isByPart) return value && sayCondition(language, value);
    const parts = accounts.map(({ met, extent }) =>
      say(language, "condition.part", { extent: textWithin(extent!), met: label(language, "met", met) }),
    );
    return sayApart(language, parts);
  };

  return { verdict, holders, reached };
}
