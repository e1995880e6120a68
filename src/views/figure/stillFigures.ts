/**
 * Figures for a page on which nothing can be chosen, as little markup as says the same: looks that several things have
 * are written once, as classes; places are halves of a px, which is as fine as such a page shows them.
 */
import type { Language } from "../../text/index.ts";
import { type ColourName, type Palette, palettes } from "../../theme/index.ts";
import { SERIF } from "../svg/drawText.ts";
import { type Attributes, type SvgNode, svgNode } from "../svg/svgElement.ts";
import type { FigurePart, FigurePlan, FigureShape } from "./figurePlan.ts";
import { shapeNodes } from "./shapeNodes.ts";
import { STILL_SERIF, stillFaces } from "./stillFaces.ts";

export type StillFigure = {
  /** The id of the view. */
  readonly view: string;
  /** px */
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SvgNode[];
};

export type StillFigures = {
  readonly figures: readonly StillFigure[];
  /** The rules of the fonts and of the classes, with colours as `var(--ink)`. */
  readonly style: string;
};

/** The colours of the page, which its style sheet has under the same names. */
const themed = Object.fromEntries(
  (Object.keys(palettes.light) as ColourName[]).map(name => [name, `var(--${name})`]),
) as Palette;

/** Attributes that a style sheet can say as well. */
const looks = [
  "fill",
  "fill-opacity",
  "font-family",
  "font-size",
  "font-weight",
  "letter-spacing",
  "stroke",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-width",
  "text-anchor",
  "text-decoration",
] as const;
const isLook: ReadonlySet<string> = new Set(looks);
/** A style sheet wants their unit, and a page that draws words wider than they were laid out draws them so much smaller. */
const isType: ReadonlySet<string> = new Set(["font-size", "letter-spacing"]);

const tenth = (value: number): number => Math.round(value * 10) / 10;
const half = (value: number): number => Math.round(value * 2) / 2;
/** A path of straight lines between places, which need not be finer than halves; others keep theirs. */
const STRAIGHT = /^[MLHVhvZ\d\s.-]+$/u;
const halvesIn = (d: string): string =>
  STRAIGHT.test(d) ? d.replaceAll(/-?\d*\.\d+/gu, number => String(half(Number(number)))) : d;

/** What something is drawn with, except for its look. Both edges of a box keep their places beside those of others. */
function placed({ x, y, dy, width, height, d, transform, ...rest }: Attributes): Attributes {
  const edge = (from: Attributes["x"], size: Attributes["width"]) =>
    typeof from === "number" && typeof size === "number" ? half(from + size) - half(from) : size;
  const coarse = (value: Attributes["x"]) => (typeof value === "number" ? half(value) : value);
  return {
    x: coarse(x),
    y: coarse(y),
    dy,
    width: edge(x, width),
    height: edge(y, height),
    d: typeof d === "string" ? halvesIn(d) : d,
    transform,
    ...Object.fromEntries(
      Object.entries(rest)
        .filter(([name]) => !name.startsWith("data-"))
        .map(([name, value]) => [name, typeof value === "number" ? tenth(value) : value]),
    ),
  };
}

const isNode = (child: SvgNode | string): child is SvgNode => typeof child !== "string";

/** Lines of a text stand below each other by steps, most of which are equal, and a line alone needs no element. */
function linesOf({ name, attributes, children }: SvgNode): SvgNode {
  const pieces = children.filter(isNode);
  const [first] = pieces;
  if (first && children.length === 1) return svgNode(name, { ...attributes, ...first.attributes }, ...first.children);
  let last: number | null = null;
  const lines = pieces.map(node => {
    const { y, ...rest } = node.attributes;
    if (typeof y !== "number") return node;
    const step: number | null = last === null ? null : tenth(y - last);
    last = last === null || step === null ? half(y) : last + step;
    return svgNode(node.name, step === null ? { ...rest, y } : { ...rest, dy: step }, ...node.children);
  });
  return svgNode(name, attributes, ...lines);
}

const sameBox = (one: Attributes, other: Attributes): boolean =>
  (["x", "y", "width", "height", "rx"] as const).every(name => one[name] === other[name]);

const isOutlineOf = (one: SvgNode, box: SvgNode): boolean =>
  one.name === "rect" &&
  box.name === "rect" &&
  one.attributes.fill === "none" &&
  box.attributes.stroke === undefined &&
  sameBox(one.attributes, box.attributes);

/** A box that is filled and then outlined is one that is both. */
const boxesOf = (nodes: readonly SvgNode[]): readonly SvgNode[] =>
  nodes.flatMap((node, place) => {
    const [before, next] = [nodes[place - 1], nodes[place + 1]];
    if (before && isOutlineOf(node, before)) return [];
    if (!next || !isOutlineOf(next, node)) return [node];
    const { fill, "fill-opacity": opacity } = node.attributes;
    return [svgNode("rect", { ...next.attributes, fill, "fill-opacity": opacity })];
  });

/** Gives each look its class, the same in all figures. */
class Looks {
  readonly #classes = new Map<string, string>();

  /** @returns the class; undefined for what has no look of its own */
  classOf(attributes: Attributes): string | undefined {
    const rule = Object.entries(attributes)
      .filter(([name, value]) => isLook.has(name) && value !== undefined)
      .map(([name, value]) => {
        const said = value === SERIF ? STILL_SERIF : typeof value === "number" ? tenth(value) : value;
        return `${name}:${isType.has(name) ? `calc(${said}px/var(--spread,1))` : said}`;
      })
      .join(";");
    if (rule === "") return undefined;
    const known = this.#classes.get(rule) ?? this.#next();
    this.#classes.set(rule, known);
    return known;
  }

  /** A letter, then letters with numbers: no other sheet has such classes. */
  #next(): string {
    const nth = this.#classes.size;
    const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const round = Math.floor(nth / letters.length);
    return `${letters[nth % letters.length]}${round === 0 ? "" : round}`;
  }

  get style(): string {
    return [...this.#classes].map(([rule, name]) => `.${name}{${rule}}`).join("");
  }
}

/** Whether a part has words of its own, which then need not be said a second time. */
const hasWords = (shapes: readonly FigureShape[]): boolean =>
  shapes.some(
    shape => shape.kind === "text" || shape.kind === "card" || (shape.kind === "part" && hasWords(shape.shapes)),
  );

/** A group that says and moves nothing is as good as what is in it. */
const grouped = (attributes: Attributes, children: readonly SvgNode[]): readonly SvgNode[] =>
  Object.values(attributes).every(value => value === undefined) ? children : [svgNode("g", attributes, ...children)];

/**
 * The figures of one page, whose looks share their classes.
 * @param language of the page: only words in another one say theirs
 */
export function stillFigures(plans: readonly FigurePlan[], language: Language): StillFigures {
  const known = new Looks();
  const otherThan = (own: Attributes["xml:lang"]) => (own === language ? undefined : own);

  function still(node: SvgNode): SvgNode {
    const { name, attributes, children } = node.name === "text" ? linesOf(node) : node;
    const bare: Attributes = Object.fromEntries(
      Object.entries(attributes).filter(([attribute]) => !isLook.has(attribute)),
    );
    return svgNode(
      name,
      { class: known.classOf(attributes), ...placed({ ...bare, "xml:lang": otherThan(bare["xml:lang"]) }) },
      ...children.map(child => (isNode(child) ? still(child) : child)),
    );
  }

  function part({ at, title, shapes }: FigurePart, width: number): readonly SvgNode[] {
    const inner = nodesOf(shapes, width);
    const said = title !== null && !hasWords(shapes) ? [svgNode("title", {}, title)] : [];
    const [x, y] = [Math.round(at?.x ?? 0), Math.round(at?.y ?? 0)];
    const transform = x === 0 && y === 0 ? undefined : `translate(${x} ${y})`;
    return said.length > 0 ? [svgNode("g", { transform }, ...said, ...inner)] : grouped({ transform }, inner);
  }

  const nodesOf = (shapes: readonly FigureShape[], width: number): readonly SvgNode[] =>
    shapes.flatMap(shape =>
      shape.kind === "part"
        ? part(shape, width)
        : boxesOf(shapeNodes(shape, { margin: 0, width, palette: themed, setting: "flowing" })).map(still),
    );

  const figures = plans.map(({ view, width, height, shapes }) => ({
    ...{ view, width, height: Math.ceil(height) },
    nodes: nodesOf(shapes, width),
  }));
  return { figures, style: `${stillFaces}${known.style}` };
}
