/**
 * Whom a published file tells of who may take it back one day: persons, households, parties whose name is withheld,
 * and persons who are sources. What compares two versions for readers names none of them.
 */
import { type Dossier, inAllLanguages, isJsonObject, type ListName, type Text } from "../schema/index.ts";
import { capitalRuns, opensSentence, partsOfRun } from "./capitalRuns.ts";
import { foldedKey } from "./foldText.ts";
import { leakFinder } from "./leakFinder.ts";
import { publicNamesOf } from "./publicNames.ts";
import type { SecretText } from "./soughtSecrets.ts";

type PersonTold = {
  readonly list: ListName;
  readonly id: string;
  /** As they stand in the file, in every language; of a source without a title, what is told of its person. */
  readonly names: readonly string[];
};

type PartyInFile = Dossier["parties"][number];
type SourceInFile = Dossier["sources"][number];

/** Is it somebody, or a party whose name is withheld? */
const isPersonal = ({ kind, withheld }: PartyInFile): boolean =>
  kind === "person" || kind === "household" || withheld === true;

/** Sources that are what somebody said, whether or not the file tells of the person. */
const SAID: ReadonlySet<string> = new Set(["interview", "testimony"]);

const isOfPerson = ({ person, type }: SourceInFile): boolean => person !== undefined || SAID.has(type);

const words = (text: Text | undefined): readonly string[] => inAllLanguages(text);

const namesOfParty = ({ name, shortName, aliases = [] }: PartyInFile): readonly string[] =>
  [name, shortName, ...aliases].flatMap(words);

function namesOfSource({ title, authors = [], person }: SourceInFile): readonly string[] {
  const named = [...words(title), ...authors];
  if (named.length > 0) return named;
  const told = [words(person?.role)[0], words(person?.place)[0]].filter(one => one !== undefined);
  return told.length === 0 ? [] : [told.join(", ")];
}

/** In the order of the file. */
export function personsIn({ parties, sources, quotes }: Dossier): readonly PersonTold[] {
  const said = new Set(sources.filter(isOfPerson).map(({ id }) => id));
  return [
    ...parties.filter(isPersonal).map(one => ({ list: "parties" as const, id: one.id, names: namesOfParty(one) })),
    ...sources.filter(isOfPerson).map(one => ({ list: "sources" as const, id: one.id, names: namesOfSource(one) })),
    ...quotes
      .filter(({ source }) => said.has(source))
      .map(({ id, quote }) => ({ list: "quotes" as const, id, names: [quote] })),
  ];
}

/** Every name under `saidBy`, and of those who wrote the dossier: they may be of persons. */
function namesWithin(dossier: Dossier): readonly string[] {
  const names: string[] = [];
  const open: unknown[] = [dossier.assertions, dossier.conditions];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) open.push(...next);
    else if (isJsonObject(next)) {
      const { saidBy } = next;
      for (const one of Array.isArray(saidBy) ? saidBy : [])
        if (isJsonObject(one)) names.push(...words(one.name as Text));
    }
  }
  return [...names, ...(dossier.authors ?? []).flatMap(({ name }) => words(name))];
}

/** A word of a name that says by itself who it is. */
const WORD = /\p{Lu}[\p{L}\p{M}'’-]{2,}/gu;

/** The texts by which somebody is known: the whole name, the names within it, and each word of these. */
function textsOf(dossier: Dossier): readonly SecretText[] {
  const indices = <Item>(items: readonly Item[], test: (item: Item) => boolean) =>
    new Set(items.flatMap((item, index) => (test(item) ? [index] : [])));
  const known = publicNamesOf(dossier, {
    parties: indices(dossier.parties, isPersonal),
    sources: indices(dossier.sources, isOfPerson),
  });
  const languages = [dossier.language];
  const own = personsIn(dossier).filter(({ list }) => list !== "quotes");
  const isTelling = ({ text }: SecretText) => !known.isWithinName(text);
  const wordsOf = (name: string): readonly SecretText[] =>
    (name.match(WORD) ?? []).filter(word => !opensSentence(word, languages)).map(text => ({ text }));
  const ofNames = (name: string, isName: boolean): readonly SecretText[] => {
    const runs = capitalRuns(name, languages);
    const parts = runs.flatMap(run => partsOfRun(run, known.isOfCountry));
    const single = isName ? wordsOf(name) : runs.flatMap(run => run.words.flatMap(wordsOf));
    return [{ text: name }, ...[...parts, ...single].filter(isTelling)];
  };
  return [
    ...own.flatMap(({ list, names }) => names.flatMap(name => ofNames(name, list === "parties"))),
    ...namesWithin(dossier).flatMap(name => ofNames(name, true)),
  ];
}

/** Tells whether a text names one of those of whom these published files tell. */
export function personFinder(dossiers: readonly Dossier[]): (text: string) => boolean {
  const { leaks } = leakFinder(dossiers.flatMap(textsOf).filter(({ text }) => text.trim() !== ""));
  return text => leaks(text).length > 0;
}

/**
 * The names that an earlier version tells, and the new one does not any more.
 * @param before the published file of the earlier version
 * @param now the one that may leave now
 */
export function namesGone(before: Dossier, now: Dossier): readonly PersonTold[] {
  const left = new Map<string, number>();
  // A name that belongs to nobody by the new file's account is still read in it.
  const others = [...now.parties.flatMap(namesOfParty), ...now.sources.flatMap(namesOfSource)];
  for (const name of [...others, ...now.quotes.map(({ quote }) => quote)]) {
    const key = foldedKey(name);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const isGone = (name: string): boolean => {
    const count = left.get(foldedKey(name)) ?? 0;
    left.set(foldedKey(name), count - 1);
    return count <= 0;
  };
  const quotes = new Set(now.quotes.map(({ id }) => id));
  return personsIn(before).flatMap(one => {
    // Words that were mended are still those of the same quote.
    const names = one.list === "quotes" && quotes.has(one.id) ? [] : one.names.filter(isGone);
    return names.length === 0 ? [] : [{ ...one, names }];
  });
}
