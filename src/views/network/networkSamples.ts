/** The samples of the legend: paths round the centre of a box of 36 by 24 px. */
import { unreachable } from "../../base/index.ts";
import type { Palette } from "../../theme/index.ts";
import { behindCard, tornEdge } from "../drawing/drawCard.ts";
import { rounded, svgElement } from "../svg/svgElement.ts";
import { boxPath, contradictionMark, pinShape, stateMark } from "./cardShapes.ts";
import { drawShapes } from "./drawNetwork.ts";
import { WHOLE } from "./lineGeometry.ts";
import { familyLooks, type LineLook, lookOfState, RETURN_DASHES } from "./lineLook.ts";
import { lineShapes } from "./lineShapes.ts";
import { type CardShape, type NetworkSample, stateOfSample, stateSamples } from "./networkPicture.ts";
import { changedLooks, GROUP_LOOK, type NodeLook, nodeLooks, RING } from "./nodeLook.ts";

/** px */
export const SAMPLE = { width: 36, height: 24 } as const;

const BOX = { x: -13, y: -8, width: 26, height: 16 };

const box = ({ fill, stroke, width, dashes }: NodeLook, beyond = 0): CardShape => {
  const inset = width / 2 - beyond;
  return {
    d: boxPath(BOX.x + inset, BOX.y + inset, BOX.width - 2 * inset, BOX.height - 2 * inset, 2),
    fill,
    stroke,
    width,
    dashes,
  };
};

/** The paths of a card, drawn small. */
const moved = (paths: readonly string[], shape: Omit<CardShape, "d" | "at">): readonly CardShape[] =>
  paths.map(d => ({ ...shape, d, at: { x: BOX.x, y: BOX.y, scale: 1 } }));

const line = (look: LineLook, parts = WHOLE): readonly CardShape[] =>
  lineShapes({ start: { x: -17, y: 0 }, end: { x: 17, y: 0 }, loop: null, aside: 0, bend: null, parts }, look);

export function sampleShapes(sample: NetworkSample): readonly CardShape[] {
  const { party, unknown, unplaced, workers } = nodeLooks;
  const state = stateSamples.find(one => one === sample);
  if (state !== undefined) {
    const told = stateOfSample(state);
    return [...line(lookOfState(told)), ...stateMark(told, -6, 0, 14)];
  }
  const other = sample as Exclude<NetworkSample, (typeof stateSamples)[number]>;
  switch (other) {
    case "client":
      return [box(party), { d: "M-13 -8h26v4h-26z", fill: "ink", stroke: null }];
    case "workers":
      return [box(workers)];
    case "unknown":
      return [box(unknown)];
    case "unplaced":
      return [box(unplaced)];
    case "line": {
      const dotted = { fill: null, stroke: "quiet", width: 2, dashes: [0.1, 4] } as const;
      return [...moved(["M8 -4H30V10"], dotted), box(unknown)];
    }
    case "pile":
      return [...moved([behindCard(BOX.width, BOX.height).pile[1]!], { fill: "card", stroke: "edge" }), box(party)];
    case "torn":
      return moved([`${tornEdge(BOX.width)}V${BOX.height}H0V0`], { fill: "card", stroke: "edge" });
    case "several":
      return [box({ ...party, ...changedLooks.several })];
    case "hop":
    case "money":
    case "data":
    case "instructions":
    case "ownership":
      return line(familyLooks[other]);
    case "return":
      return line({ ...familyLooks.hop, dashes: RETURN_DASHES });
    case "behind": {
      const bare = { ...box(party), d: boxPath(-6, -9, 12, 18, 2) };
      return [
        ...line(familyLooks.hop, [
          [0, 0.2],
          [0.76, 1],
        ]),
        bare,
      ];
    }
    case "contradiction":
      return contradictionMark(0, 0);
    case "absent":
      return [box({ ...party, ...changedLooks.absent }), { d: "M-7 0H7", fill: null, stroke: "edge" }];
    case "marked":
      return [box({ ...party, ...changedLooks.marked })];
    case "selected": {
      const selected = { ...party, ...changedLooks.selected };
      return [box(selected), box({ ...selected, fill: "paper", width: RING.width }, 4.5)].reverse();
    }
    case "pinned":
      return [box(party), pinShape(BOX.x, BOX.y)];
    case "group":
      return [{ d: boxPath(-17, -11, 34, 22, 3), fill: GROUP_LOOK.fill, stroke: GROUP_LOOK.stroke }, box(party)];
    default:
      return unreachable(other);
  }
}

/** A sample as an image of its own, for a legend on a page. */
export const networkSampleSvg = (sample: NetworkSample, palette: Palette): string =>
  svgElement(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `${rounded(-SAMPLE.width / 2)} ${rounded(-SAMPLE.height / 2 - 1)} ${SAMPLE.width} ${SAMPLE.height + 2}`,
      width: SAMPLE.width,
      height: SAMPLE.height + 2,
    },
    drawShapes(sampleShapes(sample), palette),
  );
