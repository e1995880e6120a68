import type { Page } from "playwright-core";

/** Unfolds the tools of the editor where they are folded, as on a phone. */
export async function openTools(page: Page): Promise<void> {
  const button = page.locator('.tools-button[aria-expanded="false"]');
  if (await button.isVisible()) await button.click();
}
