/** The free layout, and the places with which any layout begins: they come only when they are needed. */
import { firstPlaces, layoutFree } from "../../../layout/index.ts";
import type { LayoutOrder } from "./layoutOrder.ts";

export { firstPlaces };

/** The steps of a free layout; a caller may stop after any of them. */
export const freeSteps = ({ shape, seed }: Omit<LayoutOrder, "kind">) => layoutFree(shape, seed);
