import type { LogEntry } from "../../io/index.ts";

/** What is known of a draft without reading it. */
export type DraftHead = {
  /** A key that no other draft has; it stands in no address. */
  readonly key: string;
  /** The name of its file. */
  readonly name: string;
  /** The title of the dossier, as it was last. */
  readonly title: string;
  /** ISO 8601. */
  readonly begun: string;
  readonly changed: string;
  /** Whence it came: begun here, a copy of a dossier of the library (by its id), a file or a pasted text. */
  readonly from: { readonly kind: "new" | "copy" | "file" | "paste"; readonly name: string | null };
};

/** A draft as it was kept: its first text, and everything that was done since, in order. */
export type KeptDraft = {
  readonly head: DraftHead;
  readonly base: string;
  readonly entries: readonly LogEntry[];
  /** The file on disk that it is written to, where the browser lends one. */
  readonly handle: FileSystemFileHandle | null;
};

/** Why nothing can be kept, or no more. */
export type KeepTrouble = "refused" | "full" | "lost" | "unavailable";

/**
 * Where drafts are kept. Each entry is its own record, written at once; what `append` has resolved is there after the
 * page or the browser is killed.
 */
export type DraftStore = {
  list(): Promise<readonly DraftHead[]>;
  /** Null where there is no such draft. */
  read(key: string): Promise<KeptDraft | null>;
  begin(draft: Omit<KeptDraft, "entries">): Promise<void>;
  append(key: string, entry: LogEntry): Promise<void>;
  /** Changes what is known of the draft. */
  rename(key: string, head: Partial<Pick<DraftHead, "name" | "title" | "changed">>): Promise<void>;
  lend(key: string, handle: FileSystemFileHandle | null): Promise<void>;
  forget(key: string): Promise<void>;
};
