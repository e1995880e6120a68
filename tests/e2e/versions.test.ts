/** Another version beside the draft: compared, asked about, merged as one step; notes of a review; a correction. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { checkDossier } from "../../src/model/index.ts";
import { dataJson } from "../../src/publish/dataJson.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { openTools } from "./openTools.ts";
import { paste } from "./paste.ts";
import { serveForVisits, visit } from "./visit.ts";

type Loose = Record<string, unknown>;
const text = readFileSync(path.resolve(import.meta.dirname, "../../data/dossiers/openai-sama.dossier.json"), "utf8");

serveForVisits();

/** The dossier as a colleague sends it back: laid out anew, with changes of her own. */
function returned(edit: (file: Loose & { parties: Loose[]; links: Loose[] }) => void): Buffer {
  const file = JSON.parse(text) as Loose & { parties: Loose[]; links: Loose[] };
  edit(file);
  return Buffer.from(JSON.stringify(file, null, 1));
}

async function openDraft(page: Page): Promise<void> {
  await paste(page, text);
  await page.locator(".local-acts button").first().click();
  await page.locator(".edit-picture [data-stop]").first().waitFor();
  await openTools(page);
}
async function compareWith(page: Page, buffer: Buffer): Promise<void> {
  await page.getByRole("button", { name: "Compare versions" }).click();
  await page.getByRole("heading", { name: "Another version" }).waitFor();
  await page
    .locator(".versions-pick input[type=file]")
    .setInputFiles({ name: "hers.dossier.json", mimeType: "application/json", buffer });
}
const fileText = async (page: Page): Promise<Loose & { parties: Loose[]; links: Loose[] }> => {
  const download = page.waitForEvent("download");
  await page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
  await page.keyboard.press("Control+s");
  return JSON.parse(readFileSync(await (await download).path(), "utf8"));
};

describe.skipIf(!hasBrowser)("another version of a draft", { timeout: 240_000 }, () => {
  it.each([
    { width: 1280, height: 800, colorScheme: "light" as const },
    { width: 390, height: 844, colorScheme: "dark" as const },
  ])(
    "is compared, asked about in sentences, and merged as one step: $width",
    async ({ width, height, colorScheme }) => {
      const { sins } = await visit(
        "?lang=en",
        async page => {
          await openDraft(page);
          // Both change how sure one link is, and each something else.
          await page.locator(".review-menu button").first().click();
          await page.getByLabel("Your name").fill("Ana");
          await page.getByLabel(/^A note about/).fill("Is it the same contract?");
          await page.getByRole("button", { name: "Add the note" }).click();
          await page.keyboard.press("Escape");
          await page.locator(".review-menu button", { hasText: "1 note" }).waitFor();
          const hers = returned(file => {
            Object.assign(file.links[0]!, { verification: "inferred" });
            file.parties.push({ id: "neo", kind: "organisation", name: "Neo" });
            Object.assign(file, { private: { review: [{ by: "Bo", at: "2026-11-02", text: "Sure?" }] } });
          });
          await compareWith(page, hers);
          await page.getByText("4 differences between your draft and hers.dossier.json").waitFor();
          await page.getByText("Nothing has to be decided").waitFor();
          await expect
            .poll(() => page.locator('.versions-chain [data-change="added"]').allInnerTexts())
            .toEqual([expect.stringContaining("Neo")]);
          expect(await page.locator(".versions-panel").textContent()).not.toMatch(/[{}]|undefined/);
          expect(await axeTroubles(page)).toEqual([]);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
          ).toBeLessThanOrEqual(0);
          await page.getByRole("button", { name: "Merge 3 changes" }).click();
          await page.locator(".told-line", { hasText: "3 changes from hers.dossier.json" }).waitFor();
          await page.locator(".review-menu button", { hasText: "2 notes" }).waitFor();
          const merged = await fileText(page);
          expect([merged.links[0]!.verification, merged.parties.at(-1)!.id]).toEqual(["inferred", "neo"]);
          await page.getByRole("button", { name: "Undo", exact: true }).first().click();
          await page.locator(".review-menu button", { hasText: "1 note" }).waitFor();
          const undone = await fileText(page);
          expect([undone.links[0]!.verification, undone.parties.some(({ id }) => id === "neo")]).toEqual([
            "single-source",
            false,
          ]);
        },
        { viewport: { width, height }, colorScheme },
      );
      expect(sins).toEqual([]);
    },
  );

  it("lets mine stand until the question is answered", async () => {
    await visit("?lang=en", async page => {
      await openDraft(page);
      await compareWith(
        page,
        returned(file => Object.assign(file.links[0]!, { verification: "inferred" })),
      );
      await page.getByRole("button", { name: "Merge 1 change" }).click();
      await page.locator(".told-line", { hasText: "1 change" }).waitFor();
      await compareWith(
        page,
        returned(file => Object.assign(file.links[0]!, { verification: "documented" })),
      );
      // Both are as near to what it began with as to what stands now: the earlier one asks more.
      await page.getByText(/your version has inferred, the other version has documented/).waitFor();
      expect(await page.getByRole("button", { name: "Nothing to merge" }).isDisabled()).toBe(true);
      await page.getByLabel("Take the other: documented").check();
      await page.getByRole("button", { name: "Merge 1 change" }).click();
      await page.locator(".told-line", { hasText: "1 change" }).waitFor();
      expect((await fileText(page)).links[0]!.verification).toBe("documented");
    });
  });

  it("says which file it cannot read, and changes nothing", async () => {
    await visit("?lang=fr", async page => {
      await openDraft(page);
      await page.getByRole("button", { name: "Comparer des versions" }).click();
      await page
        .locator(".versions-pick input[type=file]")
        .setInputFiles({ name: "cassé.json", mimeType: "application/json", buffer: Buffer.from("{") });
      await page.getByRole("alert").getByText("cassé.json ne peut pas être lu").waitFor();
    });
  });

  it("proposes what readers should know of it where it was published before, and writes it into the draft", async () => {
    await visit("?lang=en", async page => {
      await openDraft(page);
      await page.getByRole("link", { name: "Publish", exact: true }).click();
      await page.locator("#since-last").waitFor();
      const last = JSON.parse(dataJson(checkDossier(text).dossier!)) as { links: Loose[] };
      last.links[0]!.verification = "corroborated";
      await page
        .locator(".since-last input[type=file]")
        .setInputFiles({ name: "data.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(last)) });
      const words = page.locator("#since-last textarea").first();
      await words.waitFor();
      expect(await words.inputValue()).toContain("OpenAI → Sama – Less well verified: corroborated → single source");
      const before = (JSON.parse(text).corrections ?? []) as Loose[];
      // Pressed twice, before the page can answer.
      await page.getByRole("button", { name: "Write it into the file" }).evaluate((button: HTMLButtonElement) => {
        button.click();
        button.click();
      });
      const told = page.locator("#since-last p", { hasText: "Written into the file as a correction of" });
      await told.waitFor();
      expect(await told.evaluate(element => element === document.activeElement)).toBe(true);
      expect(await page.getByRole("button", { name: "Write it into the file" }).count()).toBe(0);
      // Nor is it proposed again, though what is published now differs from the last version as before.
      await page
        .locator(".since-last input[type=file]")
        .setInputFiles({ name: "data.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(last)) });
      await page.getByText("Nothing differs since, or an entry about it is written already.").waitFor();
      await page.locator("#since-last").getByRole("button", { name: "Open data.json…" }).waitFor();
      await page.getByRole("link", { name: "Back to writing" }).first().click();
      await page.locator(".edit-bar").waitFor();
      const written = (await fileText(page)).corrections as Loose[];
      expect(written.length).toBe(before.length + 1);
      expect(JSON.stringify(written.at(-1))).toContain("Less well verified");
    });
  });

  it("is no draft any more, or one again, by one press where it is published, and its own form is one press away", async () => {
    const { sins } = await visit("?lang=en", async page => {
      await paste(page, JSON.stringify({ ...JSON.parse(text), status: "draft" }, null, 2));
      await page.locator(".local-acts button").first().click();
      await page.getByRole("link", { name: "Publish", exact: true }).click();
      await page.getByRole("button", { name: "It is ready: take “draft” off" }).click();
      const told = page.getByText("“Draft” is off: the file says now that it is published.");
      await told.waitFor();
      expect(await told.evaluate(element => element === document.activeElement)).toBe(true);
      await page.getByRole("button", { name: "Folder (ZIP)" }).waitFor();
      await page.getByRole("button", { name: "It is a draft after all" }).click();
      await page.getByLabel("Publish it as a draft").waitFor();
      expect(await page.getByRole("button", { name: "Folder (ZIP)" }).count()).toBe(0);
      await page.getByRole("button", { name: "It is ready: take “draft” off" }).click();
      await told.waitFor();
      await page.getByRole("link", { name: "Open the dossier’s own form" }).first().click();
      await page.locator('.of-head [data-field="status"]').waitFor();
      expect((await fileText(page)).status).toBe("published");
    });
    expect(sins).toEqual([]);
  });
});
