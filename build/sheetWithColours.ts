import { stateLooks, verdictLooks } from "../src/theme/looks.ts";
import { type PaletteName, palettes } from "../src/theme/palettes.ts";

const isPalette = (name: string): name is PaletteName => Object.hasOwn(palettes, name);

/** `--state` of everything that says a state or a verdict: the colour of shape, line and word. */
const lookRules = (): string =>
  [
    ...Object.entries(stateLooks).map(([state, { colour }]) => [`.state-${state}, .word-${state}`, colour]),
    ...Object.entries(verdictLooks).map(([verdict, { colour }]) => [`.verdict-${verdict}`, colour]),
  ]
    .map(([selector, colour]) => `${selector} { --state: var(--${colour}); }`)
    .join("\n");

/**
 * A style sheet with the colours of a palette in the place of each `@colours light;`: as custom properties, named after
 * what they mean. In the place of `@looks;` stand the colours of states and verdicts.
 * @throws if there is no such palette
 */
export const sheetWithColours = (sheet: string): string =>
  sheet.replaceAll("@looks;", lookRules).replaceAll(/@colours ([a-z]+);/gu, (_, name: string) => {
    if (!isPalette(name)) throw new Error(`There is no palette ${name}: ${Object.keys(palettes).join(", ")}.`);
    return Object.entries(palettes[name])
      .map(([colour, value]) => `--${colour}: ${value};`)
      .join(" ");
  });
