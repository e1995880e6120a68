import { layoutLayered } from "../../../layout/index.ts";
import { freeSteps } from "./freeSteps.ts";
import type { LayoutOrder } from "./layoutOrder.ts";

/** The steps of a layout; a caller may stop after any of them. */
export const stepsOf = ({ kind, ...order }: LayoutOrder) =>
  kind === "free" ? freeSteps(order) : layoutLayered(order.shape);
