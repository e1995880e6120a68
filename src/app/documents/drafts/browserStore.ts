import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import { byCodeUnit, done, failed } from "../../../base/index.ts";
import { draftFormat, type KeptEntry, type KeptHead, liftedEntry, listedHead } from "./draftFormat.ts";
import type { Checkpoint, DraftHead, DraftStore, KeepResult, KeepTrouble } from "./draftStore.ts";

const NAME = "deep-labor-drafts";
/** How the rooms below are arranged. The format of what lies in them is another matter (`draftFormat`). */
const ARRANGEMENT = 1;

interface DraftRooms extends DBSchema {
  heads: { key: string; value: KeptHead };
  bases: { key: string; value: string };
  /** By draft, and by place from 1 on. */
  entries: { key: [string, number]; value: KeptEntry };
  checkpoints: { key: string; value: Checkpoint };
  handles: { key: string; value: FileSystemFileHandle };
  answers: { key: string; value: string };
}
type DraftRoom = "heads" | "bases" | "entries" | "checkpoints" | "handles" | "answers";
type Database = IDBPDatabase<DraftRooms>;
type Change = IDBPTransaction<DraftRooms, DraftRoom[], "readwrite">;

const ofDraft: DraftRoom[] = ["heads", "bases", "entries", "checkpoints", "handles"];

const entriesOf = (key: string, after = 0): IDBKeyRange => IDBKeyRange.bound([key, after + 1], [key, Number.MAX_VALUE]);

/** What fails because the browser has just closed the database, and whoever opens it anew is refused for a moment. */
const CLOSED = ["InvalidStateError", "AbortError"];
/** ms in which a browser clears what it has closed. */
const CLEARS_WITHIN = 300;
/** ms within which a browser says which databases there are. */
const SAYS_WITHIN = 1000;

/** What the browser's own errors mean for what was to be kept. */
function troubleOf(error: unknown): KeepTrouble {
  switch (error instanceof Error || error instanceof DOMException ? error.name : "") {
    case "QuotaExceededError":
      return "full";
    case "SecurityError":
    case "NotAllowedError":
      return "refused";
    case "VersionError":
      return "newer";
    case "ConstraintError":
      return "taken";
    default:
      return "unavailable";
  }
}

/** All of a change or nothing, and on the disk before it is said to be done. */
async function changed<Value>(
  database: Database,
  rooms: DraftRoom[],
  change: (transaction: Change) => Promise<Value>,
): Promise<Value> {
  const transaction = database.transaction(rooms, "readwrite", { durability: "strict" });
  const outcome = change(transaction);
  // The transaction knows the cause, of which what fails in it says only that it was ended.
  outcome.catch(() => {});
  await transaction.done;
  return outcome;
}

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

/**
 * Whether the database is there, or its browser does not say. WebKit keeps an empty one where the making of one was called
 * off, so that none is begun where it can be known beforehand.
 */
async function mayBeThere(): Promise<boolean> {
  if (!("databases" in indexedDB)) return true;
  const late = new Promise<null>(later => setTimeout(() => later(null), SAYS_WITHIN));
  const all = await Promise.race([indexedDB.databases().catch(() => null), late]);
  return all === null || all.some(({ name, version }) => name === NAME && version !== 0);
}

/** Keeps drafts in the browser's own database, which is made when something is kept for the first time. */
export function browserStore(): BrowserStore {
  let open: Promise<Database | null> | null = null;
  const watchers = new Set<() => void>();
  const forgetOpen = () => {
    open = null;
  };
  const lose = () => {
    forgetOpen();
    for (const watcher of watchers) watcher();
  };
  const close = () => {
    open?.then(database => database?.close()).catch(() => {});
    forgetOpen();
  };

  /** The database; null where it is not there and is not to be made. */
  async function connected(isMade: boolean): Promise<Database | null> {
    if (!isMade && !(await mayBeThere())) return null;
    let isMissing = false;
    const opening = openDB<DraftRooms>(NAME, ARRANGEMENT, {
      upgrade(database, before, _, transaction) {
        isMissing = before === 0 && !isMade;
        if (isMissing) {
          transaction.done.catch(() => {});
          transaction.abort();
        } else for (const room of [...ofDraft, "answers" as const]) database.createObjectStore(room);
      },
      blocking(_, __, event) {
        // Another tab deletes it, or a newer version arranges it anew.
        (event.target as IDBDatabase).close();
        lose();
      },
      // The browser closes it, as when its storage is cleared.
      terminated: lose,
    });
    return opening.catch(error => {
      if (isMissing) return null;
      throw error;
    });
  }

  /** Does something with the database, a second time where the browser had closed it meanwhile. */
  async function within<Value>(
    act: (database: Database) => Promise<KeepResult<Value>>,
    where: { readonly isMade: true } | { readonly isMissing: KeepResult<Value> },
  ): Promise<KeepResult<Value>> {
    for (let turn = 0; ; turn += 1)
      try {
        // Some browsers have none in private windows.
        if (typeof indexedDB === "undefined") return failed("refused");
        open ??= connected("isMade" in where);
        const database = await open;
        if (database) return await act(database);
        forgetOpen();
        if ("isMissing" in where) return where.isMissing;
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble !== "full" && trouble !== "taken") close();
        const isClosed = error instanceof DOMException && CLOSED.includes(error.name);
        if (!isClosed || turn > 0) return failed(trouble);
        await new Promise(later => setTimeout(later, CLEARS_WITHIN));
      }
  }

  /** Changes what is known of a draft that is there. */
  const withHead = (
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

  const store: BrowserStore = {
    watch: listener => {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
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
      return begun.ok && handle ? store.lend(key, handle) : begun;
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
    lend: (key, handle) =>
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
      }),
    forget: key =>
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
      ),
  };
  return store;
}
