import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

type Options = {
  /** In the first every rule is tried; another one changes nothing but colours. */
  readonly schemes?: readonly ("light" | "dark")[];
  /** A selector of what is tried elsewhere. */
  readonly except?: string;
  /** In the reader’s own colours axe reads those of the style sheet, and cannot tell of contrast. */
  readonly isForced?: boolean;
};

/**
 * What breaks a rule of accessibility that can be tried by machine (WCAG 2.2 AA), in light and in dark.
 * @param within a selector, where only a part of the page is tried
 */
export async function axeTroubles(
  page: Page,
  within = ":root",
  { schemes = ["light", "dark"], except, isForced = false }: Options = {},
): Promise<readonly string[]> {
  const troubles: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    // There are no frames, so that axe need not open a page of its own to put together what it found in each.
    const axe = new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ["violations"] })
      .include(within);
    if (except !== undefined) axe.exclude(except);
    if (colorScheme === schemes[0]) axe.withTags(tags).disableRules(isForced ? ["color-contrast"] : []);
    else axe.withRules(["color-contrast"]);
    const { violations } = await axe.analyze();
    troubles.push(
      ...violations.map(({ id, nodes }) => `${colorScheme}, ${id}: ${nodes[0]?.html.slice(0, 300)} (${nodes.length})`),
    );
  }
  return troubles;
}
