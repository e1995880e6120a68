/** Which dossiers are one network: those asked for of the library, and those that the reader opened. Trouble with one costs no other. */
import { byCodeUnit } from "../base/index.ts";
import { type FileIndex, inquiryOf, type SetMember } from "../model/index.ts";
import type { LocalFile } from "./localFiles.ts";
import type { OpenDossier } from "./readDossier.ts";

export type SetEntry = {
  /** Id of its dossier, by which the addresses of its parties begin. */
  readonly id: string;
  readonly opened: OpenDossier;
  readonly file: FileIndex;
  /** Of the reader's own file: its key, and its name (null: pasted). */
  readonly own: { readonly key: string; readonly name: string | null } | null;
};

/** What a reader has to know of the set before they read its picture. */
export type SetTrouble =
  /** The address names a dossier that is not in the library. */
  | { readonly why: "unknown"; readonly id: string }
  /** Nothing of the file could be read. */
  | { readonly why: "unreadable"; readonly key: string; readonly name: string | null; readonly errors: number }
  /** Read in part: what is wrong is left out. */
  | {
      readonly why: "partly";
      readonly id: string;
      readonly key: string;
      readonly name: string | null;
      readonly leftOut: number;
    }
  /** Two have one id: one is shown. Names are of files, null: the library's, or pasted. */
  | {
      readonly why: "twice";
      readonly id: string;
      readonly shown: string | null;
      readonly instead: string | null;
      readonly key: string | null;
    }
  /** Files that were part of it are no longer open. */
  | { readonly why: "lost" };

export type NetworkSet = { readonly entries: readonly SetEntry[]; readonly troubles: readonly SetTrouble[] };

/** Of two files with one id: the reader's own before the library's, then the one edited last, then the one opened last. */
function isBefore(a: SetEntry, b: SetEntry): boolean {
  if ((a.own === null) !== (b.own === null)) return a.own !== null;
  return byCodeUnit(a.file.dossier.updated ?? "", b.file.dossier.updated ?? "") > 0;
}

/**
 * @param asked of the library: id → what was opened; null for an id it does not have
 * @param own files that the reader opened, in that order; null where they are not asked for
 */
export function networkSetOf(
  asked: ReadonlyMap<string, OpenDossier | null>,
  own: ReadonlyMap<string, LocalFile> | null,
): NetworkSet {
  const troubles: SetTrouble[] = [];
  const entries = new Map<string, SetEntry>();
  const put = (entry: SetEntry) => {
    const other = entries.get(entry.id);
    if (!other) {
      entries.set(entry.id, entry);
      return;
    }
    const [shown, left] = isBefore(other, entry) ? [other, entry] : [entry, other];
    entries.set(entry.id, shown);
    troubles.push({
      why: "twice",
      id: entry.id,
      shown: shown.own?.name ?? null,
      instead: left.own?.name ?? null,
      key: left.own?.key ?? shown.own?.key ?? null,
    });
  };
  for (const [id, opened] of asked)
    if (opened?.file) put({ id, opened, file: opened.file, own: null });
    else troubles.push({ why: "unknown", id });
  if (own !== null && own.size === 0) troubles.push({ why: "lost" });
  for (const [key, { name, opened }] of own ?? []) {
    const { file, leftOut, problems } = opened;
    const errors = problems.filter(({ severity }) => severity === "error").length;
    if (!file) {
      troubles.push({ why: "unreadable", key, name, errors });
      continue;
    }
    const { id } = file.dossier;
    if (leftOut.length > 0) troubles.push({ why: "partly", id, key, name, leftOut: leftOut.length });
    put({ id, opened, file, own: { key, name } });
  }
  return { entries: [...entries.values()], troubles };
}

/** For the merge: each dossier as it is on its own day. */
export const membersOf = (entries: readonly SetEntry[]): readonly SetMember[] =>
  entries.map(({ id, file }) => ({ id, inquiry: inquiryOf(file) }));
