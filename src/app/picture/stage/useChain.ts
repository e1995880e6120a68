import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef } from "react";
import { memoizeLast } from "../../../base/index.ts";
import { threadsBeside } from "../../../layout/index.ts";
import {
  type ChainPicture,
  keptScene,
  openedDuty,
  otherRoutes,
  type Scene,
  type SceneRequest,
  writtenDuties,
} from "../../../views/index.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useIsText } from "../../page/reading/useIsText.ts";
import { usePatience } from "../../page/reading/usePatience.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { isLarge } from "../../page/slices/isLarge.ts";
import { startMaking } from "../../page/slices/making.ts";
import { useStill } from "../../page/slices/useStill.ts";
import { sizesFrom } from "./sizesFrom.ts";
import { useMeasured } from "./useMeasured.ts";

/** Below this width in px there is one column of cards and one thread. */
const NARROW = 700;
/** Below this width in px there is room for the plate alone. */
const WIDE = 900;
/** The most threads beside the plate at first; more unfold. */
const THREADS = 5;
/** px above the threads for the choice of the plane. */
const OVER = 30;
/** The most cards of a layer that can be swiped through in one column. */
const IN_A_ROW = 8;

/** `plan` is missing in one column, and before the width is known. */
export type ChainShown = Pick<Scene, "folded" | "picture" | "plan"> & {
  readonly isNarrow: boolean;
  /** The duty that the cards tell of: the chosen one; in one column, always the one whose thread is drawn. */
  readonly duty: string | null;
  /** The duties to choose from, the one that is open, and how many of them have no thread yet. */
  readonly choice: { readonly duties: readonly string[]; readonly open: string; readonly more: number } | null;
  /** The duties that have a thread without being chosen. */
  readonly written: readonly string[];
};

/** What a scene is asked for in the window, flat, so that two requests for the same are seen to be the same. */
type AskedScene = SceneRequest & {
  readonly width: number | null;
  readonly sizesOf: (picture: ChainPicture) => ReturnType<typeof sizesFrom>;
};

/** Kept beside the component: readers come back to the picture from other views, and it stays the same. */
const sceneIn = keptScene();
const sceneFor = memoizeLast(({ width, sizesOf, ...asked }: AskedScene) => {
  const isPlanned = width !== null && width >= NARROW;
  return startMaking(
    sceneIn.steps({ ...asked, room: isPlanned ? { width, sizesOf, over: OVER } : { cards: IN_A_ROW } }),
  );
});

/** The chain as the reader asks for it, in words and laid out for this width. */
export function useChain(stage: RefObject<HTMLElement | null>, width: number | null, isAll: boolean): ChainShown {
  const { language } = useReader();
  const chosen = useChosen();
  const { dossier, group, inquiry, narrator, plane } = useDossier();
  const { file } = inquiry;
  const { party, link, show, step, unfold } = chosen.asked;
  const heightOf = useMeasured(stage);
  const isDrawn = useRef(false);
  useLayoutEffect(() => {
    isDrawn.current = true;
  }, []);
  const isText = useIsText();
  // The picture of a large file is waited for, so that the page answers until it comes.
  const madeOf = usePatience(!isText && isLarge(dossier) && !isDrawn.current);
  const isNarrow = width !== null && width < NARROW;
  const chosenDuty = chosen.asked.duty;
  const written = useMemo(() => writtenDuties(inquiry, group), [inquiry, group]);
  const duties = useMemo(
    () => file.duties.filter(one => written.includes(one) || (one === chosenDuty && group !== null)),
    [file, written, chosenDuty, group],
  );
  const duty = useMemo(
    () => (group === null ? null : (chosenDuty ?? openedDuty(inquiry, group, plane))),
    [chosenDuty, inquiry, group, plane],
  );
  const lit = dossier.story.find(({ id }) => id === step)?.focus.parties ?? [];
  const routes = useMemo(
    () => otherRoutes({ inquiry, group, show, unfolded: unfold, party, link }),
    [inquiry, group, show, unfold, party, link],
  );
  const hasThreads = routes !== "shown" && !isNarrow && (width === null || width >= WIDE);
  const most = Math.min(THREADS, threadsBeside(width ?? 1200));
  const others = useMemo(() => duties.filter(one => one !== duty), [duties, duty]);
  const columns = useMemo(() => {
    const threads = !hasThreads ? [] : isAll ? others : others.slice(0, most);
    return duty === null ? [] : [duty, ...threads];
  }, [hasThreads, isAll, others, duty, most]);
  const choice = duty === null ? null : { duties, open: duty, more: hasThreads ? others.length - most : 0 };
  const still = useStill();
  const measured = useCallback((picture: ChainPicture) => sizesFrom(picture, heightOf), [heightOf]);
  const sizesOf = still?.sizesOf ?? measured;
  const scene = sceneFor({
    inquiry,
    narrator,
    language,
    group,
    plane,
    duty: chosenDuty,
    opened: duty,
    told: "plate",
    party,
    link,
    lit,
    show,
    unfolded: unfold,
    isStubbed: routes === "stubs",
    columns,
    width,
    sizesOf,
  });
  const { folded, picture, plan } = madeOf(scene);
  return { folded, picture, plan, isNarrow, duty, choice, written };
}
