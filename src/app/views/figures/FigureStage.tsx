import { type ReactNode, useMemo, useRef } from "react";
import { memoizeLast } from "../../../base/index.ts";
import type { FigurePlan, FigureRequest } from "../../../views/index.ts";
import { useChosen } from "../../page/reading/useChosen.ts";
import { ShownDossierContext, useDossier } from "../../page/reading/useDossier.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { useWholePicture } from "../../page/reading/useWholePicture.ts";
import { FigureFrame } from "./FigureFrame.tsx";
import { useFigureWidth } from "./useFigureWidth.ts";

type Props = {
  /** Makes the figure. The same function for as long as it makes the same figure. */
  readonly figureOf: (request: FigureRequest) => FigurePlan;
  /** What can be chosen in this view alone, between what it finds and the picture. */
  readonly controls?: ReactNode;
  /** What stands below the picture and above its tables. */
  readonly children?: ReactNode;
};

/** A view that is a figure: what it finds in words, the picture, how to read it, and the same as tables. */
export function FigureStage(props: Props) {
  useMessages("details", "definitions", "views");
  const shown = useDossier();
  const brief = useMemo(() => ({ ...shown, narrator: shown.narrator.brief }), [shown]);
  return (
    <ShownDossierContext value={brief}>
      <Stage {...props} />
    </ShownDossierContext>
  );
}

type FigureOf = Props["figureOf"];

/** The last figure of each kind, beside the component: whoever leaves a view and comes back finds it made. */
const kept = new Map<FigureOf, FigureOf>();

function keptFigureOf(figureOf: FigureOf): FigureOf {
  const known = kept.get(figureOf) ?? memoizeLast(figureOf);
  kept.set(figureOf, known);
  return known;
}

function Stage({ figureOf, controls, children }: Props) {
  const { language } = useReader();
  const { asked, place } = useChosen();
  const { inquiry, narrator, group, plane } = useDossier();
  const whole = useWholePicture();
  const frame = useRef<HTMLDivElement>(null);
  const width = useFigureWidth(frame);
  const { duty } = asked;
  const { show } = place;
  const figure = useMemo(
    () =>
      whole === null || width === null
        ? null
        : keptFigureOf(figureOf)({ inquiry, narrator, language, group, plane, duty, whole, width, show }),
    [figureOf, inquiry, narrator, language, group, plane, duty, whole, width, show],
  );
  return (
    <FigureFrame figure={figure} frame={frame} controls={controls}>
      {children}
    </FigureFrame>
  );
}
