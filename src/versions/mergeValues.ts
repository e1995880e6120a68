/** Brings the values of one object together, field by field. */
import { isJsonObject, type JsonObject, lastDay } from "../schema/index.ts";
import { allKeys, ownOf } from "./changesBetween.ts";
import { asTexts, keysOf, shapeOf } from "./fieldShape.ts";
import { isSameMeaning, meaningOf } from "./meaning.ts";
import type { ConflictCode } from "./mergeConflict.ts";

/** One value in three versions; undefined where nothing stands there. */
export type ThreeWays = { readonly base: unknown; readonly mine: unknown; readonly theirs: unknown };

/** Asks which of both values stands. */
export type AskWhich = (path: readonly string[], ways: ThreeWays, code: ConflictCode, entry?: string) => unknown;

export type MergeScope = {
  /** False: nothing is known of what both grew from, so that whatever differs is asked. */
  readonly hasBase: boolean;
  /** Of texts without a language, in each version. */
  readonly languages: { readonly [Side in keyof ThreeWays]: string };
  readonly isHead: boolean;
  readonly ask: AskWhich;
};

/** @returns the very value of mine where it stays */
export function mergeValues(scope: MergeScope, path: readonly string[], given: ThreeWays): unknown {
  const { hasBase, languages, isHead, ask } = scope;
  const field = path.at(-1) ?? "";
  const isSame = (one: unknown, other: unknown) => isSameMeaning(one, other, field);
  const [base, mine, theirs] = asTexts(
    [given.base, given.mine, given.theirs],
    [languages.base, languages.mine, languages.theirs],
  );
  if (isSame(mine, theirs)) return given.mine;
  if (hasBase && isSame(base, theirs)) return given.mine;
  if (hasBase && isSame(base, mine)) return theirs;
  if (isHead && path.length === 1 && field === "updated" && isDate(mine) && isDate(theirs))
    return lastDay(theirs) > lastDay(mine) ? theirs : mine;
  const ways = { base, mine, theirs };
  const shape = shapeOf(path, [base, mine, theirs]);
  if (shape === "keyed") return mergeEntries(scope, path, ways);
  if (shape === "fields" && isJsonObject(mine) && isJsonObject(theirs))
    return mergeFields(scope, path, { base: isJsonObject(base) ? base : {}, mine, theirs });
  if (hasBase && shape === "set" && Array.isArray(mine) && Array.isArray(theirs)) return mergeSets(ways);
  return ask(path, given, codeOf(scope, ways)) === "theirs" ? theirs : given.mine;
}

const isDate = (value: unknown): value is string => typeof value === "string" && /^\d{4}(-\d\d){0,2}$/.test(value);

const codeOf = ({ hasBase }: MergeScope, { base, mine, theirs }: ThreeWays): ConflictCode => {
  if (!hasBase) return "no-base";
  return base !== undefined && (mine === undefined || theirs === undefined) ? "taken-out" : "both-changed";
};

type ObjectWays = { readonly base: JsonObject; readonly mine: JsonObject; readonly theirs: JsonObject };

export function mergeFields(
  scope: MergeScope,
  path: readonly string[],
  { base, mine, theirs }: ObjectWays,
): JsonObject {
  const merged = allKeys([mine, theirs, base]).map(key => {
    const ways = { base: ownOf(base, key), mine: ownOf(mine, key), theirs: ownOf(theirs, key) };
    return [key, mergeValues(scope, [...path, key], ways)] as const;
  });
  if (merged.every(([key, value]) => value === ownOf(mine, key))) return mine;
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

/** Each entry comes and goes by itself. */
function mergeSets({ base, mine, theirs }: ThreeWays): readonly unknown[] {
  const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  const meanings = (value: unknown) => new Set(listOf(value).map(entry => meaningOf(entry)));
  const [had, ours, has] = [meanings(base), meanings(mine), meanings(theirs)];
  const kept = listOf(mine).filter(entry => has.has(meaningOf(entry)) || !had.has(meaningOf(entry)));
  const come = listOf(theirs).filter(entry => !had.has(meaningOf(entry)) && !ours.has(meaningOf(entry)));
  return [...kept, ...come];
}

/** An entry that names a source or quote alone, written like the other version of it. */
function alike(entry: unknown, others: readonly unknown[]): unknown {
  if (typeof entry !== "string") return entry;
  const other = others.find(isJsonObject);
  return other ? { ["quoteId" in other ? "quoteId" : "source"]: entry } : entry;
}

function mergeEntries(scope: MergeScope, path: readonly string[], ways: ThreeWays): readonly unknown[] | undefined {
  const lists = [ways.base, ways.mine, ways.theirs].map(list => (Array.isArray(list) ? (list as unknown[]) : []));
  const keys = keysOf(path, lists);
  const [had, ours, has] = lists.map((list, side) => new Map(list.map((entry, at) => [keys[side]![at]!, entry])));
  const merged = new Map<string, unknown>();
  for (const key of new Set([...ours!.keys(), ...has!.keys()])) {
    const entry = mergeEntry(scope, path, key, { base: had!.get(key), mine: ours!.get(key), theirs: has!.get(key) });
    if (entry !== undefined) merged.set(key, entry);
  }
  return inOrder(merged, keys[1]!, keys[2]!).map(key => merged.get(key));
}

function mergeEntry(scope: MergeScope, path: readonly string[], key: string, ways: ThreeWays): unknown {
  const { hasBase, ask } = scope;
  const field = path.at(-1) ?? "";
  const isSame = (one: unknown, other: unknown) => isSameMeaning([one], [other], field);
  const { base, mine, theirs } = ways;
  if (isSame(mine, theirs) || (hasBase && isSame(base, theirs))) return mine;
  if (hasBase && isSame(base, mine)) return theirs;
  const whole = () => (ask(path, ways, codeOf(scope, ways), key) === "theirs" ? theirs : mine);
  if (mine === undefined || theirs === undefined) return whole();
  const sides = [base, mine, theirs];
  const [was, our, their] = sides.map(side => alike(side, sides));
  if (!isJsonObject(our) || !isJsonObject(their)) return whole();
  const fields = { base: isJsonObject(was) ? was : {}, mine: our, theirs: their };
  if (field === "decisions") return mergeFields(scope, [...path, key], fields);
  // What is cited is one thing to those who decide.
  let isDisputed = false;
  const dispute: AskWhich = () => {
    isDisputed = true;
    return "mine";
  };
  const merged = mergeFields({ ...scope, ask: dispute }, [...path, key], fields);
  return isDisputed ? whole() : merged === our ? mine : merged;
}

/**
 * The keys of what stays: in the order of mine, what came from theirs behind the neighbour that it has there, after what
 * mine has there besides.
 * @param merged by key
 */
export function inOrder(
  merged: ReadonlyMap<string, unknown>,
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const own = new Set(mine);
  const isTheirs = new Set(theirs);
  const behind = new Map<string | null, string[]>();
  let neighbour: string | null = null;
  for (const key of theirs)
    if (own.has(key)) neighbour = key;
    else if (merged.has(key)) behind.set(neighbour, [...(behind.get(neighbour) ?? []), key]);
  const order: string[] = [];
  let waiting = behind.get(null) ?? [];
  for (const key of mine) {
    if (isTheirs.has(key)) {
      order.push(...waiting);
      waiting = behind.get(key) ?? [];
    }
    if (merged.has(key)) order.push(key);
  }
  return [...order, ...waiting];
}
