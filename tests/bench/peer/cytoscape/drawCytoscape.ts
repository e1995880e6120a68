/** The least a page with Cytoscape does to draw a chain: a box with its words for each card, an arrow for each hop. */
import cytoscape from "cytoscape";
import dagre from "cytoscape-dagre";
import { BOX_WIDTH, boxHeight } from "../boxHeight.ts";
import { peerChain } from "../peerChain.ts";

cytoscape.use(dagre);

async function draw(): Promise<void> {
  const { boxes, hops } = await peerChain();
  const cy = cytoscape({
    container: document.getElementById("chain"),
    elements: [
      ...boxes.map((words, box) => ({ data: { id: String(box), words, height: boxHeight(words) } })),
      ...hops.map(([from, to, words]) => ({ data: { source: String(from), target: String(to), words } })),
    ],
    style: [
      {
        selector: "node",
        style: {
          shape: "round-rectangle",
          width: BOX_WIDTH,
          height: "data(height)",
          label: "data(words)",
          "font-size": 13,
          "text-valign": "center",
          "text-wrap": "wrap",
          "text-max-width": `${BOX_WIDTH - 20}px`,
          "background-color": "#ffffff",
          "border-width": 1,
        },
      },
      {
        selector: "edge",
        style: { "curve-style": "taxi", "target-arrow-shape": "triangle", label: "data(words)", "font-size": 12 },
      },
    ],
  });
  cy.one("layoutstop", () => cy.one("render", () => document.body.classList.add("drawn")));
  cy.layout({ name: "dagre" }).run();
}

draw();
