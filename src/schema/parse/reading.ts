/** Everything said about one file while it is read. */

import { fourteenDuties } from "../duties.ts";
import { nearest } from "../json/nearest.ts";
import { pointerOf } from "../json/place.ts";
import type { Path } from "../json/scanJson.ts";
import type { Raw } from "../json/valueAt.ts";
import { type ListName, listNames } from "../records.ts";
import type { TargetKind } from "../references.ts";
import { currentFormat } from "../versions.ts";
import { costOf } from "./costOf.ts";
import type { LeftOut, ProblemCode, ProblemParams, Trouble } from "./problem.ts";

/** A part that could not be read, with its path from the root of the file, or within its object. */
export type Part = { readonly path: Path; readonly code: LeftOut["code"] };

/** One object of a list, or the dossier itself as far as its lists are not concerned, while the file is being read. */
export type Item = {
  readonly list: ListName | "head";
  /** From the root of the file. */
  readonly path: Path;
  readonly value: Raw;
  /** Why it is left out whole, or null. */
  leftOut: LeftOut["code"] | null;
  /** Parts left out, by the pointer of their path within the object; null while there are none, as in most. */
  pruned: Map<string, Part> | null;
  /** Fields the format does not know, with paths within the object: kept in the text, never read. */
  strange: Path[] | null;
};

export const itemOf = (list: ListName | "head", path: Path, value: Raw): Item => ({
  list,
  path,
  value,
  leftOut: null,
  pruned: null,
  strange: null,
});

/** What an id stands for: an object, or a part of one. */
export type Target = { readonly item: Item; readonly part: Path };

/** Lists that share their ids; any other list has its ids for itself. */
const SPACES: Partial<Record<ListName, string>> = {
  parties: "subject",
  links: "subject",
  sources: "evidence",
  quotes: "evidence",
};
export const spaceOf = (list: ListName): string => SPACES[list] ?? list;

type TargetList = ListName | "decisions";
const KINDS: Readonly<Record<TargetKind, { readonly space: string; readonly lists: readonly TargetList[] }>> = {
  party: { space: "subject", lists: ["parties"] },
  link: { space: "subject", lists: ["links"] },
  subject: { space: "subject", lists: ["parties", "links"] },
  duty: { space: "duties", lists: ["duties"] },
  money: { space: "money", lists: ["money"] },
  proceeding: { space: "proceedings", lists: ["proceedings"] },
  decision: { space: "decisions", lists: ["decisions"] },
  hypothesis: { space: "hypotheses", lists: ["hypotheses"] },
  source: { space: "evidence", lists: ["sources"] },
  evidence: { space: "evidence", lists: ["sources", "quotes"] },
};

export const isOneOfFourteen: (id: string) => boolean = (
  ids => (id: string) =>
    ids.has(id)
)(new Set(fourteenDuties.map(duty => duty.id)));

/** Ids compared in search of the nearest, at most: it costs time, and the first ones are what a reader mends. */
const MOST_COMPARED = 2_000_000;

export class Reading {
  readonly troubles: Trouble[] = [];
  /** What is left out and belongs to no item. */
  readonly leftOut: Part[] = [];
  readonly head: Item;
  readonly items = new Map<ListName, Item[]>();
  /** Lists of which nothing could be read: whatever refers into them is lost with them, and not wrong for itself. */
  readonly lostLists = new Set<TargetList>();
  /** space → id → where; the first object of an id keeps it. */
  readonly targets = new Map<string, Map<string, Target>>();
  readonly root: Raw;
  private compared = 0;

  constructor(root: Raw) {
    this.root = root;
    // Who reads a file has judged its format, and a minor version of it reads as the version itself.
    this.head = itemOf("head", [], { ...root, format: currentFormat });
  }

  tell(code: ProblemCode, path: Path, value: unknown, params?: ProblemParams): void {
    this.troubles.push(params ? { code, path, value, params } : { code, path, value });
  }

  itemsOf(list: ListName): readonly Item[] {
    return this.items.get(list) ?? [];
  }

  *all(): Generator<Item> {
    yield this.head;
    for (const list of listNames) yield* this.itemsOf(list);
  }

  /** Leaves out what a trouble costs. */
  blame(item: Item, path: Path, code: LeftOut["code"], missing = false): void {
    const cost = costOf(item.list, path, missing);
    if (cost === null || item.leftOut !== null) return;
    if (cost.length === 0) item.leftOut = code;
    else if (!this.isPruned(item, cost)) {
      item.pruned ??= new Map();
      item.pruned.set(pointerOf(cost), { path: cost, code });
    }
  }

  isGone({ item, part }: Target): boolean {
    return item.leftOut !== null || this.isPruned(item, part);
  }

  private isPruned(item: Item, path: Path): boolean {
    if (item.pruned === null) return false;
    for (let length = path.length; length > 0; length -= 1)
      if (item.pruned.has(pointerOf(path.slice(0, length)))) return true;
    return false;
  }

  private isOf(kind: TargetKind, { item, part }: Target): boolean {
    return (KINDS[kind].lists as readonly string[]).includes(part.length > 0 ? "decisions" : item.list);
  }

  /** What a reference leads to, be it left out or not; null where it leads nowhere. */
  find(kind: TargetKind, id: string): Target | null {
    const target = this.targets.get(KINDS[kind].space)?.get(id);
    return target && this.isOf(kind, target) ? target : null;
  }

  /** Could such a reference lead into a list of which nothing could be read? */
  isLost(kind: TargetKind): boolean {
    return KINDS[kind].lists.some(list => this.lostLists.has(list));
  }

  nearestId(kind: TargetKind, id: string): string | null {
    if (this.compared > MOST_COMPARED) return null;
    const candidates = kind === "duty" ? fourteenDuties.map(duty => duty.id) : [];
    for (const [other, target] of this.targets.get(KINDS[kind].space) ?? [])
      if (this.isOf(kind, target)) candidates.push(other);
    this.compared += candidates.length;
    return nearest(id, candidates);
  }
}
