/** Headings over the parts of the chain, as far as each has room before the next. */
import { type ChainPlan, measureText } from "../../layout/index.ts";
import { chainType } from "../../theme/index.ts";
import type { ChainPicture } from "./chainPicture.ts";
import { fontOf } from "./textBlock.ts";

export type PlanHeading = { readonly x: number; readonly text: string };

/** px between two headings. */
const SPACE = 16;

export function planHeadings(plan: ChainPlan, { headings }: Pick<ChainPicture, "headings">): readonly PlanHeading[] {
  const all: readonly PlanHeading[] = [
    { x: 0, text: headings.layer },
    { x: plan.chainLeft, text: headings.chain },
    ...(plan.otherLeft === null ? [] : [{ x: plan.otherLeft, text: headings.other }]),
    ...(plan.detachedLeft === null ? [] : [{ x: plan.detachedLeft, text: headings.detached }]),
    ...(plan.besideLeft === null ? [] : [{ x: plan.besideLeft, text: headings.beside }]),
  ];
  let end = Number.NEGATIVE_INFINITY;
  return all.filter(({ x, text }) => {
    if (x < end) return false;
    end = x + measureText(text, fontOf(chainType["plan-heading"])) + SPACE;
    return true;
  });
}
