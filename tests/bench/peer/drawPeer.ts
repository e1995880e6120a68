/** The least a page with Cytoscape does to draw a chain: a box with a name for each party, an arrow for each hop. */
import cytoscape from "cytoscape";
import dagre from "cytoscape-dagre";
import type { PeerChain } from "./peerChainOf.ts";

cytoscape.use(dagre);

async function draw(): Promise<void> {
  const file = new URLSearchParams(window.location.search).get("chain")!;
  const { names, hops }: PeerChain = await (await fetch(file)).json();
  const cy = cytoscape({
    container: document.getElementById("chain"),
    elements: [
      ...names.map((name, party) => ({ data: { id: String(party), name } })),
      ...hops.map(([from, to]) => ({ data: { source: String(from), target: String(to) } })),
    ],
    style: [
      {
        selector: "node",
        style: {
          shape: "round-rectangle",
          width: 180,
          height: 60,
          label: "data(name)",
          "text-valign": "center",
          "text-wrap": "wrap",
          "text-max-width": "160px",
          "background-color": "#ffffff",
          "border-width": 1,
        },
      },
      { selector: "edge", style: { "curve-style": "taxi", "target-arrow-shape": "triangle" } },
    ],
  });
  cy.one("layoutstop", () => cy.one("render", () => document.body.classList.add("drawn")));
  cy.layout({ name: "dagre" }).run();
}

draw();
