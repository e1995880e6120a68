/** A picture and its places → what Cytoscape draws. Pure; ids are the keys of the picture. */
import type { ElementDefinition } from "cytoscape";
import type { NetworkPlaces } from "../../layout/index.ts";
import { groupBoxes } from "./groupBoxes.ts";
import { asides, type LinePath, linePath, loopStep, type Point } from "./lineGeometry.ts";
import type { NetworkLine, NetworkNode, NetworkPicture } from "./networkPicture.ts";
import { baseOf } from "./nodeLook.ts";

const classesOf = (flags: Readonly<Record<string, boolean>>): string =>
  Object.keys(flags)
    .filter(name => flags[name])
    .join(" ");

/** What the look of a party hangs on. */
export const nodeClasses = (node: NetworkNode): string =>
  classesOf({
    [baseOf(node)]: true,
    absent: !node.isLive,
    marked: node.isMarked,
    faded: node.isFaded,
    selected: node.isSelected,
  });

/** What the look of a line hangs on. */
export const lineClasses = (line: NetworkLine, isAside: boolean): string =>
  classesOf({
    [line.family]: true,
    loop: line.from === line.to,
    aside: isAside,
    return: line.isReturn,
    absent: !line.isLive,
    marked: line.isMarked,
    faded: line.isFaded,
    selected: line.isSelected,
  });

/** An end as Cytoscape takes it: px from the centre of the box. */
const endAt = (point: Point, x: number, y: number): string => `${point.x - x}px ${point.y - y}px`;

/** Ends of a line that does not run from centre to centre; others Cytoscape finds by itself, at the same places. */
export const endsOf = ({ start, end }: LinePath, { from, to }: NetworkLine, { x, y }: NetworkPlaces) => ({
  start: endAt(start, x[from]!, y[from]!),
  end: endAt(end, x[to]!, y[to]!),
});

/** The boxes of the groups, the parties, the lines: in this order. */
export function toElements(picture: NetworkPicture, places: NetworkPlaces): ElementDefinition[] {
  const { nodes, lines } = picture;
  const aside = asides(picture);
  const boxOf = (node: number) => nodes[node]!.card;
  return [
    ...groupBoxes(picture, places).map(
      ({ key, x, y, width, height }): ElementDefinition => ({
        group: "nodes",
        data: { id: key, width, height },
        classes: "group",
        position: { x, y },
        selectable: false,
        grabbable: false,
      }),
    ),
    ...nodes.map(
      (node, place): ElementDefinition => ({
        group: "nodes",
        data: { id: node.key, width: node.card.width, height: node.card.height, label: node.name.text },
        classes: nodeClasses(node),
        position: { x: places.x[place]!, y: places.y[place]! },
      }),
    ),
    ...lines.map((line, place): ElementDefinition => {
      const { key, from, to } = line;
      const isAside = aside[place] !== 0;
      return {
        group: "edges",
        data: {
          id: key,
          source: nodes[from]!.key,
          target: nodes[to]!.key,
          ...(isAside ? endsOf(linePath(line, aside[place]!, places, boxOf), line, places) : {}),
          ...(from === to ? { step: loopStep(boxOf(from)) } : {}),
        },
        classes: lineClasses(line, isAside),
      };
    }),
  ];
}
