/** The least a page with React Flow does to draw a chain, laid out with dagre as its authors' example is. */
import { Graph, layout } from "@dagrejs/dagre";
import { ConnectionLineType, type Edge, MarkerType, type Node, Position, ReactFlow } from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import { createRoot } from "react-dom/client";
import { BOX_WIDTH, boxHeight } from "../boxHeight.ts";
import { type PeerChain, peerChain } from "../peerChain.ts";

function laidOut({ boxes, hops }: PeerChain): Node[] {
  const graph = new Graph().setDefaultEdgeLabel(() => ({}));
  graph.setGraph({ rankdir: "TB" });
  boxes.forEach((words, box) => {
    graph.setNode(String(box), { width: BOX_WIDTH, height: boxHeight(words) });
  });
  for (const [from, to] of hops) graph.setEdge(String(from), String(to));
  layout(graph);
  return boxes.map((words, box) => {
    const { x, y, height } = graph.node(String(box));
    return {
      id: String(box),
      data: { label: words },
      // dagre gives the centre, React Flow needs the corner.
      position: { x: x - BOX_WIDTH / 2, y: y - height / 2 },
      width: BOX_WIDTH,
      height,
      sourcePosition: Position.Bottom,
      targetPosition: Position.Top,
      style: { whiteSpace: "pre-line" },
    };
  });
}

async function draw(): Promise<void> {
  const chain = await peerChain();
  const edges: Edge[] = chain.hops.map(([from, to, label], hop) => ({
    id: String(hop),
    source: String(from),
    target: String(to),
    type: ConnectionLineType.SmoothStep,
    markerEnd: { type: MarkerType.ArrowClosed },
    ...(label ? { label } : {}),
  }));
  const nodes = laidOut(chain);
  createRoot(document.getElementById("chain")!).render(
    <ReactFlow defaultNodes={nodes} defaultEdges={edges} minZoom={0.01} fitView />,
  );
}

draw();
