import { type Carried, type CarriedPart, carriedParts } from "../../io/index.ts";

/** A text for people carries everything, in words: nothing of it is read back. */
export const inWords = Object.fromEntries(carriedParts.map(part => [part, "in-words"])) as Readonly<
  Record<CarriedPart, Carried>
>;
