import type { Dossier } from "../../../schema/index.ts";

/** Parties and links from which a part of the page takes longer to draw than a reader should wait for an answer. */
const LARGE = 500;

/**
 * Whether the page of a file follows a choice while it goes on answering.
 * @param from parties and links from which it is large
 */
export const isLarge = ({ parties, links }: Pick<Dossier, "parties" | "links">, from = LARGE): boolean =>
  parties.length + links.length > from;
