import { type PaletteName, palettes } from "../src/theme/palettes.ts";

const isPalette = (name: string): name is PaletteName => Object.hasOwn(palettes, name);

/**
 * A style sheet with the colours of a palette in the place of each `@colours light;`: as custom properties, named after
 * what they mean.
 * @throws if there is no such palette
 */
export const sheetWithColours = (sheet: string): string =>
  sheet.replaceAll(/@colours ([a-z]+);/gu, (_, name: string) => {
    if (!isPalette(name)) throw new Error(`There is no palette ${name}: ${Object.keys(palettes).join(", ")}.`);
    return Object.entries(palettes[name])
      .map(([colour, value]) => `--${colour}: ${value};`)
      .join(" ");
  });
