/** What findings name, in words: they come from the model with ids and codes. */

import { type Decision, type Finding, type FindingCode, type FindingParams, isRange } from "../../schema/index.ts";
import { sayCountry } from "../countries.ts";
import { sayDate } from "../dates.ts";
import { inRow } from "../inRow.ts";
import { isolated } from "../isolated.ts";
import { sayRange } from "../numbers.ts";
import { say } from "../say.ts";
import { sayList } from "../sayList.ts";
import { sayFigureName } from "../sentences/sayFigureName.ts";
import type { ReadyWords } from "../sentences/sayFinding.ts";
import { textIn } from "../textIn.ts";
import { label } from "../wordsOfCodes.ts";
import type { Narrator } from "./narrator.ts";

/** Keys under which the params of any finding hold such a value. */
type KeysHolding<Value> = {
  readonly [Code in FindingCode]: {
    readonly [Key in keyof FindingParams<ReadyWords>[Code]]: FindingParams<ReadyWords>[Code][Key] extends Value
      ? Key
      : never;
  }[keyof FindingParams<ReadyWords>[Code]];
}[FindingCode];

const isKeyOf = <Key extends string>(table: Readonly<Record<Key, unknown>>, key: string): key is Key =>
  Object.hasOwn(table, key);

/** Who tells a finding. */
export type FindingTeller = Pick<Narrator, "words" | "amount" | "source" | "relation">;
/** A finding in words, and the name of the group that it is about. */
type FindingInWords = { readonly finding: Finding<ReadyWords>; readonly group: string | null };

/**
 * Puts words in place of the ids and codes of a finding.
 * @param finding as the model gives it, of ids and codes
 */
export function nameInFinding(
  { words, amount, source, relation }: FindingTeller,
  finding: Finding<string>,
): FindingInWords {
  const { dossier, language, limits, parties, decisions, cut, textWithin, partyOf, nameWithin, labelOf, speakers } =
    words;
  const moneyCalled = (id: string): string => {
    const money = dossier.money.find(other => other.id === id)!;
    const called = money.label
      ? textWithin(money.label)
      : `${label(language, "money-kinds", money.kind)}, ${amount(money)}`;
    // What an amount holds decides what can be set against it.
    const facts = [
      money.tax && label(language, "taxes", money.tax),
      money.statistic && label(language, "statistics", money.statistic),
    ].filter(fact => fact !== undefined);
    if (facts.length === 0) return say(language, "finding.amount.bare", { amount: called });
    return say(language, "finding.amount", { amount: called, facts: inRow(language, facts) });
  };
  const figureValue = (id: string): string => {
    const { value } = dossier.figures.find(figure => figure.id === id)!;
    return isRange(value) ? sayRange(language, value) : textWithin(value);
  };
  /** What was decided, within a sentence: without the full stop that an author may have put. */
  const outcomeWithin = ({ outcome }: Decision): string =>
    isolated(textIn(outcome, language, dossier.language, limits.prose).text.replace(/\.$/u, ""));
  const rulingCalled = (decision: Decision): string =>
    say(language, "ruling.called", {
      court: textWithin(decision.court),
      date: sayDate(language, decision.date),
      outcome: outcomeWithin(decision),
      overturned: sayDate(language, decision.overturned!),
    });
  const decisionCalled = (id: string): string => {
    const decision = decisions.get(id)!;
    return say(language, "ruling.told", {
      court: textWithin(decision.court),
      date: sayDate(language, decision.date),
      finality: decision.finality
        ? label(language, "finalities", decision.finality)
        : say(language, "page.decision.procedural"),
      outcome: outcomeWithin(decision),
    });
  };
  const extentOf = (id: string): string => textWithin(dossier.conditions.find(one => one.id === id)!.extent!);
  const subject = (id: string): string => {
    if (parties.has(id)) return nameWithin(id);
    const link = dossier.links.find(other => other.id === id);
    return link ? `${nameWithin(link.from)} → ${nameWithin(link.to)}` : say(language, "subject.dossier");
  };
  const relationCalled = (key: string): string => {
    const [kind, id] = key.split(" ") as [string, string];
    if (kind === "link") return relation(dossier.links.find(one => one.id === id)!);
    return relation({ type: "rates", from: partyOf(id).workers!.ratingSystem!.issuer, to: id });
  };

  // Which keys hold ids and codes the compiler knows, though not that all are replaced.
  const names: Readonly<Record<KeysHolding<ReadyWords> | "extent" | "latest", (id: string) => string>> = {
    group: nameWithin,
    party: nameWithin,
    from: nameWithin,
    to: nameWithin,
    duty: labelOf,
    about: subject,
    what: what => sayFigureName(language, cut(what)),
    source: id => source(dossier.sources.find(other => other.id === id)!),
    price: moneyCalled,
    decision: decisionCalled,
    latest: decisionCalled,
    proceeding: id => textWithin(dossier.proceedings.find(one => one.id === id)!.title),
    extent: extentOf,
  };
  const lists: Readonly<Record<KeysHolding<readonly ReadyWords[]>, (id: string) => string>> = {
    duties: labelOf,
    parties: nameWithin,
    countries: code => sayCountry(language, code),
    also: code => sayCountry(language, code),
    values: figureValue,
    pays: moneyCalled,
    accounts: id => sayList(language, speakers(dossier.conditions.find(one => one.id === id)!)),
    fallen: id => rulingCalled(decisions.get(id)!),
    relations: relationCalled,
  };
  const params = Object.fromEntries(
    Object.entries(finding.params).map(([key, value]) => {
      if (typeof value === "string" && isKeyOf(names, key)) return [key, names[key](value)];
      if (Array.isArray(value) && isKeyOf(lists, key)) return [key, value.map(lists[key])];
      return [key, value];
    }),
  );
  return {
    finding: { code: finding.code, params } as unknown as Finding<ReadyWords>,
    group: "group" in finding.params ? nameWithin(finding.params.group) : null,
  };
}
