import type { Verdict } from "../../../schema/index.ts";
import { verdictLooks } from "../../../theme/index.ts";

/** The classes of an element that says a verdict: they give it its colour, and the shape before it. */
export const verdictMark = (verdict: Verdict): string => `mark mark-${verdictLooks[verdict].shape} verdict-${verdict}`;
