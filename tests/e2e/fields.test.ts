/** The blanks of a form, by key, pointer and input method, on a page of their own under the product's content policy. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import react from "@vitejs/plugin-react";
import type { Page } from "playwright-core";
import { build } from "vite";
import { afterAll, describe, expect, it } from "vitest";
import { contentPolicyWith } from "../../build/contentPolicyWith.ts";
import { duties } from "../../build/duties.ts";
import { messageParts } from "../../build/messageParts.ts";
import { themedSheets } from "../../build/themedSheets.ts";
import { extent } from "../scope.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser } from "./browser.ts";
import { pasteInto } from "./paste.ts";
import { serveForVisits, visit } from "./visit.ts";

const folder = mkdtempSync(path.join(tmpdir(), "deep-labor-fields-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
serveForVisits(async () => {
  await build({
    configFile: false,
    logLevel: "error",
    root: path.join(import.meta.dirname, "fieldsPage"),
    base: "./",
    publicDir: false,
    plugins: [
      react(),
      duties,
      messageParts,
      themedSheets,
      {
        name: "policy",
        transformIndexHtml: html =>
          html.replace(
            '<meta charset="utf-8">',
            `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${contentPolicyWith()}">`,
          ),
      },
    ],
    resolve: {
      alias: [
        {
          find: /^@formatjs\/icu-messageformat-parser$/,
          replacement: "@formatjs/icu-messageformat-parser/no-parser.js",
        },
      ],
    },
    build: { outDir: folder, emptyOutDir: true, target: "es2022", modulePreload: { polyfill: false } },
  });
  return folder;
});

const desk = { viewport: { width: 1280, height: 900 } };

type Told = { readonly file: Readonly<Record<string, unknown>>; readonly unread: Readonly<Record<string, string>> };

const told = async (page: Page): Promise<Told> => JSON.parse((await page.locator("#file").textContent())!);
/** What would stand in the file. */
const inFile = async (page: Page, id: string): Promise<unknown> => (await told(page)).file[id];
const asTyped = async (page: Page, id: string): Promise<string | undefined> => (await told(page)).unread[id];
const noteOf = (page: Page, id: string) => page.locator(`[id="${id}-note"]`);
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "");

/** Leaves whatever has the focus, goes into the blank and types in place of what is there. */
async function into(page: Page, id: string, text: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.focus(`[id="${id}"]`);
  await page.keyboard.press("Control+A");
  if (text === "") await page.keyboard.press("Delete");
  else await page.keyboard.type(text);
}

/** Looks at the page, on which nothing may be broken. */
async function look(what: (page: Page) => Promise<void>, query = "", options: Parameters<typeof visit>[2] = desk) {
  const { sins } = await visit(query, what, options);
  expect(sins).toEqual([]);
}

describe.skipIf(!hasBrowser)(`a picker, ${extent}`, () => {
  it("takes by Tab, Enter or Ctrl and Enter what begins as it is typed, and Tab goes on", () =>
    look(async page => {
      await into(page, "whom", "open");
      await page.keyboard.press("Tab");
      await expect.poll(() => inFile(page, "whom")).toBe("openai");
      expect(await focused(page)).toBe("when");
      await into(page, "how", "com");
      await page.keyboard.press("Enter");
      await expect.poll(() => inFile(page, "how")).toBe("commissions");
      // What is typed next replaces what was chosen.
      await page.keyboard.type("own");
      await page.keyboard.press("Control+Enter");
      await expect.poll(() => inFile(page, "how")).toBe("owns");
      expect(await focused(page)).toBe("how");
      await into(page, "country", "uk");
      await page.keyboard.press("Tab");
      await expect.poll(() => inFile(page, "country")).toBe("GB");
    }));

  it("is opened by arrow or press, and walked by arrows", () =>
    look(async page => {
      await page.focus("#how");
      await page.keyboard.press("ArrowDown");
      const marked = () => page.locator("#how-list [aria-selected=true] .field-option-name").textContent();
      expect(await marked()).toBe("subcontracts to");
      await page.keyboard.press("ArrowDown");
      expect(await marked()).toBe("recruits through");
      const active = await page.locator("#how").getAttribute("aria-activedescendant");
      expect(await page.locator(`[id="${active}"]`).getAttribute("aria-selected")).toBe("true");
      await page.keyboard.press("Enter");
      await expect.poll(() => inFile(page, "how")).toBe("recruits-through");
      await page.locator("#whom").click();
      await page.locator("#whom-list").getByRole("option", { name: "Data labellers" }).click();
      await expect.poll(() => inFile(page, "whom")).toBe("labellers");
      expect(await page.locator("#whom").getAttribute("aria-expanded")).toBe("false");
    }));

  it("makes something new of what is nobody’s beginning, and not of what is", () =>
    look(async page => {
      const before = await inFile(page, "whom");
      await into(page, "whom", "Kenya Labs");
      // The key that leads on makes nothing: what was typed stays, to be made or to be put right.
      await page.keyboard.press("Tab");
      expect(await inFile(page, "whom")).toBe(before);
      expect(await asTyped(page, "whom")).toBe("Kenya Labs");
      await into(page, "whom", "Kenya Labs");
      await page.keyboard.press("Enter");
      await expect.poll(() => inFile(page, "whom")).toBe("kenya-labs");
      expect(await page.inputValue("#whom")).toBe("Kenya Labs");
      await into(page, "whom", "kenya");
      expect(await page.locator("#whom-list [role=option]").last().textContent()).toBe("+ Make “kenya” …");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await into(page, "roles", "scout");
      await page.keyboard.press("Enter");
      await expect.poll(() => inFile(page, "roles")).toEqual(["client", "scout"]);
      await into(page, "saidBy", "A labeller");
      await page.keyboard.press("Enter");
      await expect.poll(() => inFile(page, "saidBy")).toEqual(["sama", { name: "A labeller" }]);
    }));

  it("keeps what was typed and not chosen, and says so; Esc closes, then gives back, then lets through", () =>
    look(async page => {
      await into(page, "how", "xyzz");
      await page.keyboard.press("Tab");
      expect(await inFile(page, "how")).toBe("subcontracts-to");
      expect(await asTyped(page, "how")).toBe("xyzz");
      expect(await page.inputValue("#how")).toBe("xyzz");
      expect(await noteOf(page, "how").textContent()).toContain("Not in the file yet.");
      await page.evaluate(() => {
        document.addEventListener("keydown", ({ key }) => document.body.setAttribute("data-key", key));
      });
      await into(page, "how", "s");
      await page.keyboard.press("Escape");
      expect(await page.locator("#how").getAttribute("aria-expanded")).toBe("false");
      await page.keyboard.press("Escape");
      expect(await page.inputValue("#how")).toBe("subcontracts to");
      expect(await asTyped(page, "how")).toBeUndefined();
      expect(await page.getAttribute("body", "data-key")).not.toBe("Escape");
      await page.keyboard.press("Escape");
      expect(await page.getAttribute("body", "data-key")).toBe("Escape");
      // A press elsewhere chooses nothing.
      await into(page, "how", "own");
      await page.locator("h1").click();
      expect([await inFile(page, "how"), await asTyped(page, "how")]).toEqual(["subcontracts-to", "own"]);
    }));

  it("is emptied by deleting, and follows what is undone", () =>
    look(async page => {
      await into(page, "who", "");
      await page.keyboard.press("Tab");
      await expect.poll(() => inFile(page, "who")).toBeUndefined();
      await page.locator("#undo").click();
      await expect.poll(() => page.inputValue("#who")).toBe("Sama");
      await into(page, "name", "Another");
      await page.locator("#undo").click();
      expect(await page.inputValue("#name")).toBe("Anothe");
    }));

  it("of several orders them by Alt and an arrow, and takes out by Delete", () =>
    look(async page => {
      await into(page, "jointly", "data");
      await page.keyboard.press("Enter");
      await expect.poll(() => inFile(page, "jointly")).toEqual(["sama", "openai", "labellers"]);
      await page.getByRole("button", { name: "Take out: Data labellers" }).focus();
      await page.keyboard.press("Alt+ArrowUp");
      await expect.poll(() => inFile(page, "jointly")).toEqual(["sama", "labellers", "openai"]);
      const name = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
      await expect.poll(name).toBe("Take out: Data labellers");
      await page.keyboard.press("Delete");
      await expect.poll(() => inFile(page, "jointly")).toEqual(["sama", "openai"]);
      await expect.poll(name).toBe("Take out: OpenAI");
      await page.getByRole("button", { name: "Move down: Sama" }).first().click();
      await expect.poll(() => inFile(page, "jointly")).toEqual(["openai", "sama"]);
    }));
});

describe.skipIf(!hasBrowser)(`what is typed, ${extent}`, () => {
  it("is read at each key; what cannot be read leaves in the file what was there", () =>
    look(async page => {
      await into(page, "since", "4 mar 2023");
      expect(await inFile(page, "since")).toBe("2023-03-04");
      await page.keyboard.type(" or so");
      expect([await inFile(page, "since"), await asTyped(page, "since")]).toEqual(["2021-11", "4 mar 2023 or so"]);
      await into(page, "since", "2022");
      await page.keyboard.press("Tab");
      expect([await inFile(page, "since"), await asTyped(page, "since")]).toEqual(["2022", undefined]);
      await into(page, "count", "4+");
      await page.keyboard.press("Tab");
      expect([await inFile(page, "count"), await page.inputValue("#count")]).toEqual([{ min: 4 }, "at least 4"]);
      await into(page, "share", "45 %");
      expect(await inFile(page, "share")).toBe(0.45);
      await into(page, "inLine", "2");
      expect(await inFile(page, "inLine")).toEqual({ min: 2, max: 2 });
    }));

  it("and can be read in two ways asks which, and the focus comes back", () =>
    look(async page => {
      await into(page, "since", "4/3/2023");
      expect(await inFile(page, "since")).toBe("2021-11");
      await page.getByRole("button", { name: "3 April 2023" }).click();
      expect(await inFile(page, "since")).toBe("2023-04-03");
      expect(await focused(page)).toBe("since");
      await into(page, "per", "12.500");
      await page.getByRole("button", { name: "12,500" }).click();
      expect(await inFile(page, "per")).toBe(12_500);
    }));

  it("is not read while an input method composes", () =>
    look(async page => {
      const session = await page.context().newCDPSession(page);
      await into(page, "since", "2");
      await page.keyboard.press("Control+A");
      await session.send("Input.imeSetComposition", { text: "2022", selectionStart: 4, selectionEnd: 4 });
      expect(await page.inputValue("#since")).toBe("2022");
      expect(await inFile(page, "since")).toBe("2021-11");
      await session.send("Input.insertText", { text: "2022" });
      await expect.poll(() => inFile(page, "since")).toBe("2022");
      await into(page, "who", "x");
      await page.keyboard.press("Control+A");
      await session.send("Input.imeSetComposition", { text: "شرك", selectionStart: 3, selectionEnd: 3 });
      await session.send("Input.insertText", { text: "شرك" });
      await page.keyboard.press("Enter");
      await expect.poll(() => inFile(page, "who")).toBe("arab");
    }));

  it("keeps the caret where it is", () =>
    look(async page => {
      for (const id of ["name", "who"]) {
        await page.focus(`#${id}`);
        await page.keyboard.press("Home");
        await page.keyboard.type("The ");
        expect(await page.inputValue(`#${id}`)).toBe("The Sama");
      }
    }));
});

describe.skipIf(!hasBrowser)(`lists and amounts, ${extent}`, () => {
  it("a new entry enters the file with its first letter, and keeps the focus", () =>
    look(async page => {
      await page.locator("#identifiers-add").click();
      await expect.poll(() => focused(page)).toBe("identifier-2-scheme");
      expect(await inFile(page, "identifiers")).toHaveLength(2);
      await page.keyboard.type("SIREN");
      await page.keyboard.press("Tab");
      await page.keyboard.type("123");
      expect(((await inFile(page, "identifiers")) as unknown[])[2]).toEqual({ scheme: "SIREN", id: "123" });
      await page.keyboard.press("Alt+ArrowUp");
      await expect.poll(() => focused(page)).toBe("identifier-1-id");
      expect(((await inFile(page, "identifiers")) as unknown[])[1]).toEqual({ scheme: "SIREN", id: "123" });
    }));

  it("a comparison is an amount once both of its halves are there", () =>
    look(async page => {
      await into(page, "amount-kind", "which");
      await page.keyboard.press("Enter");
      await into(page, "amount", "bel");
      await page.keyboard.press("Tab");
      expect(await inFile(page, "amount")).toEqual({ min: 1.32, max: 2 });
      await page.keyboard.type("min");
      await page.keyboard.press("Tab");
      await expect.poll(() => inFile(page, "amount")).toEqual({ than: "min", is: "below" });
    }));
});

describe.skipIf(!hasBrowser)(`evidence, ${extent}`, () => {
  const ids = async (page: Page) => (await inFile(page, "evidence")) as readonly unknown[];

  it("is a passage with its address, pasted together or one after the other", () =>
    look(async page => {
      await pasteInto(
        page.locator("#evidence"),
        "“The work was never explained to those who did it.”\nhttps://example.org/story",
      );
      await expect.poll(() => ids(page)).toHaveLength(3);
      expect(await noteOf(page, "evidence").textContent()).toContain("English");
      await pasteInto(page.locator("#evidence"), "A passage of words that nobody has seen yet");
      expect(await asTyped(page, "evidence")).toBe("A passage of words that nobody has seen yet");
      expect(await noteOf(page, "evidence").textContent()).toContain("Not in the file yet.");
      await pasteInto(page.locator("#evidence"), "https://example.org/other");
      await expect.poll(() => ids(page)).toHaveLength(4);
      expect(await asTyped(page, "evidence")).toBeUndefined();
    }));

  it("takes no web page and no 5 MB, says so, and what was there stays", () =>
    look(async page => {
      await pasteInto(page.locator("#evidence"), `<!doctype html><html>${"<p>x</p>".repeat(30)}`);
      await expect.poll(() => noteOf(page, "evidence").textContent()).toContain("web page");
      await pasteInto(page.locator("#evidence"), "x".repeat(5_000_000));
      await expect.poll(() => noteOf(page, "evidence").textContent()).toContain("longer than a passage");
      await pasteInto(page.locator("#name"), "y".repeat(5_000_000));
      await expect.poll(() => noteOf(page, "name").textContent()).toContain("5,000,000");
      expect([await inFile(page, "name"), (await ids(page)).length]).toEqual(["Sama", 2]);
      await page.locator("#name").fill("A\u0000B\u202eC");
      expect(await inFile(page, "name")).toBe("ABC");
      expect(await noteOf(page, "name").textContent()).toContain("control characters");
    }));

  it("keeps the form in which its author wrote it", () =>
    look(async page => {
      await into(page, "evidence-0-supports", "contr");
      await page.keyboard.press("Tab");
      await expect.poll(async () => (await ids(page))[0]).toEqual({ quoteId: "time-q1", supports: "contradicts" });
      await into(page, "evidence-0-supports", "supp");
      await page.keyboard.press("Tab");
      await expect.poll(async () => (await ids(page))[0]).toBe("time-q1");
      await page.locator("summary").nth(1).click();
      await into(page, "evidence-1-locator", "p. 4");
      const [, second] = await ids(page);
      expect(JSON.stringify(second)).toBe(
        '{"source":"time","quote":"Sama ended its contract early.","locator":"p. 4","remark":"A copy."}',
      );
    }));
});

describe.skipIf(!hasBrowser)(`everyone, ${extent}`, () => {
  const inAll = [
    ["at 1280 px", "", desk, 24],
    ["in French on a phone", "?language=fr", { viewport: { width: 390, height: 844 }, hasTouch: true }, 44],
    ["from right to left at 320 px", "?dir=rtl", { viewport: { width: 320, height: 700 } }, 44],
  ] as const;

  it.each(inAll)("finds every blank named, large enough and within the page, %s", (_, query, options, least) =>
    look(
      async page => {
        expect(await axeTroubles(page, "main", { schemes: ["light", "dark"] })).toEqual([]);
        await into(page, "how", "s");
        expect(await axeTroubles(page, "main", { schemes: ["light"] })).toEqual([]);
        const width = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(await width()).toBe(0);
        await into(page, "whom", "Somebody with a name that is long");
        expect(await width()).toBe(0);
        const small = await page.evaluate(
          ([px]) =>
            [...document.querySelectorAll<HTMLElement>(".field :is(input, textarea, button, summary)")]
              .filter(one => one.checkVisibility())
              .map(one => (one.matches("[type=checkbox], [type=radio]") ? one.closest("label")! : one))
              .filter(one => one.getBoundingClientRect().height < px!)
              .map(one => one.id || one.className),
          [least],
        );
        expect(small).toEqual([]);
      },
      query,
      options,
    ),
  );
});
