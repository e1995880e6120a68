import type { Box, ChainPlan, ChainRequest } from "./chainPlan.ts";

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

/** Pairs of boxes that overlap, by a sweep from top to bottom. */
function overlaps(boxes: readonly (Box & { readonly what: string })[]): string[] {
  const inOrder = boxes.filter(({ height, width }) => height > 0 && width > 0).sort((a, b) => a.y - b.y);
  const found: string[] = [];
  let open: (Box & { readonly what: string })[] = [];
  for (const box of inOrder) {
    open = open.filter(other => other.y + other.height > box.y);
    for (const other of open) if (overlap(box, other)) found.push(`${other.what} and ${box.what}`);
    open.push(box);
  }
  return found;
}

/**
 * Checks what a plan promises: no boxes overlap, and every hop begins at the lower edge of its card and ends at the
 * upper edge of the next.
 * @throws an Error that says what is wrong, since that is a mistake of ours and never of a file
 */
export function checkPlan(plan: ChainPlan, { folded }: Pick<ChainRequest, "folded">): void {
  const broken = overlaps([
    ...plan.cards.map((box, node) => ({ ...box, what: `card ${folded.nodes[node]!.key}` })),
    ...plan.labels.map(box => ({ ...box, what: `label of hop ${box.hops.join(" ")}` })),
    ...plan.borders.flatMap(({ above, below, node }) => [
      { ...above, what: `name above the border of ${folded.nodes[node]!.key}` },
      { ...below, what: `name below the border of ${folded.nodes[node]!.key}` },
    ]),
    ...plan.stubs.map(box => ({ ...box, what: `stub of ${folded.nodes[box.node]!.key}` })),
    ...plan.unplaced.map((box, place) => ({ ...box, what: `unplaced ${place}` })),
    ...plan.beside.map((box, place) => ({ ...box, what: `beside ${place}` })),
    ...plan.columns.flatMap(({ knots, verdict }, column) => [
      ...knots.map(({ note, layer }) => ({ ...note, what: `note ${column} ${layer}` })),
      ...(verdict ? [{ ...verdict, what: `verdict ${column}` }] : []),
    ]),
  ]);
  for (const { hop, start, end } of plan.hops) {
    const { from, to } = folded.hops[hop]!;
    const [source, target] = [plan.cards[from]!, plan.cards[to]!];
    const within = (x: number, box: Box) => x >= box.x && x <= box.x + box.width;
    if (!within(start.x, source) || Math.abs(start.y - source.y - source.height) > 0.01)
      broken.push(`hop ${hop} does not begin on its card`);
    if (!within(end.x, target) || Math.abs(end.y - target.y) > 0.01) broken.push(`hop ${hop} does not end on its card`);
  }
  if (![plan.width, plan.height].every(Number.isFinite)) broken.push("the size is no number");
  if (broken.length > 0) throw new Error(`The chain was laid out wrongly: ${broken.slice(0, 5).join("; ")}.`);
}
