/** What the picture of the money finds, in a title and in a sentence: never stronger than the evidence. */
import { distinct } from "../../base/index.ts";
import type {
  ChainMoney,
  Interval,
  MoneyBar,
  MoneyScale,
  MoneyTold,
  PartyIndex,
  ShareOfPrice,
} from "../../model/index.ts";
import { type Bounds, type Money, rankOf, type Verification } from "../../schema/index.ts";
import { capitalised, isolated, label, sayList } from "../../text/index.ts";
import { fewNamed } from "../chain/fewNamed.ts";
import { reasonsWords } from "./factsOfAmount.ts";
import { amountOn, FEW, type MoneyTelling, namesOfParties, perOf, saying, shareWords } from "./moneyTelling.ts";

const boundsIn = ({ min, max }: Interval, about: boolean): Bounds => ({ min, max, about: about && min === max });

/** Bars of the pay on the first scale, which the title is about. */
const paysIn = ({ places }: ChainMoney, scale: number): readonly MoneyBar[] =>
  places.filter(one => one.kind === "bar").filter(bar => bar.role === "pay" && bar.scale === scale);
const pricesIn = ({ places }: ChainMoney): readonly MoneyBar[] =>
  places.filter(one => one.kind === "bar").filter(bar => bar.role === "price");

/** From the least to the most of several; a bound is null where one of them has none. */
function aroundAll(all: readonly Bounds[]): Bounds {
  const [alone] = all;
  if (all.length === 1) return alone!;
  const [mins, maxs] = [all.map(({ min }) => min), all.map(({ max }) => max)];
  return {
    min: mins.some(min => min === null) ? null : Math.min(...mins.map(min => min!)),
    max: maxs.some(max => max === null) ? null : Math.max(...maxs.map(max => max!)),
    about: false,
  };
}

type Shared = {
  readonly pays: readonly MoneyBar[];
  readonly scale: MoneyScale;
  readonly share: ShareOfPrice;
};

/** The pays with a share on the best scale that has any, and what they are of the price all together. */
function sharedIn({ scales, ...found }: ChainMoney): Shared | null {
  for (const [place, scale] of scales.entries()) {
    const pays = paysIn({ scales, ...found }, place).filter(({ share }) => share !== null);
    if (pays.length === 0) continue;
    const shares = pays.map(({ share }) => share!);
    const about = shares.some(one => one.about);
    const around = (part: "share" | "notShown"): Interval => {
      const { min, max } = aroundAll(shares.map(one => ({ ...one[part], about: false })));
      return { min, max };
    };
    return {
      pays,
      scale,
      share: { share: around("share"), notShown: around("notShown"), prices: shares[0]!.prices, about },
    };
  }
  return null;
}

const payeesOf = (found: ChainMoney, prices: readonly Money[]): readonly PartyIndex[] =>
  distinct(
    pricesIn(found)
      .filter(({ money }) => prices.includes(money))
      .flatMap(({ payee }) => payee ?? []),
  );

/** The picture in a line: what is paid for the work, and what of it is on record for the workers. */
export function moneyTitle(telling: MoneyTelling): string {
  const { found, narrator } = telling;
  const say = saying(telling);
  const shared = sharedIn(found);
  if (shared) {
    const { pays, scale } = shared;
    return say("view.money.title.share", {
      per: capitalised(perOf(telling, scale) ?? "none"),
      price: amountOn(telling, scale, aroundAll(scale.prices.map(({ bounds }) => bounds))),
      payee: namesOfParties(telling, payeesOf(found, shared.share.prices)),
      pay: amountOn(telling, scale, aroundAll(pays.map(({ bounds }) => bounds))),
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
          amount: amountOn(telling, scale, aroundAll(pays.map(({ bounds }) => bounds))),
          per: perOf(telling, scale) ?? "none",
        });
  const priceWords = price && {
    price: narrator.amount(price.money),
    payee: namesOfParties(telling, price.payee === null ? [] : [price.payee]),
  };
  if (priceWords && pay !== null) return say("view.money.title.apart", { ...priceWords, pay });
  const told = found.places.filter(one => one.kind === "told").filter(one => isPayTold(found, one));
  const others = found.places.filter(one => one.kind === "bar" && one.role === "pay").length - pays.length;
  if (pay !== null) return say("view.money.title.pay", { pay, more: others + told.length });
  if (told.length > 0)
    return say("view.money.title.words", { pay: narrator.amount(told[0]!.money), more: told.length - 1 });
  if (priceWords) return say("view.money.title.price", priceWords);
  const amounts = awardsIn(telling);
  return amounts === null ? say("view.money.title.none") : say("view.money.title.award", { amounts });
}

const isPayTold = ({ group }: ChainMoney, { money, at, why }: MoneyTold): boolean =>
  money.kind === "worker-pay" && at === group && why !== "planned" && group !== null;

/** How well the least verified of them is: a comparison is no surer than that. */
const weakestOf = ({ pays, share }: Shared): Verification =>
  [...share.prices, ...pays.map(({ money }) => money)]
    .map(({ verification }) => verification)
    .reduce((a, b) => (rankOf(b) > rankOf(a) ? b : a));

/** What the price had to cover and how the pay is taxed, as far as it is said: what is set against what. */
function holdsWords(telling: MoneyTelling, { pays, share }: Shared): string {
  const { language, narrator } = telling;
  const say = saying(telling);
  const holds = (part: "includes" | "excludes") =>
    distinct(share.prices.flatMap(price => (price[part] ?? []).map(text => isolated(narrator.text(text).text))));
  const [includes, excludes] = [holds("includes"), holds("excludes")];
  const taxes = distinct(pays.map(({ money }) => money.tax ?? "unknown"));
  return [
    includes.length > 0 ? say("view.money.price.includes", { items: sayList(language, includes) }) : null,
    excludes.length > 0 ? say("view.money.price.excludes", { items: sayList(language, excludes) }) : null,
    includes.length + excludes.length === 0 ? say("view.money.price.unsaid") : null,
    say(`view.money.pay.${taxes.length > 1 ? "differs" : taxes[0]!}`),
    say("view.money.nothing-of", { parties: namesOfParties(telling, payeesOf(telling.found, share.prices)) }),
  ]
    .filter(sentence => sentence !== null)
    .join(" ");
}

/** What was granted to these workers, which is never pay; null where nothing was. */
function awardsIn({ found, narrator, language }: MoneyTelling): string | null {
  const awards = found.places.filter(
    one => one.kind === "told" && one.money.kind === "award" && one.why === "own-kind",
  );
  // Before or after tax is a matter of pay.
  const amounts = awards.map(({ money: { tax: _, ...untaxed } }) => narrator.amount(untaxed));
  return awards.length === 0 ? null : fewNamed(language, amounts, FEW);
}

/** The sentence that says what the picture finds. */
export function moneyFinding(telling: MoneyTelling): string {
  const { found } = telling;
  const say = saying(telling);
  const shared = sharedIn(found);
  const main = (): string => {
    if (shared)
      return [
        say("view.money.finding.share", {
          share: shareWords(telling, shared.share),
          count: shared.pays.length,
          verification: label(telling.language, "verifications", weakestOf(shared)),
          rest: amountOn(telling, shared.scale, boundsIn(shared.share.notShown, shared.share.about)),
          per: perOf(telling, shared.scale) ?? "none",
        }),
        holdsWords(telling, shared),
      ].join(" ");
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
  return [main(), ...(amounts === null ? [] : [say("view.money.finding.award", { amounts })])].join(" ");
}
