/** Which dossiers are one network: of the library, beside the page, opened by the reader. Trouble with one costs no other. */
import { byCodeUnit, type Result } from "../../base/index.ts";
import { type FileIndex, inquiryOf, type SetMember } from "../../model/index.ts";
import type { Verification } from "../../schema/index.ts";
import type { Language } from "../../text/index.ts";
import { type DossierPlace, dossierPlace } from "../address/place.ts";
import type { LocalFile } from "../files/localFiles.ts";
import type { SrcTrouble } from "../files/openSrc.ts";
import type { OpenDossier } from "../files/readDossier.ts";

/** Where a dossier of the set comes from; `name` of a file is null where it was pasted. */
export type Origin =
  | { readonly kind: "library" }
  | { readonly kind: "src"; readonly src: string }
  | { readonly kind: "own"; readonly key: string; readonly name: string | null };

export type SetEntry = {
  /** Id of its dossier, by which the addresses of its parties begin. */
  readonly id: string;
  readonly opened: OpenDossier;
  readonly file: FileIndex;
  readonly origin: Origin;
};

/** What a reader has to know of the set before they read its picture. */
export type SetTrouble =
  /** The address names a dossier that is not in the library. */
  | { readonly why: "unknown"; readonly id: string }
  /** A file beside the page could not be had. */
  | { readonly why: "no-src"; readonly src: string; readonly trouble: SrcTrouble }
  /** Nothing of the file could be read. */
  | { readonly why: "unreadable"; readonly origin: Origin; readonly errors: number }
  /** Read in part: what is wrong is left out. */
  | { readonly why: "partly"; readonly origin: Origin; readonly leftOut: number }
  /** Two have one id: one is shown. */
  | { readonly why: "twice"; readonly id: string; readonly shown: Origin; readonly instead: Origin }
  /** Files that were part of it are no longer open. */
  | { readonly why: "lost" };

export type NetworkSet = { readonly entries: readonly SetEntry[]; readonly troubles: readonly SetTrouble[] };

const nearness = { library: 0, src: 1, own: 2 } as const;

/** Of two files with one id: the reader's own first, then one beside the page; then the one edited last. */
function isBefore(a: SetEntry, b: SetEntry): boolean {
  const nearer = nearness[a.origin.kind] - nearness[b.origin.kind];
  return nearer === 0 ? byCodeUnit(a.file.dossier.updated ?? "", b.file.dossier.updated ?? "") > 0 : nearer > 0;
}

export type OpenedSources = {
  /** id → what was opened; null for an id the library does not have. */
  readonly library: ReadonlyMap<string, OpenDossier | null>;
  /** Address → what lies there. */
  readonly src: ReadonlyMap<string, Result<OpenDossier, SrcTrouble>>;
};

/** @param own files that the reader opened, in that order; null where they are not asked for */
export function networkSetOf(asked: OpenedSources, own: ReadonlyMap<string, LocalFile> | null): NetworkSet {
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
  for (const [id, opened] of asked.library)
    if (opened) put({ kind: "library" }, opened);
    else troubles.push({ why: "unknown", id });
  for (const [src, read] of asked.src)
    if (read.ok) put({ kind: "src", src }, read.value);
    else troubles.push({ why: "no-src", src, trouble: read.trouble });
  if (own?.size === 0) troubles.push({ why: "lost" });
  for (const [key, { name, opened }] of own ?? []) put({ kind: "own", key, name }, opened);
  return { entries: [...entries.values()], troubles };
}

/**
 * For the merge: each dossier as it is on its own day.
 * @param floor only what is verified at least so well counts, links and statements alike; null: everything
 */
export const membersOf = (entries: readonly SetEntry[], floor: Verification | null): readonly SetMember[] =>
  entries.map(({ id, file }) => ({ id, inquiry: inquiryOf(file, floor === null ? {} : { floor }) }));

/** Where a dossier of the set opens by itself. */
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
