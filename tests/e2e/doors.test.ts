/** The questions below the picture: each leads to the view that answers it, and the lists stay a link away. */
import { describe, expect, it } from "vitest";
import { hasBrowser } from "./browser.ts";
import { stands } from "./stands.ts";
import { serveForVisits, visit } from "./visit.ts";

serveForVisits();

const doors = [
  ["Where does the money go?", "money", "US$12.50"],
  ["What did a court say?", "time", "No ruling in force"],
  ["Who says so?", "evidence", "4 of 4 links are sourced"],
  ["Where is it?", "map", "2 countries"],
  ["When?", "time", "on which something changes"],
] as const;

describe.skipIf(!hasBrowser)("the questions below the picture", () => {
  it.each([1280, 390])("lead to the views that answer them, with the answer in a line, at %i px", async width => {
    const { result, sins } = await visit(
      "?dossier=openai-sama&lang=en",
      async page => {
        await stands(page);
        const led: unknown[] = [];
        for (const [question] of doors) {
          const door = page.getByRole("link", { name: question });
          const answer = await door.locator("xpath=following-sibling::p").textContent();
          await door.focus();
          await page.keyboard.press("Enter");
          await page.waitForURL(/view=/);
          await page.waitForFunction(() => document.activeElement?.matches("#picture, #view-shown"));
          led.push([new URL(page.url()).searchParams.get("view"), answer]);
          await page.goBack();
          await stands(page);
        }
        const lists = await page.locator(".door-lists a").evaluateAll(all =>
          all.map(link => {
            const part = document.querySelector(link.getAttribute("href")!);
            return part?.querySelector("h2")?.textContent;
          }),
        );
        return { led, lists };
      },
      { viewport: { width, height: 800 } },
    );
    expect(sins).toEqual([]);
    expect(result.led).toEqual(doors.map(([, view, answer]) => [view, expect.stringContaining(answer)]));
    expect(result.lists).toEqual([
      "Money",
      "Figures",
      "Proceedings",
      "Looked for, and not found",
      "Sources",
      "Step by step",
    ]);
  });
});
