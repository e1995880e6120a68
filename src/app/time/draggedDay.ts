import type { DayKind } from "../controls/dayKind.ts";

/** A day to which a line is being dragged, before the page follows. */
export type DraggedDay = { readonly kind: DayKind; readonly date: string };
