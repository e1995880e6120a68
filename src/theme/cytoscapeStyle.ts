/** How the parties and links of a dossier look in Cytoscape: a style sheet of data selectors, as plain data. */
import { stateLooks } from "./looks.ts";
import type { ColourName, Palette } from "./palettes.ts";

export type CytoscapeRule = {
  readonly selector: string;
  readonly style: Readonly<Record<string, string | number | readonly number[]>>;
};

/** px between the letters of a name and the edge of its box. */
const AROUND = 12;

/** How a duty goes on below a party in each state; in grey, too, no two manners look alike. */
const manners: Readonly<Record<keyof typeof stateLooks, CytoscapeRule["style"]>> = {
  held: { width: 3 },
  shared: { width: 3 },
  passed: { width: 2.5, "line-style": "dashed", "line-dash-pattern": [9, 5] },
  disclaimed: { width: 2.5, "target-arrow-shape": "tee" },
  excluded: { width: 2.5, "target-arrow-shape": "tee" },
  contested: { width: 2.5, "line-style": "dashed", "line-dash-pattern": [12, 3, 3, 3] },
  "not-applicable": { width: 1.5, "line-style": "dotted" },
  unknown: { width: 2, "line-style": "dotted" },
  silent: { width: 2, "line-style": "dotted" },
};

/** Money, data, instructions and ownership: no hop looks like them. */
const overlays = {
  money: { width: 3.5 },
  data: { width: 1.75, "line-style": "dashed", "line-dash-pattern": [14, 3, 3, 3] },
  instructions: { width: 1.75, "line-style": "dashed", "line-dash-pattern": [3, 3] },
  ownership: { width: 1.75, "line-style": "dotted" },
} as const satisfies Partial<Readonly<Record<ColourName, CytoscapeRule["style"]>>>;

/**
 * Later rules win, as Cytoscape has it.
 *
 * Nodes have `label`, `kind`, `width` and `height` (px) as data, and the classes `several` (it stands for several),
 * `unplaced` (its place in the chain is not known) and `absent`; edges have `type`, `family` and, where a duty was
 * asked about, `state` and `stateLabel`.
 */
export function cytoscapeStyle(palette: Palette): readonly CytoscapeRule[] {
  const line = (colour: ColourName) => ({ "line-color": palette[colour], "target-arrow-color": palette[colour] });
  return [
    {
      selector: "node",
      style: {
        shape: "round-rectangle",
        width: "data(width)",
        height: "data(height)",
        label: "data(label)",
        color: palette.ink,
        "background-color": palette.card,
        "border-color": palette.edge,
        "border-width": 1,
        "font-family": '"Source Sans 3", "Helvetica Neue", Arial, sans-serif',
        "font-size": 14,
        "font-weight": 600,
        "text-wrap": "wrap",
        "text-overflow-wrap": "anywhere",
        "text-max-width": `${NODE_WIDTH - 2 * AROUND}px`,
        "text-valign": "center",
        "text-halign": "center",
      },
    },
    {
      selector: 'node[kind = "worker-group"], node[kind = "household"]',
      style: { color: palette["on-ground"], "background-color": palette.ground, "border-color": palette.ink },
    },
    {
      selector: 'node[kind = "unknown"]',
      style: {
        "background-color": palette.paper,
        "border-color": palette.quiet,
        "border-style": "dotted",
        "border-width": 2,
      },
    },
    {
      selector: "node.unplaced",
      style: { "border-color": palette.quiet, "border-style": "dashed", "border-width": 2 },
    },
    {
      selector: "node.several",
      style: { ghost: "yes", "ghost-offset-x": 5, "ghost-offset-y": -5, "ghost-opacity": 0.5 },
    },
    { selector: "node:selected", style: { "border-color": palette.link, "border-width": 3 } },
    {
      selector: "edge",
      style: {
        width: 1.5,
        ...line("ink"),
        "curve-style": "bezier",
        "target-arrow-shape": "triangle",
        "font-family": '"Source Sans 3", "Helvetica Neue", Arial, sans-serif',
        "font-size": 12,
        color: palette.ink,
        "text-background-color": palette.paper,
        "text-background-opacity": 1,
        "text-background-padding": "2px",
      },
    },
    ...Object.entries(overlays).map(([family, style]) => ({
      selector: `edge[family = "${family}"]`,
      style: { ...style, ...line(family as keyof typeof overlays), "target-arrow-shape": "vee" },
    })),
    ...Object.entries(manners).map(([state, style]) => ({
      selector: `edge[state = "${state}"]`,
      style: { ...line(stateLooks[state as keyof typeof stateLooks].colour), label: "data(stateLabel)", ...style },
    })),
    { selector: "edge.over", style: { ...line("edge"), width: 1 } },
    { selector: "edge:selected", style: { ...line("link"), width: 3 } },
  ];
}

/** px of the box of a party. */
export const NODE_WIDTH = 184;

const LETTERS_OF_LINE = 20;
const LINE_HEIGHT = 18;

/** px of a box that has room for these words: a line of them has at least so many letters, whatever they are. */
export function nodeHeight(label: string): number {
  let lines = 0;
  for (const line of label.split("\n")) {
    let room = 0;
    for (const word of line.split(" ")) {
      const letters = [...word].length;
      if (letters <= room) room -= letters + 1;
      else {
        lines += Math.max(1, Math.ceil(letters / LETTERS_OF_LINE));
        room = LETTERS_OF_LINE - (letters % LETTERS_OF_LINE) - 1;
      }
    }
  }
  return lines * LINE_HEIGHT + 2 * AROUND;
}
