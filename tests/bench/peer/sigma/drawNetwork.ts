/**
 * The least a page with sigma does to draw a network, laid out by ForceAtlas2 in its worker: settings inferred from the
 * graph, so many iterations as the examples of its documentation run.
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
  // It wants places to begin from.
  const random = randomOf(1);
  boxes.forEach((label, box) => {
    graph.addNode(String(box), { label, x: random(), y: random(), size: 4 });
  });
  for (const [from, to] of hops) graph.addEdge(String(from), String(to));
  const sigma = new Sigma(graph, document.getElementById("chain")!);
  // It draws at once, and from then on after each change.
  document.body.classList.add("drawn");
  const layout = new LayoutWorker(graph, { settings: forceAtlas2.inferSettings(graph) });
  let done = 0;
  // The worker says so once an iteration, and goes on until it is stopped.
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
