/** A figure as elements of a page: it only writes the plan down, in colours that follow the theme. */
import { createElement, type MouseEvent, memo, type ReactNode, useMemo } from "react";
import { type ColourName, type Palette, palettes } from "../../theme/index.ts";
import { textDefaults } from "../svg/drawText.ts";
import { rounded, type SvgNode } from "../svg/svgElement.ts";
import type { FigureChoice, FigurePart, FigurePlan, FigureShape } from "./figurePlan.ts";
import { partName } from "./partName.ts";
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

/** What is set in px of the reader, however large the figure around it is drawn. */
const isType: ReadonlySet<string> = new Set(["font-size", "letter-spacing"]);

function elementOf({ name, attributes, children }: SvgNode, key: number, spread: number): ReactNode {
  const shown = (attribute: string, value: number) => rounded(isType.has(attribute) ? value / spread : value);
  const properties = Object.fromEntries(
    Object.entries(attributes).flatMap(([attribute, value]) =>
      value === undefined ? [] : [[named(attribute), typeof value === "number" ? shown(attribute, value) : value]],
    ),
  );
  const inner = children.map((child, place) => (typeof child === "string" ? child : elementOf(child, place, spread)));
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
  readonly spread: number;
  readonly choosing: FigureChoosing;
};

/** The same part is not drawn again, however often the figure around it changes. */
const Part = memo(function Part({ part, ...rest }: Omit<ShapesProps, "shapes"> & { readonly part: FigurePart }) {
  const { at, title, choice, data, key, isSaidElsewhere } = part;
  const { choosing } = rest;
  const place = at === undefined ? {} : { transform: `translate(${rounded(at.x)} ${rounded(at.y)})` };
  const properties = {
    ...data,
    ...place,
    ...(key === null ? {} : { "data-part": key }),
  };
  const inner = <Shapes {...rest} shapes={part.shapes} />;
  if (choice === undefined)
    return (
      <g {...properties} aria-hidden={isSaidElsewhere}>
        {title !== null && <title>{title}</title>}
        {inner}
      </g>
    );
  return (
    <a
      {...properties}
      className="figure-choice"
      href={choosing.hrefOf(choice)}
      aria-label={partName(part) ?? undefined}
      onClick={event => choosing.onChoose(choice, event)}
    >
      {title !== null && <title>{title}</title>}
      {inner}
    </a>
  );
});

function Shapes({ shapes, ground, spread, choosing }: ShapesProps) {
  return shapes.map((shape, place) =>
    shape.kind === "part" ? (
      <Part key={shape.key ?? place} part={shape} ground={ground} spread={spread} choosing={choosing} />
    ) : (
      shapeNodes(shape, ground).map((node, nth) => elementOf(node, place * 1000 + nth, spread))
    ),
  );
}

/** Some shapes of a figure, from the same corner and as large as all of it. */
export type FigureSheet = Pick<FigurePlan, "view" | "width" | "height" | "shapes">;

type Props = {
  readonly figure: FigureSheet;
  /** The id of the element that names it; null for a sheet that lies over another one of the same figure. */
  readonly labelledBy: string | null;
  /** px of ground at each side, over which bands go on. */
  readonly margin?: number;
  /** How much larger it is drawn than it is laid out, but for its type: as its words are drawn wider than planned. */
  readonly spread?: number;
  readonly choosing: FigureChoosing;
};

export const FigureSvg = memo(function FigureSvg({ figure, labelledBy, margin = 0, spread = 1, choosing }: Props) {
  const { width, height, shapes, view } = figure;
  const ground = useMemo(() => ({ margin, width, palette: themed, setting: "flowing" }) as const, [margin, width]);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the first sheet is named by the heading, and the others belong to it
    <svg
      className="figure"
      data-view={labelledBy === null ? undefined : view}
      viewBox={`0 0 ${rounded(width)} ${rounded(height)}`}
      width={rounded(width * spread)}
      height={rounded(height * spread)}
      {...(labelledBy === null ? { role: "none" } : { role: "group", "aria-labelledby": labelledBy })}
      fontFamily={textDefaults["font-family"]}
      fontWeight={textDefaults["font-weight"]}
    >
      <Shapes shapes={shapes} ground={ground} spread={spread} choosing={choosing} />
    </svg>
  );
});
