/**
 * `npm run bench -- --canvas`: by what the picture of a network is best drawn and pressed, in Chromium: as the page
 * has it, by Cytoscape with all that our picture says; by Cytoscape with plain boxes; and by that with WebGL.
 *
 * All are told the same pictures of generated networks, laid out before the clock starts. "First picture": from asking
 * for the script until a frame with every party has been shown. "A frame": of sixty while the ground is dragged, without
 * a limit of frames a second, on average and the longest; from afar, with all parties in sight, and from near, where
 * their words can be read.
 * "Missed": of a hundred parties, each brought into the middle and pressed once, by a mouse of the browser's own, while
 * what stands above the picture moves it up and down. "Script": gzipped, beyond what makes the picture. Medians of the
 * rounds; of presses, all that were missed in any.
 * Options: --sizes 200,1500,10000  --rounds 3  --timeout 120 (seconds)
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "playwright-core";
import { build } from "vite";
import { duties } from "../../build/duties.ts";
import { messageParts } from "../../build/messageParts.ts";
import { browserFlags } from "../../scripts/findBrowser.ts";
import { serve } from "../../scripts/serve.ts";
import type {} from "./canvases/canvasPage.ts";
import { median } from "./median.ts";
import { networkOf } from "./networkOf.ts";
import { runBench } from "./runBench.ts";

const canvases = [
  { id: "page", name: "Cytoscape, as in the page" },
  { id: "cytoscape", name: "Cytoscape, plain boxes" },
  { id: "webgl", name: "Cytoscape with WebGL" },
] as const;

const { values: asked } = parseArgs({
  options: {
    canvas: { type: "boolean" },
    sizes: { type: "string", default: "200,1500,10000" },
    rounds: { type: "string", default: "3" },
    timeout: { type: "string", default: "120" },
  },
});
const patience = Number(asked.timeout) * 1000;

/** Times in ms, for frames on average and the longest; `scripts` in gzipped bytes. */
type Visit = {
  readonly first: number;
  readonly far: number;
  readonly farLongest: number;
  readonly near: number;
  readonly nearLongest: number;
  readonly missed: number;
  readonly scripts: number;
};

async function visit(executablePath: string, folder: string, address: string, query: string): Promise<Visit> {
  // Frames come as fast as they are drawn; SwiftShader draws what WebGL asks for where there is no graphics card.
  const args = [...browserFlags, "--disable-frame-rate-limit", "--disable-gpu-vsync", "--enable-unsafe-swiftshader"];
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(patience);
    const scripts = new Set<string>();
    let isPictureAsked = false;
    page.on("request", request => {
      const { pathname } = new URL(request.url());
      if (pathname.endsWith(".dossier.json")) isPictureAsked = true;
      else if (isPictureAsked && pathname.endsWith(".js")) scripts.add(pathname);
    });
    await page.goto(`${address}${query}`);
    await page.waitForFunction(() => window.canvasBench !== undefined);
    const found = await page.evaluate(() => {
      const { canvasBench: bench } = window;
      if (typeof bench !== "object") throw new Error(bench ?? "no bench");
      return { first: bench.first, keys: bench.keys };
    });
    const framesOf = async () => {
      const times = await page.evaluate(() => (window.canvasBench as CanvasBench).pan());
      return { mean: times.reduce((sum, time) => sum + time, 0) / times.length, longest: Math.max(...times) };
    };
    const far = await framesOf();
    const missed = await missedOf(page, found.keys);
    const near = await framesOf();
    const size = [...scripts].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, 0);
    return {
      first: found.first,
      far: far.mean,
      farLongest: far.longest,
      near: near.mean,
      nearLongest: near.longest,
      missed,
      scripts: size,
    };
  } finally {
    await browser.close();
  }
}

type CanvasBench = Exclude<Window["canvasBench"], string | undefined>;

/** Presses each party once, and gives each press as much time as a frame and a turn of the page take. */
async function missedOf(page: Page, keys: readonly string[]): Promise<number> {
  let missed = 0;
  for (const key of keys) {
    const { x, y, before } = await page.evaluate(sought => {
      const { focus, answers } = window.canvasBench as CanvasBench;
      focus(sought);
      const { left, top, width, height } = document.getElementById("picture")!.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2, before: answers.length };
    }, key);
    await page.mouse.click(x, y);
    const answers = await page.evaluate(async count => {
      await new Promise(requestAnimationFrame);
      return (window.canvasBench as CanvasBench).answers.slice(count);
    }, before);
    if (answers.length !== 1 || answers[0] !== key) missed += 1;
  }
  return missed;
}

async function bench(executablePath: string, folder: string): Promise<string> {
  const sizes = asked.sizes.split(",").map(Number);
  await build({
    configFile: false,
    root: path.join(import.meta.dirname, "canvases"),
    base: "./",
    logLevel: "error",
    plugins: [duties, messageParts],
    build: { outDir: folder, emptyOutDir: true, target: "es2022", modulePreload: { polyfill: false } },
  });
  mkdirSync(folder, { recursive: true });
  for (const size of sizes)
    writeFileSync(path.join(folder, `network-${size}.dossier.json`), JSON.stringify(networkOf(size)));
  // Cytoscape writes a style sheet into the page, which the policy of ours forbids.
  const server = await serve(folder, { headers: {} });
  const rows: string[] = [];
  try {
    for (const size of sizes) {
      const visits = canvases.map(canvas => ({ canvas, all: [] as Visit[] }));
      // Goes round by round, so that whatever slows this machine for a while slows all of them.
      for (let round = 0; round < Number(asked.rounds); round += 1)
        for (const { canvas, all } of visits) {
          process.stderr.write(`round ${round + 1}, ${size} parties: ${canvas.name} … `);
          const one = await visit(
            executablePath,
            folder,
            server.address,
            `?canvas=${canvas.id}&network=network-${size}`,
          );
          process.stderr.write(`${JSON.stringify(one)}\n`);
          all.push(one);
        }
      for (const { canvas, all } of visits) {
        const of = (name: keyof Visit) => median(all.map(one => one[name]));
        const missed = all.reduce((sum, one) => sum + one.missed, 0);
        rows.push(
          `| ${[
            `${size.toLocaleString("en")} parties`,
            canvas.name,
            `${of("first").toFixed(0)} ms`,
            `${of("far").toFixed(1)} ms · ${of("farLongest").toFixed(0)} ms`,
            `${of("near").toFixed(1)} ms · ${of("nearLongest").toFixed(0)} ms`,
            `${missed} of ${all.length * 100}`,
            `${(of("scripts") / 1000).toFixed(0)} kB`,
          ].join(" | ")} |`,
        );
      }
    }
  } finally {
    await server.close();
  }
  return [
    "| network | drawn by | first picture | a frame from afar · longest | a frame from near · longest | presses missed | script |",
    "| --- | --- | --: | --: | --: | --: | --: |",
    ...rows,
  ].join("\n");
}

await runBench("canvas", bench);
