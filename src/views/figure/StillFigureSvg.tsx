import { createElement, type ReactNode } from "react";
import { textDefaults } from "../svg/drawText.ts";
import type { SvgNode } from "../svg/svgElement.ts";
import { STILL_SANS } from "./stillFaces.ts";
import type { StillFigure } from "./stillFigures.ts";

/** The names that React has for attributes. */
const named = (attribute: string): string =>
  attribute === "xml:lang"
    ? "lang"
    : attribute === "class"
      ? "className"
      : attribute.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());

const elementOf = ({ name, attributes, children }: SvgNode, key: number): ReactNode =>
  createElement(
    name,
    { ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [named(name), value])), key },
    ...children.map((child, place) => (typeof child === "string" ? child : elementOf(child, place))),
  );

type Props = {
  readonly figure: StillFigure;
  /** The id of the element that names it. */
  readonly labelledBy: string;
};

/** A figure on a page on which nothing can be chosen. The page has to have the style of `stillFigures`. */
export const StillFigureSvg = ({ figure: { view, width, height, nodes }, labelledBy }: Props) => (
  // biome-ignore lint/a11y/noSvgWithoutTitle: it is named by the heading
  <svg
    className="figure"
    data-view={view}
    viewBox={`0 0 ${width} ${height}`}
    width={width}
    height={height}
    {...{ role: "group", "aria-labelledby": labelledBy }}
    fontFamily={STILL_SANS}
    fontWeight={textDefaults["font-weight"]}
  >
    {nodes.map(elementOf)}
  </svg>
);
