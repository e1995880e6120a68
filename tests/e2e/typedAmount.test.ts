/** An amount as it is typed: its currency stands in its own blank, or is asked; and why a day does not enter the file. */
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { isJsonObject, type JsonObject } from "../../src/schema/index.ts";
import { hasBrowser } from "./browser.ts";
import { paste } from "./paste.ts";
import { serveForVisits, visit } from "./visit.ts";
import { withoutPicker, written } from "./written.ts";

serveForVisits();

const claim = { verification: "reported", evidence: [] };
const startWith = (currency: string | undefined): string =>
  `${JSON.stringify(
    {
      format: "deep-labor/1",
      id: "typed-amount",
      title: "Typed amount",
      language: "en",
      updated: "2026-11-28",
      parties: [
        { id: "acme", kind: "organisation", name: "Acme" },
        { id: "hands", kind: "worker-group", name: "Packers" },
      ],
      links: [{ id: "acme-hands", type: "engages", from: "acme", to: "hands", start: "2024", ...claim }],
      money: [{ id: "pay", kind: "worker-pay", payee: "hands", amount: 7, currency, unit: "hour", ...claim }],
    },
    null,
    2,
  )}\n`;

const moneyIn = (file: JsonObject): JsonObject => (file.money as readonly unknown[]).filter(isJsonObject)[0]!;

async function openFirst(page: Page, list: string): Promise<void> {
  await page.locator(".file-list", { hasText: list }).locator("li button").first().click();
  await page.locator("#edit-panel [data-field]").first().waitFor();
}

const onEditor = async <Result>(
  currency: string | undefined,
  act: (page: Page) => Promise<Result>,
): Promise<Result> => {
  const { result, sins } = await visit(
    "?lang=en",
    async page => {
      await paste(page, startWith(currency));
      await page.getByRole("button", { name: "Edit", exact: true }).click();
      await page.locator(".edit-picture [data-stop]").first().waitFor();
      return act(page);
    },
    { prepare: withoutPicker, acceptDownloads: true },
  );
  expect(sins).toEqual([]);
  return result;
};

const amountOf = (page: Page): Locator => page.locator('#edit-panel [data-field="amount"]');
/** Types into the blank of the amount in the sentence, as somebody does who replaces what stands there. */
async function typeAmount(page: Page, text: string): Promise<void> {
  const blank = amountOf(page).locator("input").first();
  await blank.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

describe.skipIf(!hasBrowser)("an amount that is typed with its currency", () => {
  it.each<[string, string | undefined, string, number, string]>([
    ["fills an empty blank", undefined, "45 €", 45, "EUR"],
    ["by its code", undefined, "1,200.50 CHF", 1200.5, "CHF"],
    ["agrees with the one that is chosen", "AUD", "$0.30", 0.3, "AUD"],
  ])("%s", async (_, chosen, text, amount, currency) => {
    const file = await onEditor(chosen, async page => {
      await openFirst(page, "Amounts");
      await typeAmount(page, text);
      await page.keyboard.press("Tab");
      return written(page);
    });
    expect(moneyIn(file)).toMatchObject({ amount, currency });
  });

  it.each<[string, string | undefined, string, string, JsonObject]>([
    ["one that differs is asked", "USD", "45 €", "45 euros", { amount: 45, currency: "EUR" }],
    ["one that differs may be a slip", "USD", "45 €", "45 US dollars", { amount: 45, currency: "USD" }],
    ["a sign of several is asked", undefined, "0,30 $", "0.3 US dollars", { amount: 0.3, currency: "USD" }],
  ])("%s, and until then the file has what it had", async (_, chosen, text, answer, expected) => {
    const { before, after } = await onEditor(chosen, async page => {
      await openFirst(page, "Amounts");
      await typeAmount(page, text);
      const asked = amountOf(page).getByRole("button", { name: answer, exact: true });
      await asked.waitFor();
      const before = await written(page);
      await asked.click();
      return { before, after: await written(page) };
    });
    expect(moneyIn(before)).toMatchObject(chosen === undefined ? { amount: 7 } : { amount: 7, currency: chosen });
    expect(moneyIn(before).currency).toBe(chosen);
    expect(moneyIn(after)).toMatchObject(expected);
  });

  it("a day that ends before it begins says why it is not in the file", async () => {
    const told = await onEditor("USD", async page => {
      await openFirst(page, "Links");
      await page.evaluate(() => {
        for (const details of document.querySelectorAll<HTMLDetailsElement>("#edit-panel details")) details.open = true;
      });
      const end = page.locator('#edit-panel [data-field="end"]');
      await end.locator("input").first().fill("2019");
      await page.keyboard.press("Tab");
      await end.locator(".field-problem").waitFor();
      return end.locator(".field-problem").textContent();
    });
    expect(told).toContain("Not in the file yet.");
    expect(told).toContain("The end (2019) comes before the start (2024).");
  });
});
