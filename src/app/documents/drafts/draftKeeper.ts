import { done, failed } from "../../../base/index.ts";
import { isLogEntry, type LogEntry } from "../../../edit/index.ts";
import type { Draft } from "./draft.ts";
import type { DraftHead, KeepResult, KeepTrouble, KeptDraft } from "./draftStore.ts";
import type { DraftTabs, draftTabs } from "./draftTabs.ts";
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

/** What is needed of the page around. */
export type KeepSurroundings = {
  readonly keepers: Keepers;
  readonly tabsOf: typeof draftTabs;
  readonly isGuarded: boolean;
  readonly now: () => Date;
  /** Calls when there may be room again: after a while, or when the reader comes back. */
  readonly tryLater: (again: () => void, tries: number) => void;
};

/** Where a draft lies that is opened: a new one lies nowhere yet. */
export type DraftWhere = "unkept" | "memory" | "browser";

/** ms after which a browser that does not answer is said not to. */
const ANSWERS_WITHIN = 5_000;
/** The number of entries after which the text is kept as well. */
const CHECKPOINT_EVERY = 200;

/** What is known of a draft while it is kept, and each act upon it; `keeping.ts` says what of it others may do. */
export class DraftKeeper {
  shown: KeepState;
  key: string;
  private readonly draft: Draft;
  private readonly opened: KeptDraft;
  private readonly where: DraftWhere;
  private readonly around: KeepSurroundings;
  private readonly listeners = new Set<() => void>();
  private readonly entries: unknown[];
  private handle: FileSystemFileHandle | null;
  /** Whether the draft lies in the browser, and how many of its entries do. */
  private isBegun: boolean;
  private written: number;
  private inMemory: boolean;
  private checked: number;
  private named: Pick<DraftHead, "name" | "title">;
  private isFollowing = false;
  private hasLeft = false;
  private turn: Promise<unknown> = Promise.resolve();
  private tries = 0;
  private tabs: DraftTabs;
  private readonly stops: (() => void)[];

  constructor(draft: Draft, opened: KeptDraft, where: DraftWhere, unread: number, around: KeepSurroundings) {
    this.draft = draft;
    this.opened = opened;
    this.where = where;
    this.around = around;
    this.entries = [...opened.entries];
    this.key = opened.head.key;
    this.handle = opened.handle;
    this.isBegun = where === "browser";
    this.written = this.isBegun ? this.entries.length : 0;
    this.inMemory = where === "memory";
    this.checked = opened.checkpoint?.place ?? 0;
    this.named = opened.head;
    this.shown = {
      state: "untouched",
      at: this.isBegun ? new Date(opened.head.changed) : null,
      trouble: null,
      isParted: false,
      isStuck: false,
      unread,
      isGuarded: around.isGuarded,
    };
    this.tabs = this.newTabs();
    this.stops = this.listen();
  }

  async begin(): Promise<void> {
    await this.tabs.claim();
    if (this.where === "browser") await this.catchUp();
    else this.keepAll();
    this.put({});
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async keep(): Promise<void> {
    this.put({ trouble: null, isStuck: false });
    const given = await this.around.keepers.give("yes");
    if (!given.ok) this.put({ trouble: given.trouble });
    await this.write();
  }

  keepHereOnly(): Promise<void> {
    return this.inTurn(async () => {
      const { browser } = this.around.keepers;
      const wasBegun = this.isBegun;
      this.forgetPlaces();
      this.put({ trouble: null, at: null });
      const given = await this.around.keepers.give("no");
      const forgotten = wasBegun || this.shown.isStuck ? await browser.forget(this.key) : done(null);
      this.put({ isStuck: !given.ok || !forgotten.ok });
      // Whoever follows would follow nothing.
      if (forgotten.ok && forgotten.value) this.tabs.tellForgotten();
      await this.writeInMemory();
    });
  }

  takeOver(): Promise<void> {
    return this.tabs.takeOver();
  }

  kept(): KeptDraft {
    const { base } = this.opened;
    return { head: this.headNow(), base, entries: [...this.entries], checkpoint: null, handle: this.handle };
  }

  lend(next: FileSystemFileHandle | null): void {
    const { browser, memory } = this.around.keepers;
    this.handle = next;
    if (this.isBegun) void browser.lend(this.key, next);
    else if (this.inMemory) void memory.lend(this.key, next);
  }

  wouldLose(): boolean {
    if (this.isFollowing || this.hasLeft || !this.isSomething() || this.isWholeThere()) return false;
    const { journal } = this.draft.shown();
    return journal.written?.on !== journal.head || journal.pending.size > 0;
  }

  leave(): boolean {
    if (!this.isFollowing && !this.isWholeThere()) return false;
    this.end();
    return true;
  }

  private listen(): (() => void)[] {
    const { draft } = this;
    const { keepers } = this.around;
    return [
      draft.onEntry(entry => {
        this.entries.push(entry);
        this.keepAll();
      }),
      draft.subscribe(() => {
        if (this.isWholeThere() && !this.isFollowing && this.isNamedAnew()) void this.write();
      }),
      keepers.browser.watch(() => void this.look()),
      keepers.subscribe(forgotten => {
        if (forgotten === null) this.keepAll();
        else if (forgotten === this.key) this.end();
      }),
    ];
  }

  private end(): void {
    this.hasLeft = true;
    this.tabs.leave();
    for (const stop of this.stops) stop();
  }

  /** Whether there is anything to keep that stands nowhere else. */
  private isSomething(): boolean {
    return this.entries.length > 0 || isOnlyHere(this.opened.head);
  }

  private isWholeThere(): boolean {
    return this.isBegun && this.written === this.entries.length;
  }

  private isNamedAnew(): boolean {
    const { title, name } = this.draft.shown().head;
    return title !== this.named.title || name !== this.named.name;
  }

  private headNow(): DraftHead {
    return { ...this.draft.shown().head, key: this.key };
  }

  private stateNow(trouble: KeepTrouble | null): KeepState["state"] {
    if (this.isFollowing) return "follows";
    if (trouble !== null) return "trouble";
    if (this.isBegun) return this.isWholeThere() ? "kept" : "writing";
    if (!this.isSomething()) return "untouched";
    const answer = this.around.keepers.answer();
    return answer === null ? "asks" : answer === "no" ? "memory" : "writing";
  }

  private put(next: Partial<Omit<KeepState, "state">>): void {
    const before = this.shown;
    const now = { ...before, ...next };
    this.shown = { ...now, state: this.stateNow(now.trouble) };
    if (JSON.stringify(before) === JSON.stringify(this.shown)) return;
    for (const listener of this.listeners) listener();
  }

  /** What an entry of another tab, or of an earlier visit, does here. */
  private take(entry: unknown): void {
    this.entries.push(entry);
    this.written = this.entries.length;
    let isUnread = !isLogEntry(entry);
    if (isLogEntry(entry))
      try {
        this.draft.follow(entry);
      } catch {
        // Another version of ours wrote it, or upon something that this one could not read.
        isUnread = true;
      }
    const { unread, at } = this.shown;
    this.put({ unread: unread + (isUnread ? 1 : 0), at: isLogEntry(entry) ? new Date(entry.at) : at });
  }

  /** Takes what other tabs have kept and this one has not heard of. The trouble is "lost" where the draft is gone. */
  private async catchUp(): Promise<KeepResult> {
    const from = this.written;
    const rest = await this.around.keepers.browser.readAfter(this.key, from);
    if (!rest.ok) return rest;
    if (rest.value === null) return failed("lost");
    // Some of it may have been heard of meanwhile.
    if (this.written === this.entries.length)
      for (const entry of rest.value.slice(this.written - from)) this.take(entry);
    return done(undefined);
  }

  private follow(isNow: boolean): void {
    this.isFollowing = isNow;
    this.draft.setFollowing(isNow);
    this.put({});
  }

  private newTabs(): DraftTabs {
    return this.around.tabsOf(this.key, {
      onEntry: (place, entry) => {
        // What this tab has written itself and not kept yet, it does not mix with what another one writes.
        if (this.hasLeft || this.written !== this.entries.length || place <= this.entries.length) return;
        if (place === this.entries.length + 1) this.take(entry);
        else void this.catchUp();
      },
      onForgotten: () => void this.look(),
      onWriting: () => {
        if (!this.isFollowing || this.hasLeft) return;
        void this.catchUp().then(caught => {
          this.follow(false);
          if (!caught.ok) this.fail(caught.trouble);
        });
      },
      onFollowing: () => {
        if (this.hasLeft) return;
        this.follow(true);
        // What is on its way still arrives, or else becomes a draft of its own.
        if (!this.isWholeThere()) void this.write();
      },
    });
  }

  /** Nothing of it lies in the browser. All of it is still here. */
  private forgetPlaces(): void {
    this.isBegun = false;
    this.written = 0;
    this.checked = 0;
  }

  /** One after the other: the places of entries follow each other. */
  private inTurn(act: () => Promise<void>): Promise<void> {
    const acted = this.turn.then(act);
    this.turn = acted.catch(() => {});
    return acted;
  }

  /** Looks whether the browser still has what it had. Whoever follows has nobody to follow when it has not. */
  private look(): Promise<void> {
    return this.inTurn(async () => {
      if (!this.isBegun || this.hasLeft) return;
      const caught = await this.catchUp();
      if (caught.ok) return;
      if (!this.isFollowing) this.fail(caught.trouble);
      else if (caught.trouble === "lost") await this.standAlone("lost");
    });
  }

  /** Says what stands in the way of keeping the draft, and tries again unless the browser no longer has it. */
  private fail(trouble: KeepTrouble): void {
    if (trouble === "lost") this.forgetPlaces();
    this.put({ trouble });
    if (trouble === "lost") return;
    this.around.tryLater(() => void this.write(), this.tries);
    this.tries += 1;
  }

  /** Makes a draft of its own of what stands here. */
  private async standAlone(trouble: KeepTrouble | null): Promise<void> {
    this.tabs.leave();
    this.key = newDraftKey();
    this.forgetPlaces();
    this.tabs = this.newTabs();
    this.follow(false);
    this.put({ trouble });
    await this.tabs.claim();
  }

  /** Goes on beside the draft that another tab went on with. */
  private async part(): Promise<void> {
    this.put({ isParted: true });
    await this.standAlone(null);
  }

  private async enter(): Promise<KeepResult> {
    const { browser, memory } = this.around.keepers;
    const now = this.kept();
    const begun = await browser.begin(now);
    if (!begun.ok) return begun;
    this.isBegun = true;
    this.written = now.entries.length;
    this.named = now.head;
    if (this.inMemory) await memory.forget(this.key);
    this.inMemory = false;
    return begun;
  }

  private async append(): Promise<KeepResult> {
    const some = this.entries.slice(this.written) as LogEntry[];
    const appended = await this.around.keepers.browser.append(this.key, this.written, some);
    if (!appended.ok) return appended;
    for (const entry of some) {
      this.written += 1;
      this.tabs.tell(this.written, entry);
    }
    return appended;
  }

  /** What makes a list of drafts right, and opening one quick. Neither is missed where it fails. */
  private async tidy(): Promise<void> {
    const { browser } = this.around.keepers;
    const { head, journal } = this.draft.shown();
    if (this.isNamedAnew()) {
      this.named = head;
      await browser.rename(this.key, { name: head.name, title: head.title });
    }
    const isEarly = this.entries.length < this.checked + CHECKPOINT_EVERY;
    if (this.shown.unread > 0 || isEarly || this.written !== this.entries.length) return;
    this.checked = this.written;
    await browser.checkpoint(this.key, { place: this.written, head: journal.head, text: journal.text });
  }

  /** Says so where the browser does not answer. */
  private async timed(outcome: Promise<KeepResult>): Promise<KeepResult> {
    const timer = setTimeout(() => this.put({ trouble: "unavailable" }), ANSWERS_WITHIN);
    try {
      return await outcome;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Writes whatever is not written yet. */
  private write(): Promise<void> {
    return this.inTurn(() => this.writeNow());
  }

  private async writeNow(): Promise<void> {
    const mayWrite = () => this.isBegun || this.around.keepers.answer() === "yes";
    while (!this.hasLeft && this.shown.trouble !== "lost" && !this.isWholeThere() && mayWrite()) {
      const outcome = await this.timed(this.isBegun ? this.append() : this.enter());
      if (outcome.ok) {
        this.tries = 0;
        this.put({ at: this.around.now(), trouble: null });
      } else if (outcome.trouble === "taken" || (this.isFollowing && outcome.trouble !== "lost")) await this.part();
      else {
        this.fail(outcome.trouble);
        return;
      }
    }
    const { trouble } = this.shown;
    if (trouble !== null && trouble !== "lost" && this.isWholeThere()) {
      // Nothing was to be written when the browser failed: is all of it still there?
      const caught = await this.catchUp();
      if (!caught.ok) return this.fail(caught.trouble);
      this.put({ trouble: null });
    }
    if (!this.hasLeft && this.isWholeThere() && !this.isFollowing) await this.tidy();
  }

  private async writeInMemory(): Promise<void> {
    if (this.isBegun || this.hasLeft || !this.isSomething()) return;
    const { memory } = this.around.keepers;
    if (!this.inMemory) {
      this.inMemory = true;
      await memory.begin(this.kept());
      return;
    }
    const there = await memory.readAfter(this.key, 0);
    const count = there.ok && there.value ? there.value.length : 0;
    await memory.append(this.key, count, this.entries.slice(count) as LogEntry[]);
    await memory.rename(this.key, this.headNow());
  }

  private keepAll(): void {
    if (!this.isBegun && this.around.keepers.answer() !== "yes") void this.writeInMemory();
    this.put({});
    void this.write();
  }
}
