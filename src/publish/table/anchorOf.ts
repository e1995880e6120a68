import type { LineKind } from "../../views/index.ts";

/** A case goes by the word that readers have for it. */
const NAMES: Partial<Readonly<Record<LineKind, string>>> = { proceeding: "case" };

/** The id of a place on the page. Ids of different lists may be the same word. */
export const anchorOf = (what: LineKind | "duty", id: string): string =>
  `${what === "duty" ? what : (NAMES[what] ?? what)}-${id}`;
