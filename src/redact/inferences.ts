/** What a reader of the published file could still infer. These are reasons for a second look and no proofs. */
import {
  addressesInText,
  addressOfPrivate,
  type Dossier,
  functionsOf,
  inAllLanguages,
  isKeyLink,
  nearest,
  type Path,
  personalParameters,
  pointerOf,
  type Text,
} from "../schema/index.ts";
import { opensSentence } from "./capitalRuns.ts";
import { citedIn } from "./citedIn.ts";
import type { PublishedValue } from "./copying.ts";
import { foldedWords, isUnspaced } from "./foldText.ts";
import type { HiddenIdFinder } from "./hiddenIdFinder.ts";
import type { Hidden, HiddenPlace } from "./hiddenPlaces.ts";
import { leakFinder } from "./leakFinder.ts";
import type { PublicNames } from "./publicNames.ts";
import type { PublicStop } from "./publicStops.ts";
import type { HiddenId } from "./publishedIds.ts";
import { isShortName, type Spared } from "./secretsOf.ts";

/** The params of each inference, by its code. Ids are those of the working file. */
export type InferenceParams = {
  /** No other party of the file acts in the country of a withheld one. */
  readonly "alone-in-country": { readonly party: string; readonly country: string };
  /** No other party of the file has this role in this country. */
  readonly "alone-in-role": { readonly party: string; readonly role: string; readonly country: string };
  /** The public name shares a word with what is private, or is nearly the same. */
  readonly "alias-resembles": { readonly party: string; readonly word: string };
  /** An exact day stands on an object about a withheld party. */
  readonly "exact-day": { readonly party: string; readonly days: readonly string[] };
  /** A case is against a withheld party, and its file is public. */
  readonly "case-names-party": { readonly party: string; readonly proceeding: string };
  /** A public source supports what is said of a withheld party. */
  readonly "open-source": { readonly party: string; readonly sources: readonly string[] };
  /** A quote contains the role or the place of its speaker. */
  readonly "quote-names-speaker": { readonly source: string; readonly word: string };
  /** The role and the place of a person who is not named are both published. */
  readonly "role-and-place": { readonly source: string };
  /** A person who agreed to nothing is a source. */
  readonly "no-consent": { readonly source: string };
  /** A named person is quoted without having agreed to it. */
  readonly "named-without-consent": { readonly source: string };
  /** An unpublished interview or testimony does not say how its person may appear. */
  readonly "person-not-told": { readonly source: string };
  /** The words of an id that does not leave occur in texts as ordinary words. */
  readonly "id-is-a-word": { readonly id: string; readonly count: number };
  /** A word of a private text occurs in the file. */
  readonly "private-word": { readonly word: string; readonly from: string; readonly count: number };
  /** A private text is elsewhere the public name of a party, a publisher, a court or a country. */
  readonly "public-name": { readonly name: string; readonly from: string; readonly count: number };
  /** A private text stands in the file, and the author has allowed it. */
  readonly "may-stand": { readonly text: string; readonly from: string; readonly count: number };
  /** Words that stop publishing by themselves are let stand by the author. */
  readonly "let-stand": { readonly words: string };
  /** Whoever has the address opens what it leads to: a shared drive, or a key is a part of it. */
  readonly "key-link": { readonly address: string };
  /** The source is said to be private, and its address leaves. */
  readonly "private-source-address": { readonly source: string };
  /** The address tells of the one who copied it. */
  readonly "personal-parameter": { readonly parameter: string };
  /** The file contains five words in a row of a person who did not agree to be quoted. */
  readonly "part-of-quote": { readonly words: string; readonly from: string };
  /** A date to the month or day rests on an unnamed source, whose own date is cut to the year. */
  readonly "finer-date": { readonly date: string; readonly source: string };
};
export type InferenceCode = keyof InferenceParams;

export type Inference = {
  readonly [Code in InferenceCode]: {
    readonly code: Code;
    readonly params: InferenceParams[Code];
    /** The path in the working file of what to look at again. */
    readonly path: Path;
    readonly pointer: string;
  };
}[InferenceCode];

type Looked = {
  readonly dossier: Dossier;
  readonly hidden: Hidden;
  readonly places: readonly HiddenPlace[];
  readonly spared: readonly Spared[];
  readonly lifted: readonly PublicStop[];
  readonly published: readonly PublishedValue[];
  readonly ids: HiddenIdFinder;
  readonly hiddenIds: readonly HiddenId[];
  readonly publicNames: PublicNames;
  /** The languages in which private texts may be written. */
  readonly languages: readonly string[];
};
type ReportInference = <Code extends InferenceCode>(code: Code, path: Path, params: InferenceParams[Code]) => void;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isSign = (word: string): boolean => [...word].length >= 4;

const countriesOf = ({ country, countries = [] }: Dossier["parties"][number]): string[] => [
  ...new Set([...(country === undefined ? [] : [country]), ...countries]),
];
const rolesOf = (party: Dossier["parties"][number]): string[] => [...new Set(functionsOf(party))];

function partiesAlone({ dossier, hidden }: Looked, report: ReportInference): void {
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

function aliasesResemble({ dossier, hidden, places }: Looked, report: ReportInference): void {
  for (const index of hidden.parties) {
    const { id, name, aliases = [] } = dossier.parties[index]!;
    const publicTexts = inAllLanguages(name);
    const own = places
      .filter(({ kind, path }) => kind === "private" && path[0] === "parties" && path[1] === index)
      .map(({ text }) => text);
    const names = [...own, ...aliases.flatMap(inAllLanguages)].filter(
      text => text.length <= 80 && !publicTexts.includes(text),
    );
    const words = new Set(names.flatMap(text => foldedWords(text)).filter(isSign));
    const shared = publicTexts.flatMap(text => foldedWords(text)).find(word => words.has(word));
    // For `nearest`, a word that contains another is near as well.
    const near =
      shared ??
      publicTexts
        .map(one =>
          nearest(
            one,
            names.filter(text => text.length >= 3),
          ),
        )
        .find(one => one !== null);
    if (near !== undefined && near !== null)
      report("alias-resembles", ["parties", index, "name"], { party: id, word: shared ?? beginningOf(near) });
  }
}

/** The beginning of a text, for the author, who knows the rest. */
export const beginningOf = (text: string): string => {
  const characters = [...text];
  const shown = Math.min(12, Math.ceil(characters.length / 2));
  return `${characters.slice(0, shown).join("")}…`;
};

const SHORT = 60;
const shortWords = (text: string): string =>
  [...text].length > SHORT ? `${[...text].slice(0, SHORT).join("")}…` : text;

/** Exact days, cases and public sources of objects about a withheld party. */
function whatTouches({ dossier, hidden }: Looked, report: ReportInference): void {
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
  // Of withheld workers nothing of this leaves.
  for (const { workers, withheld } of parties)
    if (!withheld) look([workers?.ratingSystem?.issuer], [], workers?.evidence ?? []);
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

function persons({ dossier, hidden }: Looked, report: ReportInference): void {
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
      const isOwn = ![url, published, publisher, derivedFrom].some(field => field !== undefined);
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

/** Words; those like a name begin with a capital letter, or are in a script without capitals. */
const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.'’-][\p{L}\p{M}\p{N}]+)*/gu;
const LIKE_A_NAME = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
/** In scripts without capitals, words are like names only in texts of fewer words than this. */
const HARDLY = 5;

/** Words of private texts that could name somebody, folded, each with its first place. */
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

/** Reports words of private texts, and words of ids, that occur in the published file. */
function wordsInTexts(looked: Looked, report: ReportInference): void {
  const { dossier, published, ids, hiddenIds, spared } = looked;
  const names = namingWords(looked);
  // Texts that may stand or are public are reported as a whole (`whatIsSpared`), so their words are left out here.
  for (const { text } of spared) for (const word of foldedWords(text)) names.delete(word);
  const words = new Map<string, { count: number; path: Path }>();
  const asWords = new Map<string, { count: number; path: Path }>();
  const count = (map: Map<string, { count: number; path: Path }>, key: string, path: Path) => {
    const known = map.get(key);
    if (known) known.count += 1;
    else map.set(key, { count: 1, path });
  };
  /** Words of a party's own public name, which readers may read. */
  const ownNames = new Map(
    hiddenIds
      .filter(({ path }) => path[0] === "parties")
      .map(({ old, path }) => [old, inAllLanguages(dossier.parties[Number(path[1])]!.name)] as const),
  );
  for (const { text, path, kind } of published) {
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

/** Reports private texts that may be read all the same, since they are public names or since the author allows them. */
function whatIsSpared({ spared, published }: Looked, report: ReportInference): void {
  const finder = leakFinder(spared);
  const counts = spared.map((): { count: number; path: Path | null } => ({ count: 0, path: null }));
  for (const { text, path, kind } of published)
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
    // A text that the author allows is always reported, since that is a decision.
    if (why === "may-stand") report("may-stand", path ?? from, { text, from: pointerOf(from), count });
  });
}

/** So many words in a row identify a speaker. */
const IN_A_ROW = 5;

/** Every `IN_A_ROW` words of a text in a row, folded and as written. */
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

/** Reports parts of what persons said who did not agree to be quoted. */
function partsOfQuotes({ places, published }: Looked, report: ReportInference): void {
  const rows = new Map<string, Path>();
  for (const { kind, text, path } of places)
    if (kind === "quote") for (const { folded } of wordsInARow(text)) if (!rows.has(folded)) rows.set(folded, path);
  if (rows.size === 0) return;
  for (const { text, path, kind } of published) {
    if (kind !== "words" && kind !== "verbatim") continue;
    const reported = new Set<Path>();
    for (const { folded, written } of wordsInARow(text)) {
      const from = rows.get(folded);
      if (from === undefined || reported.has(from)) continue;
      reported.add(from);
      report("part-of-quote", path, { words: written, from: pointerOf(from) });
    }
  }
}

type Dated = {
  readonly evidence?: Dossier["links"][number]["evidence"] | undefined;
  readonly [field: string]: unknown;
};
const DATES = ["stated", "observed", "start", "end", "date"];

/** Reports dates that are finer than the year of an interview, of which only the year is published. */
function finerDates({ dossier, hidden }: Looked, report: ReportInference): void {
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
          // The day of the interview itself, or a day whose only source is the interview.
          const isOfTalk =
            published === undefined
              ? field === "stated" || field === "observed"
              : date.startsWith(published.slice(0, 7));
          if (isOfTalk) report("finer-date", [list, index, field], { date, source: id });
        }
      }
    });
}

/** Reports addresses that open more, or tell more, than the public page of a source. */
function tellingAddresses({ dossier, published }: Looked, report: ReportInference): void {
  dossier.sources.forEach((source, index) => {
    const field = addressOfPrivate(source);
    const leaves = published.some(({ path }) => path[0] === "sources" && path[1] === index && path[2] === field);
    if (field !== null && leaves) report("private-source-address", ["sources", index, field], { source: source.id });
  });
  for (const { text, path, kind } of published) {
    if (kind !== "words" && kind !== "verbatim") continue;
    for (const address of addressesInText(text)) {
      if (isKeyLink(address)) report("key-link", path, { address });
      for (const parameter of personalParameters(address)) report("personal-parameter", path, { parameter });
    }
  }
}

/** All inferences, by kind, and within a kind in the order of the file. */
export function inferencesFrom(looked: Looked): readonly Inference[] {
  const inferences: Inference[] = [];
  const report: ReportInference = (code, path, params) => {
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
  for (const { path, text } of looked.lifted) report("let-stand", path, { words: shortWords(text) });
  tellingAddresses(looked, report);
  return inferences;
}
