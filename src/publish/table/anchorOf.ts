import type { LineKind } from "../../views/index.ts";

/** The words that readers have for kinds of lines, where they differ. */
const NAMES: Partial<Readonly<Record<LineKind, string>>> = { proceeding: "case" };

/** The id of a place on the page, which has the kind in it because the same word can be an id in several lists. */
export const anchorOf = (what: LineKind | "duty", id: string): string =>
  `${what === "duty" ? what : (NAMES[what] ?? what)}-${id}`;
