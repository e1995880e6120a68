/** Draws the pictures of a published folder. */
import type { Pictures } from "../../publish/index.ts";
import { chainSvgOf, socialSvgOf } from "../../views/index.ts";
import type { Shell } from "../shell/shell.ts";
import { type NoRasteriser, rasteriser } from "./rasteriser.ts";
import type { FontsTrouble } from "./svgInFonts.ts";

export type DrawnPictures = {
  readonly pictures: Pictures;
  /** Why pictures have no PNG. It is filled while they are drawn. */
  readonly troubles: readonly (FontsTrouble | NoRasteriser)[];
};

export async function picturesHere(shell: Pick<Shell, "home">): Promise<DrawnPictures> {
  const drawing = { svg: chainSvgOf, social: socialSvgOf };
  const found = await rasteriser(shell);
  if (!found.ok) return { pictures: { ...drawing, png: null }, troubles: [found.trouble] };
  const troubles: FontsTrouble[] = [];
  const png = (svg: string, pixelsPerPx: number): Uint8Array | null => {
    const drawn = found.value(svg, pixelsPerPx);
    if (drawn.ok) return drawn.value;
    troubles.push(drawn.trouble);
    return null;
  };
  return { pictures: { ...drawing, png }, troubles };
}
