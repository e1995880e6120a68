/** Tabs of one browser, in one process: they share a store, a lock per draft, and what they tell each other. */
import type { DraftTabs, TabsHeard } from "../../../../src/app/documents/drafts/draftTabs.ts";

type Tab = { readonly heard: TabsHeard };

export class FakeTabs {
  private readonly tabs = new Map<string, Set<Tab>>();
  private readonly holders = new Map<string, Tab>();
  private readonly waiting = new Map<string, Tab[]>();
  /** Whether tabs hear each other. */
  isHeard = true;

  readonly of = (key: string, heard: TabsHeard): DraftTabs => {
    const tab: Tab = { heard };
    const all = this.tabs.get(key) ?? new Set();
    this.tabs.set(key, all.add(tab));
    const wait = (one: Tab) => this.waiting.set(key, [...(this.waiting.get(key) ?? []), one]);
    return {
      claim: async () => {
        if (!this.holders.has(key)) {
          this.holders.set(key, tab);
          heard.onWriting();
        } else {
          heard.onFollowing();
          wait(tab);
        }
      },
      takeOver: async () => {
        const loser = this.holders.get(key);
        this.holders.set(key, tab);
        heard.onWriting();
        if (loser && loser !== tab) {
          loser.heard.onFollowing();
          wait(loser);
        }
      },
      tell: (place, entry) => {
        if (!this.isHeard) return;
        for (const other of all) if (other !== tab) other.heard.onEntry(place, structuredClone(entry));
      },
      tellForgotten: () => {
        for (const other of all) if (other !== tab) other.heard.onForgotten();
      },
      leave: () => {
        all.delete(tab);
        const rest = (this.waiting.get(key) ?? []).filter(one => one !== tab);
        this.waiting.set(key, rest);
        if (this.holders.get(key) !== tab) return;
        this.holders.delete(key);
        const [next, ...others] = rest;
        if (!next) return;
        this.waiting.set(key, others);
        this.holders.set(key, next);
        next.heard.onWriting();
      },
    };
  };
}
