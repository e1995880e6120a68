import { useMemo } from "react";
import {
  addressOfPath,
  enterFields,
  enterNew,
  type FieldValue,
  type ItemAddress,
  newIdOf,
  pathOfItem,
  renameId,
  type StepLabel,
  type TextRead,
} from "../../edit/index.ts";
import { isJsonObject, type JsonObject, type ListName, type Path, type Problem, valueAt } from "../../schema/index.ts";
import type { Language } from "../../text/index.ts";
import type { Draft, DraftShown } from "../documents/drafts/draft.ts";
import { carryOver } from "./carryOver.ts";
import type { FormOf } from "./formPlan.ts";
import { type ItemTarget, listOfTarget, textOfTarget } from "./formTarget.ts";
import { nameOfItem } from "./nameOfItem.ts";
import { presentOf } from "./presentOf.ts";
import { withValue } from "./withValue.ts";

/** A new object as far as it is written; it stands in no list yet. */
export type PendingItem = { readonly value: JsonObject };

export type ItemState = {
  readonly list: FormOf;
  readonly isInner: false;
  /** Under which it waits, or what waits to enter it. */
  readonly key: string;
  /** As it is written, with what waits to enter the file. */
  readonly value: JsonObject;
  readonly isInFile: boolean;
  /** What the format still asks for: of a new object, or of the values that wait. */
  readonly missing: readonly Problem[];
  /** The problems of the object in the file, with their paths within it. */
  readonly problems: readonly (Problem & { readonly within: Path })[];
  readonly isWaiting: (path: Path) => boolean;
  /** What stands against what waits in this field: what is said of the field itself, else of what waits with it. */
  readonly whyWaiting: (path: Path) => Problem | null;
  readonly write: (path: Path, value: unknown) => void;
  /** Writes several fields as one. */
  readonly writeAll: (fields: readonly FieldValue[]) => void;
  /** What is typed in a field and cannot be read. */
  readonly rawAt: (path: Path) => string | null;
  readonly keepRaw: (path: Path, raw: string | null) => void;
};

type ItemRequest = {
  readonly draft: Draft;
  readonly shown: DraftShown;
  readonly target: ItemTarget;
  readonly language: Language;
  /** Whether the object was made on this visit: then its id still follows its name. */
  readonly isMadeHere: boolean;
  /** The object has another address now: it entered the file, or was named anew. */
  readonly onMoved: (address: ItemAddress) => void;
};

/** What stood against what is kept beside a text when it was last tried, so that showing it needs no reading. */
const tried = new WeakMap<object, { readonly text: string; readonly problems: readonly Problem[] }>();

const keyOf = (target: ItemTarget): string =>
  target.kind === "new" ? textOfTarget(target) : `at/${textOfTarget(target)}`;
const nameOfPath = (path: Path): string => path.join(".");

const labelOf = (code: string, list: FormOf, name: string): StepLabel => ({ code, params: { list, name } });

/** The object that a form is open for, and what writes it; null where it is not in the file. */
export function useItem({ draft, shown, target, language, isMadeHere, onMoved }: ItemRequest): ItemState | null {
  const { journal, good } = shown;
  const list = listOfTarget(target);
  const key = keyOf(target);
  const file = good.file ?? {};
  const pending = journal.pending.get(key);
  const path = useMemo(
    () => (target.kind === "item" ? pathOfItem(good.file ?? {}, target.address) : null),
    [good.file, target],
  );
  const isBroken = shown.reading.file === null;
  const waiting = target.kind === "item" && Array.isArray(pending) ? (pending as readonly FieldValue[]) : [];
  const written = useMemo(() => {
    const start =
      target.kind === "new" ? (pending as PendingItem | undefined)?.value : path && valueAt(good.file, path);
    if (!isJsonObject(start)) return null;
    const fields = target.kind === "item" && Array.isArray(pending) ? (pending as readonly FieldValue[]) : [];
    return fields.reduce((value, [at, one]) => withValue(value, at, one), start);
  }, [good.file, path, pending, target]);
  const missing = useMemo(() => {
    if (written === null) return [];
    if (target.kind === "new") {
      const before = tried.get(written);
      if (before?.text === journal.text) return before.problems;
      const result = enterNew(presentOf(shown), target.list, written);
      return "problems" in result ? result.problems : [];
    }
    if (!Array.isArray(pending)) return [];
    const before = tried.get(pending);
    if (before?.text === journal.text) return before.problems;
    return enterFields(presentOf(shown), target.address, pending as readonly FieldValue[]).problems;
  }, [shown, journal.text, pending, target, written]);
  const problems = useMemo(() => {
    if (!path) return [];
    return good.opened.problems
      .filter(problem =>
        path.length > 0
          ? path.every((part, place) => problem.path[place] === part)
          : good.file !== null && addressOfPath(good.file, problem.path).list === "head",
      )
      .map(problem => ({ ...problem, within: problem.path.slice(path.length) }));
  }, [good, path]);
  if (written === null) return null;

  const writeAll = (fields: readonly FieldValue[]): void => {
    const changed = (object: JsonObject) => fields.reduce((next, [at, one]) => withValue(next, at, one), object);
    const isOneOf = (path: Path) => fields.some(([at]) => nameOfPath(at) === nameOfPath(path));
    // Several fields may be written at once: each goes on from what the last has made.
    const now = draft.shown();
    const present = presentOf(now);
    const before = now.journal.pending.get(key);
    if (target.kind === "new") {
      const known = (before as PendingItem | undefined) ?? { value: {} };
      const next = changed(known.value);
      // Nothing enters a text that is no JSON; what is written waits until it is mended.
      if (isBroken) {
        draft.pend(key, { value: next });
        return;
      }
      const entered = enterNew(present, target.list, next);
      if ("problems" in entered) {
        tried.set(next, { text: present.text, problems: entered.problems });
        draft.pend(key, { value: next });
        return;
      }
      draft.change(labelOf("add", list, nameOfItem(list, next, file, language)), () => entered);
      draft.pend(key, null);
      carryOver(draft, key, `at/${target.list}/${entered.id}`);
      onMoved({ list: target.list, id: entered.id });
      return;
    }
    const others = (Array.isArray(before) ? (before as readonly FieldValue[]) : []).filter(([path]) => !isOneOf(path));
    const label = labelOf("set", list, nameOfItem(list, changed(written), file, language));
    if (isBroken || present.text.length > LARGE) {
      const all = [...others, ...fields];
      draft.pend(key, all);
      if (isBroken) return;
      // The field answers at once and is kept; a large file is read when the hand rests.
      tried.set(all, { text: present.text, problems: [] });
      resting.get(key)?.stop();
      const timer = window.setTimeout(() => resting.get(key)?.enter(), RESTS_AFTER);
      const stop = () => window.clearTimeout(timer);
      const { address } = target;
      resting.set(key, { stop, enter: () => enterWaiting(draft, key, address, label) });
      return;
    }
    const { read, waiting: left, problems } = enterFields(present, target.address, [...others, ...fields]);
    tried.set(left, { text: read.text, problems });
    const item = changed(written);
    const renamed = isMadeHere ? renamedText(read, target.address, item) : null;
    draft.change(label, () => renamed?.text ?? read);
    draft.pend(key, left.length > 0 ? left : null);
    if (renamed) carryOver(draft, key, `at/${target.address.list}/${renamed.id}`);
    if (renamed) onMoved({ list: target.address.list as ListName, id: renamed.id });
  };
  return {
    list,
    isInner: false,
    key,
    value: written,
    isInFile: target.kind === "item",
    missing,
    problems,
    whyWaiting: at => {
      const within = path?.length ?? 0;
      return (
        missing.find(problem => at.every((key, place) => problem.path[within + place] === key)) ?? missing[0] ?? null
      );
    },
    isWaiting: at => !resting.has(key) && waiting.some(([one]) => nameOfPath(one) === nameOfPath(at)),
    write: (at, value) => writeAll([[at, value]]),
    writeAll,
    rawAt: at => {
      const raw = journal.pending.get(`raw/${key}/${nameOfPath(at)}`);
      return typeof raw === "string" ? raw : null;
    },
    keepRaw: (at, raw) => draft.pend(`raw/${key}/${nameOfPath(at)}`, raw),
  };
}

/** Letters of a text from which reading it takes longer than a key may. */
const LARGE = 120_000;
/** ms without a key before what was written enters a large file. */
const RESTS_AFTER = 300;

/** What is about to enter a large file, by the key under which it waits. */
const resting = new Map<string, { readonly stop: () => void; readonly enter: () => void }>();

/** Enters what waits for an object, as far as the format takes it. */
function enterWaiting(draft: Draft, key: string, address: ItemAddress, label: StepLabel): void {
  resting.delete(key);
  const now = draft.shown();
  const waiting = now.journal.pending.get(key);
  if (!Array.isArray(waiting)) return;
  const { read, waiting: left, problems } = enterFields(presentOf(now), address, waiting as readonly FieldValue[]);
  tried.set(left, { text: read.text, problems });
  draft.change(label, () => read);
  draft.pend(key, left.length > 0 ? left : null);
}

/** While an object is being made, its id follows its name, with whatever refers to it by then. */
function renamedText(
  { text, file }: TextRead,
  address: ItemAddress,
  item: JsonObject,
): { readonly text: string; readonly id: string } | null {
  if (address.list === "head" || !file) return null;
  const id = newIdOf(file, address.list, item, address.id);
  if (id === address.id) return null;
  const renamed = renameId(text, `${address.list}/${address.id}`, id);
  return renamed.ok ? { text: renamed.value.text, id } : null;
}
