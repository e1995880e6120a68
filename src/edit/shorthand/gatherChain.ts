/** Makes objects of what the lines of a shorthand say together: a name used again is the same party. */
import { siteOf } from "../../base/index.ts";
import { isHopType, type JsonObject, type LinkType, type PartyKind } from "../../schema/index.ts";
import { idsBeside } from "../idsBeside.ts";
import { wishedId } from "../newIdOf.ts";
import type { Bracket } from "./bracketOf.ts";
import type { LinesRead } from "./linesOfShorthand.ts";
import type { PartyMention } from "./mentionOf.ts";
import type { ShorthandTrouble, ShorthandTroubleCode } from "./shorthandTrouble.ts";

/** A party that is in a file already. */
export type KnownParty = {
  readonly id: string;
  readonly kind: string;
  /** Name and aliases in all languages. */
  readonly names: readonly string[];
  readonly countries: readonly string[];
};

/** A quote that is in a file already, in one of its languages. */
export type KnownQuote = {
  readonly id: string;
  readonly source: string;
  /** Empty where it has none. */
  readonly locator: string;
  readonly words: string;
};

/** What is in a file already. */
export type KnownChain = {
  readonly parties: readonly KnownParty[];
  readonly links: readonly { readonly id: string; readonly type: string; readonly from: string; readonly to: string }[];
  /** `key` as `bracketOf` gives it. */
  readonly sources: readonly { readonly id: string; readonly key: string }[];
  readonly quotes: readonly KnownQuote[];
  /** All ids of parties and links. */
  readonly ids: ReadonlySet<string>;
  /** All ids of sources and quotes. */
  readonly sourceIds: ReadonlySet<string>;
  readonly figureIds: ReadonlySet<string>;
};

export const nothingKnown: KnownChain = {
  parties: [],
  links: [],
  sources: [],
  quotes: [],
  ids: new Set(),
  sourceIds: new Set(),
  figureIds: new Set(),
};

export type GatheredChain = {
  /** Null where no line gives one. */
  readonly title: string | null;
  /** The new objects of each list. */
  readonly parties: readonly JsonObject[];
  readonly links: readonly JsonObject[];
  readonly figures: readonly JsonObject[];
  readonly sources: readonly JsonObject[];
  readonly quotes: readonly JsonObject[];
  /** Evidence for what is in the file already, by list and id. */
  readonly moreEvidence: readonly {
    readonly list: "links" | "parties";
    readonly id: string;
    readonly evidence: readonly unknown[];
  }[];
  /** Notes that belong to no new object. */
  readonly notes: readonly string[];
  readonly troubles: readonly ShorthandTrouble[];
};

/** Names are the same party whatever their capitals and blanks. */
export const nameKey = (name: string): string => name.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();

/** The most links and parties that are made of one shorthand. */
const MOST_MADE = 10_000;

type PartyMade = {
  readonly id: string;
  readonly isNew: boolean;
  readonly name: string;
  kind: PartyKind | null;
  knownKind: string;
  countries: readonly string[];
  count: PartyMention["count"];
  inLine: PartyMention["inLine"];
  isBeside: boolean;
  isAboveUnknown: boolean;
  /** Whether nothing but its name is said of it. */
  isBare: boolean;
  isLinked: boolean;
  readonly evidence: unknown[];
  note: string;
  /** Where it is named first. */
  readonly line: number;
  readonly column: number;
};

type LinkMade = {
  readonly id: string;
  readonly isNew: boolean;
  readonly from: PartyMade;
  readonly to: PartyMade;
  /** Null until a line says it. */
  type: LinkType | null;
  isInferred: boolean;
  readonly evidence: unknown[];
  note: string;
};

const isGroup = (kind: string | null): boolean => kind === "worker-group" || kind === "household";

/** The type of a link of which no line says it. */
const typeOf = ({ type, to }: LinkMade): LinkType =>
  type ?? (isGroup(to.kind ?? to.knownKind) ? "engages" : "unspecified");

export function gatherChain({ lines, troubles: inLines }: LinesRead, known: KnownChain, today: string): GatheredChain {
  const troubles: ShorthandTrouble[] = [...inLines];
  const told = new Set(inLines.map(({ line }) => line));
  const tell = (
    { line, column }: { readonly line: number; readonly column: number },
    code: ShorthandTroubleCode,
    found: string,
    params: ShorthandTrouble["params"] = {},
  ) => void troubles.push({ line, column, code, found, params });

  // `dossier` stands for the whole in figures, so it is no id of a party.
  const idFor = idsBeside([...known.ids, "dossier"]);
  const sourceIdFor = idsBeside(known.sourceIds);
  const figureIdFor = idsBeside(known.figureIds);

  const parties: PartyMade[] = [];
  const byName = new Map<string, PartyMade>();
  const byId = new Map<string, PartyMade>();
  for (const { id, kind, names, countries } of known.parties) {
    const party: PartyMade = {
      id,
      isNew: false,
      name: names[0] ?? id,
      kind: null,
      knownKind: kind,
      countries,
      count: null,
      inLine: null,
      isBeside: false,
      isAboveUnknown: false,
      isBare: false,
      isLinked: true,
      evidence: [],
      note: "",
      line: 0,
      column: 0,
    };
    byId.set(id, party);
    for (const name of names) if (!byName.has(nameKey(name))) byName.set(nameKey(name), party);
    parties.push(party);
  }

  /** The party that a line means; a new one where no line before named it. */
  const partyOf = (mention: PartyMention, line: number): PartyMade => {
    const { name, label, id } = mention;
    const key = name === "" ? (label === "" ? null : `?${label}`) : nameKey(name);
    const met = id === "" ? (key === null ? undefined : byName.get(key)) : byId.get(id);
    if (met) {
      const place = { line, column: mention.column };
      const kindThere = met.kind ?? (met.isNew ? null : met.knownKind);
      if (mention.kind !== null && kindThere !== null && kindThere !== mention.kind)
        tell(place, "kind-differs", met.name, { kind: kindThere, other: mention.kind });
      else if (met.isNew) met.kind = mention.kind ?? met.kind;
      if (mention.countries.length > 0 && met.countries.length > 0) {
        if ([...met.countries].sort().join() !== [...mention.countries].sort().join())
          tell(place, "country-differs", met.name, { countries: met.countries, others: mention.countries });
      } else if (met.isNew && mention.countries.length > 0) met.countries = mention.countries;
      met.count ??= mention.count;
      met.inLine ??= mention.inLine;
      met.isBeside ||= mention.isBeside;
      met.isBare &&= mention.isBare;
      return met;
    }
    if (id !== "" && known.ids.has(id)) tell({ line, column: mention.column }, "taken-id", id);
    const unnamed = label === "" ? "unknown" : `unknown-${label}`;
    const wished = id || (name === "" ? unnamed : wishedId("parties", { name }));
    const party: PartyMade = {
      id: idFor(wished),
      isNew: true,
      name,
      kind: mention.kind,
      knownKind: "organisation",
      countries: mention.countries,
      count: mention.count,
      inLine: mention.inLine,
      isBeside: mention.isBeside,
      isAboveUnknown: false,
      isBare: mention.isBare,
      isLinked: false,
      evidence: [],
      note: "",
      line,
      column: mention.column,
    };
    byId.set(party.id, party);
    if (key !== null && !byName.has(key)) byName.set(key, party);
    parties.push(party);
    return party;
  };

  const links: LinkMade[] = [];
  const linksOf = new Map<string, LinkMade[]>();
  const endsOf = (from: string, to: string): string => `${from} ${to}`;
  const keep = (link: LinkMade) => {
    links.push(link);
    const ends = endsOf(link.from.id, link.to.id);
    const others = linksOf.get(ends);
    if (others) others.push(link);
    else linksOf.set(ends, [link]);
  };
  for (const { id, type, from, to } of known.links) {
    const [above, below] = [byId.get(from), byId.get(to)];
    if (!above || !below) continue;
    const ends = { from: above, to: below, type: type as LinkType };
    keep({ id, isNew: false, ...ends, isInferred: false, evidence: [], note: "" });
  }

  /** The link that a line means; a new one where there is none between the two, or none of this type. */
  const linkOf = (from: PartyMade, to: PartyMade, type: LinkType | null, isInferred: boolean): LinkMade => {
    const between = linksOf.get(endsOf(from.id, to.id)) ?? [];
    const met =
      type === null
        ? between.find(link => link.type === null || isHopType(link.type))
        : between.find(link => link.type === type);
    if (met) return met;
    const untyped = type !== null && isHopType(type) ? between.find(link => link.type === null) : undefined;
    if (untyped) {
      untyped.type = type;
      return untyped;
    }
    // The type of a hop can be told later, so its id does not say it.
    const named = { from: from.id, to: to.id, type: type === null || isHopType(type) ? "engages" : type };
    const link = {
      id: idFor(wishedId("links", named)),
      isNew: true,
      from,
      to,
      type,
      isInferred,
      evidence: [],
      note: "",
    };
    keep(link);
    return link;
  };

  const sources: JsonObject[] = [];
  const quotes: JsonObject[] = [];
  const sourceByKey = new Map(known.sources.map(({ id, key }) => [key, id]));
  const quoteKey = ({ source, locator, words }: Omit<KnownQuote, "id">): string => `${source} ${locator} ${words}`;
  const quoteByWords = new Map(known.quotes.map(quote => [quoteKey(quote), quote.id]));
  const sourceOf = ({ url, title, key }: Bracket): string => {
    const met = sourceByKey.get(key);
    if (met !== undefined) return met;
    // A page that is only known by its address is called after its host: theguardian, bbc-co.
    const host = siteOf(url)?.replace(/\.[^.]+$/u, "") ?? "";
    const named = title === "" ? { publisher: host } : { title };
    const id = sourceIdFor(wishedId("sources", named));
    sourceByKey.set(key, id);
    sources.push({
      id,
      type: "unstated",
      ...(title === "" ? {} : { title }),
      ...(url === "" ? {} : { url, accessed: today }),
    });
    return id;
  };
  const evidenceOf = (bracket: Bracket): unknown => {
    const source = sourceOf(bracket);
    const { words, locator } = bracket;
    const place = locator === "" ? {} : { locator };
    if (words === "") return locator === "" ? source : { source, ...place };
    const key = quoteKey({ source, locator, words });
    let id = quoteByWords.get(key);
    if (id === undefined) {
      id = sourceIdFor(`${source}-quote`);
      quoteByWords.set(key, id);
      quotes.push({ id, source, ...place, quote: words });
    }
    return id;
  };

  let title: string | null = null;
  let before: readonly PartyMade[] = [];
  const notes: string[] = [];
  let isFull = false;
  for (const { line, title: named, stages, goesOn, isAboveUnknown, evidence, note } of lines) {
    if (isFull) break;
    const place = { line, column: 1 };
    if (named !== null) {
      if (title !== null && named !== "") tell(place, "second-title", named);
      title ??= named === "" ? null : named;
      if (note !== "") notes.push(note);
      continue;
    }
    const ofLine: LinkMade[] = [];
    const ofWay: PartyMade[] = [];
    if (goesOn && before.length === 0) tell(place, "no-name", ">");
    let above: readonly { readonly party: PartyMade; readonly isInferred: boolean }[] = goesOn
      ? before.map(party => ({ party, isInferred: false }))
      : [];
    for (const [at, { mentions, type }] of stages.entries()) {
      const here = mentions.map(mention => ({
        party: partyOf(mention, line),
        isInferred: mention.isInferred,
        mention,
      }));
      if (at === 0 && isAboveUnknown) for (const { party } of here) party.isAboveUnknown = true;
      for (const from of above)
        for (const to of here) {
          if (links.length + parties.length >= MOST_MADE) {
            isFull = true;
            break;
          }
          const link = linkOf(from.party, to.party, type, from.isInferred || to.isInferred);
          from.party.isLinked = to.party.isLinked = true;
          if (from.party === to.party)
            tell({ line, column: to.mention.column }, "to-itself", to.party.name || to.party.id);
          if (!ofLine.includes(link)) ofLine.push(link);
        }
      ofWay.push(...here.map(({ party }) => party));
      above = here;
    }
    if (isFull || links.length + parties.length >= MOST_MADE) {
      isFull = true;
      tell(place, "too-much", "", { most: MOST_MADE });
    }
    if (above.length > 0) before = above.map(({ party }) => party);

    const said = evidence.map(evidenceOf);
    const bearers: readonly { readonly evidence: unknown[] }[] = ofLine.length > 0 ? ofLine : ofWay.slice(0, 1);
    if (said.length > 0 && bearers.length === 0)
      tell(place, "evidence-for-nothing", evidence[0]!.url || evidence[0]!.title);
    for (const bearer of bearers)
      for (const one of said)
        if (!bearer.evidence.some(other => JSON.stringify(other) === JSON.stringify(one))) bearer.evidence.push(one);
    if (note !== "") {
      const bearer = ofLine.find(({ isNew }) => isNew) ?? ofWay.find(({ isNew }) => isNew);
      if (bearer) bearer.note = bearer.note === "" ? note : `${bearer.note}\n${note}`;
      else notes.push(note);
    }
  }

  const placed = new Set<PartyMade>();
  for (const link of links) if (isHopType(typeOf(link))) placed.add(link.from).add(link.to);
  for (const party of parties) {
    if (!party.isNew) continue;
    const place = { line: party.line, column: party.column };
    if (party.isBeside && placed.has(party)) tell(place, "beside-in-way", party.name);
    // Where something else is wrong in its line, that is why it has no link.
    if (!party.isLinked && party.isBare && !party.isAboveUnknown && !told.has(party.line))
      tell(place, "no-link", party.name);
  }

  const figures: JsonObject[] = [];
  const made = parties.filter(({ isNew }) => isNew);
  return {
    title,
    parties: made.map(party => {
      const kind = party.kind ?? "organisation";
      const [country, ...more] = party.countries;
      // Of workers it is told how many there are, which is a figure; a count is of parties side by side.
      const people = kind === "worker-group" ? party.count : null;
      if (people !== null)
        figures.push({
          id: figureIdFor(`${party.id}-size`),
          about: party.id,
          what: "size",
          value: people,
          unit: "persons",
          verification: "unverified",
          evidence: [...party.evidence],
        });
      return {
        id: party.id,
        kind,
        ...(party.name === "" ? {} : { name: party.name }),
        ...(country === undefined ? {} : more.length > 0 ? { countries: party.countries } : { country }),
        ...(party.count === null || people !== null ? {} : { count: party.count }),
        ...(party.inLine === null || kind !== "unknown" ? {} : { inLine: party.inLine }),
        ...(party.isBeside && !placed.has(party) ? { placed: false } : {}),
        ...(party.isAboveUnknown ? { above: "unknown" } : {}),
        ...(party.evidence.length > 0 ? { evidence: party.evidence } : {}),
        ...(party.note === "" ? {} : { private: { note: party.note } }),
      };
    }),
    links: links
      .filter(({ isNew }) => isNew)
      .map(link => ({
        id: link.id,
        type: typeOf(link),
        from: link.from.id,
        to: link.to.id,
        verification: link.isInferred ? "inferred" : "unverified",
        evidence: link.evidence,
        ...(link.note === "" ? {} : { private: { note: link.note } }),
      })),
    figures,
    sources,
    quotes,
    moreEvidence: [
      ...links
        .filter(link => !link.isNew && link.evidence.length > 0)
        .map(({ id, evidence }) => ({ list: "links" as const, id, evidence })),
      ...parties
        .filter(party => !party.isNew && party.evidence.length > 0)
        .map(({ id, evidence }) => ({ list: "parties" as const, id, evidence })),
    ],
    notes,
    troubles: troubles.sort((one, other) => one.line - other.line || one.column - other.column),
  };
}
