/** A table that is pasted in the editor: wherever it lands, it is asked about and can be brought in, and no field swallows it. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { galleryText } from "../gallery/gallery.ts";
import { hasBrowser } from "./browser.ts";
import { paste, pasteHere } from "./paste.ts";
import { serveForVisits, visit } from "./visit.ts";
import { withoutPicker, written } from "./written.ts";

serveForVisits();

const TABLE = "From\tTo\tTo country\nNorthwind Ltd\tFabrikam Ltd\tKE\nFabrikam Ltd\tContoso Ltd\tKE\n";
const SHORT = "Northwind pays Fabrikam.\tPage 4";

async function openDraft(page: Page): Promise<void> {
  await paste(page, galleryText("withheld"));
  await page.locator(".local-acts button").first().click();
  await page.locator(".edit-picture [data-stop]").first().waitFor();
}

const question = (page: Page) => page.getByRole("heading", { name: "A table was pasted: 3 rows, 3 columns" });

describe.skipIf(!hasBrowser)("a table that is pasted in the editor", { timeout: 240_000 }, () => {
  it("is asked about wherever it lands, swallowed by no field, brought in as one step, and undone", async () => {
    const { result, sins } = await visit(
      "?lang=en",
      async page => {
        await openDraft(page);
        const before = await written(page);
        const swallowed: string[] = [];
        // Without a focus, and in every kind of field of the form of a link.
        await page
          .locator("h1")
          .first()
          .evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        await pasteHere(page, TABLE);
        await question(page).waitFor();
        await page.getByRole("button", { name: "Discard", exact: true }).click();
        await page.locator(".file-list", { hasText: "Links" }).locator("li button").first().click();
        await page.locator('#edit-panel [data-field="evidence"] input').first().waitFor();
        const fields = page.locator("#edit-panel :is(input:not([type]), input[type=text], textarea):visible");
        const count = await fields.count();
        for (let place = 0; place < count; place += 1) {
          const field = fields.nth(place);
          const value = await field.inputValue();
          await field.focus();
          await pasteHere(page, TABLE);
          await question(page).waitFor();
          if ((await field.inputValue()) !== value) swallowed.push(`${place}: ${await field.inputValue()}`);
          await page.getByRole("button", { name: "Discard", exact: true }).click();
          await question(page).waitFor({ state: "detached" });
        }
        const same = await written(page);
        await page
          .locator("h1")
          .first()
          .evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        await pasteHere(page, TABLE);
        await page.getByRole("button", { name: "Bring it in …" }).click();
        await page.locator(".bring-foot").waitFor();
        await page.getByRole("button", { name: "Bring in", exact: true }).click();
        await page.locator(".told-line p span").waitFor();
        const after = await written(page);
        await page.getByRole("button", { name: "Undo", exact: true }).click();
        await page.locator(".edit-picture [data-stop]").first().waitFor();
        return { before, same, after, undone: await written(page), count, swallowed };
      },
      { prepare: withoutPicker, acceptDownloads: true },
    );
    expect(sins).toEqual([]);
    expect(result.count).toBeGreaterThan(3);
    expect(result.swallowed).toEqual([]);
    expect(result.same).toEqual(result.before);
    const names = (file: typeof result.after) => JSON.stringify(file.parties);
    for (const name of ["Northwind Ltd", "Fabrikam Ltd", "Contoso Ltd"]) expect(names(result.after)).toContain(name);
    expect(result.undone).toEqual(result.before);
  });

  it("goes into a field as words where somebody says so, and a short text with tabs is no table", async () => {
    const { result, sins } = await visit("?lang=en", async page => {
      await openDraft(page);
      const field = page.locator('#edit-panel [data-field="summary"] textarea').first();
      await field.focus();
      await pasteHere(page, TABLE);
      await page.getByRole("button", { name: "Put it into the field as words" }).click();
      const words = await field.inputValue();
      await page
        .locator("h1")
        .first()
        .evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await pasteHere(page, SHORT);
      await page.getByText("A passage was pasted. Where does it stand?").waitFor();
      return { words, asked: await question(page).count() };
    });
    expect(sins).toEqual([]);
    expect(result.words).toContain("Northwind Ltd\tFabrikam Ltd\tKE");
    expect(result.asked).toBe(0);
  });
});
