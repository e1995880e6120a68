/** A link, statement or account with what it rests on, in words. */
import type { EvidencedClaim, FileClaim, Inquiry } from "../../model/index.ts";
import { type Cited, evidenceIn, rankOf } from "../../schema/index.ts";
import { type Language, label, type Narrator, say, sayList, tellCondition, tellStatement } from "../../text/index.ts";
import { answerOf, type ToldAnswer } from "../evidence/answerOf.ts";
import { type Citation, citationOf } from "../evidence/citationOf.ts";

export type ClaimTeller = {
  readonly inquiry: Inquiry;
  readonly narrator: Narrator;
  readonly language: Language;
};

/** An answer with what it rests on. */
export type ClaimAnswerTold = {
  readonly answer: ToldAnswer;
  readonly citations: readonly Citation[];
};

export type ClaimTold = {
  readonly key: string;
  /** What is said, as a sentence. */
  readonly sentence: string;
  /** "link", "statement" or "account". */
  readonly kind: string;
  /** How well it is verified: in a word, and by rank from 0, the strongest. */
  readonly sure: string;
  readonly rank: number;
  /** As in "2 independent origins". */
  readonly origins: string;
  /** What is open about it, a few words each, as on the filters. */
  readonly open: readonly string[];
  readonly saysSo: readonly Citation[];
  readonly contradicts: readonly Citation[];
  readonly context: readonly Citation[];
  readonly answers: readonly ClaimAnswerTold[];
  /** Who was not asked, as a sentence; null where nobody is left to be. */
  readonly unasked: string | null;
};

/** What is claimed, as readers see it everywhere. */
export function claimSentence(narrator: Narrator, { list, item }: FileClaim): string {
  if (list === "links") return narrator.link(item);
  return list === "assertions" ? tellStatement(narrator, item) : tellCondition(narrator, item);
}

/** On how many origins it rests; where the file itself counts them as one source, that is said. */
export const originWords = ({ language }: Pick<ClaimTeller, "language">, { origins, flags }: EvidencedClaim): string =>
  say(
    language,
    origins.length > 1 && flags.includes("one-origin") ? "view.evidence.origins.single" : "view.evidence.origins",
    { count: origins.length },
  );

export function claimTold({ inquiry, narrator, language }: ClaimTeller, entry: EvidencedClaim): ClaimTold {
  const { dossier } = inquiry.file;
  const teller = { dossier, narrator };
  const { key, claim, saysSo, contradicts, context, answers, unasked, flags } = entry;
  const told = (cited: readonly Cited[]) => cited.map(one => citationOf(teller, one));
  return {
    key,
    sentence: claimSentence(narrator, claim),
    kind: say(language, `view.evidence.kind.${claim.list}`),
    sure: label(language, "verifications", claim.item.verification),
    rank: rankOf(claim.item.verification),
    origins: originWords({ language }, entry),
    open: flags.map(flag => say(language, `view.evidence.flag.${flag}`)),
    saysSo: told(saysSo),
    contradicts: told(contradicts),
    context: told(context),
    answers: answers.map(({ party, response }) => ({
      answer: answerOf(teller, response, party ?? undefined),
      citations: told(evidenceIn(dossier, response.evidence ?? [])),
    })),
    unasked:
      unasked.length === 0
        ? null
        : say(language, "view.evidence.unasked", { parties: sayList(language, unasked.map(narrator.nameWithin)) }),
  };
}
