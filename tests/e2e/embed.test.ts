/** The published page of a chain as readers meet it: without scripts, with them, by key, on a phone, in a frame. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, BrowserContextOptions, ElementHandle, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deepLabor } from "../cli/command.ts";
import { extent, partOf } from "../scope.ts";
import { axeTroubles } from "./axeTroubles.ts";
import { hasBrowser, launchBrowser } from "./browser.ts";
import { Contexts } from "./contexts.ts";
import { namedControls, unsaidWords } from "./unsaidWords.ts";

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html; charset=utf-8", ".js": "text/javascript" };

let folder = "";
let server: Server | null = null;
let browser: Browser | null = null;
let address = "";
const contexts = new Contexts();
/** Maps the id of a dossier to its file and its place in the folder. */
const files = new Map(
  [
    "data/dossiers/openai-sama",
    "data/dossiers/flamanville",
    "tests/gallery/arabic",
    "tests/gallery/withheld",
    "tests/gallery/two-hundred-parties",
  ].map((file, at) => [path.basename(file), { file: `${file}.dossier.json`, token: `PlaceNo${at}` }] as const),
);
const places: ReadonlyMap<string, string> = new Map([...files].map(([id, { token }]) => [id, `/e/${token}/`]));

const published = new Map<string, Promise<void>>();

/** Each dossier is published when it is asked for: not every run looks at each. */
async function publishedAt(pathname: string): Promise<void> {
  const known = [...files.values()].find(({ token }) => pathname.startsWith(`/e/${token}/`));
  if (!known) return;
  const { file, token } = known;
  const publish = async () => {
    const words = ["--out", folder, "--token", token, "--draft", "--lang", "en,fr"];
    const { code, err } = await deepLabor(["publish", file, ...words]);
    if (code !== 0) throw new Error(err);
  };
  const last = [...published.values()].at(-1) ?? Promise.resolve();
  // One writer at a time has the folder.
  if (!published.has(token)) published.set(token, last.then(publish));
  await published.get(token);
}

beforeAll(async () => {
  if (!hasBrowser) return;
  folder = mkdtempSync(path.join(tmpdir(), "deep-labor-embed-"));
  server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url!, "http://localhost");
    if (pathname === "/article.html") {
      response.setHeader("content-type", TYPES[".html"]!);
      response.end(article(new URL(request.url!, "http://localhost").searchParams.get("src")!));
      return;
    }
    // Browsers ask for it once, whichever page they open first.
    if (pathname === "/favicon.ico") {
      response.statusCode = 204;
      response.end();
      return;
    }
    await publishedAt(pathname);
    try {
      const file = path.join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
      const bytes = readFileSync(file);
      response.setHeader("content-type", TYPES[path.extname(file)] ?? "application/octet-stream");
      response.end(bytes);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>(resolve => server!.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await contexts.end();
  await browser?.close();
  server?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const article = (src: string) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>An article</title>
<body style="margin:0 auto;max-width:44rem;font:18px/1.6 serif"><h1>An article</h1>
<p>${"Long text around it. ".repeat(60)}</p>
<script async src="${src}embed.js"></script><deep-labor src="${src}" style="display:block;min-height:700px"></deep-labor>
<p id="after">${"And on it goes. ".repeat(60)}</p>`;

/** The words that can be seen, without anything hidden. */
const seen = async (part: Locator): Promise<string> => (await part.allInnerTexts()).join(" ");

/** Opens a page and keeps what the browser complains about, and what it loads beside the page. */
async function visit<Result>(
  where: string,
  look: (page: Page) => Promise<Result>,
  options: BrowserContextOptions = {},
): Promise<{ readonly result: Result; readonly sins: readonly string[]; readonly asked: readonly string[] }> {
  const context = await contexts.with(browser!, { viewport: { width: 720, height: 900 }, ...options });
  const page = await context.newPage();
  const sins: string[] = [];
  const asked: string[] = [];
  page.on("console", message => {
    if (["error", "warning"].includes(message.type())) sins.push(message.text());
  });
  page.on("pageerror", error => sins.push(String(error)));
  page.on("request", request => asked.push(new URL(request.url()).pathname));
  try {
    // It may be published only now.
    await page.goto(address + where, { timeout: 120_000 });
    return { result: await look(page), sins, asked };
  } finally {
    await page.close();
  }
}

const HEALTH = "?plane=promised&duty=health-safety";
const openai = () => places.get("openai-sama")!;

describe.skipIf(!hasBrowser)(`an embed (${extent})`, () => {
  it("says without scripts who stands between, who answers for what, and by which sources", async () => {
    const { result, asked } = await visit(
      openai(),
      async page => ({
        text: await seen(page.locator("main")),
        buttons: await page.locator("button:visible, select:visible").count(),
        tree: await page.locator("main").ariaSnapshot(),
        opened: await page
          .locator(".more-of > summary")
          .click()
          .then(() => page.locator("main").ariaSnapshot()),
      }),
      { javaScriptEnabled: false, viewport: { width: 900, height: 900 } },
    );
    for (const name of ["OpenAI", "Sama", "Samasource Kenya EPZ Ltd", "Data labellers in Nairobi"])
      expect(result.text).toContain(name);
    expect(result.text).toContain("Sama (by its own word, 2 hops up), in part");
    expect(result.text).toContain(
      "Sama was responsible for managing the payment arrangements and employee mental health",
    );
    expect(result.text).toContain("Health & safety · As promised");
    expect(result.text).toContain("US$12.50 per hour");
    expect(result.buttons).toBe(0);
    expect(result.tree).toContain('heading "Texts labelled in Nairobi for OpenAI: who answers for what?" [level=1]');
    expect(result.tree).toMatch(/link ".*held.*Health & safety.*"/u);
    expect(result.opened).toMatch(/rowheader "Health & safety"/u);
    expect(asked).toEqual([openai()]);
  });

  it("opens the whole chain where its address names what does not leave, and what leaves where it names that", async () => {
    const whole = async (query: string) =>
      (await visit(places.get("withheld")! + query, page => page.locator("main").ariaSnapshot())).result;
    const plain = await whole("");
    // Ids of the working file, of a party, a group and a source that are published under other ids; and an id of no
    // file.
    for (const query of [
      "?workers=order-pickers",
      "?focus=agency-one",
      "?workers=warehouse-talk&focus=retailer",
      "?duty=none&step=none",
    ])
      expect(await whole(query), query).toBe(plain);
    expect(await whole("?focus=client-one")).not.toBe(plain);
    expect(await whole("?workers=withheld-4")).toBe(plain);
  });

  it("opens without scripts the evidence where it stands, quote and source", async () => {
    const { result } = await visit(
      openai(),
      async page => {
        await page.locator(".more-of > summary").click();
        await page.locator("#d-health-safety > summary").click();
        return seen(page.locator("#d-health-safety"));
      },
      { javaScriptEnabled: false },
    );
    expect(result).toContain("OpenAI says “Health & safety” (in part: managing employee mental health) lies with Sama");
    expect(result).toMatch(/\[\d+\]/u);
  });

  const windows = [
    [320, "light"],
    [390, "dark"],
    [720, "light"],
    [1000, "dark"],
  ] as const;
  const seenAt = [...places]
    .slice(0, 4)
    .flatMap(([id, place]) => windows.map(window => [id, ...window, place] as const));
  it.each(partOf(seenAt, 2))(
    "%s at %d px, %s, has no sideways scrolling and breaks no rule of accessibility",
    async (_, width, colorScheme, place) => {
      const { result, sins, asked } = await visit(
        `${place}?theme=auto`,
        async page => ({
          beyond: await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          ),
          troubles: await axeTroubles(page, ":root", { schemes: [colorScheme] }),
          small: await page
            .locator("main *:visible")
            .evaluateAll(all =>
              all.flatMap(element =>
                [...element.childNodes].some(node => node.nodeType === 3 && node.textContent!.trim() !== "") &&
                parseFloat(getComputedStyle(element).fontSize) < 12 &&
                !element.closest(".no")
                  ? [element.outerHTML.slice(0, 80)]
                  : [],
              ),
            ),
        }),
        { viewport: { width, height: 900 }, colorScheme },
      );
      expect(result).toEqual({ beyond: 0, troubles: [], small: [] });
      expect(sins).toEqual([]);
      expect(asked).toEqual([place]);
    },
  );

  it("is about as high as its folder says, so that an article keeps room for it", async () => {
    for (const [name, place] of places) {
      await publishedAt(place);
      const loader = readFileSync(path.join(folder, place, "embed.js"), "utf8");
      const told = /"heights\\":\{\\"en\\":\\"([^"\\]+)/u.exec(loader)![1]!;
      const { result } = await visit(place, async page => {
        const heights: (readonly [width: number, reckoned: number, shown: number])[] = [];
        for (const pair of told.split(" ")) {
          const [width, reckoned] = pair.split(":").map(Number) as [number, number];
          await page.setViewportSize({ width, height: 900 });
          const shown = await page.evaluate(() => {
            // Alone in a window the page has a margin that it does not have in a frame.
            document.documentElement.classList.remove("alone");
            return document.documentElement.getBoundingClientRect().height;
          });
          heights.push([width, reckoned, shown]);
        }
        return heights;
      });
      expect(result.length).toBeGreaterThan(1);
      for (const [width, reckoned, shown] of result)
        expect({ name, width, part: Math.abs(reckoned / shown - 1) < 0.2 }).toEqual({ name, width, part: true });
    }
  });

  it("stands as its script would show it before that has run, so that nothing changes under a reader", async () => {
    for (const place of places.values())
      for (const language of ["", "index.fr.html"]) {
        const context = await contexts.with(browser!, { viewport: { width: 360, height: 700 } });
        const page = await context.newPage();
        await page.addInitScript(() => {
          const kept = window as unknown as { before: string; after: string };
          document.addEventListener("DOMContentLoaded", () => {
            kept.before = document.body.outerHTML;
            // What the script puts off until the page is painted is over by then.
            requestAnimationFrame(() =>
              setTimeout(() => setTimeout(() => (kept.after = document.body.outerHTML), 50), 50),
            );
          });
        });
        await page.goto(address + place + language);
        const after = await page.waitForFunction(() => (window as unknown as { after: string }).after);
        const before = await page.evaluate(() => (window as unknown as { before: string }).before);
        expect(before).toContain("told-first");
        const [asWritten, asShown] = [before.split("<"), (await after.jsonValue()).split("<")];
        // The folded answers of other groups, which whoever has no scripts reads, are hidden late.
        const changed = asWritten
          .map((tag, at) => [tag, asShown[at]])
          .filter(([written, shown]) => written !== shown && !written!.includes("answers-all"));
        expect({ place, language, changed }).toEqual({ place, language, changed: [] });
        await page.close();
      }
  });

  it("says the verdict above the picture where the frame is lower than the embed", async () => {
    const { result } = await visit(`${openai()}?fitchart=1&duty=health-safety`, async page => {
      const line = page.locator(".told-first");
      return { words: await seen(line), box: (await line.boundingBox())! };
    });
    expect(result.words).toContain("Data labellers in Nairobi");
    expect(result.words).toContain("Sama (by its own word, 2 hops up), in part");
    expect(result.box.height).toBeGreaterThan(15);
  });

  it("opens at what its address asks for, and changes plane and duty", async () => {
    const { result, sins } = await visit(
      openai() + HEALTH,
      async page => {
        const chosen = () =>
          page
            .locator("select:visible")
            .evaluateAll(all => all.map(one => (one as HTMLSelectElement).selectedOptions[0]!.text));
        const opened = await chosen();
        await page.getByLabel("In law, as promised or in practice").selectOption("practical");
        await page.getByLabel("Duty", { exact: true }).selectOption({ label: "Employer / contract party" });
        const verdict = await seen(page.locator(".cell.on .verdict"));
        const now = await chosen();
        // Where nothing is on record in one plane, the plate leads to another.
        await page.getByLabel("In law, as promised or in practice").selectOption("legal");
        const blank = await seen(page.locator(".cell.on .told"));
        const marks = await page.locator(".cell.on .mark").evaluateAll(all => all.map(one => one.dataset.duty));
        await page.getByRole("button", { name: "see In practice" }).click();
        const back = await chosen();
        await page.getByRole("button", { name: "Next duty" }).click();
        const next = await chosen();
        return { opened, now, verdict, blank, marks, back, next };
      },
      { viewport: { width: 390, height: 844 } },
    );
    expect(sins).toEqual([]);
    expect(result.opened.join(" ")).toMatch(/Health & safety.*As promised/su);
    expect(result.now.join(" ")).toMatch(/Employer.*In practice/su);
    expect(result.blank).toContain("not documented");
    expect(new Set(result.marks).size).toBe(1);
    expect(result.back).toEqual(result.now);
    expect(result.next[0]).not.toBe(result.back[0]);
    expect(result.verdict).toContain("1 hop up), in part");
  });

  it("shows the evidence beside what is pressed, the source beside its number, and gives the focus back", async () => {
    const { result, sins } = await visit(openai() + HEALTH, async page => {
      const mark = page.locator(".cell.on a.mark[data-party=openai]:visible");
      await mark.focus();
      await page.keyboard.press("Enter");
      const place = page.locator(".place:not(:empty)");
      const said = await seen(place);
      const focused = await page.evaluate(() => document.activeElement?.textContent ?? "");
      await place.locator("a[href^='#s-']").first().click();
      const cited = await seen(place.locator(".cited").first());
      await page.keyboard.press("Escape");
      return {
        said,
        focused,
        cited,
        back: await mark.evaluate(element => element === document.activeElement),
        open: await page.locator(".place:not(:empty)").count(),
      };
    });
    expect(sins).toEqual([]);
    expect(result.said).toContain(
      "OpenAI says “Health & safety” (in part: managing employee mental health) lies with Sama",
    );
    expect(result.said).not.toContain("Sama says it holds");
    expect(result.focused).toContain("Health & safety");
    expect(result.cited.length).toBeGreaterThan(10);
    expect(result.back).toBe(true);
    expect(result.open).toBe(0);
  });

  it("tells the story step by step, whole, under the picture, which follows it", async () => {
    const { result, sins } = await visit(
      openai(),
      async page => {
        const caption = page.locator(".caption");
        const before = await caption.isVisible();
        await page.getByRole("button", { name: "Walk me through it" }).click();
        await page.getByRole("button", { name: "Next", exact: true }).click();
        const title = await seen(caption);
        const place = caption.locator("[data-place]");
        const places: (string | null)[] = [];
        await page.keyboard.press("ArrowRight");
        places.push(await place.textContent());
        await page.keyboard.press("ArrowLeft");
        places.push(await place.textContent());
        for (const to of [100, 300]) {
          await caption.dispatchEvent("pointerdown", { pointerType: "touch", clientX: 200 });
          await caption.dispatchEvent("pointerup", { pointerType: "touch", clientX: to });
          places.push(await place.textContent());
        }
        const whole = await caption.locator(".step").evaluate(one => one.scrollHeight <= one.clientHeight + 1);
        await page.getByRole("button", { name: "Leave the walk" }).click();
        const focused = await page.evaluate(() => document.activeElement?.textContent);
        return { before, title, places, whole, focused, after: await caption.isVisible() };
      },
      { viewport: { width: 390, height: 844 } },
    );
    expect(sins).toEqual([]);
    expect(result.before).toBe(false);
    expect(result.title).toContain("2 / 7");
    expect(result.places).toEqual(["3 / 7", "2 / 7", "3 / 7", "2 / 7"]);
    expect(result.whole).toBe(true);
    expect(result.focused).toContain("Walk me through it");
    expect(result.after).toBe(false);
  });

  it("chooses another group of workers, whose chain and verdicts are then the only ones", async () => {
    const { result } = await visit(places.get("flamanville")!, async page => {
      await page.getByLabel("Workers", { exact: true }).selectOption({ label: "Romanian workers employed by Elco" });
      await page.locator(".more-of > summary").click();
      return {
        looks: await page.locator(".look:visible").count(),
        tables: await page.locator(".answers-all:visible caption").allInnerTexts(),
        text: await seen(page.locator(".look:visible")),
      };
    });
    expect(result.looks).toBe(1);
    expect(result.tables).toEqual([expect.stringContaining("Romanian workers employed by Elco")]);
    expect(result.text).toContain("Elco");
  });

  it("shows of a chain too large for an article one group, and says how much stands in the table", async () => {
    const { result } = await visit(places.get("two-hundred-parties")!, async page => seen(page.locator("main")));
    expect(result).toMatch(/\d+ other parties of the file do not stand above these workers; the table has all/u);
  });

  it.each([390, 1280])(
    "stands in an article of %d px as high as its content, in the language it is asked for",
    async width => {
      const { result, sins } = await visit(
        `/article.html?src=${encodeURIComponent(openai())}`,
        async page => {
          const outer = (await page.locator("iframe").elementHandle()) as ElementHandle<HTMLIFrameElement>;
          const frame = (await outer.contentFrame())!;
          await frame.locator(".chain").waitFor();
          const heightOf = () => outer.evaluate(one => one.getBoundingClientRect().height);
          // The frame is a sandbox, so the question is asked inside it.
          const fits = () =>
            expect
              .poll(async () => {
                const inside = await frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
                return Math.abs((await heightOf()) - inside);
              })
              .toBeLessThanOrEqual(1);
          await fits();
          const shift = await page.evaluate(
            () =>
              new Promise<number>(resolve => {
                const observer = new PerformanceObserver(list =>
                  resolve(
                    list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0),
                  ),
                );
                observer.observe({ type: "layout-shift", buffered: true });
                window.setTimeout(() => resolve(0), 300);
              }),
          );
          const before = await heightOf();
          await frame.locator(".more-of > summary").click();
          await frame.locator("#d-health-safety > summary").click();
          await expect.poll(heightOf).toBeGreaterThan(before + 100);
          await fits();
          return { before, shift, title: await outer.getAttribute("title") };
        },
        { viewport: { width, height: 900 } },
      );
      expect(sins).toEqual([]);
      expect(result.before).toBeGreaterThan(500);
      expect(result.shift).toBe(0);
      expect(result.title).toContain("OpenAI");
    },
  );
});

describe.skipIf(!hasBrowser)(`an embed that is heard and used by key (${extent})`, () => {
  it.each(["openai-sama", "flamanville"].flatMap(id => ["", "index.fr.html"].map(file => [id, file] as const)))(
    "has the words that are seen on a control in its name: %s %s",
    async (id, file) => {
      const { result } = await visit(places.get(id)! + file, async page => {
        await page.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
        });
        return namedControls(page);
      });
      expect(result.length).toBeGreaterThan(20);
      expect(unsaidWords(result)).toEqual([]);
      // A hop is called by its own words.
      const hops = result.filter(({ what }) => what.includes('href="#l-'));
      expect(hops.length).toBeGreaterThan(1);
    },
  );

  it.each(["", "?focus=sama", "?focus=samasource-kenya-epz", "?step=the-work"])(
    "leaves the focus nowhere after any act: %s",
    async query => {
      const { result } = await visit(openai() + query, async page => {
        const lost: string[] = [];
        const CONTROLS = "a[href^='#'], button:enabled, summary, select";
        const shown = () => page.locator(CONTROLS).filter({ visible: true });
        const count = await shown().count();
        for (let at = 0; at < count; at += 1)
          for (const way of ["key", "press"] as const) {
            await page.goto(address + openai() + query);
            const control = (await shown().nth(at).elementHandle())!;
            const what = await control.evaluate(element => element.outerHTML.slice(0, 100));
            if (way === "press") await control.evaluate(element => (element as HTMLElement).click());
            else {
              await control.focus();
              if (what.startsWith("<select")) await control.selectOption({ index: 1 });
              else await page.keyboard.press("Enter");
            }
            const isLost = await page.evaluate(() => {
              const focused = document.activeElement;
              return focused === null || focused === document.body || !focused.checkVisibility();
            });
            // What only opens where it stands needs no focus of those who press by other means.
            const isStill =
              way === "press" && (await control.evaluate(one => one.isConnected && one.checkVisibility()));
            if (isLost && !isStill) lost.push(`${way}: ${what}`);
          }
        return { count, lost };
      });
      expect(result.count).toBeGreaterThan(8);
      expect(result.lost).toEqual([]);
    },
    120_000,
  );

  it("gives the focus back from evidence that its address opened", async () => {
    const { result } = await visit(`${openai()}?focus=openai-sama-contracts`, async page => {
      await page.locator(".place .close").focus();
      await page.keyboard.press("Enter");
      return page.evaluate(() => document.activeElement?.tagName);
    });
    expect(result).toBe("A");
  });
});
