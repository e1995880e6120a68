/**
 * Tabs that have the same draft open: one of them writes, the others follow. The browser's locks say which; it gives the
 * lock of a closed tab to the next. Where it has none, the tabs ask each other.
 */

/** What the writing tab tells the others: an entry that is kept, or that the draft itself has gone. */
type ToldTabs =
  | { readonly kind: "entry"; readonly place: number; readonly entry: unknown }
  | { readonly kind: "forgotten" }
  /** For browsers without locks. */
  | { readonly kind: "who" | "here" | "yield" };

export type TabsHeard = {
  /** Another tab kept an entry at this place, from 1 on. */
  readonly onEntry: (place: number, entry: unknown) => void;
  /** Another tab has forgotten the draft. */
  readonly onForgotten: () => void;
  /** This tab writes from now on, because the one before was closed, or it took over. */
  readonly onWriting: () => void;
  /** Another tab has taken over. */
  readonly onFollowing: () => void;
};

export type DraftTabs = {
  /** Asks to be the one that writes; otherwise waits until the others have gone. Returns once it is known. */
  readonly claim: () => Promise<void>;
  /** Takes over from the tab that writes. */
  readonly takeOver: () => Promise<void>;
  readonly tell: (place: number, entry: unknown) => void;
  /** Tells the other tabs that the draft is kept no longer. */
  readonly tellForgotten: () => void;
  /** Lets another tab write, and hears nothing more. */
  readonly leave: () => void;
};

/** Whether the browser itself can tell which tab writes. It does so on secure pages alone. */
export const hasLocks = (): boolean => typeof navigator !== "undefined" && "locks" in navigator;

const nameOf = (key: string): string => `deep-labor ${key}`;

/** Tells the tabs that have a draft open that it is kept no longer. */
export function tellForgotten(key: string): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(nameOf(key));
  channel.postMessage({ kind: "forgotten" } satisfies ToldTabs);
  channel.close();
}

/** ms that another tab has for its answer. */
const ANSWERS_WITHIN = 300;

export function draftTabs(key: string, heard: TabsHeard): DraftTabs {
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(nameOf(key));
  const post = (told: ToldTabs) => channel?.postMessage(told);
  const keepers = hasLocks() ? lockKeeper(nameOf(key), heard) : askingKeeper(post, heard);
  if (channel)
    channel.onmessage = ({ data }: MessageEvent<ToldTabs>) => {
      if (data.kind === "entry") heard.onEntry(data.place, data.entry);
      else if (data.kind === "forgotten") heard.onForgotten();
      else keepers.hear(data.kind);
    };
  return {
    claim: keepers.claim,
    takeOver: keepers.takeOver,
    tell: (place, entry) => post({ kind: "entry", place, entry }),
    tellForgotten: () => post({ kind: "forgotten" }),
    leave: () => {
      keepers.leave();
      channel?.close();
    },
  };
}

type Keeper = {
  readonly claim: () => Promise<void>;
  readonly takeOver: () => Promise<void>;
  readonly hear: (kind: "who" | "here" | "yield") => void;
  readonly leave: () => void;
};

function lockKeeper(name: string, { onWriting, onFollowing }: TabsHeard): Keeper {
  /** Gives the lock back. */
  let release: (() => void) | null = null;
  let waiting: AbortController | null = null;
  let hasLeft = false;

  /** Holds the lock from the moment it is given until it is released; the promise tells whether it was given. */
  const held = (options: LockOptions): Promise<boolean> =>
    new Promise(resolve => {
      let isHeld = false;
      navigator.locks
        .request(name, options, lock => {
          if (!lock || hasLeft) {
            resolve(false);
            return;
          }
          isHeld = true;
          waiting = null;
          const ended = new Promise<void>(end => {
            release = end;
          });
          onWriting();
          resolve(true);
          return ended;
        })
        .catch(error => {
          resolve(false);
          // Another tab stole the lock: a request that was merely called off was not held.
          if (!isHeld || hasLeft || !(error instanceof DOMException && error.name === "AbortError")) return;
          release = null;
          onFollowing();
          wait();
        });
    });
  /** Waits until whichever tab writes is closed. */
  const wait = () => {
    if (hasLeft) return;
    waiting = new AbortController();
    held({ signal: waiting.signal });
  };

  return {
    claim: async () => {
      if (await held({ ifAvailable: true })) return;
      onFollowing();
      wait();
    },
    takeOver: async () => {
      waiting?.abort();
      waiting = null;
      await held({ steal: true });
    },
    hear: () => {},
    leave: () => {
      hasLeft = true;
      waiting?.abort();
      release?.();
      release = null;
    },
  };
}

function askingKeeper(post: (told: ToldTabs) => void, { onWriting, onFollowing }: TabsHeard): Keeper {
  let isWriting = false;
  let answer: () => void = () => {};
  const write = () => {
    isWriting = true;
    onWriting();
  };
  return {
    claim: async () => {
      const isAnswered = await new Promise<boolean>(resolve => {
        answer = () => resolve(true);
        post({ kind: "who" });
        setTimeout(resolve, ANSWERS_WITHIN, false);
      });
      if (isAnswered) onFollowing();
      else write();
    },
    takeOver: async () => {
      post({ kind: "yield" });
      write();
    },
    hear: kind => {
      if (kind === "here") answer();
      if (kind === "who" && isWriting) post({ kind: "here" });
      if (kind !== "yield" || !isWriting) return;
      isWriting = false;
      onFollowing();
    },
    leave: () => {
      isWriting = false;
    },
  };
}
