/** A picture and its places → what Cytoscape holds. Pure; ids are the keys of the picture. */
import type { ElementDefinition } from "cytoscape";
import type { NetworkPlaces } from "../../layout/index.ts";
import { groupBoxes } from "./groupBoxes.ts";
import { lineBox, lineGeometry, loopStep } from "./lineGeometry.ts";
import type { Point } from "./linePath.ts";
import type { NetworkPicture } from "./networkPicture.ts";

/** An end as Cytoscape takes it: px from the centre of the box. */
const endAt = (point: Point, x: number, y: number): string => `${point.x - x}px ${point.y - y}px`;

/** What draws a curve as Cytoscape takes it: its share of the way from end to end, and px beside that way. */
function bowOf(start: Point, bend: Point, end: Point): { readonly share: number; readonly bow: number } {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  const [x, y] = [bend.x - start.x, bend.y - start.y];
  return { share: (x * dx + y * dy) / length ** 2, bow: (y * dx - x * dy) / length };
}

/** The boxes of the groups, the parties, the lines: in this order. */
export function toElements(picture: NetworkPicture, places: NetworkPlaces): ElementDefinition[] {
  const { nodes, lines } = picture;
  const { x, y } = places;
  const paths = lineGeometry(picture, places);
  const reaches = nodes.map(node => lineBox(node).above > 0);
  return [
    ...groupBoxes(picture, places).map(
      (box): ElementDefinition => ({
        group: "nodes",
        data: { id: box.key, width: box.width, height: box.height },
        classes: "group",
        position: { x: box.x, y: box.y },
        selectable: false,
        grabbable: false,
      }),
    ),
    ...nodes.map(
      ({ key, card, name, manner }, place): ElementDefinition => ({
        group: "nodes",
        data: { id: key, width: card.width, height: card.height, label: name.text },
        classes: manner,
        position: { x: x[place]!, y: y[place]! },
      }),
    ),
    ...lines.map(({ key, family, from, to }, place): ElementDefinition => {
      const { aside, start, end, bend } = paths[place]!;
      const isLoop = from === to;
      // Where a line runs from centre to centre Cytoscape finds the same ends by itself.
      const hasEnds = !isLoop && (aside !== 0 || bend !== null || reaches[from]! || reaches[to]!);
      return {
        group: "edges",
        data: {
          id: key,
          source: nodes[from]!.key,
          target: nodes[to]!.key,
          ...(hasEnds ? { start: endAt(start, x[from]!, y[from]!), end: endAt(end, x[to]!, y[to]!) } : {}),
          ...(bend === null ? {} : bowOf(start, bend, end)),
          ...(isLoop ? { step: loopStep(nodes[from]!.card) } : {}),
        },
        classes: [family, ...(isLoop ? ["loop"] : []), ...(hasEnds ? ["ends"] : []), ...(bend ? ["bent"] : [])].join(
          " ",
        ),
      };
    }),
  ];
}
