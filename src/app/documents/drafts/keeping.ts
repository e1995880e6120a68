/** Keeps a draft: writes down each entry as it is made, or follows the tab that does. */
import { done, failed } from "../../../base/index.ts";
import { isLogEntry, type LogEntry } from "../../../edit/index.ts";
import type { Draft } from "./draft.ts";
import type { DraftHead, KeepResult, KeepTrouble, KeptDraft } from "./draftStore.ts";
import { type DraftTabs, draftTabs, hasLocks } from "./draftTabs.ts";
import { isOnlyHere } from "./isOnlyHere.ts";
import type { Keepers } from "./keepers.ts";
import { newDraftKey } from "./newDraftKey.ts";

export type KeepState = {
  /**
   * `untouched`: it is what stands in a file or in the library; `asks`: something is written, and the reader was not
   * asked yet whether it may be kept; `memory`: it is only in this tab; `writing`: the rest of it is being kept at this moment; `kept`: all
   * of it is in this browser; `follows`: another tab writes; `trouble`: something of it is only in this tab, though it
   * was to be kept.
   */
  readonly state: "untouched" | "asks" | "memory" | "writing" | "kept" | "follows" | "trouble";
  /** When the last entry was kept. */
  readonly at: Date | null;
  readonly trouble: KeepTrouble | null;
  /** Another tab wrote at the same time, or took over before all was kept: this is a draft of its own since. */
  readonly isParted: boolean;
  /** The browser did not let go of what it had kept of the draft when that was asked. */
  readonly isStuck: boolean;
  /** Entries that this version of ours cannot read. They are kept, and do nothing. */
  readonly unread: number;
  /** Whether the browser can tell which of its tabs writes. */
  readonly isGuarded: boolean;
};

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

/** What is needed of the page around. */
export type KeepSurroundings = {
  readonly keepers: Keepers;
  readonly tabsOf: typeof draftTabs;
  readonly isGuarded: boolean;
  readonly now: () => Date;
  /** Calls when there may be room again: after a while, or when the reader comes back. */
  readonly tryLater: (again: () => void, tries: number) => void;
};

const RETRY_MS = 2_000;
const LONGEST_MS = 60_000;
/** ms after which a browser that does not answer is said not to. */
const ANSWERS_WITHIN = 5_000;
/** The number of entries after which the text is kept as well. */
const CHECKPOINT_EVERY = 200;

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

/** Where a draft lies that is opened: a new one lies nowhere yet. */
export type DraftWhere = "unkept" | "memory" | "browser";

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
  { keepers, tabsOf, isGuarded, now, tryLater }: KeepSurroundings,
): Promise<Keeping> {
  const { browser, memory } = keepers;
  const listeners = new Set<() => void>();
  const entries: unknown[] = [...kept.entries];
  let { key } = kept.head;
  let { handle } = kept;
  /** Whether the draft lies in the browser, and how many of its entries do. */
  let isBegun = where === "browser";
  let written = isBegun ? entries.length : 0;
  let inMemory = where === "memory";
  let checked = kept.checkpoint?.place ?? 0;
  let named: Pick<DraftHead, "name" | "title"> = kept.head;
  let isFollowing = false;
  let hasLeft = false;
  let turn: Promise<unknown> = Promise.resolve();
  let tries = 0;
  let shown: KeepState = {
    state: "untouched",
    at: isBegun ? new Date(kept.head.changed) : null,
    trouble: null,
    isParted: false,
    isStuck: false,
    unread,
    isGuarded,
  };

  /** Whether there is anything to keep that stands nowhere else. */
  const isSomething = () => entries.length > 0 || isOnlyHere(kept.head);
  const isWholeThere = () => isBegun && written === entries.length;
  const stateNow = (trouble: KeepTrouble | null): KeepState["state"] => {
    if (isFollowing) return "follows";
    if (trouble !== null) return "trouble";
    if (isBegun) return isWholeThere() ? "kept" : "writing";
    if (!isSomething()) return "untouched";
    const answer = keepers.answer();
    return answer === null ? "asks" : answer === "no" ? "memory" : "writing";
  };
  const put = (next: Partial<Omit<KeepState, "state">>) => {
    const before = shown;
    shown = { ...shown, ...next };
    shown = { ...shown, state: stateNow(shown.trouble) };
    if (JSON.stringify(before) === JSON.stringify(shown)) return;
    for (const listener of listeners) listener();
  };
  const headNow = (): DraftHead => ({ ...draft.shown().head, key });
  const keptNow = (): KeptDraft => ({
    head: headNow(),
    base: kept.base,
    entries: [...entries],
    checkpoint: null,
    handle,
  });

  /** What an entry of another tab, or of an earlier visit, does here. */
  const take = (entry: unknown) => {
    entries.push(entry);
    written = entries.length;
    let isUnread = !isLogEntry(entry);
    if (isLogEntry(entry))
      try {
        draft.follow(entry);
      } catch {
        // Another version of ours wrote it, or upon something that this one could not read.
        isUnread = true;
      }
    put({ unread: shown.unread + (isUnread ? 1 : 0), at: isLogEntry(entry) ? new Date(entry.at) : shown.at });
  };
  /** Takes what other tabs have kept and this one has not heard of. The trouble is "lost" where the draft is gone. */
  const catchUp = async (): Promise<KeepResult> => {
    const from = written;
    const rest = await browser.readAfter(key, from);
    if (!rest.ok) return rest;
    if (rest.value === null) return failed("lost");
    // Some of it may have been heard of meanwhile.
    if (written === entries.length) for (const entry of rest.value.slice(written - from)) take(entry);
    return done(undefined);
  };
  const follow = (isNow: boolean) => {
    isFollowing = isNow;
    draft.setFollowing(isNow);
    put({});
  };

  const newTabs = (): DraftTabs =>
    tabsOf(key, {
      onEntry: (place, entry) => {
        // What this tab has written itself and not kept yet, it does not mix with what another one writes.
        if (hasLeft || written !== entries.length || place <= entries.length) return;
        if (place === entries.length + 1) take(entry);
        else void catchUp();
      },
      onForgotten: () => void look(),
      onWriting: () => {
        if (!isFollowing || hasLeft) return;
        void catchUp().then(caught => {
          follow(false);
          if (!caught.ok) fail(caught.trouble);
        });
      },
      onFollowing: () => {
        if (hasLeft) return;
        follow(true);
        // What is on its way still arrives, or else becomes a draft of its own.
        if (!isWholeThere()) void write();
      },
    });
  let tabs = newTabs();

  /** The browser no longer has the draft. All of it is still here. */
  const gone = () => {
    isBegun = false;
    written = 0;
    checked = 0;
    put({ trouble: "lost" });
  };
  /** One after the other: the places of entries follow each other. */
  const inTurn = (act: () => Promise<void>): Promise<void> => {
    const acted = turn.then(act);
    turn = acted.catch(() => {});
    return acted;
  };
  /** Looks whether the browser still has what it had. Whoever follows has nobody to follow when it has not. */
  const look = () =>
    inTurn(async () => {
      if (!isBegun || hasLeft) return;
      const caught = await catchUp();
      if (caught.ok) return;
      if (!isFollowing) fail(caught.trouble);
      else if (caught.trouble === "lost") await standAlone("lost");
    });
  /** Says what stands in the way of keeping the draft, and tries again. */
  const fail = (trouble: KeepTrouble) => {
    if (trouble === "lost") return gone();
    put({ trouble });
    tryLater(() => void write(), tries);
    tries += 1;
  };
  /** Makes a draft of its own of what stands here. */
  const standAlone = async (trouble: KeepTrouble | null) => {
    tabs.leave();
    key = newDraftKey();
    isBegun = false;
    written = 0;
    checked = 0;
    tabs = newTabs();
    follow(false);
    put({ trouble });
    await tabs.claim();
  };
  /** Goes on beside the draft that another tab went on with. */
  const part = async () => {
    put({ isParted: true });
    await standAlone(null);
  };

  const begin = async (): Promise<KeepResult> => {
    const now = keptNow();
    const begun = await browser.begin(now);
    if (!begun.ok) return begun;
    isBegun = true;
    written = now.entries.length;
    named = now.head;
    if (inMemory) await memory.forget(key);
    inMemory = false;
    return begun;
  };
  const append = async (): Promise<KeepResult> => {
    const some = entries.slice(written) as LogEntry[];
    const appended = await browser.append(key, written, some);
    if (!appended.ok) return appended;
    for (const entry of some) {
      written += 1;
      tabs.tell(written, entry);
    }
    return appended;
  };
  /** What makes a list of drafts right, and opening one quick. Neither is missed where it fails. */
  const tidy = async () => {
    const { head, journal } = draft.shown();
    if (head.title !== named.title || head.name !== named.name) {
      named = head;
      await browser.rename(key, { name: head.name, title: head.title });
    }
    if (shown.unread > 0 || entries.length < checked + CHECKPOINT_EVERY || written !== entries.length) return;
    checked = written;
    await browser.checkpoint(key, { place: written, head: journal.head, text: journal.text });
  };

  /** Says so where the browser does not answer. */
  const timed = async (outcome: Promise<KeepResult>): Promise<KeepResult> => {
    const timer = setTimeout(() => put({ trouble: "unavailable" }), ANSWERS_WITHIN);
    try {
      return await outcome;
    } finally {
      clearTimeout(timer);
    }
  };
  const writeNow = async (): Promise<void> => {
    while (!hasLeft && shown.trouble !== "lost" && !isWholeThere() && (isBegun || keepers.answer() === "yes")) {
      const outcome = await timed(isBegun ? append() : begin());
      if (outcome.ok) {
        tries = 0;
        put({ at: now(), trouble: null });
      } else if (outcome.trouble === "taken" || (isFollowing && outcome.trouble !== "lost")) await part();
      else {
        fail(outcome.trouble);
        return;
      }
    }
    if (shown.trouble !== null && shown.trouble !== "lost" && isWholeThere()) {
      // Nothing was to be written when the browser failed: is all of it still there?
      const caught = await catchUp();
      if (!caught.ok) return fail(caught.trouble);
      put({ trouble: null });
    }
    if (!hasLeft && isWholeThere() && !isFollowing) await tidy();
  };
  /** Writes whatever is not written yet. */
  const write = (): Promise<void> => inTurn(writeNow);
  const writeInMemory = async () => {
    if (isBegun || hasLeft || !isSomething()) return;
    if (inMemory) {
      const there = await memory.readAfter(key, 0);
      const count = there.ok && there.value ? there.value.length : 0;
      await memory.append(key, count, entries.slice(count) as LogEntry[]);
      await memory.rename(key, headNow());
    } else {
      inMemory = true;
      await memory.begin(keptNow());
    }
  };
  const keepAll = () => {
    if (!isBegun && keepers.answer() !== "yes") void writeInMemory();
    put({});
    void write();
  };

  const stops = [
    draft.onEntry(entry => {
      entries.push(entry);
      keepAll();
    }),
    draft.subscribe(() => {
      const { title, name } = draft.shown().head;
      if (isWholeThere() && !isFollowing && (title !== named.title || name !== named.name)) void write();
    }),
    browser.watch(() => void look()),
    keepers.subscribe(forgotten => {
      if (forgotten === null) keepAll();
      else if (forgotten === key) end();
    }),
  ];
  const end = () => {
    hasLeft = true;
    tabs.leave();
    for (const stop of stops) stop();
  };

  await tabs.claim();
  if (where === "browser") await catchUp();
  else keepAll();
  put({});
  return {
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    shown: () => shown,
    keep: async () => {
      put({ trouble: null, isStuck: false });
      const given = await keepers.give("yes");
      if (!given.ok) put({ trouble: given.trouble });
      await write();
    },
    keepHereOnly: () =>
      inTurn(async () => {
        const wasBegun = isBegun;
        isBegun = false;
        written = 0;
        checked = 0;
        put({ trouble: null, at: null });
        const given = await keepers.give("no");
        const forgotten = wasBegun || shown.isStuck ? await browser.forget(key) : done(null);
        put({ isStuck: !given.ok || !forgotten.ok });
        // Whoever follows would follow nothing.
        if (forgotten.ok && forgotten.value) tabs.tellForgotten();
        await writeInMemory();
      }),
    takeOver: () => tabs.takeOver(),
    key: () => key,
    kept: keptNow,
    lend: next => {
      handle = next;
      if (isBegun) void browser.lend(key, next);
      else if (inMemory) void memory.lend(key, next);
    },
    wouldLose: () => {
      if (isFollowing || hasLeft || !isSomething() || isWholeThere()) return false;
      const { journal } = draft.shown();
      return journal.written?.on !== journal.head || journal.pending.size > 0;
    },
    leave: () => {
      if (!isFollowing && !isWholeThere()) return false;
      end();
      return true;
    },
  };
}
