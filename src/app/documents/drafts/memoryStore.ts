import { byCodeUnit, done, failed } from "../../../base/index.ts";
import type { LogEntry } from "../../../edit/index.ts";
import type { DraftStore, KeptDraft } from "./draftStore.ts";

/** Keeps drafts in the memory of this page, where they end with it. */
export function memoryStore(): DraftStore {
  const drafts = new Map<string, KeptDraft>();

  const changed = (key: string, change: (draft: KeptDraft) => Partial<KeptDraft>) => {
    const draft = drafts.get(key);
    if (!draft) return failed("lost" as const);
    drafts.set(key, { ...draft, ...change(draft) });
    return done(undefined);
  };
  const begin = (draft: KeptDraft) => {
    if (drafts.has(draft.head.key)) return failed("taken" as const);
    drafts.set(draft.head.key, draft);
    return done(undefined);
  };

  return {
    list: async () =>
      done(
        [...drafts.values()]
          .map(({ head }) => ({ head, isNewer: false }))
          .sort((one, other) => byCodeUnit(other.head.changed, one.head.changed)),
      ),
    read: async key => done(drafts.get(key) ?? null),
    readAfter: async (key, count) => done(drafts.get(key)?.entries.slice(count) ?? null),
    begin: async draft => begin(draft),
    append: async (key, count, entries: readonly LogEntry[]) => {
      const draft = drafts.get(key);
      if (draft && draft.entries.length !== count) return failed("taken");
      return changed(key, ({ head, entries: before }) => ({
        entries: [...before, ...entries],
        head: { ...head, changed: entries.at(-1)?.at ?? head.changed },
      }));
    },
    checkpoint: async (key, checkpoint) => changed(key, () => ({ checkpoint })),
    rename: async (key, known) => changed(key, ({ head }) => ({ head: { ...head, ...known } })),
    lend: async (key, handle) => changed(key, () => ({ handle })),
    forget: async key => {
      const draft = drafts.get(key);
      drafts.delete(key);
      return done(draft ? async () => begin(draft) : null);
    },
  };
}
