import { isFigureView } from "../../../views/index.ts";
import type { PageView } from "./parameters.ts";

/** The id of the link to the view that is shown, in the choice above what is text. */
export const SHOWN_VIEW = "view-shown";

/** The id of the part of the page to which the focus is led where this view is shown. */
export const partOfView = (view: PageView): string => (view === "chain" || isFigureView(view) ? "picture" : SHOWN_VIEW);
