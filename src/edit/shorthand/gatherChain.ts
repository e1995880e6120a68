/** Makes objects of what the lines of a shorthand say together: a name used again is the same party. */
import { isHopType, type JsonObject } from "../../schema/index.ts";
import { idsBeside } from "../idsBeside.ts";
import { gatherLinks, type LinkMade, typeOf } from "./gatherLinks.ts";
import { gatherParties, type PartyMade } from "./gatherParties.ts";
import { gatherSources } from "./gatherSources.ts";
import type { KnownChain } from "./knownChain.ts";
import type { LinesRead } from "./linesOfShorthand.ts";
import type { ShorthandTrouble, TellAt } from "./shorthandTrouble.ts";

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

/** The most links and parties that are made of one shorthand. */
const MOST_MADE = 10_000;

export function gatherChain({ lines, troubles: inLines }: LinesRead, known: KnownChain, today: string): GatheredChain {
  const troubles: ShorthandTrouble[] = [...inLines];
  const told = new Set(inLines.map(({ line }) => line));
  const tell: TellAt = ({ line, column }, code, found, params = {}) =>
    void troubles.push({ line, column, code, found, params });

  // `dossier` stands for the whole in figures, so it is no id of a party.
  const idFor = idsBeside([...known.ids, "dossier"]);
  const figureIdFor = idsBeside(known.figureIds);

  const { parties, byId, partyOf } = gatherParties(known, idFor, tell);
  const { links, linkOf } = gatherLinks(known, byId, idFor);
  const { sources, quotes, evidenceOf } = gatherSources(known, today);

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

  const made = parties.filter(({ isNew }) => isNew);
  return {
    title,
    parties: made.map(party => writtenParty(party, placed.has(party))),
    links: links.filter(({ isNew }) => isNew).map(writtenLink),
    figures: made.flatMap(party => (peopleOf(party) === null ? [] : [sizeOf(party, figureIdFor)])),
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

/** Of workers it is told how many there are, which is a figure; a count is of parties side by side. */
const peopleOf = ({ kind, count }: PartyMade): PartyMade["count"] => (kind === "worker-group" ? count : null);

const sizeOf = (party: PartyMade, figureIdFor: (wished: string) => string): JsonObject => ({
  id: figureIdFor(`${party.id}-size`),
  about: party.id,
  what: "size",
  value: peopleOf(party),
  unit: "persons",
  verification: "unverified",
  evidence: [...party.evidence],
});

/** @param isPlaced whether a hop leads to or from it */
function writtenParty(party: PartyMade, isPlaced: boolean): JsonObject {
  const kind = party.kind ?? "organisation";
  const [country, ...more] = party.countries;
  return {
    id: party.id,
    kind,
    ...(party.name === "" ? {} : { name: party.name }),
    ...(country === undefined ? {} : more.length > 0 ? { countries: party.countries } : { country }),
    ...(party.count === null || peopleOf(party) !== null ? {} : { count: party.count }),
    ...(party.inLine === null || kind !== "unknown" ? {} : { inLine: party.inLine }),
    ...(party.isBeside && !isPlaced ? { placed: false } : {}),
    ...(party.isAboveUnknown ? { above: "unknown" } : {}),
    ...(party.evidence.length > 0 ? { evidence: party.evidence } : {}),
    ...(party.note === "" ? {} : { private: { note: party.note } }),
  };
}

const writtenLink = (link: LinkMade): JsonObject => ({
  id: link.id,
  type: typeOf(link),
  from: link.from.id,
  to: link.to.id,
  verification: link.isInferred ? "inferred" : "unverified",
  evidence: link.evidence,
  ...(link.note === "" ? {} : { private: { note: link.note } }),
});
