/** What the hand expects that writes a chain: where the next paste goes, what Enter takes, what Undo takes back. */
import type { Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { isJsonObject, type JsonObject } from "../../src/schema/index.ts";
import { hasBrowser } from "./browser.ts";
import { paste } from "./paste.ts";
import { serveForVisits, visit } from "./visit.ts";
import { withoutPicker, written } from "./written.ts";

vi.setConfig({ testTimeout: 60_000 });
serveForVisits();

const START = `${JSON.stringify(
  {
    format: "deep-labor/1",
    id: "a-hand",
    title: "A hand",
    language: "en",
    updated: "2026-11-28",
    parties: [
      { id: "acme", kind: "organisation", name: "Acme", country: "US" },
      { id: "hands", kind: "worker-group", name: "Packers", country: "KE" },
    ],
    links: [{ id: "acme-hands", type: "engages", from: "acme", to: "hands", verification: "reported", evidence: [] }],
    assertions: [
      {
        id: "acme-holds",
        party: "acme",
        duty: "pay-wage",
        position: "holds",
        basis: "court",
        finality: "first-instance",
        stated: "2024-05-02",
        extent: "night shifts",
        workers: ["hands"],
        verification: "reported",
        evidence: ["first-words"],
      },
    ],
    sources: [{ id: "first", type: "press", title: "First paper", url: "https://first.example.org/a" }],
    quotes: [{ id: "first-words", source: "first", quote: "The first words that were said of it." }],
  },
  null,
  2,
)}\n`;

const listIn = (file: JsonObject, list: string): readonly JsonObject[] =>
  (Array.isArray(file[list]) ? file[list] : []).filter(isJsonObject);

async function openDraft(page: Page): Promise<void> {
  await paste(page, START);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.locator(".edit-picture [data-stop]").first().waitFor();
}

const inList = (page: Page, list: string) =>
  page
    .locator(".file-list")
    .filter({ has: page.getByRole("heading", { name: new RegExp(`^${list}`, "u") }) })
    .locator("li button");

/** Pastes by the key, out of the clipboard of the machine, where the focus is. */
async function pasteByKey(page: Page, text: string): Promise<void> {
  await page.evaluate(words => navigator.clipboard.writeText(words), text);
  await page.keyboard.press("Control+V");
}

const options = {
  prepare: withoutPicker,
  acceptDownloads: true,
  permissions: ["clipboard-read", "clipboard-write"],
};

describe.skipIf(!hasBrowser)("after “Use it for”", () => {
  it.each([1280, 390])(
    "the next paste is evidence, and the focus is on what was chosen, in sight, at %i px",
    async width => {
      const { result, sins } = await visit(
        "?lang=en",
        async page => {
          await openDraft(page);
          await inList(page, "Quotes").first().click();
          const field = page.locator('.edit-usefor [role="combobox"]');
          await field.focus();
          await page.keyboard.type("acme pack");
          await page.keyboard.press("Enter");
          await page.locator(".edit-usefor li", { hasText: "Packers" }).waitFor({ timeout: 20_000 });
          await page.waitForTimeout(100);
          const focused = await page.evaluate(() => {
            const one = document.activeElement!;
            const { left, top, width: wide, height } = one.getBoundingClientRect();
            const seen = document.elementFromPoint(left + wide / 2, top + height / 2);
            return { words: one.textContent, isSeen: seen !== null && one.contains(seen) };
          });
          await pasteByKey(page, "The second words, said by another paper.\nhttps://second.example.org/b");
          await page.locator("#edit-panel.edit-panel", { hasText: "The second words" }).waitFor({ timeout: 5_000 });
          return { focused, file: await written(page) };
        },
        { ...options, viewport: { width, height: 800 } },
      );
      expect(sins).toEqual([]);
      expect(result.focused).toEqual({ words: expect.stringContaining("Acme"), isSeen: true });
      expect(listIn(result.file, "links")[0]!.evidence).toEqual(["first-words"]);
      expect(listIn(result.file, "quotes").map(({ quote }) => quote)).toEqual([
        "The first words that were said of it.",
        "The second words, said by another paper.",
      ]);
    },
  );
});

describe.skipIf(!hasBrowser)("Enter", () => {
  it("takes what a list has before a word of one’s own, and the plain entry before one with a condition", async () => {
    const { result, sins } = await visit(
      "?lang=en",
      async page => {
        await openDraft(page);
        await inList(page, "Sources").first().click();
        const type = page.locator('.of-sources [data-field="type"] input');
        await type.focus();
        await page.keyboard.type("code");
        await page.keyboard.press("Enter");
        const kind = listIn(await written(page), "sources")[0]!.type;
        await type.focus();
        // One’s own word is written where it is asked for.
        await page.keyboard.type("code");
        await page.locator(".field-option.is-extra").click();
        const own = listIn(await written(page), "sources")[0]!.type;
        await page.locator('.stage-view [data-stop="card acme"]').focus();
        await page.keyboard.press("j");
        const status = page.locator('.of-judgment [data-field="status"] input');
        await status.focus();
        await page.keyboard.type("decid");
        await page.keyboard.press("Enter");
        return { kind, own, status: await status.inputValue() };
      },
      options,
    );
    expect(sins).toEqual([]);
    expect(result).toEqual({ kind: "terms-or-policy", own: "code", status: "closed" });
  });
});

describe.skipIf(!hasBrowser)("Undo", () => {
  it("takes back a paste by itself, and then what was typed before it", async () => {
    const { result, sins } = await visit(
      "?lang=en",
      async page => {
        await openDraft(page);
        await inList(page, "Sources").first().click();
        const title = page.locator('.of-sources [data-field="title"] input').first();
        await title.focus();
        await page.keyboard.press("End");
        await page.keyboard.type(" typed");
        await pasteByKey(page, " pasted");
        await page.keyboard.type(" behind");
        const steps = [await title.inputValue()];
        for (let time = 0; time < 3; time += 1) {
          await page.keyboard.press("Control+z");
          await page.waitForTimeout(50);
          steps.push(await title.inputValue());
        }
        return steps;
      },
      options,
    );
    expect(sins).toEqual([]);
    expect(result).toEqual([
      "First paper typed pasted behind",
      "First paper typed pasted",
      "First paper typed",
      "First paper",
    ]);
  });
});

describe.skipIf(!hasBrowser)("a ruling that is written from a statement", () => {
  it.each(["of the file", "that is begun"])(
    "takes the place of the statement %s, and Undo gives that back",
    async which => {
      const isInFile = which === "of the file";
      const { result, sins } = await visit(
        "?lang=en",
        async page => {
          await openDraft(page);
          if (isInFile) await inList(page, "Statements").first().click();
          else {
            await page.locator('.stage-view [data-stop="card acme"]').focus();
            await page.keyboard.press("s");
            await page.locator(".how-known").waitFor();
            await page.getByLabel("A court", { exact: true }).check();
            for (const [field, words] of [
              ["position", "holds"],
              ["duty", "wage"],
            ] as const) {
              await page.locator(`.of-assertions [data-field="${field}"] input`).focus();
              await page.keyboard.type(words);
              await page.keyboard.press("Enter");
            }
          }
          await page.getByRole("button", { name: "Write the ruling, with its case" }).click();
          await page.locator(".of-judgment").waitFor();
          await page.locator('.of-judgment [data-field="court"] input').fill("Labour Court");
          if (!isInFile) {
            await page.locator('.of-judgment [data-field="date"] input').fill("2 may 2024");
            await page.locator('.of-judgment [data-field="finality"] input').focus();
            await page.keyboard.type("first");
            await page.keyboard.press("Enter");
          }
          await page.locator('.of-judgment [data-act="done"]').click({ timeout: 20_000 });
          await page.locator(".of-assertions").waitFor();
          const file = await written(page);
          const waiting = await page.locator(".file-pending li").count();
          await page.keyboard.press("Control+z");
          await page.waitForTimeout(200);
          return { file, waiting, before: await written(page) };
        },
        options,
      );
      expect(sins).toEqual([]);
      const start = JSON.parse(START) as JsonObject;
      const [own] = listIn(start, "assertions");
      const [decision] = listIn(listIn(result.file, "proceedings")[0]!, "decisions");
      expect(decision).toMatchObject({ court: "Labour Court", date: "2024-05-02", finality: "first-instance" });
      const ofActs = listIn(result.file, "assertions").filter(({ duty }) => duty === "pay-wage");
      expect(result.waiting).toBe(0);
      if (isInFile) {
        const { finality: _, stated: __, ...kept } = own!;
        expect(ofActs).toEqual([{ ...kept, decision: decision!.id }]);
      } else {
        expect(ofActs).toHaveLength(2);
        expect(ofActs[1]).toMatchObject({ party: "acme", position: "holds", basis: "court", decision: decision!.id });
      }
      expect(result.before.assertions).toEqual(start.assertions);
    },
  );
});

describe.skipIf(!hasBrowser)("what is written by the letter", () => {
  it("stays in its field, whole, while what is new enters the file at the first letter", async () => {
    const { result, sins } = await visit(
      "?lang=en",
      async page => {
        await openDraft(page);
        const blank = (field: string) =>
          page.locator(`#edit-panel [data-field="${field}"] :is(input, textarea)`).first();
        const held: string[] = [];
        const fillWith = async (field: string, words: string) => {
          await blank(field).focus();
          // As fast as a hand, and slower than what follows a letter.
          await page.keyboard.type(words, { delay: 60 });
          held.push(await blank(field).inputValue());
        };
        await page.locator('.edit-picture [data-stop="card acme"]').focus();
        await page.keyboard.press("m");
        await fillWith("kind", "contract p");
        await page.keyboard.press("Tab");
        await fillWith("payee", "pack");
        await page.keyboard.press("Tab");
        await fillWith("amount", "12.50");
        await page.getByRole("button", { name: "+ a reading" }).first().click();
        await fillWith("label", "One way");
        await fillWith("set", "several-ways");
        await page.keyboard.press("Tab");
        return { held, file: await written(page) };
      },
      { ...options, viewport: { width: 1280, height: 800 } },
    );
    expect(sins).toEqual([]);
    expect(result.held).toEqual(["contract p", "pack", "12.50", "One way", "several-ways"]);
    expect(listIn(result.file, "money")).toMatchObject([{ payer: "acme", payee: "hands", amount: 12.5 }]);
    expect(listIn(result.file, "hypotheses")).toMatchObject([{ label: "One way", set: "several-ways" }]);
  });
});
