/** All chains at once: where else a firm stands, in words, in the list and in its own dossier, by pointer and by keys. */
import { expect, it } from "vitest";
import type { Driver } from "./driver.ts";
import { inEveryEngine } from "./inEveryEngine.ts";

const TITLE = { role: "heading", name: "All chains at once" } as const;
const FIRM = "Samasource Kenya EPZ Ltd";
const PICTURE = ".network-canvas";
const FOUND = "#network-list-first";
/** The answer to the question by which ways two parties are joined. */
const WAYS = "#network-ways + p";

/** Waits until the picture is laid out, and tells how many colours stand in it. */
async function drawn(driver: Driver): Promise<number> {
  await driver.waitFor(".network-drawing canvas");
  await driver.waitUntil(() => document.querySelector(".network-progress progress") === null, null);
  const colours = () =>
    driver.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>(".network-drawing canvas")!;
      const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
      return new Set(new Uint32Array(data.buffer)).size;
    }, null);
  await driver.waitUntil(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".network-drawing canvas")!;
    return canvas.width > 0 && canvas.getContext("2d")!.getImageData(0, 0, 1, 1).data[3] === 255;
  }, null);
  return colours();
}

const partyIn = async (driver: Driver): Promise<string | null> =>
  new URL(await driver.address()).searchParams.get("party");

inEveryEngine("all chains at once", visited => {
  it("tell in which chains a firm stands, and lead into one of them at that place and back", async () => {
    const { driver, page } = visited();
    await driver.open(`${page}?lang=en`);
    await driver.click({ role: "link", name: "All chains at once" });
    await driver.waitFor(TITLE);
    expect(await drawn(driver)).toBeGreaterThan(20);
    await driver.fill(".network-find input", "samasource kenya");
    await driver.waitUntil(() => document.querySelector(".network-find [aria-live]")?.textContent === "1 party", null);
    // The list beside the picture has it first, with each of its lines as a sentence.
    expect(await driver.text(`${FOUND} > a`)).toBe(FIRM);
    await driver.click(`${FOUND} summary`);
    await driver.waitFor(`${FOUND} details[open] li`);
    expect(await driver.text(`${FOUND} details`)).toContain(FIRM);
    await driver.click(`${FOUND} > a`);
    await driver.waitFor(".panel");
    const said = await driver.text(".panel");
    expect(said).toContain("2 dossiers speak of it");
    expect(said).toContain("Texts labelled in Nairobi for OpenAI");
    expect(said).toContain("Who employed Facebook’s moderators in Nairobi");
    const there = await driver.address();
    await driver.click(".network-account:first-child header a");
    await driver.waitUntilGone(TITLE);
    await driver.waitFor(".panel");
    expect(await driver.text("#panel-title")).toBe(FIRM);
    await driver.back();
    await driver.waitFor(TITLE);
    await driver.waitFor(".panel");
    expect(await driver.address()).toBe(there);
  });

  it("answer by which ways two parties are joined, in a sentence, with the dossiers that have the whole way", async () => {
    const { driver, page } = visited();
    await driver.open(`${page}?network=all&party=openai-sama/samasource-kenya-epz&lang=en`);
    await driver.click({ role: "link", name: "Ways from here" });
    await driver.fill("#network-questions .network-question:first-child input", "Meta Platforms, Inc.");
    await driver.click({ role: "button", name: "Find the ways" });
    await driver.waitFor(`${WAYS} strong`);
    expect(await driver.text(WAYS)).toMatch(
      /Samasource Kenya EPZ Ltd stands below Meta Platforms, Inc\.: work comes down in \d hops?\./,
    );
    expect(await driver.text("#network-ways ~ ul")).toMatch(/As one way in|Pieced together/);
    expect(await drawn(driver)).toBeGreaterThan(20);
  });

  it("are walked by keys: from party to party in the picture, to the evidence, and out of it again", async () => {
    const { driver, page } = visited();
    await driver.open(`${page}?network=openai-sama&lang=en`);
    await drawn(driver);
    await driver.pressUntil("Tab", PICTURE);
    await driver.press("ArrowDown");
    await driver.waitFor(".panel");
    // A step by key is written into the address a moment later.
    await driver.waitUntil(() => new URLSearchParams(location.search).has("party"), null);
    const first = await partyIn(driver);
    expect(first).toMatch(/^openai-sama\//);
    // The picture keeps the focus, and says the party that was gone to.
    expect(await driver.evaluate(wanted => document.activeElement?.matches(wanted), PICTURE)).toBe(true);
    expect(
      await driver.evaluate(wanted => {
        const said = document.querySelector(wanted)!.getAttribute("aria-activedescendant");
        return said !== null && document.getElementById(said)!.textContent!.length > 10;
      }, PICTURE),
    ).toBe(true);
    await driver.press("ArrowDown");
    await driver.waitUntil(before => new URLSearchParams(location.search).get("party") !== before, first);
    await driver.press("Enter");
    await driver.waitUntil(() => document.activeElement?.id === "panel-title", null);
    await driver.press("Escape");
    await driver.waitUntilGone(".panel");
    expect(await partyIn(driver)).toBeNull();
    expect(await driver.evaluate(wanted => document.activeElement?.matches(wanted), PICTURE)).toBe(true);
  });

  it("are pressed in the picture, which its buttons make larger and which leaves one finger to the page", async () => {
    const { driver, page } = visited();
    // A picture of one party has it in the middle.
    await driver.open(`${page}?network=openai-sama&role=client&lang=en`);
    await drawn(driver);
    await driver.click(".network-drawing canvas");
    await driver.waitFor(".panel");
    expect(await partyIn(driver)).toBe("openai-sama/openai");
    const painted = () =>
      driver.evaluate(() => document.querySelector<HTMLCanvasElement>(".network-drawing canvas")!.toDataURL(), null);
    const before = await painted();
    await driver.click({ role: "button", name: "Zoom in" });
    await driver.waitUntil(
      then => document.querySelector<HTMLCanvasElement>(".network-drawing canvas")!.toDataURL() !== then,
      before,
    );
    // One finger is for the page, wherever it begins.
    expect(
      await driver.evaluate(
        () => getComputedStyle(document.querySelector(".network-drawing canvas")!).touchAction,
        null,
      ),
    ).toBe("pan-x pan-y");
  });

  it("are no wider than a phone, also where their words are spaced out", async () => {
    const { driver, page } = visited();
    for (const width of [390, 320]) {
      await driver.resize({ width, height: 844 });
      await driver.open(`${page}?network=all&lang=en`);
      await drawn(driver);
      await driver.waitFor(".network-compare select");
      const beyond = () =>
        driver.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth, null);
      const plain = await beyond();
      await driver.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
            "p { margin-bottom: 2em !important }",
        );
        document.adoptedStyleSheets = [sheet];
      }, null);
      expect({ width, plain, spaced: await beyond() }).toEqual({ width, plain: 0, spaced: 0 });
    }
  });
});
