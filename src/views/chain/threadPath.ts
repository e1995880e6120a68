/** How a thread is drawn between two marks. */
import { unreachable } from "../../base/index.ts";
import type { KnotEnd, Manner } from "../../layout/index.ts";
import type { Verdict } from "../../schema/index.ts";
import { verdictLooks } from "../../theme/index.ts";

export type ThreadPath = {
  readonly d: string;
  /** The value of `stroke-dasharray`, or null. */
  readonly dashes: string | null;
};

const round = (value: number): string => String(Math.round(value * 10) / 10);

function zigzag(x: number, top: number, bottom: number): string {
  const teeth = Math.max(2, Math.round((bottom - top) / 9));
  const step = (bottom - top) / teeth;
  const points = Array.from(
    { length: teeth - 1 },
    (_, tooth) => `L${round(x + (tooth % 2 === 0 ? 4.5 : -4.5))} ${round(top + step * (tooth + 0.75))}`,
  );
  return `M${round(x)} ${round(top)}${points.join("")}L${round(x)} ${round(bottom)}`;
}

function linePath(manner: Manner, x: number, top: number, bottom: number): ThreadPath {
  const line = `M${round(x)} ${round(top)}V${round(bottom)}`;
  switch (manner) {
    case "solid":
      return { d: line, dashes: null };
    case "dashed":
      return { d: line, dashes: "7 5" };
    case "cut": {
      const end = top + Math.min(22, (bottom - top) * 0.45);
      return {
        d: `M${round(x)} ${round(top)}V${round(end)}M${round(x - 6)} ${round(end + 5)}L${round(x + 6)} ${round(end - 5)}`,
        dashes: null,
      };
    }
    case "zigzag":
      return { d: zigzag(x, top, bottom), dashes: null };
    case "dotted":
      return { d: line, dashes: "0.1 5.2" };
  }
}

/** The short bar that ends a thread where a duty was passed on but nobody is known to have taken it up. */
const barPath = (x: number, y: number): string => `M${round(x - 8)} ${round(y)}H${round(x + 8)}`;

/** The turn of a thread whose duty is passed to a party that does not stand further down. */
const asidePath = (x: number, top: number): string => {
  const turn = top + 12;
  return `M${round(x)} ${round(top)}V${round(turn)}Q${round(x)} ${round(turn + 7)} ${round(x + 8)} ${round(turn + 7)}H${round(x + 14)}M${round(x + 10)} ${round(turn + 3)}L${round(x + 15)} ${round(turn + 7)}L${round(x + 10)} ${round(turn + 11)}`;
};

/** px between a bar and the next mark. */
const CLEAR = 4;

/** The thread from one mark down to the next, in its parts. */
export function threadPath(
  manner: Manner,
  end: KnotEnd | null,
  x: number,
  top: number,
  bottom: number,
): readonly ThreadPath[] {
  switch (end) {
    case null:
      return [linePath(manner, x, top, bottom)];
    case "aside":
      return [{ d: asidePath(x, top), dashes: null }];
    case "bar":
      return [linePath(manner, x, top, bottom - CLEAR), { d: barPath(x, bottom - CLEAR), dashes: null }];
  }
}

export type EndPart = { readonly d: string; readonly dashes?: string; readonly isFilled?: true };

/**
 * The end of the thread at the workers, round the middle of it. Every verdict has a shape of its own, so that they
 * differ in grey.
 * @param arrives whether the party above holds the duty
 */
export function threadEnd(verdict: Verdict, arrives: boolean): readonly EndPart[] {
  const { shape } = verdictLooks[verdict];
  switch (shape) {
    case "ground":
      return [{ d: "M-9 1H9" }, ...(arrives ? [{ d: "M-5 -9L0 -3L5 -9" }] : [])];
    case "ring":
      return [{ d: "M0 -5A5 5 0 1 1 0 5A5 5 0 1 1 0 -5Z" }];
    case "diamond":
      return [{ d: "M0 -6L6 0L0 6L-6 0Z" }];
    case "cross":
      return [{ d: "M-5 -5L5 5M5 -5L-5 5" }];
    case "barred-ring":
      return [{ d: "M0 -6A6 6 0 1 1 0 6A6 6 0 1 1 0 -6ZM-3 0H3" }];
    case "square":
      return [{ d: "M-5 -5H5V5H-5Z", isFilled: true }];
    case "dash":
      return [{ d: "M-6 0H6" }];
    case "dotted":
      return [{ d: "M-7.5 0H7.5", dashes: "0.1 5" }];
    default:
      return unreachable(shape);
  }
}
