/**
 * A published chain in articles of another host: by script, as an element, as a frame alone. It is as high as what
 * stands in it, in the language and the colours that are asked for; where no script may run, a link or a picture stays.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Served, serve } from "../../scripts/serve.ts";
import type { Driver } from "./driver.ts";
import { frameIn } from "./frameIn.ts";
import { inEveryEngine } from "./inEveryEngine.ts";

const root = path.resolve(import.meta.dirname, "../..");
const TOKEN = "AB12cd34";
const IN_ENGLISH = "Texts labelled in Nairobi for OpenAI: who answers for what?";
const IN_FRENCH = "Des textes étiquetés à Nairobi pour OpenAI : qui répond de quoi ?";
const MORE = "details.more-of > summary";

const folder = mkdtempSync(path.join(tmpdir(), "deep-labor-articles-"));
let charts: Served;
let news: Served;

beforeAll(async () => {
  const command = path.join(root, "dist/cli/deep-labor.js");
  if (!existsSync(command)) throw new Error("The command is not built: `npm run build` first.");
  const out = path.join(folder, "charts");
  const file = path.join(root, "data/dossiers/openai-sama.dossier.json");
  const options = ["--out", out, "--lang", "en,fr", "--token", TOKEN, "--views", "none"];
  execFileSync(process.execPath, [command, "publish", file, ...options], { stdio: "pipe" });
  const articles = path.join(folder, "news");
  mkdirSync(articles);
  // Each host sends its pages without a policy of its own, as most do. Two ports are two origins.
  charts = await serve(out, { headers: {} });
  news = await serve(articles, { headers: {} });
});
afterAll(async () => {
  await charts?.close();
  await news?.close();
  rmSync(folder, { recursive: true, force: true });
});

let written = 0;

/** Writes an article; `charts` in its text is the address of the published folder. @returns the address of the article */
function article(body: string, head = ""): string {
  written += 1;
  const name = `${written}.html`;
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>An article</title>
<link rel="icon" href="data:,">
<style>body { margin: 0 auto; max-width: 720px; padding: 0 16px; font: 18px/1.5 serif; } iframe { border: 0; }</style>
${head}
</head>
<body>
<h1>An article</h1>
${body}
<p>What stands below the embed.</p>
</body>
</html>`;
  writeFileSync(path.join(folder, "news", name), html.replaceAll("CHARTS", `${charts.address}e/${TOKEN}`));
  return news.address + name;
}

const SCRIPT = `<div id="first" style="min-height:300px"><a href="CHARTS/table.html">The chain as a table</a>
<script defer src="CHARTS/embed.js" data-target="#first" data-lang="fr"></script>
<noscript><img src="CHARTS/full.png" alt="Who answers for what?" style="max-width:100%"></noscript></div>`;
const LOADER = `<script async src="CHARTS/embed.js"></script>`;
const element = (attributes: string): string =>
  `<deep-labor src="CHARTS/" ${attributes}><a href="CHARTS/table.html">The chain as a table</a></deep-labor>`;
const frame = (attributes = ""): string =>
  `<iframe id="alone" title="Who answers?" src="CHARTS/" width="100%" height="300" scrolling="no" ${attributes}></iframe>`;

/** How high a frame is shown. Every function that runs in the page has to be whole by itself. */
const shownIn = (driver: Driver, where: string): Promise<number> =>
  driver.evaluate(
    new Function("where", `return (${String(frameIn)})(where)?.clientHeight ?? 0`) as (where: string) => number,
    where,
  );

/** Waits until a frame is as high as its content. @returns px */
async function fits(driver: Driver, where: string): Promise<number> {
  for (let last = -1, tries = 0; ; tries += 1) {
    await driver.enter(where);
    const content = await driver.evaluate(
      () => Math.ceil(document.documentElement.getBoundingClientRect().height),
      null,
    );
    await driver.leave();
    const shown = await shownIn(driver, where);
    // It stays so: once could be by chance.
    if (shown === content && shown === last) return shown;
    if (tries > 100) throw new Error(`The frame is ${shown} px high, its content ${content} px.`);
    last = shown;
    await new Promise(done => setTimeout(done, 100));
  }
}

/** The language, the words and the ground of what a frame shows. */
async function told(driver: Driver, where: string) {
  await driver.enter(where);
  await driver.waitFor(".card");
  const found = await driver.evaluate(() => {
    const { lang } = document.documentElement;
    const [, red, green, blue] = /(\d+), (\d+), (\d+)/.exec(
      getComputedStyle(document.documentElement).backgroundColor,
    )!;
    return { lang, isDark: Number(red) + Number(green) + Number(blue) < 3 * 128 };
  }, null);
  const title = await driver.text("h1");
  await driver.leave();
  return { ...found, title };
}

/** Opens or closes what stands folded in a frame. A reader scrolls to it first; WebKit does not do that by itself. */
async function pressMore(driver: Driver, where: string): Promise<void> {
  await driver.enter(where);
  const within = await driver.evaluate(more => document.querySelector(more)!.getBoundingClientRect().top, MORE);
  await driver.leave();
  await driver.evaluate(
    ([wanted, top]) => {
      const { top: frame } = document.querySelector(wanted)!.getBoundingClientRect();
      window.scrollBy({ top: frame + top - window.innerHeight / 2, behavior: "instant" });
    },
    [where, within] as const,
  );
  await driver.enter(where);
  await driver.click(MORE);
  await driver.leave();
}

const isTooWide = (driver: Driver) =>
  driver.evaluate(() => document.documentElement.scrollWidth > window.innerWidth, null);

inEveryEngine("an article", visited => {
  it("shows by a script tag the whole of a chain in its language, opened, closed, and on a phone", async () => {
    const { driver } = visited();
    await driver.open(article(SCRIPT));
    const { lang, title } = await told(driver, "#first deep-labor");
    expect(lang).toBe("fr");
    expect(title).toBe(IN_FRENCH);
    const wide = await fits(driver, "#first deep-labor");
    await pressMore(driver, "#first deep-labor");
    await driver.waitUntil(
      new Function("least", `return (${String(frameIn)})("#first deep-labor").clientHeight > least`) as (
        least: number,
      ) => boolean,
      wide + 100,
    );
    await fits(driver, "#first deep-labor");
    await pressMore(driver, "#first deep-labor");
    expect(await fits(driver, "#first deep-labor")).toBe(wide);
    await driver.resize({ width: 390, height: 844 });
    expect(await fits(driver, "#first deep-labor")).not.toBe(wide);
    expect(await isTooWide(driver)).toBe(false);
  });

  it("sizes a frame alone by its message about height, as newsrooms' own scripts do, and tells a duty that is chosen", async () => {
    const { driver } = visited();
    await driver.open(
      article(`${frame()}
<script>
addEventListener("message", ({ data, source }) => {
  const heights = data["datawrapper-height"];
  for (const id in heights ?? {})
    for (const one of document.querySelectorAll("iframe"))
      if (one.contentWindow === source) one.style.height = heights[id] + "px";
});
</script>`),
    );
    const first = await fits(driver, "#alone");
    expect(first).toBeGreaterThan(300);
    await driver.resize({ width: 390, height: 844 });
    await fits(driver, "#alone");
    await driver.enter("#alone");
    const chosen = () => driver.text(".chain");
    const before = await chosen();
    await driver.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>("[data-choose=duty]")!;
      select.value = "pay-wage";
      select.dispatchEvent(new Event("change", { bubbles: true }));
    }, null);
    await expect.poll(chosen).not.toBe(before);
    await driver.leave();
    await fits(driver, "#alone");
  });

  it("shows what is chosen whole, where there is room for it", async () => {
    const { driver } = visited();
    await driver.open(article(frame()));
    await driver.enter("#alone");
    await driver.waitFor("[data-choose=duty]");
    const narrow = await driver.evaluate(() => {
      const measure = document.createElement("canvas").getContext("2d")!;
      return [...document.querySelectorAll("select")].flatMap(select => {
        if (!select.checkVisibility()) return [];
        const { font, paddingLeft, paddingRight } = getComputedStyle(select);
        measure.font = font;
        const words = select.selectedOptions[0]!.text;
        // The arrow has room of its own beside them.
        const room = select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
        const wanted = measure.measureText(words).width;
        return room < wanted + 8 ? [`“${words}”: ${Math.round(room)} px for ${Math.round(wanted)}`] : [];
      });
    }, null);
    await driver.leave();
    expect(narrow).toEqual([]);
  });

  it("shows two of them, each as high as it is by itself", async () => {
    const { driver } = visited();
    await driver.open(article(`${element('lang="fr"')}<p>Between them.</p>${frame()}${LOADER}`));
    expect((await told(driver, "deep-labor")).lang).toBe("fr");
    expect(await told(driver, "#alone")).toMatchObject({ lang: "en", title: IN_ENGLISH });
    const [first, second] = [await fits(driver, "deep-labor"), await fits(driver, "#alone")];
    await pressMore(driver, "#alone");
    await driver.waitUntil(least => document.querySelector("iframe")!.clientHeight > least, second + 100);
    await fits(driver, "#alone");
    expect(await fits(driver, "deep-labor")).toBe(first);
  });

  it("is light or dark as it asks, whatever the reader's system has", async () => {
    const { driver } = visited();
    await driver.open(article(`${element('theme="dark"')}${frame()}${LOADER}`));
    expect((await told(driver, "deep-labor")).isDark).toBe(true);
    expect((await told(driver, "#alone")).isDark).toBe(false);
    await driver.evaluate(() => document.querySelector("deep-labor")!.setAttribute("theme", "light"), null);
    await driver.enter("deep-labor");
    await driver.waitUntil(() => document.documentElement.dataset.theme === "light", null);
    await driver.leave();
    expect((await told(driver, "deep-labor")).isDark).toBe(false);
  });

  it("keeps its link where its policy lets no script of another host run, and the frame shows the whole in itself", async () => {
    const { driver } = visited();
    await driver.open(
      article(
        `${element("")}${LOADER}${frame()}`,
        `<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline' 'unsafe-eval'">`,
      ),
    );
    await driver.waitFor({ role: "link", name: "The chain as a table" });
    const { title } = await told(driver, "#alone");
    expect(title).toBe(IN_ENGLISH);
    // Nobody has made the frame higher: what is cut off can be opened.
    await driver.enter("#alone");
    await driver.waitFor("html[data-cut] .beyond a");
    await driver.leave();
    expect(await driver.evaluate(() => customElements.get("deep-labor") === undefined, null)).toBe(true);
    const troubles = await driver.troubles();
    // It was forbidden before the page was loaded.
    if (driver.isWatchedFromStart) expect(troubles.length).toBeGreaterThan(0);
    expect(troubles.filter(one => !/embed\.js/.test(one))).toEqual([]);
  });

  it("shows its picture, and the chain as text in a frame, where no script runs at all", async () => {
    const { driver } = visited();
    const within = new URL(article(`${SCRIPT}${frame()}`)).pathname;
    await driver.open(
      article(`<iframe id="reader" sandbox="allow-same-origin" src="${within}" width="100%" height="700"></iframe>`),
    );
    const seen = () =>
      driver.evaluate(() => {
        const page = document.querySelector<HTMLIFrameElement>("#reader")!.contentDocument!;
        const picture = page.querySelector<HTMLImageElement>("#first img");
        return {
          picture:
            picture?.complete === true && picture.naturalWidth > 600 && picture.getBoundingClientRect().height > 100,
          words: picture?.alt,
          link: page.querySelector<HTMLAnchorElement>("#first a")?.textContent,
          placed: page.querySelector("deep-labor") !== null,
        };
      }, null);
    await driver.waitUntil(() => {
      const page = document.querySelector<HTMLIFrameElement>("#reader")!.contentDocument!;
      return (page.querySelector<HTMLImageElement>("#first img")?.naturalWidth ?? 0) > 600;
    }, null);
    expect(await seen()).toEqual({
      picture: true,
      words: "Who answers for what?",
      link: "The chain as a table",
      placed: false,
    });
  });
});

inEveryEngine(
  "an article in the dark",
  visited => {
    it("takes what follows the reader along, and no other", async () => {
      const { driver } = visited();
      await driver.open(article(`${element('theme="auto"')}${frame()}${LOADER}`));
      expect((await told(driver, "deep-labor")).isDark).toBe(true);
      expect((await told(driver, "#alone")).isDark).toBe(false);
    });
  },
  { scheme: "dark" },
);
