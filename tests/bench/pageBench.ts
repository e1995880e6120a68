/**
 * `npm run bench -- --page`: how long it takes from going to a page until its chain is drawn, in Chromium with the CPU
 * slowed four times, beside a page with Cytoscape and dagre that draws the same chain and nothing else.
 *
 * Both are built by the same Vite and served from this machine. Cold: an empty browser. Warm: the same address again, with
 * what the browser has kept. Each figure is the median of the rounds. Options: --rounds 5, --site folder.
 */
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { type BrowserContext, chromium, errors } from "playwright-core";
import { buildPart } from "../../scripts/buildPart.ts";
import { browserFlags } from "../../scripts/findBrowser.ts";
import { serve } from "../../scripts/serve.ts";
import { median } from "./median.ts";
import { peerChainOf } from "./peer/peerChainOf.ts";
import { buildPeer } from "./peerPages.ts";
import { runBench } from "./runBench.ts";

const root = path.resolve(import.meta.dirname, "../..");
const SLOWED = 4;
/** ms after which a page that has not drawn never will, which is a result too. */
const PATIENCE = 60_000;

const { values: asked } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, site: { type: "string" }, page: { type: "boolean" } },
});

/** The chains to draw: their names in the table, their files, and the ways in which our page shows them. */
const chains: readonly {
  readonly file: string;
  readonly ours: readonly (readonly [name: string, address: string])[];
}[] = [
  {
    file: "data/dossiers/openai-sama.dossier.json",
    ours: [["OpenAI, Sama and Nairobi", "?dossier=openai-sama"]],
  },
  {
    file: "tests/gallery/two-hundred-parties.dossier.json",
    ours: [
      ["200 parties, folded", "?src=chains/two-hundred-parties.dossier.json"],
      ["200 parties, every card", "?src=chains/two-hundred-parties.dossier.json&unfold=all"],
    ],
  },
];

const nameOf = (file: string): string => path.basename(file, ".dossier.json");

/** Runs in the page: notes when what is looked for is there and has reached the screen. */
function noteWhenPainted(selector: string): void {
  const look = () => {
    // What the document has in one frame is on the screen when the next one begins.
    if (!document.querySelector(selector)) requestAnimationFrame(look);
    else requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("painted")));
  };
  look();
}

type Timed = { readonly time: number | null; readonly cards: number };

async function timeIn(context: BrowserContext, address: string, selector: string): Promise<Timed> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  await page.addInitScript(noteWhenPainted, selector);
  try {
    await page.goto(address, { waitUntil: "commit" });
    const painted = () => performance.getEntriesByName("painted")[0]?.startTime;
    const handle = await page.waitForFunction(painted, null, { timeout: PATIENCE, polling: 100 });
    return { time: (await handle.jsonValue()) ?? null, cards: await page.locator(".stage-view .card-box").count() };
  } catch (error) {
    if (error instanceof errors.TimeoutError) return { time: null, cards: 0 };
    throw error;
  } finally {
    await page.close();
  }
}

/** Infinite for what did not come in most rounds. */
const medianOf = (times: readonly (number | null)[]): number =>
  median(times.map(time => time ?? Number.POSITIVE_INFINITY));
const seconds = (time: number): string => (Number.isFinite(time) ? `${(time / 1000).toFixed(2)} s` : "did not finish");

/** @returns the medians of cold and of warm loads */
async function measure(executablePath: string, address: string, selector: string, rounds: number) {
  const cold: (number | null)[] = [];
  const warm: (number | null)[] = [];
  let cards = 0;
  for (let round = 0; round < rounds; round += 1) {
    // Each measurement has a browser of its own: a new context alone would keep compiled code.
    const browser = await chromium.launch({ executablePath, args: browserFlags });
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
    const first = await timeIn(context, address, selector);
    cold.push(first.time);
    cards = first.cards;
    // Chromium keeps compiled code from the second visit on.
    await timeIn(context, address, selector);
    warm.push((await timeIn(context, address, selector)).time);
    await browser.close();
  }
  return { cold: medianOf(cold), warm: medianOf(warm), cards };
}

async function bench(executablePath: string, folder: string): Promise<string> {
  const rounds = Number(asked.rounds);
  if (!asked.site) await buildPart("page");
  cpSync(asked.site ?? path.join(root, "dist/page"), folder, { recursive: true });
  mkdirSync(path.join(folder, "chains"));
  for (const { file } of chains) cpSync(path.join(root, file), path.join(folder, "chains", path.basename(file)));
  const told = chains.map(chain => ({
    ...chain,
    peer: peerChainOf(readFileSync(path.join(root, chain.file), "utf8")),
  }));
  await buildPeer(
    "cytoscape",
    path.join(folder, "peer"),
    Object.fromEntries(told.map(({ file, peer }) => [nameOf(file), peer])),
  );
  const headers = { "Cache-Control": "max-age=3600" };
  const server = await serve(folder, { headers });
  const rows: string[] = [];
  const add = async (name: string, what: string, address: string, selector: string, cards?: number) => {
    process.stderr.write(`${name}: ${what} …\n`);
    const found = await measure(executablePath, server.address + address, selector, rounds);
    rows.push(`| ${[name, what, cards ?? found.cards, seconds(found.cold), seconds(found.warm)].join(" | ")} |`);
  };
  try {
    for (const { file, ours, peer } of told) {
      for (const [name, address] of ours) await add(name, "Deep Labor", address, ".stage-view .card-box");
      const { boxes, hops } = peer;
      const [first] = ours;
      const title = ours.length === 1 && first ? first[0] : `${boxes.length} parties, ${hops.length} hops`;
      await add(title, "Cytoscape and dagre", `peer/${nameOf(file)}/`, "body.drawn", boxes.length);
    }
  } finally {
    await server.close();
  }
  return [
    `| chain | page | boxes | cold, CPU ÷ ${SLOWED} | warm, CPU ÷ ${SLOWED} |`,
    "| --- | --- | --: | --: | --: |",
    ...rows,
  ].join("\n");
}

await runBench("page", bench);
