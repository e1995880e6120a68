/** A figure as elements of a page: it only writes the plan down, in colours that follow the theme. */
import { createElement, type MouseEvent, memo, type ReactNode } from "react";
import { type ColourName, type Palette, palettes } from "../../theme/index.ts";
import { textDefaults } from "../svg/drawText.ts";
import { rounded, type SvgNode } from "../svg/svgElement.ts";
import type { FigureChoice, FigurePart, FigurePlan, FigureShape } from "./figurePlan.ts";
import { type FigureGround, shapeNodes } from "./shapeNodes.ts";
import "./figure.css";

/** The colours of the page’s theme, which its style sheet has under the same names. */
const themed = Object.fromEntries(
  (Object.keys(palettes.light) as ColourName[]).map(name => [name, `var(--${name})`]),
) as Palette;

const named = (attribute: string): string =>
  attribute === "xml:lang"
    ? "lang"
    : attribute.startsWith("data-") || attribute.startsWith("aria-")
      ? attribute
      : attribute.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());

function elementOf({ name, attributes, children }: SvgNode, key: number): ReactNode {
  const properties = Object.fromEntries(
    Object.entries(attributes).flatMap(([attribute, value]) =>
      value === undefined ? [] : [[named(attribute), typeof value === "number" ? rounded(value) : value]],
    ),
  );
  const inner = children.map((child, place) => (typeof child === "string" ? child : elementOf(child, place)));
  return createElement(name, { ...properties, key }, ...inner);
}

/** How a reader makes a choice: by a real link wherever there can be one. */
export type FigureChoosing = {
  readonly hrefOf: (choice: FigureChoice) => string;
  readonly onChoose: (choice: FigureChoice, event: MouseEvent<Element>) => void;
};

type ShapesProps = {
  readonly shapes: readonly FigureShape[];
  readonly ground: FigureGround;
  readonly choosing: FigureChoosing | null;
};

function Part({ part, ...rest }: Omit<ShapesProps, "shapes"> & { readonly part: FigurePart }) {
  const { at, title, choice, data, key } = part;
  const { choosing } = rest;
  const properties = {
    ...data,
    ...(key === null ? {} : { "data-part": key }),
    ...(at === undefined ? {} : { transform: `translate(${rounded(at.x)} ${rounded(at.y)})` }),
  };
  const inner = <Shapes {...rest} shapes={part.shapes} />;
  if (choice === undefined || choosing === null)
    return (
      <g {...properties}>
        {title !== null && <title>{title}</title>}
        {inner}
      </g>
    );
  return (
    <a
      {...properties}
      className="figure-choice"
      href={choosing.hrefOf(choice)}
      aria-label={title ?? undefined}
      onClick={event => choosing.onChoose(choice, event)}
    >
      {title !== null && <title>{title}</title>}
      {inner}
    </a>
  );
}

function Shapes({ shapes, ground, choosing }: ShapesProps) {
  return shapes.map((shape, place) =>
    shape.kind === "part" ? (
      <Part key={shape.key ?? place} part={shape} ground={ground} choosing={choosing} />
    ) : (
      shapeNodes(shape, ground).map((node, nth) => elementOf(node, place * 1000 + nth))
    ),
  );
}

type Props = {
  readonly figure: FigurePlan;
  /** The id of the element that names it. */
  readonly labelledBy: string;
  /** px of ground at each side, over which bands go on. */
  readonly margin?: number;
  /** Null where nothing can be chosen. */
  readonly choosing: FigureChoosing | null;
};

export const FigureSvg = memo(function FigureSvg({ figure, labelledBy, margin = 0, choosing }: Props) {
  const { width, height, shapes, view } = figure;
  return (
    // biome-ignore lint/a11y/useSemanticElements: an image hides what is in it, and no other element of SVG groups
    <svg
      className="figure"
      data-view={view}
      viewBox={`0 0 ${rounded(width)} ${rounded(height)}`}
      width={rounded(width)}
      height={rounded(height)}
      role="group"
      aria-labelledby={labelledBy}
      fontFamily={textDefaults["font-family"]}
      fontWeight={textDefaults["font-weight"]}
    >
      <Shapes shapes={shapes} ground={{ margin, width, palette: themed }} choosing={choosing} />
    </svg>
  );
});
