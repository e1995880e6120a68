import { type ColourName, type Palette, palettes } from "../../theme/index.ts";

/**
 * The rules for the colours that a page uses as `var(--ink)`: light, or dark where its root says so or follows the
 * reader’s choice, and those of paper.
 * @param used whatever says how the page looks
 */
export function colourRules(used: string): string {
  const names = (Object.keys(palettes.light) as ColourName[]).filter(name =>
    new RegExp(`var\\(--${name}[),]`, "u").test(used),
  );
  const of = (palette: Palette, over: Palette | null = null): string =>
    names
      .filter(name => palette[name] !== over?.[name])
      .map(name => `--${name}:${palette[name]};`)
      .join("");
  const dark = `color-scheme:dark;${of(palettes.dark)}`;
  return [
    `:root{color-scheme:light;${of(palettes.light)}}`,
    `@media screen{:root[data-theme=dark]{${dark}}}`,
    `@media screen and (prefers-color-scheme:dark){:root[data-theme=auto]{${dark}}}`,
    `@media print{:root{${of(palettes.print, palettes.light)}}}`,
  ].join("");
}
