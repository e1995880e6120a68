/** Names that are public anyway: of parties, publishers, courts and countries, and hosts of addresses. */
import { siteOf } from "../base/index.ts";
import { countries, type Dossier, inAllLanguages, type Text } from "../schema/index.ts";
import { foldedWords } from "./foldText.ts";

export type PublicNames = {
  /** Is the text one of these names, regardless of case and marks? */
  readonly isName: (text: string) => boolean;
  /** Is the text one of these names, or a part of one? */
  readonly isWithinName: (text: string) => boolean;
  /** Is the word part of the name of a country? Such words are in many names. */
  readonly isOfCountry: (word: string) => boolean;
};

const countryNames = new Map<string, readonly string[]>();

/** The names of all countries in a language; empty where `Intl` does not know the language. */
function countriesIn(language: string): readonly string[] {
  const before = countryNames.get(language);
  if (before !== undefined) return before;
  let names: readonly string[] = [];
  try {
    const words = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    names = [...countries].flatMap(code => words.of(code) ?? []);
  } catch {
    // The tag is well-formed, but no language has it.
  }
  countryNames.set(language, names);
  return names;
}

const hostOf = (address: string | undefined): readonly string[] => {
  const site = siteOf(address);
  return site === null ? [] : [site];
};

const key = (text: string): string => foldedWords(text).join(" ");

/** @param hidden indices of parties and sources whose names are not public */
export function publicNamesOf(
  dossier: Dossier,
  hidden: { readonly parties: ReadonlySet<number>; readonly sources: ReadonlySet<number> },
): PublicNames {
  const { parties, sources, proceedings } = dossier;
  const words = (text: Text | undefined) => inAllLanguages(text);
  const own = [
    ...parties.flatMap(({ name, shortName, aliases = [], url }, index) =>
      hidden.parties.has(index) ? [] : [...words(name), ...aliases.flatMap(words), ...words(shortName), ...hostOf(url)],
    ),
    ...sources.flatMap(({ publisher, url, archivedUrl, seenAt }, index) =>
      hidden.sources.has(index) ? [] : [...words(publisher), ...hostOf(url), ...hostOf(archivedUrl), ...hostOf(seenAt)],
    ),
    ...words(dossier.publisher),
    // The authors of the dossier.
    ...(dossier.authors ?? []).flatMap(({ name }) => words(name)),
    ...proceedings.flatMap(({ court, decisions = [] }) => [
      ...words(court),
      ...decisions.flatMap(decision => words(decision.court)),
    ]),
  ].map(key);
  const ofCountries = ["en", "fr", dossier.language].flatMap(countriesIn).map(key);
  const names = new Set([...own, ...ofCountries].filter(name => name !== ""));
  const all = ` ${[...names].join(" | ")} `;
  const countryWords = new Set(ofCountries.flatMap(name => name.split(" ")));
  return {
    isName: text => names.has(key(text)),
    isWithinName: text => all.includes(` ${key(text)} `),
    isOfCountry: word => foldedWords(word).every(one => countryWords.has(one)),
  };
}
