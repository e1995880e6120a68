/**
 * What a token dossier says, read straight from its JSON: whether a text that was made of it is true. It shares no code
 * with the model, the sentences or the views, except the messages of the language files.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Lens } from "../../src/model/index.ts";
import { type BfDossier, type BfTrace, bruteForceAccounts, bruteForceTrace, liveGroups } from "../model/bruteForce.ts";
import { type Asked, codeList, plainText, type Unit } from "./outputsOf.ts";
import { messageOf, type Places, saidIn } from "./sentenceForms.ts";
import { STEMS, TOKEN } from "./tokenDossier.ts";

type Language = string;
type Range = number | { min?: number; max?: number; about?: number };
type Evidence = (string | { source: string })[];
type Speaker = string | { name: string };

type Timed = { start?: string; end?: string; observed?: string };
type Assertion = Timed & {
  id: string;
  party: string;
  duty: string;
  position: string;
  basis: string;
  extent?: string;
  saidBy?: Speaker[];
  to?: string[];
  jointWith?: string[];
  workers?: string[];
  retains?: string;
  link?: string;
  provision?: string;
  stated?: string;
  overturned?: string;
  decision?: string;
  proceeding?: string;
  evidence: Evidence;
};
type Condition = Timed & {
  id: string;
  duty: string;
  met: string;
  extent?: string;
  party?: string;
  workers?: string[];
  saidBy?: Speaker[];
  stated?: string;
  evidence: Evidence;
};
type Decision = {
  id: string;
  date: string;
  court: string;
  outcome: string;
  finality?: string;
  overturned?: string;
  evidence: Evidence;
};
type Proceeding = Timed & {
  id: string;
  title: string;
  status: string;
  against?: string[];
  concerns?: string[];
  workers?: string[];
  duties?: string[];
  decisions?: Decision[];
  evidence: Evidence;
};
type Link = Timed & { id: string; type: string; from: string; to: string; label?: string; evidence: Evidence };
type Money = Timed & {
  id: string;
  kind: string;
  label?: string;
  payer?: string;
  payee?: string;
  link?: string;
  workers?: string[];
  amount: Range;
  currency: string;
  unit: string;
  per?: number;
  evidence: Evidence;
};
type People = {
  status?: string;
  setting?: string;
  tasks?: string[];
  media?: string[];
  stage?: string;
  languages?: string[];
  ratingSystem?: { issuer: string; effects?: string };
  certification?: string;
  nda?: boolean;
  minors?: boolean;
  evidence?: Evidence;
};
type Figure = { id: string; about: string; what: string; value: Range | string; evidence: Evidence };
type Source = { id: string; title: string; publisher?: string; published?: string; accessed?: string };
export type TokenFile = Omit<BfDossier, "parties" | "links" | "assertions" | "conditions" | "proceedings"> & {
  duties: { id: string; label: string }[];
  parties: (BfDossier["parties"][number] & {
    name: string;
    roles?: string[];
    near?: string[];
    evidence?: Evidence;
    workers?: People;
  })[];
  links: (BfDossier["links"][number] & Link)[];
  assertions?: (NonNullable<BfDossier["assertions"]>[number] & Assertion)[];
  conditions?: (NonNullable<BfDossier["conditions"]>[number] & Condition)[];
  money: Money[];
  figures: Figure[];
  proceedings?: (NonNullable<BfDossier["proceedings"]>[number] & Proceeding)[];
  sources: Source[];
  quotes: { id: string; source: string; quote: string; locator: string }[];
};

const PARTY = `${STEMS.party}q[a-z]{3}q`;
const NAME = `(?:${STEMS.party}|${STEMS.speaker})q[a-z]{3}q`;
const NAMES = `${NAME}(?:, ${NAME})*(?: (?:and|et) ${NAME})?`;
const EXTENT = `${STEMS.extent}q[a-z]{3}q`;
const CREDITS = [STEMS.source, STEMS.publisher, STEMS.author];
const CAPITALS = new Set<string>(Object.values(STEMS));

const dutiesFolder = path.resolve(import.meta.dirname, "../../data/duties");
const COMMON_DUTIES = ["pay-wage", "direct-work"] as const;
const commonDuties: Readonly<Record<Language, readonly (readonly [words: string, id: string])[]>> = { en: [], fr: [] };
for (const id of COMMON_DUTIES) {
  const { label } = JSON.parse(readFileSync(path.join(dutiesFolder, `${id}.json`), "utf8"));
  for (const language of ["en", "fr"] as const)
    (commonDuties[language] as (readonly [string, string])[]).push([label[language], id]);
}
const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

// ---------------------------------------------------------------------------------------------------------
// Days and numbers in words
// ---------------------------------------------------------------------------------------------------------

/** The months of a language, long and short, by the names that the platform gives them. */
const MONTHS: Readonly<Record<Language, ReadonlyMap<string, number>>> = Object.fromEntries(
  (
    [
      ["en", ["en-GB", "en-US"]],
      ["fr", ["fr"]],
    ] as const
  ).map(([language, locales]) => {
    const names = new Map<string, number>();
    for (const locale of locales)
      for (const month of ["long", "short"] as const)
        for (let at = 0; at < 12; at++)
          for (const options of [{ month }, { month, day: "numeric" }] as const) {
            const parts = new Intl.DateTimeFormat(locale, options).formatToParts(new Date(2001, at, 15));
            names.set(parts.find(({ type }) => type === "month")!.value.toLowerCase(), at + 1);
          }
    return [language, names];
  }),
) as never;

const two = (value: number): string => String(value).padStart(2, "0");

const dayPattern = (language: Language): RegExp => {
  const months = [...MONTHS[language]!.keys()]
    .map(name => name.replaceAll(".", "\\."))
    .sort((a, b) => b.length - a.length);
  return new RegExp(
    `(?<![\\d,.-])(?:(\\d{4})-(\\d\\d)(?:-(\\d\\d))?(?![\\d-])|(?:(\\d{1,2})(?:er|st)? )?\\b(${months.join("|")}) (\\d{4})(?!\\d)|((?:19|20)\\d\\d)(?![\\d-]|[,. ]\\d{3}))`,
    "giu",
  );
};
const DAYS: Readonly<Record<Language, RegExp>> = { en: dayPattern("en"), fr: dayPattern("fr") };

/** The days that a text names, as dates of the format, with their places. */
export function daysIn(language: Language, text: string): { readonly day: string; readonly at: number }[] {
  if (!/\d{4}/u.test(text)) return [];
  return [...text.matchAll(DAYS[language]!)].map(found => {
    const [, isoYear, isoMonth, isoDay, day, month, year, alone] = found;
    const at = found.index;
    if (alone !== undefined) return { day: alone, at };
    if (isoYear !== undefined) return { day: [isoYear, isoMonth, isoDay].filter(Boolean).join("-"), at };
    const number = MONTHS[language]!.get(month!.toLowerCase())!;
    return { day: [year, two(number), ...(day === undefined ? [] : [two(Number(day))])].join("-"), at };
  });
}

/** The numbers of five digits and more in a text: all others count hops, parties or links. */
export function amountsIn(
  language: Language,
  text: string,
): { readonly value: number; readonly at: number; readonly end: number }[] {
  const pattern =
    language === "en" ? /(?<![\d,.])\d{1,3}(?:,\d{3})+(?:\.\d+)?/gu : /(?<![\d,.])\d{1,3}(?: \d{3})+(?:,\d+)?/gu;
  return [...text.matchAll(pattern)]
    .map(found => ({
      value: Number(language === "en" ? found[0].replaceAll(",", "") : found[0].replaceAll(" ", "").replace(",", ".")),
      at: found.index,
      end: found.index + found[0].length,
    }))
    .filter(({ value }) => value >= 10_000);
}

const SYMBOLS: Readonly<Record<string, readonly string[]>> = {
  USD: ["US$", "$US", "$"],
  EUR: ["€"],
  GBP: ["£GB", "£"],
  KES: ["KES", "Ksh"],
};
const UNIT_WORDS: Readonly<Record<Language, Readonly<Record<string, RegExp>>>> = {
  en: { task: /tasks?$/u, item: /items?$/u, hour: /hours?$/u, day: /days?$/u, month: /months?$/u },
  fr: { task: /tâches?$/u, item: /éléments?$/u, hour: /heures?$/u, day: /jours?$/u, month: /mois$/u },
};

// ---------------------------------------------------------------------------------------------------------
// The file
// ---------------------------------------------------------------------------------------------------------

const boundsOf = (range: Range): { min: number | null; max: number | null; about: boolean } => {
  if (typeof range === "number") return { min: range, max: range, about: false };
  if (range.about !== undefined) return { min: range.about, max: range.about, about: true };
  return { min: range.min ?? null, max: range.max ?? null, about: false };
};

const planeOf = (basis: string): string =>
  basis === "law" || basis === "court" ? "legal" : basis === "practice" ? "practical" : "promised";
const isFor = ({ position, retains }: Assertion): boolean =>
  position === "holds" ||
  position === "holds-jointly" ||
  (position === "passes-on" && (retains === "full" || retains === "residual"));

/** How often a text names a party. */
const partiesNamed = (text: string): number => text.split(`${STEMS.party}q`).length - 1;

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every(item => other.includes(item));

/** Words that tell on what a statement rests, at its start. */
const ROLE_PLACES: Places = Object.fromEntries(
  ["start", "end", "observed", "date"]
    .map(name => [name, "(?:\\d{1,2}(?:er)? )?(?:\\p{L}+\\.? )?\\d{4}"])
    .concat(["party", "parties", "workers"].map(name => [name, NAMES])),
);

const RATED: Places = { party: NAME };
/** A list in words, as the platform makes it. */
const sayAll = (language: Language, words: readonly string[]): string =>
  plainText(new Intl.ListFormat(language === "en" ? "en-GB" : "fr", { type: "conjunction" }).format(words));
/** What a message says of what is so, or not so. */
const caseOf = (language: Language, key: string, isSo: boolean): string =>
  new RegExp(`${isSo ? "yes" : "other"} \\{([^}]*)\\}`, "u").exec(messageOf(language, key))![1]!;

const FINDING_PLACES: Places = { group: PARTY, parties: ".+?", from: PARTY, to: PARTY };
const SHARE_PLACES: Places = {
  share: "[^()]+?",
  remainder: "[^()]+?",
  verification: "[^()]+?",
  price: ".+?",
  pays: ".+?",
};

const MET: Readonly<Record<Language, readonly { readonly code: string; readonly words: string }[]>> =
  Object.fromEntries(
    (["en", "fr"] as const).map(language => [
      language,
      codeList("met").map(({ code, label }) => ({ code, words: plainText(label[language]!) })),
    ]),
  ) as never;

/** How a duty reached the workers, in a few words, as it stands behind a verdict. */
const REACHED: Readonly<Record<Language, RegExp>> = Object.fromEntries(
  (["en", "fr"] as const).map(language => {
    const wordsOf = (list: "conditions" | "met") => codeList(list).map(({ label }) => plainText(label[language]!));
    const [disputedStart = "", disputedEnd = ""] = plainText(messageOf(language, "condition.disputed")).split(
      "{accounts}",
    );
    const [partStart = "", partMiddle = "", partEnd = ""] = plainText(messageOf(language, "condition.part")).split(
      /\{extent\}|\{met\}/u,
    );
    const part = `${escaped(partStart)}${EXTENT}${escaped(partMiddle)}(?:${wordsOf("met").map(escaped).join("|")})${escaped(partEnd)}`;
    const whole = `(?:${escaped(disputedStart)})?(?:${wordsOf("conditions").map(escaped).join("|")})(?:${escaped(disputedEnd)})?`;
    return [language, new RegExp(`(?:^| )(?:${whole}|${part}(?: ?; ${part})*)(?=$| ")`, "iu")];
  }),
) as never;

const saidOfSeveral = (language: Language): string =>
  messageOf(language, "condition.disputed").replace(
    "{accounts}",
    codeList("conditions").find(({ code }) => code === "disputed")!.label[language]!,
  );

const CODES = { states: codeList("states"), verdicts: codeList("verdicts") } as const;
/** How a contested state is called where the statements are on different parts, or where a ruling was not read. */
const UNSETTLED: Readonly<Record<Language, readonly string[]>> = Object.fromEntries(
  (["en", "fr"] as const).map(language => [
    language,
    [
      messageOf(language, "extent.by-part"),
      codeList("proceeding-statuses").find(({ code }) => code === "ruling-not-read")!.label[language]!,
    ],
  ]),
) as never;

const HEADS: Readonly<Record<Language, readonly (readonly [RegExp, readonly string[]])[]>> = {
  en: [
    [/\bThe court ruled\b/u, ["court"]],
    [/\bBy settlement\b/u, ["court"]],
    [/\bBy law\b/u, ["law"]],
    [/\bBy contract\b/u, ["contract"]],
    [/\bIn practice\b/u, ["practice"]],
    [/\(policy\)|\b(?:its|their) own policy\b/u, ["policy"]],
    [/\bAccording to\b/u, ["statement"]],
  ],
  fr: [
    [/La justice a jugé/u, ["court"]],
    [/Par accord amiable/u, ["court"]],
    [/Selon la loi/u, ["law"]],
    [/Par contrat/u, ["contract"]],
    [/En pratique/u, ["practice"]],
    [/\(règles affichées\)|(?:ses|leurs) propres règles/u, ["policy"]],
    [/\bSelon\b/u, ["statement"]],
  ],
};
const OWN_ACCOUNT = /\b(?:its|their) own account\b|\b(?:ses|leurs) propres dires\b/u;

const POSITIONS = ["holds", "holds-jointly", "passes-on", "disclaims", "excluded", "not-applicable"] as const;
const LINK_TYPES = [
  "commissions",
  "subcontracts-to",
  "recruits-through",
  "takes-labour-from",
  "engages",
  "intra-group",
  "unspecified",
  "pays",
  "hosts-tasks",
  "hosts-data",
  "instructs",
  "rates",
  "certifies",
  "owns",
  "invests-in",
  "represents",
] as const;
const TRANSFERS = [
  "out-of-chain",
  "shifted-to-workers",
  "landed",
  "disputed",
  "relayed",
  "dropped",
  "into-the-dark",
  "unacknowledged",
] as const;

export class FileOracle {
  readonly file: TokenFile;
  private readonly names = new Map<string, string>();
  private readonly parties = new Map<string, string>();
  /** What may be said of each object, by kind and id. */
  readonly closures = new Map<string, ReadonlySet<string>>();
  private readonly assertions: readonly Assertion[];
  private readonly conditions: readonly Condition[];
  private readonly proceedings: readonly Proceeding[];
  private readonly decisions: readonly Decision[];
  private readonly settings: ReadonlySet<string>;
  private readonly days: ReadonlySet<string>;
  /** How often each kind of sentence was found: what never was, was never checked. */
  readonly found: Map<string, number>;

  /** @param lens the days that were asked for */
  constructor(file: TokenFile, lens: readonly string[] = [], found = new Map<string, number>()) {
    this.file = file;
    this.found = found;
    for (const { id, name } of file.parties) {
      this.names.set(id, name);
      this.parties.set(name.toLowerCase(), id);
    }
    this.assertions = file.assertions ?? [];
    this.conditions = file.conditions ?? [];
    this.proceedings = file.proceedings ?? [];
    this.decisions = this.proceedings.flatMap(({ decisions = [] }) => decisions);
    this.settings = new Set([file.asOf ?? file.updated, file.updated, ...lens]);
    this.days = new Set([
      ...[...this.tokensOf(file)].filter(token => /^@/u.test(token)).map(token => token.slice(1)),
      ...lens,
    ]);
    this.ownDuties = file.duties.map(({ id, label }) => [label, id] as const);
    this.makeClosures();
  }

  // What an object of the file holds: words, days as `@2021-03`, numbers as `#12345`, duties as `duty x`.
  private tokensOf(value: unknown, key = ""): Set<string> {
    if (typeof value === "number") return new Set(value >= 10_000 ? [`#${value}`] : []);
    if (typeof value === "string") {
      // Beside a quote a source is named with its year alone.
      if (key === "published") return new Set([`@${value}`, `@${value.slice(0, 4)}`]);
      if (/^\d{4}(-\d\d){0,2}$/u.test(value) && key !== "id")
        // Of links, the year alone is told where there is little room.
        return new Set([`@${value}`, ...(["start", "end", "observed"].includes(key) ? [`@${value.slice(0, 4)}`] : [])]);
      return new Set(value.match(TOKEN) ?? []);
    }
    if (typeof value !== "object" || value === null) return new Set();
    return new Set(Object.entries(value).flatMap(([name, inside]) => [...this.tokensOf(inside, name)]));
  }

  private partiesOf(...ids: (readonly string[] | string | undefined)[]): string[] {
    return ids
      .flatMap(id => (id === undefined ? [] : typeof id === "string" ? [id] : id))
      .map(id => this.names.get(id)!);
  }

  private cited(evidence: Evidence = []): string[] {
    return evidence.flatMap(item => {
      const id = typeof item === "string" ? item : item.source;
      const quote = this.file.quotes.find(one => one.id === id);
      const source = this.file.sources.find(one => one.id === (quote?.source ?? id))!;
      return [...this.tokensOf(source), ...(quote ? this.tokensOf(quote) : [])];
    });
  }

  private linkTold(id: string | undefined): string[] {
    const link = this.file.links.find(one => one.id === id);
    return link ? [...this.partiesOf(link.from, link.to), ...this.tokensOf(link.label)] : [];
  }

  /** The objects of the file by kind and id. */
  private readonly objects = new Map<string, Readonly<Record<string, unknown>>>();

  private makeClosures(): void {
    const { file } = this;
    const lists = file as unknown as Readonly<Record<string, { id: string }[] | undefined>>;
    const kinds: Readonly<Record<string, string>> = {
      links: "link",
      assertions: "assertion",
      conditions: "condition",
      money: "money",
      figures: "figure",
      proceedings: "proceeding",
      sources: "source",
      lookedFor: "looked-for",
    };
    for (const [list, kind] of Object.entries(kinds))
      for (const object of lists[list] ?? []) this.objects.set(`${kind} ${object.id}`, object as never);
    for (const decision of this.decisions) this.objects.set(`decision ${decision.id}`, decision as never);
    const set = (key: string, ...parts: Iterable<string>[]) =>
      this.closures.set(key, new Set(parts.flatMap(part => [...part])));
    const own = (object: { evidence?: Evidence }): Iterable<string>[] => [
      this.tokensOf(object),
      this.cited(object.evidence),
    ];
    const saidBy = (speakers: Speaker[] = []) => this.partiesOf(speakers.filter(one => typeof one === "string"));
    for (const figure of file.figures) {
      const { about } = figure;
      const name = this.names.get(about);
      set(`figure ${figure.id}`, ...own(figure), name ? [name] : this.linkTold(about));
      // Figures that disagree are told in one sentence.
      const others = file.figures.filter(one => one.about === about && one.what === figure.what);
      set(`figures ${about} ${figure.what}`, this.tokensOf(others), name ? [name] : this.linkTold(about));
    }
    for (const party of file.parties) {
      const figures = file.figures.filter(({ about }) => about === party.id);
      const near = party.near ?? [];
      const below = file.links.filter(({ from }) => from === party.id).map(({ to }) => to);
      const rated = party.workers?.ratingSystem;
      const people = this.cited(party.workers?.evidence);
      set(
        `party ${party.id}`,
        ...own(party),
        ...figures.flatMap(own),
        this.partiesOf(near, below, rated?.issuer),
        people,
      );
      // In the table a rating system has a line of its own.
      if (rated) set(`rating ${party.id}`, this.tokensOf(rated), this.partiesOf(party.id, rated.issuer), people);
    }
    for (const link of file.links) {
      const key = `link ${link.id}`;
      set(key, ...own(link), this.partiesOf(link.from, link.to));
    }
    for (const assertion of this.assertions) {
      const { decision: named, stated: _stated, overturned: _overturned, ...rest } = assertion;
      const decision = this.decisions.find(({ id }) => id === named);
      const proceeding = this.proceedings.find(
        ({ id, decisions = [] }) => id === assertion.proceeding || decisions.some(one => one.id === named),
      );
      set(
        `assertion ${assertion.id}`,
        ...own(decision ? rest : assertion),
        this.partiesOf(assertion.party, assertion.to, assertion.jointWith, assertion.workers),
        saidBy(assertion.saidBy),
        this.linkTold(assertion.link),
        [`duty ${assertion.duty}`],
        decision ? this.tokensOf([decision.court, decision.date, decision.overturned]) : [],
        proceeding ? this.tokensOf(proceeding.title) : [],
      );
    }
    for (const condition of this.conditions)
      set(
        `condition ${condition.id}`,
        ...own(condition),
        this.partiesOf(condition.party, condition.workers),
        saidBy(condition.saidBy),
        [`duty ${condition.duty}`],
      );
    for (const proceeding of this.proceedings) {
      const { decisions = [], ...rest } = proceeding;
      const { against, concerns, workers, duties = [] } = proceeding;
      const told = [this.partiesOf(against, concerns, workers), duties.map(duty => `duty ${duty}`)];
      set(`proceeding ${proceeding.id}`, ...own(rest), ...told);
      for (const decision of decisions) {
        const after = decisions.filter(({ date }) => date > decision.date).map(({ date }) => `@${date}`);
        set(`decision ${decision.id}`, ...own(decision), this.tokensOf(proceeding.title), after);
      }
    }
    for (const money of file.money)
      set(
        `money ${money.id}`,
        ...own(money),
        this.partiesOf(money.payer, money.payee, money.workers),
        this.linkTold(money.link),
      );
    file.sources.forEach((source, place) => {
      const quotes = file.quotes.filter(quote => quote.source === source.id);
      set(`source ${source.id}`, this.tokensOf(source), this.tokensOf(quotes));
      set(`quoted ${source.id}`, this.tokensOf(source), this.tokensOf(quotes));
      set(`place ${place + 1}`, this.tokensOf(source), this.tokensOf(quotes));
      for (const quote of quotes) set(`quote ${quote.id}`, this.tokensOf(source), this.tokensOf(quote));
    });
    const { lookedFor = [], corrections = [] } = file as unknown as Record<string, { id?: string }[]>;
    for (const sought of lookedFor as (Record<string, unknown> & { from: string; to: string })[])
      set(`looked-for ${sought.id}`, this.tokensOf(sought), this.partiesOf(sought.from, sought.to));
    corrections.forEach((correction, place) => {
      set(`correction ${place}`, this.tokensOf(correction));
    });
  }

  private readonly ownDuties: readonly (readonly [words: string, id: string])[];
  private dutyWords(language: Language): readonly (readonly [words: string, id: string])[] {
    return [...this.ownDuties, ...commonDuties[language]!];
  }
  /** The words of any duty, as a pattern. */
  private anyDuty(language: Language): string {
    return this.dutyWords(language)
      .map(([words]) => escaped(words))
      .join("|");
  }

  /** What a text tells: words, days, numbers and duties in quotation marks. */
  private toldIn(language: Language, text: string): Set<string> {
    const told = new Set<string>(text.match(TOKEN) ?? []);
    for (const { day } of daysIn(language, text)) told.add(`@${day}`);
    for (const { value } of amountsIn(language, text)) told.add(`#${value}`);
    for (const [words, id] of this.dutyWords(language)) {
      if (told.delete(words) || text.includes(`"${words}"`)) told.add(`duty ${id}`);
    }
    return told;
  }

  private readonly madePlaces = new Map<string, Places>();
  /** Patterns of placeholders, made once for each language. */
  private places(name: string, make: () => Places): Places {
    const places = this.madePlaces.get(name) ?? make();
    this.madePlaces.set(name, places);
    return places;
  }

  private count(what: string): void {
    this.found.set(what, (this.found.get(what) ?? 0) + 1);
  }

  /** What is untrue in a text, as a sentence each. */
  troublesIn(unit: Unit): string[] {
    const isOfParty = unit.text.includes(STEMS.party);
    // A sentence on a duty names it.
    const isOnDuty = isOfParty && this.dutyWords(unit.language).some(([words]) => unit.text.includes(words));
    const troubles = [
      ...this.unknownTokens(unit),
      ...this.strayed(unit),
      ...(isOnDuty ? this.untrueStatements(unit) : []),
      ...(unit.text.search(TOKEN) >= 0 ? this.untrueRelations(unit) : []),
      ...(isOnDuty ? this.untrueVerdicts(unit) : []),
      ...this.untrueAmounts(unit),
      ...this.untrueRoles(unit),
      ...this.untrueStates(unit),
      ...this.untruePeople(unit),
      ...this.strangersIn(unit),
    ];
    return troubles.map(
      trouble => `${unit.output} (${unit.language}${unit.about ? `, ${unit.about}` : ""}): ${trouble} In: ${unit.text}`,
    );
  }

  /** Each token, day and number stands in the file. */
  private unknownTokens({ language, text }: Unit): string[] {
    const all = this.all();
    return [...this.toldIn(language, text)]
      .filter(token => !all.has(token) && !(token.startsWith("@") && this.days.has(token.slice(1))))
      .map(token => `${token} is not in the file.`);
  }

  private everything: ReadonlySet<string> | null = null;
  private all(): ReadonlySet<string> {
    this.everything ??= new Set([
      ...this.tokensOf(this.file),
      ...this.file.duties.map(({ id }) => `duty ${id}`),
      "duty pay-wage",
      "duty direct-work",
    ]);
    return this.everything;
  }

  /**
   * What is told together belongs together: under the id of an object, everything is of that object; in a clause or a
   * row with a word, a day or a number of some object, everything is of one and the same object.
   */
  private strayed(unit: Unit): string[] {
    const { output, language, text, about, isWhole } = unit;
    const isFree = (token: string) =>
      token.startsWith(STEMS.hypothesis) || (token.startsWith("@") && this.settings.has(token.slice(1)));
    if (about !== null) {
      const closure = about.startsWith("links ")
        ? this.hopClosure(about.split(" ").slice(1))
        : this.closures.get(about);
      if (closure) {
        this.count("under an id");
        return [...this.toldIn(language, text)]
          .filter(token => !closure.has(token) && !isFree(token))
          .map(token => `${token} is not of ${about}.`);
      }
    }
    const group = new RegExp(`^${PARTY} ?: `, "u");
    const verdict = this.verdictIn(unit);
    const clauses = isWhole
      ? [text]
      : (verdict?.answering ?? text).split(/(?<=[.;?!])(?<!\b(?:janv|févr|avr|juil|sept|oct|nov|déc)\.)\s+| · | \| /u);
    const strayed = clauses.flatMap(clause => {
      const told = [...this.toldIn(language, clause.replace(group, ""))].filter(token => !isFree(token));
      const isAnchor = (token: string) => !token.startsWith(STEMS.party) && !token.startsWith("duty ");
      const anchors = told.filter(isAnchor);
      if (anchors.length === 0) return [];
      // Lists of sources and their publishers, and shares of prices, which are checked by themselves.
      if (told.every(token => CREDITS.some(stem => token.startsWith(stem)))) return [];
      if (/ %|\d%/u.test(clause)) return [];
      // Accounts on several parts of a duty, which are checked by themselves.
      if (anchors.every(token => this.conditions.some(({ extent }) => extent === token))) return [];
      if (this.isOfConditions(language, clause)) return [];
      this.count(isWhole ? `a whole row of ${output}` : "a clause");
      for (const closure of this.closures.values()) if (told.every(token => closure.has(token))) return [];
      return [`${told.join(", ")} are not told of one object, in “${clause}”.`];
    });
    return [...strayed, ...(verdict ? this.untrueReached(unit, verdict) : [])];
  }

  /**
   * A verdict in the embed tells two things in one paragraph: who answers for the duty, and, by the rule that a condition
   * is shown with every verdict, how the duty reached the workers, with words and source of an account of that. What
   * comes last is of no holder, but of an account on the same duty for the same workers. Null where nothing tells how
   * it reached them.
   */
  private verdictIn({ language, text, verdictOn }: Unit): { answering: string; reached: string; words: string } | null {
    if (verdictOn === undefined) return null;
    const found = REACHED[language]!.exec(text);
    if (found)
      return { answering: text.slice(0, found.index), reached: text.slice(found.index), words: found[0].trim() };
    // The source of the words stands by itself.
    const told = [...this.toldIn(language, text)];
    const isSource = told.some(token => CREDITS.some(stem => token.startsWith(stem)));
    return isSource ? { answering: "", reached: text, words: "" } : null;
  }

  private untrueReached(
    { language, text, asked, lens, verdictOn = [] }: Unit,
    { answering, reached, words }: { answering: string; reached: string; words: string },
  ): string[] {
    if (!asked) return [`It is not said for which workers, in “${text}”.`];
    const quoted = this.toldIn(language, reached.slice(reached.indexOf(words) + words.length));
    const parts = this.toldIn(language, words);
    // Beside the marks all that comes before the facts in brackets or behind a comma is names.
    const holders = answering
      .replace(/ \((?:[^()]|\([^()]*\))*\)/gu, "")
      .split(/ ?; /u)
      .flatMap(one => this.idsIn(new RegExp(`^${NAMES}`, "u").exec(one.trim())?.[0]));
    this.count("how it reached them, with a verdict");
    if (holders.length > 0 && quoted.size > 0) this.count("how it reached them, beside those who answer");
    return verdictOn.flatMap(duty => {
      const troubles: string[] = [];
      const counting = bruteForceAccounts(this.file, { ...lens, workers: asked.workers, duty });
      const accounts = this.conditions.filter(({ id }) => counting.includes(id));
      const labels = MET[language]!.filter(one => accounts.some(({ met }) => met === one.code));
      const isOne = (met: string) => accounts.every(account => account.met === met);
      const label = codeList("conditions").find(({ code }) => isOne(code))?.label[language];
      const isSaid =
        words === "" ||
        (parts.size > 0
          ? accounts.every(({ extent }) => parts.has(extent ?? "")) &&
            labels.every(one => words.toLowerCase().includes(one.words.toLowerCase()))
          : words === plainText(label ?? saidOfSeveral(language)));
      if (accounts.length === 0 || !isSaid)
        troubles.push(`That is not how ${duty} reached ${asked.workers}, in “${text}”.`);
      const closures = counting.map(id => this.closures.get(`condition ${id}`)!);
      if (!closures.some(closure => [...quoted].every(token => closure.has(token))))
        troubles.push(`${[...quoted].join(", ")} are not of an account on ${duty} for ${asked.workers}, in “${text}”.`);
      const states = this.trace(lens, asked, duty)?.states ?? {};
      for (const holder of holders)
        if (!["held", "shared"].includes(states[holder] ?? ""))
          troubles.push(`${this.names.get(holder)} does not answer for ${duty} in ${asked.plane}, as in “${text}”.`);
      return troubles;
    });
  }

  /** Links between the same parties, which are told together, with the sums that are paid along them. */
  private hopClosure(ids: readonly string[]): ReadonlySet<string> {
    const links = this.file.links.filter(({ id }) => ids.includes(id));
    const isAlong = (money: Money) =>
      links.some(
        ({ id, from, to }) =>
          money.link === id || (money.payer === from && money.payee === to) || money.workers?.includes(to),
      );
    const paid = this.file.money.filter(
      money => isAlong(money) || (money.payer === undefined && links.some(({ to }) => money.payee === to)),
    );
    const keys = [...links.map(({ id }) => `link ${id}`), ...paid.map(({ id }) => `money ${id}`)];
    return new Set(keys.flatMap(key => [...this.closures.get(key)!]));
  }

  private idsIn(names: string | undefined): string[] {
    return (names?.match(new RegExp(NAME, "gu")) ?? []).map(name => this.parties.get(name.toLowerCase()) ?? name);
  }

  private speakersOf({ saidBy = [] }: { saidBy?: Speaker[] }): string[] {
    return saidBy.map(speaker => (typeof speaker === "string" ? speaker : speaker.name));
  }

  private conditionPlaces(language: Language): Places {
    return { group: PARTY, duty: this.dutyPlaces(language), sayers: NAMES };
  }

  /** Is it the finding how a duty reached the workers, which names all who speak of it and is checked by itself? */
  private isOfConditions(language: Language, text: string): boolean {
    // Below the name of the workers the finding stands without it.
    const named = `${STEMS.party}qaaaq${language === "fr" ? " " : ""}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
    return ["met", "partly", "not-met"].some(met =>
      [text, named].some(
        whole => saidIn(language, `finding.condition.${met}`, whole, this.conditionPlaces(language)).length > 0,
      ),
    );
  }

  private dutyPlaces(language: Language): string {
    const part = messageOf(language, "duty.in-part").replace(/[()]/gu, "\\$&");
    const inPart = part.replace("{duty}", "").replace("{extent}", EXTENT);
    return `"(?:${this.anyDuty(language)})"(?:${inPart.replaceAll("\u00a0", " ")})?`;
  }

  private dutyIn(language: Language, words: string): string {
    return this.dutyWords(language).find(([one]) => words.includes(one))?.[1] ?? words;
  }

  /** Each sentence on how a party stands towards a duty is one statement of the file: all of it, and nothing more. */
  private untrueStatements({ language, text }: Unit): string[] {
    const troubles: string[] = [];
    const places = this.places(`${language} statement`, () => ({
      party: PARTY,
      duty: this.dutyPlaces(language),
      to: NAMES,
      partners: NAMES,
    }));
    const overturnedWords = messageOf(language, "position.overturned")
      .replace("{sentence}. ", "")
      .split("{date}")[0]!
      .replaceAll("\u00a0", " ");
    for (const form of ["own", "clause", "ruled"] as const)
      for (const position of POSITIONS) {
        if (form === "ruled" && !["excluded", "holds", "holds-jointly"].includes(position)) continue;
        for (const { places: said, at, end } of saidIn(language, `position.${form}.${position}`, text, places)) {
          // “A answers for D together with B” also is “A answers for D”: the longer sentence counts.
          const rest = text.slice(end);
          if (position === "holds" && /^ (?:together with|avec) /u.test(rest)) continue;
          if (position === "excluded" && form === "own" && !/loi|law/u.test(text.slice(at, end))) continue;
          if (position === "disclaims" && form === "own" && /^, (?:by law|selon la loi)/u.test(rest)) continue;
          const before = text.slice(0, at);
          const start = Math.max(before.lastIndexOf(". ") + 1, before.lastIndexOf(" | ") + 1, 0);
          // In French the clause of an own word and that of others can begin alike.
          const head = before.slice(start);
          // That is a transfer, which is checked as such.
          if (/D’après ce dossier, $/u.test(head)) continue;
          const tailEnd = /\.(?= |$)| \| |$/u.exec(rest)!.index;
          const tail = rest.slice(0, tailEnd);
          const after = rest.slice(tailEnd + 1).trimStart();
          const day = (words: string) => daysIn(language, words).map(one => one.day);
          const isOverturned = after.startsWith(overturnedWords);
          const overturned = isOverturned ? day(after.split(/\.(?= |$)/u)[0]!)[0] : undefined;
          const bases = HEADS[language]!.find(([words]) => words.test(head))?.[1] ?? ["statement"];
          const extent = new RegExp(EXTENT, "u").exec(said.duty!)?.[0];
          const courts = head.match(TOKEN)?.filter(token => token.startsWith(STEMS.court)) ?? [];
          const provisions = head.match(TOKEN)?.filter(token => token.startsWith(STEMS.provision)) ?? [];
          const sayers = this.idsIn(head.replace(new RegExp(`^ ?${PARTY} ?: `, "u"), ""));
          const isOwnAccount = OWN_ACCOUNT.test(head);
          const isTrue = this.assertions.some(one => {
            const decision = this.decisions.find(({ id }) => id === one.decision);
            const speakers = this.speakersOf(one);
            const stated = decision ? decision.date : one.stated;
            const fell = decision ? decision.overturned : one.overturned;
            const isOwn = speakers.length === 0 || speakers.includes(one.party);
            const isPromise = one.basis === "statement" || one.basis === "policy";
            return (
              one.party === this.parties.get(said.party!.toLowerCase()) &&
              one.duty === this.dutyIn(language, said.duty!) &&
              (one.position === position ||
                (form !== "own" &&
                  [one.position, position].every(code => code === "disclaims" || code === "excluded"))) &&
              one.extent === extent &&
              (form !== "own" || (isPromise && isOwn)) &&
              (form !== "ruled" || one.basis === "court") &&
              bases.includes(one.basis) &&
              sameSet(one.to ?? [], this.idsIn(said.to)) &&
              sameSet(one.jointWith ?? [], this.idsIn(said.partners)) &&
              (isPromise
                ? isOwn
                  ? sayers.length === 0
                  : sameSet(speakers, sayers)
                : one.basis === "court" || one.basis === "law"
                  ? sayers.length === 0
                  : isOwnAccount
                    ? sameSet(speakers, [one.party])
                    : sameSet(speakers, sayers)) &&
              courts.every(court => decision?.court === court) &&
              provisions.every(provision => one.provision === provision) &&
              [...day(head), ...day(tail)].every(told => told === stated) &&
              (!isOverturned || fell === overturned)
            );
          });
          this.count(`position.${form}.${position}`);
          if (!isTrue)
            troubles.push(
              `No statement says “${text.slice(start, end + tail.length).trim()}”${isOverturned ? ` (overturned: ${overturned})` : ""}.`,
            );
        }
      }
    return troubles;
  }

  /** Links, transfers, disputes, rulings, conditions: who is named with whom. */
  private untrueRelations({ language, text }: Unit): string[] {
    const troubles: string[] = [];
    const check = (key: string, places: Places, isTrue: (said: Places) => boolean): void => {
      for (const { places: said, at, end } of saidIn(
        language,
        key,
        text,
        this.places(`${language} ${key}`, () => places),
      )) {
        this.count(key);
        if (!isTrue(said)) troubles.push(`The file does not say “${text.slice(at, end)}”.`);
      }
    };
    const id = (name: string | undefined): string => this.parties.get(name?.toLowerCase() ?? "") ?? `no party ${name}`;
    const ends = { from: PARTY, to: PARTY };
    const isOfTwo = partiesNamed(text) > 1;
    for (const type of isOfTwo ? LINK_TYPES : [])
      check(`link.${type}`, ends, ({ from, to }) =>
        [...this.file.links, ...this.ratings].some(
          link => link.type === type && link.from === id(from) && link.to === id(to),
        ),
      );
    const verifications = new Map(
      codeList("verifications").map(({ code, label }) => [code, plainText(label[language]!)]),
    );
    const isMember = (link: TokenFile["links"][number]): boolean =>
      link.type === "owns" &&
      (this.file.parties.find(party => party.id === link.to)?.roles ?? []).includes("consortium");
    check("link.owns.member", ends, ({ from, to }) =>
      this.file.links.some(link => isMember(link) && link.from === id(from) && link.to === id(to)),
    );
    check("finding.weak-hop", { ...ends, verification: ".+?" }, ({ from, to, verification }) => {
      const between = this.file.links.filter(link => link.from === id(from) && link.to === id(to));
      return between.some(link => verifications.get(link.verification) === verification);
    });
    const duties = this.anyDuty(language);
    const passed = ({ from, to, duty }: Places): boolean =>
      this.assertions.some(
        one =>
          one.position === "passes-on" &&
          one.party === id(from) &&
          (one.to ?? []).includes(id(to)) &&
          one.duty === this.dutyIn(language, duty!),
      );
    for (const kind of isOfTwo ? TRANSFERS : []) check(`transfer.${kind}`, { ...ends, duty: duties }, passed);
    for (const kind of ["dropped", "into-the-dark", "unacknowledged"])
      check(`finding.vanishing-point.${kind}`, { ...ends, duty: duties }, passed);
    check("finding.disputed-hop", ends, ({ from, to }) =>
      this.file.links.some(link => link.from === id(from) && link.to === id(to)),
    );
    check("finding.assertions-collide", { party: PARTY, duty: duties, plane: ".+?" }, ({ party, duty }) => {
      const all = this.assertions.filter(
        one => [one.party, ...(one.jointWith ?? [])].includes(id(party)) && one.duty === this.dutyIn(language, duty!),
      );
      return all.some(isFor) && all.some(one => !isFor(one));
    });
    check("alt.chain", { from: NAMES, to: PARTY }, ({ from }) =>
      this.idsIn(from).every(client => (this.file.clients ?? []).includes(client)),
    );
    const token = (stem: string) => `${stem}q[a-z]{3}q`;
    const ruling = { court: token(STEMS.court), outcome: token(STEMS.outcome), date: "[^()]+?", finality: "[^()]+?" };
    const isDay = (words: string | undefined, day: string | undefined) =>
      day !== undefined && daysIn(language, words ?? "").some(one => one.day === day);
    check("ruling.told", ruling, ({ court, date, outcome }) =>
      this.decisions.some(one => one.court === court && one.outcome === outcome && isDay(date, one.date)),
    );
    check("finding.unruled", { proceeding: token(STEMS.proceeding), status: ".+?" }, ({ proceeding }) =>
      this.proceedings.some(
        ({ title, status, decisions = [] }) =>
          title === proceeding &&
          status !== "closed" &&
          decisions.some(({ finality, overturned }) => finality === undefined || overturned !== undefined),
      ),
    );
    check("ruling.called", { ...ruling, overturned: "[^()]+?" }, ({ court, date, outcome, overturned }) =>
      this.decisions.some(
        one =>
          one.court === court && one.outcome === outcome && isDay(date, one.date) && isDay(overturned, one.overturned),
      ),
    );
    for (const met of ["met", "partly", "not-met", "disputed"])
      check(`finding.condition.${met}`, this.conditionPlaces(language), ({ duty, sayers }) => {
        const extent = new RegExp(EXTENT, "u").exec(duty!)?.[0];
        const told = this.conditions.filter(one => one.duty === this.dutyIn(language, duty!));
        if (met === "disputed") return new Set(told.map(one => one.met)).size > 1;
        const meant = told.filter(one => one.met === met && (extent === undefined || one.extent === extent));
        const speakers = new Set(meant.flatMap(one => this.speakersOf(one)));
        return meant.length > 0 && this.idsIn(sayers).every(sayer => speakers.has(sayer));
      });
    check(
      "condition.part",
      { extent: EXTENT, met: MET[language]!.map(({ words }) => words).join("|") },
      ({ extent, met }) => {
        const code = MET[language]!.find(({ words }) => words.toLowerCase() === met!.toLowerCase())!.code;
        return this.conditions.some(one => one.extent === extent && one.met === code);
      },
    );
    for (const [, from, to] of text.matchAll(new RegExp(`(${PARTY}) → (${PARTY})`, "gu"))) {
      this.count("an arrow");
      if (!this.file.links.some(link => link.from === id(from) && link.to === id(to)))
        troubles.push(`No link leads from ${from} to ${to}.`);
    }
    return troubles;
  }

  /** Who is said to answer, or not to, for which duty, in which plane, by whose word and on what part. */
  private untrueVerdicts({ language, text }: Unit): string[] {
    const troubles: string[] = [];
    const duty = this.anyDuty(language);
    const quoted = `"(?:${duty})"`;
    const duties = `${quoted}(?:, ${quoted})*(?: (?:and|et|or|ou) ${quoted})?`;
    const planes = ["legal", "promised", "practical"] as const;
    const plane = planes.map(one => messageOf(language, `plane.in.${one}`)).join("|");
    const planeIn = (words: string) =>
      planes.find(one => messageOf(language, `plane.in.${one}`).toLowerCase() === words.toLowerCase());
    const holders = `${PARTY}(?: \\((?:[^()]|\\([^()]*\\))*\\))?(?:(?:; | ; |, | et | and )(?:${PARTY}(?: \\((?:[^()]|\\([^()]*\\))*\\))?|[\\d]+ [a-zé]+))*`;
    const places = this.places(`${language} verdict`, () => ({
      group: PARTY,
      plane,
      duty,
      duties,
      parties: holders,
      holders,
      outside: holders,
      refusing: holders,
    }));
    const isSaid = (holder: string, said: Places, answering: boolean): boolean => {
      const [, name = "", facts = ""] = new RegExp(`^(${PARTY})(?: \\((.*)\\))?$`, "u").exec(holder) ?? [];
      const party = this.parties.get(name.toLowerCase());
      const spoken = this.idsIn(facts);
      if (spoken.length > 0) this.count("a holder by the word of others");
      const extents = facts.match(new RegExp(EXTENT, "gu")) ?? [];
      return [...(said.duties ?? said.duty ?? "").matchAll(new RegExp(duty, "gu"))].every(([words]) =>
        this.assertions.some(one => {
          const speakers = this.speakersOf(one);
          return (
            one.duty === this.dutyIn(language, words) &&
            [one.party, ...(one.position === "holds-jointly" ? (one.jointWith ?? []) : [])].includes(party ?? "") &&
            (said.plane === undefined || planeOf(one.basis) === planeIn(said.plane)) &&
            (answering
              ? isFor(one)
              : one.position === "disclaims" || one.position === "excluded" || one.position === "passes-on") &&
            (extents.length === 0 || sameSet(extents, one.extent === undefined ? [] : [one.extent])) &&
            (spoken.length === 0 || sameSet(spoken, speakers))
          );
        }),
      );
    };
    const check = (key: string, field: string, answering: boolean): void => {
      for (const { places: said, at, end } of saidIn(language, key, text, places)) {
        if (said[field] === undefined) continue;
        this.count(key);
        for (const holder of said[field].split(/ ?; /u))
          if (new RegExp(`^${PARTY}`, "u").test(holder) && !isSaid(holder, said, answering))
            troubles.push(
              `The file does not say that ${holder} ${answering ? "answers" : "refuses"}, as in “${text.slice(at, end)}”.`,
            );
      }
    };
    check("finding.duties-answered", "parties", true);
    check("finding.duties-outside", "parties", true);
    check("verdict.long.answered", "holders", true);
    check("verdict.long.answered-outside", "outside", true);
    check("finding.duties-undocumented", "refusing", false);
    for (const { places: said, at, end } of saidIn(
      language,
      "verdict.long.contested",
      text,
      this.places(`${language} contested`, () => ({ ...places, contested: NAMES })),
    ))
      for (const party of this.idsIn(said.contested)) {
        this.count("verdict.long.contested");
        const id = this.dutyIn(language, said.duty!);
        const spoken = this.assertions.filter(
          one =>
            one.duty === id &&
            [one.party, ...(one.jointWith ?? [])].includes(party) &&
            planeOf(one.basis) === planeIn(said.plane!),
        );
        const isSued = this.proceedings.some(
          ({ against = [], duties: over = [] }) => against.includes(party) && over.includes(id),
        );
        if (spoken.length < 2 && !isSued)
          troubles.push(`Nothing makes ${this.names.get(party)} contested, as in “${text.slice(at, end)}”.`);
      }
    return troubles;
  }

  /** Each amount has its own currency and unit; a share is what price and pay give. */
  private untrueAmounts(unit: Unit): string[] {
    const { language, text } = unit;
    const troubles: string[] = [];
    for (const { value, at, end } of amountsIn(language, text)) {
      const money = this.file.money.find(({ amount }) => {
        const { min, max } = boundsOf(amount);
        return min === value || max === value;
      });
      if (!money) continue;
      this.count("an amount");
      const before = text.slice(Math.max(0, at - 4), at).trimEnd();
      const after = text.slice(end, end + 5).trimStart();
      const symbols = SYMBOLS[money.currency]!;
      const isNear = (symbol: string) => before.endsWith(symbol) || after.startsWith(symbol);
      if (!symbols.some(isNear)) troubles.push(`${value} is not told in ${money.currency}.`);
      for (const [currency, others] of Object.entries(SYMBOLS))
        if (
          currency !== money.currency &&
          others.some(other => isNear(other) && !symbols.some(one => one.includes(other)))
        )
          troubles.push(`${value} is told in ${currency}.`);
      const unitAfter =
        language === "en"
          ? /^[^\d"()·]*?(?: to [^\d]*[\d,.]+)? ?(?:per|for the)(?: (\d+))? (\p{L}+)/u.exec(text.slice(end))
          : /^[^\d"()·]*?(?: à [^\d]*[\d ,]+ ?\S*)? ?(?:par|pour|de l’)(?: ?(\d+))? ?(\p{L}+)/u.exec(text.slice(end));
      if (unitAfter) {
        this.count("a unit");
        if (!UNIT_WORDS[language]![money.unit]!.test(unitAfter[2]!))
          troubles.push(`${value} is told per ${unitAfter[2]}, and is per ${money.unit}.`);
        if (Number(unitAfter[1] ?? 1) !== (money.per ?? 1)) troubles.push(`${value} is told of ${unitAfter[1] ?? 1}.`);
      }
    }
    return [...troubles, ...this.untrueShares(unit)];
  }

  /** A day or a party with a role has that role in the file: the start is a start, the payer pays. */
  private untrueRoles({ language, text, about, lens, output }: Unit): string[] {
    const troubles: string[] = [];
    const object = about === null ? undefined : this.objects.get(about);
    const objects = object ? [object] : [...this.objects.values()];
    for (const part of text.split(/ · | \| /u)) {
      const told = part.replace(/[.)]+$/u, "");
      if (!/\d{4}/u.test(told) && partiesNamed(told) === 0) continue;
      // Several messages can have the same words: one of them has to be true.
      const verdicts: boolean[] = [];
      const check = (key: string, isTrue: (said: Places) => boolean): void => {
        for (const { places } of saidIn(language, key, told, ROLE_PLACES, true)) {
          this.count(key);
          verdicts.push(isTrue(places));
        }
      };
      const day = (words: string | undefined) => daysIn(language, words ?? "")[0]?.day;
      // Beside a plate there is room for the year of a day.
      const isDay = (own: unknown, said: string | undefined) =>
        own === said || (["svg", "alt text"].includes(output) && said?.length === 4 && `${own}`.startsWith(`${said}-`));
      const has = (...pairs: readonly (readonly [field: string, words: string | undefined])[]) =>
        objects.some(one => pairs.every(([field, words]) => isDay(one[field], day(words))));
      check("page.time.since", ({ start }) => has(["start", start]));
      check("page.time.until", ({ end }) => has(["end", end]));
      check("page.time.between", ({ start, end }) => has(["start", start], ["end", end]));
      check("page.time.observed", ({ observed }) => has(["observed", observed]));
      check("page.source.accessed", ({ date }) => has(["accessed", date]));
      check("page.proceeding.next", ({ date }) => has(["next", date]));
      check("page.decision.overturned", ({ date }) => has(["overturned", date]));
      check("page.decision.followed", ({ date: told }) =>
        this.proceedings.some(({ decisions = [] }) =>
          decisions.some(
            one =>
              objects.includes(one as never) &&
              one.overturned === undefined &&
              decisions.some(other => other.date > one.date && isDay(other.date, day(told))),
          ),
        ),
      );
      check("page.updated", ({ date }) => day(date) === this.file.updated);
      check("page.as-of", ({ date }) => day(date) === (lens.date ?? this.file.asOf ?? this.file.updated));
      check("page.known-on", ({ date }) => day(date) === (lens.known ?? this.file.updated));
      const names = (field: string, words: string | undefined) =>
        objects.some(one => {
          const held = one[field];
          return held !== undefined && sameSet([held].flat() as string[], this.idsIn(words));
        });
      check("page.money.payer", ({ party }) => names("payer", party));
      check("page.money.payee", ({ party }) => names("payee", party));
      check("page.proceeding.against", ({ parties }) => names("against", parties));
      check("page.proceeding.concerns", ({ parties }) => names("concerns", parties));
      check("page.about-workers", ({ workers }) => names("workers", workers));
      check("page.looked-for.from", ({ party }) => names("from", party));
      check("page.looked-for.to", ({ party }) => names("to", party));
      if (verdicts.length > 0 && !verdicts.includes(true)) troubles.push(`The file does not say “${told}” here.`);
    }
    return troubles;
  }

  /** What is found of some workers names parties of their own chain, except where it says that they are not. */
  private strangersIn({ output, language, text, asked, lens }: Unit): string[] {
    if (output !== "findings" || !asked) return [];
    const trace = this.trace(lens, asked, COMMON_DUTIES[0]);
    const isOutside = [
      // Told of everybody in the file.
      "beside.lead",
      "finding.duties-outside",
      "finding.duties-undocumented",
      "finding.vanishing-point.dropped",
      "finding.vanishing-point.into-the-dark",
      "finding.vanishing-point.unacknowledged",
    ].some(key => saidIn(language, key, text, FINDING_PLACES).length > 0);
    if (!trace || isOutside || this.isOfConditions(language, text)) return [];
    this.count("the parties of a finding");
    return this.idsIn(text)
      .filter(party => trace.states[party] === undefined)
      .map(party => `${this.names.get(party)} is not in the chain of ${asked.workers}.`);
  }

  /** Rating systems, each as a relation from whoever rates. */
  private get ratings(): readonly Pick<Link, "type" | "from" | "to">[] {
    return this.file.parties.flatMap(({ id, workers }) =>
      workers?.ratingSystem ? [{ type: "rates", from: workers.ratingSystem.issuer, to: id }] : [],
    );
  }

  /** What is said of workers is what the file says of one group, of the group it is told of where that is named. */
  private untruePeople({ language, text, about, output }: Unit): string[] {
    const troubles: string[] = [];
    const groups = this.file.parties.filter(({ workers }) => workers !== undefined);
    const [kind, id] = (about ?? "").split(" ");
    const own = kind === "party" || kind === "rating" ? groups.filter(one => one.id === id) : [];
    // On a card the name of the group stands first.
    const named = groups.filter(({ name }) => text.startsWith(`${name}, `) && ["svg", "alt text"].includes(output));
    const told = own.length > 0 ? own : named.length > 0 ? named : groups;
    for (const { places, at, end } of saidIn(language, "people.rated-by", text, RATED)) {
      this.count("people.rated-by");
      const [issuer] = this.idsIn(places.party);
      if (!told.some(({ workers }) => workers!.ratingSystem?.issuer === issuer))
        troubles.push(`The file does not say “${text.slice(at, end)}” here.`);
    }
    const listed = (list: string, codes: readonly string[] = []) =>
      sayAll(
        language,
        codes.map(code => plainText(codeList(list).find(one => one.code === code)!.label[language]!)),
      );
    const facts: readonly (readonly [kind: string, of: (people: People) => string | undefined])[] = [
      [
        "status",
        ({ status }) =>
          status === "unknown"
            ? messageOf(language, "people.not-known")
            : status && listed("worker-statuses", [status]),
      ],
      ["setting", ({ setting }) => setting && listed("settings", [setting])],
      ["stage", ({ stage }) => stage && listed("stages", [stage])],
      ["tasks", ({ tasks }) => tasks && listed("tasks", tasks)],
      ["media", ({ media }) => media && listed("media", media)],
      ["effects", ({ ratingSystem }) => ratingSystem?.effects],
      ["secrecy", ({ nda }) => (nda === undefined ? undefined : caseOf(language, "people.is.secrecy", nda))],
      ["minors", ({ minors }) => (minors === undefined ? undefined : caseOf(language, "people.is.minors", minors))],
    ];
    for (const [fact, of] of facts) {
      const lead = `${messageOf(language, `people.${fact}`)}${language === "fr" ? " " : ""}: `;
      for (const part of text.split(/ · | \| |, (?=\p{Lu})/u)) {
        if (part.slice(0, lead.length).toLowerCase() !== lead.toLowerCase()) continue;
        this.count(`people.${fact}`);
        const said = part.slice(lead.length);
        if (!told.some(({ workers }) => said.startsWith(of(workers!) ?? "\u0000")))
          troubles.push(`The file does not say “${part}” here.`);
      }
    }
    return troubles;
  }

  private readonly traces = new Map<string, BfTrace | null>();
  /** What the rules of the format, followed one by one, say of a group, a duty and a plane; null where it is no group. */
  trace(lens: Lens, { workers, plane }: Asked, duty: string): BfTrace | null {
    const key = JSON.stringify([lens, workers, plane, duty]);
    const known = this.traces.get(key);
    if (known !== undefined) return known;
    const isGroup = liveGroups(this.file, lens).includes(workers);
    const trace = isGroup ? bruteForceTrace(this.file, { ...lens, workers, plane, duty }) : null;
    this.traces.set(key, trace);
    return trace;
  }

  /** The state of each party and the verdict of each duty are those that the rules of the format give. */
  private untrueStates(unit: Unit): string[] {
    const { language, text, asked, lens, cells } = unit;
    if (!asked) return [];
    const troubles: string[] = [];
    const isSaid = (list: "states" | "verdicts", code: string, words: string): boolean => {
      const labels = CODES[list];
      const own = labels.find(one => one.code === code)!.label[language]!;
      if (words.startsWith(own)) return true;
      if (code === "contested" && UNSETTLED[language]!.some(one => words.startsWith(one))) return true;
      // What is not on record has several words, and none of them is that of another state.
      return (
        code === "silent" && !labels.some(one => one.label[language] !== own && words.startsWith(one.label[language]!))
      );
    };
    const check = (list: "states" | "verdicts", duty: string, party: string | undefined, words: string): void => {
      const trace = this.trace(lens, asked, duty);
      const code = list === "verdicts" ? trace?.verdict : trace?.states[party ?? ""];
      if (code === undefined) return;
      this.count(`the ${list} of ${unit.output}`);
      if (!isSaid(list, code, words))
        troubles.push(`It is ${code}, not “${words}” (${party ?? asked.workers}, ${duty}, ${asked.plane}).`);
    };
    const duty = this.anyDuty(language);
    const knot = new RegExp(`^(?:(?:${duty}): )?(${PARTY}) ?: (.+) \\((${duty})\\)$`, "u").exec(text);
    if (knot) check("states", this.dutyIn(language, knot[3]!), this.parties.get(knot[1]!.toLowerCase()), knot[2]!);
    const column = new RegExp(`^(${duty}) ?: ([^·]+)(?: · |$)`, "u").exec(text);
    if (column && !knot && unit.output !== "embed" && !new RegExp(`${PARTY}|^\\+`, "u").test(column[2]!))
      check("verdicts", this.dutyIn(language, column[1]!), undefined, column[2]!);
    if (cells && unit.output === "table") {
      const [first = "", ...rest] = cells;
      const named = rest.map(cell => this.dutyWords(language).find(([words]) => cell.startsWith(words))?.[1]);
      if (rest.length > 0 && named.every(one => one !== undefined)) this.columns = named as string[];
      else if (rest.length === this.columns.length) {
        const party = new RegExp(`^${PARTY}`, "u").exec(first)?.[0];
        const id = party && this.parties.get(party.toLowerCase());
        const isVerdicts = first === messageOf(language, "panel.strands.verdict");
        rest.forEach((cell, place) => {
          if (id !== undefined) check("states", this.columns[place]!, id, cell);
          else if (isVerdicts) check("verdicts", this.columns[place]!, undefined, cell);
        });
      }
    }
    return troubles;
  }
  /** The duties of the table that is being read. */
  private columns: readonly string[] = [];

  private untrueShares({ language, text }: Unit): string[] {
    const troubles: string[] = [];
    const percents = (words: string) =>
      [...words.matchAll(/(\d+(?:[.,]\d+)?) ?%/gu)].map(([, number]) => Number(number!.replace(",", ".")) / 100);
    for (const { places: said, at, end } of saidIn(language, "finding.share-shown", text, SHARE_PLACES)) {
      this.count("finding.share-shown");
      const moneyIn = (words: string): Money[] => {
        const told = this.toldIn(language, words);
        return this.file.money.filter(money => {
          const { min, max } = boundsOf(money.amount);
          return money.label
            ? told.has(money.label)
            : [min, max].some(bound => bound !== null && told.has(`#${bound}`));
        });
      };
      const [prices, pays] = [moneyIn(said.price!), moneyIn(said.pays!)];
      const [price] = prices;
      if (prices.length !== 1 || pays.length === 0 || !price) {
        troubles.push(`It cannot be seen which amounts are meant in “${text.slice(at, end)}”.`);
        continue;
      }
      if (
        pays.some(
          pay => pay.currency !== price.currency || pay.unit !== price.unit || (pay.per ?? 1) !== (price.per ?? 1),
        )
      )
        troubles.push("A share is told of amounts that cannot be compared.");
      if (price.kind !== "contract-price" || pays.some(pay => pay.kind !== "worker-pay"))
        troubles.push("A share is told of amounts that are no price and no pay.");
      const asked = boundsOf(price.amount);
      const got = pays.map(pay => boundsOf(pay.amount));
      const least = got.map(({ min }) => (min === null || asked.max === null ? null : min / asked.max));
      const most = got.map(({ max }) => (max === null || asked.min === null ? null : max / asked.min));
      const min = least.includes(null) ? null : Math.min(...(least as number[]));
      const max = most.includes(null) ? null : Math.max(...(most as number[]));
      const near = (one: readonly number[], other: readonly (number | null)[]): boolean => {
        const known = other.filter(value => value !== null);
        const distinct = known.length === 2 && known[0] === known[1] ? known.slice(1) : known;
        return (
          one.length === distinct.length && one.every((value, place) => Math.abs(value - distinct[place]!) < 0.000_51)
        );
      };
      if (!near(percents(said.share!), [min, max])) troubles.push(`The share is ${min} to ${max}.`);
      if (!near(percents(said.remainder!), [max === null ? null : 1 - max, min === null ? null : 1 - min]))
        troubles.push(`The rest is not what the share leaves of 1.`);
    }
    return troubles;
  }
}

/** Every stem is one of the oracle’s: a new one has to be thought of here as well. */
export const isStem = (word: string): boolean => CAPITALS.has(word.slice(0, 3));
