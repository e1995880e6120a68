import { textDefaults } from "./drawText.ts";
import { rounded, svgElement, xmlText } from "./svgElement.ts";

export type PictureFile = {
  /** The prefix of every id, so that several pictures can stand in one page. */
  readonly prefix: string;
  /** What the picture is called, and all that it shows in lines of text; null where its name is enough. */
  readonly name: string;
  readonly text: string | null;
  /** BCP 47 */
  readonly language: string;
  /** px */
  readonly width: number;
  readonly height: number;
  /** The colour of the ground. */
  readonly paper: string;
};

/** A whole picture as a file, with its name, its equivalent in words and its ground. */
export function pictureFile(
  { prefix, name, text, language, width, height, paper }: PictureFile,
  ...children: readonly string[]
): string {
  const ids = text === null ? `${prefix}-name` : `${prefix}-name ${prefix}-text`;
  return svgElement(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      width,
      height,
      role: "img",
      "aria-labelledby": ids,
      "xml:lang": language,
      ...textDefaults,
    },
    svgElement("title", { id: `${prefix}-name` }, xmlText(name)),
    ...(text === null ? [] : [svgElement("desc", { id: `${prefix}-text` }, xmlText(text))]),
    svgElement("rect", { x: 0, y: 0, width, height, fill: paper }),
    ...children,
  );
}
