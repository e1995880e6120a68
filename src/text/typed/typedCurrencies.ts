/** The currencies that a sign beside an amount can mean. */
import { currencies } from "../../schema/index.ts";
import { typedWords } from "./typedWords.ts";

/** Signs that no register of signs has. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  us$: ["USD"],
  c$: ["CAD"],
  a$: ["AUD"],
  r$: ["BRL"],
  ksh: ["KES"],
  rs: ["INR", "PKR", "LKR", "NPR", "MUR"],
  "₹": ["INR"],
  "¥": ["JPY", "CNY"],
};

let bySign: ReadonlyMap<string, readonly string[]> | undefined;

/** The sign of a currency as it stands in an American text, where “$” and “£” need no country, and the shortest one that it has. */
function signsOf(currency: string): readonly [usual: string, short: string] {
  const sign = (currencyDisplay: "symbol" | "narrowSymbol"): string =>
    new Intl.NumberFormat("en-US", { style: "currency", currency, currencyDisplay })
      .formatToParts(1)
      .find(({ type }) => type === "currency")?.value ?? currency;
  return [sign("symbol"), sign("narrowSymbol")];
}

function signs(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const currency of currencies) {
    const [usual, short] = signsOf(currency);
    for (const sign of new Set([usual, short])) {
      const those = found.get(sign.toLowerCase()) ?? [];
      // Whoever has the sign for itself there comes first.
      found.set(sign.toLowerCase(), sign === usual ? [currency, ...those] : [...those, currency]);
    }
  }
  return found;
}

/**
 * ISO 4217 codes, the likeliest first: of "€" one, of "$" many, of a code itself that one.
 * @param sign as it was typed beside a number
 * @returns none where it is no sign of a currency
 */
export function typedCurrencies(sign: string): readonly string[] {
  const code = sign.trim().toUpperCase();
  if (currencies.has(code)) return [code];
  const key = sign.trim().toLowerCase().replace(/\.$/u, "");
  bySign ??= signs();
  return OTHERS[key] ?? bySign.get(typedWords.currencies.get(key) ?? key) ?? [];
}
