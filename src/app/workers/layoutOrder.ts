/** What a page orders from the layout worker, and what the worker reports meanwhile. */
import { layoutFree, layoutLayered, type NetworkPlaces, type NetworkShape } from "../../layout/index.ts";

export type LayoutOrder = { readonly shape: NetworkShape; readonly kind: "layered" | "free"; readonly seed: number };
export type LayoutNews = { readonly done: number; readonly places: NetworkPlaces; readonly isLast: boolean };

/** The steps of a layout; a caller may stop after any of them. */
export const stepsOf = ({ shape, kind, seed }: LayoutOrder) =>
  kind === "free" ? layoutFree(shape, seed) : layoutLayered(shape);
