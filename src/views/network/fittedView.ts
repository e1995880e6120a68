import type { NetworkPlaces } from "../../layout/index.ts";
import { extentOf } from "./drawNetwork.ts";
import { farCards, READABLE_ZOOM } from "./farCards.ts";
import type { GroupBox } from "./groupBoxes.ts";
import type { LinePath } from "./linePath.ts";
import type { NetworkPicture } from "./networkPicture.ts";
import type { Viewport } from "./painting.ts";

type FittedRequest = {
  readonly picture: NetworkPicture;
  readonly places: NetworkPlaces;
  readonly paths: readonly LinePath[];
  readonly boxes: readonly GroupBox[];
  /** px of the canvas */
  readonly width: number;
  readonly height: number;
};

export const ZOOM = { least: 0.02, most: 3, fit: 1.2, focus: 0.9 } as const;
/** Up to this many parties, names are chosen for the whole picture, so that they stay when it is moved. */
export const CHOSEN_AT_ONCE = 300;
/** px round a picture that is fitted. */
const AROUND = 12;
/** By how much it is come nearer at a time. */
const NEARER = 1.1;

const roomIn = (width: number, height: number) =>
  [Math.max(1, width - 2 * AROUND), Math.max(1, height - 2 * AROUND)] as const;

/** All of a picture in a canvas: from as near as there is room. */
export function wholeView(request: FittedRequest): Viewport {
  const { picture, places, width, height } = request;
  const extent = extentOf(picture, places);
  const [across, down] = roomIn(width, height);
  return viewAt(Math.max(ZOOM.least, Math.min(ZOOM.fit, across / extent.width, down / extent.height)), request);
}

/**
 * The first view of a picture: all of it, if each party has room for its name; else as much nearer that each has, from
 * the first chain on. Of very many parties it is all of it, with names for those that have room.
 */
export function fittedView(request: FittedRequest): Viewport {
  const whole = wholeView(request);
  const { picture, places, paths, boxes } = request;
  if (picture.nodes.length > CHOSEN_AT_ONCE) return whole;
  let { zoom } = whole;
  while (
    zoom < READABLE_ZOOM &&
    farCards({ picture, places, paths, boxes, zoom, view: null }).cards.size < picture.nodes.length
  )
    zoom = Math.min(READABLE_ZOOM, zoom * NEARER);
  return viewAt(zoom, request);
}

/** What is as wide or as high as there is room, or more, begins at the upper edge, and there at the first card. */
function viewAt(zoom: number, { picture, places, width, height }: FittedRequest): Viewport {
  const extent = extentOf(picture, places);
  const [across, down] = roomIn(width, height);
  const isWide = zoom < ZOOM.fit && extent.width * zoom > across - 1;
  const isHigh = extent.height * zoom > down + 1;
  const y = isWide || isHigh ? AROUND - extent.top * zoom : height / 2 - (extent.top + extent.height / 2) * zoom;
  if (extent.width * zoom <= across + 1) return { zoom, x: width / 2 - (extent.left + extent.width / 2) * zoom, y };
  const leftOf = (place: number): number => places.x[place]! - picture.nodes[place]!.card.width / 2;
  const firstOf = (some: readonly number[]): number => Math.min(...some.map(leftOf));
  const all = picture.nodes.map((_, place) => place);
  // Whoever stands further left may be further down, and the window would be empty.
  const left = firstOf(all.filter(place => places.y[place]! * zoom + y < height - AROUND));
  // A chain is read from its top: a window that begins at the left without a card of the first row begins at its first.
  const top = Math.min(...places.y);
  const first = all.filter(place => places.y[place]! - picture.nodes[place]!.card.height < top);
  const isInView = first.some(place => (leftOf(place) - left) * zoom < across / 2);
  return { zoom, x: AROUND - (isInView ? left : firstOf(first)) * zoom, y };
}
