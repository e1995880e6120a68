/** What the words of the money are made from: where it stands, names of parties, amounts on a scale, shares. */
import { type ChainMoney, type MoneyScale, moneyOf, type PartyIndex, type ShareOfPrice } from "../../model/index.ts";
import type { Bounds, Range } from "../../schema/index.ts";
import {
  capitalised,
  type Key,
  type Params,
  sayAmount,
  sayCurrencies,
  say as sayIn,
  sayShare,
} from "../../text/index.ts";
import { fewNamed } from "../chain/fewNamed.ts";
import type { FigureRequest } from "../figure/figurePlan.ts";

export type MoneyTelling = Pick<FigureRequest, "inquiry" | "narrator" | "language" | "group"> & {
  readonly found: ChainMoney;
  /** Who says it, by the ids of the sources: many amounts have the same. */
  readonly said: Map<string, string>;
};

export const moneyTelling = ({
  inquiry,
  narrator,
  language,
  group,
}: Omit<MoneyTelling, "found" | "said">): MoneyTelling => ({
  inquiry,
  narrator,
  language,
  group,
  found: moneyOf(inquiry, group),
  said: new Map(),
});

/** The most names in a row; the others are counted. */
export const FEW = 3;

const rangeOf = ({ min, max, about }: Bounds): Range => {
  if (about && min !== null) return { about: min };
  if (min !== null && min === max) return min;
  return { ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
};

export const saying =
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
export const perOf = ({ language }: MoneyTelling, { unit, per }: MoneyScale): string | null =>
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
export const shareWords = (
  { language }: MoneyTelling,
  { share, about }: Pick<ShareOfPrice, "share" | "about">,
): string => sayShare(language, share, about);
