/**
 * The set of dossiers that make one network: of the library, on this host, opened by the reader. Trouble with one of
 * them does not cost the others.
 */
import { byCodeUnit, type Result } from "../../base/index.ts";
import { type FileIndex, inquiryOf, type SetMember } from "../../model/index.ts";
import type { Verification } from "../../schema/index.ts";
import type { Language } from "../../text/index.ts";
import type { SrcTrouble } from "../documents/files/openSrc.ts";
import type { OpenDossier } from "../documents/files/readDossier.ts";
import { type DossierPlace, dossierPlace } from "../page/address/place.ts";

/** Where a dossier of the set comes from. The name of a file is null for pasted text. */
export type Origin =
  | { readonly kind: "library" }
  | { readonly kind: "src"; readonly src: string }
  | { readonly kind: "own"; readonly key: string; readonly name: string | null };

/** A file that only the reader has, or a draft. */
export type OwnFile = {
  /** Null for pasted text. */
  readonly name: string | null;
  readonly opened: OpenDossier;
};

export type SetEntry = {
  /** The id of its dossier, with which the keys of its parties begin. */
  readonly id: string;
  readonly opened: OpenDossier;
  readonly file: FileIndex;
  readonly origin: Origin;
};

/** What a reader has to know about the set before reading its picture. */
export type SetTrouble =
  /** The address names a dossier that is not in the library. */
  | { readonly why: "unknown"; readonly id: string }
  /** A file on this host could not be loaded. */
  | { readonly why: "no-src"; readonly src: string; readonly trouble: SrcTrouble }
  /** Nothing of the file could be read. */
  | { readonly why: "unreadable"; readonly origin: Origin; readonly errors: number }
  /** The file was read in part, without what is wrong in it. */
  | { readonly why: "partly"; readonly origin: Origin; readonly leftOut: number }
  /** Two dossiers have the same id, and only one is shown. */
  | { readonly why: "twice"; readonly id: string; readonly shown: Origin; readonly instead: Origin }
  /** Files that were part of the network are no longer open. */
  | { readonly why: "lost" };

export type NetworkSet = { readonly entries: readonly SetEntry[]; readonly troubles: readonly SetTrouble[] };

const nearness = { library: 0, src: 1, own: 2 } as const;

/**
 * Which of two files with the same id is shown: the reader's own rather than one on this host, that rather than one of
 * the library; else the one edited last.
 */
function isBefore(a: SetEntry, b: SetEntry): boolean {
  const nearer = nearness[a.origin.kind] - nearness[b.origin.kind];
  return nearer === 0 ? byCodeUnit(a.file.dossier.updated ?? "", b.file.dossier.updated ?? "") > 0 : nearer > 0;
}

export type OpenedSources = {
  /** Maps ids to opened dossiers; null for an id that the library does not have. */
  readonly library: ReadonlyMap<string, OpenDossier | null>;
  /** Maps addresses to what was found there. */
  readonly src: ReadonlyMap<string, Result<OpenDossier, SrcTrouble>>;
};

/** @param ownFiles the files that the reader opened, in that order; null where they are not part of the network */
export function networkSetOf(sources: OpenedSources, ownFiles: ReadonlyMap<string, OwnFile> | null): NetworkSet {
  const troubles: SetTrouble[] = [];
  const entries = new Map<string, SetEntry>();
  const put = (origin: Origin, opened: OpenDossier) => {
    const { file, leftOut, problems } = opened;
    if (!file) {
      const errors = problems.filter(({ severity }) => severity === "error").length;
      troubles.push({ why: "unreadable", origin, errors });
      return;
    }
    if (leftOut.length > 0) troubles.push({ why: "partly", origin, leftOut: leftOut.length });
    const { id } = file.dossier;
    const entry = { id, opened, file, origin };
    const other = entries.get(id);
    const [shown, instead] = other && isBefore(other, entry) ? [other, entry] : [entry, other];
    entries.set(id, shown);
    if (instead) troubles.push({ why: "twice", id, shown: shown.origin, instead: instead.origin });
  };
  for (const [id, opened] of sources.library)
    if (opened) put({ kind: "library" }, opened);
    else troubles.push({ why: "unknown", id });
  for (const [src, read] of sources.src)
    if (read.ok) put({ kind: "src", src }, read.value);
    else troubles.push({ why: "no-src", src, trouble: read.trouble });
  if (ownFiles?.size === 0) troubles.push({ why: "lost" });
  for (const [key, { name, opened }] of ownFiles ?? []) put({ kind: "own", key, name }, opened);
  return { entries: [...entries.values()], troubles };
}

/**
 * The set as the model merges it: each dossier on its own day.
 * @param floor only links and statements that are verified at least this well count; null: all count
 */
export const membersOf = (entries: readonly SetEntry[], floor: Verification | null): readonly SetMember[] =>
  entries.map(({ id, file }) => ({ id, inquiry: inquiryOf(file, floor === null ? {} : { floor }) }));

/** The place where a dossier of the set opens by itself. */
export function openingPlace({ id, origin }: SetEntry, language: Language | null): DossierPlace {
  switch (origin.kind) {
    case "library":
      return dossierPlace({ kind: "library", id }, { language });
    case "src":
      return dossierPlace({ kind: "src", src: origin.src }, { language });
    case "own":
      return dossierPlace({ kind: "own", key: origin.key }, { language });
  }
}
