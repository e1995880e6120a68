/** Turns SVG into PNG, for the command line and for publishing, with the fonts that come with the command only. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { done, failed, type Result } from "../../base/index.ts";
import type { Shell } from "../shell/shell.ts";
import { type FontFile, fontFile } from "./fontFile.ts";
import { type FontsTrouble, svgInFonts } from "./svgInFonts.ts";

/** The rasteriser has a binary per kind of machine, and that for this machine does not exist or was not installed. */
export type NoRasteriser = { readonly code: "no-rasteriser"; readonly machine: string };

/** Turns a drawing into the bytes of a PNG. The same drawing gives the same bytes. */
export type Rasteriser = (svg: string, pixelsPerPx?: number) => Result<Uint8Array, FontsTrouble>;

/** The pixels per px of the screens for which newsrooms make pictures. */
const DENSE = 2;
/** Viewers cannot open pictures with more pixels. */
const MOST_PIXELS = 64_000_000;

/** @throws where a bundled font is not usable, which is a mistake of ours */
function bundledFonts(home: string): readonly FontFile[] {
  const bundled = path.join(home, "fonts");
  const files = readdirSync(bundled).filter(file => file.endsWith(".ttf"));
  // Fonts with more letters come first. The font that a text asks for comes before all of them anyway.
  return files
    .map(file => {
      const whole = path.join(bundled, file);
      const font = fontFile(whole, readFileSync(whole));
      if (!font.ok) throw new Error(`${whole}: ${font.trouble}`);
      return font.value;
    })
    .sort((a, b) => b.letters.size - a.letters.size || (a.file < b.file ? -1 : 1));
}

function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = / width="([\d.]+)" height="([\d.]+)"/u.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** The library is loaded only when it is needed, since all other commands run without it. */
const loaded = () => import("@resvg/resvg-js").catch(() => null);

/** @param own fonts of the user, for letters that the bundled fonts do not have */
export async function rasteriser(
  { home }: Pick<Shell, "home">,
  own: readonly FontFile[] = [],
): Promise<Result<Rasteriser, NoRasteriser>> {
  const resvg = await loaded();
  if (resvg === null) return failed({ code: "no-rasteriser", machine: `${process.platform} ${process.arch}` });
  const { Resvg } = resvg;
  const fonts = [...bundledFonts(home), ...own];
  const font = { fontFiles: fonts.map(({ file }) => file), loadSystemFonts: false };
  /** Measures what is drawn: if two fonts make different numbers of glyphs of a line, it is silently left out. */
  const inkWidth = (text: string): number | null =>
    new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${text}</svg>`, { font }).getBBox()
      ?.width ?? null;
  return done((svg, pixelsPerPx = DENSE) => {
    const inFonts = svgInFonts(svg, fonts, inkWidth);
    if (!inFonts.ok) return inFonts;
    const { width, height } = sizeOf(svg);
    const value = Math.min(pixelsPerPx, Math.sqrt(MOST_PIXELS / (width * height)));
    return done(new Resvg(inFonts.value, { font, fitTo: { mode: "zoom", value } }).render().asPng());
  });
}
