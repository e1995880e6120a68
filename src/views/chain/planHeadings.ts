/** The headings over the parts of the chain, each as far as it has room before the next. */
import type { ChainPlan } from "../../layout/index.ts";
import type { ChainPicture } from "./chainPicture.ts";

export type PlanHeading = { readonly x: number; readonly text: string };

/** The most px that a heading takes, by its letters, the same for every emitter. */
const widthOf = (text: string): number => text.length * 7.2 + 8;

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
    end = x + widthOf(text);
    return true;
  });
}
