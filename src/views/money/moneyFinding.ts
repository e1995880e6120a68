/** What the picture of the money finds, in a title and in a sentence: never stronger than the evidence. */
import { distinct } from "../../base/index.ts";
import {
  byAmount,
  type ChainMoney,
  type MoneyBar,
  type MoneyScale,
  type MoneyTold,
  type PartyIndex,
  type ShareOfPrice,
} from "../../model/index.ts";
import { type Bounds, type Money, rankOf, type Verification } from "../../schema/index.ts";
import { isolated, label, sayList, sayShare } from "../../text/index.ts";
import { fewNamed } from "../chain/fewNamed.ts";
import { reasonsWords } from "./factsOfAmount.ts";
import { amountOn, FEW, type MoneyTelling, nameOfParty, namesOfParties, perOf, saying } from "./moneyTelling.ts";

/** Bars of the pay on the first scale, which the title is about. */
const paysIn = ({ places }: ChainMoney, scale: number): readonly MoneyBar[] =>
  places
    .filter(one => one.kind === "bar")
    .filter(bar => bar.role === "pay" && bar.scale === scale)
    .sort(byAmount);
const pricesIn = ({ places }: ChainMoney): readonly MoneyBar[] =>
  places
    .filter(one => one.kind === "bar")
    .filter(bar => bar.role === "price")
    .sort((a, b) => a.scale - b.scale || byAmount(b, a));

/** From the least to the most of several; a bound is null where one of them has none. */
export function aroundAll(all: readonly Bounds[]): Bounds {
  const [alone] = all;
  if (all.length === 1) return alone!;
  const [mins, maxs] = [all.map(({ min }) => min), all.map(({ max }) => max)];
  return {
    min: mins.some(min => min === null) ? null : Math.min(...mins.map(min => min!)),
    max: maxs.some(max => max === null) ? null : Math.max(...maxs.map(max => max!)),
    about: false,
  };
}

/**
 * Several bounds in words, as from the least to the most of them; where no bound of that is known, one by one.
 * @param words writes bounds
 */
function aroundWords({ language }: MoneyTelling, all: readonly Bounds[], words: (bounds: Bounds) => string): string {
  const around = aroundAll(all);
  if (around.min !== null || around.max !== null) return words(around);
  return fewNamed(language, distinct(all.map(words)), FEW);
}

type Shared = {
  readonly pays: readonly MoneyBar[];
  readonly scale: MoneyScale;
  /** Of each pay. */
  readonly shares: readonly ShareOfPrice[];
  readonly prices: readonly Money[];
};

/** The pays with a share on the best scale that has any, lowest first, and the prices that they are set against. */
export function sharedIn({ scales, ...found }: ChainMoney): Shared | null {
  for (const [place, scale] of scales.entries()) {
    const pays = paysIn({ scales, ...found }, place).filter(({ share }) => share !== null);
    const shares = pays.map(({ share }) => share!);
    const [first] = shares;
    if (first) return { pays, scale, shares, prices: first.prices };
  }
  return null;
}

const payeesOf = (found: ChainMoney, prices: readonly Money[]): readonly PartyIndex[] =>
  distinct(
    pricesIn(found)
      .filter(({ money }) => prices.includes(money))
      .flatMap(({ payee }) => payee ?? []),
  );

export const amountsOn = (
  telling: MoneyTelling,
  scale: MoneyScale,
  all: readonly { readonly bounds: Bounds }[],
): string =>
  aroundWords(
    telling,
    all.map(({ bounds }) => bounds),
    bounds => amountOn(telling, scale, bounds),
  );

/** The picture in a line: what is paid for the work, and what of it is on record for the workers. */
export function moneyTitle(telling: MoneyTelling): string {
  const { found, narrator } = telling;
  const say = saying(telling);
  const shared = sharedIn(found);
  if (shared) {
    const { pays, scale } = shared;
    return say("view.money.title.share", {
      per: perOf(telling, scale) ?? "none",
      price: amountsOn(telling, scale, scale.prices),
      payee: namesOfParties(telling, payeesOf(found, shared.prices)),
      pay: amountsOn(telling, scale, pays),
    });
  }
  const prices = pricesIn(found);
  const [price] = prices;
  const scaleOfPay = found.scales.findIndex((_, place) => paysIn(found, place).length > 0);
  const pays = scaleOfPay < 0 ? [] : paysIn(found, scaleOfPay);
  const scale = found.scales[scaleOfPay];
  const pay =
    scale === undefined
      ? null
      : say("view.money.amount-per", {
          amount: amountsOn(telling, scale, pays),
          per: perOf(telling, scale) ?? "none",
        });
  const priceWords = price && {
    price: narrator.amount(price.money),
    payee: price.payee === null ? "none" : nameOfParty(telling, price.payee),
  };
  if (priceWords && pay !== null) return say("view.money.title.apart", { ...priceWords, pay });
  const told = found.places.filter(one => one.kind === "told").filter(one => isPayTold(found, one));
  const others = found.places.filter(one => one.kind === "bar" && one.role === "pay").length - pays.length;
  const hasPrice = found.places.some(({ kind, money }) => kind === "told" && money.kind === "contract-price");
  if (pay !== null)
    return say("view.money.title.pay", { pay, more: others + told.length, price: hasPrice ? "told" : "none" });
  if (told.length > 0)
    return say("view.money.title.words", { pay: narrator.amount(told[0]!.money), more: told.length - 1 });
  if (priceWords) return say("view.money.title.price", priceWords);
  const amounts = awardsIn(telling);
  return amounts === null ? say("view.money.title.none") : say("view.money.title.award", { amounts });
}

const isPayTold = ({ group }: ChainMoney, { money, at, why }: MoneyTold): boolean =>
  money.kind === "worker-pay" && at === group && why !== "planned" && group !== null;

/** How well the least verified of them is: a comparison is no surer than that. */
const weakestOf = ({ pays, prices }: Shared): Verification =>
  [...prices, ...pays.map(({ money }) => money)]
    .map(({ verification }) => verification)
    .reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a));

/**
 * What the price had to cover and how the pay is taxed, as far as it is said: what is set against what; null where no pay
 * has a share of a price.
 */
export function holdsWords(telling: MoneyTelling): string | null {
  const { language, narrator, found } = telling;
  const shared = sharedIn(found);
  if (shared === null) return null;
  const { pays, prices } = shared;
  const say = saying(telling);
  const holds = (part: "includes" | "excludes") =>
    distinct(prices.flatMap(price => (price[part] ?? []).map(text => isolated(narrator.text(text).text))));
  const [includes, excludes] = [holds("includes"), holds("excludes")];
  const taxes = distinct(pays.map(({ money }) => money.tax ?? "unknown"));
  return [
    includes.length > 0 ? say("view.money.price.includes", { items: sayList(language, includes) }) : null,
    excludes.length > 0 ? say("view.money.price.excludes", { items: sayList(language, excludes) }) : null,
    includes.length + excludes.length === 0 ? say("view.money.price.unsaid") : null,
    say(`view.money.pay.${taxes.length > 1 ? "differs" : taxes[0]!}`),
    say("view.money.nothing-of", { parties: namesOfParties(telling, payeesOf(found, prices)) }),
  ]
    .filter(sentence => sentence !== null)
    .join(" ");
}

/** What was granted to these workers, which is never pay; null where nothing was. */
function awardsIn({ found, narrator, language }: MoneyTelling): string | null {
  const awards = found.places.filter(
    one => one.kind === "told" && one.money.kind === "award" && one.why === "own-kind",
  );
  // Before or after tax is a matter of pay, and no project is paid for.
  const amounts = awards.map(({ money: { tax: _, unit, ...money } }) =>
    narrator.amount(unit === undefined || unit === "project" ? money : { ...money, unit }),
  );
  return awards.length === 0 ? null : fewNamed(language, amounts, FEW);
}

/** The sentence that says what the picture finds. */
export function moneyFinding(telling: MoneyTelling): string {
  const { found } = telling;
  const say = saying(telling);
  const shared = sharedIn(found);
  const main = (): string => {
    if (shared) {
      const about = shared.shares.some(one => one.about);
      const ofEach = (part: "share" | "notShown") => shared.shares.map(one => ({ ...one[part], about: false }));
      return say("view.money.finding.share", {
        share: aroundWords(telling, ofEach("share"), share => sayShare(telling.language, share, about)),
        count: shared.pays.length,
        verification: label(telling.language, "verifications", weakestOf(shared)),
        rest: aroundWords(telling, ofEach("notShown"), ({ min, max }) =>
          amountOn(telling, shared.scale, { min, max, about: about && min === max }),
        ),
        per: perOf(telling, shared.scale) ?? "none",
      });
    }
    const pays = found.places.filter(
      one => (one.kind === "bar" && one.role === "pay") || (one.kind === "told" && isPayTold(found, one)),
    );
    const reasons = distinct(pays.flatMap(one => ("reasons" in one ? one.reasons : [])));
    if (pays.length === 0)
      return say(pricesIn(found).length > 0 ? "view.money.finding.price" : "view.money.finding.none");
    if (reasons.includes("no-price")) return say("view.money.finding.pay", { count: pays.length });
    return say("view.money.finding.apart", { reasons: reasonsWords(telling, reasons) });
  };
  const amounts = awardsIn(telling);
  const open = found.gaps.reduce((sum, { payees }) => sum + payees.length, 0);
  return [
    main(),
    ...(open === 0 ? [] : [say("view.money.finding.open", { count: open })]),
    ...(amounts === null ? [] : [say("view.money.finding.award", { amounts })]),
  ].join(" ");
}
