/** Makes the input of the layouts from a picture of a network. */
import type { NetworkShape } from "../../layout/index.ts";
import { READABLE_ZOOM } from "./farCards.ts";
import { grownSizes } from "./farFits.ts";
import type { NetworkNode, NetworkPicture } from "./networkPicture.ts";
import { baseOf } from "./nodeLook.ts";

/** The position that a reader gave to a party, in px. */
export type Pin = { readonly x: number; readonly y: number };

/** px of the picture on a phone, whose shape `network.css` gives it on all narrow screens. */
const NARROW = { width: 354, height: 570 } as const;
/** px round a card with its share of the lines and of what stays empty. */
const ROUND = 70;
/** The least share of the picture that cards with that room round them take. */
const FILLED = 0.16;
/** Farther away, there is no room for all names of workers anyway. */
const FARTHEST = 0.1;

/** The zoom at which a picture fits a narrow screen, or a little less: then names need more room. */
function narrowZoom(nodes: readonly NetworkNode[]): number {
  const area = nodes.reduce((sum, { card }) => sum + (card.width + ROUND) * (card.height + ROUND), 0);
  return Math.sqrt((NARROW.width * NARROW.height * FILLED) / area);
}

/** px of the picture in which the name of workers stands whole at that zoom; other parties take the px of their card. */
function narrowRooms(nodes: readonly NetworkNode[]): readonly { readonly width: number; readonly height: number }[] {
  const zoom = narrowZoom(nodes);
  return nodes.map(node => {
    const { card } = node;
    if (zoom < FARTHEST || zoom >= READABLE_ZOOM || baseOf(node) !== "workers") return card;
    const own = { width: card.width * zoom, height: card.height * zoom };
    const { width, height } = grownSizes(node, own, zoom)[0] ?? own;
    return { width: width / zoom, height: height / zoom };
  });
}

/** @param pins by the keys of parties; parties that are not in the picture are ignored */
export function networkShapeOf(
  { nodes, lines, groups }: NetworkPicture,
  pins: ReadonlyMap<string, Pin> = new Map(),
  screen: "wide" | "narrow" = "wide",
): NetworkShape {
  const rooms = screen === "narrow" ? narrowRooms(nodes) : nodes.map(({ card }) => card);
  const pinned = nodes.map(({ key, isPinned }) => (isPinned ? pins.get(key) : undefined));
  const hasPins = pinned.some(pin => pin !== undefined);
  return {
    count: nodes.length,
    from: Int32Array.from(lines, line => line.from),
    to: Int32Array.from(lines, line => line.to),
    isHop: Uint8Array.from(lines, ({ family }) => (family === "hop" ? 1 : 0)),
    width: Float32Array.from(rooms, ({ width }) => width),
    height: Float32Array.from(rooms, ({ height }) => height),
    ...(screen === "narrow" ? { aspect: NARROW.width / NARROW.height } : {}),
    ...(groups.length > 0 ? { group: Int32Array.from(nodes, ({ group }) => group) } : {}),
    ...(hasPins
      ? {
          pinX: Float64Array.from(pinned, pin => pin?.x ?? Number.NaN),
          pinY: Float64Array.from(pinned, pin => pin?.y ?? Number.NaN),
        }
      : {}),
  };
}
