import type { Dossier } from "../../schema/index.ts";

/** Parties and links from which a part of the page takes longer to draw than a reader should wait for an answer. */
const LARGE = 500;

/** Whether the page of a file follows a choice while it goes on answering. */
export const isLarge = ({ parties, links }: Pick<Dossier, "parties" | "links">): boolean =>
  parties.length + links.length > LARGE;

/** Parties and links from which even the first part of a view takes longer to make than a reader should wait for an answer. */
const VERY_LARGE = 2_000;

export const isVeryLarge = ({ parties, links }: Pick<Dossier, "parties" | "links">): boolean =>
  parties.length + links.length > VERY_LARGE;

/** Entries from which the lists of a page are so long that a choice of the reader should not look through them. */
const LONG = 200;

/** Whether what a file lists beside its chain is long. */
export const hasLongLists = ({
  money,
  figures,
  proceedings,
  lookedFor,
  sources,
}: Pick<Dossier, "money" | "figures" | "proceedings" | "lookedFor" | "sources">): boolean =>
  [money, figures, proceedings, lookedFor, sources].reduce((sum, list) => sum + list.length, 0) > LONG;
