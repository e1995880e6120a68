import { type Carried, type CarriedPart, carriedParts } from "./fileFormat.ts";

/** What a bibliography carries. */
export const ofSourcesOnly = Object.fromEntries(
  carriedParts.map(part => [part, part === "sources" ? "whole" : "lost"]),
) as Readonly<Record<CarriedPart, Carried>>;
