/** The style sheet of the canvas: what the classes of `toElements` look like. The words on the boxes are drawn over it. */
import type { StylesheetJson } from "cytoscape";
import { chainSpace, type Palette } from "../../theme/index.ts";
import { LOOP_SWEEP } from "./lineGeometry.ts";
import { FADED, familyLooks, HEAD, type LineLook, lookOfLine, RETURN_DASHES } from "./lineLook.ts";
import { changedLooks, GROUP_LOOK, type NodeLook, nodeLooks, RING } from "./nodeLook.ts";

/** Cytoscape draws a head of this length at a scale of one, for lines as thin as ours. */
const HEAD_LENGTH = 8.7;

export function networkStyle(palette: Palette): StylesheetJson {
  const line = ({ colour, width, dashes, head }: LineLook) => ({
    width,
    "line-color": palette[colour],
    "line-style": dashes.length > 0 ? ("dashed" as const) : ("solid" as const),
    ...(dashes.length > 0 ? { "line-dash-pattern": [...dashes] } : {}),
    "target-arrow-color": palette[colour],
    "target-arrow-shape": head === "full" ? ("triangle" as const) : ("vee" as const),
  });
  const families = Object.entries(familyLooks).map(([family, look]) => ({
    selector: `edge.${family}`,
    style: line(look),
  }));
  const box = ({ fill, stroke, width, dashes }: Partial<NodeLook>) => ({
    ...(fill === undefined ? {} : { "background-color": palette[fill] }),
    ...(stroke === undefined ? {} : { "border-color": palette[stroke] }),
    ...(width === undefined ? {} : { "border-width": width }),
    ...(dashes && dashes.length > 0 ? { "border-style": "dashed" as const, "border-dash-pattern": [...dashes] } : {}),
  });
  const nodes = Object.entries({ ...nodeLooks, ...changedLooks }).map(([name, look]) => ({
    selector: `node.${name}`,
    style: box(look),
  }));
  const never = lookOfLine({ ...NEVER, isLive: false });
  const marked = lookOfLine({ ...NEVER, isMarked: true });
  const selected = lookOfLine({ ...NEVER, isSelected: true });
  const weight = ({ colour, width }: LineLook) => ({
    width,
    "line-color": palette[colour],
    "target-arrow-color": palette[colour],
  });
  return [
    {
      selector: "node",
      style: {
        shape: "round-rectangle",
        "corner-radius": String(chainSpace.card.radius),
        width: "data(width)",
        height: "data(height)",
        // Rims lie within the box, so that lines end where it ends.
        "border-position": "inside",
        "border-cap": "round",
        "overlay-opacity": 0,
      },
    },
    {
      selector: "node.group",
      style: {
        "background-color": palette[GROUP_LOOK.fill],
        "background-opacity": 1,
        "border-color": palette[GROUP_LOOK.stroke],
        "border-width": 1,
        "z-compound-depth": "bottom",
        events: "no",
      },
    },
    {
      selector: "edge",
      style: {
        "curve-style": "straight",
        "arrow-scale": HEAD.length / HEAD_LENGTH,
        "overlay-opacity": 0,
      },
    },
    {
      selector: "edge.aside",
      style: {
        "source-endpoint": "data(start)" as "inside-to-node",
        "target-endpoint": "data(end)" as "inside-to-node",
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
    ...families,
    {
      selector: "edge.return",
      style: { "line-style": "dashed", "line-dash-pattern": [...RETURN_DASHES] },
    },
    { selector: "edge.absent", style: weight(never) },
    { selector: "edge.marked", style: weight(marked) },
    { selector: "edge.selected", style: weight(selected) },
    ...nodes,
    {
      selector: "node.selected",
      style: { "outline-color": palette.ink, "outline-width": RING.width, "outline-offset": RING.beyond },
    },
    { selector: ".faded", style: { opacity: FADED } },
  ];
}

/** A line of which nothing is so. */
const NEVER = {
  key: "",
  family: "hop",
  from: 0,
  to: 0,
  links: [],
  dossiers: [],
  isLive: true,
  isReturn: false,
  isContradicted: false,
  isSelected: false,
  label: null,
  isMarked: false,
  isFaded: false,
} as const;
