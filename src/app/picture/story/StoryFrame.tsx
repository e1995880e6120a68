import { type CSSProperties, type ReactNode, useRef } from "react";
import { goTo } from "../../page/address/useAddress.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useDossier } from "../../page/reading/useDossier.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { focusOfStep, indexOfStep } from "./focusOfStep.ts";
import { marksOf } from "./marksOf.ts";
import { StoryStepper } from "./StoryStepper.tsx";
import { useFocusInFrame } from "./useFocusInFrame.ts";
import { useStretches } from "./useStretches.ts";
import "./story.css";

type Props = {
  /** The view that the step is shown in. */
  readonly children: ReactNode;
};

/**
 * A story, step by step: the picture stands still while the page is scrolled, and the text of the step stands beside it,
 * on a narrow page below it. Neither ever lies over the other.
 */
export function StoryFrame({ children }: Props) {
  useMessages("details");
  const { place, asked } = useChosen();
  const { dossier } = useDossier();
  const { story } = dossier;
  const whole = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const at = Math.max(0, indexOfStep(dossier, asked.step));
  const step = story[at]!;
  const pan = useFocusInFrame(frame, step.id, marksOf(step, dossier));
  useStretches(whole, {
    at,
    count: story.length,
    onThrough: through => {
      whole.current?.style.setProperty("--through", String(through));
      pan(through);
    },
    // Scrolling goes through many steps, and Back leads out of all of them.
    onStep: index => goTo({ ...place, ...focusOfStep(story[index]!) }, "replace"),
  });
  return (
    <div ref={whole} className="told" style={{ "--steps": story.length } as CSSProperties}>
      <div className="told-window">
        <StoryStepper />
        <div ref={frame} className="told-frame">
          {children}
        </div>
      </div>
    </div>
  );
}
