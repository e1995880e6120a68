/** Finds which parties a claim names that could answer it, and where their general answers are shown. */
import type { Assertion, Condition, Dossier, Link } from "../../../schema/index.ts";

export type Claim = Assertion | Condition | Link;

/**
 * Ids of parties, in file order. The answer that a claim itself carries is not included, because the file does not say
 * whose it is.
 */
export type AnswersTo = {
  /** Parties whose general answer is shown in full here, with the first claim that names them. */
  readonly here: readonly string[];
  /** Parties whose general answer was shown with an earlier claim. */
  readonly before: readonly string[];
  /** Parties without any answer in the file. */
  readonly none: readonly string[];
};

/** The kinds of parties that can be asked: workers and unknown parties cannot. */
const CAN_ANSWER = new Set(["organisation", "person", "authority", "representative"]);

/** The ids of the parties that a claim is about, in its order. */
export function namedBy(claim: Claim): readonly string[] {
  if ("from" in claim) return [claim.from, claim.to];
  if ("position" in claim) return [claim.party, ...(claim.to ?? []), ...(claim.jointWith ?? [])];
  return claim.party === undefined ? [] : [claim.party];
}

function speaking(claim: Claim): readonly string[] {
  if ("from" in claim) return [];
  if (claim.saidBy) return claim.saidBy.filter(speaker => typeof speaker === "string");
  const isPromise = "basis" in claim && (claim.basis === "policy" || claim.basis === "statement");
  return isPromise ? [claim.party] : [];
}

/**
 * The answers for each claim, by its id. A party need not answer what it says about itself, but its general answer
 * stands with the claim all the same. If a claim carries an answer, nobody is said to have given none.
 * @param claims in the order in which they are shown
 */
export function answersTo(
  { parties }: Pick<Dossier, "parties">,
  claims: readonly Claim[],
): ReadonlyMap<string, AnswersTo> {
  const shown = new Set<string>();
  const answers = new Map<string, AnswersTo>();
  for (const claim of claims) {
    const speakers = new Set(speaking(claim));
    const about = new Set(namedBy(claim));
    const askable = parties.filter(({ id, kind }) => about.has(id) && CAN_ANSWER.has(kind));
    const general = askable.filter(({ response }) => response).map(({ id }) => id);
    const isOwn = (id: string) => speakers.has(id);
    answers.set(claim.id, {
      here: general.filter(id => !shown.has(id)),
      before: general.filter(id => shown.has(id) && !isOwn(id)),
      none: claim.response ? [] : askable.filter(({ id, response }) => !response && !isOwn(id)).map(({ id }) => id),
    });
    for (const id of general) shown.add(id);
  }
  return answers;
}
