import type { DayKind } from "../../page/controls/dayKind.ts";

/** A day to which a line is being dragged, before the page follows. */
export type DraggedDay = { readonly kind: DayKind; readonly date: string };
