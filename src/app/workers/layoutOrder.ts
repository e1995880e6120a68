/** What is asked of a layout, and what is told while it is under way. */
import { layoutFree, layoutLayered, type NetworkPlaces, type NetworkShape } from "../../layout/index.ts";

export type LayoutOrder = { readonly shape: NetworkShape; readonly kind: "layered" | "free"; readonly seed: number };
export type LayoutNews = { readonly done: number; readonly places: NetworkPlaces; readonly isLast: boolean };

/** Steps of a layout; whoever goes through them may stop at any. */
export const stepsOf = ({ shape, kind, seed }: LayoutOrder) =>
  kind === "free" ? layoutFree(shape, seed) : layoutLayered(shape);
