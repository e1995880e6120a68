/**
 * The style sheet of Cytoscape, which finds what is touched and moves what is dragged, but draws nothing: what is seen is
 * painted over it by the same paths as in a file (`paintNetwork`). Of 10,000 parties it draws two or three frames a second,
 * with its words a little elsewhere than in the file; painted, they are as many as the screen shows.
 */
import type { StylesheetJson } from "cytoscape";
import { LOOP_SWEEP } from "./lineGeometry.ts";

/** px to each side of a line that count as the line. */
const NEAR = 6;

export const networkStyle: StylesheetJson = [
  {
    selector: "node",
    style: { shape: "rectangle", width: "data(width)", height: "data(height)", "border-width": 0, opacity: 0 },
  },
  { selector: "node.group", style: { "z-compound-depth": "bottom", events: "no" } },
  {
    selector: "edge",
    style: { "curve-style": "straight", width: 2 * NEAR, "target-arrow-shape": "none", opacity: 0 },
  },
  {
    selector: "edge.ends",
    // The types know the names of ends alone; a place of one's own is taken all the same.
    style: { "source-endpoint": "data(start)" as "inside-to-node", "target-endpoint": "data(end)" as "inside-to-node" },
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
