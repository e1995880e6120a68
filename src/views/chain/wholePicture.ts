/** The chain view with nothing folded and every other relation in it: what outline and tables are made of. */
import type { OverlayPicture } from "./chainPicture.ts";
import { type Scene, type SceneRequest, sceneOf } from "./sceneOf.ts";

export type WholeRequest = Omit<SceneRequest, "show" | "unfolded">;

/** One party to a node. */
export type WholePicture = Scene<null>;

const everyFamily: readonly OverlayPicture["family"][] = ["money", "data", "instructions", "ownership"];

/** Text needs no room: made by the functions that make the picture, it holds one card for every party that is there. */
export function wholePicture(request: WholeRequest): WholePicture {
  return sceneOf({ ...request, show: everyFamily, unfolded: ["all"], room: { cards: Number.POSITIVE_INFINITY } });
}
