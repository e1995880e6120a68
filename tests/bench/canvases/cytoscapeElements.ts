/** Makes Cytoscape's elements from a picture and its positions, with the keys of the picture as ids. */
import type { ElementDefinition } from "cytoscape";
import type { NetworkPlaces } from "../../../src/layout/index.ts";
import type { NetworkPicture } from "../../../src/views/index.ts";
import { lineGeometry } from "../../../src/views/network/lineGeometry.ts";
import { lookOfLine } from "../../../src/views/network/lineLook.ts";
import type { Point } from "../../../src/views/network/linePath.ts";
import { baseOf } from "../../../src/views/network/nodeLook.ts";

/** The control point of a curve as Cytoscape takes it: its share of the way from end to end, and px beside that way. */
function bowOf(start: Point, bend: Point, end: Point): { readonly share: number; readonly bow: number } {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  const [x, y] = [bend.x - start.x, bend.y - start.y];
  return { share: (x * dx + y * dy) / length ** 2, bow: (y * dx - x * dy) / length };
}

/** The parties, then the lines. */
export function cytoscapeElements(picture: NetworkPicture, { x, y }: NetworkPlaces): ElementDefinition[] {
  const { nodes, lines } = picture;
  const paths = lineGeometry(picture, { x, y });
  return [
    ...nodes.map(
      (node, place): ElementDefinition => ({
        group: "nodes",
        data: {
          id: node.key,
          width: node.card.width,
          height: node.card.height,
          words: [node.card.name, ...node.card.below]
            .flatMap(({ lines: written }) => written.map(({ pieces }) => pieces.map(({ words }) => words).join("")))
            .join("\n"),
        },
        classes: baseOf(node),
        position: { x: x[place]!, y: y[place]! },
      }),
    ),
    ...lines.map((line, place): ElementDefinition => {
      const { start, end, bend } = paths[place]!;
      const { from, to, key, family } = line;
      const isLoop = from === to;
      const at = (point: Point, node: number) => `${point.x - x[node]!}px ${point.y - y[node]!}px`;
      return {
        group: "edges",
        data: {
          id: key,
          source: nodes[from]!.key,
          target: nodes[to]!.key,
          weight: lookOfLine(line).width,
          ...(isLoop ? {} : { start: at(start, from), end: at(end, to) }),
          ...(bend === null ? {} : bowOf(start, bend, end)),
        },
        classes: [family, isLoop ? "loop" : "ends", ...(bend === null ? [] : ["bent"])].join(" "),
      };
    }),
  ];
}
