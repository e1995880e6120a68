/** Where this page keeps drafts, and whether the reader has allowed the browser to. */
import { type BrowserStore, browserStore } from "./browserStore.ts";
import type { DraftStore, KeepResult } from "./draftStore.ts";
import { tellForgotten } from "./draftTabs.ts";
import { memoryStore } from "./memoryStore.ts";

/** What the reader said when asked whether this browser may keep drafts. */
export type KeepAnswer = "yes" | "no";

export type Keepers = {
  /** For as long as the page is open. */
  readonly memory: DraftStore;
  readonly browser: BrowserStore;
  /** Null where the reader was not asked yet. */
  readonly answer: () => KeepAnswer | null;
  /** Looks whether the reader has said yes on an earlier visit. */
  readonly recall: () => Promise<void>;
  /** Takes the reader's answer for all drafts. A no is kept nowhere, and holds as long as the page is open. */
  readonly give: (answer: KeepAnswer) => Promise<KeepResult>;
  /** Forgets a draft wherever it is kept. @returns what brings it back; null where it was nowhere */
  readonly forget: (key: string) => Promise<KeepResult<(() => Promise<KeepResult>) | null>>;
  /** Tells of each answer, and of each draft that was forgotten by its key. */
  readonly subscribe: (listener: (forgotten: string | null) => void) => () => void;
};

export function keepersWith(browser: BrowserStore, memory: DraftStore): Keepers {
  const listeners = new Set<(forgotten: string | null) => void>();
  let answer: KeepAnswer | null = null;
  let recalled: Promise<void> | null = null;
  const tell = (forgotten: string | null) => {
    for (const listener of listeners) listener(forgotten);
  };
  return {
    memory,
    browser,
    answer: () => answer,
    recall: () => {
      recalled ??= browser.mayKeep().then(kept => {
        // The reader may have answered meanwhile.
        if (answer !== null || !kept.ok || !kept.value) return;
        answer = "yes";
        tell(null);
      });
      return recalled;
    },
    give: async given => {
      answer = given;
      tell(null);
      return browser.answer(given === "yes");
    },
    forget: async key => {
      const [here, there] = await Promise.all([memory.forget(key), browser.forget(key)]);
      if (here.ok || there.ok) tell(key);
      if (there.ok && there.value) tellForgotten(key);
      return here.ok && here.value ? here : there;
    },
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Those of this page. */
export const keepers: Keepers = keepersWith(browserStore(), memoryStore());
