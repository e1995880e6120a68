/** The lines of an embed in a real browser: every hop has one of its own, from its card to its card, at every width. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Inquiry } from "../../src/model/index.ts";
import { embedPage } from "../../src/publish/embedPage.tsx";
import { hasBrowser, launchBrowser } from "./browser.ts";
import { embedCases } from "./embedCases.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const WIDTHS = [320, 360, 480, 559, 560, 640, 800, 960] as const;
/** px that rounding may cost. */
const NEAR = 0.75;

let browser: Browser | null = null;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  if (browser) page = await browser.newPage({ javaScriptEnabled: false });
});
afterAll(() => browser?.close());

/** The hops of each chain that is shown, as the model has them: `from to`, in order. */
const hopsOf = ({ chain, groupChain, file }: Inquiry, group: number): readonly string[] =>
  [
    ...new Set(
      groupChain(group)
        .hops.filter(hop => !chain.isReturn[hop])
        .map(hop => `${file.dossier.parties[chain.hopFrom[hop]!]!.id} ${file.dossier.parties[chain.hopTo[hop]!]!.id}`),
    ),
  ].sort();

/** What is wrong with the lines of the look that is in sight, in sentences. */
const troublesIn = ([near, expected]: readonly [number, readonly string[]]) => {
  const troubles: string[] = [];
  const look = document.querySelector<HTMLElement>(".look:not([hidden])")!;
  const cardOf = (party: string) =>
    look.querySelector(`.card[data-party~="${CSS.escape(party)}"]`)!.getBoundingClientRect();
  type Piece = { x: number; top: number; bottom: number };
  const ways = new Map<string, { uprights: Piece[]; tips: DOMRect[] }>();
  for (const group of look.querySelectorAll<SVGGElement>(".ways g[data-from]")) {
    const key = `${group.dataset.from} ${group.dataset.to}`;
    const way = ways.get(key) ?? { uprights: [], tips: [] };
    ways.set(key, way);
    for (const tip of group.querySelectorAll(".tip")) way.tips.push(tip.getBoundingClientRect());
    for (const line of group.querySelectorAll<SVGGeometryElement>("line, path:not(.tip)")) {
      const length = line.getTotalLength();
      const matrix = line.getScreenCTM()!;
      const steps = Array.from({ length: 60 }, (_, step) =>
        line.getPointAtLength((length * step) / 59).matrixTransform(matrix),
      );
      way.uprights.push({
        x: steps[0]!.x,
        top: Math.min(...steps.map(({ y }) => y)),
        bottom: Math.max(...steps.map(({ y }) => y)),
      });
    }
  }
  for (const [key, { uprights, tips }] of ways) {
    const [from, to] = key.split(" ").map(cardOf) as [DOMRect, DOMRect];
    if (tips.length !== 1) {
      troubles.push(`${key}: ${tips.length} heads`);
      continue;
    }
    const [tip] = tips as [DOMRect];
    const middle = tip.left + tip.width / 2;
    const gap = to.top - tip.bottom;
    // Never into the card, where a black one hides it, and never short of it.
    if (gap < -0.05 || gap > 2.6) troubles.push(`${key}: the tip ends ${gap.toFixed(2)} px above its card`);
    if (middle < to.left || middle > to.right) troubles.push(`${key}: the tip stands beside its card`);
    if (tip.height < 8) troubles.push(`${key}: a head of ${tip.height} px`);
    if (tip.top < from.bottom - near) troubles.push(`${key}: the head begins in the card above`);
    const begins = Math.min(...uprights.map(({ top }) => top));
    if (Math.abs(begins - from.bottom) > 6)
      troubles.push(`${key}: begins ${(begins - from.bottom).toFixed(1)} px from its card`);
    // From the first to the last px something of the line is there.
    const sorted = [...uprights].sort((a, b) => a.top - b.top);
    let reached = begins;
    for (const { top, bottom } of sorted) {
      if (top > reached + near)
        troubles.push(`${key}: is broken at ${reached.toFixed(1)}, for ${(top - reached).toFixed(1)} px`);
      reached = Math.max(reached, bottom);
    }
    // No card lies on the way of a hop that leads past it.
    for (const card of look.querySelectorAll(".card")) {
      const { left, right, top, bottom } = card.getBoundingClientRect();
      for (const piece of uprights)
        if (
          piece.x > left + near &&
          piece.x < right - near &&
          piece.top < bottom - near - 6 &&
          piece.bottom > top + near + 2
        )
          troubles.push(`${key}: leads through ${card.getAttribute("data-party")}`);
    }
  }
  for (const [one, { tips }] of ways)
    for (const [other, { tips: others }] of ways)
      if (
        one < other &&
        tips[0] &&
        others[0] &&
        Math.abs(tips[0].left - others[0].left) < 6 &&
        Math.abs(tips[0].bottom - others[0].bottom) < 6
      )
        troubles.push(`${one} and ${other} share a head`);
  const wide = document.documentElement;
  if (wide.scrollWidth > wide.clientWidth)
    troubles.push(`${wide.scrollWidth - wide.clientWidth} px stand out at the side`);
  // Parties that share a card share its lines.
  const keyOf = (party: string) =>
    look
      .querySelector(`.card[data-party~="${CSS.escape(party)}"]`)!
      .getAttribute("data-party")!
      .split(" ")[0]!;
  const hops = expected.map(hop => hop.split(" ").map(keyOf)).filter(([from, to]) => from !== to);
  const wanted = [...new Set(hops.map(hop => hop.join(" ")))].sort();
  return { troubles, ways: [...ways.keys()].sort(), wanted };
};

describe.skipIf(!hasBrowser).each(embedCases)("the embed of %s", (_, made) => {
  it("draws each hop with a line of its own, from card to card and not into it", async () => {
    const inquiry = made();
    const [group] = inquiry.chain.groups;
    const links = { table: "t.html", data: "d.json", csv: "d.csv", svg: "f.svg", latest: null };
    await page.setContent(embedPage({ inquiry, language: "en", script: "", version: 1, links, description: "" }));
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const { troubles, ways, wanted } = await page.evaluate(troublesIn, [NEAR, hopsOf(inquiry, group!)] as const);
      expect({ width, troubles }).toEqual({ width, troubles: [] });
      expect({ width, ways }).toEqual({ width, ways: wanted });
    }
  });
});
