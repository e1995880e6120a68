import { byCodeUnit, done, failed } from "../../../base/index.ts";
import {
  type Change,
  changed,
  type DraftRoom,
  draftDatabase,
  entriesOf,
  ofDraft,
  type Within,
} from "./draftDatabase.ts";
import { draftFormat, type KeptHead, liftedEntry, listedHead } from "./draftFormat.ts";
import type { DraftHead, DraftStore, KeepResult } from "./draftStore.ts";

/**
 * What is kept beside the drafts: the lines that are being typed on the home page, whether letters are commands, and the
 * last version that was made for publishing, by the token of its place.
 */
export type NoteName = "letters" | "line" | `made/${string}`;

export type BrowserStore = DraftStore & {
  /** Whether the reader has allowed this browser to keep drafts. Asking leaves nothing behind. */
  mayKeep(): Promise<KeepResult<boolean>>;
  /** Keeps the answer, if it is yes; else nothing is left of it. */
  answer(isAllowed: boolean): Promise<KeepResult>;
  /** What is kept beside the drafts under this name; null where nothing is. Asking leaves nothing behind. */
  noted(name: NoteName): Promise<KeepResult<string | null>>;
  /** Keeps words beside the drafts; null forgets them. */
  note(name: NoteName, words: string | null): Promise<KeepResult>;
  /** Calls when the browser has closed the storage, as it does to clear it. */
  watch(listener: () => void): () => void;
};

/** Keeps drafts in the browser's own database. */
export function browserStore(): BrowserStore {
  const { within, watch } = draftDatabase();
  return { watch, ...notesIn(within), ...readsIn(within), ...writesIn(within), forget: forgetIn(within) };
}

const notesIn = (within: Within): Pick<BrowserStore, "answer" | "mayKeep" | "note" | "noted"> => ({
  mayKeep: () =>
    within(async database => done((await database.get("answers", "may-keep")) === "yes"), { isMissing: done(false) }),
  answer: isAllowed =>
    within(
      async database => {
        await changed(database, ["answers"], async transaction => {
          const answers = transaction.objectStore("answers");
          if (isAllowed) await answers.put("yes", "may-keep");
          else await answers.clear();
        });
        // The browser decides, and may ask the reader. Nothing depends on it.
        if (isAllowed) navigator.storage?.persist?.().catch(() => {});
        return done(undefined);
      },
      isAllowed ? { isMade: true } : { isMissing: done(undefined) },
    ),
  noted: name =>
    within(async database => done((await database.get("answers", name)) ?? null), { isMissing: done(null) }),
  note: (name, words) =>
    within(
      async database => {
        await changed(database, ["answers"], async transaction => {
          const answers = transaction.objectStore("answers");
          if (words === null) await answers.delete(name);
          else await answers.put(words, name);
        });
        return done(undefined);
      },
      words === null ? { isMissing: done(undefined) } : { isMade: true },
    ),
});

const readsIn = (within: Within): Pick<BrowserStore, "list" | "read" | "readAfter"> => ({
  list: () =>
    within(
      async database => {
        const heads = await database.getAll("heads");
        const listed = heads.map(({ head, format }) => ({ head: listedHead(head), isNewer: format > draftFormat }));
        return done(listed.sort((one, other) => byCodeUnit(other.head.changed, one.head.changed)));
      },
      { isMissing: done([]) },
    ),
  read: key =>
    within(
      async database => {
        const transaction = database.transaction(ofDraft);
        const [known, base, entries, checkpoint, handle] = await Promise.all([
          transaction.objectStore("heads").get(key),
          transaction.objectStore("bases").get(key),
          transaction.objectStore("entries").getAll(entriesOf(key)),
          transaction.objectStore("checkpoints").get(key),
          transaction.objectStore("handles").get(key),
        ]);
        if (!known || base === undefined) return done(null);
        if (known.format > draftFormat) return failed("newer");
        return done({
          head: listedHead(known.head),
          base,
          entries: entries.map(entry => liftedEntry(entry)),
          checkpoint: checkpoint ?? null,
          handle: handle ?? null,
        });
      },
      { isMissing: done(null) },
    ),
  readAfter: (key, count) =>
    within(
      async database => {
        const transaction = database.transaction(["heads", "entries"]);
        const [known, entries] = await Promise.all([
          transaction.objectStore("heads").get(key),
          transaction.objectStore("entries").getAll(entriesOf(key, count)),
        ]);
        if (!known) return done(null);
        return known.format > draftFormat ? failed("newer") : done(entries.map(entry => liftedEntry(entry)));
      },
      { isMissing: done(null) },
    ),
});

/** Changes what is known of a draft that is there. */
const headWithin =
  (within: Within) =>
  (
    key: string,
    rooms: DraftRoom[],
    change: (head: KeptHead, transaction: Change) => Promise<KeepResult>,
  ): Promise<KeepResult> =>
    within(
      database =>
        changed(database, rooms, async transaction => {
          const head = await transaction.objectStore("heads").get(key);
          return head ? change(head, transaction) : failed("lost");
        }),
      { isMissing: failed("lost") },
    );

function writesIn(within: Within): Pick<BrowserStore, "append" | "begin" | "checkpoint" | "lend" | "rename"> {
  const withHead = headWithin(within);
  const lend: BrowserStore["lend"] = (key, handle) =>
    withHead(key, ["heads", "handles"], async (_, transaction) => {
      const room = transaction.objectStore("handles");
      await room.delete(key);
      try {
        if (handle) await room.put(handle, key);
      } catch (error) {
        // Some files cannot be kept.
        if (!(error instanceof DOMException && error.name === "DataCloneError")) throw error;
      }
      return done(undefined);
    });
  return {
    begin: async ({ head, base, entries, checkpoint, handle }) => {
      const { key } = head;
      const begun = await within(
        async database => {
          await changed(database, ofDraft, async transaction => {
            const room = transaction.objectStore("entries");
            await Promise.all([
              // Where a draft of this key is there already, all of it fails.
              transaction.objectStore("heads").add({ format: draftFormat, head, count: entries.length }, key),
              transaction.objectStore("bases").put(base, key),
              checkpoint && transaction.objectStore("checkpoints").put(checkpoint, key),
              ...entries.map((entry, place) => room.put({ format: draftFormat, entry }, [key, place + 1])),
            ]);
          });
          return done(undefined);
        },
        { isMade: true },
      );
      return begun.ok && handle ? lend(key, handle) : begun;
    },
    append: (key, count, entries) =>
      withHead(key, ["heads", "entries"], async (known, transaction) => {
        if (known.format > draftFormat) return failed("newer");
        if (known.count !== count) return failed("taken");
        const room = transaction.objectStore("entries");
        const head: DraftHead = { ...known.head, changed: entries.at(-1)?.at ?? known.head.changed };
        await Promise.all([
          ...entries.map((entry, place) => room.add({ format: draftFormat, entry }, [key, count + place + 1])),
          transaction.objectStore("heads").put({ format: draftFormat, head, count: count + entries.length }, key),
        ]);
        return done(undefined);
      }),
    checkpoint: (key, checkpoint) =>
      withHead(key, ["heads", "checkpoints"], async (_, transaction) => {
        await transaction.objectStore("checkpoints").put(checkpoint, key);
        return done(undefined);
      }),
    rename: (key, names) =>
      withHead(key, ["heads"], async (known, transaction) => {
        await transaction.objectStore("heads").put({ ...known, head: { ...known.head, ...names } }, key);
        return done(undefined);
      }),
    lend,
  };
}

const forgetIn =
  (within: Within): BrowserStore["forget"] =>
  key =>
    within<(() => Promise<KeepResult>) | null>(
      database =>
        changed(database, ofDraft, async transaction => {
          const room = <Name extends DraftRoom>(name: Name) => transaction.objectStore(name);
          const [known, base, entries, checkpoint, handle] = await Promise.all([
            room("heads").get(key),
            room("bases").get(key),
            room("entries").getAll(entriesOf(key)),
            room("checkpoints").get(key),
            room("handles").get(key),
          ]);
          await Promise.all([
            ...(["heads", "bases", "checkpoints", "handles"] as const).map(name => room(name).delete(key)),
            room("entries").delete(entriesOf(key)),
          ]);
          if (!known || base === undefined) return done(null);
          const restore = () =>
            within(
              async again => {
                await changed(again, ofDraft, async back => {
                  await Promise.all([
                    back.objectStore("heads").add(known, key),
                    back.objectStore("bases").put(base, key),
                    checkpoint && back.objectStore("checkpoints").put(checkpoint, key),
                    handle && back.objectStore("handles").put(handle, key),
                    // As they lay there, whichever version wrote them.
                    ...entries.map((entry, place) => back.objectStore("entries").put(entry, [key, place + 1])),
                  ]);
                });
                return done(undefined);
              },
              { isMade: true },
            );
          return done(restore);
        }),
      { isMissing: done(null) },
    );
