/** Taking out an object of a file with all that cannot stand without it. */
import {
  type FieldList,
  forEachReference,
  fourteenDuties,
  isEvidenceField,
  isHopType,
  isJsonObject,
  type JsonObject,
  type ListName,
  listNames,
  listsOfTarget,
  type Path,
  rowAt,
  type TargetKind,
  valueAt,
  type WhenTakenOut,
} from "../schema/index.ts";
import { addressOfPath, type ItemAddress, pathOfItem } from "./itemAddress.ts";
import { fileOf } from "./itemChanges.ts";
import { withoutValues } from "./withoutValues.ts";

/** An object that stays and loses a reference. */
export type LosingItem = {
  readonly address: ItemAddress;
  /** Of what it loses, within the object. */
  readonly path: Path;
  /** Whether it is left without any evidence for what it claims. */
  readonly isUnsupported: boolean;
};

export type HangsOn = {
  /** What goes along, in the order of the file; not the object itself. */
  readonly gone: readonly ItemAddress[];
  readonly changed: readonly LosingItem[];
  /**
   * Statements and conditions that name no workers, of parties that no hop names any more: they would be about every
   * group of the file.
   */
  readonly widened: readonly ItemAddress[];
};

export type TakenOut = HangsOn & { readonly text: string };

/** Of whom an amount is. One that was of somebody and is of nobody any more goes. */
const OF_WHOM = ["payer", "payee", "link", "workers"];

/** Does an object of the list have to say what it rests on, though that may be nothing? */
const isClaim = (list: FieldList): boolean => rowAt(list, ["evidence"])?.required === true;

/** A decision is an object of its own here: it can be taken out alone. */
const targetsOf = (kind: TargetKind): readonly (ListName | "decisions")[] =>
  kind === "decision" ? ["decisions"] : listsOfTarget[kind];

type FileItem = { readonly list: FieldList; readonly path: Path; readonly value: JsonObject };
/** A place of an object that refers to something, or loses something, and what becomes of the object then. */
type Reference = { readonly item: FileItem; readonly path: Path };
type Referring = Reference & { readonly takenOut: WhenTakenOut };

const ofEveryFile: ReadonlySet<string> = new Set(fourteenDuties.map(({ id }) => id));
/** Does an id stand for something that no list of the file holds? */
const isGiven = (kind: TargetKind, id: string): boolean =>
  (kind === "duty" && ofEveryFile.has(id)) || (kind === "subject" && id === "dossier");

/** Everything that a file refers to, by what is referred to: "parties sama". */
function referencesIn(items: readonly FileItem[]): ReadonlyMap<string, readonly Referring[]> {
  const found = new Map<string, Referring[]>();
  for (const item of items)
    forEachReference(item.list, item.value, (kind, id, path, takenOut) => {
      if (isGiven(kind, id)) return;
      if (takenOut === undefined) throw new Error(`no rule for what ${item.list} loses at ${path.join(".")}`);
      // The path is that of a walk that goes on.
      const referring = { item, path: [...path], takenOut };
      for (const list of targetsOf(kind)) {
        const key = `${list} ${id}`;
        const known = found.get(key);
        if (known) known.push(referring);
        else found.set(key, [referring]);
      }
    });
  return found;
}

function itemsOf(file: JsonObject): readonly FileItem[] {
  const inLists = listNames.flatMap(list => {
    const items = file[list];
    if (!Array.isArray(items)) return [];
    return items.map(
      (value, index): FileItem => ({ list, path: [list, index], value: isJsonObject(value) ? value : {} }),
    );
  });
  return [{ list: "head", path: [], value: file }, ...inLists];
}

const decisionsOf = ({ decisions }: JsonObject): readonly JsonObject[] =>
  Array.isArray(decisions) ? decisions.filter(isJsonObject) : [];

const keyOf = (path: Path): string => JSON.stringify(path);

/** What is found to go, while one thing leads to another. */
class Removal {
  /** Paths from the root of the file. */
  readonly items = new Map<string, FileItem>();
  readonly decisions = new Map<string, Reference>();
  readonly losses = new Map<string, Reference>();
  /** How many entries of a list go. */
  private readonly entries = new Map<string, Set<string>>();
  /** How many objects with an id are left. */
  private readonly withId = new Map<string, number>();
  private readonly queue: string[] = [];
  private readonly all: readonly FileItem[];
  private readonly references: ReadonlyMap<string, readonly Referring[]>;

  constructor(file: JsonObject) {
    this.all = itemsOf(file);
    for (const { list, value } of this.all) {
      this.count(`${list} ${String(value.id)}`);
      if (list === "proceedings")
        for (const decision of decisionsOf(value)) this.count(`decisions ${String(decision.id)}`);
    }
    this.references = referencesIn(this.all);
  }

  private count(key: string): void {
    this.withId.set(key, (this.withId.get(key) ?? 0) + 1);
  }

  find(path: Path): FileItem {
    return this.all.find(item => keyOf(item.path) === keyOf(path))!;
  }

  isGone(item: FileItem): boolean {
    return this.items.has(keyOf(item.path));
  }

  get left(): readonly FileItem[] {
    return this.all.filter(item => !this.isGone(item));
  }

  take(item: FileItem): void {
    if (this.isGone(item) || item.list === "head") return;
    this.items.set(keyOf(item.path), item);
    this.lose(item.list, item.value.id);
    if (item.list === "proceedings")
      for (const decision of decisionsOf(item.value)) this.lose("decisions", decision.id);
  }

  takeDecision(item: FileItem, part: Path): void {
    this.decisions.set(keyOf([...item.path, ...part]), { item, path: part });
    const decision = valueAt(item.value, part);
    if (isJsonObject(decision)) this.lose("decisions", decision.id);
  }

  /** Follows what refers to what went, until nothing more goes. */
  follow(): void {
    for (let key = this.queue.pop(); key !== undefined; key = this.queue.pop())
      for (const referring of this.references.get(key) ?? []) if (!this.isGone(referring.item)) this.affect(referring);
  }

  private lose(list: ListName | "decisions", id: unknown): void {
    const key = `${list} ${String(id)}`;
    const left = (this.withId.get(key) ?? 1) - 1;
    this.withId.set(key, left);
    // Where another object has the same id, what refers to it refers to that one from now on.
    if (left === 0) this.queue.push(key);
  }

  private affect({ item, path, takenOut }: Referring): void {
    const evidence = path.findLastIndex(isEvidenceField);
    // A piece of evidence may be an object that names its source.
    const entry = evidence >= 0 ? path.slice(0, evidence + 2) : path;
    if (takenOut === "item") this.take(item);
    else if (typeof entry[entry.length - 1] === "number")
      this.cutEntry(item, entry, takenOut === "filled" && isNeeded(item, String(path[0])));
    else {
      // A rating system cannot be told without its issuer.
      this.cut(item, entry[entry.length - 1] === "issuer" ? entry.slice(0, -1) : entry);
      if (item.list === "money") this.takeOfNobody(item);
    }
  }

  private cutEntry(item: FileItem, path: Path, isFilled: boolean): void {
    const list = path.slice(0, -1);
    const key = keyOf([...item.path, ...list]);
    const gone = this.entries.get(key) ?? new Set();
    gone.add(String(path[path.length - 1]));
    this.entries.set(key, gone);
    const whole = valueAt(item.value, list);
    const isEmptied = Array.isArray(whole) && gone.size === whole.length;
    if (isEmptied && isFilled) this.take(item);
    else this.cut(item, path);
  }

  private cut(item: FileItem, path: Path): void {
    this.losses.set(keyOf([...item.path, ...path]), { item, path });
  }

  private takeOfNobody(item: FileItem): void {
    const isLeft = (field: string) => item.value[field] !== undefined && !this.losses.has(keyOf([...item.path, field]));
    if (!OF_WHOM.some(isLeft)) this.take(item);
  }

  /** Whether none of the entries of a list stays. */
  isEmptied(item: FileItem, list: Path): boolean {
    const whole = valueAt(item.value, list);
    return Array.isArray(whole) && whole.length === (this.entries.get(keyOf([...item.path, ...list]))?.size ?? 0);
  }
}

/** What is lost by objects that stay, in the order of the file. */
function lossesIn({ losses, left }: Removal): readonly Reference[] {
  const byItem = new Map<FileItem, Reference[]>();
  for (const loss of losses.values()) {
    const known = byItem.get(loss.item);
    if (known) known.push(loss);
    else byItem.set(loss.item, [loss]);
  }
  const placesOf = ({ item, path }: Reference): readonly number[] =>
    path.map((key, depth) =>
      typeof key === "number" ? key : placeOfField(valueAt(item.value, path.slice(0, depth)), key),
    );
  const inOrder = (one: Reference, other: Reference): number => {
    const places = placesOf(other);
    const differing = placesOf(one).map((place, depth) => place - (places[depth] ?? 0));
    return differing.find(difference => difference !== 0) ?? 0;
  };
  return left.flatMap(item => (byItem.get(item) ?? []).sort(inOrder));
}

const placeOfField = (value: unknown, field: string): number =>
  isJsonObject(value) ? Object.keys(value).indexOf(field) : 0;

/** Whether an object needs a list for what it says. */
function isNeeded({ list, value }: FileItem, field: string): boolean {
  if (list !== "assertions") return true;
  if (field === "to") return value.position === "passes-on";
  return field !== "jointWith" || value.position === "holds-jointly";
}

/** The paths, from the root, of all that is to be taken out of the text. */
function pathsOf(removal: Removal): readonly Path[] {
  const paths: Path[] = [...removal.items.values()].map(({ path }) => path);
  for (const { item, path } of removal.decisions.values()) {
    const list = path.slice(0, -1);
    const whole = valueAt(item.value, list);
    const isOnly = Array.isArray(whole) && whole.length === 1;
    paths.push([...item.path, ...(isOnly ? list : path)]);
  }
  for (const { item, path } of removal.losses.values()) {
    if (removal.isGone(item)) continue;
    const list = path.slice(0, -1);
    const isEmptied = typeof path[path.length - 1] === "number" && removal.isEmptied(item, list);
    // A claim must say that it has no evidence; every other empty list goes.
    const mayBeEmpty = list[list.length - 1] === "evidence" && mustHaveEvidence(item, list);
    paths.push([...item.path, ...(isEmptied && !mayBeEmpty ? list : path)]);
  }
  return paths;
}

const mustHaveEvidence = ({ list }: FileItem, path: Path): boolean =>
  path[0] === "decisions" || (path.length === 1 && isClaim(list));

/** Objects that are left empty go, where an object with nothing in it says nothing: saved places, facts of workers. */
function withEmptied(file: JsonObject, paths: readonly Path[]): readonly Path[] {
  const gone = new Set(paths.map(keyOf));
  const result = [...paths];
  for (const path of result) {
    const parent = path.slice(0, -1);
    const isLoose = path[0] === "views" || (path[0] === "parties" && path[2] === "workers");
    const value = valueAt(file, parent);
    if (!isLoose || !isJsonObject(value) || parent.length < 1 || gone.has(keyOf(parent))) continue;
    if (!Object.keys(value).every(key => gone.has(keyOf([...parent, key])))) continue;
    gone.add(keyOf(parent));
    result.push(parent);
  }
  return result;
}

const ofList = (item: FileItem, list: ListName): boolean => item.list === list;

/** The parties that hops between two of these objects name. */
function namedByHops(items: readonly FileItem[]): ReadonlySet<unknown> {
  const hops = items.filter(item => ofList(item, "links") && isHopType(String(item.value.type)));
  return new Set(hops.flatMap(({ value }) => [value.from, value.to]));
}

const GROUPS: ReadonlySet<unknown> = new Set(["worker-group", "household"]);

function widenedBy(file: JsonObject, removal: Removal): readonly ItemAddress[] {
  const [before, after] = [namedByHops(itemsOf(file)), namedByHops(removal.left)];
  const alone = new Set(
    removal.left
      .filter(item => ofList(item, "parties") && !GROUPS.has(item.value.kind))
      .map(({ value }) => value.id)
      .filter(id => before.has(id) && !after.has(id)),
  );
  return removal.left
    .filter(
      ({ list, value }) =>
        (list === "assertions" || list === "conditions") && value.workers === undefined && alone.has(value.party),
    )
    .map(({ path }) => addressOfPath(file, path));
}

/**
 * @param part of the object, where not all of it goes: a decision, as `["decisions", 0]`
 * @throws where the text is no JSON object, or the object is not there
 */
function removalOf(text: string, address: ItemAddress, part: Path): { file: JsonObject; removal: Removal } {
  const file = fileOf(text);
  const path = file && pathOfItem(file, address);
  if (!file || !path || path.length === 0) throw new Error("The object to be taken out is not in the file.");
  const removal = new Removal(file);
  const item = removal.find(path);
  if (part.length > 0) removal.takeDecision(item, part);
  else removal.take(item);
  removal.follow();
  return { file, removal };
}

function hanging(file: JsonObject, removal: Removal, address: ItemAddress, part: Path): HangsOn {
  const own = keyOf(pathOfItem(file, address)!);
  const toAddress = (item: FileItem) => addressOfPath(file, item.path);
  const inOrder = [...itemsOf(file)].filter(
    item => removal.isGone(item) && (part.length > 0 || keyOf(item.path) !== own),
  );
  const changed = lossesIn(removal);
  return {
    gone: inOrder.map(toAddress),
    changed: changed.map(({ item, path }) => {
      const list = path.slice(0, -1);
      const isUnsupported =
        list[list.length - 1] === "evidence" && mustHaveEvidence(item, list) && removal.isEmptied(item, list);
      return { address: toAddress(item), path, isUnsupported };
    }),
    widened: widenedBy(file, removal),
  };
}

/** What would go with an object, and what would lose a reference to it. */
export function hangsOn(text: string, address: ItemAddress, part: Path = []): HangsOn {
  const { file, removal } = removalOf(text, address, part);
  return hanging(file, removal, address, part);
}

/**
 * Takes an object out of the text, with all that cannot stand without it: what refers to it goes, or loses the
 * reference, so that nothing leads nowhere and nothing says more than it did. All other bytes stay.
 */
export function takeOut(text: string, address: ItemAddress, part: Path = []): TakenOut {
  const { file, removal } = removalOf(text, address, part);
  const paths = withEmptied(file, pathsOf(removal));
  return { ...hanging(file, removal, address, part), text: withoutValues(text, paths) };
}
