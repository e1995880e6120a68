/** The chain view with nothing folded and with all other relations, from which the outline and the tables are made. */
import type { OverlayPicture } from "./chainPicture.ts";
import { type Scene, type SceneRequest, sceneOf } from "./sceneOf.ts";

export type WholeRequest = Omit<SceneRequest, "show" | "unfolded">;

/** Each node is one party. */
export type WholePicture = Scene<null>;

const everyFamily: readonly OverlayPicture["family"][] = ["money", "data", "instructions", "ownership"];

/** The picture for text, which needs no room: it has one card for every party that is there. */
export function wholePicture(request: WholeRequest): WholePicture {
  return sceneOf({ ...request, show: everyFamily, unfolded: ["all"], room: { cards: Number.POSITIVE_INFINITY } });
}
