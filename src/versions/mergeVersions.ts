import { fileOf, freeId, renameId, takenIds } from "../edit/index.ts";
import { isJsonObject, type JsonObject, type ListName, listNames, listsOfTarget } from "../schema/index.ts";
import { headOf, itemsById, languageIn, ownOf } from "./changesBetween.ts";
import { type Dangling, danglingIn } from "./danglingIn.ts";
import { isSameMeaning } from "./meaning.ts";
import type { MergeAnswer, MergeConflict } from "./mergeConflict.ts";
import { type AskWhich, inOrder, type MergeScope, mergeFields, mergeValues, type ThreeWays } from "./mergeValues.ts";
import { isSameThing } from "./sameThing.ts";
import { textWith } from "./textWith.ts";

export type Merged = {
  /** Mine with what theirs brings; its layout is that of mine. */
  readonly text: string;
  /** What somebody has to decide, in the order of the format, also where there is an answer. */
  readonly conflicts: readonly MergeConflict[];
};

type GivenAnswers = ReadonlyMap<string, MergeAnswer>;
type VersionFiles = { readonly base: JsonObject | null; readonly mine: JsonObject; readonly theirs: JsonObject };

/** So many times what is taken out is looked at again, since what goes or stays may be needed in turn. */
const MOST_ROUNDS = 50;

const read = (text: string): JsonObject => {
  const file = fileOf(text);
  if (!file) throw new Error("Only two files that can be read are brought together.");
  return file;
};

/**
 * Brings two versions of a file together that grew from one: by list, id and field. Where both say the same, or only one
 * says something new, that stands; everything else is a conflict, and mine stands until somebody answers.
 * @param base null where it is not known: then all that differs is asked
 * @param answers by the key of a conflict
 * @throws where a text is no JSON object
 */
export function mergeVersions(
  base: string | null,
  mine: string,
  theirs: string,
  answers: GivenAnswers = new Map(),
): Merged {
  const before = { base: base === null ? null : read(base), mine: read(mine), theirs: read(theirs) };
  const standing = newStanding();
  const files = { ...before, theirs: withOwnIds(before, theirs, answers, standing) };
  for (let round = 0; ; round += 1) {
    const values = new Map<string, MergeConflict>();
    const merged = mergeFiles(files, answers, standing, values);
    if (round < MOST_ROUNDS && keepNeeded(files, merged, answers, standing)) continue;
    const conflicts = inFileOrder([...standing.conflicts.values(), ...values.values()]);
    return { text: textWith(mine, files.mine, merged), conflicts };
  }
}

/** What stands whatever the values say, since something else needs it so. */
type StandingAnyway = {
  readonly conflicts: Map<string, MergeConflict>;
  /** By list and id, whose version of an object stands. */
  readonly items: Map<string, "mine" | "theirs">;
  /** By list and id, the fields of an object that stay as mine has them. */
  readonly fields: Map<string, Set<string>>;
  /** By list and id of an object that stays out, the conflict because of which. */
  readonly because: Map<string, string>;
};
const newStanding = (): StandingAnyway => ({
  conflicts: new Map(),
  items: new Map(),
  fields: new Map(),
  because: new Map(),
});

const inFileOrder = (conflicts: readonly MergeConflict[]): readonly MergeConflict[] => {
  const lists: readonly string[] = ["head", ...listNames];
  return [...conflicts].sort((one, other) => lists.indexOf(one.list) - lists.indexOf(other.list));
};

const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts);

/** Gives what theirs made an id of its own where mine gave that id to another thing. */
function withOwnIds(
  { base, mine, theirs }: VersionFiles,
  text: string,
  answers: GivenAnswers,
  standing: StandingAnyway,
): JsonObject {
  let changed = text;
  for (const list of listNames) {
    const [had, ours] = [base ? itemsById(base, list) : new Map(), itemsById(mine, list)];
    const taken = takenIds(mine, list);
    for (const [id, item] of itemsById(theirs, list)) {
      const own = ours.get(id);
      const isTaken = own === undefined && taken.has(id) && id !== "dossier";
      const isOther = own !== undefined && !isSameMeaning(own, item) && !isSameThing(list, own, item);
      if (had.has(id) || (!isTaken && !isOther)) continue;
      const key = keyOf("two-things", list, id);
      const wanted = answers.get(key) ?? (base || isTaken ? "both" : "mine");
      const all = [mine, fileOf(changed)!, ...(base ? [base] : [])];
      const fresh = freeId(id, new Set(all.flatMap(file => [...takenIds(file, list)])));
      const renamed = wanted === "both" ? renameId(changed, `${list}/${id}`, fresh) : null;
      if (renamed?.ok) changed = renamed.value.text;
      const isRenamed = renamed?.ok === true;
      const answer = isRenamed ? "both" : wanted === "theirs" && !isTaken ? "theirs" : "mine";
      if (!isRenamed) standing.items.set(keyOf(list, id), answer === "theirs" ? "theirs" : "mine");
      standing.conflicts.set(key, {
        ...{ key, code: "two-things", list, id, path: [], base: undefined, theirs: item, answer, dependents: [] },
        mine: own ?? takenBy(mine, list, id),
        fresh: isRenamed ? fresh : null,
      });
    }
  }
  return changed === text ? theirs : fileOf(changed)!;
}

/** The object of another list that has this id. */
const takenBy = (file: JsonObject, list: ListName, id: string): unknown =>
  listNames
    .filter(other => other !== list)
    .map(other => itemsById(file, other).get(id))
    .find(item => item !== undefined);

/** Everything together, without a look at what refers to what. */
function mergeFiles(
  { base, mine, theirs }: VersionFiles,
  answers: GivenAnswers,
  { items: stands, fields }: StandingAnyway,
  conflicts: Map<string, MergeConflict>,
): JsonObject {
  const languages = { base: languageIn(base ?? mine), mine: languageIn(mine), theirs: languageIn(theirs) };
  const scopeOf = (list: ListName | "head", id: string): MergeScope => {
    const ask: AskWhich = (path, ways, code, entry = "") => {
      const key = keyOf(code, list, id, ...path, entry);
      const answer = answers.get(key) === "theirs" ? "theirs" : "mine";
      conflicts.set(key, { key, code, list, id, path, ...ways, answer, fresh: null, dependents: [] });
      return answer;
    };
    return { hasBase: base !== null, languages, isHead: list === "head", ask };
  };
  /** Theirs with what stays as mine has it. */
  const withMine = (list: ListName | "head", id: string, our: unknown, their: unknown): unknown => {
    const kept = fields.get(keyOf(list, id));
    if (!kept || !isJsonObject(our) || !isJsonObject(their)) return their;
    const others = Object.entries(their).filter(([key]) => !kept.has(key));
    return Object.fromEntries([...others, ...Object.entries(our).filter(([key]) => kept.has(key))]);
  };
  const [ownHead, theirHead] = [headOf(mine), headOf(theirs)];
  const head = mergeFields(scopeOf("head", ""), [], {
    base: base ? headOf(base) : {},
    mine: ownHead,
    theirs: withMine("head", "", ownHead, theirHead) as JsonObject,
  });
  const lists = new Map<string, unknown>();
  for (const list of listNames) {
    const [had, ours, has] = [base ? itemsById(base, list) : new Map(), itemsById(mine, list), itemsById(theirs, list)];
    const items = new Map<string, unknown>();
    for (const id of new Set([...ours.keys(), ...has.keys()])) {
      const our = ours.get(id);
      const ways = { base: had.get(id), mine: our, theirs: withMine(list, id, our, has.get(id)) };
      const side = stands.get(keyOf(list, id));
      const item = side === undefined ? mergeItem(scopeOf(list, id), ways) : ways[side];
      if (item !== undefined) items.set(id, item);
    }
    const isAsItWas = items.size === ours.size && [...items].every(([id, item]) => ours.get(id) === item);
    // What is no object has no place among them, and stays where nothing else of its list changes.
    if (isAsItWas) lists.set(list, mine[list]);
    else
      lists.set(
        list,
        inOrder(items, [...ours.keys()], [...has.keys()]).map(id => items.get(id)),
      );
  }
  const keys = [...new Set([...Object.keys(mine), ...Object.keys(head), ...listNames])];
  const merged = keys.map(key => [key, lists.has(key) ? lists.get(key) : ownOf(head, key)] as const);
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

function mergeItem(scope: MergeScope, ways: ThreeWays): unknown {
  const { base, mine, theirs } = ways;
  if (!isJsonObject(mine) || !isJsonObject(theirs)) return mergeValues(scope, [], ways);
  return mergeFields(scope, [], { base: isJsonObject(base) ? base : {}, mine, theirs });
}

/**
 * Looks for what one side took out and the other newly refers to. What mine has stays; what theirs says of something
 * that mine took out stays out, unless the answer is that it comes again.
 * @returns whether something was found
 */
function keepNeeded(files: VersionFiles, merged: JsonObject, answers: GivenAnswers, standing: StandingAnyway): boolean {
  const { conflicts, items, fields, because } = standing;
  const nameOf = ({ list, from, kind, id }: Dangling) => keyOf(list, from, kind, id);
  const read = new Map<string, ReadonlyMap<string, JsonObject>>();
  const itemIn = (side: keyof VersionFiles, list: ListName, id: string): JsonObject | undefined => {
    const key = keyOf(side, list);
    const file = files[side];
    const found = read.get(key) ?? (file ? itemsById(file, list) : new Map<string, JsonObject>());
    read.set(key, found);
    return found.get(id);
  };
  const known = new Set([...danglingIn(files.mine), ...danglingIn(files.theirs)].map(nameOf));
  let isFound = false;
  const keep = (list: ListName, id: string, side: "mine" | "theirs") => {
    if (items.get(keyOf(list, id)) === side) return;
    items.set(keyOf(list, id), side);
    isFound = true;
  };
  for (const one of danglingIn(merged)) {
    if (known.has(nameOf(one)) || one.kind === "decision") continue;
    const list = listsOfTarget[one.kind].find(name => itemIn("mine", name, one.id) ?? itemIn("theirs", name, one.id));
    if (list === undefined) continue;
    const [mine, theirs] = [itemIn("mine", list, one.id), itemIn("theirs", list, one.id)];
    const key = because.get(keyOf(list, one.id)) ?? keyOf("still-needed", list, one.id);
    const answer = answers.get(key) === "theirs" ? "theirs" : "mine";
    const before = conflicts.get(key);
    // Of two with one id, the key says more than the id.
    const itself =
      one.list === "head" ? undefined : (itemIn("mine", one.list, one.from) ?? itemIn("theirs", one.list, one.from));
    const dependent = { list: one.list, id: typeof itself?.id === "string" ? itself.id : "" };
    const dependents = before?.dependents ?? [];
    const isNew = !dependents.some(({ list, id }) => list === dependent.list && id === dependent.id);
    conflicts.set(key, {
      ...{ key, code: "still-needed", list, id: one.id, path: [], base: itemIn("base", list, one.id), mine, theirs },
      ...{ answer, fresh: null, ...before },
      dependents: isNew ? [...dependents, dependent] : dependents,
    });
    if (mine !== undefined) keep(list, one.id, answer);
    else if (answer === "theirs") keep(list, one.id, "theirs");
    else if (one.list !== "head" && !itemIn("mine", one.list, one.from)) {
      because.set(keyOf(one.list, one.from), key);
      keep(one.list, one.from, "mine");
    } else {
      const [name, field] = [keyOf(one.list, one.from), String(one.path[0])];
      const kept = fields.get(name) ?? new Set();
      if (kept.has(field)) continue;
      fields.set(name, kept.add(field));
      isFound = true;
    }
  }
  return isFound;
}
