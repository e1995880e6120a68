/** Makes the input of the layouts from a picture of a network. */
import type { NetworkShape } from "../../layout/index.ts";
import { grownSizes } from "./farNames.ts";
import type { NetworkNode, NetworkPicture } from "./networkPicture.ts";
import { baseOf } from "./nodeLook.ts";

/** The position that a reader gave to a party, in px. */
export type Pin = { readonly x: number; readonly y: number };

/** On a narrow screen the picture is so wide for its height, as `network.css` has it. */
const NARROW_ASPECT = 0.62;
/** The zoom at which a picture like that of the library fits a narrow screen. */
const NARROW_ZOOM = 0.2;

/** px of the picture in which the name of workers stands whole at that zoom; other parties take the px of their card. */
function narrowRoom(node: NetworkNode): { readonly width: number; readonly height: number } {
  const { card } = node;
  if (baseOf(node) !== "workers") return card;
  const own = { width: card.width * NARROW_ZOOM, height: card.height * NARROW_ZOOM };
  const { width, height } = grownSizes(node, own, NARROW_ZOOM)[0] ?? own;
  return { width: width / NARROW_ZOOM, height: height / NARROW_ZOOM };
}

/** @param pins by the keys of parties; parties that are not in the picture are ignored */
export function networkShapeOf(
  { nodes, lines, groups }: NetworkPicture,
  pins: ReadonlyMap<string, Pin> = new Map(),
  screen: "wide" | "narrow" = "wide",
): NetworkShape {
  const rooms = nodes.map(node => (screen === "narrow" ? narrowRoom(node) : node.card));
  const pinned = nodes.map(({ key, isPinned }) => (isPinned ? pins.get(key) : undefined));
  const hasPins = pinned.some(pin => pin !== undefined);
  return {
    count: nodes.length,
    from: Int32Array.from(lines, line => line.from),
    to: Int32Array.from(lines, line => line.to),
    isHop: Uint8Array.from(lines, ({ family }) => (family === "hop" ? 1 : 0)),
    width: Float32Array.from(rooms, ({ width }) => width),
    height: Float32Array.from(rooms, ({ height }) => height),
    ...(screen === "narrow" ? { aspect: NARROW_ASPECT } : {}),
    ...(groups.length > 0 ? { group: Int32Array.from(nodes, ({ group }) => group) } : {}),
    ...(hasPins
      ? {
          pinX: Float64Array.from(pinned, pin => pin?.x ?? Number.NaN),
          pinY: Float64Array.from(pinned, pin => pin?.y ?? Number.NaN),
        }
      : {}),
  };
}
