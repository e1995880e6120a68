import { useMemo } from "react";
import { fileOf } from "../../../edit/index.ts";
import { indexDossier, turnsOf } from "../../../model/index.ts";
import { sayTurns, versionTeller } from "../../../text/index.ts";
import { changesBetween, type MergeAnswer, mergeVersions, nearestBase } from "../../../versions/index.ts";
import { isHeavy } from "../../documents/files/isHeavy.ts";
import { type OpenDossier, readDossier } from "../../documents/files/readDossier.ts";
import { useEditor } from "../../forms/useEditor.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { Moment } from "./momentsOf.ts";

export type OtherVersion = {
  readonly name: string;
  readonly text: string;
  readonly opened: OpenDossier;
  /** Null for a moment of the draft itself, which is compared and not merged. */
  readonly isFile: boolean;
};

/** What both grew from: the moment that was found, one that was chosen, or nothing. */
export type BaseChoice = number | "none" | null;

type MergeRequest = {
  readonly other: OtherVersion | null;
  readonly base: BaseChoice;
  readonly answers: ReadonlyMap<string, MergeAnswer>;
  readonly moments: readonly Moment[];
};

/** How another version differs from the draft, and what of it would come in. */
export function useMerge({ other, base, answers, moments }: MergeRequest) {
  const { language } = useReader();
  const { good } = useEditor().shown;
  const theirs = useMemo(() => (other ? fileOf(other.text) : null), [other]);
  const found = useMemo(
    () =>
      other?.isFile && theirs
        ? nearestBase(
            moments.map(({ text }) => text),
            theirs,
          )
        : null,
    [other, theirs, moments],
  );
  const chosen = base ?? found?.index ?? "none";
  const baseText = chosen === "none" ? null : (moments[chosen]?.text ?? null);
  const changes = useMemo(() => (theirs && good.file ? changesBetween(good.file, theirs) : []), [theirs, good.file]);
  const merged = useMemo(
    () => (other?.isFile ? mergeVersions(baseText, good.text, other.text, answers) : null),
    [other, baseText, good.text, answers],
  );
  const brought = useMemo(() => {
    const file = merged && fileOf(merged.text);
    return file && good.file ? changesBetween(good.file, file) : [];
  }, [merged, good.file]);
  const { dossier } = good.opened;
  const tellers = useMemo(() => {
    if (!other?.opened.dossier || !dossier) return null;
    const their = other.opened.dossier;
    return { both: versionTeller(language, [dossier, their]), brought: versionTeller(language, [their, dossier]) };
  }, [other, dossier, language]);
  const turns = useMemo(() => {
    if (!merged || !dossier || merged.text === good.text || isHeavy(merged.text)) return [];
    const after = readDossier(merged.text);
    if (!after.file) return [];
    const before = good.opened.file ?? indexDossier(dossier, good.opened.leftOut.length === 0);
    return sayTurns(language, { before: dossier, after: after.dossier! }, turnsOf(before, after.file));
  }, [merged, dossier, good, language]);
  return { found, chosen, changes, merged, brought, tellers, turns };
}

export type ShownMerge = ReturnType<typeof useMerge>;
