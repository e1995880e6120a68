/** The browser's own database for drafts, which is made when something is kept for the first time. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import { failed } from "../../../base/index.ts";
import type { KeptEntry, KeptHead } from "./draftFormat.ts";
import type { Checkpoint, KeepResult, KeepTrouble } from "./draftStore.ts";

const NAME = "deep-labor-drafts";
/** How the rooms below are arranged. The format of what lies in them is another matter (`draftFormat`). */
const ARRANGEMENT = 1;

export interface DraftRooms extends DBSchema {
  heads: { key: string; value: KeptHead };
  bases: { key: string; value: string };
  /** By draft, and by place from 1 on. */
  entries: { key: [string, number]; value: KeptEntry };
  checkpoints: { key: string; value: Checkpoint };
  handles: { key: string; value: FileSystemFileHandle };
  answers: { key: string; value: string };
}
export type DraftRoom = "heads" | "bases" | "entries" | "checkpoints" | "handles" | "answers";
export type Database = IDBPDatabase<DraftRooms>;
export type Change = IDBPTransaction<DraftRooms, DraftRoom[], "readwrite">;

/** The rooms in which a draft lies. */
export const ofDraft: DraftRoom[] = ["heads", "bases", "entries", "checkpoints", "handles"];

export const entriesOf = (key: string, after = 0): IDBKeyRange =>
  IDBKeyRange.bound([key, after + 1], [key, Number.MAX_VALUE]);

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
export async function changed<Value>(
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
 * Whether the database is there, or its browser does not say. WebKit keeps an empty one where the making of one was called
 * off, so that none is begun where it can be known beforehand.
 */
async function mayBeThere(): Promise<boolean> {
  if (!("databases" in indexedDB)) return true;
  const late = new Promise<null>(later => setTimeout(() => later(null), SAYS_WITHIN));
  const all = await Promise.race([indexedDB.databases().catch(() => null), late]);
  return all === null || all.some(({ name, version }) => name === NAME && version !== 0);
}

/** Does something with the database, a second time where the browser had closed it meanwhile. */
export type Within = <Value>(
  act: (database: Database) => Promise<KeepResult<Value>>,
  where: { readonly isMade: true } | { readonly isMissing: KeepResult<Value> },
) => Promise<KeepResult<Value>>;

export type DraftDatabase = {
  readonly within: Within;
  /** Calls when the browser has closed the storage, as it does to clear it. */
  readonly watch: (listener: () => void) => () => void;
};

export function draftDatabase(): DraftDatabase {
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

  return {
    within,
    watch: listener => {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
  };
}
