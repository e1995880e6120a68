/** What is told in public already: names of parties, publishers and courts, of countries, hosts of addresses. */
import { countries, type Dossier, inAllLanguages, type Text } from "../schema/index.ts";
import { foldedWords } from "./foldText.ts";

export type PublicNames = {
  /** Is the text, in whatever case and marks, one of these names? */
  readonly isName: (text: string) => boolean;
  /** Is it a name, or a part of one? */
  readonly isWithinName: (text: string) => boolean;
  /** Is the word in the name of a country? Those many bear. */
  readonly isOfCountry: (word: string) => boolean;
};

const countryNames = new Map<string, readonly string[]>();

/** What the countries of the world are called in a language; nothing where nobody here knows. */
function countriesIn(language: string): readonly string[] {
  const before = countryNames.get(language);
  if (before !== undefined) return before;
  let names: readonly string[] = [];
  try {
    const words = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    names = [...countries].flatMap(code => words.of(code) ?? []);
  } catch {
    // A tag of a language that has only the form of one.
  }
  countryNames.set(language, names);
  return names;
}

const hostOf = (address: string | undefined): readonly string[] => {
  try {
    return address === undefined ? [] : [new URL(address).hostname.replace(/^www\./u, "")];
  } catch {
    return [];
  }
};

const key = (text: string): string => foldedWords(text).join(" ");

/**
 * @param raw the JSON of the working file: it may hold names that the records do not know yet
 * @param hidden places in `parties` and `sources` of those that tell nothing in public
 */
export function publicNamesOf(
  dossier: Dossier,
  raw: unknown,
  hidden: { readonly parties: ReadonlySet<number>; readonly sources: ReadonlySet<number> },
): PublicNames {
  const { parties, sources, proceedings } = dossier;
  const words = (text: Text | undefined) => inAllLanguages(text);
  const rawParties = (raw as { readonly parties?: readonly { readonly shortName?: Text }[] }).parties ?? [];
  const own = [
    ...parties.flatMap(({ name, aliases = [], url }, index) =>
      hidden.parties.has(index)
        ? []
        : [...words(name), ...aliases.flatMap(words), ...words(shortNameOf(rawParties[index])), ...hostOf(url)],
    ),
    ...sources.flatMap(({ publisher, url, archivedUrl, seenAt }, index) =>
      hidden.sources.has(index) ? [] : [...words(publisher), ...hostOf(url), ...hostOf(archivedUrl), ...hostOf(seenAt)],
    ),
    ...words(dossier.publisher),
    // Whoever signs the dossier.
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

/** The records may not know the field yet; a text or one per language, else nothing. */
export function shortNameOf(party: unknown): Text | undefined {
  const name: unknown = (party as { readonly shortName?: unknown } | undefined)?.shortName;
  if (typeof name === "string") return name;
  if (typeof name !== "object" || name === null || Array.isArray(name)) return undefined;
  return Object.fromEntries(Object.entries(name).filter(([, text]) => typeof text === "string")) as Text;
}
