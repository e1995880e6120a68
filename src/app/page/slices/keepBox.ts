import type { Root } from "react-dom/client";
import type { LeavingLists } from "./leavingLists.ts";

/** A part of the page in a root of its own. */
export type OpenedBox = {
  readonly name: string;
  readonly box: HTMLElement;
  readonly root: Root;
  readonly lists: LeavingLists;
  /** What it is made of. */
  of: unknown;
  /** What the reader had chosen when it was drawn; null if it is given up once it is left. */
  chosen: string | null;
  /** Takes it out of the part of the page that it stands in; not given where that is the page. */
  readonly part: (() => void) | undefined;
  /** Tells whoever shows it that it cannot be drawn. */
  onTrouble: (error: unknown) => void;
  /** Draws what is to be shown in it by now, while the page goes on answering. */
  draw: () => void;
};

/** ms for which a part that was left waits for the reader to come back. */
const KEPT_MS = 120_000;
/** ms after which it becomes as short as it came: by then what was chosen instead is drawn. */
const RESTS_AFTER_MS = 100;

/** With its timers. */
const kept = new Map<OpenedBox, readonly number[]>();

/** Gives up by and by what React keeps of a part that is out of the page. */
export const giveUp = ({ root, lists, part }: OpenedBox): void => {
  part?.();
  void lists.leave().then(() => root.unmount());
};

function forget(one: OpenedBox): void {
  for (const timer of kept.get(one) ?? []) window.clearTimeout(timer);
  kept.delete(one);
}

function drop(one: OpenedBox): void {
  forget(one);
  giveUp(one);
}

/** Keeps a part that is out of the page, for a reader who comes back within two minutes. */
export function keepBox(one: OpenedBox): void {
  kept.set(one, [
    window.setTimeout(() => one.lists.rest(), RESTS_AFTER_MS),
    window.setTimeout(() => drop(one), KEPT_MS),
  ]);
}

/** The part as it was left, if it is still made of the same and shows what is chosen now. Others of its name are given up. */
export function takeBox({ name, of, chosen }: Pick<OpenedBox, "name" | "of" | "chosen">): OpenedBox | null {
  let found: OpenedBox | null = null;
  for (const one of [...kept.keys()]) {
    if (one.of === of && one.name !== name) continue;
    if (one.of === of && one.chosen === chosen) {
      forget(one);
      found = one;
    } else drop(one);
  }
  return found;
}
