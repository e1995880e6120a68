/** How Cytoscape draws the elements of `networkElements`: what is chosen for each of them stands in its data. */
import { states } from "../../schema/index.ts";
import { SANS } from "../svg/drawText.ts";
import { answerType } from "./answerTag.ts";
import { FADED, familyLooks, lookOfState, RETURN_DASHES } from "./lineLook.ts";
import { cardType } from "./networkCard.ts";
import { nodeLooks } from "./nodeLook.ts";

/** A rule of a style sheet, as plain data. */
export type NetworkRule = {
  readonly selector: string;
  readonly style: Readonly<Record<string, string | number | readonly number[]>>;
};

/** The least px of a letter on the screen: words that would be smaller are not drawn. */
export const LEAST_TYPE = 11;
/** The scale from which all words of a card can be read. */
export const READABLE = Math.ceil((100 * LEAST_TYPE) / Math.min(cardType.name.size, cardType.line.size)) / 100;

const typeOf = ({ cut, size, line }: { readonly cut: string; readonly size: number; readonly line: number }) => ({
  "font-weight": cut === "sans-400" ? 400 : 600,
  "font-size": size,
  "line-height": line,
});
const none = { "background-opacity": 0, "border-width": 0 };
const dashed = (dashes: readonly number[]) => ({
  "line-style": "dashed",
  "line-dash-pattern": dashes,
  "line-cap": "round",
});
const bordered = (dashes: readonly number[]) => ({
  "border-style": "dashed",
  "border-dash-pattern": dashes,
  "border-cap": "round",
});

export const networkStyle: readonly NetworkRule[] = [
  {
    selector: "node",
    style: {
      width: "data(width)",
      height: "data(height)",
      "overlay-opacity": 0,
      // Cytoscape parses the list, and knows double quotes alone.
      "font-family": SANS.replaceAll("'", '"'),
      "min-zoomed-font-size": LEAST_TYPE,
      "text-wrap": "wrap",
      // The words are broken into lines already.
      "text-max-width": "100000px",
    },
  },
  {
    selector: "node.name, node.words",
    style: {
      label: "data(label)",
      color: "data(ink)",
      "text-halign": "left-inside",
      "text-valign": "top-inside",
      "text-justification": "left",
      "text-margin-x": "data(across)",
      "text-margin-y": "data(down)",
    },
  },
  { selector: "node.name", style: typeOf(cardType.name) },
  { selector: "node.below", style: typeOf(cardType.line) },
  {
    selector: "node.plain, node.ground",
    style: {
      shape: "round-rectangle",
      "corner-radius": "3px",
      "background-color": "data(fill)",
      "border-color": "data(stroke)",
      "border-width": "data(edge)",
      "border-position": "inside",
    },
  },
  { selector: "node.dashed", style: bordered(nodeLooks.unplaced.dashes) },
  { selector: "node.dotted", style: bordered(nodeLooks.unknown.dashes) },
  {
    selector: "node.drawn",
    style: {
      ...none,
      shape: "rectangle",
      "background-image": "data(image)",
      "background-width": "data(imageWidth)",
      "background-height": "data(imageHeight)",
      "background-clip": "none",
      "background-image-containment": "over",
      "background-image-crossorigin": "null",
      "bounds-expansion": 24,
    },
  },
  { selector: "node.ground", style: { "z-compound-depth": "bottom", events: "no" } },
  { selector: "node.words", style: { ...none, events: "no" } },
  { selector: "node.answer", style: typeOf(answerType) },
  { selector: "node.mark", style: { events: "no" } },
  {
    selector: "node.said",
    style: {
      width: 1,
      height: 1,
      ...typeOf({ cut: "sans-600", size: 13, line: 1.25 }),
      "text-background-color": "data(ground)",
      "text-background-opacity": 1,
      "text-background-padding": "3px",
      "text-background-shape": "round-rectangle",
    },
  },
  { selector: "node.middle", style: { "text-halign": "center", "text-justification": "center" } },
  {
    selector: "edge",
    style: {
      width: "data(weight)",
      "line-color": "data(colour)",
      "target-arrow-color": "data(colour)",
      "z-index": "data(rank)",
      "overlay-opacity": 0,
    },
  },
  { selector: "edge.full", style: { "target-arrow-shape": "triangle" } },
  { selector: "edge.open", style: { "target-arrow-shape": "vee" } },
  ...Object.entries(familyLooks).flatMap(([family, { dashes }]) =>
    dashes.length === 0 ? [] : [{ selector: `edge.${family}`, style: dashed(dashes) }],
  ),
  ...states.flatMap(state => {
    const { dashes } = lookOfState(state);
    return dashes.length === 0 ? [] : [{ selector: `edge.state-${state}`, style: dashed(dashes) }];
  }),
  { selector: "edge.return", style: dashed(RETURN_DASHES) },
  {
    selector: "edge.straight, edge.bent",
    style: { "source-endpoint": "data(start)", "target-endpoint": "data(end)" },
  },
  { selector: "edge.straight", style: { "curve-style": "straight" } },
  {
    selector: "edge.bent",
    style: {
      "curve-style": "unbundled-bezier",
      "edge-distances": "endpoints",
      "control-point-distances": "data(bow)",
      "control-point-weights": "data(share)",
    },
  },
  {
    selector: "edge.loop",
    style: {
      "curve-style": "bezier",
      "loop-direction": "90deg",
      "loop-sweep": "-60deg",
      "control-point-step-size": 60,
    },
  },
  // A line of a party that is being moved.
  {
    selector: "edge.loose",
    style: { "curve-style": "straight", "source-endpoint": "outside-to-node", "target-endpoint": "outside-to-node" },
  },
  { selector: ".faded", style: { opacity: FADED } },
];
