/** What the cells of a matrix can say, and what can be asked of them. */
import type { State, Verdict } from "../../schema/index.ts";

/** Parties by duties, each cell a state; or groups of workers by duties, each cell a verdict. */
export type MatrixKind = "parties" | "groups";

/** By what a cell is counted. Of silence it is told apart whether something is written all the same that does not count. */
export type CellCode = State | Verdict | "not-counted";

/** In the order in which they are counted and sorted: whoever answers first, silence last. */
export const cellCodes: Readonly<Record<MatrixKind, readonly CellCode[]>> = {
  parties: [
    "held",
    "shared",
    "contested",
    "passed",
    "disclaimed",
    "excluded",
    "not-applicable",
    "unknown",
    "not-counted",
    "silent",
  ] satisfies readonly (State | "not-counted")[],
  groups: [
    "answered",
    "answered-outside",
    "shifted-to-workers",
    "contested",
    "excluded",
    "lost",
    "undocumented",
    "not-applicable",
    "no-chain",
  ] satisfies readonly Verdict[],
};

/** Rows of which no role, or no country, is written. */
export const NOT_WRITTEN = "none";

/** Beside the codes of cells: where anything is written that counts, and where a receipt is not documented. */
export const cellQuestions = ["written", "receipt"] as const;
export type CellQuestion = (typeof cellQuestions)[number];
