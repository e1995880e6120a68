/** What was probably meant by a country or a currency that is no code: the usual slips, and names instead of codes. */
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

/** Letters alone, without accents and blanks: "Côte d’Ivoire" and "cote d'ivoire" are one name. */
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

/** UK → GB, Kenya → KE, ke → KE; null where nothing is likely. */
export const likelyCountry = (written: string): string | null => likely(written, countries, COUNTRY_SLIPS, sayCountry);

/** € → EUR, KSH → KES, "euro" → EUR; null where nothing is likely: a "$" can be many. */
export const likelyCurrency = (written: string): string | null =>
  likely(written, currencies, CURRENCY_SLIPS, sayCurrency);
