import { type Carried, type CarriedPart, carriedParts } from "../../formats/index.ts";

/** A text for people carries everything but saved places, in words: nothing of it is read back. */
export const inWords = Object.fromEntries(
  carriedParts.map(part => [part, part === "views" ? "lost" : "in-words"]),
) as Readonly<Record<CarriedPart, Carried>>;
