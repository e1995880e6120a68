/** SVG as text, from a short list of elements and attributes: nothing that runs, loads, links or hides. */
import { markupText } from "../../base/index.ts";

export type SvgName = "circle" | "desc" | "g" | "path" | "rect" | "svg" | "text" | "title" | "tspan";

const attributeNames = [
  "aria-labelledby",
  "cx",
  "cy",
  "d",
  "fill",
  "fill-opacity",
  "font-family",
  "font-size",
  "font-weight",
  "height",
  "id",
  "letter-spacing",
  "lengthAdjust",
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

/** What XML cannot hold at all, and half of a pair. */
const NO_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
/** Words as they stand in XML, in an element or in an attribute. */
export const xmlText = (text: string): string => markupText(text.replace(NO_XML, "\ufffd"));

/** Numbers to a hundredth of a px. */
export const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** @param children elements and words as XML has them: of `svgElement` and `xmlText` */
export function svgElement(name: SvgName, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === undefined ? [] : [` ${attribute}="${typeof value === "number" ? rounded(value) : xmlText(value)}"`],
  );
  const inner = children.join("");
  const start = `<${name}${written.join("")}`;
  return inner === "" ? `${start}/>` : `${start}>${inner}</${name}>`;
}

/** An id of a file as part of an id of ours: kebab-case stays as it is, everything else is written as its number. */
export const idPart = (id: string): string =>
  id.replace(/[^a-z0-9-]/gu, letter => `_${letter.codePointAt(0)!.toString(16)}_`);
