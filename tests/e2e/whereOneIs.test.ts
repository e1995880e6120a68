/** Whoever writes a chain knows where they are: forms, titles, the bar, headings; what is typed is kept and runs nothing. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { partOf } from "../scope.ts";
import { hasBrowser } from "./browser.ts";
import { paste } from "./paste.ts";
import { serveForVisits, visit } from "./visit.ts";

const text = readFileSync(path.resolve(import.meta.dirname, "../../data/dossiers/openai-sama.dossier.json"), "utf8");
const CHAIN = "Acme (US) > Middle (KE) > workers: Labellers";

serveForVisits();

/** Visits share a browser: none of them begins with what another one let it keep. */
async function afresh(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const asked = indexedDB.deleteDatabase("deep-labor-drafts");
        asked.onsuccess = () => done();
        asked.onerror = () => fail(asked.error);
      }),
  );
  await page.reload();
  await page.locator("html:not([data-first=shown])").waitFor();
}

async function openDraft(page: Page): Promise<void> {
  await afresh(page);
  await paste(page, text);
  await page.locator(".local-acts button").first().click();
  await page.locator(".edit-picture [data-stop]").first().waitFor();
}
const inList = (page: Page, list: string) =>
  page
    .locator(".file-list")
    .filter({ has: page.getByRole("heading", { name: new RegExp(`^${list}`, "u") }) })
    .locator("li button");
/** What is open, or begins: a new object has a form without a name yet. */
const formTitle = (page: Page) => page.locator("#edit-title");
const focusedIn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(wanted => document.activeElement?.closest(wanted) !== null, selector);
const isFocused = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector);
const keep = (page: Page) => page.locator(".keep-notice").getByRole("button", { name: "Keep" }).click();

/** Presses a key as a keyboard of another script does. */
const pressOther = (page: Page, key: string, code: string, ctrlKey = false): Promise<void> =>
  page.evaluate(
    (init: { readonly key: string; readonly code: string; readonly ctrlKey: boolean }) => {
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent("keydown", { ...init, bubbles: true, cancelable: true }),
      );
    },
    { key, code, ctrlKey },
  );

describe.skipIf(!hasBrowser)("the form of the dossier itself", () => {
  it("is one press away from every other form, and from what stands in its place", async () => {
    const { sins } = await visit("?lang=en", async page => {
      await openDraft(page);
      const own = page.locator('.of-head [data-field="status"]');
      const title = page.getByRole("button", { name: /: The dossier itself$/u });
      const ways: readonly (() => Promise<unknown>)[] = [
        () => title.click(),
        () => inList(page, "The dossier itself").click(),
        async () => {
          await page.locator('.stage-view [data-stop="card sama"]').focus();
          await page.keyboard.press("d");
        },
        async () => {
          await page.getByRole("button", { name: "Text", exact: true }).click();
          await page.locator(".edit-text").waitFor();
          await title.click();
        },
        async () => {
          await page.getByRole("button", { name: "Bring in …" }).click();
          await page.locator(".edit-grid[hidden]").waitFor({ state: "attached" });
          await title.click();
        },
      ];
      for (const way of ways) {
        await inList(page, "Sources").first().click();
        await page.locator(".of-sources").waitFor();
        await way();
        await own.waitFor();
        await expect.poll(() => title.getAttribute("aria-current")).toBe("true");
      }
      // The title of the chain can be read whatever is open.
      await inList(page, "Links").first().click();
      expect(await title.textContent()).toContain("Texts labelled in Nairobi for OpenAI: who answers for what?");
    });
    expect(sins).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)("the page of a draft", () => {
  it("says in its title which form is open: by name once this browser keeps drafts, and never whom a source is", async () => {
    await visit("?lang=en", async page => {
      await openDraft(page);
      expect(await page.title()).toBe("Dossier, draft – Deep Labor");
      await inList(page, "Links").first().click();
      await expect.poll(() => page.title()).toBe("Link, draft – Deep Labor");
      const name = ((await formTitle(page).locator(".edit-name").textContent()) ?? "").trim();
      await page.locator('[data-act="later"]').click();
      await keep(page);
      await expect.poll(() => page.title()).toBe(`${name}, draft – Deep Labor`);
      expect(name).toContain(" → ");
      for (const [list, kind] of [
        ["Sources", "Source"],
        ["Quotes", "Quote"],
      ] as const) {
        await inList(page, list).first().click();
        await expect.poll(() => page.title()).toBe(`${kind}, draft – Deep Labor`);
      }
      await page.locator('.stage-view [data-stop="card sama"]').focus();
      await page.keyboard.press("s");
      await expect.poll(() => page.title()).toBe("Statement, new, draft – Deep Labor");
    });
  });

  it("begins at the heading of its form, and tells each form that begins with a blank", async () => {
    await visit("?lang=en", async page => {
      await afresh(page);
      await page.locator("textarea").first().fill(CHAIN);
      await page.getByRole("button", { name: "Go on writing" }).click();
      await formTitle(page).waitFor();
      await expect.poll(() => isFocused(page, "#edit-title")).toBe(true);
      await page.locator('.stage-view [data-stop^="card "]').first().focus();
      await page.keyboard.press("s");
      await page.locator(".of-assertions").waitFor();
      // The focus is in the first choice, and what is asked is told.
      expect(await focusedIn(page, "[data-asks-first]")).toBe(true);
      await expect
        .poll(() => page.locator('.edit-page > [aria-live="polite"]').textContent())
        .toBe("Statement Acme · ?. How do you know?");
      await inList(page, "Links").first().click();
      await expect.poll(() => isFocused(page, "#edit-title")).toBe(true);
    });
  });

  it("has its headings in order, whatever is open", async () => {
    await visit("?lang=en", async page => {
      await openDraft(page);
      await page.locator(".edit-menu", { hasText: /be published|stop publishing/u }).waitFor();
      const jumps = () =>
        page.evaluate(() => {
          const levels = [...document.querySelectorAll<HTMLElement>("h1, h2, h3, h4, h5, h6")]
            .filter(one => one.checkVisibility() || one.classList.contains("sr"))
            .map(one => [Number(one.tagName[1]), one.textContent] as const);
          return levels.flatMap(([level, words], at) => {
            const before = levels[at - 1]?.[0] ?? 0;
            return level > before + 1 ? [`h${level} “${words}” after h${before}`] : [];
          });
        });
      const found: string[] = await jumps();
      for (const menu of await page.locator(".edit-menu").all()) {
        await menu.locator(".menu-button").click();
        await menu.locator(".menu-list > :not(.loading)").first().waitFor();
        found.push(...(await jumps()));
        await page.keyboard.press("Escape");
      }
      // With a problem, a step taken back, a note.
      for (const list of ["Parties", "Statements", "Amounts", "Sources", "Quotes", "Story"]) {
        await inList(page, list).first().click();
        await page.locator(".item-form").waitFor();
        found.push(...(await jumps()));
      }
      expect(found).toEqual([]);
    });
  });

  it.each(partOf([1280, 1000, 700, 390], 4))(
    "lays no label on a field, in the form of every list: %i px",
    async width => {
      const { result } = await visit(
        "?lang=en",
        async page => {
          await openDraft(page);
          const overlaps: string[] = [];
          const look = async (name: string) =>
            overlaps.push(
              ...(await page.evaluate(
                form =>
                  [...document.querySelectorAll<HTMLElement>(".edit-panel .field.is-block")].flatMap(field => {
                    const own = (selector: string) =>
                      [...field.querySelectorAll<HTMLElement>(selector)].filter(
                        one => one.closest(".field.is-block") === field && one.getClientRects().length > 0,
                      );
                    const words = own(".field-head, .field-aside button").map(one => one.getBoundingClientRect());
                    const blanks = own("input, textarea, select").map(one => one.getBoundingClientRect());
                    const isOver = words.some(one =>
                      blanks.some(
                        other =>
                          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
                          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1,
                      ),
                    );
                    return isOver ? [`${form}: ${field.textContent?.slice(0, 30)}`] : [];
                  }),
                name,
              )),
            );
          await look("the dossier");
          for (const list of ["Parties", "Links", "Statements", "Amounts", "Sources", "Quotes", "Story"]) {
            await inList(page, list).first().click();
            await page.locator(".item-form").waitFor();
            await look(list);
          }
          return overlaps;
        },
        { viewport: { width, height: 800 } },
      );
      expect(result).toEqual([]);
    },
  );

  it.each(partOf([1024, 1280], 2))(
    "keeps the title of a form clear of its bar, however much that says: %i px",
    async width => {
      await visit(
        "?lang=en",
        async page => {
          await openDraft(page);
          await inList(page, "Links").first().click();
          const clear = async () => {
            await page.evaluate(() => window.scrollTo({ top: 500, behavior: "instant" }));
            await page.waitForTimeout(150);
            return page.evaluate(() => {
              const [bar, panel] = [".edit-bar", ".edit-panel"].map(one =>
                document.querySelector(one)!.getBoundingClientRect(),
              );
              return { below: panel!.top - bar!.bottom, room: window.innerHeight - panel!.bottom };
            });
          };
          const look = async () => {
            const { below, room } = await clear();
            expect(below).toBeGreaterThanOrEqual(0);
            // Its foot, where changes are told, is in the window.
            expect(room).toBeGreaterThanOrEqual(0);
          };
          await look();
          // It asks whether to keep the draft, then tells what was pasted.
          await page.locator('[data-act="later"]').click();
          await page.locator(".keep-notice").waitFor();
          await look();
          await paste(page, "https://example.org/a/long/address");
          await page.locator(".told-line button").waitFor();
          await look();
        },
        { viewport: { width, height: 800 } },
      );
    },
  );

  it("leaves a phone its picture: the bar takes three lines, and its tools unfold", async () => {
    await visit(
      "?lang=en",
      async page => {
        await openDraft(page);
        await page.locator(".edit-menu", { hasText: /be published|stop publishing/u }).waitFor();
        await page.getByRole("button", { name: "Not on this device" }).click();
        const height = () => page.evaluate(() => document.querySelector(".edit-bar")!.getBoundingClientRect().height);
        await expect.poll(height).toBeLessThanOrEqual(150);
        const compare = page.getByRole("button", { name: "Compare versions" });
        expect(await compare.isVisible()).toBe(false);
        await page.getByRole("button", { name: "More tools" }).click();
        expect(await compare.isVisible()).toBe(true);
        await page.getByRole("button", { name: "More tools" }).click();
        expect(await compare.isVisible()).toBe(false);
      },
      { viewport: { width: 390, height: 844 } },
    );
  });
});

describe.skipIf(!hasBrowser)("the letters of the editor", () => {
  it("act on a keyboard of another script, and so do the shortcuts", async () => {
    await visit("?lang=en", async page => {
      await openDraft(page);
      const card = page.locator('.stage-view [data-stop="card sama"]');
      for (const [key, code, form] of [
        ["д", "KeyL", ".of-links"],
        ["س", "KeyS", ".of-assertions"],
        ["ь", "KeyM", ".of-money"],
        ["み", "KeyJ", ".of-judgment"],
        ["ड", "KeyD", ".of-head"],
      ] as const) {
        await inList(page, "Sources").first().click();
        await page.locator(".of-sources").waitFor();
        await card.focus();
        await pressOther(page, key, code);
        await page.locator(form).waitFor({ timeout: 5_000 });
      }
      // A letter of the Latin script is what it says, wherever it lies.
      await card.focus();
      await pressOther(page, "a", "KeyQ");
      await page.locator(".of-parties").waitFor();
      await page.locator('[data-act="later"]').click();
      const undo = page.getByRole("button", { name: "Undo", exact: true }).first();
      await expect.poll(() => undo.isEnabled()).toBe(true);
      await pressOther(page, "я", "KeyZ", true);
      await expect.poll(() => undo.isEnabled()).toBe(false);
      const download = page.waitForEvent("download", { timeout: 5_000 });
      await page.evaluate(() => Object.assign(window, { showSaveFilePicker: undefined }));
      await pressOther(page, "ы", "KeyS", true);
      await download;
    });
  });

  it("act in no field, nor where nothing has the focus", async () => {
    await visit("?lang=en", async page => {
      await openDraft(page);
      await page.locator('.stage-view [data-stop="card sama"]').click();
      await page.locator(".of-parties").waitFor();
      const form = () => page.locator(".item-form").getAttribute("class");
      const before = await form();
      const places = [
        ".edit-panel",
        ".edit-bar button:enabled",
        '.item-form [data-field="name"] :is(input, textarea)',
        '.item-form [role="combobox"]',
        ".item-form select",
        ".item-form summary",
      ];
      for (const place of ["body", ...places]) {
        const there = page.locator(place).first();
        if (place !== "body" && (await there.count()) === 0) continue;
        for (const letter of ["l", "s", "j", "m", "q", "d", "?", "Delete"]) {
          await page.evaluate(selector => {
            if (selector === "body") (document.activeElement as HTMLElement | null)?.blur();
            else {
              const element = document.querySelector<HTMLElement>(selector)!;
              if (!element.matches("button, input, textarea, select, summary")) element.tabIndex = -1;
              element.focus();
            }
          }, place);
          await page.keyboard.press(letter);
        }
        expect(`${place}: ${await form()}`).toBe(`${place}: ${before}`);
        expect(await page.locator(".take-out, .keys-menu [aria-expanded=true]").count()).toBe(0);
      }
    });
  });

  it("can be switched off, for good where the browser may keep drafts", async () => {
    await visit("?lang=en", async page => {
      await openDraft(page);
      await page.locator('.stage-view [data-stop="card sama"]').click();
      await page.locator(".of-parties").waitFor();
      const form = () => page.locator(".item-form").getAttribute("class");
      const before = await form();
      await page.locator('[data-act="later"]').click();
      await keep(page);
      await page.locator('.keep-line[data-state="kept"]').waitFor();
      await page.locator(".keys-menu button").click();
      await page.getByLabel("Letters are commands").uncheck();
      await page.keyboard.press("Escape");
      const silent = async () => {
        await page.locator('.stage-view [data-stop="card sama"]').focus();
        for (const letter of ["l", "s", "j", "m", "q", "?"]) await page.keyboard.press(letter);
        expect(await form()).toBe(before);
        expect(await page.locator(".keys-menu [aria-expanded=true]").count()).toBe(0);
      };
      await silent();
      await page.waitForTimeout(300);
      await page.reload();
      await page.locator(".edit-picture [data-stop]").first().waitFor();
      await page.locator('.stage-view [data-stop="card sama"]').click();
      await page.locator(".of-parties").waitFor();
      await silent();
    });
  });

  it("run nothing of what is typed after “Use it for”: the focus is on what was chosen, in sight", async () => {
    await visit("?lang=en", async page => {
      await openDraft(page);
      await inList(page, "Quotes").first().click();
      const uses = page.locator(".edit-usefor");
      const count = await uses.locator("li").count();
      await uses.locator('[role="combobox"]').focus();
      await page.keyboard.type("sama");
      await page.keyboard.press("Enter");
      await expect.poll(() => uses.locator("li").count()).toBe(count + 1);
      await page.keyboard.type("scale");
      expect(await page.locator(".item-form").getAttribute("class")).toContain("of-quotes");
      expect(await uses.locator('[role="combobox"]').inputValue()).toBe("");
      const isSeen = await page.evaluate(() => {
        const element = document.activeElement!;
        const { left, top, width, height } = element.getBoundingClientRect();
        const seen = document.elementFromPoint(left + width / 2, top + height / 2);
        return element.matches(".edit-usefor li button") && seen !== null && element.contains(seen);
      });
      expect(isSeen).toBe(true);
    });
  });
});

describe.skipIf(!hasBrowser)("what is written", () => {
  it("is kept from the first letter of a line once the browser may keep it, and until then it says that it is not", async () => {
    const { sins } = await visit("?lang=en", async page => {
      await afresh(page);
      const field = page.locator(".write textarea");
      await field.focus();
      await page.keyboard.type("A");
      await page.getByText("Not kept: it ends with this tab.").waitFor();
      await page.getByRole("button", { name: "Keep it in this browser" }).click();
      await page.getByText("Kept in this browser.").waitFor();
      await field.focus();
      await page.keyboard.press("End");
      await page.keyboard.type("cme > B");
      await page.getByText("Kept in this browser.").waitFor();
      await page.waitForTimeout(400);
      await page.reload();
      await expect.poll(() => field.inputValue()).toBe("Acme > B");
      // Of the next line, the first letter is kept without another word.
      await field.fill("");
      await page.waitForTimeout(400);
      await page.reload();
      await field.focus();
      await page.keyboard.type("Z");
      await page.getByText("Kept in this browser.").waitFor();
      await page.waitForTimeout(400);
      await page.reload();
      await expect.poll(() => field.inputValue()).toBe("Z");
      // A draft takes its place.
      await field.fill(CHAIN);
      await page.getByRole("button", { name: "Go on writing" }).click();
      await page.locator('.keep-line[data-state="kept"]').waitFor();
      await page.goBack();
      await page.locator(".drafts").waitFor();
      await page.waitForTimeout(400);
      await page.reload();
      await page.locator(".drafts").waitFor();
      expect(await field.inputValue()).toBe("");
    });
    expect(sins).toEqual([]);
  });

  it("is in all chains as it is kept, also when that page is loaded again, and can be left out", async () => {
    const { sins } = await visit("?lang=en", async page => {
      await afresh(page);
      await page.locator(".write textarea").fill("Zyxwv Holdings (US) > Middle (KE) > workers: Labellers");
      await page.getByRole("button", { name: "Go on writing" }).click();
      await page.locator(".edit-picture [data-stop]").first().waitFor();
      await keep(page);
      await page.locator('.keep-line[data-state="kept"]').waitFor();
      await page.getByRole("link", { name: "In all chains" }).click();
      const held = page.locator("#network-dossiers li", { hasText: "Zyxwv Holdings" });
      const lost = page.getByText("This page no longer holds the files that you had opened");
      await held.waitFor();
      expect(await lost.count()).toBe(0);
      expect(page.url()).not.toMatch(/draft|zyxwv/iu);
      await page.reload();
      await held.waitFor();
      expect(await lost.count()).toBe(0);
      await held.getByRole("link", { name: "Open" }).click();
      await page.locator(".edit-picture [data-stop]").first().waitFor();
      await page.goBack();
      await held.getByRole("button", { name: "Leave out" }).click();
      await held.waitFor({ state: "detached" });
      // It is left out of the picture, and kept.
      await page.getByRole("link", { name: "Deep Labor", exact: true }).click();
      await page
        .locator(".drafts", { hasText: "zyxwv" })
        .or(page.locator(".drafts", { hasText: "Zyxwv" }))
        .waitFor();
    });
    expect(sins).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)("more contrast", () => {
  it.each(partOf(["light", "dark"] as const, 2))("is served to who asks for it, in %s", async colorScheme => {
    const inkOf = async (contrast: "more" | "no-preference") => {
      const { result } = await visit(
        "?lang=en&dossier=openai-sama",
        page => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--ink")),
        { colorScheme, contrast },
      );
      return result;
    };
    expect(await inkOf("more")).toBe(colorScheme === "light" ? "#000" : "#fff");
    expect(await inkOf("no-preference")).not.toMatch(/^#(?:000|fff)/u);
  });
});
