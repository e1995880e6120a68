/**
 * `npm run shots`: takes pictures of every page in every state, for people to look at, in `shots/` with the contact
 * sheet `shots/index.html`. Each option takes a list separated by commas and narrows what is taken:
 *
 * npm run shots -- --only openai --width 390 --scheme light,dark --state opened,mark
 *
 * `--lang fr`: in that language. `--forty`: the home page and the network with forty invented dossiers. `--site folder`: uses a page that is built already. `--out folder`: writes elsewhere.
 * `--readme`: writes the pictures of README.md and docs/ into `.github/` instead.
 *
 * `npm run shots -- --views`: every view of every dossier and of every case that is hard for it, in `shots/views/`, with a
 * contact sheet for each view. What is not narrowed is taken as far as it is worth looking at: all widths in light and
 * dark, a laptop and a phone in forced colours and in French, and paper. A run in parts:
 *
 * npm run shots -- --views --only money,time --of openai-sama,absurd-ones --width 390 --scheme light --lang fr --window
 *
 * `--of`: the dossiers and cases, by a part of their name. `--window`: the first window alone, and not the whole page.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";
import { viewCases } from "../tests/gallery/viewCases.ts";
import { buildForty } from "./buildForty.ts";
import { buildPart } from "./buildPart.ts";
import { contactSheet, type Shot, sheetOfSheets } from "./contactSheet.ts";
import { browserFlags, findBrowser } from "./findBrowser.ts";
import { messageOf } from "./messageOf.ts";
import { type Served, serve } from "./serve.ts";
import { inWindow, type ShotPage, schemes, shotList, widths } from "./shotList.ts";
import { CASES, caseFile, viewShotList } from "./viewShotList.ts";

/** A picture to take: a page in a state. On paper the width is 0. */
type Wanted = {
  readonly name: string;
  readonly state: string;
  readonly address: string;
  readonly width: number;
  readonly scheme: string;
  readonly lang: string;
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
    width: { type: "string" },
    scheme: { type: "string" },
    state: { type: "string", default: "" },
    lang: { type: "string" },
    forty: { type: "boolean", default: false },
    site: { type: "string" },
    out: { type: "string" },
    readme: { type: "boolean" },
    views: { type: "boolean", default: false },
    of: { type: "string", default: "" },
    window: { type: "boolean", default: false },
  },
});
const listed = (text: string): string[] => text.split(",").filter(Boolean);
const out = path.resolve(asked.out ?? path.join(root, asked.views ? "shots/views" : "shots"));

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
    scheme === "print"
      ? { media: "print" }
      : { colorScheme: scheme === "dark" ? "dark" : "light", forcedColors: scheme === "forced" ? "active" : "none" },
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
  { name, state, address, width, scheme, lang }: Wanted,
): Promise<readonly Shot[]> {
  const isPaper = scheme === "print";
  const size = isPaper ? PAPER : { width, height: heightOf(width) };
  const language = `${address}${address === "?" ? "" : "&"}lang=${lang}`;
  const { page, close } = await open(browser, site + language, size, scheme);
  const parts = [state, isPaper ? "paper" : width, scheme, ...(asked.views ? [lang] : [])];
  const file = `${name}/${parts.join("-")}.png`;
  mkdirSync(path.join(out, name), { recursive: true });
  try {
    const isWindow = (inWindow.includes(state) || name === "story") && !isPaper;
    if (isWindow && !asked.views) await toChosen(page);
    else if (state === "lens" && !isPaper) await toWholePage(page, width);
    const high = await page.evaluate(isPicture => {
      const picture = isPicture ? document.querySelector("#picture") : null;
      // Below a view stands what stands below each.
      return picture
        ? Math.ceil(picture.getBoundingClientRect().bottom + window.scrollY) + 24
        : document.documentElement.scrollHeight;
    }, asked.views);
    const whole = { fullPage: true, clip: { x: 0, y: 0, width: size.width, height: Math.min(high, HIGHEST) } };
    await page.screenshot({ path: path.join(out, file), ...(isWindow || asked.window ? {} : whole) });
    const shot = { name, state, width: isPaper ? PAPER.width : width, scheme, file };
    if (!isPaper) return [shot];
    const pdf = file.replace(/png$/, "pdf");
    await page.pdf({ path: path.join(out, pdf), preferCSSPageSize: true, printBackground: false });
    return [shot, { ...shot, file: pdf }];
  } finally {
    await close();
  }
}

/** The pages in the states that are asked for, each in all widths and schemes that are asked for. */
function wantedPages(): readonly Wanted[] {
  const only = listed(asked.only);
  const states = listed(asked.state);
  const lang = asked.lang ?? "en";
  return shotList(root)
    .filter(({ kind }) => !asked.forty || kind === "home" || kind === "network")
    .filter(({ name, kind }) => only.length === 0 || only.some(part => name.includes(part) || kind === part))
    .flatMap(({ name, states: own }) =>
      own
        .filter(([state]) => states.length === 0 || states.includes(state))
        .flatMap(([state, address]) =>
          listed(asked.scheme ?? "light,dark,print").flatMap((scheme): readonly Wanted[] =>
            // Paper has one width, and states that only a screen has are left out.
            scheme === "print"
              ? state === "opened" || state === "table" || states.length > 0
                ? [{ name, state, address, scheme, lang, width: 0 }]
                : []
              : listed(asked.width ?? widths.join()).map(width => ({
                  ...{ name, state, address, scheme, lang },
                  width: Number(width),
                })),
          ),
        ),
    );
}

const isCommon = (width: number): boolean => width === 1280 || width === 390;

/** The views of the dossiers and cases that are asked for; where nothing is said, as far as it is worth looking at. */
function wantedViews(): readonly Wanted[] {
  const only = listed(asked.only);
  const of = listed(asked.of);
  /** What somebody asked for is taken in every way; else French is read in light, and few look at a tablet there. */
  const isWorthIt = ({ lang, scheme, width }: Wanted): boolean =>
    (asked.lang !== undefined || lang === "en" || (scheme === "light" && isCommon(width))) &&
    (asked.width !== undefined || scheme !== "forced" || isCommon(width));
  const each = ([state, address]: ShotPage["states"][number], name: string): readonly Wanted[] =>
    listed(asked.lang ?? "en,fr").flatMap(lang =>
      listed(asked.scheme ?? schemes.join()).flatMap(scheme =>
        (scheme === "print" ? ["0"] : listed(asked.width ?? widths.join())).map(width => ({
          ...{ name, state, address, scheme, lang },
          width: Number(width),
        })),
      ),
    );
  return viewShotList(root)
    .filter(({ name }) => only.length === 0 || only.includes(name))
    .flatMap(({ name, states }) =>
      states
        .filter(([state]) => of.length === 0 || of.some(part => state.includes(part)))
        .flatMap(state => each(state, name)),
    )
    .filter(isWorthIt);
}

/** A contact sheet for each view, of all that lies in its folder, from earlier runs too. */
function writeViewSheets(): void {
  const sheets: { readonly name: string; readonly count: number }[] = [];
  for (const { name } of viewShotList(root)) {
    mkdirSync(path.join(out, name), { recursive: true });
    const shots = readdirSync(path.join(out, name))
      .sort()
      .flatMap((file): readonly Shot[] => {
        const [, of, width, scheme, lang] = /^(.+)-(paper|\d+)-([a-z]+)-([a-z]+)\.(?:png|pdf)$/.exec(file) ?? [];
        if (!of || !width || !scheme || !lang) return [];
        return [{ name: of, state: lang, width: Number(width) || PAPER.width, scheme, file }];
      });
    writeFileSync(path.join(out, name, "index.html"), contactSheet(shots));
    sheets.push({ name, count: shots.length });
  }
  writeFileSync(path.join(out, "index.html"), sheetOfSheets(sheets));
}

async function takeAll(browser: Browser, site: string): Promise<void> {
  const wanted = asked.views ? wantedViews() : wantedPages();
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
        taken.set(place, await take(browser, site, shot));
      } catch (error) {
        throw new Error(`${shot.name}, ${shot.state}, ${shot.width}, ${shot.scheme}: ${messageOf(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const inOrder = [...taken].sort(([a], [b]) => a - b).flatMap(([, shots]) => shots);
  if (asked.views) writeViewSheets();
  else writeFileSync(path.join(out, "index.html"), contactSheet(inOrder));
  console.log(`Wrote ${inOrder.length} files and ${path.join(out, "index.html")}`);
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
  mkdirSync(path.join(folder, CASES));
  for (const one of viewCases) writeFileSync(path.join(folder, CASES, caseFile(one)), one.text);
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
