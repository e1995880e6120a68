/** Ports: where each hop enters its card, from the left. The first port is for a hop that comes straight down. */
import { PORT } from "./chainWidths.ts";
import type { Across } from "./placeAcross.ts";

/** px between two ports. */
const SLOT = 12;

export type CardsEntered = Across & ReturnType<typeof enterCards>;

/** @throws if a hop that is no return leads up */
export function enterCards({ request, forward, layers, band, left, cardWidths, lanes }: Across) {
  const { nodes, hops } = request.folded;
  const incoming = nodes.map((): number[] => []);
  for (const hop of forward) incoming[hops[hop]!.to]!.push(hop);
  const lastBend = (hop: number): number => lanes.get(hop)!.at(-1) ?? left[hops[hop]!.from]! + PORT;
  const portsAbove = layers.map(() => new Map<number, Set<number>>());
  const note = (at: number, x: number, hop: number) => {
    const known = portsAbove[at]!.get(Math.round(x));
    if (known) known.add(hop);
    else portsAbove[at]!.set(Math.round(x), new Set([hop]));
  };
  for (const hop of forward) {
    const { from, to } = hops[hop]!;
    note(band(from), left[from]! + PORT, hop);
    lanes.get(hop)!.forEach((x, step) => {
      note(band(from) + 1 + step, x, hop);
    });
    if (band(to) <= band(from)) throw new Error("a hop that is no return leads up");
  }
  const portX = new Map<number, number>();
  /** px from the left edge of each card to its last port. */
  const slots = nodes.map((_, node) => {
    const ordered = [...incoming[node]!].sort((a, b) => lastBend(a) - lastBend(b) || a - b);
    const straight = ordered.find(hop => Math.abs(lastBend(hop) - left[node]! - PORT) < 0.5);
    const above = band(node) > 0 ? portsAbove[band(node) - 1]!.get(Math.round(left[node]! + PORT)) : undefined;
    const isTaken = straight === undefined && above !== undefined && [...above].some(hop => !ordered.includes(hop));
    const inOrder = straight === undefined ? ordered : [straight, ...ordered.filter(hop => hop !== straight)];
    const step = Math.min(SLOT, (cardWidths[node]! * 0.45) / Math.max(1, inOrder.length));
    inOrder.forEach((hop, slot) => {
      portX.set(hop, left[node]! + PORT + (slot + (isTaken ? 1 : 0)) * step);
    });
    return PORT + (Math.max(0, inOrder.length - 1) + (isTaken ? 1 : 0)) * step;
  });
  return { incoming, portX, slots };
}
