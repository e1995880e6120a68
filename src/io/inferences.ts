/** What a reader of the published file could still infer: reasons for a second look, none of them a proof. */
import { type Dossier, inAllLanguages, nearest, type Path, pointerOf, type Text } from "../schema/index.ts";
import type { Said } from "./copyAllowed.ts";
import { foldedWords } from "./foldText.ts";
import type { IdsInText } from "./idsInText.ts";
import { citedIn, type Hidden, type PrivateText } from "./secretsOf.ts";

/** Ids are those of the working file. */
export type InferenceParams = {
  /** No other party of the file acts in the country of a withheld one. */
  readonly "alone-in-country": { readonly party: string; readonly country: string };
  /** No other party of the file has this role in this country. */
  readonly "alone-in-role": { readonly party: string; readonly role: string; readonly country: string };
  /** The public name shares a word with what is private, or is nearly the same. */
  readonly "alias-resembles": { readonly party: string; readonly word: string };
  /** A day to the day on what touches a withheld party. */
  readonly "exact-day": { readonly party: string; readonly days: readonly string[] };
  /** A case against a withheld party: its file is public. */
  readonly "case-names-party": { readonly party: string; readonly proceeding: string };
  /** What anybody can read bears out what is said of a withheld party. */
  readonly "open-source": { readonly party: string; readonly sources: readonly string[] };
  /** A quote in which the role or place of its speaker stands. */
  readonly "quote-names-speaker": { readonly source: string; readonly word: string };
  /** Role and place of a person who is not named. */
  readonly "role-and-place": { readonly source: string };
  /** A person who agreed to nothing is a source. */
  readonly "no-consent": { readonly source: string };
  /** A named person is quoted without having agreed to it. */
  readonly "named-without-consent": { readonly source: string };
  /** An interview or testimony that nobody published, and no word on how its person may appear. */
  readonly "person-not-told": { readonly source: string };
  /** An id that does not leave is a word of these texts, which were left as they are. */
  readonly "id-is-a-word": { readonly id: string; readonly count: number };
  /** A word of something private stands in the file. */
  readonly "private-word": { readonly word: string; readonly count: number };
  /** A text that was taken from a withheld party or an unnamed source stands elsewhere. */
  readonly "still-told": { readonly field: string; readonly at: string };
};
export type InferenceCode = keyof InferenceParams;

export type Inference = {
  readonly [Code in InferenceCode]: {
    readonly code: Code;
    readonly params: InferenceParams[Code];
    /** In the working file: what to look at again. */
    readonly path: Path;
    readonly pointer: string;
  };
}[InferenceCode];

type Looked = {
  readonly dossier: Dossier;
  readonly hidden: Hidden;
  readonly texts: readonly PrivateText[];
  readonly said: readonly Said[];
  readonly ids: IdsInText;
};
type Report = <Code extends InferenceCode>(code: Code, path: Path, params: InferenceParams[Code]) => void;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isSign = (word: string): boolean => [...word].length >= 4;

const countriesOf = ({ country, countries = [] }: Dossier["parties"][number]): string[] => [
  ...new Set([...(country === undefined ? [] : [country]), ...countries]),
];
const rolesOf = ({ roles = [] }: Dossier["parties"][number]): string[] => [
  ...new Set(roles.map(role => (typeof role === "string" ? role : role.function))),
];

function partiesAlone({ dossier, hidden }: Looked, report: Report): void {
  const inCountry = new Map<string, number>();
  const inRole = new Map<string, number>();
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const party of dossier.parties)
    for (const country of countriesOf(party)) {
      count(inCountry, country);
      for (const role of rolesOf(party)) count(inRole, `${role} ${country}`);
    }
  for (const index of hidden.parties) {
    const party = dossier.parties[index]!;
    const { id, country } = party;
    if (country === undefined) continue;
    if (inCountry.get(country) === 1) {
      report("alone-in-country", ["parties", index, "country"], { party: id, country });
      continue;
    }
    for (const role of rolesOf(party))
      if (inRole.get(`${role} ${country}`) === 1)
        report("alone-in-role", ["parties", index, "roles"], { party: id, role, country });
  }
}

function aliasesResemble({ dossier, hidden, texts }: Looked, report: Report): void {
  for (const index of hidden.parties) {
    const { id, name, aliases = [] } = dossier.parties[index]!;
    const told = inAllLanguages(name);
    const own = texts.filter(({ path }) => path[0] === "parties" && path[1] === index).map(({ text }) => text);
    const names = [...own, ...aliases.flatMap(inAllLanguages)].filter(
      text => text.length <= 80 && !told.includes(text),
    );
    const words = new Set(names.flatMap(foldedWords).filter(isSign));
    const shared = told.flatMap(foldedWords).find(word => words.has(word));
    // `nearest` also takes one word within another for near.
    const near =
      shared ??
      told
        .map(one =>
          nearest(
            one,
            names.filter(text => text.length >= 3),
          ),
        )
        .find(one => one !== null);
    if (near !== undefined && near !== null)
      report("alias-resembles", ["parties", index, "name"], { party: id, word: shared ?? shortened(near) });
  }
}

/** The beginning, for the author who knows the rest. */
export const shortened = (text: string): string => {
  const characters = [...text];
  const shown = Math.min(12, Math.ceil(characters.length / 2));
  return `${characters.slice(0, shown).join("")}…`;
};

/** Days, cases and open sources of what touches a withheld party. */
function whatTouches({ dossier, hidden }: Looked, report: Report): void {
  const { parties, sources, quotes, proceedings } = dossier;
  if (hidden.parties.size === 0) return;
  const at = new Map([...hidden.parties].map(index => [parties[index]!.id, index]));
  const days = new Map<number, Set<string>>();
  const open = new Map<number, Set<string>>();
  const add = <Item>(map: Map<number, Set<Item>>, party: number, item: Item) => {
    const known = map.get(party);
    if (known) known.add(item);
    else map.set(party, new Set([item]));
  };
  const openSources = new Set(sources.filter(({ url }) => url !== undefined).map(({ id }) => id));
  const sourceOf = new Map(quotes.map(({ id, source }) => [id, source]));
  const look = (
    touched: readonly (string | undefined)[],
    dates: readonly (string | undefined)[],
    evidence: Dossier["links"][number]["evidence"],
  ) => {
    for (const id of new Set(touched)) {
      const party = id === undefined ? undefined : at.get(id);
      if (party === undefined) continue;
      for (const date of dates) if (date !== undefined && DAY.test(date)) add(days, party, date);
      for (const item of evidence) {
        const named = typeof item === "string" ? item : "source" in item ? item.source : item.quoteId;
        const source = sourceOf.get(named) ?? named;
        if (openSources.has(source)) add(open, party, source);
      }
    }
  };
  for (const link of dossier.links) look([link.from, link.to], [link.start, link.end, link.observed], link.evidence);
  for (const one of dossier.assertions)
    look(
      [one.party, ...(one.to ?? []), ...(one.jointWith ?? [])],
      [one.start, one.end, one.observed, one.stated, one.overturned],
      one.evidence,
    );
  for (const one of dossier.conditions) look([one.party], [one.start, one.end, one.observed, one.stated], one.evidence);
  for (const one of dossier.money) look([one.payer, one.payee], [one.start, one.end, one.observed], one.evidence);
  for (const role of [...hidden.parties].flatMap(index =>
    (parties[index]!.roles ?? []).map(one => ({ id: parties[index]!.id, one })),
  ))
    if (typeof role.one !== "string") look([role.id], [role.one.start, role.one.end], []);
  for (const [party, found] of days)
    report("exact-day", ["parties", party], { party: parties[party]!.id, days: [...found].sort() });
  for (const [party, found] of open)
    report("open-source", ["parties", party], { party: parties[party]!.id, sources: [...found] });
  proceedings.forEach(({ id, against = [], concerns = [] }, index) => {
    for (const party of new Set([...against, ...concerns]))
      if (at.has(party)) report("case-names-party", ["proceedings", index], { party, proceeding: id });
  });
}

function persons({ dossier, hidden }: Looked, report: Report): void {
  const quoted = new Map<string, string[]>();
  const add = (source: string, ...words: readonly (Text | undefined)[]) => {
    const texts = words.flatMap(inAllLanguages);
    if (texts.length > 0) quoted.set(source, [...(quoted.get(source) ?? []), ...texts]);
  };
  dossier.quotes.forEach(({ source, quote, translation }, index) => {
    if (!hidden.quotes.has(index)) add(source, quote, translation);
  });
  for (const { item } of citedIn(dossier))
    if (!hidden.silent.has(item.source)) add(item.source, item.quote, item.translation);
  dossier.sources.forEach(({ id, type, person, url, published, publisher, derivedFrom }, index) => {
    if (!person) {
      const isOwn = ![url, published, publisher, derivedFrom].some(told => told !== undefined);
      if (isOwn && (type === "interview" || type === "testimony"))
        report("person-not-told", ["sources", index], { source: id });
      return;
    }
    const path: Path = ["sources", index, "person"];
    const isNamed = person.identity === "named";
    const scope = person.consent?.scope;
    if (isNamed) {
      if (scope !== undefined && scope !== "quote" && quoted.has(id))
        report("named-without-consent", path, { source: id });
      return;
    }
    if (scope === "none") report("no-consent", path, { source: id });
    if (person.role !== undefined && person.place !== undefined) report("role-and-place", path, { source: id });
    const marks = new Set([person.role, person.place].flatMap(inAllLanguages).flatMap(foldedWords).filter(isSign));
    const word = (quoted.get(id) ?? []).flatMap(foldedWords).find(one => marks.has(one));
    if (word !== undefined) report("quote-names-speaker", path, { source: id, word });
  });
}

/** A word with a capital or a digit could be a name or a number; in private texts of what is withheld it often is. */
const LIKE_A_NAME = /(?<![\p{L}\p{N}])(?=[^\s]*[\p{Lu}\p{N}@])[\p{L}\p{N}][\p{L}\p{N}@.'’-]{2,}[\p{L}\p{N}]/gu;

function wordsInTexts({ dossier, hidden, texts, said, ids }: Looked, report: Report): void {
  const hiddenPaths = new Set(hidden.ids.map(({ path }) => path.join("/")));
  const ofHidden = texts.filter(({ path }) => hiddenPaths.has(path.slice(0, 2).join("/")));
  const names = new Map<string, Path>();
  // A short name stops nothing, and is a name.
  for (const { text, path } of ofHidden)
    for (const word of [...text.matchAll(LIKE_A_NAME)].map(([name]) => name).concat(text.length < 4 ? text : []))
      if (!names.has(word)) names.set(word, path);
  const small = new Map([...names.keys()].flatMap(name => foldedWords(name).map(word => [word, name] as const)));
  const words = new Map<string, { count: number; path: Path }>();
  const asWords = new Map<string, { count: number; path: Path }>();
  const count = (map: Map<string, { count: number; path: Path }>, key: string, path: Path) => {
    const known = map.get(key);
    if (known) known.count += 1;
    else map.set(key, { count: 1, path });
  };
  for (const { text, path, kind } of said) {
    if (kind === "code") continue;
    if (kind === "id") {
      const name = text
        .split("-")
        .map(word => (isSign(word) ? small.get(word) : undefined))
        .find(one => one !== undefined);
      if (name !== undefined) count(words, name, path);
      continue;
    }
    for (const { old } of ids.words(text)) count(asWords, old, path);
    if (names.size === 0) continue;
    const own = new Set(text.match(/[\p{L}\p{N}@.'’-]+/gu)?.flatMap(word => [word, word.replace(/[.'’-]+$/u, "")]));
    for (const word of own) if (names.has(word)) count(words, word, path);
  }
  for (const [id, { count: times, path }] of asWords) report("id-is-a-word", path, { id, count: times });
  for (const [word, { count: times, path }] of words) report("private-word", path, { word, count: times });

  const told = new Map<string, string>();
  const taken = (path: Path, text: string | undefined) => {
    if (text !== undefined && [...text].length >= 8) told.set(text, pointerOf(path));
  };
  for (const index of hidden.parties) {
    const { url, description, place } = dossier.parties[index]!;
    taken(["parties", index, "url"], url);
    for (const text of inAllLanguages(description)) taken(["parties", index, "description"], text);
    for (const text of inAllLanguages(place?.name)) taken(["parties", index, "place", "name"], text);
  }
  dossier.sources.forEach(({ person, url, archivedUrl, doi, title }, index) => {
    if (!person || person.identity === "named") return;
    for (const [field, text] of Object.entries({ url, archivedUrl, doi })) taken(["sources", index, field], text);
    for (const text of inAllLanguages(title)) taken(["sources", index, "title"], text);
  });
  for (const { text, path, kind } of told.size === 0 ? [] : said) {
    if (kind === "code" || kind === "id") continue;
    for (const [one, at] of told)
      if (text.includes(one)) report("still-told", path, { field: at, at: pointerOf(path) });
  }
}

/** In order of kinds, each in order of the file. */
export function inferencesFrom(looked: Looked): readonly Inference[] {
  const inferences: Inference[] = [];
  const report: Report = (code, path, params) => {
    inferences.push({ code, path, pointer: pointerOf(path), params } as Inference);
  };
  partiesAlone(looked, report);
  aliasesResemble(looked, report);
  whatTouches(looked, report);
  persons(looked, report);
  wordsInTexts(looked, report);
  return inferences;
}
