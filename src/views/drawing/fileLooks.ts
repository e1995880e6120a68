/** What every picture in a file is set in, and the words and widths that are the same in each. */
import type { TypeSize } from "../../theme/index.ts";
import type { TextLook } from "../svg/textBlock.ts";

/** Below this width in px, spaces are smaller. */
const WIDE = 700;
export const isWide = (width: number): boolean => width >= WIDE;
/** px of paper at each side of the plan. */
export const marginOf = (width: number): number => (isWide(width) ? 40 : 20);

export const PREFIX = /^[A-Za-z][A-Za-z0-9_-]*$/u;
export const BRAND = "Deep Labor";
/** The most px of a line that is easy to read. */
export const READABLE = 900;

export const fileTypes = {
  brand: { cut: "sans-600", size: 13, line: 1.4, spacing: 0.14 },
  title: { cut: "serif-600", size: 34, line: 1.15 },
  "title-narrow": { cut: "serif-600", size: 26, line: 1.15 },
  subtitle: { cut: "sans-400", size: 16, line: 1.4 },
  standfirst: { cut: "sans-400", size: 18, line: 1.4 },
  opened: { cut: "serif-600", size: 20, line: 1.3 },
  fact: { cut: "sans-400", size: 14, line: 1.5 },
  "fact-strong": { cut: "sans-600", size: 14, line: 1.5 },
} as const satisfies Readonly<Record<string, TypeSize>>;

export const fileLooks: Readonly<
  Record<"brand" | "caution" | "standfirst" | "fact" | "opened" | "quiet" | "strong" | "subtitle", TextLook>
> = {
  brand: { type: fileTypes.brand, colour: "quiet" },
  subtitle: { type: fileTypes.subtitle, colour: "quiet" },
  standfirst: { type: fileTypes.standfirst, colour: "ink" },
  caution: { type: { ...fileTypes.standfirst, cut: "sans-600" }, colour: "ink" },
  opened: { type: fileTypes.opened, colour: "ink" },
  fact: { type: fileTypes.fact, colour: "ink" },
  quiet: { type: fileTypes.fact, colour: "quiet" },
  strong: { type: fileTypes["fact-strong"], colour: "ink" },
};
