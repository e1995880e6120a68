import type { Result } from "../../../base/index.ts";
import type { LogEntry } from "../../../edit/index.ts";

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
  /**
   * Whence it came: begun here, a copy of a dossier of the library (by its id; null where it is of none), a file, a pasted
   * text, or a table or another file that was brought in.
   */
  readonly from: { readonly kind: "new" | "copy" | "file" | "paste" | "table"; readonly name: string | null };
};

/** The text at some moment, so that it need not be made anew of thousands of entries. It stands in place of none. */
export type Checkpoint = {
  /** The number of entries made until then. */
  readonly place: number;
  /** The step whose text it is. */
  readonly head: number;
  readonly text: string;
};

/** A draft as it was kept: its first text, and everything that was done since, in order. */
export type KeptDraft = {
  readonly head: DraftHead;
  readonly base: string;
  /** As they lie in the store: one that this version cannot read is among them, and stays. */
  readonly entries: readonly unknown[];
  readonly checkpoint: Checkpoint | null;
  /** The file on disk that it is written to, where the browser lends one. */
  readonly handle: FileSystemFileHandle | null;
};

/** A draft in a list. */
export type ListedDraft = {
  readonly head: DraftHead;
  /** It was kept by a newer version, and is left alone. */
  readonly isNewer: boolean;
};

/**
 * Why nothing is kept, or no more: the browser allows none; it has no room; the draft was cleared or forgotten
 * meanwhile; a newer version of ours keeps it; another tab wrote at the same place; its storage does not work.
 */
export type KeepTrouble = "refused" | "full" | "lost" | "newer" | "taken" | "unavailable";

export type KeepResult<Value = void> = Result<Value, KeepTrouble>;

/**
 * Where drafts are kept. Each entry is its own record, written at once; what `append` has resolved as done is there
 * after the page or the browser is killed. What goes wrong is a value, and has changed nothing.
 */
export type DraftStore = {
  list(): Promise<KeepResult<readonly ListedDraft[]>>;
  /** Null where there is no such draft. */
  read(key: string): Promise<KeepResult<KeptDraft | null>>;
  /** The entries behind the first so many; null where there is no such draft. */
  readAfter(key: string, count: number): Promise<KeepResult<readonly unknown[] | null>>;
  /** Keeps a draft that is not there yet, whole or not at all. */
  begin(draft: KeptDraft): Promise<KeepResult>;
  /**
   * Writes entries behind the first so many, all or none. The trouble is "taken" where other entries stand there, and
   * "lost" where the draft is not there.
   */
  append(key: string, count: number, entries: readonly LogEntry[]): Promise<KeepResult>;
  /** Replaces the checkpoint before. */
  checkpoint(key: string, checkpoint: Checkpoint): Promise<KeepResult>;
  /** Changes what is known of the draft. */
  rename(key: string, head: Partial<Pick<DraftHead, "name" | "title">>): Promise<KeepResult>;
  /** Keeps the file with the draft. Some files cannot be kept: then it is left out. */
  lend(key: string, handle: FileSystemFileHandle | null): Promise<KeepResult>;
  /** Forgets everything of a draft. @returns what brings it back, as long as the page is open; null where it was not there */
  forget(key: string): Promise<KeepResult<(() => Promise<KeepResult>) | null>>;
};
