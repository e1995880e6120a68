import type { Dossier } from "../../../schema/index.ts";

/** Entries from which the lists of a page are so long that a choice of the reader should not look through them. */
const LONG = 300;

/** Whether what a file lists beside its chain is long. */
export const hasLongLists = ({
  money,
  figures,
  proceedings,
  lookedFor,
  sources,
}: Pick<Dossier, "money" | "figures" | "proceedings" | "lookedFor" | "sources">): boolean =>
  [money, figures, proceedings, lookedFor, sources].reduce((sum, list) => sum + list.length, 0) > LONG;
