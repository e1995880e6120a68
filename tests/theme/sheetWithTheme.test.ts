/** What a style sheet takes from the theme, and that it writes none of it itself. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { inlineSheet } from "../../build/inlineSheet.ts";
import { sheetWithTheme } from "../../build/sheetWithTheme.ts";
import { BESIDE } from "../../src/publish/embed/embedHeights.ts";
import { type ColourName, palettes, stateLooks } from "../../src/theme/index.ts";

const folder = path.resolve(import.meta.dirname, "../../src");
const sheets = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(file => file.endsWith(".css"));

describe("a style sheet", () => {
  it("has every colour of the palette it asks for", () => {
    const asked = sheetWithTheme(":root { @colours dark; }");
    expect(asked.match(/--[^;]+/gu)).toEqual(
      Object.entries(palettes.dark).map(([colour, value]) => `--${colour}: ${value}`),
    );
  });

  it("has only the colours it uses, if it is all the style of its page", () => {
    const asked = ":root { @colours light; } p { color: var(--ink); }";
    expect(sheetWithTheme(asked, { isWhole: true })).toBe(
      `:root { --ink: ${palettes.light.ink}; } p { color: var(--ink); }`,
    );
  });

  it("has of a palette over another only the colours that differ", () => {
    const { light, print } = palettes;
    const names = Object.keys(print) as ColourName[];
    expect(sheetWithTheme(":root { @colours print over light; }").match(/--[^;]+/gu)).toEqual(
      names.filter(name => print[name] !== light[name]).map(name => `--${name}: ${print[name]}`),
    );
    expect(print.held, "some are the same").toBe(light.held);
  });

  it("serves readers who ask for more contrast, wherever it has colours for light and dark", () => {
    const themed = sheets
      .map(file => readFileSync(path.join(folder, file), "utf8"))
      .filter(sheet => /@colours dark;/u.test(sheet));
    expect(themed).toHaveLength(3);
    for (const sheet of themed)
      expect(
        sheet.match(/\(prefers-contrast: more\)[^{]*\{\s*:root[^{]*\{\s*@colours strong(?:Dark)?[ ;]/gu),
      ).toHaveLength(2);
  });

  it("has the rules of a block for each row of a table", () => {
    const rules = sheetWithTheme(
      "@media print { @each state { .is-CODE { color: var(--COLOUR); } } } p { margin: 0; }",
    );
    expect(rules.match(/\.is-[^}]+\}/gu)).toEqual(
      Object.entries(stateLooks).map(([state, { colour }]) => `.is-${state} { color: var(--${colour}); }`),
    );
    expect(rules).toMatch(/ \} p \{ margin: 0; \}$/u);
  });

  it.each([
    [":root { @colours print over sepia; }", "asks for the palette sepia: light, dark, print, strong, strongDark."],
    [":root { @colours sepia; }", "asks for the palette sepia: light, dark, print, strong, strongDark."],
    ["@each mood { .is-CODE { margin: 0; } }", "asks for the table mood: state, verdict, stratum."],
  ])("cannot ask for what is not there: %s", (asked, sentence) => {
    expect(() => sheetWithTheme(asked)).toThrow(sentence);
  });

  it("holds no colour of its own", () => {
    expect(sheets.length).toBeGreaterThan(5);
    const found = sheets.flatMap(file =>
      (readFileSync(path.join(folder, file), "utf8").match(/#[0-9a-f]{3,8}\b/giu) ?? []).map(hex => `${file}: ${hex}`),
    );
    expect(found).toEqual([]);
  });
});

describe("the style sheet of an embed", () => {
  const file = path.join(folder, "publish/embed/embed.css");
  const style = inlineSheet(file);

  it("sets a plate beside the chain from the width on from which heights are reckoned so", () => {
    expect(style).toContain(`@container embed (max-width:${BESIDE - 1}px){`);
  });

  it("is written for older telephones: no rules within rules, no ranges of widths", () => {
    expect(style).not.toMatch(/&|\((?:width|height)[<>]|[<>]=/u);
  });
});
