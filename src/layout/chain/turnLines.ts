/** Lines that turn in the channel below each band: hops on their way down, and lines that are led round the cards. */
import type { Spot } from "./chainPlan.ts";
import { PORT } from "./chainWidths.ts";
import type { Labelled } from "./labelHops.ts";
import { tracksFor } from "./tracksFor.ts";

export type LinesTurned = Labelled & ReturnType<typeof turnLines>;

type ChannelLine = { readonly key: string; from: number; to: number };
/** A part of a hop from one x to the next, in the channel below a band. */
type HopStep = { readonly at: number; readonly key: string; readonly x: number; readonly next: number };

export function turnLines(labelled: Labelled) {
  const { request, forward, returns, layers, band, left, cardWidths, lanes, aroundLeft, portX } = labelled;
  const { nodes, hops } = request.folded;
  const pieces = layers.map((): ChannelLine[] => []);
  const addPiece = (at: number, key: string, from: number, to: number) => {
    const known = pieces[at]!.find(piece => piece.key === key);
    if (known) {
      known.from = Math.min(known.from, from, to);
      known.to = Math.max(known.to, from, to);
    } else pieces[at]!.push({ key, from: Math.min(from, to), to: Math.max(from, to) });
  };
  const wayOf = (hop: number): readonly HopStep[] => {
    const { from, to } = hops[hop]!;
    const xs = [left[from]! + PORT, ...lanes.get(hop)!, portX.get(hop)!];
    return xs.slice(0, -1).map((x, step) => ({
      at: step === xs.length - 2 ? band(to) - 1 : band(from) + step,
      key: step === 0 ? `node ${from}` : `hop ${hop} ${step}`,
      x,
      next: xs[step + 1]!,
    }));
  };
  const ways = new Map(forward.map(hop => [hop, wayOf(hop)]));
  for (const way of ways.values())
    for (const { at, key, x, next } of way) if (Math.abs(x - next) >= 0.5) addPiece(at, key, x, next);

  // Lines that are led round leave below a card, go along a lane of their own at the right, and enter from above.
  const rightPort = (node: number, place: number) => left[node]! + cardWidths[node]! - 14 - place * 10;
  const gone = nodes.map(() => 0);
  const entered = nodes.map(() => 0);
  const nodeOf = (spot: Spot): number | null => (spot.kind === "node" ? spot.node : null);
  const rounds = [
    ...returns.map(hop => ({
      from: { kind: "node", node: hops[hop]!.from } as Spot,
      to: { kind: "node", node: hops[hop]!.to } as Spot,
    })),
    ...request.overlays,
  ].map(({ from, to }, place) => {
    const [u, v] = [nodeOf(from), nodeOf(to)];
    const out = u === null ? null : rightPort(u, gone[u]!++);
    const into = v === null ? null : rightPort(v, entered[v]!++);
    const lane = aroundLeft + place * 14;
    if (u !== null) addPiece(band(u), `out ${place}`, out!, lane);
    if (v !== null && band(v) > 0) addPiece(band(v) - 1, `in ${place}`, into!, lane);
    return { from, to, u, v, out, into, lane, place };
  });
  return {
    ways,
    rounds,
    /** Lines that are led round and enter cards of the first layer. */
    enteringTop: rounds.filter(({ v }) => v !== null && band(v) === 0),
    /** For each band, the track of each line that turns below it, and how many there are. */
    tracks: pieces.map(own => {
      const { track, count } = tracksFor(
        own.map(({ from, to }) => ({ left: from, right: to })),
        8,
      );
      return { at: new Map(own.map(({ key }, place) => [key, track[place]!])), count };
    }),
  };
}
