/** What kind of relation a link is, as pictures draw it: a hop, or what stands beside hops. */
import type { LinkType } from "./codes.ts";

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

/** The family of a type of link; what is no overlay is a hop. */
export const linkFamily = (type: LinkType): LinkFamily => families[type] ?? "hop";
