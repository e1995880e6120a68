/** The text of a file in CodeMirror: in a real browser, under the page's own policy, with the bytes of the draft beside it. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { extent, firstSeed } from "../scope.ts";
import { hasBrowser } from "./browser.ts";
import { buildTextPage } from "./textPage/buildTextPage.ts";
import type { TextPage } from "./textPage/main.ts";
import { serveForVisits, visit } from "./visit.ts";

const folder = mkdtempSync(path.join(tmpdir(), "deep-labor-text-page-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
serveForVisits(async () => {
  await buildTextPage(folder);
  return folder;
});

type Tested = Window & { readonly textPage: TextPage };

const dossier = readFileSync(path.resolve(import.meta.dirname, "../../data/dossiers/openai-sama.dossier.json"), "utf8");

/** Opens a text. The clock stands, so that no pause between two keys of a slow machine is one of the writer. */
const open = async (page: Page, text: string) => {
  await page.clock.setFixedTime(new Date());
  return page.evaluate(given => (window as unknown as Tested).textPage.open(given), text);
};
/** The text of the file, as it would be written. */
const fileOf = (page: Page) => page.evaluate(() => (window as unknown as Tested).textPage.draft.shown().journal.text);
const stepsOf = (page: Page) =>
  page.evaluate(() => {
    const { steps, head } = (window as unknown as Tested).textPage.draft.shown().journal;
    return { head, steps: steps.length, visits: new Set(steps.map(({ visit: key }) => key)).size };
  });
/** Changes the file as a form does. */
const changeAsForm = (page: Page, before: string, after: string) =>
  page.evaluate(
    ([from, to]) =>
      (window as unknown as Tested).textPage.draft.change({ code: "set", params: {} }, text =>
        text.replaceAll(from, to),
      ),
    [before, after] as const,
  );
const shownLines = (page: Page) => page.locator(".cm-line").allTextContents();
const pasteInto = (page: Page, text: string, html = "") =>
  page.locator(".cm-content").evaluate(
    (content, [plain, rich]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", plain!);
      if (rich !== "") clipboardData.setData("text/html", rich!);
      content.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true }),
      );
    },
    [text, html],
  );
/** Puts the cursor before the first letter of what is found in a line. */
const enter = (page: Page, found: string) =>
  page.evaluate(words => {
    const { draft, editor } = (window as unknown as Tested).textPage;
    const lines = draft
      .shown()
      .journal.text.replace(/^\uFEFF/, "")
      .replace(/\r\n?/g, "\n");
    editor.enter(lines.indexOf(words), lines.indexOf(words));
  }, found);

/** Chance that can be had again. */
function diceOf(seed: number) {
  let state = seed;
  const upTo = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  return { upTo, of: <One>(all: readonly One[]): One => all[upTo(all.length)]! };
}

const looked = async (look: (page: Page) => Promise<void>, options = {}) => {
  const { sins } = await visit("", look, options);
  expect(sins).toEqual([]);
};

describe.skipIf(!hasBrowser)(`the text of a file, ${extent}`, () => {
  it("looks as it should under the policy of the page: no style is refused", () =>
    looked(async page => {
      await open(page, dossier);
      const styles = await page.locator(".cm-scroller").evaluate(element => getComputedStyle(element).display);
      expect(styles).toBe("flex");
      expect(await page.locator(".cm-gutters .cm-lineNumbers").count()).toBe(1);
      expect(await page.evaluate(() => document.querySelectorAll("style, #host [style]").length)).toBe(0);
    }));

  it.each([
    ["LF", dossier],
    ["CRLF", dossier.replaceAll("\n", "\r\n")],
    ["a byte order mark and CRLF", `\uFEFF${dossier.replaceAll("\n", "\r\n")}`],
    ["a byte order mark and line ends of every kind", `\uFEFF${dossier.replace("\n", "\r\n").replace(",\n", ",\r")}`],
  ])("is changed where one types, and nowhere else: %s", (_, file) =>
    looked(async page => {
      await open(page, file);
      await enter(page, "OpenAI and Sama in Nairobi");
      await page.keyboard.type("How ");
      expect(await fileOf(page)).toBe(file.replace("OpenAI and Sama in Nairobi", "How OpenAI and Sama in Nairobi"));
      await page.keyboard.press("Control+z");
      expect(await fileOf(page)).toBe(file);
      // As with capitals locked, and as without.
      for (const key of ["z", "Z"]) {
        await page.keyboard.press(`Control+Shift+${key}`);
        expect(await fileOf(page)).not.toBe(file);
        await page.keyboard.press("Control+z");
        expect(await fileOf(page)).toBe(file);
      }
    }),
  );

  it("ends new lines as the file does", () =>
    looked(async page => {
      await open(page, '{\r\n  "a": 1\r\n}\r\n');
      await enter(page, "}");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("End");
      await page.keyboard.type(',\n"b": 2');
      expect(await fileOf(page)).toBe('{\r\n  "a": 1,\r\n  "b": 2\r\n}\r\n');
    }));

  it("takes back what was typed without a pause at once, and what was pasted apart from it", () =>
    looked(async page => {
      await open(page, "{}");
      await enter(page, "}");
      await page.keyboard.type("abc");
      await pasteInto(page, "PASTED");
      await page.keyboard.type("def");
      expect(await fileOf(page)).toBe("{abcPASTEDdef}");
      expect(await stepsOf(page)).toMatchObject({ steps: 7, visits: 3 });
      for (const expected of ["{abcPASTED}", "{abc}", "{}"]) {
        await page.keyboard.press("Control+z");
        expect(await fileOf(page)).toBe(expected);
      }
      await page.keyboard.press("Control+y");
      expect(await fileOf(page)).toBe("{abc}");
      expect(await shownLines(page)).toEqual(["{abc}"]);
    }));

  it("follows a form, and its cursor and what is in sight stay", () =>
    looked(async page => {
      const file = `{\n  "id": "one",\n${Array.from({ length: 300 }, (_, at) => `  "n${at}": "one",\n`).join("")}  "z": 1\n}`;
      await open(page, file);
      await enter(page, '"n250"');
      await page.waitForTimeout(200);
      const line = page.locator(".cm-line", { hasText: '"n250"' });
      const top = async () => (await line.boundingBox())!.y;
      const before = await top();
      await changeAsForm(page, '"one"', '"another"');
      await changeAsForm(page, '  "n0"', '  "new": true,\n  "n0"');
      // Two in one frame.
      await page.evaluate(() => {
        const { draft } = (window as unknown as Tested).textPage;
        for (const name of ["newer", "newest"])
          draft.change({ code: "set", params: {} }, text => text.replace("{\n", `{\n  "${name}": 1,\n  "x": 1,\n`));
      });
      await page.waitForTimeout(200);
      const LINE = 21;
      expect(Math.abs((await top()) - before)).toBeLessThan(LINE / 2);
      await page.keyboard.type("x");
      expect(await fileOf(page)).toContain('x"n250": "another"');
      // It was told to the draft once, and not once more when it came back from there.
      expect(await stepsOf(page)).toMatchObject({ steps: 5 });
    }));

  it("tells the draft nothing while something is composed, and all of it then", () =>
    looked(async page => {
      await open(page, '{ "a": "" }');
      await enter(page, '" }');
      const keys = await page.context().newCDPSession(page);
      for (const text of ["に", "にほ", "日本"])
        await keys.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
      await page.waitForTimeout(300);
      expect(await fileOf(page)).toBe('{ "a": "" }');
      await keys.send("Input.insertText", { text: "日本語" });
      await expect.poll(() => fileOf(page)).toBe('{ "a": "日本語" }');
      expect(await stepsOf(page)).toMatchObject({ steps: 1 });
    }));

  it("keeps what is composed where a form changes the file meanwhile", () =>
    looked(async page => {
      await open(page, '{ "a": "", "b": "one" }');
      await enter(page, '", "b"');
      const keys = await page.context().newCDPSession(page);
      await keys.send("Input.imeSetComposition", { text: "に", selectionStart: 1, selectionEnd: 1 });
      await changeAsForm(page, "{ ", '{ "first": 1, ');
      await changeAsForm(page, "one", "two");
      await keys.send("Input.insertText", { text: "日" });
      await expect.poll(() => fileOf(page)).toBe('{ "first": 1, "a": "日", "b": "two" }');
      await expect.poll(() => shownLines(page)).toEqual(['{ "first": 1, "a": "日", "b": "two" }']);
    }));

  it("is left by Escape and Tab, and indents by Tab alone", () =>
    looked(async page => {
      await open(page, "{\n}");
      await enter(page, "}");
      await page.keyboard.press("Tab");
      expect(await fileOf(page)).toBe("{\n  }");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.querySelector("#host")?.shadowRoot?.activeElement?.textContent)).toBe(
        "Find",
      );
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("after");
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Shift+Tab");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("before");
      expect(await page.locator("#hint").textContent()).toBe("Escape, then Tab");
      const content = page.locator(".cm-content");
      expect(await content.getAttribute("aria-describedby")).toBe(await page.locator("#hint").getAttribute("id"));
      expect(await content.getAttribute("aria-label")).toBe("Text");
    }));

  it("can only be read where another tab writes", () =>
    looked(async page => {
      await open(page, "{ }");
      await page.evaluate(() => (window as unknown as Tested).textPage.draft.setFollowing(true));
      await enter(page, "}");
      await page.keyboard.type("x");
      await pasteInto(page, "x");
      expect(await fileOf(page)).toBe("{ }");
      expect(await shownLines(page)).toEqual(["{ }"]);
      expect(await page.locator(".cm-content").getAttribute("aria-readonly")).toBe("true");
      // It follows what comes from there.
      await page.evaluate(() =>
        (window as unknown as Tested).textPage.draft.follow({
          kind: "step",
          seq: 1,
          parent: 0,
          edit: { at: 1, removed: " ", inserted: "\r\n" },
          label: { code: "text", params: {} },
          visit: "x",
          at: "2026-01-01T00:00:00Z",
        }),
      );
      expect(await shownLines(page)).toEqual(["{", "}"]);
      await page.evaluate(() => (window as unknown as Tested).textPage.draft.setFollowing(false));
      await page.keyboard.type("x");
      expect(await fileOf(page)).toContain("x");
    }));

  it(
    "leaves every byte that is not edited, whatever is typed, pasted, taken out, and undone",
    {
      timeout: 120_000,
    },
    () =>
      looked(async page => {
        const seed = firstSeed;
        const dice = diceOf(seed);
        for (let round = 0; round < 6; round += 1) {
          const piece = () => dice.of(["\r\n", "\n", "a", '"', "é", "😀", "\ud83d", "  ", "\u2028", "\0", '"b": 1,']);
          let file = (round % 2 === 0 ? "\uFEFF" : "") + Array.from({ length: 60 }, piece).join("");
          const states = [file];
          await open(page, file);
          for (let act = 0; act < 25; act += 1) {
            const told = `seed ${seed}, round ${round}, act ${act}`;
            if (dice.upTo(4) === 0) {
              await page.keyboard.press(dice.of(["Control+z", "Control+y"]));
              file = await fileOf(page);
              expect(states, told).toContain(file);
              continue;
            }
            const mark = file.startsWith("\uFEFF") ? "\uFEFF" : "";
            const letters = file.slice(mark.length).match(/\r\n|[\s\S]/gu) ?? [];
            // Browsers put no cursor between the halves of a letter.
            const placeOf = (count: number) => letters.slice(0, count).join("").replaceAll("\r\n", "\n").length;
            const from = dice.upTo(letters.length + 1);
            const to = Math.min(letters.length, from + dice.of([0, 0, 1, 4]));
            const typed = dice.of(["x", "yz", "", "1\n2\r\n\n3", "\ude00"]);
            await page.evaluate(([start, end]) => (window as unknown as Tested).textPage.editor.enter(start, end), [
              placeOf(from),
              placeOf(to),
            ] as const);
            // A quote closes nothing here, and only plain letters come from a keyboard.
            if (/^[a-z]+$/.test(typed)) await page.keyboard.type(typed);
            else if (typed !== "") await pasteInto(page, typed);
            else if (from < to) await page.keyboard.press("Delete");
            const now = await fileOf(page);
            const [start, end] = [mark + letters.slice(0, from).join(""), letters.slice(to).join("")];
            expect(now.startsWith(start) && now.endsWith(end), told).toBe(true);
            const between = now.slice(start.length, now.length - end.length);
            expect(between.replace(/\r\n/g, "\n"), told).toBe(typed.replace(/\r\n/g, "\n"));
            file = now;
            states.push(file);
          }
          const lines = (await shownLines(page)).length;
          expect(lines).toBe(file.split("\n").length);
          await page.evaluate(() => (window as unknown as Tested).textPage.draft.go(0));
          expect(await fileOf(page)).toBe(states[0]);
        }
      }),
  );

  it("writes out what could hide in it, and keeps it: control characters, halves of pairs, marks that turn a line", () =>
    looked(async page => {
      const odd = "\0\u0007\u202e\u2028\ud800\u2066\ufeff\u007f";
      await open(page, '{ "a": "" }');
      await enter(page, '" }');
      await pasteInto(page, odd);
      expect(await fileOf(page)).toBe(`{ "a": "${odd}" }`);
      expect(await page.locator(".cm-specialChar").count()).toBe([...odd].length);
      await page.keyboard.type("x");
      await enter(page, '"a"');
      await page.keyboard.type("y");
      expect(await fileOf(page)).toBe(`{ y"a": "${odd}x" }`);
    }));

  it("takes a web page as its plain text", () =>
    looked(async page => {
      await open(page, "{}");
      await enter(page, "}");
      await pasteInto(page, "Title\r\nText", "<h1>Title</h1><script>alert(1)</script><p style='color:red'>Text</p>");
      expect(await fileOf(page)).toBe("{Title\nText}");
    }));

  it.each([
    ["in lines", "\n"],
    ["in one line", ""],
  ])("stays usable with 5 MB %s: pasted, typed into, scrolled, taken back", { timeout: 120_000 }, (_, end) =>
    looked(async page => {
      const line = `  { "id": "party-0000000", "name": "A name as long as names are", "kind": "organisation" },${end}`;
      const large = `{ "parties": [${end}${line.repeat(Math.ceil(5_000_000 / line.length))}  {}${end}] }`;
      await open(page, "{}");
      await enter(page, "{}");
      await page.keyboard.press("Control+a");
      // The time that the page itself works: what else the machine does beside it is no matter of the editor's.
      const inspector = await page.context().newCDPSession(page);
      await inspector.send("Performance.enable", { timeDomain: "threadTicks" });
      const worked = async (): Promise<number> => {
        const { metrics } = await inspector.send("Performance.getMetrics");
        return 1000 * metrics.find(({ name }) => name === "TaskDuration")!.value;
      };
      const took = async (act: () => Promise<unknown>): Promise<number> => {
        const before = await worked();
        await act();
        await page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done))));
        return (await worked()) - before;
      };
      const pasting = await took(() => pasteInto(page, large));
      expect(await fileOf(page)).toBe(large);
      const typing = [];
      for (const letter of "typed") typing.push(await took(() => page.keyboard.type(letter)));
      const scrolling = await took(() => page.keyboard.press("Control+Home"));
      typing.push(await took(() => page.keyboard.type("x")));
      expect(await fileOf(page)).toBe(`x${large}typed`);
      const undoing = await took(() => page.keyboard.press("Control+z"));
      expect(pasting).toBeGreaterThan(0);
      expect(Math.max(pasting, scrolling, undoing)).toBeLessThan(5000);
      expect(Math.max(...typing)).toBeLessThan(1000);
      // Letters that are typed slowly are steps of their own.
      for (let presses = 0; presses < 8 && (await fileOf(page)) !== "{}"; presses += 1)
        await page.keyboard.press("Control+z");
      expect(await fileOf(page)).toBe("{}");
    }),
  );
});
