/** How a thread is drawn between two marks. */
import type { Manner } from "../../layout/index.ts";

export type ThreadPath = {
  readonly d: string;
  /** `stroke-dasharray`, or null. */
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

/** Where it was passed on and is not known to have been taken up, the thread ends in a short bar. */
export const threadBar = (x: number, y: number): string => `M${round(x - 8)} ${round(y)}H${round(x + 8)}`;

export function threadPath(manner: Manner, x: number, top: number, bottom: number): ThreadPath {
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
