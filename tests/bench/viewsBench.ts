/**
 * `npm run bench -- --views`: how soon each view of a dossier with 200 parties and 500 amounts is drawn, and at how many
 * frames a second a day is dragged there, in Chromium.
 *
 * "First drawn" is from choosing the view on the page of the chain until the frame that has it is on the screen. "Drawn
 * again" is the same for a reader who has seen the view and the chain in between, each for two seconds, and "at once
 * again" for one who leaves it as soon as it is there and comes back after half a second, while the page still draws what
 * follows; "frames" is each in frames of 1/60 s. The row
 * "nothing" is a page on which a press writes one word: less cannot be measured so. A day is
 * dragged by a real pointer from one end of the axis to the other and back; each figure of it is between two frames of
 * the page. Each is the median of the rounds.
 * "Work over a frame" counts the tasks of the page's own thread that took more than 1/60 s of the processor meanwhile,
 * which a busy machine hardly changes.
 * Options: --rounds 3  --sizes 200,500 (parties, amounts)  --site folder (that holds a built page)
 */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium, type Page } from "playwright-core";
import { buildPart } from "../../scripts/buildPart.ts";
import { browserFlags } from "../../scripts/findBrowser.ts";
import { serve } from "../../scripts/serve.ts";
import { datedChain } from "./datedChain.ts";
import { median } from "./median.ts";
import { noteTasks } from "./noteTasks.ts";
import { runBench } from "./runBench.ts";

const root = path.resolve(import.meta.dirname, "../..");
const FRAME_MS = 1000 / 60;
const PATIENCE = 60_000;
/** ms for which a reader looks at the view, and at the chain, before the view is chosen again. */
const LOOKS = 2_000;
/** ms before a reader who is in a hurry chooses it again. */
const HURRIES = 500;
/** Moves of the pointer in one direction. */
const MOVES = 60;

const { values: asked } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    sizes: { type: "string", default: "200,500" },
    site: { type: "string" },
  },
});

type ViewCase = {
  /** As the address names it. */
  readonly view: string;
  /** What is there once it is drawn. */
  readonly drawn: string;
  /** The name of its link in the choice of the views. */
  readonly link: string;
  /** What a day is dragged by, where the view has that. */
  readonly handle?: string;
};

/** A view that is added here is measured. */
const cases: readonly ViewCase[] = [
  { view: "money", drawn: ".figure[data-view=money]", link: "Money" },
  { view: "time", drawn: ".figure[data-view=time]", link: "Time", handle: ".time-line.of-known" },
  { view: "map", drawn: ".figure[data-view=map]", link: "Map" },
  { view: "evidence", drawn: ".claims-table tbody", link: "Evidence" },
];

/** Presses a link and waits for the frame that has what it leads to; ms. */
const chosen = (page: Page, link: string, selector: string): Promise<number> =>
  page.evaluate(
    ([name, drawn]) =>
      new Promise<number>((resolve, reject) => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>(".views a")];
        const one = links.find(({ textContent }) => textContent?.trim() === name);
        if (!one) {
          reject(new Error(`no view is called ${name}`));
          return;
        }
        requestAnimationFrame(() => {
          const start = performance.now();
          one.click();
          const look = () => {
            if (!document.querySelector(drawn!)) requestAnimationFrame(look);
            // What the document has in one frame is on the screen when the next one begins.
            else requestAnimationFrame(() => resolve(performance.now() - start));
          };
          look();
        });
      }),
    [link, selector] as const,
  );

type Dragged = { readonly gaps: readonly number[]; readonly changes: number; readonly long: number };

/** Drags a handle over the picture and back, and notes the time between frames meanwhile. */
async function dragged(page: Page, handle: string, drawn: string): Promise<Dragged> {
  const box = (await page.locator(handle).boundingBox())!;
  const picture = (await page.locator(drawn).boundingBox())!;
  const y = box.y + box.height / 2;
  const [left, right] = [picture.x + picture.width * 0.4, picture.x + picture.width * 0.86];
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.evaluate(selector => {
    const noted = { frames: [] as number[], values: new Set<string>(), isOver: false };
    (window as unknown as { noted: typeof noted }).noted = noted;
    const note = (time: number) => {
      noted.frames.push(time);
      noted.values.add(document.querySelector(selector)?.getAttribute("aria-valuetext") ?? "");
      if (!noted.isOver) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  }, handle);
  const tasks = await noteTasks(page);
  await page.mouse.move(left, y, { steps: MOVES });
  await page.mouse.move(right, y, { steps: MOVES });
  const { frames, changes } = await page.evaluate(() => {
    const { noted } = window as unknown as { noted: { frames: number[]; values: Set<string>; isOver: boolean } };
    noted.isOver = true;
    return { frames: noted.frames, changes: noted.values.size };
  });
  const long = (await tasks()).filter(time => time > FRAME_MS).length;
  await page.mouse.up();
  return { long, gaps: frames.slice(1).map((time, place) => time - frames[place]!), changes };
}

const share = (sorted: readonly number[], part: number): number => sorted[Math.floor((sorted.length - 1) * part)]!;
const ms = (time: number): string => `${time.toFixed(1)} ms`;
const timeAndFrames = (time: number): readonly string[] => [ms(time), (time / FRAME_MS).toFixed(1)];

/** A page of one button, which writes what is waited for. */
const empty = `<!doctype html><p class="views"><a href="#" onclick="event.preventDefault(); document.querySelector('output').className = 'drawn'">Nothing</a></p><output></output>`;

/** What the measuring itself takes: a press that draws a word. */
async function measureNothing(executablePath: string, rounds: number): Promise<string> {
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.setContent(empty);
    times.push(await chosen(page, "Nothing", ".drawn"));
  }
  await browser.close();
  return `| ${["nothing", "–", ...timeAndFrames(median(times)), "–", "–", "–", "–", "–", "–", "–"].join(" | ")} |`;
}

async function measure(executablePath: string, address: string, one: ViewCase, rounds: number): Promise<string> {
  const first: number[] = [];
  const atOnce: number[] = [];
  const again: number[] = [];
  const gaps: number[] = [];
  let [changes, long] = [0, 0];
  for (let round = 0; round < rounds; round += 1) {
    const browser = await chromium.launch({ executablePath, args: browserFlags });
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`${address}?src=chains/dated.dossier.json`);
    await page.locator(".stage-view .card-box").first().waitFor();
    await page.locator(".views a").nth(1).waitFor({ state: "attached" });
    await page.waitForLoadState("networkidle");
    first.push(await chosen(page, one.link, one.drawn));
    await chosen(page, "Picture", ".stage-view .card-box");
    await page.waitForTimeout(HURRIES);
    atOnce.push(await chosen(page, one.link, one.drawn));
    await page.waitForTimeout(LOOKS);
    await chosen(page, "Picture", ".stage-view .card-box");
    await page.waitForTimeout(LOOKS);
    again.push(await chosen(page, one.link, one.drawn));
    if (one.handle !== undefined) {
      await page.waitForTimeout(500);
      const drag = await dragged(page, one.handle, one.drawn);
      gaps.push(...drag.gaps);
      changes += drag.changes;
      long += drag.long;
    }
    await browser.close();
  }
  const sorted = [...gaps].sort((a, b) => a - b);
  const cells = [
    one.view,
    ms(median(first)),
    ...timeAndFrames(median(again)),
    ...timeAndFrames(median(atOnce)),
    ...(sorted.length === 0
      ? ["–", "–", "–", "–", "–"]
      : [
          (1000 / median(sorted)).toFixed(0),
          ms(share(sorted, 0.95)),
          ms(sorted.at(-1)!),
          String(Math.round(changes / rounds)),
          String(Math.round(long / rounds)),
        ]),
  ];
  return `| ${cells.join(" | ")} |`;
}

async function bench(executablePath: string, folder: string): Promise<string> {
  const [parties = 200, amounts = 500] = asked.sizes.split(",").map(Number);
  if (!asked.site) await buildPart("page");
  cpSync(asked.site ?? path.join(root, "dist/page"), folder, { recursive: true });
  mkdirSync(path.join(folder, "chains"), { recursive: true });
  writeFileSync(path.join(folder, "chains/dated.dossier.json"), datedChain(parties, amounts));
  const server = await serve(folder);
  const rows: string[] = [await measureNothing(executablePath, Number(asked.rounds))];
  try {
    for (const one of cases) {
      process.stderr.write(`${one.view} …\n`);
      rows.push(await measure(executablePath, server.address, one, Number(asked.rounds)));
    }
  } finally {
    await server.close();
  }
  return [
    `${parties} parties, ${amounts} amounts`,
    "",
    "| view | first drawn | drawn again | frames | at once again | frames | frames a second while a day is dragged | 95 % of frames within | longest | days shown | work over a frame |",
    "| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |",
    ...rows,
  ].join("\n");
}

await runBench("views", bench);
