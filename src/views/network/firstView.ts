/** How a picture of a network is looked at: all of it, or as near as names can be read. */
import type { NetworkPlaces } from "../../layout/index.ts";
import { extentOf } from "./drawNetwork.ts";
import type { NetworkPicture } from "./networkPicture.ts";
import { READABLE } from "./networkStyle.ts";

/** px of the screen for one px of the picture, and the position of the picture's origin on the screen. */
export type Viewport = { readonly zoom: number; readonly x: number; readonly y: number };

type LookedAt = {
  readonly picture: NetworkPicture;
  readonly places: NetworkPlaces;
  /** px of the screen */
  readonly width: number;
  readonly height: number;
};

export const ZOOM = { least: 0.02, most: 3, fit: 1.2, focus: 1 } as const;
/** px round a picture that is fitted. */
const AROUND = 12;

/** All of a picture: from as near as there is room. */
export function wholeView(looked: LookedAt): Viewport {
  const { picture, places, width, height } = looked;
  const extent = extentOf(picture, places);
  const [across, down] = [width - 2 * AROUND, height - 2 * AROUND].map(room => Math.max(1, room)) as [number, number];
  return viewAt(Math.max(ZOOM.least, Math.min(ZOOM.fit, across / extent.width, down / extent.height)), looked);
}

/** The first view of a picture: all of it, if every word can be read then; else from as far as they can, its first chain. */
export function firstView(looked: LookedAt): Viewport {
  const whole = wholeView(looked);
  return whole.zoom >= READABLE ? whole : viewAt(READABLE, looked);
}

/** What is as wide or as high as there is room, or more, begins at the upper edge, and there at the first card. */
function viewAt(zoom: number, { picture, places, width, height }: LookedAt): Viewport {
  const extent = extentOf(picture, places);
  const [across, down] = [width - 2 * AROUND, height - 2 * AROUND];
  const isWide = zoom < ZOOM.fit && extent.width * zoom > across - 1;
  const isHigh = extent.height * zoom > down + 1;
  const y = isWide || isHigh ? AROUND - extent.top * zoom : height / 2 - (extent.top + extent.height / 2) * zoom;
  if (extent.width * zoom <= across + 1) return { zoom, x: width / 2 - (extent.left + extent.width / 2) * zoom, y };
  const leftOf = (place: number): number => places.x[place]! - picture.nodes[place]!.card.width / 2;
  const firstOf = (some: readonly number[]): number => Math.min(...some.map(leftOf));
  const all = picture.nodes.map((_, place) => place);
  // Whoever stands further left may be further down, and the window would be empty.
  const seen = all.filter(place => places.y[place]! * zoom + y < height - AROUND);
  const left = firstOf(seen);
  // A chain is read from its top: a window that begins at the left without a card of the first row begins at its first.
  const top = Math.min(...places.y);
  const clients = seen.filter(place => picture.nodes[place]!.layer === 0);
  const first =
    clients.length > 0 ? clients : all.filter(place => places.y[place]! - picture.nodes[place]!.card.height < top);
  const isInView = first.some(place => (leftOf(place) - left) * zoom < across / 2);
  return { zoom, x: AROUND - (isInView ? left : firstOf(first)) * zoom, y };
}
