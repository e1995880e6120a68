import type { BrowserStore } from "../../../../src/app/documents/drafts/browserStore.ts";
import type { KeepTrouble } from "../../../../src/app/documents/drafts/draftStore.ts";
import { memoryStore } from "../../../../src/app/documents/drafts/memoryStore.ts";
import { done, failed } from "../../../../src/base/index.ts";
import { FakeTabs } from "./fakeTabs.ts";

/** The storage of a browser: it lives longer than its pages, and can be told to fail. */
export class FakeBrowser {
  readonly drafts = memoryStore();
  readonly tabs = new FakeTabs();
  answered = false;
  readonly notes = new Map<string, string>();
  /** Whether it lets go of what it has. */
  isStuck = false;
  trouble: KeepTrouble | null = null;

  readonly store = (): BrowserStore => {
    const sound = this.drafts;
    const unlessTroubled = <Args extends readonly unknown[], Value>(act: (...args: Args) => Promise<Value>) =>
      (async (...args: Args) => (this.trouble ? failed(this.trouble) : act(...args))) as (
        ...args: Args
      ) => Promise<Value>;
    return {
      ...sound,
      begin: unlessTroubled(sound.begin),
      append: unlessTroubled(sound.append),
      forget: async key => (this.isStuck ? failed("unavailable") : sound.forget(key)),
      watch: () => () => {},
      mayKeep: async () => done(this.answered),
      answer: async isAllowed => {
        if (this.trouble) return failed(this.trouble);
        this.answered = isAllowed;
        if (!isAllowed) this.notes.clear();
        return done(undefined);
      },
      noted: async name => done(this.notes.get(name) ?? null),
      note: unlessTroubled(async (name, words) => {
        if (words === null) this.notes.delete(name);
        else this.notes.set(name, words);
        return done(undefined);
      }),
    };
  };
}
