import { useMemo, useState } from "react";
import { namesInVersions, stillNamed, tokenOf } from "../../publish/index.ts";
import type { Published } from "../../redact/index.ts";
import { madeVersions } from "../documents/drafts/madeVersions.ts";
import type { FolderBefore } from "./folderBefore.ts";
import type { StillNamedAnswer } from "./StillNamedField.tsx";
import type { BeforeAndChange } from "./useBefore.ts";
import { useMadeVersion } from "./useMadeVersion.ts";

export type FolderQuestions = {
  /** Another dossier has the address in the folder that is chosen. */
  readonly isTaken: boolean;
  /** The versions that name what is withheld now, and what is to become of them. */
  readonly named: ReturnType<typeof stillNamed>;
  readonly answer: StillNamedAnswer | null;
  readonly onAnswer: (answer: StillNamedAnswer) => void;
  /** The last version that this browser made at the address, and the last in the folder; 0: none. */
  readonly made: number;
  readonly last: number;
  /** The next version was made already, as far as is known. */
  readonly isKnown: boolean;
  readonly isAnew: boolean;
  readonly onAnew: (isAnew: boolean) => void;
  /** Nothing is left to be answered before a folder can be made. */
  readonly isReady: boolean;
  /** Whether this would be a second version of a number, where that was not known yet when it was asked for. */
  readonly isSecond: () => Promise<boolean>;
  /** Notes a version as made. False where the browser does not keep it. */
  readonly onVersion: (version: number) => Promise<boolean>;
};

/** What has to be answered before a folder is made. What is answered is answered for the folder that is chosen. */
export function useFolderQuestions(published: Published, token: string, before: BeforeAndChange): FolderQuestions {
  const { chosen, folder, stands } = before;
  const { dossier } = published;
  const [answered, setAnswered] = useState<{
    readonly of: FolderBefore | null;
    readonly answer: StillNamedAnswer;
  } | null>(null);
  const [isAnew, setAnew] = useState(false);
  const [madeVersion, onVersion] = useMadeVersion(token);
  const named = useMemo(() => {
    if (!stands) return [];
    const { place } = stands;
    const secrets = [...published.secrets, ...namesInVersions(published, place).secrets];
    return stillNamed({ dossier: published.dossier, secrets }, place, []);
  }, [published, stands]);
  const answer = answered?.of === chosen ? answered.answer : null;
  const isTaken = folder !== null && tokenOf(dossier.id, folder.held, token).ok === false;
  // A second version of a number would have other bytes at the addresses of the first.
  const last = stands?.last ?? 0;
  const made = madeVersion ?? 0;
  const isKnown = made > last || (last === 0 && (dossier.corrections ?? []).length > 0);
  const isAsked = (isKnown && !isAnew) || (named.length > 0 && answer === null);
  return {
    ...{ isTaken, named, answer, made, last, isKnown, isAnew, onVersion },
    onAnswer: one => setAnswered({ of: chosen, answer: one }),
    onAnew: setAnew,
    isReady: !isAsked && !isTaken && (chosen === null || folder !== null),
    isSecond: async () => madeVersion === undefined && !isAnew && ((await madeVersions.lastOf(token)) ?? 0) > last,
  };
}
