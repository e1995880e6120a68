/** Places sources that draw on each other: origins at the left, what draws on them to the right of them. */
import type { Box } from "../chain/chainPlan.ts";

export type OriginNode = {
  /** Identifies the source. */
  readonly key: string;
  /** The key of its family. Sources of a family come one after the other, origins first. */
  readonly family: string;
  /** Steps from the origin. */
  readonly depth: number;
  /** Keys of what it draws on. */
  readonly from: readonly string[];
  /** px that its words take at a width in px. */
  readonly height: (width: number) => number;
};

export type OriginsPlan = {
  /** Whether the sources stand below one another, indented by their depth. */
  readonly isStacked: boolean;
  /** In the order of reading: each before what draws on it. */
  readonly places: readonly {
    readonly key: string;
    readonly box: Box;
    /** The source to which a line is drawn: one step nearer to the origin. Others that it draws on are told in words. */
    readonly joined: string | null;
  }[];
  /** SVG paths, one for each source that is joined. */
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
};

/** px. `line`: from the upper edge of a box to where its line ends. */
const SPACE = { column: 34, row: 10, family: 22, indent: 20, line: 15, least: 170, most: 330 };

/** Each source after the one that it is joined to, a branch at a time. Nothing recurses: a chain of sources may be long. */
function inReadingOrder(nodes: readonly OriginNode[]) {
  const byKey = new Map(nodes.map(node => [node.key, node]));
  const joined = new Map(
    nodes.map(({ key, depth, from }) => [key, from.find(one => byKey.get(one)?.depth === depth - 1) ?? null]),
  );
  const below = new Map(nodes.map(({ key }): [string, OriginNode[]] => [key, []]));
  const stack: OriginNode[] = [];
  for (const node of nodes) {
    const above = joined.get(node.key);
    if (above) below.get(above)!.push(node);
    else stack.push(node);
  }
  stack.reverse();
  const order: OriginNode[] = [];
  for (let node = stack.pop(); node; node = stack.pop()) {
    order.push(node);
    stack.push(...below.get(node.key)!.toReversed());
  }
  return { order, joined };
}

/** @param width px to fill */
export function layoutOrigins({
  width,
  nodes,
}: {
  readonly width: number;
  readonly nodes: readonly OriginNode[];
}): OriginsPlan {
  const { order, joined } = inReadingOrder(nodes);
  const columns = nodes.reduce((most, { depth }) => Math.max(most, depth + 1), 1);
  const across = (width - SPACE.column * (columns - 1)) / columns;
  const isStacked = across < SPACE.least;
  const boxes = new Map<string, Box>();
  let bottom = 0;
  order.forEach((node, at) => {
    const above = joined.get(node.key);
    const from = above ? boxes.get(above)! : null;
    const before = order[at - 1];
    const gap = before === undefined ? 0 : before.family === node.family ? SPACE.row : SPACE.family;
    // Deep down, an indent leaves room for words all the same.
    const x = isStacked
      ? Math.min(node.depth * SPACE.indent, Math.max(0, width - SPACE.least))
      : node.depth * (Math.min(across, SPACE.most) + SPACE.column);
    const own = isStacked ? width - x : Math.min(across, SPACE.most);
    // The first that draws on a source stands beside it.
    const isBeside = !isStacked && from !== null && before?.key === above;
    const y = isBeside ? from.y : bottom + gap;
    const box = { x, y, width: own, height: node.height(own) };
    boxes.set(node.key, box);
    bottom = Math.max(bottom, y + box.height);
  });
  const lines = order.flatMap(({ key }) => {
    const above = joined.get(key);
    if (!above) return [];
    const [from, to] = [boxes.get(above)!, boxes.get(key)!];
    if (isStacked) {
      const x = from.x + SPACE.indent / 2;
      return to.x > from.x ? [`M${x} ${from.y + from.height}V${to.y + SPACE.line}H${to.x}`] : [];
    }
    const turn = to.x - SPACE.column / 2;
    return [`M${from.x + from.width} ${from.y + SPACE.line}H${turn}V${to.y + SPACE.line}H${to.x}`];
  });
  return {
    isStacked,
    places: order.map(({ key }) => ({ key, box: boxes.get(key)!, joined: joined.get(key) ?? null })),
    lines,
    width,
    height: bottom,
  };
}
