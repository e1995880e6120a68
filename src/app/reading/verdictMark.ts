import type { Verdict } from "../../schema/index.ts";
import { verdictLooks } from "../../theme/index.ts";

/** Classes of what says a verdict: its colour, and the shape that stands before it. */
export const verdictMark = (verdict: Verdict): string => `mark mark-${verdictLooks[verdict].shape} verdict-${verdict}`;
