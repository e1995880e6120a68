/** The least a page with Cytoscape does to draw a network: a node with its name for each party, a line for each link. */
import cytoscape from "cytoscape";
import { peerChain } from "../peerChain.ts";

async function draw(): Promise<void> {
  const { boxes, hops } = await peerChain();
  const name = new URL(window.location.href).searchParams.get("layout") === "grid" ? "grid" : "cose";
  const cy = cytoscape({
    container: document.getElementById("chain"),
    elements: [
      ...boxes.map((words, box) => ({ data: { id: String(box), words } })),
      ...hops.map(([from, to]) => ({ data: { source: String(from), target: String(to) } })),
    ],
    style: [{ selector: "node", style: { label: "data(words)" } }],
    // Laid out below, so that whoever listens hears of it.
    layout: { name: "preset" },
  });
  cy.one("render", () => document.body.classList.add("drawn"));
  cy.one("layoutstop", () => cy.one("render", () => document.body.classList.add("settled")));
  cy.layout({ name }).run();
}

draw();
