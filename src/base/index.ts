export { type DisjointSets, disjointSets } from "./disjointSets.ts";
export { folded } from "./folded.ts";
export { markupText } from "./markupText.ts";
export { byCodeUnit, distinct } from "./order.ts";
export { done, failed, type Result } from "./result.ts";
export { safeHref } from "./safeHref.ts";
export { segmentsOf } from "./segmentsOf.ts";
export { sheetText } from "./sheetText.ts";
export { unreachable } from "./unreachable.ts";
