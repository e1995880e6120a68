/** The chain view with nothing folded and every other relation in it: what outline and tables are made of. */
import { type FoldedChain, foldChain } from "../../layout/index.ts";
import type { ChainPicture, OverlayPicture } from "./chainPicture.ts";
import { type PictureRequest, pictureOf } from "./pictureOf.ts";

export type WholeRequest = Omit<PictureRequest, "folded" | "show">;

export type WholePicture = {
  readonly request: WholeRequest;
  /** One party to a node. */
  readonly folded: FoldedChain;
  readonly picture: ChainPicture;
};

const everyFamily: readonly OverlayPicture["family"][] = ["money", "data", "instructions", "ownership"];

/** Text needs no room: made by the functions that make the picture, it holds one card for every party that is there. */
export function wholePicture(request: WholeRequest): WholePicture {
  const { inquiry, group } = request;
  const capacity = Number.POSITIVE_INFINITY;
  const folded = foldChain(inquiry, { group, capacity, keep: new Set(), unfolded: ["all"] });
  return { request, folded, picture: pictureOf({ ...request, folded, show: everyFamily }) };
}
