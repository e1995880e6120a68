/** What a statement that is being written would say and decide, before it stands in the file. */
import {
  type Assertion,
  type Dossier,
  type JsonObject,
  type Plane,
  parseDossier,
  planeOf,
} from "../../schema/index.ts";
import { inChainOf } from "../groupChainOf.ts";
import { type FileIndex, indexDossier, type PartyIndex, type Statement } from "../indexDossier.ts";
import { type Inquiry, inquiryOf } from "../inquiryOf.ts";
import type { Lens } from "../lens.ts";
import { answers, includes, standingOf, writtenOn } from "../standing.ts";
import { type WhyNotCounted, whyNotCounted } from "../whyNotCounted.ts";

export type Preview = {
  /** The statement as the file would have it. */
  readonly assertion: Assertion;
  /** The file with it, in which whoever tells the statement finds all that it names. */
  readonly dossier: Dossier;
  readonly plane: Plane;
  /** Ids of the groups for whom it counts. */
  readonly counted: readonly string[];
  /** Those of whom it speaks and for whom it does not count, with the reasons. */
  readonly beside: readonly { readonly group: string; readonly reasons: readonly WhyNotCounted[] }[];
  /**
   * With a law, and without workers that it names: groups that it would reach and that are in another country than the
   * law.
   */
  readonly abroad: readonly string[];
};

/** What every object of a file needs, and what nobody has written yet. */
const PLAIN = { id: "draft", verification: "unverified", evidence: [] };
const FILLER = "…";

/** As much of a file as a statement can refer to, made once for a dossier. */
const known = new WeakMap<Dossier, JsonObject>();

function skeletonOf(dossier: Dossier): JsonObject {
  const made = known.get(dossier) ?? {
    format: "deep-labor/1",
    id: "skeleton",
    title: FILLER,
    language: "en",
    updated: "2000",
    duties: dossier.duties,
    parties: dossier.parties.map(({ id, kind }) => ({ id, kind, name: FILLER })),
    links: dossier.links.map(({ id, type, from, to }) => ({ ...PLAIN, id, type, from, to })),
    proceedings: dossier.proceedings.map(({ id, decisions = [] }) => ({
      id,
      title: FILLER,
      status: "pending",
      country: "FR",
      decisions: decisions.map(one => ({
        id: one.id,
        date: one.date,
        court: FILLER,
        outcome: FILLER,
        ...(one.finality ? { finality: one.finality } : {}),
        evidence: [],
      })),
      evidence: [],
    })),
    hypotheses: dossier.hypotheses.map(({ id, set }) => ({ id, set, label: FILLER })),
  };
  known.set(dossier, made);
  return made;
}

/** What the format asks of a basis beside the sentence itself. It is filled for the reading, and taken out again. */
function filledFor({ basis, provision, jurisdiction, decision, finality }: JsonObject): JsonObject {
  if (basis === "law")
    return {
      ...(provision === undefined ? { provision: FILLER } : {}),
      ...(jurisdiction === undefined ? { jurisdiction: "FR" } : {}),
    };
  return basis === "court" && decision === undefined && finality === undefined ? { finality: "interim" } : {};
}

/**
 * The statement that a draft makes, though not all of it is written yet; null where it is no sentence: without party,
 * duty, position or basis, without those to whom a duty is passed, or with anything that the format does not take.
 */
function assertionOf(dossier: Dossier, draft: JsonObject): Assertion | null {
  const filled = filledFor(draft);
  const { evidence, response: _, ...said } = draft;
  const written = { ...PLAIN, ...said, ...filled };
  const { dossier: read } = parseDossier(JSON.stringify({ ...skeletonOf(dossier), assertions: [written] }));
  const [assertion] = read?.assertions ?? [];
  if (!assertion) return null;
  const own = Object.fromEntries(Object.entries(assertion).filter(([field]) => !Object.hasOwn(filled, field)));
  // Whether anything supports it is told; what that is stands elsewhere.
  return { ...own, evidence: Array.isArray(evidence) ? evidence : [] } as Assertion;
}

/**
 * @param dossier the file as it is read, with or without the statement
 * @param isWhole whether all of the file could be read
 * @param draft the JSON of the statement; one with its id is replaced by it
 */
export function previewOf(dossier: Dossier, isWhole: boolean, lens: Lens, draft: JsonObject): Preview | null {
  const assertion = assertionOf(dossier, draft);
  if (!assertion) return null;
  const place = dossier.assertions.findIndex(({ id }) => id === assertion.id);
  const assertions = place < 0 ? [...dossier.assertions, assertion] : dossier.assertions.with(place, assertion);
  const after = { ...dossier, assertions };
  const inquiry = inquiryOf(indexDossier(after, isWhole), lens);
  const statement = inquiry.file.statements.find(one => one.assertion === assertion)!;
  const counted: string[] = [];
  const beside: { group: string; reasons: readonly WhyNotCounted[] }[] = [];
  const about: PartyIndex[] = [];
  for (const group of inquiry.chain.groups) {
    const isMember = inChainOf(inquiry.chain, group);
    if (!includes(statement, group, inquiry.file, isMember)) continue;
    about.push(group);
    const { id } = after.parties[group]!;
    if (counts(inquiry, statement, group, isMember)) counted.push(id);
    else beside.push({ group: id, reasons: whyNotCounted(inquiry, group, assertion.id) });
  }
  return {
    assertion,
    dossier: after,
    plane: planeOf(assertion.basis),
    counted,
    beside,
    abroad: abroadOf(inquiry.file, assertion, about),
  };
}

/** Does a state for these workers rest on the statement: one in their chain, or one outside it that answers? */
function counts(
  { chain, file, book }: Inquiry,
  statement: Statement,
  group: PartyIndex,
  isMember: (party: PartyIndex) => boolean,
): boolean {
  const { assertion, plane, holders } = statement;
  const written = writtenOn(book, assertion.duty, plane);
  return holders.some(holder => {
    const isOutside = !isMember(holder);
    if (isOutside && (!chain.live[holder] || file.isGroup[holder])) return false;
    const standing = standingOf(written, holder, group, plane, file, isMember);
    return standing.statements.some(one => one.assertion === assertion) && (!isOutside || answers(standing.state));
  });
}

function abroadOf({ dossier }: FileIndex, assertion: Assertion, about: readonly PartyIndex[]): readonly string[] {
  const { basis, jurisdiction, workers } = assertion;
  if (basis !== "law" || jurisdiction === undefined || workers !== undefined) return [];
  return about.flatMap(group => {
    const { id, country, countries = [] } = dossier.parties[group]!;
    const all = country === undefined ? countries : [country, ...countries];
    return all.length > 0 && !all.includes(jurisdiction) ? [id] : [];
  });
}

/**
 * What somebody else says of a party is that one's own statement, where the speaker is a party of the file: that "Sama
 * is responsible", as OpenAI says, is how OpenAI passes the duty on. Null where there is no such speaker, or nothing is
 * handed over.
 * @param draft the JSON of a statement that others make of its party
 * @returns the JSON of the speaker's own
 */
export function speakersOwn(dossier: Dossier, draft: JsonObject): JsonObject | null {
  const { basis, party, position, saidBy, workers, duty } = draft;
  if ((basis !== "statement" && basis !== "policy") || position !== "holds" || !Array.isArray(saidBy)) return null;
  const isParty = (id: unknown): id is string => dossier.parties.some(one => one.id === id);
  const speaker = saidBy.filter(isParty).find(id => id !== party);
  if (speaker === undefined || saidBy.includes(party) || !isParty(party)) return null;
  // What bears it out, and when it was said, is the same; the party's own terms are not.
  const { id: _, jointWith: __, liability: ___, saidBy: ____, response: _____, ...kept } = draft;
  return { ...kept, party: speaker, duty, position: "passes-on", to: [party], ...(workers ? { workers } : {}) };
}
