/**
 * `npm run bench -- --network`: how soon a network of many parties is seen and laid out in Chromium, and whether the page
 * answers meanwhile, beside pages that draw the same parties and links with Cytoscape and with sigma and nothing else.
 *
 * Networks are generated, or anybody's own: two CSV files. All pages are built by Vite, minified, served from this machine,
 * and opened in a browser that has seen nothing; the picture has the same size in each. Times count from the start of the
 * navigation. "First picture": a frame was shown after every party had been drawn. "Laid out": nobody moves any more.
 * "Task": the longest of the page's own thread until then, in time of the processor, which a busy machine does not change.
 * "Pause": the longest time without a tick of a timer from the start until the page has been quiet for two seconds
 * behind its layout. "Click": the longest time from a click beside the picture, twice a second all the while, until the
 * frame after it. "Drag": the ground of the picture is dragged for two seconds. Figures are medians of the rounds.
 * Options: --sizes 1000,5000,10000  --nodes FILE --edges FILE  --rounds 3  --timeout 120 (seconds)  --site folder
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "playwright-core";
import { buildPart } from "../../scripts/buildPart.ts";
import { browserFlags } from "../../scripts/findBrowser.ts";
import { type Served, serve } from "../../scripts/serve.ts";
import { median } from "./median.ts";
import { generatedCase, type NetworkCase, networkFromCsv, ownCase } from "./networkCases.ts";
import { noteTasks } from "./noteTasks.ts";
import { buildPeer } from "./peerPages.ts";
import { runBench } from "./runBench.ts";

const root = path.resolve(import.meta.dirname, "../..");
/** ms */
const QUIET = 2000;
const MOST_QUIET = 20_000;
const DRAG = 2000;
const CLICK_EVERY = 500;
/** ms, number and ms: the aims for the largest network. */
const aim = { size: 10_000, first: 3000, task: 200 };

const { values: asked } = parseArgs({
  options: {
    network: { type: "boolean" },
    sizes: { type: "string", default: "1000,5000,10000" },
    nodes: { type: "string" },
    edges: { type: "string" },
    rounds: { type: "string", default: "3" },
    timeout: { type: "string", default: "120" },
    site: { type: "string" },
  },
});
const patience = Number(asked.timeout) * 1000;

/** What is visited; `picture` is the element that is dragged. */
type VisitedPage = {
  readonly name: string;
  readonly address: (network: string) => string;
  readonly picture: string;
  readonly isOurs?: boolean;
};

const ours = (layout: "layered" | "free") => (name: string) =>
  `?network=none&src=networks/${name}.dossier.json${layout === "free" ? "&layout=free" : ""}`;
const pages: readonly VisitedPage[] = [
  { name: "Deep Labor, layered", address: ours("layered"), picture: ".network-drawing", isOurs: true },
  { name: "Deep Labor, free", address: ours("free"), picture: ".network-drawing", isOurs: true },
  { name: "Cytoscape, cose", address: name => `cytoscapeNetwork/${name}/`, picture: "#chain" },
  { name: "Cytoscape, grid", address: name => `cytoscapeNetwork/${name}/?layout=grid`, picture: "#chain" },
  { name: "sigma, ForceAtlas2 (50 rounds)", address: name => `sigma/${name}/`, picture: "#chain" },
];

/**
 * Runs in the page: writes to the console when there is something to tell. A page that stops answering has told it
 * before.
 */
function watch(isOurs: boolean): void {
  const told = new Set<string>();
  const tell = (what: string, time: number) => {
    if (told.has(what)) return;
    told.add(what);
    console.debug(`bench ${what} ${time}`);
  };
  const isPainted = () => {
    const canvas = document.querySelector<HTMLCanvasElement>(".network-drawing > canvas");
    // Everything is painted at once, on a ground that is painted first.
    return (canvas?.getContext("2d")?.getImageData(0, 0, 1, 1).data[3] ?? 0) > 0;
  };
  const isDrawn = () => (isOurs ? isPainted() : document.body?.classList.contains("drawn") === true);
  const isSettled = () =>
    isOurs
      ? document.querySelector(".network-progress") !== null && !document.querySelector(".network-progress progress")
      : document.body.classList.contains("settled");
  const look = () => {
    const isFirst = told.has("first") || isDrawn();
    const isLaidOut = isFirst && isSettled();
    // What was drawn in one frame is on the screen when the next one begins.
    if (isFirst) requestAnimationFrame(() => tell("first", performance.now()));
    if (isLaidOut) requestAnimationFrame(() => tell("laid-out", performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    // Nobody notices shorter ones.
    if (now - last > 50) console.debug(`bench pause ${now - last}`);
    last = now;
    setTimeout(tick, 5);
  };
  tick();
  addEventListener(
    "click",
    ({ timeStamp }) => requestAnimationFrame(() => console.debug(`bench click ${performance.now() - timeStamp}`)),
    { capture: true },
  );
}

declare global {
  interface Window {
    /** When each frame began, as `noteFrames` notes it. */
    benchFrames: readonly number[];
  }
}

/** Runs in the page: notes frames until they are asked for. */
function noteFrames(): void {
  const frames: number[] = [];
  const note = (time: number) => {
    frames.push(time);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  window.benchFrames = frames;
}

const sleep = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
/** Null for what comes too late, or from a page that is gone. */
async function within<Found>(ms: number, promise: Promise<Found>): Promise<Found | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>(resolve => {
    timer = setTimeout(resolve, ms, null);
  });
  const found = await Promise.race([promise.catch(() => null), late]);
  clearTimeout(timer);
  return found;
}

type Dragged = { readonly rate: number; readonly longest: number };

/**
 * Drags the ground of the picture, from a corner where no party stands. @returns frames a second, and the longest in ms
 */
async function drag(page: Page, picture: string): Promise<Dragged | null> {
  await page.locator(picture).scrollIntoViewIfNeeded();
  const box = await page.locator(picture).boundingBox();
  if (!box) return null;
  const [left, top] = [box.x + 5, box.y + 5];
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.evaluate(noteFrames);
  const start = performance.now();
  for (let time = 0; time < DRAG; time = performance.now() - start) {
    const share = time / DRAG;
    await page.mouse.move(left + 300 * share, top + 150 * Math.sin(share * Math.PI));
    await sleep(4);
  }
  const frames = await page.evaluate(() => window.benchFrames);
  await page.mouse.up();
  const gaps = frames.slice(1).map((frame, at) => frame - frames[at]!);
  const lasted = gaps.reduce((sum, gap) => sum + gap, 0);
  return gaps.length === 0 ? null : { rate: (1000 * gaps.length) / lasted, longest: Math.max(...gaps) };
}

/** Times in ms, `scripts` in gzipped bytes; null for what did not come in time. */
type Visit = {
  readonly first: number | null;
  readonly laidOut: number | null;
  readonly pause: number;
  readonly task: number | null;
  readonly click: number;
  readonly drag: Dragged | null;
  readonly scripts: number;
};

/** Visits a page once. */
async function visit(
  executablePath: string,
  server: Served,
  folder: string,
  { address, picture, isOurs = false }: VisitedPage,
  name: string,
): Promise<Visit> {
  // SwiftShader draws what WebGL asks for where there is no graphics card.
  const browser = await chromium.launch({ executablePath, args: [...browserFlags, "--enable-unsafe-swiftshader"] });
  const found: { -readonly [Key in keyof Visit]: Visit[Key] } = {
    first: null,
    laidOut: null,
    pause: 0,
    task: null,
    click: 0,
    drag: null,
    scripts: 0,
  };
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
    let lastPause = performance.now();
    page.on("console", message => {
      const [bench, what, value] = message.text().split(" ");
      if (bench !== "bench") return;
      const time = Number(value);
      if (what === "first") found.first = time;
      else if (what === "laid-out") found.laidOut = time;
      else if (what === "click") found.click = Math.max(found.click, time);
      else {
        found.pause = Math.max(found.pause, time);
        lastPause = performance.now();
      }
    });
    const scripts = new Set<string>();
    page.context().on("request", request => {
      if (new URL(request.url()).pathname.endsWith(".js")) scripts.add(request.url());
    });
    await page.addInitScript(watch, isOurs);
    const tasks = await noteTasks(page);
    const start = performance.now();
    await page.goto(server.address + address(name), { waitUntil: "commit" });
    let isOver = false;
    const clicking = (async () => {
      while (!isOver) {
        await sleep(CLICK_EVERY);
        if (!isOver) await page.mouse.click(3, 300);
      }
    })().catch(() => {});
    while (found.laidOut === null && performance.now() - start < patience) await sleep(50);
    const settled = performance.now();
    const isQuiet = () => performance.now() - Math.max(lastPause, settled) > QUIET;
    while (found.laidOut !== null && !isQuiet() && performance.now() - settled < MOST_QUIET) await sleep(50);
    isOver = true;
    // A page that has not answered by now has paused until now.
    if (
      found.laidOut === null &&
      (await within(
        1000,
        page.evaluate(() => true),
      )) === null
    )
      found.pause = Math.max(found.pause, performance.now() - lastPause);
    await within(1000, clicking);
    const { pause, click } = found;
    if (found.laidOut !== null)
      found.task = await within(
        patience,
        tasks().then(all => Math.max(0, ...all)),
      );
    if (found.laidOut !== null) found.drag = await within(patience, drag(page, picture));
    for (const url of scripts) found.scripts += gzipSync(readFileSync(path.join(folder, new URL(url).pathname))).length;
    return { ...found, pause, click };
  } finally {
    await within(5000, browser.close());
  }
}

type Medians = Readonly<
  Record<"first" | "laidOut" | "pause" | "task" | "click" | "rate" | "longest" | "scripts", number | null>
>;
/** A network, with the results of each page. */
type Measured = { readonly title: string; readonly size: number; readonly measured: readonly Medians[] };

/** The median of each measure; null for what did not come in most rounds. */
function mediansOf(visits: readonly Visit[]): Medians {
  const of = (read: (visit: Visit) => number | null | undefined) => {
    const middle = median(visits.map(one => read(one) ?? Number.POSITIVE_INFINITY));
    return Number.isFinite(middle) ? middle : null;
  };
  return {
    first: of(one => one.first),
    laidOut: of(one => one.laidOut),
    pause: of(one => one.pause),
    task: of(one => one.task),
    click: of(one => one.click),
    // The fewest frames are the worst.
    rate: of(one => one.drag?.rate),
    longest: of(one => one.drag?.longest),
    scripts: of(one => one.scripts),
  };
}

const seconds = (time: number | null): string =>
  time === null ? "did not finish" : `${(time / 1000).toFixed(time < 10_000 ? 2 : 1)} s`;
const milliseconds = (time: number | null): string =>
  time === null || time >= 1000 ? seconds(time) : `${Math.round(time)} ms`;

function report(cases: readonly Measured[]): string {
  const rows = cases.flatMap(({ title, measured }) => {
    const base = measured[0]?.first ?? null;
    return measured.map(({ first, laidOut, pause, task, click, rate, longest, scripts }, at) => {
      const ratio = at === 0 || first === null || base === null ? "" : ` (× ${(first / base).toFixed(1)})`;
      const cells = [
        title,
        pages[at]?.name,
        `${seconds(first)}${ratio}`,
        seconds(laidOut),
        task === null ? "—" : milliseconds(task),
        milliseconds(pause),
        milliseconds(click),
        rate === null ? "—" : `${rate.toFixed(0)} a second · ${milliseconds(longest)}`,
        `${((scripts ?? 0) / 1000).toFixed(0)} kB`,
      ];
      return `| ${cells.join(" | ")} |`;
    });
  });
  return [
    "| network | page | first picture | laid out | longest task, of the processor | longest pause | slowest click | frames dragged · longest | script |",
    "| --- | --- | --: | --: | --: | --: | --: | --: | --: |",
    ...rows,
  ].join("\n");
}

/** The aims for the largest network, and by how much they were missed. */
function aimLines(cases: readonly Measured[]): string[] {
  const largest = cases.find(({ size }) => size === aim.size);
  if (!largest) return [];
  const told = (value: number | null, most: number) =>
    value !== null && value <= most ? "holds" : `missed: ${milliseconds(value)}`;
  return pages.flatMap(({ name, isOurs }, at) => {
    const found = largest.measured[at];
    if (!isOurs || !found) return [];
    const { first, task } = found;
    return [
      `- ${name}, ${aim.size.toLocaleString("en")} parties seen within ${seconds(aim.first)}: ${told(first, aim.first)}; no task longer than ${aim.task} ms: ${told(task, aim.task)}`,
    ];
  });
}

type Network = NetworkCase & { readonly name: string; readonly title: string };

/** The networks that are asked for, each with a title and a name for its files. */
function networks(): readonly Network[] {
  if (asked.nodes === undefined && asked.edges === undefined)
    return asked.sizes.split(",").map(written => {
      const size = Number(written);
      if (!Number.isInteger(size) || size < 1)
        throw new Error(
          `--sizes: “${written}” is no number of parties. Write whole numbers with commas between, such as 1000,5000.`,
        );
      return { name: `network-${size}`, title: `${size.toLocaleString("en")} parties`, ...generatedCase(size) };
    });
  if (asked.nodes === undefined || asked.edges === undefined)
    throw new Error("A network of one’s own needs both files: --nodes FILE --edges FILE.");
  const read = (file: string) => {
    try {
      return { name: path.basename(file), text: readFileSync(file, "utf8") };
    } catch {
      throw new Error(`${file} cannot be read. Is the path right?`);
    }
  };
  const own = ownCase(networkFromCsv(read(asked.nodes), read(asked.edges)));
  const { parties, links } = own.dossier;
  return [
    {
      name: "own",
      title: `own: ${parties.length.toLocaleString("en")} parties, ${links.length.toLocaleString("en")} links`,
      ...own,
    },
  ];
}

async function bench(executablePath: string, folder: string): Promise<string> {
  const all = networks();
  if (!asked.site) await buildPart("page");
  cpSync(asked.site ?? path.join(root, "dist/page"), folder, { recursive: true });
  mkdirSync(path.join(folder, "networks"));
  for (const { name, dossier } of all)
    writeFileSync(path.join(folder, "networks", `${name}.dossier.json`), JSON.stringify(dossier));
  const told = Object.fromEntries(all.map(one => [one.name, one.told]));
  for (const peer of ["cytoscapeNetwork", "sigma"]) await buildPeer(peer, path.join(folder, peer), told);
  // sigma and ForceAtlas2 make their worker of a blob, which the policy of our page forbids; ours carries it by itself.
  const server = await serve(folder, { headers: { "Cache-Control": "max-age=3600" } });
  const found = all.map(one => ({ ...one, visits: pages.map(page => ({ page, all: [] as Visit[] })) }));
  try {
    // Goes round by round, so that whatever slows this machine for a while slows all of them.
    for (let round = 0; round < Number(asked.rounds); round += 1)
      for (const { name, title, visits } of found)
        for (const { page, all: own } of visits) {
          // A page that once did not finish is not waited for again.
          if (own.some(({ laidOut }) => laidOut === null)) continue;
          process.stderr.write(`round ${round + 1} of ${asked.rounds}, ${title}: ${page.name} … `);
          const one = await visit(executablePath, server, folder, page, name);
          own.push(one);
          process.stderr.write(`${seconds(one.first)}, ${seconds(one.laidOut)}, pause ${milliseconds(one.pause)}\n`);
        }
  } finally {
    await server.close();
  }
  const cases = found.map(({ title, dossier, visits }) => ({
    title,
    size: dossier.parties.length,
    measured: visits.map(({ all: own }) => mediansOf(own)),
  }));
  const version = await browserVersion(executablePath);
  const cores = os.cpus();
  return [
    report(cases),
    "",
    ...aimLines(cases),
    `- ${cores.length} × ${cores[0]?.model.trim()}, Chromium ${version} without a graphics card: WebGL, which only sigma uses, is drawn by SwiftShader on the same processor.`,
  ].join("\n");
}

async function browserVersion(executablePath: string): Promise<string> {
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  const version = browser.version();
  await browser.close();
  return version;
}

await runBench("network", bench);
