import { type MouseEvent, type ReactNode, type RefObject, useId, useMemo } from "react";
import { flushSync } from "react-dom";
import { type FigureChoice, type FigurePlan, type FigureSheet, FigureSvg } from "../../../views/index.ts";
import { hrefOf } from "../../page/address/hrefOf.ts";
import { isPlainClick } from "../../page/address/isPlainClick.ts";
import { goToPart } from "../../page/address/PageLink.tsx";
import type { DossierPlace } from "../../page/address/place.ts";
import { goTo } from "../../page/address/useAddress.ts";
import { Loading } from "../../page/reading/Loading.tsx";
import { useChosen } from "../../page/reading/useChosen.ts";
import { useIsPaper } from "../../page/reading/useIsPaper.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { placeOfChoice } from "../../picture/stage/placeOfChoice.ts";
import { FigureTables } from "./FigureTables.tsx";
import { useFigureSlices } from "./useFigureSlices.ts";
import { useSpread } from "./useSpread.ts";
import "./figures.css";

type Props = {
  /** Null until it is made. */
  readonly figure: FigurePlan | null;
  /**
   * The shapes of the figure on sheets that lie on each other, of which only some change while a reader drags something;
   * by default it is one sheet. A sheet that does not change is the same object.
   */
  readonly sheets?: readonly FigureSheet[] | undefined;
  /** Where the picture will stand: its width is that of the figure. */
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly controls?: ReactNode;
  /** What lies over the picture, as large as it. */
  readonly over?: ReactNode;
  readonly children?: ReactNode;
};

/** The place after a choice in a figure; a part of the page is no other place. */
function placeOfFigureChoice(place: DossierPlace, choice: FigureChoice): DossierPlace {
  switch (choice.kind) {
    case "day":
      return { ...place, date: choice.day };
    case "place":
      return place;
    case "side":
      return placeOfChoice(place, choice.choice);
    default:
      return placeOfChoice(place, choice);
  }
}

/** Whether a figure is so high that it needs a page of paper for itself, as a share of its width. */
const TALL = 0.9;
const isTall = (figure: FigurePlan | null): boolean => figure !== null && figure.height > TALL * figure.width;

/** Sentences that are each of a thing of its own stand below each other. */
function Finding({ figure: { finding, sentences = [] } }: { readonly figure: FigurePlan }) {
  if (sentences.length < 2) return <p className="figure-finding">{finding}</p>;
  return (
    <ul className="figure-finding">
      {sentences.map(({ words, isMain }) => (
        <li key={words}>{isMain ? <strong>{words}</strong> : words}</li>
      ))}
    </ul>
  );
}

/** A figure on its page: what it finds in words, the picture, how to read it, and the same as tables. */
export function FigureFrame({ figure, sheets, frame, controls, over, children }: Props) {
  const { say } = useReader();
  const { place } = useChosen();
  const title = useId();
  // Nothing is dragged on paper, where the picture is fitted to the page as one.
  const isPaper = useIsPaper();
  const shown = useFigureSlices(figure, !isPaper && sheets ? sheets : null);
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
  const drawn = { spread: useSpread(), choosing };
  return (
    <section className="figure-stage" id="picture" tabIndex={-1} aria-labelledby={title}>
      <h2 id={title}>{figure?.title ?? say("page.loading")}</h2>
      {figure && <Finding figure={figure} />}
      {controls}
      <div className={isTall(figure) ? "figure-frame is-tall" : "figure-frame"} ref={frame}>
        {figure === null ? (
          <Loading />
        ) : shown.length > 1 ? (
          <div className="figure-sheets">
            {shown.map((sheet, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its place
              <FigureSvg key={nth} figure={sheet} labelledBy={nth === 0 ? title : null} {...drawn} />
            ))}
          </div>
        ) : (
          shown.map(sheet => <FigureSvg key="whole" figure={sheet} labelledBy={title} {...drawn} />)
        )}
        {over}
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
