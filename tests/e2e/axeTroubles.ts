import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

type Scheme = "light" | "dark";

/**
 * What breaks a rule of accessibility that can be tried by machine (WCAG 2.2 AA).
 * @param within a selector, where only a part of the page is tried
 * @param schemes in the first every rule is tried; another one changes nothing but colours
 */
export async function axeTroubles(
  page: Page,
  within = ":root",
  schemes: readonly Scheme[] = ["light", "dark"],
): Promise<readonly string[]> {
  const troubles: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    // There are no frames, so that axe need not open a page of its own to put together what it found in each.
    const axe = new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ["violations"] })
      .include(within);
    const { violations } = await (colorScheme === schemes[0]
      ? axe.withTags(tags)
      : axe.withRules(["color-contrast"])
    ).analyze();
    troubles.push(
      ...violations.map(({ id, nodes }) => `${colorScheme}, ${id}: ${nodes[0]?.html.slice(0, 300)} (${nodes.length})`),
    );
  }
  return troubles;
}
