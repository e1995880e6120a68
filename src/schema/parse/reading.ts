/** The state of reading one file: its items, its ids, what is wrong and what is left out. */

import { fourteenDuties } from "../duties.ts";
import { pointerOf } from "../json/lineColumn.ts";
import { nearest } from "../json/nearest.ts";
import type { Path } from "../json/scanJson.ts";
import type { JsonObject } from "../json/valueAt.ts";
import type { TargetKind } from "../table/fieldRow.ts";
import { type ListName, listNames } from "../table/listNames.ts";
import { currentFormat } from "../versions.ts";
import { costOf } from "./costOf.ts";
import type { LeftOut, ProblemCode, ProblemParams, Trouble } from "./problem.ts";

/** A part that is left out. Its path begins at the root of the file, or within an item at the item. */
export type LostPart = { readonly path: Path; readonly code: LeftOut["code"] };

/** One object of a list, or the dossier itself without its lists, while the file is being read. */
export type Item = {
  readonly list: ListName | "head";
  /** From the root of the file. */
  readonly path: Path;
  readonly value: JsonObject;
  /** Why the whole item is left out, or null. */
  leftOut: LeftOut["code"] | null;
  /** The parts that are left out, by the pointer of their path within the object. Null where there are none. */
  pruned: Map<string, LostPart> | null;
  /** Paths of unknown fields within the object. They stay in the text and are never read. */
  strange: Path[] | null;
};

export const itemOf = (list: ListName | "head", path: Path, value: JsonObject): Item => ({
  list,
  path,
  value,
  leftOut: null,
  pruned: null,
  strange: null,
});

/** The object, or the part of an object, that an id stands for. */
export type Target = { readonly item: Item; readonly part: Path };

/** Lists that share one space of ids. Every other list has a space of its own. */
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

/** How many ids are compared in search of the nearest, at most: it takes time, and the first problems need it most. */
const MOST_COMPARED = 2_000_000;

export class Reading {
  readonly troubles: Trouble[] = [];
  /** Parts that are left out and belong to no item. */
  readonly leftOut: LostPart[] = [];
  readonly head: Item;
  readonly items = new Map<ListName, Item[]>();
  /** Lists that could not be read at all. A reference into one is left out, but is not reported. */
  readonly lostLists = new Set<TargetList>();
  /** Space → id → target. The first object keeps an id that occurs twice. */
  readonly targets = new Map<string, Map<string, Target>>();
  readonly root: JsonObject;
  private compared = 0;

  constructor(root: JsonObject) {
    this.root = root;
    // The format has been checked already, and a minor version is read as the major version.
    this.head = itemOf("head", [], { ...root, format: currentFormat });
  }

  report(code: ProblemCode, path: Path, value: unknown, params?: ProblemParams): void {
    this.troubles.push(params ? { code, path, value, params } : { code, path, value });
  }

  itemsOf(list: ListName): readonly Item[] {
    return this.items.get(list) ?? [];
  }

  *all(): Generator<Item> {
    yield this.head;
    for (const list of listNames) yield* this.itemsOf(list);
  }

  /** Leaves out the smallest part of an item that a trouble makes unusable (`costOf`). */
  leaveOut(item: Item, path: Path, code: LeftOut["code"], missing = false): void {
    const cost = costOf(item.list, path, missing);
    if (cost === null || item.leftOut !== null) return;
    if (cost.length === 0) item.leftOut = code;
    else if (!this.isPruned(item, cost)) {
      item.pruned ??= new Map();
      item.pruned.set(pointerOf(cost), { path: cost, code });
    }
  }

  isLeftOut({ item, part }: Target): boolean {
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

  /** The target of a reference, whether it is left out or not; null where the reference leads nowhere. */
  find(kind: TargetKind, id: string): Target | null {
    const target = this.targets.get(KINDS[kind].space)?.get(id);
    return target && this.isOf(kind, target) ? target : null;
  }

  /** Could a reference of this kind lead into a list that could not be read at all? */
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
