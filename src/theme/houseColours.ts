import type { ColourName } from "./palettes.ts";

/** The colours that a newsroom or the maker of a site can set, named after their meanings. */
export const houseColours = [
  "paper",
  "card",
  "ink",
  "quiet",
  "rule",
  "edge",
  "link",
  "wash",
  "ground",
  "on-ground",
  "held",
  "shared",
  "passed",
  "refused",
  "contested",
  "unknown",
] as const satisfies readonly ColourName[];
