/**
 * What Cytoscape has to know of boxes and lines to find what is touched: their sizes and where lines run. It draws
 * nothing: what is seen is painted by the same paths as in a file (`paintNetwork`). Of 10,000 parties it draws two or
 * three frames a second, and its letters are not where those of a file are.
 */
import type { StylesheetJson } from "cytoscape";
import { LOOP_SWEEP } from "./lineGeometry.ts";

/** px to each side of a line that count as the line. */
const NEAR = 6;

export const networkStyle: StylesheetJson = [
  {
    selector: "node",
    style: { shape: "rectangle", width: "data(width)", height: "data(height)", "border-width": 0 },
  },
  { selector: "node.group", style: { "z-compound-depth": "bottom", events: "no" } },
  {
    selector: "edge",
    style: { "curve-style": "straight", width: 2 * NEAR, "target-arrow-shape": "none" },
  },
  {
    selector: "edge.ends",
    // The types know the names of ends alone; a place of one's own is taken all the same.
    style: { "source-endpoint": "data(start)" as "inside-to-node", "target-endpoint": "data(end)" as "inside-to-node" },
  },
  {
    selector: "edge.bent",
    style: {
      "curve-style": "unbundled-bezier",
      // Again more than the types know.
      "edge-distances": "endpoints" as "intersection",
      "control-point-distances": "data(bow)" as unknown as number,
      "control-point-weights": "data(share)" as unknown as number,
    },
  },
  {
    selector: "edge.loop",
    style: {
      "curve-style": "bezier",
      "control-point-step-size": "data(step)" as unknown as number,
      "loop-direction": "90deg",
      "loop-sweep": `${LOOP_SWEEP * 2}rad`,
    },
  },
];
