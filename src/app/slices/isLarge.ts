import type { Dossier } from "../../schema/index.ts";

/** Parties and links from which a part of the page takes longer to draw than a reader should wait for an answer. */
const LARGE = 500;

/** Whether the page of a file follows a choice while it goes on answering. */
export const isLarge = ({ parties, links }: Pick<Dossier, "parties" | "links">): boolean =>
  parties.length + links.length > LARGE;
