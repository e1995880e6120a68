/**
 * `npm run bench -- --large`: how long the page's own thread is busy without a break with large files: chains that are
 * deep, cyclic and wide, of 10,000 parties, and one of fewer parties with hundreds of groups of workers. Each is opened,
 * then its duty, its group and its view are changed, one after the other in the same page.
 *
 * "There after" is when the first part of it is there, by the clock. "Longest task" is the longest task of the page's own
 * thread in time of the processor, which a busy machine hardly changes, "over 200 ms" how many there are of those, "busy"
 * the sum of all above 50 ms until all slices have come, or until `--whole` seconds are over. They count beside each
 * other on the same machine.
 * Options: --sizes 10000  --groups 2000 (parties, a fifth of them groups)  --timeout 120 (seconds)  --whole 60  --site folder
 */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium, errors, type Page } from "playwright-core";
import { buildPart } from "../../scripts/buildPart.ts";
import { browserFlags } from "../../scripts/findBrowser.ts";
import { serve } from "../../scripts/serve.ts";
import { chainInLine, cycleOf } from "./deepChains.ts";
import { generateChain } from "./generateChain.ts";
import { noteTasks } from "./noteTasks.ts";
import { runBench } from "./runBench.ts";

const root = path.resolve(import.meta.dirname, "../..");
const LONG = 200;
/** ms without a new element, after which a page is whole. */
const QUIET = 3000;

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string" },
    sizes: { type: "string", default: "10000" },
    groups: { type: "string", default: "2000" },
    whole: { type: "string", default: "60" },
    timeout: { type: "string", default: "120" },
    site: { type: "string" },
  },
});
const patience = Number(options.timeout) * 1000;

type Act = readonly [name: string, asked: string, part: string];

const CARD = ".stage-view .card-box";
/** What a reader does, one after the other, and what is there then. */
const acts = (last: string | null): readonly Act[] => [
  ["opened", "view=chain", CARD],
  ["another duty", "duty=pay-wage", CARD],
  ...(last === null ? [] : [["another group", `workers=${last}`, `.stage-view [data-party="${last}"]`] satisfies Act]),
  ["Responsibilities", "view=responsibilities", ".responsibilities tbody tr"],
  ["in another plane", "plane=promised", ".responsibilities tbody tr"],
  ...(last === null
    ? []
    : [["Responsibilities by group", "rows=groups", ".responsibilities tbody tr:nth-child(20)"] satisfies Act]),
  ["Table", "view=table", ".data-table tbody tr"],
  ["Outline", "view=outline", ".outline-line"],
  ["the picture again", "view=chain", CARD],
];

type Case = { readonly name: string; readonly file: string; readonly text: string; readonly acts: readonly Act[] };

function casesFor(size: number, withGroups: number): readonly Case[] {
  // Every fifth party of a generated chain is a group, so the last one is.
  const lastOf = (parties: number) => `p${parties - 1}`;
  return [
    { name: `deep, ${size.toLocaleString("en")}`, file: `deep-${size}`, text: chainInLine(size), acts: acts(null) },
    { name: `cyclic, ${size.toLocaleString("en")}`, file: `cyclic-${size}`, text: cycleOf(size), acts: acts(null) },
    {
      name: `wide, ${size.toLocaleString("en")}, ${(size / 5).toLocaleString("en")} groups`,
      file: `wide-${size}`,
      text: generateChain(size),
      acts: acts(lastOf(size)).filter(([name]) => name !== "Responsibilities by group"),
    },
    {
      name: `wide, ${withGroups.toLocaleString("en")}, ${(withGroups / 5).toLocaleString("en")} groups`,
      file: `groups-${withGroups}`,
      text: generateChain(withGroups),
      acts: acts(lastOf(withGroups)),
    },
  ];
}

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

/** Runs in the page: goes where a link with these words in its address would lead. */
function follow(asked: string): void {
  const to = new URL(window.location.href);
  for (const [name, value] of new URLSearchParams(asked)) to.searchParams.set(name, value);
  window.history.pushState(null, "", to);
  window.benchChanged = performance.now();
  window.dispatchEvent(new PopStateEvent("popstate"));
}

/** `there`: ms by the clock until the first part of what was asked for was there. */
type Done = {
  readonly name: string;
  readonly there: number;
  readonly tasks: readonly number[] | null;
  readonly elements: number;
};

async function actOut(page: Page, address: string, [name, asked, part]: Act, isFirst: boolean): Promise<Done> {
  const endTasks = await noteTasks(page);
  const began = performance.now();
  try {
    if (isFirst) await page.goto(`${address}&${asked}`, { waitUntil: "commit" });
    else await page.evaluate(follow, asked);
    // A locator would look through all that there is by now, in a task of the page.
    await page.waitForFunction(selector => document.querySelector(selector) !== null, part, { polling: 100 });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return { name, there: 0, tasks: null, elements: 0 };
  }
  const there = performance.now() - began;
  await page
    .waitForFunction(quiet => performance.now() - window.benchChanged > quiet, QUIET, {
      polling: 200,
      timeout: Number(options.whole) * 1000,
    })
    .catch(() => {});
  const tasks = await endTasks();
  return { name, there, tasks, elements: await page.evaluate(() => document.querySelectorAll("*").length) };
}

async function play(executablePath: string, address: string, all: readonly Act[]): Promise<readonly Done[]> {
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
    page.setDefaultTimeout(patience);
    await page.addInitScript(noteChanges);
    const done: Done[] = [];
    for (const [place, act] of all.entries()) {
      done.push(await actOut(page, address, act, place === 0));
      if (done.at(-1)!.tasks === null) break;
    }
    return done;
  } finally {
    await browser.close();
  }
}

const ms = (time: number): string => (time >= 1000 ? `${(time / 1000).toFixed(2)} s` : `${Math.round(time)} ms`);

async function bench(executablePath: string, folder: string): Promise<string> {
  if (!options.site) await buildPart("page");
  cpSync(options.site ?? path.join(root, "dist/page"), folder, { recursive: true });
  mkdirSync(path.join(folder, "chains"));
  const server = await serve(folder);
  const rows: string[] = [];
  try {
    for (const size of options.sizes.split(",").map(Number))
      for (const { name, file, text, acts: all } of casesFor(size, Number(options.groups))) {
        process.stderr.write(`${name} …\n`);
        writeFileSync(path.join(folder, "chains", `${file}.dossier.json`), text);
        const address = `${server.address}?src=chains/${file}.dossier.json&lang=en`;
        for (const { name: act, there, tasks, elements } of await play(executablePath, address, all)) {
          const cells =
            tasks === null
              ? ["did not come", "", "", "", ""]
              : [
                  ms(there),
                  ms(Math.max(0, ...tasks)),
                  tasks.filter(task => task > LONG).length,
                  ms(tasks.filter(task => task > 50).reduce((sum, task) => sum + task, 0)),
                  elements.toLocaleString("en"),
                ];
          rows.push(`| ${[name, act, ...cells].join(" | ")} |`);
          process.stderr.write(`${rows.at(-1)}\n`);
        }
      }
  } finally {
    await server.close();
  }
  return [
    "| parties | what the reader does | there after | longest task | over 200 ms | busy | elements |",
    "| --- | --- | --: | --: | --: | --: | --: |",
    ...rows,
  ].join("\n");
}

await runBench("page with large files", bench);
