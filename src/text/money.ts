/** Amounts in words, as they are stated: neither converted nor rounded. */
import type { Money, Range } from "../schema/index.ts";
import { isolated } from "./isolated.ts";
import type { Language } from "./languages.ts";
import { numberFormat, sayNumber, sayRange } from "./numbers.ts";
import { say } from "./say.ts";
import { textIn } from "./textIn.ts";
import { quoted } from "./wording.ts";

export type Amount = Pick<Money, "amount"> & Partial<Pick<Money, "currency" | "unit" | "per" | "tax">>;

export type AmountWords = {
  /** The language of texts without a tag; default: the language asked for. */
  readonly dossierLanguage?: string;
  /** The name of the benchmark that the amount is compared with; default: its id. */
  readonly benchmark?: string;
  /** The most letters of an amount in words; a longer one is shortened. */
  readonly most?: number;
};

/** Small piece rates have more decimals than their currency usually has. */
const MOST_DECIMALS = 6;

/** From 1e15 on the digits of an amount fill lines, and below half a millionth they come to nothing. */
const isExtreme = (value: number): boolean => Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 5e-7);

/** Writes amounts of money: without decimals where both bounds are whole, else with them on both. */
function moneyWriter(language: Language, range: Range, currency: string | undefined): (value: number) => string {
  if (currency === undefined) return value => sayNumber(language, value);
  const bounds = typeof range === "number" ? [range] : Object.values(range);
  const usual = numberFormat(language, { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 0;
  const least = bounds.every(Number.isInteger) ? 0 : usual;
  const format = numberFormat(language, {
    style: "currency",
    currency,
    minimumFractionDigits: least,
    maximumFractionDigits: Math.max(least, MOST_DECIMALS),
  });
  const powers = {
    style: "currency",
    currency,
    notation: "scientific",
    minimumFractionDigits: 0,
    maximumFractionDigits: MOST_DECIMALS,
  } as const;
  return value => (isExtreme(value) ? numberFormat(language, powers) : format).format(value);
}

function sum(language: Language, { amount, currency }: Amount, words: AmountWords): string {
  if (typeof amount === "object" && "words" in amount)
    return isolated(textIn(amount.words, language, words.dossierLanguage ?? language, words.most).text);
  if (typeof amount === "object" && "than" in amount) {
    const benchmark = words.benchmark ?? quoted(language, amount.than);
    return say(language, `amount.than.${amount.is}`, { benchmark });
  }
  return sayRange(language, amount, moneyWriter(language, amount, currency));
}

/** An amount in words: "US$12.50 per hour", "US$1.32 to US$2.00 per hour, after tax", "below the minimum wage". */
export function sayAmount(language: Language, money: Amount, words: AmountWords = {}): string {
  const { unit, per = 1, tax } = money;
  let text = sum(language, money, words);
  const relative = typeof money.amount === "object" && "than" in money.amount;
  if (unit && !relative)
    text = say(language, "amount.per", { amount: text, per: say(language, `amount.per.${unit}`, { per }) });
  return tax ? say(language, "amount.taxed", { amount: text, tax: say(language, `amount.tax.${tax}`) }) : text;
}
