import { useRef } from "react";
import { mapFigureOf } from "../../../views/index.ts";
import { useMessages } from "../../page/reading/useMessages.ts";
import { FigureStage } from "../figures/FigureStage.tsx";
import { MapLines } from "./MapLines.tsx";
import { useLitParties } from "./useLitParties.ts";
import { walkDiscs } from "./walkDiscs.ts";
import "./map.css";

/** Where the chain stands, on a map of the world. */
export function MapView() {
  useMessages("details", "definitions", "views");
  const frame = useRef<HTMLDivElement>(null);
  useLitParties(frame);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links in it have the focus; keys lead from one to the next
    <div className="map-view" ref={frame} onKeyDown={event => walkDiscs(frame.current, event)}>
      <FigureStage figureOf={mapFigureOf} controls={<MapLines />} />
    </div>
  );
}
