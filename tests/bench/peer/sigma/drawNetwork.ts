/**
 * The least that a page with sigma needs to draw a network. ForceAtlas2 lays it out in its worker, with settings
 * inferred from the graph, for as many iterations as the examples of its documentation run.
 */
import { MultiDirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import LayoutWorker from "graphology-layout-forceatlas2/worker";
import Sigma from "sigma";
import { randomOf } from "../../generateChain.ts";
import { peerChain } from "../peerChain.ts";

const ITERATIONS = 50;

async function draw(): Promise<void> {
  const { boxes, hops } = await peerChain();
  const graph = new MultiDirectedGraph();
  // It needs initial positions.
  const random = randomOf(1);
  boxes.forEach((label, box) => {
    graph.addNode(String(box), { label, x: random(), y: random(), size: 4 });
  });
  for (const [from, to] of hops) graph.addEdge(String(from), String(to));
  const sigma = new Sigma(graph, document.getElementById("chain")!);
  // It draws at once, and again after each change.
  document.body.classList.add("drawn");
  const layout = new LayoutWorker(graph, { settings: forceAtlas2.inferSettings(graph) });
  let done = 0;
  // The worker reports each iteration, and goes on until it is stopped.
  graph.on("eachNodeAttributesUpdated", () => {
    done += 1;
    if (done < ITERATIONS) return;
    layout.kill();
    graph.removeAllListeners("eachNodeAttributesUpdated");
    sigma.once("afterRender", () => document.body.classList.add("settled"));
    sigma.scheduleRender();
  });
  layout.start();
}

draw();
