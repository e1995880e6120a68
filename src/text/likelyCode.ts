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

type NamesFound = {
  readonly own: ReadonlyMap<string, string | null>;
  readonly all: ReadonlyMap<string, string | null>;
};

let namesFound: NamesFound | null = null;

/**
 * What countries are called in the language that is most spoken in each (`own`), and in the languages of all the others.
 * A name that is that of two countries is that of none. The languages are those that the runtime knows of a country.
 */
function countryNames(): NamesFound {
  if (namesFound) return namesFound;
  const own = new Map<string, string | null>();
  const all = new Map<string, string | null>();
  const put = (names: Map<string, string | null>, name: string, code: string) => {
    const key = bare(name);
    const known = names.get(key);
    names.set(key, known === undefined || known === code ? code : null);
  };
  const spoken = new Map([...countries].map(code => [code, new Intl.Locale(`und-${code}`).maximize()] as const));
  const speakers = new Map([...spoken.values()].map(({ language, script }) => [`${language}-${script}`, language]));
  for (const [tag, language] of speakers) {
    const names = new Intl.DisplayNames(tag, { type: "region", fallback: "none" });
    // A language that the runtime has no words of would give those of another.
    if (new Intl.Locale(names.resolvedOptions().locale).language !== language) continue;
    for (const [code, { language: first }] of spoken) {
      const name = names.of(code);
      if (name === undefined) continue;
      put(all, name, code);
      if (first === language) put(own, name, code);
    }
  }
  namesFound = { own, all };
  return namesFound;
}

/** No country has a longer name. */
const LONGEST = 80;

function countryByName(written: string): string | null {
  if (written.length > LONGEST || !/\p{L}{2}/u.test(written)) return null;
  const { own, all } = countryNames();
  const name = bare(written);
  return own.get(name) ?? all.get(name) ?? null;
}

/**
 * The country code that was likely meant: UK → GB, Kenya → KE, ke → KE, España → ES; null where none is likely. Names are
 * known in the languages of the product and in those that are spoken in the countries.
 */
export const likelyCountry = (written: string): string | null =>
  likely(written, countries, COUNTRY_SLIPS, sayCountry) ?? countryByName(written);

/** The currency code that was likely meant: € → EUR, KSH → KES, "euro" → EUR; null where none is, as for "$". */
export const likelyCurrency = (written: string): string | null =>
  likely(written, currencies, CURRENCY_SLIPS, sayCurrency);
