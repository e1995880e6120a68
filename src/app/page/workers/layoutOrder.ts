/** What a page orders from the layout worker, and what the worker reports meanwhile. */
import type { NetworkPlaces, NetworkShape } from "../../../layout/index.ts";

export type LayoutOrder = { readonly shape: NetworkShape; readonly kind: "layered" | "free"; readonly seed: number };
export type LayoutNews = { readonly done: number; readonly places: NetworkPlaces; readonly isLast: boolean };
