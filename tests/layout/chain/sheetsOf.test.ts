/** A plan on paper: in one piece if possible, and never cut through what stands on it. */
import { beforeAll, describe, expect, it } from "vitest";
import { type Box, type ChainPlan, sheetsOf } from "../../../src/layout/index.ts";
import { type LaidOut, laidOut } from "../../../src/views/drawing/chainSvgOf.ts";
import { galleryNames, galleryText } from "../../gallery/gallery.ts";
import { askedOf, inquiryInto, shipped } from "../../views/chain/chainCases.ts";

const SMALLEST = 0.6;
const pages = [
  { width: 1030, height: 690 },
  { width: 1030, height: 420 },
  { width: 700, height: 300 },
] as const;

type Case = { readonly name: string; readonly parts: LaidOut };
let cases: readonly Case[] = [];
beforeAll(() => {
  const texts = [...shipped, ...galleryNames.map(id => [id, galleryText(id)] as const)];
  cases = texts.flatMap(([id, text]) =>
    [[], ["all"]].map(unfolded => {
      const show = ["money", "data", "instructions", "ownership"] as const;
      const parts = laidOut(askedOf(inquiryInto(text), "en", { width: 1280, unfolded, show }));
      return { name: `${id}, ${unfolded.length > 0 ? "unfolded" : "folded"}`, parts };
    }),
  );
}, 120_000);

const boxesOf = (plan: ChainPlan): readonly Box[] => [
  ...plan.cards,
  ...plan.labels,
  ...plan.borders.flatMap(({ above, below }) => [above, below]),
  ...plan.columns.flatMap(({ head, knots, verdict }) => [
    head,
    ...knots.map(({ note }) => note),
    ...(verdict ? [verdict] : []),
  ]),
  ...plan.unplaced,
  ...plan.beside,
];

function expectOfEach(check: (plan: ChainPlan, parts: LaidOut, page: (typeof pages)[number]) => void): void {
  for (const { name, parts } of cases)
    for (const page of pages)
      try {
        check(parts.plan, parts, page);
      } catch (error) {
        throw new Error(`${name} on ${page.width} × ${page.height}`, { cause: error });
      }
}

describe("the sheets of a plan", () => {
  it("are the whole plan, from top to bottom, each part once", () => {
    expectOfEach((plan, { folded }, page) => {
      const { sheets } = sheetsOf(plan, folded, page);
      expect(sheets[0]!.top).toBe(0);
      expect(sheets.at(-1)!.bottom).toBe(plan.height);
      sheets.slice(1).forEach(({ top }, place) => {
        expect(top).toBe(sheets[place]!.bottom);
      });
    });
  });

  it("fit their page, with the heads of the columns on each", () => {
    expectOfEach((plan, { folded }, page) => {
      const { scale, sheets } = sheetsOf(plan, folded, page);
      expect(scale).toBeLessThanOrEqual(1);
      expect(plan.width * scale).toBeLessThanOrEqual(page.width + 0.01);
      for (const { top, bottom } of sheets) {
        const height = bottom - top + (top === 0 ? 0 : plan.headHeight);
        expect(height * scale).toBeLessThanOrEqual(page.height + 0.01);
      }
    });
  });

  it("are one as long as it can be read, and never cut through a card, a label, a name or a verdict", () => {
    let cuts = 0;
    expectOfEach((plan, { folded }, page) => {
      const { scale, sheets } = sheetsOf(plan, folded, page);
      const whole = Math.min(1, page.width / plan.width, page.height / plan.height);
      if (whole >= SMALLEST) expect({ scale, sheets: sheets.length }).toEqual({ scale: whole, sheets: 1 });
      for (const { top } of sheets.slice(1)) {
        cuts += 1;
        for (const { y, height } of boxesOf(plan))
          if (height > 0 && y < top - 0.01 && y + height > top + 0.01) expect([y, y + height]).toEqual(top);
      }
    });
    expect(cuts).toBeGreaterThan(20);
  });
});
