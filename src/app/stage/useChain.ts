import { type RefObject, useCallback, useMemo, useState } from "react";
import { isWritten } from "../../model/index.ts";
import { type ChainPicture, keptScene, type Scene, writtenDuties } from "../../views/index.ts";
import { useChosen } from "../reading/useChosen.ts";
import { useDossier } from "../reading/useDossier.ts";
import { useReader } from "../reading/useReader.ts";
import { sizesFrom } from "./sizesFrom.ts";
import { useMeasured } from "./useMeasured.ts";

/** Below this width in px there is one column of cards and one thread. */
const NARROW = 700;
/** Below this width in px there is one thread only, where there would be more than `FEW`. */
const WIDE = 900;
const FEW = 3;
/** The most cards of a layer that can be swiped through in one column. */
const IN_A_ROW = 8;

/** `plan` is missing in one column, and before the width is known. */
export type ChainShown = Pick<Scene, "folded" | "picture" | "plan"> & {
  readonly isNarrow: boolean;
  /** The duty that the cards tell of: the chosen one; in one column, always the one whose thread is drawn. */
  readonly duty: string | null;
  /** Where there is room for one thread only: the duties to choose from, and the one that is drawn. */
  readonly choice: { readonly duties: readonly string[]; readonly drawn: string } | null;
  /** The duties that have a thread without being chosen. */
  readonly written: readonly string[];
};

/** The chain as the reader asks for it, in words and laid out for this width. */
export function useChain(stage: RefObject<HTMLElement | null>, width: number | null): ChainShown {
  const { language } = useReader();
  const chosen = useChosen();
  const { dossier, group, inquiry, narrator, plane } = useDossier();
  const { file } = inquiry;
  const { party, link, show, step, unfold } = chosen.asked;
  const heightOf = useMeasured(stage);
  const [sceneIn] = useState(keptScene);
  const isNarrow = width !== null && width < NARROW;
  const chosenDuty = chosen.asked.duty;
  const written = useMemo(() => writtenDuties(inquiry, group), [inquiry, group]);
  const choice = useMemo(() => {
    const duties = file.duties.filter(one => written.includes(one) || (one === chosenDuty && group !== null));
    const hasRoom = !isNarrow && (width === null || width >= WIDE || duties.length <= FEW);
    // If no duty is chosen, the first one on which anything is written in this plane is drawn.
    const spoken = duties.find(one => isWritten(inquiry.trace(group!, one, plane))) ?? duties[0];
    return hasRoom || spoken === undefined ? null : { duties, drawn: chosenDuty ?? spoken };
  }, [file, written, chosenDuty, group, isNarrow, width, inquiry, plane]);
  const drawn = choice?.drawn ?? null;
  const duty = isNarrow ? drawn : chosenDuty;
  const lit = dossier.story.find(({ id }) => id === step)?.focus.parties ?? [];
  const sizesOf = useCallback((picture: ChainPicture) => sizesFrom(picture, heightOf), [heightOf]);
  const { folded, picture, plan } = sceneIn({
    inquiry,
    narrator,
    language,
    group,
    plane,
    duty,
    party,
    link,
    lit,
    show,
    unfolded: unfold,
    columns: drawn === null ? undefined : [drawn],
    room: width === null || isNarrow ? { cards: IN_A_ROW } : { width, sizesOf },
  });
  return { folded, picture, plan, isNarrow, duty, choice, written };
}
