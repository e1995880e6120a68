/**
 * How fast a chain of 200 parties answers when the day is moved or another duty, plane or group is chosen. The figures
 * are printed and nothing fails on them: they tell of the machine as well. Work is the time of the page's own thread,
 * which other programs on the machine do not lengthen; the rest is from the event to the frame that shows the answer.
 */
import type { CDPSession, Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { generateChain, randomOf } from "../bench/generateChain.ts";
import { hasBrowser } from "./browser.ts";
import { serveForVisits, visit } from "./visit.ts";

vi.setConfig({ testTimeout: 180_000 });
serveForVisits();

const SEED = Number(process.env.SEED ?? 7);
const SIZE = 200;

/** A generated chain in which a third of the links begin, a fifth end, and half of the statements were said on a day. */
function datedChain(): string {
  const random = randomOf(SEED);
  const date = () => {
    const year = 2012 + Math.floor(random() * 12);
    return random() < 0.3 ? `${year}` : `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, "0")}`;
  };
  const dossier = JSON.parse(generateChain(SIZE)) as {
    asOf?: string;
    links: { start?: string; end?: string }[];
    assertions: { stated?: string }[];
  };
  for (const link of dossier.links) {
    const dice = random();
    if (dice < 0.35) link.start = date();
    else if (dice < 0.55) link.end = date();
  }
  for (const assertion of dossier.assertions) if (random() < 0.5) assertion.stated = date();
  dossier.asOf = "2018-06-30";
  return JSON.stringify(dossier);
}

type Timing = { readonly work: readonly number[]; readonly frame: readonly number[] };

/** ms that the page's thread has worked. */
async function workOf(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")!.value * 1000;
}

/** Notes of each event of a kind how long it takes until the frame that follows it is there. */
const watchFrames = (page: Page) =>
  page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { frames });
    for (const type of ["keydown", "click", "change"])
      document.addEventListener(
        type,
        ({ timeStamp }) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => frames.push(performance.now() - timeStamp);
            port2.postMessage(null);
          });
        },
        true,
      );
  });

async function timed(
  page: Page,
  devtools: CDPSession,
  acts: readonly (() => Promise<unknown>)[],
  onAnswer: () => Promise<unknown>,
): Promise<Timing> {
  const work: number[] = [];
  await page.evaluate(() => {
    (window as unknown as { frames: number[] }).frames.length = 0;
  });
  for (const act of acts) {
    const before = await workOf(devtools);
    await act();
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 50))));
    work.push((await workOf(devtools)) - before);
    await onAnswer();
  }
  return { work, frame: await page.evaluate(() => (window as unknown as { frames: number[] }).frames) };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const said = (values: readonly number[]): string =>
  `${median(values).toFixed(0).padStart(4)} (at most ${Math.max(...values).toFixed(0)})`;

describe.skipIf(!hasBrowser)(`a chain of ${SIZE} parties`, () => {
  it("answers, and how fast is printed", async () => {
    const { result, sins } = await visit(
      "?src=dated.dossier.json&workers=p104",
      async page => {
        await page.locator("[data-stop]").first().waitFor();
        await page.waitForTimeout(1000);
        const devtools = await page.context().newCDPSession(page);
        await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
        await watchFrames(page);
        const timings: [what: string, timing: Timing][] = [];
        const answers = new Set<string | null>();
        const take = async (what: string, acts: readonly (() => Promise<unknown>)[]) => {
          const onAnswer = async () => answers.add(await page.locator(".stage").textContent());
          timings.push([what, await timed(page, devtools, acts, onAnswer)]);
        };
        const times = (count: number, act: (index: number) => Promise<unknown>) =>
          Array.from({ length: count }, (_, index) => () => act(index));

        for (const kind of ["date", "known"] as const) {
          await page.locator(`.day-${kind} .day-button`).click();
          await page.locator(`.day-${kind} input[type=range]`).focus();
          await page.keyboard.press("Home");
          await take(
            kind === "date" ? "the day" : "the day of knowledge",
            times(20, () => page.keyboard.press("ArrowRight")),
          );
          await page.keyboard.press("Escape");
        }
        const planes = page.locator(".planes a");
        await take(
          "the plane",
          times(9, index => planes.nth(index % 3).click()),
        );
        const duties = page.locator("[data-stop^='head ']");
        const columns = await duties.count();
        await take(
          "the duty",
          times(12, index => duties.nth(index % columns).evaluate(head => (head as HTMLElement).click())),
        );
        await take(
          "the group",
          times(8, index => page.locator(".groups select").selectOption({ index: 3 + index * 2 })),
        );
        return { timings, answers: answers.size };
      },
      {
        viewport: { width: 1280, height: 900 },
        prepare: page =>
          page.route("**/dated.dossier.json", route =>
            route.fulfill({ contentType: "application/json", body: datedChain() }),
          ),
      },
    );
    expect(sins).toEqual([]);
    expect(result.answers).toBeGreaterThan(20);
    const lines = result.timings.map(
      ([what, { work, frame }]) => `  ${what.padEnd(22)} work ${said(work)} ms, to the frame ${said(frame)} ms`,
    );
    console.log(`${SIZE} parties, seed ${SEED}; choosing another, ms in the median:\n${lines.join("\n")}`);
  });
});
