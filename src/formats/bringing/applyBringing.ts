/** Writes what was chosen of a proposal into the text of a dossier, as one change. */

import { fileOf, freeId, inOrder, newErrors, objectsIn, readText, type TextRead, takenIds } from "../../edit/index.ts";
import {
  appendValues,
  changeParts,
  currentFormat,
  type JsonObject,
  type ListName,
  listNames,
  type Path,
  type Problem,
  type TextChange,
} from "../../schema/index.ts";
import { canonical } from "./canonical.ts";
import { compareObjects } from "./compareObjects.ts";
import type { BringingChoices, BringingProposal, ProposedItem } from "./proposal.ts";

/** The head of a new dossier, as far as the file that is brought in has none. */
export type NewHead = {
  readonly id: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** YYYY-MM-DD. */
  readonly today: string;
};

/** What the format does not take, and why. What refers to it is left with it. */
export type NotTaken = { readonly key: string; readonly problem: Problem | null };

export type AppliedBringing = {
  readonly read: TextRead;
  /** How many objects of each list are new. */
  readonly made: ReadonlyMap<ListName, number>;
  /** How many that were there have more than before, or something else. */
  readonly changed: number;
  readonly notTaken: readonly NotTaken[];
};

/** How often what the format does not take is left out, with what refers to it, before all is left. */
const ROUNDS = 8;

/**
 * The keys of all that comes in, of the rows that are not left and whatever they refer to; and of what cannot, because
 * the format does not take it, or something that it refers to.
 */
function takenKeys({ items, rows }: BringingProposal, { left }: BringingChoices, refused: ReadonlySet<string>) {
  const byKey = new Map(items.map(item => [item.key, item]));
  const inRows = new Set<string>();
  const open: string[] = [];
  for (const row of rows)
    for (const place of row.items) {
      const { key } = items[place]!;
      inRows.add(key);
      if (row.verdict !== "left" && !left.has(row.key)) open.push(key);
    }
  // What the file says of no record in particular comes with the rest.
  for (const { key } of items) if (!inRows.has(key)) open.push(key);
  const dependsOnRefused = new Map<string, boolean>();
  const isRefused = (start: string): boolean => {
    const way = [start];
    const seen = new Set(way);
    for (let key = way.pop(); key !== undefined; key = way.pop()) {
      if (refused.has(key)) return true;
      for (const other of byKey.get(key)?.needs ?? []) {
        if (byKey.get(other)?.verdict.code !== "new" || seen.has(other)) continue;
        seen.add(other);
        way.push(other);
      }
    }
    return false;
  };
  const taken = new Set<string>();
  const dropped = new Set<string>();
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    const item = byKey.get(key);
    if (!item || taken.has(key)) continue;
    const isOut = refused.size > 0 && (dependsOnRefused.get(key) ?? isRefused(key));
    dependsOnRefused.set(key, isOut);
    if (isOut) {
      dropped.add(key);
      continue;
    }
    taken.add(key);
    for (const other of item.needs) if (!taken.has(other)) open.push(other);
  }
  return { taken, dropped };
}

/** How a field is written anew: of a list that only grew, what is new comes behind the rest. */
function fieldChanges(field: string, before: unknown, after: unknown): readonly TextChange[] {
  const hasGrown =
    Array.isArray(before) &&
    Array.isArray(after) &&
    before.length > 0 &&
    before.every((item, place) => canonical(item) === canonical(after[place]));
  if (!hasGrown) return [{ path: [field], value: after }];
  return after
    .slice(before.length)
    .map((value, more) => ({ path: [field, before.length + more], value, insert: true }));
}

type WrittenBringing = {
  readonly text: string;
  readonly made: ReadonlyMap<ListName, readonly string[]>;
  readonly changed: number;
};

function write(
  text: string,
  file: JsonObject,
  items: readonly ProposedItem[],
  taken: ReadonlySet<string>,
  { contradictions }: BringingChoices,
): WrittenBringing {
  const fresh = new Map<ListName, { key: string; value: JsonObject }[]>();
  const places = new Map(
    listNames.map(list => [list, new Map(objectsIn(file, list).map((item, at) => [String(item.id), at]))]),
  );
  const itemsOf = (list: ListName): readonly unknown[] => (Array.isArray(file[list]) ? (file[list] as unknown[]) : []);
  const touched = new Map<string, { path: Path; before: JsonObject; now: JsonObject }>();
  const besides = new Map<ListName, Set<string>>();
  for (const { key, list, value, there, verdict } of items) {
    if (!taken.has(key)) continue;
    const choice = contradictions.get(key);
    if (there === null || (verdict.code === "contradicts" && choice === "beside")) {
      const own = fresh.get(list) ?? [];
      fresh.set(list, own);
      let made = value;
      if (there !== null) {
        const ids = besides.get(list) ?? new Set([...takenIds(file, list), ...items.map(one => String(one.value.id))]);
        besides.set(list, ids);
        const id = freeId(String(value.id), ids);
        ids.add(id);
        made = { ...value, id };
      }
      own.push({ key, value: made });
      continue;
    }
    if (verdict.code === "same" || (verdict.code === "contradicts" && choice !== "here")) continue;
    const at = places.get(list)!.get(there);
    const before = at === undefined ? undefined : itemsOf(list).filter(one => typeof one === "object" && one)[at];
    if (before === undefined) continue;
    const path = [list, itemsOf(list).indexOf(before)];
    const known = touched.get(`${list}/${there}`) ?? { path, before: before as JsonObject, now: before as JsonObject };
    // What several rows add to one object comes together, one after the other.
    const { adds, differs } = compareObjects(list, known.now, value);
    const over = choice === "here" ? differs.map(({ field, here }) => [field, here] as const) : [];
    touched.set(`${list}/${there}`, { ...known, now: { ...known.now, ...Object.fromEntries([...adds, ...over]) } });
  }
  const parts = [...touched.values()].map(({ path, before, now }) => ({
    path,
    changes: Object.keys(now).flatMap(field =>
      canonical(before[field]) === canonical(now[field]) ? [] : fieldChanges(field, before[field], now[field]),
    ),
  }));
  const changed = parts.filter(({ changes }) => changes.length > 0);
  let made = changeParts(text, changed);
  for (const list of listNames) {
    const values = fresh.get(list) ?? [];
    made = appendValues(
      made,
      [list],
      values.map(({ value }) => inOrder(list, value)),
    );
  }
  return {
    text: made,
    made: new Map([...fresh].map(([list, values]) => [list, values.map(({ key }) => key)])),
    changed: changed.length,
  };
}

/** Which of what was written a problem is about: the item that was added at its place. */
function itemOfProblem({ pointer }: Problem, file: JsonObject, made: WrittenBringing["made"]): string | null {
  const [, list, place] = pointer.split("/");
  const keys = made.get(list as ListName);
  if (!keys || place === undefined) return null;
  const before = Array.isArray(file[list!]) ? (file[list!] as unknown[]).length : 0;
  return keys[Number(place) - before] ?? null;
}

/**
 * Writes the chosen part of a proposal into a text: all of it at once, so that it is one step back.
 * @param before the dossier, as it was read; null where a new one is begun
 * @param head of a new dossier
 * @param maxBytes the largest dossier that may come of it; by default what a browser opens
 */
export function applyBringing(
  before: TextRead | null,
  proposal: BringingProposal,
  choices: BringingChoices,
  head: NewHead,
  maxBytes?: number,
): AppliedBringing {
  const start = before ?? readText(newText(proposal.head, head));
  const file = start.file ?? fileOf(start.text) ?? {};
  const refused = new Map<string, Problem | null>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { taken, dropped } = takenKeys(proposal, choices, new Set(refused.keys()));
    const written = write(start.text, file, proposal.items, taken, choices);
    const read = readText(written.text, fileOf(written.text), maxBytes);
    const problems = newErrors(start, read);
    const blamed = problems.flatMap(problem => {
      const key = itemOfProblem(problem, file, written.made);
      return key === null ? [] : [[key, problem] as const];
    });
    if (problems.length === 0)
      return {
        read,
        made: new Map([...written.made].map(([list, keys]) => [list, keys.length])),
        changed: written.changed,
        notTaken: [...dropped].map(key => ({ key, problem: refused.get(key) ?? null })),
      };
    if (blamed.length === 0) {
      // Something that was there would no longer hold: whatever is not new stays as it is.
      for (const { key, verdict } of proposal.items)
        if (verdict.code !== "new" && taken.has(key)) refused.set(key, problems[0]!);
      if (round > 0) break;
    }
    for (const [key, problem] of blamed) if (!refused.has(key)) refused.set(key, problem);
  }
  const notTaken = proposal.items.map(({ key }) => ({ key, problem: refused.get(key) ?? null }));
  return { read: start, made: new Map(), changed: 0, notTaken };
}

function newText(own: JsonObject, { id, title, language, today }: NewHead): string {
  const head = { format: currentFormat, id, title, language, status: "draft", updated: today };
  return `${JSON.stringify({ ...head, ...own, parties: [], links: [] }, null, 2)}\n`;
}
