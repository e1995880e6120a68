/** The file on disk that a draft is written to. */
import { isLogEntry, textAt } from "../../../edit/index.ts";
import type { WriteTrouble } from "./diskTroubleOf.ts";
import type { Draft } from "./draft.ts";
import type { Keeping } from "./keeping.ts";
import { mayLook, type Outside, outsideIn, writeToDisk } from "./writeToDisk.ts";

export type DiskState = {
  /** The name of the file; null while it is in none. */
  readonly name: string | null;
  /** When it was written last, by this draft. */
  readonly at: Date | null;
  /** Whether all that stands in the draft stands in the file, also what is typed and waits. */
  readonly isCurrent: boolean;
  /** Whether the browser lends the file itself; else each writing is a download. */
  readonly isLent: boolean;
  /** Somebody else has changed it. Nothing is written over that unless the reader says so. */
  readonly outside: Outside | null;
  readonly trouble: WriteTrouble | null;
  readonly isBusy: boolean;
};

export type DraftFile = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly shown: () => DiskState;
  /**
   * Writes the file. Call it while a click or key is handled.
   * @param how `over` what somebody else has written; `beside` it, under another name
   */
  readonly write: (how?: "over" | "beside") => Promise<void>;
  /** Looks whether somebody else has changed the file, where the browser allows that unasked. */
  readonly look: () => Promise<void>;
};

/** A name beside another: "chain-2.dossier.json". */
export const nameBeside = (name: string): string => {
  const [, stem = name, number, end = ""] = /^(.*?)(?:-(\d+))?((?:\.dossier)?(?:\.[a-z]+)?)$/i.exec(name) ?? [];
  return `${stem}-${Number(number ?? 1) + 1}${end}`;
};

export function draftFileOf(draft: Draft, keeping: Keeping): DraftFile {
  const listeners = new Set<() => void>();
  let handle = keeping.kept().handle;
  /** What the file system said when the file was known last. */
  let stamp = "";
  let extra: Pick<DiskState, "outside" | "trouble" | "isBusy"> = { outside: null, trouble: null, isBusy: false };
  const now = (): DiskState => {
    const { head, journal } = draft.shown();
    const { written } = journal;
    const isFrom = written === null && head.from.kind === "file" && handle !== null;
    return {
      name: written?.file ?? (isFrom ? (handle?.name ?? null) : null),
      at: written ? new Date(written.at) : null,
      isCurrent: journal.pending.size === 0 && (written ? written.on === journal.head : isFrom && journal.head === 0),
      isLent: handle !== null,
      ...extra,
    };
  };
  let shown = now();
  const put = (next: Partial<typeof extra> = {}) => {
    extra = { ...extra, ...next };
    const fresh = now();
    const isSame = (Object.keys(fresh) as (keyof DiskState)[]).every(
      field => String(fresh[field]) === String(shown[field]),
    );
    if (isSame && fresh.outside === shown.outside) return;
    shown = fresh;
    for (const listener of listeners) listener();
  };
  draft.subscribe(() => put());

  // A mark of byte order is no text of the file.
  const isText = (ours: string, text: string) => ours === text || ours === `\ufeff${text}`;
  /** A text of the file that was read here, or written by this draft, is within reach of its journal. */
  const isKnown = (text: string): boolean => {
    const { journal, head } = draft.shown();
    if (head.from.kind === "file" && isText(journal.base, text)) return true;
    return keeping
      .kept()
      .entries.some(entry => isLogEntry(entry) && entry.kind === "written" && isText(textAt(journal, entry.on), text));
  };
  const stampOf = async (): Promise<string> => {
    const file = await handle?.getFile();
    return file ? `${file.lastModified} ${file.size}` : "";
  };

  return {
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    shown: () => shown,
    write: async how => {
      if (extra.isBusy) return;
      put({ isBusy: true, trouble: null });
      const { journal, head } = draft.shown();
      const outcome = await writeToDisk({
        text: journal.text,
        name: how === "beside" ? nameBeside(handle?.name ?? head.name) : head.name,
        handle: how === "beside" ? null : handle,
        isKnown,
        over: how === "over",
      });
      switch (outcome.kind) {
        case "written":
          if (outcome.handle && outcome.handle !== handle) {
            handle = outcome.handle;
            keeping.lend(handle);
          }
          draft.written(outcome.name, journal.head);
          stamp = await stampOf().catch(() => "");
          return put({ isBusy: false, outside: null });
        case "outside":
          return put({ isBusy: false, outside: outcome.outside });
        case "cancelled":
          return put({ isBusy: false });
        case "trouble":
          // The next time the reader is asked where.
          if (outcome.trouble === "gone") handle = null;
          return put({ isBusy: false, trouble: outcome.trouble });
      }
    },
    look: async () => {
      if (!handle || extra.isBusy || document.visibilityState !== "visible") return;
      try {
        if (!(await mayLook(handle))) return;
        const seen = await stampOf();
        if (seen === stamp) return;
        const outside = await outsideIn(handle, isKnown);
        stamp = seen;
        put({ outside });
      } catch {
        // It was moved or deleted, which is said when it is to be written.
      }
    },
  };
}
