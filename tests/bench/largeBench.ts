/**
 * `npm run bench -- --large`: how long the page's own thread is busy without a break while it opens chains of 10,000
 * parties: deep, cyclic and wide; as the picture, the outline and the tables. Each is opened as the page opens it, with
 * the file read in a worker, and again in a browser without workers, where the page reads it itself.
 *
 * "Task" is the longest task of the page's own thread in time of the processor, which a busy machine hardly changes,
 * "over 200 ms" how many there are of those, "busy" the sum of all above 50 ms; "there" is when the view has its first part, "whole" when nothing is added any more. They count
 * beside each other on the same machine. Options: --sizes 10000  --rounds 1  --timeout 120 (seconds)  --site folder
 */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium, errors } from "playwright-core";
import { buildPart } from "../../scripts/buildPart.ts";
import { browserFlags } from "../../scripts/findBrowser.ts";
import { serve } from "../../scripts/serve.ts";
import { chainInLine, cycleOf } from "./deepChains.ts";
import { generateChain } from "./generateChain.ts";
import { median } from "./median.ts";
import { noteTasks } from "./noteTasks.ts";
import { runBench } from "./runBench.ts";

const root = path.resolve(import.meta.dirname, "../..");
const LONG = 200;
/** ms without a new element, after which a page is whole. */
const QUIET = 3000;

const { values: asked } = parseArgs({
  options: {
    large: { type: "boolean" },
    sizes: { type: "string", default: "10000" },
    rounds: { type: "string", default: "1" },
    timeout: { type: "string", default: "120" },
    site: { type: "string" },
  },
});
const patience = Number(asked.timeout) * 1000;

const chains: Readonly<Record<string, (size: number) => string>> = {
  deep: chainInLine,
  cyclic: cycleOf,
  wide: size => generateChain(size),
};
const views: readonly (readonly [chain: string, view: string, part: string])[] = [
  ["deep", "chain", ".stage-view .card-box"],
  ["cyclic", "chain", ".stage-view .card-box"],
  ["wide", "chain", ".stage-view .card-box"],
  ["wide", "outline", ".outline-line"],
  ["deep", "outline", ".outline-line"],
  ["wide", "table", ".data-table tbody tr"],
];

declare global {
  interface Window {
    /** When an element was last added, in ms. */
    benchChanged: number;
  }
}

/** Runs in the page. */
function noteChanges(): void {
  window.benchChanged = 0;
  new MutationObserver(() => {
    window.benchChanged = performance.now();
  }).observe(document, { childList: true, subtree: true });
}

type Opened = {
  readonly task: number;
  readonly long: number;
  readonly busy: number;
  readonly there: number;
  readonly whole: number;
  readonly elements: number;
};

/** @returns null where it did not finish in time */
async function open(
  executablePath: string,
  address: string,
  part: string,
  hasWorkers: boolean,
): Promise<Opened | null> {
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
    page.setDefaultTimeout(patience);
    if (!hasWorkers) await page.addInitScript(() => Reflect.deleteProperty(window, "Worker"));
    await page.addInitScript(noteChanges);
    const endTasks = await noteTasks(page);
    await page.goto(address, { waitUntil: "commit" });
    await page.locator(part).first().waitFor({ state: "attached" });
    const there = await page.evaluate(() => performance.now());
    await page.waitForFunction(quiet => performance.now() - window.benchChanged > quiet, QUIET, { polling: 200 });
    const [changed, elements] = await page.evaluate(() => [window.benchChanged, document.querySelectorAll("*").length]);
    const tasks = await endTasks();
    return {
      task: Math.max(0, ...tasks),
      long: tasks.filter(task => task > LONG).length,
      busy: tasks.filter(task => task > 50).reduce((sum, task) => sum + task, 0),
      there,
      whole: changed!,
      elements: elements!,
    };
  } catch (error) {
    if (error instanceof errors.TimeoutError) return null;
    throw error;
  } finally {
    await browser.close();
  }
}

const ms = (time: number): string => (time >= 1000 ? `${(time / 1000).toFixed(2)} s` : `${Math.round(time)} ms`);

async function bench(executablePath: string, folder: string): Promise<string> {
  if (!asked.site) await buildPart("page");
  cpSync(asked.site ?? path.join(root, "dist/page"), folder, { recursive: true });
  mkdirSync(path.join(folder, "chains"));
  const sizes = asked.sizes.split(",").map(Number);
  for (const size of sizes)
    for (const [name, make] of Object.entries(chains))
      writeFileSync(path.join(folder, "chains", `${name}-${size}.dossier.json`), make(size));
  const server = await serve(folder);
  const rows: string[] = [];
  try {
    for (const size of sizes)
      for (const [chain, view, part] of views)
        for (const hasWorkers of [true, false]) {
          const how = hasWorkers ? "in a worker" : "on the page’s thread";
          process.stderr.write(`${chain}, ${size} parties, ${view}, read ${how} …\n`);
          const address = `${server.address}?src=chains/${chain}-${size}.dossier.json&view=${view}&lang=en`;
          const found: Opened[] = [];
          for (let round = 0; round < Number(asked.rounds); round += 1) {
            const one = await open(executablePath, address, part, hasWorkers);
            if (one) found.push(one);
          }
          const middle = (read: (one: Opened) => number) => median(found.map(read));
          const cells =
            found.length === 0
              ? ["did not finish", "", "", "", "", ""]
              : [
                  ms(middle(one => one.task)),
                  middle(one => one.long),
                  ms(middle(one => one.busy)),
                  ms(middle(one => one.there)),
                  ms(middle(one => one.whole)),
                  middle(one => one.elements).toLocaleString("en"),
                ];
          rows.push(`| ${[`${chain}, ${size.toLocaleString("en")} parties`, view, how, ...cells].join(" | ")} |`);
        }
  } finally {
    await server.close();
  }
  return [
    "| chain | view | read | longest task | over 200 ms | busy | there | whole | elements |",
    "| --- | --- | --- | --: | --: | --: | --: | --: | --: |",
    ...rows,
  ].join("\n");
}

await runBench("page with large files", bench);
