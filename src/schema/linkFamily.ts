/** The kind of relation that a link is, as pictures draw it: a hop, or one of the overlays. */
import type { LinkType } from "./table/chainCodes.ts";

export const overlayFamilies = ["money", "data", "instructions", "ownership"] as const;
export type OverlayFamily = (typeof overlayFamilies)[number];
export type LinkFamily = "hop" | OverlayFamily;

const families: Partial<Readonly<Record<LinkType, OverlayFamily>>> = {
  pays: "money",
  "hosts-data": "data",
  "hosts-tasks": "data",
  instructs: "instructions",
  rates: "instructions",
  certifies: "instructions",
  owns: "ownership",
  "invests-in": "ownership",
  represents: "ownership",
};

/** The family of a type of link. Every type that is no overlay is a hop. */
export const linkFamily = (type: LinkType): LinkFamily => families[type] ?? "hop";
