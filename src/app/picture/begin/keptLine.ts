/** Keeps the lines that are typed on the home page, where this browser may keep drafts: from their first letter on. */
import { keepers } from "../../documents/drafts/keepers.ts";

/** `unkept`: they end with this tab; `trouble`: so they do, though they were to be kept. */
export type LineState = "kept" | "trouble" | "unkept" | "writing";

let shown: LineState = "unkept";
/** Null until something is typed, or was found of an earlier visit: nothing is written over what lies there. */
let wanted: string | null = null;
/** What the browser has; null where that is not known. */
let held: string | null = null;
let isBusy = false;
const listeners = new Set<() => void>();

function put(next: LineState): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Writes until the browser has what is wanted: one change after the other, the last one for sure. */
async function write(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  while (keepers.answer() === "yes" && wanted !== null && held !== wanted) {
    const text: string = wanted;
    put("writing");
    const noted = await keepers.browser.note("line", text === "" ? null : text);
    held = noted.ok ? text : null;
    put(noted.ok ? "kept" : "trouble");
    if (!noted.ok) break;
  }
  isBusy = false;
  if (keepers.answer() === "yes") return;
  // Whoever said no has also cleared what was kept.
  held = null;
  put("unkept");
}

/** Where leaving the page would lose lines, the browser asks. */
const warn = (event: BeforeUnloadEvent): void => {
  if (wanted !== null && wanted.trim() !== "" && held !== wanted) event.preventDefault();
};

export const keptLine = {
  shown: (): LineState => shown,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** The lines of an earlier visit; empty where none are kept. */
  recall: async (): Promise<string> => {
    await keepers.recall();
    const noted = await keepers.browser.noted("line");
    if (!noted.ok || noted.value === null) return "";
    // What is typed meanwhile goes before it.
    if (wanted === null) {
      wanted = noted.value;
      held = noted.value;
      put("kept");
    }
    return noted.value;
  },
  /** Takes the lines as they are typed. */
  take: (text: string): void => {
    wanted = text;
    void write();
  },
  /** Lets this browser keep lines and drafts from now on. */
  keep: async (): Promise<void> => {
    const given = await keepers.give("yes");
    if (!given.ok) return put("trouble");
    held = null;
    await write();
  },
};

window.addEventListener("beforeunload", warn);
keepers.subscribe(() => void write());
