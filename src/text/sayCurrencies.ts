import type { Language } from "./languages.ts";
import { numberFormat } from "./numbers.ts";

/** A number of which every language speaks as of several. */
const MANY = 10;

/** The name of a currency as it stands for several of it: "US dollars". */
export const sayCurrencies = (language: Language, currency: string): string =>
  numberFormat(language, { style: "currency", currency, currencyDisplay: "name" })
    .formatToParts(MANY)
    .find(({ type }) => type === "currency")?.value ?? currency;
