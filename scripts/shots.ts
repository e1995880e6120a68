/**
 * `npm run shots`: takes pictures of every page in every state, for people to look at, in `shots/` with the contact
 * sheet `shots/index.html`. Each option takes a list separated by commas and narrows what is taken:
 *
 * npm run shots -- --only openai --width 390 --scheme light,dark --state opened,mark
 *
 * `--lang fr`: in that language. `--forty`: the home page and the network with forty invented dossiers. `--site folder`: uses a page that is built already. `--out folder`: writes elsewhere.
 * `--readme`: writes the pictures of README.md and docs/ into `.github/` instead.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";
import { buildForty } from "./buildForty.ts";
import { buildPart } from "./buildPart.ts";
import { contactSheet, type Shot } from "./contactSheet.ts";
import { browserFlags, findBrowser } from "./findBrowser.ts";
import { messageOf } from "./messageOf.ts";
import { type Served, serve } from "./serve.ts";
import { inWindow, schemes, shotList, widths } from "./shotList.ts";

/** A picture to take: a page in a state. On paper the width is 0. */
type Wanted = {
  readonly name: string;
  readonly state: string;
  readonly address: string;
  readonly width: number;
  readonly scheme: string;
};
type Window = { readonly width: number; readonly height: number };

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const HEIGHTS: Readonly<Record<number, number>> = { 1280: 900, 768: 1024, 390: 844, 320: 640 };
/** px between the margins of a landscape page of A4, at 96 px an inch. */
const PAPER = { width: 1040, height: 720 };
/** The height in px at which pictures are cut, since nobody looks further. */
const HIGHEST = 14_000;
const AT_ONCE = 3;
/** An invented chain of one line, and a statement about it, written as docs/writing.md tells. */
async function writeStatement(page: Page): Promise<void> {
  await page.locator(".write textarea").fill("Bright (US) > Kazi (KE) > workers: Labellers (KE)\n// invented");
  await page.getByRole("button", { name: "Go on writing" }).click();
  await page.locator('.edit-picture [data-stop="card kazi"]').focus();
  await page.keyboard.press("s");
  await page.getByLabel("The party says so").check();
  for (const [field, typed] of [
    ["position", "holds"],
    ["duty", "health"],
    ["workers", "lab"],
  ]) {
    await page.locator(`#edit-panel [data-field="${field}"] input`).last().fill(typed!);
    await page.keyboard.press("Tab");
  }
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await page.locator(".edit-changes li").first().waitFor();
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    document.querySelector("#edit-panel")?.scrollTo(0, 0);
  });
}

type Picture = Window & {
  readonly file: string;
  readonly address: string;
  /** Scrolled to the picture and not to the top. */
  readonly atChosen?: boolean;
  /** What is done on the page first. */
  readonly act?: (page: Page) => Promise<void>;
};

/** The pictures of README.md and docs/. */
const readme: readonly Picture[] = [
  { file: "chain.png", address: "?dossier=microsoft-voice-assistant", width: 1280, height: 760 },
  {
    file: "evidence.png",
    address: "?dossier=openai-sama&duty=health-safety&party=openai",
    width: 1060,
    height: 540,
  },
  { file: "network.png", address: "?network=all", width: 1100, height: 740, atChosen: true },
  { file: "writing.png", address: "?", width: 1240, height: 760, act: writeStatement },
  { file: "phone.png", address: "?dossier=openai-sama&duty=health-safety", width: 390, height: 844 },
];
const README_BYTES = 150_000;

const { values: asked } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    width: { type: "string", default: widths.join() },
    scheme: { type: "string", default: schemes.join() },
    state: { type: "string", default: "" },
    lang: { type: "string", default: "en" },
    forty: { type: "boolean", default: false },
    site: { type: "string" },
    out: { type: "string", default: path.join(root, "shots") },
    readme: { type: "boolean" },
  },
});
const listed = (text: string): string[] => text.split(",").filter(Boolean);

function heightOf(width: number): number {
  const height = HEIGHTS[width];
  if (height === undefined) throw new Error(`There is no window as wide as ${width}.`);
  return height;
}

/** Opens a page and waits until nothing moves. */
async function open(browser: Browser, address: string, { width, height }: Window, scheme: string) {
  const context = await browser.newContext({ viewport: { width, height }, locale: "en-GB", reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.emulateMedia(
    scheme === "print" ? { media: "print" } : { colorScheme: scheme === "dark" ? "dark" : "light" },
  );
  await page.goto(address);
  await page.locator("h1").first().waitFor();
  await page.waitForFunction(
    () => document.querySelector(".loading, .network-canvas.later, .network-progress progress") === null,
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 4; frame += 1) await new Promise(done => requestAnimationFrame(done));
  });
  return { page, close: () => context.close() };
}

/** Scrolls the chosen element into the part of the window that the panel leaves free, as a reader would. */
const toChosen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const chosen = document.querySelector('.stage-view [aria-current]:not([data-stop^="head"])');
    const { top } = (
      chosen ??
      document.querySelector(".stage, .network-frame") ??
      document.body
    ).getBoundingClientRect();
    window.scrollBy({ top: top - 80, behavior: "instant" });
  });

/** Makes the window as high as the page, with the panel at its lowest, so that it does not cover the picture. */
async function toWholePage(page: Page, width: number): Promise<void> {
  await page.locator(".panel .panel-tools button").first().click();
  const high = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(high, HIGHEST) });
}

async function take(
  browser: Browser,
  site: string,
  { name, state, address, width, scheme }: Wanted,
  out: string,
): Promise<readonly Shot[]> {
  const isPaper = scheme === "print";
  const size = isPaper ? PAPER : { width, height: heightOf(width) };
  const language = `${address}${address === "?" ? "" : "&"}lang=${asked.lang}`;
  const { page, close } = await open(browser, site + language, size, scheme);
  const file = `${name}/${[state, isPaper ? "paper" : width, scheme].join("-")}.png`;
  mkdirSync(path.join(out, name), { recursive: true });
  try {
    const isWindow = inWindow.includes(state) && !isPaper;
    if (isWindow) await toChosen(page);
    else if (state === "lens" && !isPaper) await toWholePage(page, width);
    const high = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.screenshot({
      path: path.join(out, file),
      ...(isWindow ? {} : { fullPage: true, clip: { x: 0, y: 0, width: size.width, height: Math.min(high, HIGHEST) } }),
    });
    const shot = { name, state, width: isPaper ? PAPER.width : width, scheme, file };
    if (!isPaper) return [shot];
    const pdf = file.replace(/png$/, "pdf");
    await page.pdf({ path: path.join(out, pdf), preferCSSPageSize: true, printBackground: false });
    return [shot, { ...shot, file: pdf }];
  } finally {
    await close();
  }
}

async function takeAll(browser: Browser, site: string): Promise<void> {
  const only = listed(asked.only);
  const states = listed(asked.state);
  const wanted = shotList(root)
    .filter(({ kind }) => !asked.forty || kind === "home" || kind === "network")
    .filter(({ name, kind }) => only.length === 0 || only.some(part => name.includes(part) || kind === part))
    .flatMap(({ name, states: own }) =>
      own
        .filter(([state]) => states.length === 0 || states.includes(state))
        .flatMap(([state, address]) =>
          listed(asked.scheme).flatMap((scheme): readonly Wanted[] =>
            // Paper has one width, and states that only a screen has are left out.
            scheme === "print"
              ? state === "opened" || state === "table" || states.length > 0
                ? [{ name, state, address, scheme, width: 0 }]
                : []
              : listed(asked.width).map(width => ({ name, state, address, scheme, width: Number(width) })),
          ),
        ),
    );
  const strange = wanted.find(({ scheme, width }) => !schemes.includes(scheme) || (width !== 0 && !HEIGHTS[width]));
  if (strange) throw new Error(`There are the widths ${widths.join(", ")} and the schemes ${schemes.join(", ")}.`);
  if (wanted.length === 0) throw new Error("There is no such page in such a state.");
  console.log(`${wanted.length} shots …`);
  const taken = new Map<number, readonly Shot[]>();
  const waiting = [...wanted.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [place, shot] = next;
      try {
        taken.set(place, await take(browser, site, shot, asked.out));
      } catch (error) {
        throw new Error(`${shot.name}, ${shot.state}, ${shot.width}, ${shot.scheme}: ${messageOf(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const inOrder = [...taken].sort(([a], [b]) => a - b).flatMap(([, shots]) => shots);
  writeFileSync(path.join(asked.out, "index.html"), contactSheet(inOrder));
  console.log(`Wrote ${inOrder.length} files and ${path.join(asked.out, "index.html")}`);
}

async function takeForReadme(browser: Browser, site: string): Promise<void> {
  const only = listed(asked.only);
  const wanted = readme.filter(({ file }) => only.length === 0 || only.some(part => file.includes(part)));
  for (const { file, address, width, height, atChosen = false, act } of wanted) {
    const { page, close } = await open(browser, `${site}${address}&lang=en`, { width, height }, "light");
    const target = path.join(root, ".github", file);
    await act?.(page);
    if (atChosen) await toChosen(page);
    await page.screenshot({ path: target });
    await close();
    const { size } = statSync(target);
    console.log(`Wrote .github/${file}, ${Math.ceil(size / 1000)} kB`);
    if (size > README_BYTES) throw new Error(`.github/${file} is larger than ${README_BYTES / 1000} kB.`);
  }
}

const executablePath = findBrowser();
if (!executablePath) {
  console.error("Shots need Chromium or Chrome: none on PATH, none named by CHROME.");
  process.exit(1);
}
const folder = mkdtempSync(path.join(tmpdir(), "deep-labor-shots-"));
let server: Served | null = null;
let browser: Browser | null = null;
try {
  if (asked.forty) await buildForty(folder);
  else {
    if (!asked.site) await buildPart("page");
    cpSync(asked.site ?? path.join(root, "dist/page"), folder, { recursive: true });
  }
  cpSync(path.join(root, "tests/gallery"), path.join(folder, "gallery"), { recursive: true });
  server = await serve(folder);
  browser = await chromium.launch({ executablePath, args: browserFlags });
  await (asked.readme ? takeForReadme : takeAll)(browser, server.address);
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
} finally {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
}
