/**
 * SVG as text or as nodes, from a short list of elements and attributes, none of which runs, loads, links or hides
 * anything.
 */
import { markupText } from "../../base/index.ts";

export type SvgName = "circle" | "desc" | "g" | "path" | "rect" | "svg" | "text" | "title" | "tspan";

const attributeNames = [
  "aria-labelledby",
  "class",
  "cx",
  "cy",
  "d",
  "dy",
  "fill",
  "fill-opacity",
  "font-family",
  "font-size",
  "font-weight",
  "height",
  "id",
  "letter-spacing",
  "opacity",
  "r",
  "role",
  "rx",
  "stroke",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-width",
  "text-anchor",
  "text-decoration",
  "textLength",
  "transform",
  "viewBox",
  "width",
  "x",
  "xml:lang",
  "xmlns",
  "y",
] as const;

type Attribute = (typeof attributeNames)[number] | `data-${string}`;
export type Attributes = { readonly [Name in Attribute]?: string | number | undefined };

/** Characters that XML cannot hold at all, and halves of surrogate pairs. */
const NO_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
/** Words as XML has them, in an element or in an attribute. */
export const xmlText = (text: string): string => markupText(text.replace(NO_XML, "\ufffd"));

/** A number, rounded to a hundredth. */
export const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** @param children elements and words as XML has them, made by `svgElement` and `xmlText` */
export function svgElement(name: SvgName, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === undefined ? [] : [` ${attribute}="${typeof value === "number" ? rounded(value) : xmlText(value)}"`],
  );
  const inner = children.join("");
  const start = `<${name}${written.join("")}`;
  return inner === "" ? `${start}/>` : `${start}>${inner}</${name}>`;
}

/** An element that is not written yet: a file writes it, a page makes an element of it. Its words are as they are read. */
export type SvgNode = {
  readonly name: SvgName;
  readonly attributes: Attributes;
  readonly children: readonly (SvgNode | string)[];
};

export const svgNode = (name: SvgName, attributes: Attributes, ...children: SvgNode["children"]): SvgNode => ({
  name,
  attributes,
  children,
});

export const writtenNode = ({ name, attributes, children }: SvgNode): string =>
  svgElement(
    name,
    attributes,
    ...children.map(child => (typeof child === "string" ? xmlText(child) : writtenNode(child))),
  );

export const writtenNodes = (nodes: readonly SvgNode[]): string => nodes.map(writtenNode).join("");

/**
 * An id of a file as a part of an id of the picture. Kebab-case stays as it is; any other character is written as its
 * number.
 */
export const idPart = (id: string): string =>
  id.replace(/[^a-z0-9-]/gu, letter => `_${letter.codePointAt(0)!.toString(16)}_`);
