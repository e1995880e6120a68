/** The parties that tables name: each once, by its id or name. */

import { idsBeside, wishedId } from "../../edit/index.ts";
import {
  codeLists,
  codes,
  idForm,
  inAllLanguages,
  type JsonObject,
  type LinkType,
  type Text,
} from "../../schema/index.ts";
import type { FilePlace, TakeAnswers } from "../bringing/incoming.ts";
import type { RecordKeeper } from "../bringing/recordKeeper.ts";
import { TableEntry } from "./tableEntry.ts";

export class PartyEntry extends TableEntry {
  /** Where the file gives one. */
  readonly ownId: string | null;
  readonly name: Text | null;
  kind: string | null = null;
  country: string | null = null;
  /** What else its row says. */
  fields: JsonObject = {};
  readonly places: FilePlace[];
  /** Whether a row of its own describes it, and was taken. */
  isDescribed = false;
  /** Whether a link engages it. */
  isEngaged = false;

  constructor(ownId: string | null, name: Text | null, place: FilePlace) {
    super();
    this.ownId = ownId;
    this.name = name;
    this.places = [place];
  }
}

/** Names are the same party whatever their capitals and blanks. */
export const nameKey = (name: string): string => name.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();

/** Nobody who could be met again. */
const UNKNOWN = /^(?:\?+|unknown|not known|inconnue?|n\.?c\.?|n\/a)$/iu;

export const isUnknownName = (name: string): boolean => UNKNOWN.test(name);

/** Names of groups of workers, as far as a word tells. */
const WORKERS =
  /(?<!\p{L})(?:workers?|labou?rers?|labell?ers?|annotators?|moderators?|employees|staff|freelancers?|drivers|couriers|raters|travailleu(?:rs|ses)|salariée?s|ouvri(?:ers|ères)|annotat(?:eurs|rices)|modérat(?:eurs|rices)|employée?s|intérimaires|livreurs|chauffeurs)(?!\p{L})/iu;

export type PartyBook = {
  /** The party that a row of its own describes: another row may have done so before. All come before any is named. */
  readonly declare: (
    ownId: string | null,
    name: Text | null,
    otherNames: readonly string[],
    place: FilePlace,
  ) => PartyEntry;
  /** The party that a cell means; a new one where none is called so. */
  readonly of: (name: string, place: FilePlace) => PartyEntry;
  /** One of the same name in another country. */
  readonly apart: (entry: PartyEntry, country: string, place: FilePlace) => PartyEntry;
  /** The one that is known by this name or id, and no new one. */
  readonly known: (name: string) => PartyEntry | null;
  /** Whether a name, which is no id, is that of two parties. */
  readonly isTwice: (name: string) => boolean;
  /** What rows of their own say, in which others are named. */
  readonly described: () => readonly JsonObject[];
  /**
   * Gives ids and kinds to those that are described or named, when all is read; asks for the kinds that only names tell.
   */
  readonly finish: (named: ReadonlySet<unknown>, answers: TakeAnswers, keeper: RecordKeeper) => readonly PartyEntry[];
};

/** @param taken ids that links have */
export function partyBook(taken: ReadonlySet<string>): PartyBook {
  const entries: PartyEntry[] = [];
  const byId = new Map<string, PartyEntry>();
  const byName = new Map<string, PartyEntry>();
  const twice = new Set<string>();
  const byCountry = new Map<string, PartyEntry>();
  /** Other names count once all names are known. */
  const later: (() => void)[] = [];
  const known = (name: string): PartyEntry | null => {
    for (const next of later.splice(0)) next();
    return byId.get(name.trim()) ?? byName.get(nameKey(name)) ?? null;
  };
  const addName = (entry: PartyEntry, name: string) => {
    if (!byName.has(nameKey(name))) byName.set(nameKey(name), entry);
  };
  return {
    known,
    isTwice: name => !byId.has(name.trim()) && twice.has(nameKey(name)),
    declare: (ownId, name, otherNames, place) => {
      const names = name === null ? [] : inAllLanguages(name);
      const met = ownId === null && names.length > 0 ? byName.get(nameKey(names[0]!)) : undefined;
      if (met) return met;
      const entry = new PartyEntry(ownId, name, place);
      entries.push(entry);
      if (ownId !== null) byId.set(ownId, entry);
      for (const one of names) {
        const before = byName.get(nameKey(one));
        if (before && before !== entry) twice.add(nameKey(one));
        addName(entry, one);
      }
      later.push(() => {
        for (const one of otherNames) addName(entry, one);
      });
      return entry;
    },
    of: (written, place) => {
      const name = written.trim();
      const met = known(name);
      if (met) {
        if (met.places.length < 3) met.places.push(place);
        return met;
      }
      const isUnknown = UNKNOWN.test(name);
      const entry = new PartyEntry(null, isUnknown ? null : name, place);
      if (isUnknown) entry.kind = "unknown";
      entries.push(entry);
      if (!isUnknown) addName(entry, name);
      return entry;
    },
    apart: ({ name }, country, place) => {
      const key = `${nameKey(inAllLanguages(name ?? "")[0] ?? "")} ${country}`;
      const met = byCountry.get(key);
      if (met) return met;
      const entry = new PartyEntry(null, name, place);
      entry.country = country;
      entries.push(entry);
      byCountry.set(key, entry);
      return entry;
    },
    described: () => entries.filter(({ isDescribed }) => isDescribed).map(({ fields }) => fields),
    finish: (named, answers, keeper) => {
      const idFor = idsBeside([...taken, ...byId.keys(), "dossier"]);
      const used = entries.filter(entry => entry.isDescribed || named.has(entry));
      for (const entry of used) {
        const name = entry.name === null ? null : inAllLanguages(entry.name)[0]!;
        if (entry.kind === null && entry.isEngaged) entry.kind = "worker-group";
        else if (entry.kind === null && name !== null && WORKERS.test(name)) {
          const id = `kind:${name}`;
          const answer = answers.get(id);
          const assumed = codes.partyKinds.find(kind => kind === answer) ?? "worker-group";
          entry.kind = assumed;
          keeper.ask({ id, code: "kind-of", params: { name }, records: 1, choices: codes.partyKinds, assumed });
        }
        entry.kind ??= "organisation";
        if (isToBeCalled(entry)) askForPublicName(entry, answers, keeper);
        const isToken = name !== null && idForm.test(name) && /[-\d]/u.test(name);
        const shown = entry.fields.withheld === true ? { name: entry.fields.name } : { name };
        entry.id =
          entry.ownId ?? idFor(name === null ? "unknown" : isToken ? name : wishedId("parties", shown as JsonObject));
      }
      return used;
    },
  };
}

/** Whether its name is private, so that it needs another. */
const isToBeCalled = ({ fields: { withheld, private: hidden } }: PartyEntry): boolean =>
  withheld === true && typeof hidden === "object" && hidden !== null && "name" in hidden;

/** A withheld party needs a name under which it appears; its own is only for the author. */
function askForPublicName(entry: PartyEntry, answers: TakeAnswers, keeper: RecordKeeper): void {
  const name = entry.name === null ? "" : inAllLanguages(entry.name)[0]!;
  const id = `public-name:${name}`;
  const label = codeLists["party-kinds"].codes.get(entry.kind!)?.label.en ?? entry.kind!;
  const assumed = answers.get(id)?.trim() || (entry.country === null ? label : `${label} (${entry.country})`);
  entry.fields = { ...entry.fields, name: assumed };
  keeper.ask({ id, code: "public-name", params: { name }, records: 1, choices: null, assumed });
}

/** The type of a link of which no cell tells it. */
export const typeInto = ({ kind }: PartyEntry): LinkType =>
  kind === "worker-group" || kind === "household" ? "engages" : "unspecified";
