/** The shapes of states, each in a box of 24 by 24 px round its centre. A state is never shown by colour alone. */

/** `paint`: whether a part is filled with the colour of the state, drawn in it, or lies on it. */
export type MarkPart = {
  readonly d: string;
  readonly paint: "fill" | "line" | "ground" | "on-fill";
  readonly dotted?: true;
};

const ring = (radius: number): string =>
  `M0 ${-radius}A${radius} ${radius} 0 1 1 0 ${radius}A${radius} ${radius} 0 1 1 0 ${-radius}Z`;
const RING: MarkPart = { d: ring(8.5), paint: "ground" };
const LINE: MarkPart = { d: ring(8.5), paint: "line" };

const shapes = {
  disc: [{ d: ring(9.5), paint: "fill" }],
  "half-disc": [RING, LINE, { d: "M0 -8.5A8.5 8.5 0 0 0 0 8.5Z", paint: "fill" }],
  arrow: [RING, LINE, { d: "M0 -4.5V4M-3.6 0.6L0 4.4L3.6 0.6", paint: "line" }],
  cross: [RING, LINE, { d: "M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6", paint: "line" }],
  bar: [RING, LINE, { d: "M-4.4 0H4.4", paint: "line" }],
  bolt: [
    { d: "M0 -11L11 0L0 11L-11 0Z", paint: "fill" },
    { d: "M1.4 -6L-3.4 0.9H-0.2L-1.4 6L3.4 -0.9H0.2Z", paint: "on-fill" },
  ],
  question: [
    RING,
    { d: ring(8.5), paint: "line", dotted: true },
    { d: "M-2.6 -1.8C-2.6 -5 2.7 -5 2.7 -2C2.7 0 0 0 0 2.1M0 4.4V4.6", paint: "line" },
  ],
  dash: [{ d: "M-5 0H5", paint: "line" }],
  dot: [{ d: ring(3.2), paint: "fill" }],
} as const satisfies Readonly<Record<string, readonly MarkPart[]>>;

export type MarkShape = keyof typeof shapes;

export const markShapes: Readonly<Record<MarkShape, readonly MarkPart[]>> = shapes;
