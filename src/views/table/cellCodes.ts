/** The codes of a table's cells, and what rows can be filtered by. */
import type { State, Verdict } from "../../schema/index.ts";

/** Parties by duties, where each cell is a state; or groups of workers by duties, where each cell is a verdict. */
export type AnswerKind = "parties" | "groups";

/** The code by which a cell is counted. Silence has two: `not-counted` if something is written that does not count. */
export type CellCode = State | Verdict | "not-counted";

/** The order in which codes are counted and sorted: whoever answers comes first, silence last. */
export const cellCodes: Readonly<Record<AnswerKind, readonly CellCode[]>> = {
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

/** Stands for rows without any role, or without any country. */
export const NOT_WRITTEN = "none";

/** Filters beside the codes of cells: something is written that counts; a receipt is not documented. */
export const cellQuestions = ["written", "receipt"] as const;
export type CellQuestion = (typeof cellQuestions)[number];
