import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { recordOne } from "../record.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

type Options = {
  /** In the first scheme every rule is checked; a further one changes only colours. */
  readonly schemes?: readonly ("light" | "dark")[];
  /** A selector of parts that are checked elsewhere. */
  readonly except?: string;
  /** In the reader’s own colours, axe reads those of the style sheet and cannot judge contrast. */
  readonly isForced?: boolean;
};

/**
 * Broken rules of accessibility that a machine can find (WCAG 2.2 AA), in light and in dark.
 * @param within a selector, if only a part of the page is to be checked
 */
export async function axeTroubles(
  page: Page,
  within = ":root",
  { schemes = ["light", "dark"], except, isForced = false }: Options = {},
): Promise<readonly string[]> {
  const troubles: string[] = [];
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    // The page has no frames, so axe need not open a page of its own to join what it found in each.
    const axe = new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ["violations"] })
      .include(within);
    if (except !== undefined) axe.exclude(except);
    if (colorScheme === schemes[0]) axe.withTags(tags).disableRules(isForced ? ["color-contrast"] : []);
    else axe.withRules(["color-contrast"]);
    const { violations } = await axe.analyze();
    recordOne("axe", { checks: 1, violations: violations.length });
    troubles.push(
      ...violations.map(({ id, nodes }) => `${colorScheme}, ${id}: ${nodes[0]?.html.slice(0, 300)} (${nodes.length})`),
    );
  }
  return troubles;
}
