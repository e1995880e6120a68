/**
 * Relations that are no hops, as lines of an embed in a real browser: those of the families that the address asks for,
 * at every width, from the right card to the right card, through no words, each numbered as its sentence.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Inquiry, inquiryOf, relationOf, relationsBeside } from "../../src/model/index.ts";
import { embedPage } from "../../src/publish/embedPage.tsx";
import { codes, isHopType, linkFamily, type OverlayFamily, overlayFamilies } from "../../src/schema/index.ts";
import { draw, fileOf } from "../model/drawing.ts";
import { partOf } from "../scope.ts";
import { inquiryInto, shipped } from "../views/chain/chainCases.ts";
import { hasBrowser, launchBrowser } from "./browser.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const types = codes.linkTypes.filter(type => !isHopType(type));
/** Down, up, past a layer, between cards side by side, in both directions, many at one card. */
const shapes: readonly (readonly [chain: string, ends: readonly (readonly [string, string])[]])[] = [
  ["c > a > b > [w]", [["c", "a"]]],
  [
    "c > a > b > [w]",
    [
      ["w", "c"],
      ["c", "b"],
    ],
  ],
  [
    "c > a > [w], c > b > [w]",
    [
      ["a", "b"],
      ["c", "a"],
      ["b", "w"],
    ],
  ],
  [
    "c > a > b > [w], a > d > [w]",
    [
      ["c", "a"],
      ["c", "b"],
      ["c", "d"],
      ["d", "b"],
      ["b", "a"],
      ["a", "w"],
    ],
  ],
];
const drawn = types.map(type => {
  const [chain, ends] = shapes[types.indexOf(type) % shapes.length]!;
  return [chain, ends.map(([from, to]) => `${from} ${type} ${to}`)] as const;
});
const mixed = shapes.map(
  ([chain, ends], place) =>
    [chain, ends.map(([from, to], nth) => `${from} ${types[(place + nth * 4) % types.length]} ${to}`)] as const,
);
const cases: readonly (readonly [name: string, made: () => Inquiry])[] = [
  ...partOf([...shipped], 3).map(([name, text]) => [name, () => inquiryInto(text)] as const),
  ...[...drawn, ...mixed].map(
    ([chain, links]) =>
      [`${chain} with ${links.join(", ")}`, () => inquiryOf(fileOf(draw(chain, { links: [...links] })))] as const,
  ),
];
const WIDTHS = [320, 390, 559, 560, 740, 1280] as const;
const links = { table: "t.html", data: "d.json", csv: "d.csv", svg: "f.svg", latest: null };

let browser: Browser | null = null;
let page: Page;
let script: string;
beforeAll(async () => {
  browser = await launchBrowser();
  script = readFileSync(path.resolve(import.meta.dirname, "../../dist/embed/page.js"), "utf8");
  if (browser) page = await browser.newPage();
});
afterAll(() => browser?.close());

type Wanted = readonly (readonly [from: string, to: string, family: string])[];

/** A page of its own for each embed: what is left of the one before would draw into the next. */
async function openEmbed(html: string): Promise<void> {
  await page.goto("about:blank");
  await page.setContent(html);
}

/** What is wrong with the lines that are in sight, in sentences, and how many there are. */
const troublesIn = (wanted: Wanted) => {
  const troubles: string[] = [];
  const chain = [...document.querySelectorAll<HTMLElement>(".chain")].find(one => one.checkVisibility())!;
  const cards = [...chain.querySelectorAll<HTMLElement>(".card")];
  const cardOf = (party: string) => cards.find(card => card.matches(`[data-party~="${CSS.escape(party)}"]`));
  const expected = new Set<string>();
  for (const [from, to, family] of wanted) {
    const [start, end] = [cardOf(from), cardOf(to)];
    if (start && end && start !== end) expected.add(`${cards.indexOf(start)} ${cards.indexOf(end)} ${family}`);
  }
  const textBoxes = [...chain.querySelectorAll(".hop, .border, .told, .name, .no")]
    .filter(one => one.checkVisibility())
    .flatMap(one => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return [...range.getClientRects()].filter(({ width, height }) => width > 2 && height > 2);
    });
  const found = new Set<string>();
  const numbers = new Map<string, string>();
  for (const group of chain.querySelectorAll<SVGGElement>(".besides-drawn [data-number]")) {
    const family = group.parentElement!.dataset.family!;
    const key = `${group.dataset.from} ${group.dataset.to} ${family}`;
    found.add(key);
    numbers.set(key, group.dataset.number!);
    const to = cards[Number(group.dataset.to)]!.getBoundingClientRect();
    const from = cards[Number(group.dataset.from)]!.getBoundingClientRect();
    const tip = group.querySelector(".tip")!.getBoundingClientRect();
    const gap = Math.max(tip.left - to.right, to.left - tip.right, tip.top - to.bottom, to.top - tip.bottom);
    if (gap < -1.5 || gap > 2.5) troubles.push(`${key}: its tip is ${gap.toFixed(1)} px from its card`);
    const trunk = group.parentElement!.querySelector<SVGGeometryElement>(":scope > path")!;
    const begin = trunk.getPointAtLength(0).matrixTransform(trunk.getScreenCTM()!);
    const away = Math.max(from.left - begin.x, begin.x - from.right, from.top - begin.y, begin.y - from.bottom);
    if (Math.abs(away) > 2) troubles.push(`${key}: begins ${away.toFixed(1)} px from its card`);
    for (const way of [trunk, group.querySelector<SVGGeometryElement>("path:not(.tip)")!]) {
      const length = way.getTotalLength();
      for (let at = 2; at < length - 2; at += 2) {
        const { x, y } = way.getPointAtLength(at).matrixTransform(way.getScreenCTM()!);
        const isIn = (box: DOMRect, near: number) =>
          x > box.left + near && x < box.right - near && y > box.top + near && y < box.bottom - near;
        for (const card of cards)
          if (isIn(card.getBoundingClientRect(), 1.5)) troubles.push(`${key}: leads through ${card.dataset.party}`);
        for (const box of textBoxes) if (isIn(box, 1)) troubles.push(`${key}: leads through words at ${x} ${y}`);
      }
    }
  }
  const discs = [...chain.querySelectorAll(".besides-drawn circle")].map(one => one.getBoundingClientRect());
  discs.forEach((disc, place) => {
    if (disc.left < 0 || disc.right > document.documentElement.clientWidth) troubles.push("a number stands outside");
    for (const other of discs.slice(0, place))
      if (Math.hypot(disc.x - other.x, disc.y - other.y) < disc.width - 1)
        troubles.push("two numbers stand on each other");
  });
  for (const sentence of document.querySelectorAll<HTMLElement>(".besides [data-from]")) {
    const { from, to, family } = sentence.dataset;
    const [start, end] = [cardOf(from!), cardOf(to!)];
    const number = numbers.get(`${start ? cards.indexOf(start) : ""} ${end ? cards.indexOf(end) : ""} ${family}`) ?? "";
    const sign = sentence.querySelector(".sign")?.textContent ?? "";
    if (sign !== number) troubles.push(`${from} ${to}: sentence ${sign}, line ${number}`);
    if (number && !sentence.checkVisibility()) troubles.push(`${from} ${to}: no sentence is seen`);
  }
  const keys = [...document.querySelectorAll<HTMLElement>(".besides [data-key]")].filter(key => key.checkVisibility());
  const families = new Set([...found].map(key => key.split(" ")[2]!));
  const explained = keys
    .map(({ dataset }) => dataset.key!)
    .sort()
    .join(" ");
  if (explained !== [...families].sort().join(" ")) troubles.push(`explained: ${explained}`);
  const wide = document.documentElement;
  if (wide.scrollWidth > wide.clientWidth) troubles.push(`${wide.scrollWidth - wide.clientWidth} px stand out`);
  return { troubles: [...new Set(troubles)].slice(0, 8), found: [...found].sort(), expected: [...expected].sort() };
};

const wantedOf = ({ chain, file }: Inquiry, families: readonly OverlayFamily[]): Wanted => {
  const { parties } = file.dossier;
  return relationsBeside({ chain }, null)
    .map(one => relationOf(one, parties))
    .flatMap(({ type, from, to }): Wanted => {
      const family = linkFamily(type);
      return families.some(asked => asked === family) ? [[from, to, family]] : [];
    });
};

const asked: readonly (readonly OverlayFamily[])[] = [overlayFamilies, ...overlayFamilies.map(family => [family])];

describe.skipIf(!hasBrowser).each(cases)("the embed of %s", (_, made) => {
  it("draws the relations that its address asks for from card to card, and says which is which", async () => {
    const inquiry = made();
    for (const families of asked) {
      const wanted = wantedOf(inquiry, families);
      if (families.length === 1 && wanted.length === 0) continue;
      const query = `?show=${families.join(",")}`;
      await openEmbed(embedPage({ inquiry, language: "en", script, version: 1, links, description: "", query }));
      for (const width of families === overlayFamilies ? WIDTHS : [360]) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 60))));
        const { troubles, found, expected } = await page.evaluate(troublesIn, wanted);
        expect({ families, width, troubles }).toEqual({ families, width, troubles: [] });
        // On the smallest phone the picture has room for four lanes; what has none is told in words alone.
        const missing = width < 360 && found.length >= 4 ? expected.filter(line => !found.includes(line)) : [];
        expect({ families, width, found: [...found, ...missing].sort() }).toEqual({ families, width, found: expected });
      }
    }
  });
});

describe.skipIf(!hasBrowser)("the lines of an embed", () => {
  const owned = () => inquiryOf(fileOf(draw("c > a > [w]", { links: ["c owns a", "c pays w"] })));
  const made = (rest: Partial<Parameters<typeof embedPage>[0]>) =>
    embedPage({ inquiry: owned(), language: "en", script, version: 1, links, description: "", ...rest });
  const familiesDrawn = () =>
    page.evaluate(() => [...document.querySelectorAll<SVGElement>("g[data-family]")].map(one => one.dataset.family));

  it("are drawn only where they are asked for; the address counts before the page", async () => {
    for (const [rest, expected] of [
      [{}, []],
      [{ query: "?duty=pay-wage" }, []],
      [{ query: "?show=ownership" }, ["ownership"]],
      [{ query: "?show=ownership&static=1" }, ["ownership"]],
      [{ show: ["ownership"] }, ["ownership"]],
      [{ show: ["ownership"], query: "?show=money" }, ["money"]],
      [{ show: ["ownership"], query: "?show=" }, []],
    ] as const) {
      await openEmbed(made(rest));
      expect({ rest, drawn: await familiesDrawn() }).toEqual({ rest, drawn: expected });
    }
  });

  it("without scripts are told in words", async () => {
    const still = await browser!.newPage({ javaScriptEnabled: false });
    await still.setContent(made({ show: ["ownership"] }));
    const said = (await still.locator(".besides").allInnerTexts()).join(" ").replaceAll(/[\u2066-\u2069]/gu, "");
    expect(said).toMatch(/2 other relations are on record: C owns A.*C pays W/su);
    expect(await still.locator(".besides-drawn, .sign:visible, .key:visible").count()).toBe(0);
    await still.close();
  });

  it("follow the workers whose chain is shown", async () => {
    const inquiry = inquiryOf(fileOf(draw("c > a > [w], c > b > [v]", { links: ["c owns a", "c owns b"] })));
    await openEmbed(
      embedPage({ inquiry, language: "en", script, version: 1, links, description: "", query: "?show=ownership" }),
    );
    const signs = () => page.locator(".besides .sign").allTextContents();
    const [first, second] = await page
      .locator("select[data-choose=workers] option")
      .evaluateAll(all => all.map(one => (one as HTMLOptionElement).value));
    expect([first, second].sort()).toEqual(["v", "w"]);
    const before = await signs();
    await page.locator("select[data-choose=workers]").selectOption(second!);
    await expect.poll(signs).toEqual([...before].reverse());
  });
});
