import { type MouseEvent, type ReactNode, useId, useMemo, useRef } from "react";
import { flushSync } from "react-dom";
import { type FigureChoice, type FigurePlan, type FigureRequest, FigureSvg } from "../../views/index.ts";
import { hrefOf } from "../address/hrefOf.ts";
import { isPlainClick } from "../address/isPlainClick.ts";
import { goToPart } from "../address/PageLink.tsx";
import { goTo } from "../address/useAddress.ts";
import { Loading } from "../reading/Loading.tsx";
import { useChosen } from "../reading/useChosen.ts";
import { ShownDossierContext, useDossier } from "../reading/useDossier.ts";
import { useMessages } from "../reading/useMessages.ts";
import { usePageWidth } from "../reading/usePageWidth.ts";
import { useReader } from "../reading/useReader.ts";
import { useWholePicture } from "../reading/useWholePicture.ts";
import { FigureTables } from "./FigureTables.tsx";
import { placeOfFigureChoice } from "./placeOfFigureChoice.ts";
import "./figures.css";

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

function Stage({ figureOf, controls, children }: Props) {
  const { language, say } = useReader();
  const { place, asked } = useChosen();
  const { inquiry, narrator, group, plane } = useDossier();
  const whole = useWholePicture();
  const frame = useRef<HTMLDivElement>(null);
  const { width } = usePageWidth(frame);
  const { duty } = asked;
  const { show } = place;
  const figure = useMemo(
    () =>
      whole === null || width === null
        ? null
        : figureOf({ inquiry, narrator, language, group, plane, duty, whole, width, show }),
    [figureOf, inquiry, narrator, language, group, plane, duty, whole, width, show],
  );
  const title = useId();
  const choosing = useMemo(
    () => ({
      hrefOf: (choice: FigureChoice) =>
        choice.kind === "place" ? `#${choice.id}` : hrefOf(placeOfFigureChoice(place, choice)),
      onChoose: (choice: FigureChoice, event: MouseEvent<Element>) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        if (choice.kind === "place") goToPart(choice.id);
        else flushSync(() => goTo(placeOfFigureChoice(place, choice)));
      },
    }),
    [place],
  );
  return (
    <section className="figure-stage" id="picture" tabIndex={-1} aria-labelledby={title}>
      <h2 id={title}>{figure?.title ?? say("page.loading")}</h2>
      {figure && <p className="figure-finding">{figure.finding}</p>}
      {controls}
      <div className="figure-frame" ref={frame}>
        {figure ? <FigureSvg figure={figure} labelledBy={title} choosing={choosing} /> : <Loading />}
      </div>
      {figure && figure.notes.length > 0 && (
        <ul className="figure-notes">
          {figure.notes.map(note => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {children}
      {figure && <FigureTables tables={figure.tables} />}
    </section>
  );
}
