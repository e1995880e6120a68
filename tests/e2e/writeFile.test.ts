/** What a reader takes away of a dossier in the page: every format, made here, asking nobody. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { stands } from "./stands.ts";
import { serveForVisits, visit } from "./visit.ts";

serveForVisits();

async function opensFormats(page: Page): Promise<void> {
  await stands(page);
  await page.locator("#take-away > details > summary").press("Enter");
  await page.locator(".write-file button").first().waitFor();
}

describe.skipIf(!hasBrowser)("what is taken away", () => {
  it("is a file in each format that the list names, but for one that has nothing to say of it", async () => {
    const { result, sins } = await visit("?dossier=microsoft-voice-assistant&lang=en", async page => {
      await opensFormats(page);
      const names = await page.locator(".write-file button").allTextContents();
      const files: [string, string, string][] = [];
      const without: string[] = [];
      for (const name of names) {
        const download = page.waitForEvent("download").catch(() => null);
        await page.getByRole("button", { name, exact: true }).press("Enter");
        const told = page.locator(".write-file [role=status]").filter({ hasText: /No file was made|downloaded/ });
        await told.waitFor();
        if (/No file was made/.test((await told.textContent())!)) {
          without.push(name);
          continue;
        }
        const file = (await download)!;
        const bytes = readFileSync((await file.path())!);
        files.push([name, file.suggestedFilename(), bytes.toString("utf8")]);
        await page.locator(".write-file [role=status]").getByText(file.suggestedFilename()).waitFor();
      }
      return { files, without };
    });
    expect(sins).toEqual([]);
    expect(result.without).toEqual(["Beneficial ownership (BODS)"]);
    const named = new Map(result.files.map(([name, file]) => [name, file]));
    for (const [name, file] of [
      ["Outline (Markdown)", "microsoft-voice-assistant.md"],
      ["Outline (plain text)", "microsoft-voice-assistant.txt"],
      ["Spreadsheet (XLSX)", "microsoft-voice-assistant.xlsx"],
      ["Sources (BibTeX)", "microsoft-voice-assistant.bib"],
    ] as const)
      expect(named.get(name)).toBe(file);
    // Each is the dossier, and none of them empty: the way from Microsoft to the workers stands in all but the sources.
    for (const [name, , text] of result.files)
      expect(text.length, name).toBeGreaterThan(name.startsWith("Sources") ? 100 : 200);
    expect(result.files.find(([name]) => name === "Outline (Markdown)")![2]).toContain("# Who stood between Microsoft");
  });

  it.each([
    [1280, "light", "en"],
    [390, "dark", "fr"],
  ] as const)("is reached by keyboard and read without trouble, at %i px, %s, %s", async (width, scheme, lang) => {
    const { result, sins } = await visit(
      `?dossier=openai-sama&lang=${lang}`,
      async page => {
        await opensFormats(page);
        await page.locator("#take-away").scrollIntoViewIfNeeded();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        return { wide, troubles: await axeTroubles(page, "#take-away") };
      },
      { viewport: { width, height: 800 }, colorScheme: scheme },
    );
    expect(sins).toEqual([]);
    expect(result).toEqual({ wide: false, troubles: [] });
  });
});
