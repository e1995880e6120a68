/** The chain view with nothing folded and with all other relations, from which the outline and the tables are made. */
import { finish, type Steps } from "../../base/index.ts";
import type { OverlayPicture } from "./chainPicture.ts";
import { cardSteps, type Scene, type SceneRequest } from "./sceneOf.ts";

export type WholeRequest = Omit<SceneRequest, "show" | "unfolded">;

/** Each node is one party. */
export type WholePicture = Scene<null>;

const everyFamily: readonly OverlayPicture["family"][] = ["money", "data", "instructions", "ownership"];

/** The picture for text, which needs no room: it has one card for every party that is there. */
export const wholePicture = (request: WholeRequest): WholePicture => finish(wholeSteps(request));

/** The same step by step, for a page that has to go on answering meanwhile. */
export const wholeSteps = (request: WholeRequest): Steps<WholePicture> =>
  cardSteps({ ...request, show: everyFamily, unfolded: ["all"], room: { cards: Number.POSITIVE_INFINITY } });
