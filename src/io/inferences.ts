/** What a reader of the published file could still infer: reasons for a second look, none of them a proof. */
import { type Dossier, inAllLanguages, nearest, type Path, pointerOf, type Text } from "../schema/index.ts";
import { opensSentence } from "./capitalRuns.ts";
import { citedIn } from "./citedIn.ts";
import type { Said } from "./copyAllowed.ts";
import { foldedWords, isUnspaced } from "./foldText.ts";
import type { Hidden, HiddenPlace } from "./hiddenPlaces.ts";
import type { IdsTold } from "./idsTold.ts";
import { leakFinder } from "./leakFinder.ts";
import type { PublicNames } from "./publicNames.ts";
import type { HiddenId } from "./publishedIds.ts";
import { isShortName, type Spared } from "./secretsOf.ts";

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
  /** The words of an id that does not leave stand in texts as words of any sentence. */
  readonly "id-is-a-word": { readonly id: string; readonly count: number };
  /** A word of something private stands in the file. */
  readonly "private-word": { readonly word: string; readonly from: string; readonly count: number };
  /** What is private at one place is elsewhere the public name of a party, a publisher, a court, a country. */
  readonly "public-name": { readonly name: string; readonly from: string; readonly count: number };
  /** What is private stands in the file, and the author says that it may. */
  readonly "may-stand": { readonly text: string; readonly from: string; readonly count: number };
  /** Five words in a row of a person who did not agree to be quoted. */
  readonly "part-of-quote": { readonly words: string; readonly from: string };
  /** A date to the month or day rests on an unnamed source, of whose own date only the year leaves. */
  readonly "finer-date": { readonly date: string; readonly source: string };
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
  readonly places: readonly HiddenPlace[];
  readonly spared: readonly Spared[];
  readonly said: readonly Said[];
  readonly ids: IdsTold;
  readonly hiddenIds: readonly HiddenId[];
  readonly publicNames: PublicNames;
  /** In which private texts may be written. */
  readonly languages: readonly string[];
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

function aliasesResemble({ dossier, hidden, places }: Looked, report: Report): void {
  for (const index of hidden.parties) {
    const { id, name, aliases = [] } = dossier.parties[index]!;
    const told = inAllLanguages(name);
    const own = places
      .filter(({ kind, path }) => kind === "private" && path[0] === "parties" && path[1] === index)
      .map(({ text }) => text);
    const names = [...own, ...aliases.flatMap(inAllLanguages)].filter(
      text => text.length <= 80 && !told.includes(text),
    );
    const words = new Set(names.flatMap(text => foldedWords(text)).filter(isSign));
    const shared = told.flatMap(text => foldedWords(text)).find(word => words.has(word));
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
    const marks = new Set(
      [person.role, person.place]
        .flatMap(inAllLanguages)
        .flatMap(text => foldedWords(text))
        .filter(isSign),
    );
    const word = (quoted.get(id) ?? []).flatMap(text => foldedWords(text)).find(one => marks.has(one));
    if (word !== undefined) report("quote-names-speaker", path, { source: id, word });
  });
}

/** A word with a capital, or of a script that has none. */
const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.'’-][\p{L}\p{M}\p{N}]+)*/gu;
const LIKE_A_NAME = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
/** Of a script without capitals, a word is like a name only where hardly anything stands beside it. */
const HARDLY = 5;

/** Words of what is private that could name somebody, folded, each with its first place. */
function namingWords({
  places,
  publicNames,
  languages,
}: Looked): Map<string, { readonly word: string; readonly path: Path }> {
  const names = new Map<string, { word: string; path: Path }>();
  const add = (word: string, path: Path) => {
    const folded = foldedWords(word).join(" ");
    if (folded !== "" && !names.has(folded)) names.set(folded, { word, path });
  };
  for (const { text, path, form, kind } of places) {
    if (kind === "cited" || form === "number") continue;
    const words = [...text.matchAll(WORDS)];
    for (const { 0: word, index } of words) {
      const hasCase = /^\p{Lu}|^\p{Lt}/u.test(word);
      if (!LIKE_A_NAME.test(word) || (!hasCase && words.length > HARDLY)) continue;
      if (index === 0 || /[.!?:;\n]\s*$/u.test(text.slice(Math.max(0, index - 4), index)))
        if (opensSentence(word, languages)) continue;
      if (!isSign(word) && !isShortName(text.trim()) && !isUnspaced(word)) continue;
      if (!publicNames.isWithinName(word)) add(word, path);
    }
  }
  return names;
}

/** Words of what is private, and ids, that can be read in what leaves. */
function wordsInTexts(looked: Looked, report: Report): void {
  const { dossier, said, ids, hiddenIds, spared } = looked;
  const names = namingWords(looked);
  // What may stand or is public is told whole, and its words with it.
  for (const { text } of spared) for (const word of foldedWords(text)) names.delete(word);
  const words = new Map<string, { count: number; path: Path }>();
  const asWords = new Map<string, { count: number; path: Path }>();
  const count = (map: Map<string, { count: number; path: Path }>, key: string, path: Path) => {
    const known = map.get(key);
    if (known) known.count += 1;
    else map.set(key, { count: 1, path });
  };
  /** Its own public name is made for being read. */
  const ownNames = new Map(
    hiddenIds
      .filter(({ path }) => path[0] === "parties")
      .map(({ old, path }) => [old, inAllLanguages(dossier.parties[Number(path[1])]!.name)] as const),
  );
  for (const { text, path, kind } of said) {
    if (kind === "code" || kind === "number" || kind === "reference") continue;
    const own = new Set<string>();
    if (kind === "id") for (const word of text.split("-").filter(isSign)) own.add(foldedWords(word).join(" "));
    else {
      for (const [word] of text.matchAll(WORDS))
        if (LIKE_A_NAME.test(word))
          for (const one of [word, ...word.split(/[.'’-]/u)]) own.add(foldedWords(one).join(" "));
      for (const { old } of ids.asWords(text))
        if (!(ownNames.get(old) ?? []).some(name => name === text)) count(asWords, old, path);
    }
    for (const word of own) if (names.has(word)) count(words, word, path);
  }
  for (const [id, { count: times, path }] of asWords) report("id-is-a-word", path, { id, count: times });
  for (const [folded, { count: times, path }] of words) {
    const { word, path: from } = names.get(folded)!;
    report("private-word", path, { word, from: pointerOf(from), count: times });
  }
}

/** What stands in a private place and may be read all the same: since it is a public name, since the author says so. */
function whatIsSpared({ spared, said }: Looked, report: Report): void {
  const finder = leakFinder(spared);
  const counts = spared.map((): { count: number; path: Path | null } => ({ count: 0, path: null }));
  for (const { text, path, kind } of said)
    for (const index of kind === "code" || kind === "reference"
      ? []
      : finder.leaks(text, kind === "number" ? "value" : "text")) {
      counts[index]!.count += 1;
      counts[index]!.path ??= path;
    }
  spared.forEach(({ text, path: from, why }, index) => {
    const { count, path } = counts[index]!;
    if (why === "public-name" && path !== null)
      report("public-name", path, { name: text, from: pointerOf(from), count });
    // What may stand is told in any case: it is a decision.
    if (why === "may-stand") report("may-stand", path ?? from, { text, from: pointerOf(from), count });
  });
}

/** So many words in a row are hardly anybody's but the speaker's. */
const IN_A_ROW = 5;

/** Every so many words of a text that stand in a row: folded, and as they are written. */
function* wordsInARow(text: string): Generator<{ readonly folded: string; readonly written: string }> {
  const words = [...text.matchAll(WORDS)].flatMap(({ 0: written, index }) =>
    foldedWords(written).map(folded => ({ folded, start: index, end: index + written.length })),
  );
  for (let at = 0; at + IN_A_ROW <= words.length; at += 1) {
    const row = words.slice(at, at + IN_A_ROW);
    yield {
      folded: row.map(({ folded }) => folded).join(" "),
      written: text.slice(row[0]!.start, row[IN_A_ROW - 1]!.end),
    };
  }
}

/** Parts of what was said by persons who did not agree to be quoted. */
function partsOfQuotes({ places, said }: Looked, report: Report): void {
  const rows = new Map<string, Path>();
  for (const { kind, text, path } of places)
    if (kind === "quote") for (const { folded } of wordsInARow(text)) if (!rows.has(folded)) rows.set(folded, path);
  if (rows.size === 0) return;
  for (const { text, path, kind } of said) {
    if (kind !== "words" && kind !== "verbatim") continue;
    const told = new Set<Path>();
    for (const { folded, written } of wordsInARow(text)) {
      const from = rows.get(folded);
      if (from === undefined || told.has(from)) continue;
      told.add(from);
      report("part-of-quote", path, { words: written, from: pointerOf(from) });
    }
  }
}

type Dated = {
  readonly evidence?: Dossier["links"][number]["evidence"] | undefined;
  readonly [field: string]: unknown;
};
const DATES = ["stated", "observed", "start", "end", "date"];

/** Dates that say more than the year of a talk, where no more than that is told of the talk itself. */
function finerDates({ dossier, hidden }: Looked, report: Report): void {
  const { sources, quotes } = dossier;
  const unnamed = new Map([...hidden.sources].map(index => [sources[index]!.id, sources[index]!]));
  if (unnamed.size === 0) return;
  const sourceOf = new Map(quotes.map(({ id, source }) => [id, source]));
  const lists = ["links", "assertions", "conditions", "money", "figures", "lookedFor"] as const;
  for (const list of lists)
    (dossier[list] as readonly Dated[]).forEach((item, index) => {
      const cited = (item.evidence ?? []).map(one =>
        typeof one === "string" ? one : "source" in one ? one.source : one.quoteId,
      );
      const resting = new Set(cited.map(id => sourceOf.get(id) ?? id).filter(id => unnamed.has(id)));
      for (const id of resting) {
        const { published } = unnamed.get(id)!;
        for (const field of DATES) {
          const date = item[field];
          if (typeof date !== "string" || date.length <= 4) continue;
          // The day of the talk, or one that was told in it where nothing else says when it was.
          const isOfTalk =
            published === undefined
              ? field === "stated" || field === "observed"
              : date.startsWith(published.slice(0, 7));
          if (isOfTalk) report("finer-date", [list, index, field], { date, source: id });
        }
      }
    });
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
  finerDates(looked, report);
  partsOfQuotes(looked, report);
  wordsInTexts(looked, report);
  whatIsSpared(looked, report);
  return inferences;
}
