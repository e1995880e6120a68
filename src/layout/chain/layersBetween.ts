/** Finds the layers of a chain that a picture has no room for: those in its middle, if it has very many cards. */
/** The cards of a picture and the hops into them that a reader can still look through, and a browser draw at once. */
const MOST = 240;
/** The layers that follow where the reader opens what is between. */
const OPENED = 30;
/** Fewer layers between those shown are shown as well; three are needed for the cards that stand for them. */
const FEWEST = 5;

type InLayer = { readonly layer: number };
type Wanted<Node> = Readonly<Record<"isOwn" | "isSpoken" | "isOpened", (node: Node) => boolean>> & {
  /** How much a card adds to the picture: one for itself, and one for each hop into it. */
  readonly weightOf: (node: Node) => number;
};

/**
 * Shown are the layers of what the reader has chosen and opened; then, as far as there is room, those of which something
 * is written, and as many from the top as from below.
 * @returns the layers that are not shown, each with the first one of its run
 */
export function layersBetween<Node extends InLayer>(
  nodes: readonly Node[],
  { isOwn, isSpoken, isOpened, weightOf }: Wanted<Node>,
): ReadonlyMap<number, number> {
  const weightIn = new Map<number, number>();
  for (const node of nodes) weightIn.set(node.layer, (weightIn.get(node.layer) ?? 0) + weightOf(node));
  if ([...weightIn.values()].reduce((sum, weight) => sum + weight, 0) <= MOST) return new Map();
  const layers = [...weightIn.keys()].sort((a, b) => a - b);
  const placeOf = new Map(layers.map((layer, place) => [layer, place]));
  const layersOf = (is: (node: Node) => boolean) => new Set(nodes.filter(is).map(({ layer }) => layer));
  const shown = new Set<number>();
  for (const layer of layersOf(isOwn)) shown.add(layer);
  for (const layer of layersOf(isOpened)) {
    const place = placeOf.get(layer)!;
    for (const one of layers.slice(place, place + OPENED)) shown.add(one);
  }
  const spoken = [...layersOf(isSpoken)].sort((a, b) => a - b);
  const ends = layers.slice(0, Math.ceil(layers.length / 2)).flatMap((top, place) => [top, layers.at(-1 - place)!]);
  let room = MOST;
  // The ends of the chain come first, then what is written, then whatever there is room for.
  for (const layer of [...ends.slice(0, 10), ...spoken, ...ends]) {
    if (shown.has(layer)) continue;
    room -= weightIn.get(layer)!;
    if (room < 0) break;
    shown.add(layer);
  }
  const runs: number[][] = [];
  layers.forEach((layer, place) => {
    if (shown.has(layer)) return;
    if (place > 0 && runs.length > 0 && !shown.has(layers[place - 1]!)) runs.at(-1)!.push(layer);
    else runs.push([layer]);
  });
  return new Map(
    runs.filter(({ length }) => length >= FEWEST).flatMap(run => run.map(layer => [layer, run[0]!] as const)),
  );
}
