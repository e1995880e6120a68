import { useMemo } from "react";
import type { Steps } from "../../../base/index.ts";
import { inquiryOf, type Lens, type Turns, turnSteps } from "../../../model/index.ts";
import type { DraftReading, DraftShown } from "../../documents/drafts/draft.ts";
import { useSteps } from "../../page/slices/useSteps.ts";

/** What one stay at a form has changed in the answers of the file. */
export type VisitTurns = {
  readonly before: DraftReading;
  readonly after: DraftReading;
  readonly turns: Turns;
};

/**
 * It is made between the keys: each gives up what was not ready, and what was told last stands until then.
 * @param lens how the picture is read
 * @returns null while nothing was changed
 */
export function useTurns({ visit, good: after }: DraftShown, lens: Lens): VisitTurns | null {
  const { before } = visit;
  const begin = useMemo(() => {
    const [had, has] = [before.opened.file, after.opened.file];
    if (!had || !has || before.text === after.text) return null;
    return function* (): Steps<VisitTurns> {
      const turns = yield* turnSteps(inquiryOf(had, lens), inquiryOf(has, lens));
      return { before, after, turns };
    };
  }, [before, after, lens]);
  const made = useSteps(begin);
  return begin === null || made?.before !== before ? null : made;
}

/** The marks of the picture that turn: for its workers and in its plane, each as its duty and its party. */
export function turnedMarks({ turns }: VisitTurns, group: string | undefined, plane: string): ReadonlySet<string> {
  const here = turns.states.filter(one => one.group === group && one.plane === plane);
  return new Set(here.map(({ duty, party }) => `${duty} ${party}`));
}
