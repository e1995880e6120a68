import { keepers } from "./keepers.ts";

let areOn = true;
const listeners = new Set<() => void>();
let isRecalled = false;

function put(next: boolean): void {
  areOn = next;
  for (const listener of listeners) listener();
}

/** Whether the browser may keep the choice, as it keeps drafts. */
const keep = (): void => {
  if (keepers.answer() === "yes") void keepers.browser.note("letters", areOn ? null : "off");
};

/**
 * Whether letters are commands of the editor. Whoever speaks to the machine, or presses keys by a slip, turns them off:
 * for as long as the page is open, and from then on where this browser may keep drafts.
 */
export const letterKeys = {
  areOn: (): boolean => areOn,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  turn: (on: boolean): void => {
    put(on);
    keep();
  },
  /** Looks whether they were turned off on an earlier visit. */
  recall: (): void => {
    if (isRecalled) return;
    isRecalled = true;
    keepers.browser.noted("letters").then(noted => {
      if (noted.ok && noted.value === "off") put(false);
      // A yes that comes later holds for this choice as well.
      keepers.subscribe(forgotten => {
        if (forgotten === null && !areOn) keep();
      });
    });
  },
};
