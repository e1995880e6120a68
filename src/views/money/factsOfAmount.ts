/** What is told of one amount: what it is called, who says it, how sure that is, what it holds, why it is not drawn. */
import { distinct } from "../../base/index.ts";
import type { MoneyTold, PartyIndex, WhoSays, WhyCountedOnly, WhyNoShare } from "../../model/index.ts";
import { type Money, openSource } from "../../schema/index.ts";
import { isolated, label, sayAmount, say as sayIn, sayList } from "../../text/index.ts";
import { creditOf } from "../chain/creditsOf.ts";
import { fewNamed } from "../chain/fewNamed.ts";
import { FEW, type MoneyTelling, nameOfParty, namesOfParties, saying } from "./moneyTelling.ts";

/** What an amount is called: in the author’s words, else by its kind. */
export const calledOf = ({ narrator, language }: MoneyTelling, { label: own, kind }: Money): string =>
  own ? isolated(narrator.text(own).text) : label(language, "money-kinds", kind);

function saidBy(telling: MoneyTelling, { origins, through }: WhoSays): string {
  const { inquiry, narrator, language } = telling;
  const { sources } = inquiry.file.dossier;
  const credits = (ids: readonly string[]) =>
    fewNamed(
      language,
      distinct(ids.map(id => creditOf(openSource(sources.find(source => source.id === id)!), narrator, language))),
      FEW,
    );
  if (origins.length === 0) return sayIn(language, "view.money.says.none");
  const [first, second] = [credits(origins), credits(through)];
  return through.length === 0 || first === second
    ? first
    : sayIn(language, "view.money.says.through", { origins: first, through: second });
}

/** Who is known to say it, as in "TIME, read through The Post Millennial". */
export function saysWords(telling: MoneyTelling, who: WhoSays): string {
  const key = JSON.stringify([who.origins, who.through]);
  const words = telling.said.get(key) ?? saidBy(telling, who);
  telling.said.set(key, words);
  return words;
}

export const reasonsWords = ({ language }: MoneyTelling, reasons: readonly WhyNoShare[]): string =>
  sayList(
    language,
    reasons.map(reason => sayIn(language, `finding.pay-not-comparable.${reason}`)),
  );

const textsOf = ({ narrator, language }: MoneyTelling, texts: readonly NonNullable<Money["label"]>[]): string =>
  sayList(
    language,
    texts.map(text => isolated(narrator.text(text).text)),
  );

/** The same amount as the source states it besides. */
function alsoOf({ language }: MoneyTelling, { alsoStated, unit, per }: Money): string | null {
  if (!alsoStated || alsoStated.length === 0) return null;
  const amounts = alsoStated.map(({ amount, currency }) =>
    sayAmount(language, { amount, currency, ...(unit ? { unit } : {}), ...(per ? { per } : {}) }),
  );
  return sayIn(language, "view.money.also", { amounts: sayList(language, amounts) });
}

/** What has to be known of an amount to read it: who says it, how sure that is, of whom, what it holds. */
export function factsOfAmount(telling: MoneyTelling, one: WhoSays & { readonly money: Money }): readonly string[] {
  const { narrator, language } = telling;
  const { money } = one;
  const say = saying(telling);
  const isPrice = money.kind === "contract-price";
  const { includes, excludes, response, statistic } = money;
  return [
    saysWords(telling, one),
    label(language, "verifications", money.verification),
    response?.status === "disputes" || response?.status === "confirms"
      ? say("view.money.answer", { status: label(language, "response-statuses", response.status) })
      : null,
    alsoOf(telling, money),
    money.population ? isolated(narrator.text(money.population).text) : null,
    // A range says itself that it is one, and a single number that it is a number.
    statistic === undefined || statistic === "range" || statistic === "point"
      ? null
      : label(language, "statistics", statistic),
    money.paidTime ? label(language, "paid-times", money.paidTime) : null,
    includes ? say("view.money.includes", { items: textsOf(telling, includes) }) : null,
    excludes ? say("view.money.excludes", { items: textsOf(telling, excludes) }) : null,
    isPrice && !includes && !excludes ? say("view.money.covers.unsaid") : null,
  ].filter(fact => fact !== null);
}

/** Why an amount is told and not drawn, or of which kind of its own it is. */
export function toldWords({ language }: MoneyTelling, { money, why }: MoneyTold): string | null {
  switch (why) {
    case "own-kind":
      // Without words of its own it is called by its kind.
      if (money.label === undefined && money.kind !== "award") return null;
      return money.kind === "award" ? sayIn(language, "view.money.award") : label(language, "money-kinds", money.kind);
    case "words":
    case "than":
      return null;
    case "no-scale":
      return money.label === undefined ? null : label(language, "money-kinds", money.kind);
    default:
      return sayIn(language, `view.money.told.${why}`);
  }
}

export function gapWords(telling: MoneyTelling, payer: PartyIndex, payees: readonly PartyIndex[]): string {
  return sayIn(telling.language, "view.money.gap", {
    payer: nameOfParty(telling, payer),
    payees: namesOfParties(telling, payees),
  });
}

export const whyCounted = ({ language }: MoneyTelling, why: WhyCountedOnly): string =>
  sayIn(language, `view.money.why.${why}`);
