/**
 * Cytoscape draws, with a style sheet that comes as near to our picture as it can, and with its own gestures. It cannot
 * draw gaps in lines, words in several sizes, or marks on cards.
 */
import cytoscape, { type Core, type StylesheetJson } from "cytoscape";
import type { LinkFamily } from "../../../src/schema/index.ts";
import { type Palette, palettes } from "../../../src/theme/index.ts";
import { extentOf } from "../../../src/views/network/drawNetwork.ts";
import { familyLooks } from "../../../src/views/network/lineLook.ts";
import { nodeLooks } from "../../../src/views/network/nodeLook.ts";
import { cytoscapeElements } from "./cytoscapeElements.ts";
import type { MakeDrawing } from "./networkDrawing.ts";

const FOCUS = 0.9;

const styleOf = (palette: Palette): StylesheetJson => [
  {
    selector: "node",
    style: {
      shape: "rectangle",
      width: "data(width)",
      height: "data(height)",
      label: "data(words)",
      color: palette.ink,
      "font-size": 12,
      "text-wrap": "wrap",
      "text-valign": "center",
      "text-halign": "center",
      "min-zoomed-font-size": 7,
    },
  },
  ...Object.entries(nodeLooks).map(([name, { fill, stroke, width }]) => ({
    selector: `node.${name}`,
    style: {
      "background-color": palette[fill],
      "border-color": palette[stroke],
      "border-width": width,
      ...(name === "workers" ? { color: palette["on-ground"] } : {}),
    },
  })),
  { selector: "edge", style: { width: "data(weight)", "target-arrow-shape": "triangle", "curve-style": "straight" } },
  ...(Object.keys(familyLooks) as LinkFamily[]).map(family => {
    const { colour, dashes } = familyLooks[family];
    return {
      selector: `edge.${family}`,
      style: {
        "line-color": palette[colour],
        "target-arrow-color": palette[colour],
        ...(dashes.length > 0 ? { "line-style": "dashed" as const, "line-dash-pattern": [...dashes] } : {}),
      },
    };
  }),
  {
    selector: "edge.ends",
    // The types know only the names of ends, but a position is documented as well.
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
  { selector: "edge.loop", style: { "curve-style": "bezier", "loop-direction": "90deg" } },
];

export const drawingWith =
  (webgl: boolean): MakeDrawing =>
  (container, events) => {
    let cy: Core | null = null;
    return {
      update: (picture, places, theme) => {
        cy = cytoscape({
          container,
          elements: cytoscapeElements(picture, places),
          style: styleOf(palettes[theme]),
          layout: { name: "preset", fit: false },
          minZoom: 0.02,
          maxZoom: 3,
          boxSelectionEnabled: false,
          // Documented as a preview, and unknown to the types.
          ...(webgl ? { renderer: { name: "canvas", webgl: true } as { name: string } } : {}),
        });
        const { left, top, width, height } = extentOf(picture, places);
        const [across, down] = [container.clientWidth, container.clientHeight];
        const zoom = Math.max(0.02, Math.min(1.2, (across - 24) / width, (down - 24) / height));
        const pan = { x: across / 2 - (left + width / 2) * zoom, y: down / 2 - (top + height / 2) * zoom };
        cy.viewport({ zoom, pan });
        cy.on("tap", ({ target }) => {
          events.onSelect?.(
            target === cy ? null : { kind: target.isNode() ? "party" : "line", key: String(target.id()) },
          );
        });
      },
      focus: key => {
        const { x, y } = cy!.getElementById(key).position();
        const zoom = Math.max(cy!.zoom(), FOCUS);
        cy!.viewport({ zoom, pan: { x: cy!.width() / 2 - x * zoom, y: cy!.height() / 2 - y * zoom } });
      },
      viewport: () => ({ zoom: cy!.zoom(), ...cy!.pan() }),
    };
  };
