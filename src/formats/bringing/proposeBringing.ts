import { freeId, objectsIn, takenIds, wishedId } from "../../edit/index.ts";
import {
  forEachReference,
  idForm,
  type JsonObject,
  type ListName,
  listNames,
  listsOfTarget,
  type TargetKind,
  withReferences,
} from "../../schema/index.ts";
import { compareObjects } from "./compareObjects.ts";
import { type FilePlace, type Incoming, type Loss, placeKey } from "./incoming.ts";
import { isCandidate, keysOf } from "./isCandidate.ts";
import { isMadeOf, matchParties } from "./matchParties.ts";
import {
  type BringingChoices,
  type BringingProposal,
  type BringingRow,
  type BringingVerdict,
  noChoices,
  type ProposedItem,
  rowKey,
} from "./proposal.ts";

/** Each list behind those that it refers to, but for what refers to its own list. */
const ORDER: readonly ListName[] = [
  ...(["sources", "quotes", "duties", "parties", "hypotheses", "links", "proceedings"] as const),
  ...(["assertions", "conditions", "money", "figures", "lookedFor", "story"] as const),
];

const idOf = ({ id }: JsonObject): string => (typeof id === "string" ? id : "");

/** What an object refers to, as list and id. */
function referencesOf(list: ListName, item: JsonObject): readonly { list: ListName; id: string }[] {
  const found: { list: ListName; id: string }[] = [];
  forEachReference(list, item, (kind, id) => {
    for (const target of listsOfTarget[kind]) found.push({ list: target, id });
  });
  return found;
}

/** Ids of lists that share theirs are given out once. */
function idGiver(file: JsonObject): (list: ListName, item: JsonObject) => string {
  const taken = new Map<ListName, Set<string>>();
  const besides: Partial<Record<ListName, ListName>> = {
    links: "parties",
    parties: "links",
    quotes: "sources",
    sources: "quotes",
  };
  const takenOf = (list: ListName): Set<string> => {
    const known = taken.get(list) ?? taken.get(besides[list] ?? list) ?? new Set(takenIds(file, list));
    taken.set(list, known);
    return known;
  };
  return (list, item) => {
    const ids = takenOf(list);
    const own = idOf(item);
    const id = freeId(idForm.test(own) ? own : wishedId(list, item), ids);
    ids.add(id);
    return id;
  };
}

/** What is there with what joined it already: several objects of a file may add to one. */
type JoinedObjects = Map<JsonObject, JsonObject>;

const joinedOf = (joined: JoinedObjects, there: JsonObject): JsonObject => joined.get(there) ?? there;

/** Notes that an object joins what is there, unless it contradicts it. */
function joinTo(joined: JoinedObjects, list: ListName, there: JsonObject, here: JsonObject): void {
  const now = joinedOf(joined, there);
  const { adds, differs } = compareObjects(list, now, here);
  if (differs.length === 0 && adds.size > 0) joined.set(there, { ...now, ...Object.fromEntries(adds) });
}

/** Finds what is there of an object that came in. */
function finderIn(list: Exclude<ListName, "parties">, known: readonly JsonObject[]) {
  const joined: JoinedObjects = new Map();
  const index = new Map<string, JsonObject[]>();
  for (const item of known)
    for (const key of keysOf(list, item)) {
      const there = index.get(key);
      if (there) there.push(item);
      else index.set(key, [item]);
    }
  return (here: JsonObject): JsonObject | undefined => {
    const found = new Set(keysOf(list, here).flatMap(key => index.get(key) ?? []));
    const ranked = [...found].flatMap(there => {
      const now = joinedOf(joined, there);
      if (!isCandidate(list, now, here)) return [];
      const { adds, differs } = compareObjects(list, now, here);
      const likeness = there.id === here.id ? 0 : isMadeOf(idOf(there), idOf(here)) ? 1 : 2;
      return [{ there, rank: differs.length * 1_000 + adds.size * 10 + likeness }];
    });
    const nearest = ranked.sort((a, b) => a.rank - b.rank)[0]?.there;
    if (nearest) joinTo(joined, list, nearest, here);
    return nearest;
  };
}

/**
 * What contradicts the one that is there, but agrees with another that comes in now, is about that other as likely as
 * not: it comes in by itself, as it would stand if the other had been there before.
 */
function settleAmongNew(
  list: Exclude<ListName, "parties">,
  values: readonly JsonObject[],
  matches: (JsonObject | undefined)[],
): void {
  const doubtful = [...values.keys()].filter(place => {
    const there = matches[place];
    return there !== undefined && compareObjects(list, there, values[place]!).differs.length > 0;
  });
  if (doubtful.length === 0) return;
  const find = finderIn(
    list,
    values.filter((_, place) => matches[place] === undefined),
  );
  for (const place of doubtful) {
    const other = find(values[place]!);
    if (other && compareObjects(list, other, values[place]!).differs.length === 0) matches[place] = undefined;
  }
}

function verdictOf(list: ListName, there: JsonObject | null, here: JsonObject): BringingVerdict {
  if (!there) return { code: "new" };
  const { adds, differs } = compareObjects(list, there, here);
  // Two accounts of one source are no contradiction: its words are.
  const counted = list === "sources" ? [] : differs;
  if (counted.length > 0) return { code: "contradicts", differs: counted };
  return adds.size === 0 ? { code: "same" } : { code: "adds", fields: [...adds.keys()] };
}

/** What a row is about: the claim before those it is about, these before where it stands. */
const weightOf = (list: ListName): number => (list === "sources" || list === "quotes" ? 2 : list === "parties" ? 1 : 0);

const SEVERITY = { same: 0, adds: 1, new: 2, contradicts: 3 } as const;

function rowsOf({ places, lost }: Incoming, items: readonly ProposedItem[]): Pick<BringingProposal, "rows" | "losses"> {
  const rows = new Map<string, { place: FilePlace; items: number[]; losses: Loss[] }>();
  const rowAt = ({ column: _, ...place }: FilePlace) => {
    const key = rowKey(place);
    const known = rows.get(key);
    if (known) return known;
    const fresh = { place, items: [] as number[], losses: [] as Loss[] };
    rows.set(key, fresh);
    return fresh;
  };
  for (const [position, { key }] of items.entries())
    for (const place of places.get(key) ?? []) {
      const row = rowAt(place);
      if (row.items[row.items.length - 1] !== position) row.items.push(position);
    }
  const losses: Loss[] = [];
  for (const loss of lost) {
    const { row, line, pointer, id } = loss.place;
    if (row === undefined && line === undefined && pointer === undefined && id === undefined) losses.push(loss);
    else rowAt(loss.place).losses.push(loss);
  }
  const sheets = new Map<string, number>();
  const orderOf = ({ file = "", sheet = "" }: FilePlace): number => {
    const name = JSON.stringify([file, sheet]);
    const known = sheets.get(name) ?? sheets.size;
    sheets.set(name, known);
    return known;
  };
  const made = [...rows].map(([key, { place, items: own, losses: of }]): BringingRow & { readonly order: number } => {
    const sorted = [...own].sort((a, b) => weightOf(items[a]!.list) - weightOf(items[b]!.list) || a - b);
    const main = sorted.filter(one => weightOf(items[one]!.list) === weightOf(items[sorted[0]!]!.list));
    // A record that was left may name parties; without others that name them they stay outside as well.
    const isOut = of.some(({ isWhole }) => isWhole) && main.every(one => weightOf(items[one]!.list) > 0);
    const verdict = (isOut ? [] : main).reduce<BringingRow["verdict"]>((worst, one) => {
      const { code } = items[one]!.verdict;
      return worst === "left" || SEVERITY[code] > SEVERITY[worst] ? code : worst;
    }, "left");
    return { key, place, verdict, items: sorted, losses: of, order: orderOf(place) };
  });
  const numberOf = ({ row, line }: FilePlace): number => row ?? line ?? 0;
  made.sort((a, b) => a.order - b.order || numberOf(a.place) - numberOf(b.place));
  return { rows: made.map(({ order: _, ...row }) => row), losses };
}

/**
 * What of a file is new to a dossier, adds to what is there, is the same, or contradicts it. Nothing is changed.
 * @param file the dossier as it is written; null where a new one is begun
 * @param choices which parties are one, as far as the user has said so
 */
export function proposeBringing(
  incoming: Incoming,
  file: JsonObject | null,
  { parties: chosen }: Pick<BringingChoices, "parties"> = noChoices,
): BringingProposal {
  const there = file ?? {};
  const giveId = idGiver(there);
  /** By list and id in the file, the id in the dossier. */
  const ids = new Map<string, string>();
  const idNow = (kind: TargetKind, id: string) =>
    listsOfTarget[kind].map(list => ids.get(placeKey(list, id))).find(now => now !== undefined) ?? null;
  const found = new Map<string, JsonObject | null>();
  const known = new Map(listNames.map(list => [list, new Map(objectsIn(there, list).map(one => [idOf(one), one]))]));
  const parties = matchParties(objectsIn(incoming.objects, "parties"), objectsIn(there, "parties"), chosen);

  for (const list of ORDER) {
    const here = objectsIn(incoming.objects, list);
    const matched = new Map(list === "parties" ? parties.map(one => [one.here, one.there] as const) : []);
    const find =
      list === "parties"
        ? (item: JsonObject) => known.get(list)!.get(matched.get(idOf(item)) ?? "")
        : finderIn(list, objectsIn(there, list));
    const values = here.map(item => withReferences(list, item, idNow));
    const matches = values.map(find);
    if (list !== "parties") settleAmongNew(list, values, matches);
    for (const [place, item] of here.entries()) {
      const key = placeKey(list, idOf(item));
      const one = matches[place] ?? null;
      found.set(key, one);
      ids.set(key, one ? idOf(one) : giveId(list, item));
    }
  }

  const joined: JoinedObjects = new Map();
  const items = listNames.flatMap(list =>
    objectsIn(incoming.objects, list).map((item): ProposedItem => {
      const key = placeKey(list, idOf(item));
      const one = found.get(key) ?? null;
      const value = { ...withReferences(list, item, idNow), id: ids.get(key)! };
      const needs = referencesOf(list, item)
        .map(({ list: target, id }) => placeKey(target, id))
        .filter(other => ids.has(other));
      const verdict = verdictOf(list, one && joinedOf(joined, one), value);
      if (one) joinTo(joined, list, one, value);
      return { key, list, value, there: one && idOf(one), verdict, needs };
    }),
  );
  const head = Object.fromEntries(
    Object.entries(incoming.objects).filter(([field]) => !(listNames as readonly string[]).includes(field)),
  );
  return { items, parties, head: withReferences("head", head, idNow), ...rowsOf(incoming, items) };
}
