/**
 * `npm run bench -- --page`: how long it takes from going to a page until its chain is drawn, in Chromium with the CPU
 * slowed four times, beside a page with Cytoscape and dagre that draws the same chain and nothing else.
 *
 * Both are built by the same Vite and served from this machine. Cold: an empty browser. Warm: the same address again, with
 * what the browser has kept. Each figure is the median of the rounds, in which the pages of a chain take turns. A dossier
 * at its own address has its picture in the page as it is sent; it is timed until that is painted.
 * Options: --rounds 5, --site folder, --only openai-sama (one of the chains).
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
  options: {
    rounds: { type: "string", default: "5" },
    site: { type: "string" },
    only: { type: "string" },
    page: { type: "boolean" },
  },
});

/** A card of the page itself, and one of the first window, which is written in a page of a dossier. */
const CARD = ".stage-view .card-box";
const FIRST_CARD = "#first .card-box";

/** The chains to draw: their names in the table, their files, and the ways in which our page shows them. */
const chains: readonly {
  readonly file: string;
  readonly ours: readonly (readonly [name: string, address: string, selector: string])[];
}[] = [
  {
    file: "data/dossiers/openai-sama.dossier.json",
    ours: [
      ["OpenAI, Sama and Nairobi", "?dossier=openai-sama", CARD],
      ["OpenAI, Sama and Nairobi, at its own address", "openai-sama/", FIRST_CARD],
    ],
  },
  {
    file: "tests/gallery/two-hundred-parties.dossier.json",
    ours: [
      ["200 parties, folded", "?src=chains/two-hundred-parties.dossier.json", CARD],
      ["200 parties, every card", "?src=chains/two-hundred-parties.dossier.json&unfold=all", CARD],
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
    // Nothing is seen before the first paint has reached the screen.
    const painted = () => {
      const [noted, first] = ["painted", "first-contentful-paint"].map(name => performance.getEntriesByName(name)[0]);
      return noted && first && Math.max(noted.startTime, first.startTime);
    };
    const handle = await page.waitForFunction(painted, null, { timeout: PATIENCE, polling: 100 });
    const cards = await page.locator(CARD).filter({ visible: true }).count();
    return { time: (await handle.jsonValue()) ?? null, cards };
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

type Shown = {
  readonly chain: string;
  readonly page: string;
  readonly address: string;
  /** What is there once the chain is drawn. */
  readonly selector: string;
  /** How many boxes it draws, if not those of our page. */
  readonly boxes?: number;
};
type Measured = { readonly cold: (number | null)[]; readonly warm: (number | null)[]; boxes: number };

/** Loads a page cold and warm in a browser of its own: a new context alone would keep compiled code. */
async function load(executablePath: string, { address, selector }: Shown, measured: Measured): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  const first = await timeIn(context, address, selector);
  measured.cold.push(first.time);
  measured.boxes = first.cards;
  // Chromium keeps compiled code from the second visit on.
  await timeIn(context, address, selector);
  measured.warm.push((await timeIn(context, address, selector)).time);
  await browser.close();
}

/** As in "1.02 s (× 1.2)": how many times as long as the page with Cytoscape of the same chain. */
const beside = (time: number, peer: number): string =>
  time === peer || !Number.isFinite(time / peer) ? seconds(time) : `${seconds(time)} (× ${(time / peer).toFixed(2)})`;

/**
 * Loads all pages of a chain in turn, round by round, so that whatever else the machine does slows them alike.
 * @param pages the last is the one with Cytoscape
 * @returns a row of the table for each
 */
async function measure(executablePath: string, pages: readonly Shown[], rounds: number): Promise<readonly string[]> {
  const all = pages.map(page => ({ page, measured: { cold: [], warm: [], boxes: 0 } as Measured }));
  for (let round = 1; round <= rounds; round += 1) {
    process.stderr.write(`${pages.map(({ chain }) => chain).join(", ")}: round ${round} …\n`);
    for (const { page, measured } of all) await load(executablePath, page, measured);
  }
  const peer = all.at(-1)!.measured;
  return all.map(({ page: { chain, page, boxes }, measured: { cold, warm, boxes: drawn } }) => {
    const times = [beside(medianOf(cold), medianOf(peer.cold)), beside(medianOf(warm), medianOf(peer.warm))];
    return `| ${[chain, page, boxes ?? drawn, ...times].join(" | ")} |`;
  });
}

async function bench(executablePath: string, folder: string): Promise<string> {
  const rounds = Number(asked.rounds);
  if (!asked.site) await buildPart("page");
  cpSync(asked.site ?? path.join(root, "dist/page"), folder, { recursive: true });
  mkdirSync(path.join(folder, "chains"));
  for (const { file } of chains) cpSync(path.join(root, file), path.join(folder, "chains", path.basename(file)));
  const wanted = chains.filter(({ file }) => asked.only === undefined || nameOf(file) === asked.only);
  const told = wanted.map(chain => ({
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
  try {
    for (const { file, ours, peer } of told) {
      const { boxes, hops } = peer;
      const pages = ours.map(([chain, address, selector]) => ({
        chain,
        page: "Deep Labor",
        address: server.address + address,
        selector,
      }));
      const beside = {
        chain: `the same: ${boxes.length} parties, ${hops.length} hops`,
        page: "Cytoscape and dagre",
        address: `${server.address}peer/${nameOf(file)}/`,
        selector: "body.drawn",
        boxes: boxes.length,
      };
      rows.push(...(await measure(executablePath, [...pages, beside], rounds)));
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
