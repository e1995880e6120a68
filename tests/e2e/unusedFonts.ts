import type { Page } from "playwright-core";

/**
 * The fonts that a page asked for ahead and shows no letter of. Chromium says so by itself only some seconds after a page
 * was loaded, and says it of a page that is slow to show its words as well.
 */
export const unusedFonts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const facesIn = (rules: CSSRuleList): readonly CSSFontFaceRule[] =>
      [...rules].flatMap(rule =>
        rule instanceof CSSFontFaceRule ? [rule] : rule instanceof CSSGroupingRule ? facesIn(rule.cssRules) : [],
      );
    const rules = [...document.styleSheets].flatMap(({ cssRules }) => facesIn(cssRules));
    const named = (face: { family: string; weight: string; style: string; unicodeRange: string }): string =>
      [face.family.replaceAll(/["']/gu, ""), face.weight, face.style, face.unicodeRange].join(" ");
    const shown = new Set([...document.fonts].flatMap(face => (face.status === "loaded" ? [named(face)] : [])));
    return [...document.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="font"]')].flatMap(({ href }) => {
      const file = href.split("/").at(-1)!;
      const isShown = rules.some(({ style }) => {
        const face = {
          family: style.getPropertyValue("font-family"),
          weight: style.getPropertyValue("font-weight"),
          style: style.getPropertyValue("font-style") || "normal",
          unicodeRange: style.getPropertyValue("unicode-range") || "U+0-10FFFF",
        };
        return style.getPropertyValue("src").includes(file) && shown.has(named(face));
      });
      return isShown ? [] : [`asked ahead for a font that nothing is written in: ${file}`];
    });
  });
