/** Makes the input of the layouts from a picture of a network. */
import type { NetworkShape } from "../../layout/index.ts";
import type { NetworkPicture } from "./networkPicture.ts";

/** The position that a reader gave to a party, in px. */
export type Pin = { readonly x: number; readonly y: number };

/** px of the picture on a phone, whose shape `network.css` gives it on all narrow screens. */
const NARROW = { width: 354, height: 570 } as const;
/** @param pins by the keys of parties; parties that are not in the picture are ignored */
export function networkShapeOf(
  { nodes, lines, groups }: NetworkPicture,
  pins: ReadonlyMap<string, Pin> = new Map(),
  screen: "wide" | "narrow" = "wide",
): NetworkShape {
  const pinned = nodes.map(({ key, isPinned }) => (isPinned ? pins.get(key) : undefined));
  const hasPins = pinned.some(pin => pin !== undefined);
  return {
    count: nodes.length,
    from: Int32Array.from(lines, line => line.from),
    to: Int32Array.from(lines, line => line.to),
    isHop: Uint8Array.from(lines, ({ family }) => (family === "hop" ? 1 : 0)),
    width: Float32Array.from(nodes, ({ card }) => card.width),
    height: Float32Array.from(nodes, ({ card }) => card.height),
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
