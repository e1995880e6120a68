/** How the money is told: amounts, who says them, shares, what is not known; and what the picture finds. */
import { distinct } from "../../base/index.ts";
import {
  type ChainMoney,
  type Interval,
  type MoneyBar,
  type MoneyScale,
  type MoneyTold,
  moneyOf,
  type PartyIndex,
  type ShareOfPrice,
  type WhoSays,
  type WhyCountedOnly,
  type WhyNoShare,
} from "../../model/index.ts";
import { type Bounds, type Money, openSource, type Range } from "../../schema/index.ts";
import {
  capitalised,
  isolated,
  type Key,
  label,
  type Params,
  sayAmount,
  sayCurrencies,
  say as sayIn,
  sayList,
  sayPercent,
  sayRange,
} from "../../text/index.ts";
import { creditOf } from "../chain/creditsOf.ts";
import { fewNamed } from "../chain/fewNamed.ts";
import type { FigureRequest } from "../figure/figure.ts";

export type MoneyTelling = Pick<FigureRequest, "inquiry" | "narrator" | "language" | "group"> & {
  readonly found: ChainMoney;
};

export const moneyTelling = ({ inquiry, narrator, language, group }: Omit<MoneyTelling, "found">): MoneyTelling => ({
  inquiry,
  narrator,
  language,
  group,
  found: moneyOf(inquiry, group),
});

/** The most names in a row; the others are counted. */
const FEW = 3;

const rangeOf = ({ min, max, about }: Bounds): Range => {
  if (about && min !== null) return { about: min };
  if (min !== null && min === max) return min;
  return { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
};

const boundsIn = ({ min, max }: Interval, about: boolean): Bounds => ({ min, max, about: about && min === max });

const saying =
  ({ language }: MoneyTelling) =>
  (key: Key, params?: Params): string =>
    sayIn(language, key, params);

export const nameOfParty = ({ inquiry, narrator }: MoneyTelling, party: PartyIndex): string =>
  narrator.nameWithin(inquiry.file.dossier.parties[party]!.id);

export const namesOfParties = (telling: MoneyTelling, parties: readonly PartyIndex[]): string =>
  fewNamed(
    telling.language,
    parties.map(party => nameOfParty(telling, party)),
    FEW,
  );

/** Bounds on a scale, without their unit, as in "US$1.32 to US$2.00". */
export const amountOn = ({ language }: MoneyTelling, { currency }: MoneyScale, bounds: Bounds): string =>
  sayAmount(language, { amount: rangeOf(bounds), currency });

/** As in "per hour"; null where the file does not say for what it is paid. */
const perOf = ({ language }: MoneyTelling, { unit, per }: MoneyScale): string | null =>
  unit === null ? null : sayIn(language, `amount.per.${unit}`, { per });

/** As in "US dollars per hour". */
export const scaleName = (telling: MoneyTelling, scale: MoneyScale): string =>
  capitalised(
    sayIn(telling.language, "view.money.scale", {
      currency: sayCurrencies(telling.language, scale.currency),
      per: perOf(telling, scale) ?? "none",
    }),
  );

/** As in "10.6% to 16%". */
export function shareWords(
  { language }: MoneyTelling,
  { share, about }: Pick<ShareOfPrice, "share" | "about">,
): string {
  const words = sayRange(language, rangeOf({ ...share, about: false }), value => sayPercent(language, value));
  return about ? sayIn(language, "range.about", { about: words }) : words;
}

/** What an amount is called: in the author’s words, else by its kind. */
export const calledOf = ({ narrator, language }: MoneyTelling, { label: own, kind }: Money): string =>
  own ? isolated(narrator.text(own).text) : label(language, "money-kinds", kind);

/** Who is known to say it, as in "TIME, read through The Post Millennial". */
export function saysWords(telling: MoneyTelling, { origins, through }: WhoSays): string {
  const { inquiry, narrator, language } = telling;
  const { sources } = inquiry.file.dossier;
  const credits = (ids: readonly string[]) =>
    fewNamed(
      language,
      distinct(ids.map(id => creditOf(openSource(sources.find(source => source.id === id)!), narrator, language))),
      FEW,
    );
  if (origins.length === 0) return sayIn(language, "view.money.says.none");
  return through.length === 0
    ? credits(origins)
    : sayIn(language, "view.money.says.through", { origins: credits(origins), through: credits(through) });
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
      return money.kind === "award" ? sayIn(language, "view.money.award") : label(language, "money-kinds", money.kind);
    case "words":
    case "than":
      return null;
    case "no-scale":
      return label(language, "money-kinds", money.kind);
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
  if (pay !== null) return say("view.money.title.pay", { pay });
  const told = found.places.filter(one => one.kind === "told").filter(one => isPayTold(found, one));
  if (told.length > 0)
    return say("view.money.title.words", { pay: narrator.amount(told[0]!.money), more: told.length - 1 });
  if (priceWords) return say("view.money.title.price", priceWords);
  return say("view.money.title.none");
}

const isPayTold = ({ group }: ChainMoney, { money, at, why }: MoneyTold): boolean =>
  money.kind === "worker-pay" && at === group && why !== "planned" && group !== null;

/** What the price had to cover and how the pay is taxed, as far as it is said: what is set against what. */
function holdsWords(telling: MoneyTelling, { pays, share }: Shared): string {
  const say = saying(telling);
  const holds = (part: "includes" | "excludes") => distinct(share.prices.flatMap(price => price[part] ?? []));
  const [includes, excludes] = [holds("includes"), holds("excludes")];
  const taxes = distinct(pays.map(({ money }) => money.tax ?? "unknown"));
  return [
    includes.length > 0 ? say("view.money.price.includes", { items: textsOf(telling, includes) }) : null,
    excludes.length > 0 ? say("view.money.price.excludes", { items: textsOf(telling, excludes) }) : null,
    includes.length + excludes.length === 0 ? say("view.money.price.unsaid") : null,
    say(`view.money.pay.${taxes.length > 1 ? "differs" : taxes[0]!}`),
    say("view.money.nothing-of", { parties: namesOfParties(telling, payeesOf(telling.found, share.prices)) }),
  ]
    .filter(sentence => sentence !== null)
    .join(" ");
}

/** What was granted to these workers: never pay. */
function awardsWords(telling: MoneyTelling): string | null {
  const { found, narrator, language } = telling;
  const awards = found.places.filter(
    one => one.kind === "told" && one.money.kind === "award" && one.why === "own-kind",
  );
  if (awards.length === 0) return null;
  const amounts = awards.map(({ money }) => narrator.amount(money));
  return sayIn(language, "view.money.finding.award", { amounts: fewNamed(language, amounts, FEW) });
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
  return [main(), awardsWords(telling)].filter(sentence => sentence !== null).join(" ");
}

/** How many amounts of the file are not in the picture, by the reason. */
function countedWords(telling: MoneyTelling): string | null {
  const { found, language } = telling;
  const counts = new Map<WhyCountedOnly, number>();
  for (const one of found.places) if (one.kind === "counted") counts.set(one.why, (counts.get(one.why) ?? 0) + 1);
  if (counts.size === 0) return null;
  const items = [...counts].map(([why, count]) => sayIn(language, `view.money.counted.${why}`, { count }));
  return sayIn(language, "view.money.counted", { items: sayList(language, items) });
}

/** How to read the picture, of what is in it; and what is not. */
export function moneyNotes(telling: MoneyTelling): readonly string[] {
  const { found } = telling;
  const say = saying(telling);
  const bars = found.places.filter(one => one.kind === "bar");
  const has = (isSo: (bar: MoneyBar) => boolean) => bars.some(isSo);
  const isDotted = found.gaps.length > 0 || found.isPayMissing;
  const read = [
    has(({ share }) => share !== null) ? say("view.money.read.hatched") : null,
    has(({ bounds: { min, max } }) => max !== null && min !== max) ? say("view.money.read.range") : null,
    has(({ bounds: { max, about } }) => about || max === null) ? say("view.money.read.soft") : null,
    isDotted ? say("view.money.read.dotted") : null,
  ].filter(sentence => sentence !== null);
  const accounts = bars.filter(({ role }) => role === "pay").length;
  const hasOwnKind = found.places.some(one => one.kind === "told" && one.why === "own-kind");
  return [
    read.join(" "),
    [
      accounts > 1 ? say("view.money.read.accounts") : null,
      found.scales.length > 1 || has(({ isOtherwise }) => isOtherwise) ? say("view.money.read.scales") : null,
      hasOwnKind ? say("view.money.read.kinds") : null,
    ]
      .filter(sentence => sentence !== null)
      .join(" "),
    countedWords(telling),
  ].filter(note => note !== null && note !== "") as string[];
}
