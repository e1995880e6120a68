/**
 * `npm run firstWindow`: prints what the first window of each dossier shows, on a laptop and on a phone: where its
 * picture begins, whether the workers are in sight, how many words and controls stand before it. A number beyond its
 * aim carries a "!". Then how high its embed is in a frame, on a phone and in a column of an article. `-- --site folder`
 * measures a page that is built already, `-- --lang fr` in that language.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { buildPart } from "./buildPart.ts";
import { embedAim, embedAims, embedWindowOf } from "./embedWindowOf.ts";
import { browserFlags, findBrowser } from "./findBrowser.ts";
import { bandAim, firstWindowAims, firstWindowOf, firstWindows } from "./firstWindowOf.ts";
import { messageOf } from "./messageOf.ts";
import { type Served, serve } from "./serve.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** The dossiers of the gallery that crowd the page. */
const crowded = ["fourteen-duties", "long-names", "many-groups", "two-hundred-parties"];
/** A chain of at most so many hops is whole in the first window of a laptop. */
const HOPS = 5;

const { values: asked } = parseArgs({
  options: { site: { type: "string" }, lang: { type: "string", default: "en" } },
});

const shipped = readdirSync(path.join(root, "data/dossiers"))
  .filter(file => file.endsWith(".dossier.json"))
  .map(file => file.replace(".dossier.json", ""));

const held = (value: number | null, most: number) => (value === null ? "–" : `${value}${value > most ? " !" : ""}`);

async function tableOf(browser: Browser, address: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const pages = [
    ...shipped.map(name => ({ name, query: `?dossier=${name}` })),
    ...crowded.map(name => ({ name, query: `?src=gallery/${name}.dossier.json` })),
  ];
  const rows: Readonly<Record<string, unknown>>[] = [];
  for (const { name, query } of pages)
    for (const { name: window, width, height } of firstWindows) {
      const context = await browser.newContext({
        viewport: { width, height },
        locale: "en-GB",
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      await page.goto(`${address}${query}&lang=${asked.lang}`);
      await page.locator(".card-box").first().waitFor();
      // A standfirst that is made of the findings comes a moment later.
      await page.waitForLoadState("networkidle");
      await page.evaluate(async () => {
        await document.fonts.ready;
        for (let frame = 0; frame < 3; frame += 1) await new Promise(done => requestAnimationFrame(done));
      });
      const found = await firstWindowOf(page);
      await context.close();
      const aims = firstWindowAims[window];
      const hops = found.layers - 1;
      const isWhole = window === "desk" && hops <= HOPS;
      rows.push({
        dossier: name,
        window,
        "title lines": found.titleLines,
        "band at": held(found.bandTop, bandAim(aims.bandTop, found)),
        "first card to": held(found.firstCardBottom, height),
        "workers to": held(found.workersBottom, isWhole ? height : Number.POSITIVE_INFINITY),
        hops,
        words: held(found.words, aims.words),
        controls: held(found.controls, aims.controls),
        sideways: held(found.sideways, 0),
      });
    }
  return rows;
}

/** Publishes each dossier into a folder of its own, and measures its page in a frame of another page. */
async function embedsIn(browser: Browser, folder: string) {
  const rows: Readonly<Record<string, unknown>>[] = [];
  for (const name of shipped) {
    const file = path.join(root, `data/dossiers/${name}.dossier.json`);
    const words = ["publish", file, "--draft", "--lang", asked.lang, "--out", path.join(folder, name)];
    execFileSync(process.execPath, [path.join(root, "dist/cli/deep-labor.js"), ...words], { stdio: "pipe" });
    const [token] = readdirSync(path.join(folder, name, "e"));
    const published = path.join(folder, name, "e", token!, "index.html");
    const page = await browser.newPage({ bypassCSP: true, locale: "en-GB" });
    const frame = '<!doctype html><body style="margin:0"><iframe src="/e/" style="width:100%;height:300px;border:0">';
    await page.route("**/*", route =>
      route.fulfill(
        new URL(route.request().url()).pathname === "/e/"
          ? { path: published }
          : { contentType: "text/html", body: frame },
      ),
    );
    for (const { width, each } of embedAims) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto("https://news.test/");
      const embed = (await (await page.waitForSelector("iframe")).contentFrame())!;
      await embed.locator(".card").first().waitFor();
      const found = await embedWindowOf(embed);
      rows.push({
        embed: name,
        width,
        height: held(found.height, embedAim(each, found)),
        "at most": embedAim(each, found),
        "first card at": found.firstCard,
        "verdict to": found.verdict,
        cards: found.cards,
        hops: found.hops,
        sideways: held(found.sideways, 0),
      });
    }
    await page.close();
  }
  return rows;
}

const executablePath = findBrowser();
if (!executablePath) {
  console.error("Measuring needs Chromium or Chrome: none on PATH, none named by CHROME.");
  process.exit(1);
}
const folder = mkdtempSync(path.join(tmpdir(), "deep-labor-window-"));
let server: Served | null = null;
let browser: Browser | null = null;
try {
  if (!asked.site) for (const part of ["page", "embed", "cli"] as const) await buildPart(part);
  cpSync(asked.site ?? path.join(root, "dist/page"), folder, { recursive: true });
  cpSync(path.join(root, "tests/gallery"), path.join(folder, "gallery"), { recursive: true });
  server = await serve(folder);
  browser = await chromium.launch({ executablePath, args: browserFlags });
  console.table(await tableOf(browser, server.address));
  console.table(await embedsIn(browser, folder));
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
} finally {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
}
