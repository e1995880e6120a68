/** The code that an author probably meant by an unknown country or currency: common mistakes, and names. */
import { countries, currencies } from "../schema/index.ts";
import { sayCountry, sayCurrency } from "./countries.ts";
import { languages } from "./languages.ts";

const COUNTRY_SLIPS: ReadonlyMap<string, string> = new Map([
  ["uk", "GB"],
  ["england", "GB"],
  ["scotland", "GB"],
  ["wales", "GB"],
  ["greatbritain", "GB"],
  ["angleterre", "GB"],
  ["el", "GR"],
  ["usa", "US"],
  ["america", "US"],
  ["uae", "AE"],
  ["drc", "CD"],
  ["rdc", "CD"],
  ["holland", "NL"],
  ["turkey", "TR"],
  ["burma", "MM"],
  ["ivorycoast", "CI"],
  ["czechrepublic", "CZ"],
]);
const CURRENCY_SLIPS: ReadonlyMap<string, string> = new Map([
  ["€", "EUR"],
  ["£", "GBP"],
  ["us$", "USD"],
  ["ksh", "KES"],
  ["kshs", "KES"],
  ["rmb", "CNY"],
  ["euros", "EUR"],
  ["dollarus", "USD"],
]);

/** The letters of a name without accents and blanks: "Côte d’Ivoire" equals "cote d'ivoire". */
const bare = (name: string): string =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\p{M}\p{Z}.'’()-]/gu, "");

function likely(
  written: string,
  codes: ReadonlySet<string>,
  slips: ReadonlyMap<string, string>,
  nameIn: (language: (typeof languages)[number]["code"], code: string) => string,
): string | null {
  const upper = written.trim().toUpperCase();
  if (codes.has(upper)) return upper;
  const wanted = bare(written);
  const slip = slips.get(wanted);
  if (slip) return slip;
  if (wanted === "") return null;
  for (const { code: language } of languages)
    for (const code of codes) if (bare(nameIn(language, code)) === wanted) return code;
  return null;
}

/** The country code that was likely meant: UK → GB, Kenya → KE, ke → KE; null where none is likely. */
export const likelyCountry = (written: string): string | null => likely(written, countries, COUNTRY_SLIPS, sayCountry);

/** The currency code that was likely meant: € → EUR, KSH → KES, "euro" → EUR; null where none is, as for "$". */
export const likelyCurrency = (written: string): string | null =>
  likely(written, currencies, CURRENCY_SLIPS, sayCurrency);
