/** Every view of a chain is drawn, named and answered in every engine, wide and on a phone, in the light and in the dark. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import type { Driver } from "./driver.ts";
import { inEveryEngine } from "./inEveryEngine.ts";

/** What each view must show of the chain of OpenAI: where it is, and words of it. */
const views: readonly (readonly [name: string, query: string, part: string, words: RegExp])[] = [
  ["chain", "?dossier=openai-sama", ".stage-view [data-stop]", /Samasource Kenya EPZ Ltd/],
  ["money", "?dossier=openai-sama&view=money", "svg.figure [data-part]", /US\$12\.50 per hour/],
  ["time", "?dossier=openai-sama&view=time", "svg.figure [data-part]", /2021.*2022.*2023/],
  ["map", "?dossier=openai-sama&view=map", "svg.figure [data-part=site-1]", /United States.*Kenya/],
  ["evidence", "?dossier=openai-sama&view=evidence", "[data-claim] > *", /\d+ of 3 links/],
  ["responsibilities", "?dossier=openai-sama&view=responsibilities", ".responsibilities", /Health & safety/],
  ["outline", "?dossier=openai-sama&view=outline", "[data-line]", /Samasource Kenya EPZ Ltd/],
  ["table", "?dossier=openai-sama&view=table", "table tbody tr", /Samasource Kenya EPZ Ltd/],
  ["story", "?dossier=openai-sama&step=the-money&view=money&link=openai-sama-contracts", "#story-step", /Step 3 of 7/],
  ["compare", "?compare=mechanical-turk,microsoft-voice-assistant", "svg.figure a[data-side]", /Microsoft/],
  ["network", "?network=all", ".network-drawing canvas", /of \d+ parties/],
];

const sizes = { wide: { width: 1280, height: 800 }, narrow: { width: 390, height: 844 } } as const;

/** Keeps a picture of the window where DEEP_LABOR_SHOTS names a folder: to be looked at, compared by nobody. */
async function keep(driver: Driver, name: string): Promise<void> {
  const { DEEP_LABOR_SHOTS: folder } = process.env;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.png`), await driver.screenshot());
}

for (const scheme of ["light", "dark"] as const)
  inEveryEngine(
    `a view (${scheme})`,
    visited => {
      it.each(views)(
        "of the kind “%s” shows what it is about, and is no wider than its window",
        async (name, query, part, words) => {
          const { driver, page } = visited();
          for (const [size, asked] of Object.entries(sizes)) {
            await driver.resize(asked);
            await driver.open(`${page}${query}&lang=en`);
            await driver.waitFor(part);
            await driver.waitUntil(
              // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, without what is folded away
              wanted => new RegExp(wanted, "s").test(document.body.innerText.replaceAll("\u00a0", " ")),
              words.source,
            );
            await driver.evaluate(async () => {
              await document.fonts.ready;
              for (let frame = 0; frame < 3; frame += 1) await new Promise(done => requestAnimationFrame(done));
            }, null);
            await keep(driver, `${name}-${size}-${scheme}-${driver.version}`);
            const { ground, ink, wide } = await driver.evaluate(() => {
              const light = (colour: string) => {
                const [red, green, blue] = colour.match(/[\d.]+/g)!.map(Number);
                return red! + green! + blue!;
              };
              const { backgroundColor, color } = getComputedStyle(document.body);
              const { scrollWidth } = document.documentElement;
              return { ground: light(backgroundColor), ink: light(color), wide: scrollWidth - window.innerWidth };
            }, null);
            expect(wide).toBeLessThanOrEqual(0);
            if (scheme === "light") expect(ground).toBeGreaterThan(ink);
            else expect(ground).toBeLessThan(ink);
          }
        },
      );
    },
    { scheme },
  );
