import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What breaks a rule of accessibility that can be tried by machine (WCAG 2.2 AA), in light and in dark.
 * @param within a selector, where only a part of the page is tried
 */
export async function axeTroubles(page: Page, within = ":root"): Promise<readonly string[]> {
  const troubles = async (colorScheme: "light" | "dark") => {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page }).include(within);
    // Another scheme changes nothing but colours.
    const { violations } = await (colorScheme === "light"
      ? axe.withTags(tags)
      : axe.withRules(["color-contrast"])
    ).analyze();
    return violations.map(({ id, nodes }) => `${colorScheme}, ${id}: ${nodes[0]?.html} (${nodes.length})`);
  };
  return [...(await troubles("light")), ...(await troubles("dark"))];
}
