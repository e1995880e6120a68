/** Keeps a draft: writes down each entry as it is made, or follows the tab that does. */
import type { Draft } from "./draft.ts";
import { DraftKeeper, type DraftWhere, type KeepState, type KeepSurroundings } from "./draftKeeper.ts";
import type { KeptDraft } from "./draftStore.ts";
import { draftTabs, hasLocks } from "./draftTabs.ts";
import type { Keepers } from "./keepers.ts";

export type Keeping = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly shown: () => KeepState;
  /** Allows this browser to keep drafts, and keeps this one; again where what was kept is gone. */
  readonly keep: () => Promise<void>;
  /** Keeps this draft in the memory of the tab alone, and takes what was kept of it out of the browser. */
  readonly keepHereOnly: () => Promise<void>;
  /** Writes here from now on, and lets the tab follow that wrote. */
  readonly takeOver: () => Promise<void>;
  /** The key under which it is kept. */
  readonly key: () => string;
  /** Where it came from, and everything that was done to it. */
  readonly kept: () => KeptDraft;
  readonly lend: (handle: FileSystemFileHandle | null) => void;
  /** Whether leaving the page would lose something that stands in no file either. */
  readonly wouldLose: () => boolean;
  /** Ends it, and lets another tab write. False where something is only in this page. */
  readonly leave: () => boolean;
};

const RETRY_MS = 2_000;
const LONGEST_MS = 60_000;

export const surroundingsOf = (keepers: Keepers): KeepSurroundings => ({
  keepers,
  tabsOf: draftTabs,
  isGuarded: hasLocks(),
  now: () => new Date(),
  tryLater: (again, tries) => {
    const stop = new AbortController();
    const once = () => {
      stop.abort();
      window.clearTimeout(timer);
      again();
    };
    const timer = window.setTimeout(once, Math.min(RETRY_MS * 2 ** tries, LONGEST_MS));
    window.addEventListener("focus", once, { signal: stop.signal });
  },
});

/**
 * Begins to keep a draft: at once where this browser may keep drafts, or where its text stands nowhere else; otherwise
 * with its first entry.
 * @param kept what it was opened from
 * @param where that lies
 * @returns once it is known whether this tab writes or follows
 */
export async function keepingOf(
  draft: Draft,
  kept: KeptDraft,
  where: DraftWhere,
  unread: number,
  around: KeepSurroundings,
): Promise<Keeping> {
  const keeper = new DraftKeeper(draft, kept, where, unread, around);
  await keeper.begin();
  return {
    subscribe: listener => keeper.subscribe(listener),
    shown: () => keeper.shown,
    keep: () => keeper.keep(),
    keepHereOnly: () => keeper.keepHereOnly(),
    takeOver: () => keeper.takeOver(),
    key: () => keeper.key,
    kept: () => keeper.kept(),
    lend: handle => keeper.lend(handle),
    wouldLose: () => keeper.wouldLose(),
    leave: () => keeper.leave(),
  };
}
