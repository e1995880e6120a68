import type { Dossier } from "../../schema/index.ts";

/** Parties and links from which even the first part of a view takes longer to make than a reader should wait for an answer. */
const VERY_LARGE = 2_000;

export const isVeryLarge = ({ parties, links }: Pick<Dossier, "parties" | "links">): boolean =>
  parties.length + links.length > VERY_LARGE;
