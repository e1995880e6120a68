/** Two chains on one scale: rows for whatever either has, in order; nothing over anything else, in every width. */
import { describe, expect, it } from "vitest";
import { type CellSizes, layoutCompare, sharedRows } from "../../../src/layout/index.ts";
import { randomOf } from "../../bench/generateChain.ts";
import { firstSeed, tried } from "../../scope.ts";

const one = (...layers: readonly number[]) => layers.map(layer => ({ first: layer, last: layer }));

describe("the scale of two chains", () => {
  it("has a row for each layer that either has, and none for others", () => {
    const rows = sharedRows(one(0, 1, 2), one(0, 1, 2, 5));
    expect(rows.map(({ first, last }) => [first, last])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [5, 5],
    ]);
    expect(rows.map(({ cards }) => cards)).toEqual([
      [[0], [0]],
      [[1], [1]],
      [[2], [2]],
      [[], [3]],
    ]);
  });

  it("has several cards of one layer in one row", () => {
    expect(sharedRows(one(0, 1, 1), one(0))[1]!.cards).toEqual([[1, 2], []]);
  });

  it("parts a fold of many layers where the other chain has a layer of its own", () => {
    const rows = sharedRows([...one(0), { first: 1, last: 150 }, ...one(151)], one(0, 1, 2));
    expect(rows.map(({ first, last }) => [first, last])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 150],
      [151, 151],
    ]);
    expect(rows.map(({ cards: [first] }) => first)).toEqual([[0], [1], [], [], [2]]);
  });

  it("is empty for two empty chains", () => {
    expect(sharedRows([], [])).toEqual([]);
  });
});

const WIDTHS = [280, 320, 390, 640, 879, 880, 1000, 1200, 1600];

describe("the places of two chains", () => {
  it("hold everything, one below the other, inside the width", () => {
    for (let at = 0; at < tried(30, 300); at += 1) {
      const seed = firstSeed + at;
      const random = randomOf(seed);
      const height = (most: number) => {
        const px = Math.round(random() * most);
        return () => px;
      };
      const cell = (): CellSizes | null =>
        random() < 0.25 ? null : { card: height(90), link: height(40), words: height(200) };
      const rows = Array.from({ length: 1 + Math.floor(random() * 6) }, () => [cell(), cell()] as const);
      for (const width of WIDTHS) {
        const plan = layoutCompare({
          width,
          rows,
          heads: [height(80), height(80)],
          middle: height(80),
          feet: [height(90), height(90)],
        });
        const name = `seed ${seed}, ${width} px`;
        let below = Math.max(...plan.heads.map(head => head.y + head.height), plan.middle.y + plan.middle.height);
        const [left, right] = plan.chains;
        expect(left.x + left.width, name).toBeLessThan(right.x);
        expect(
          plan.words.every(({ width: room }) => room > 60),
          name,
        ).toBe(true);
        for (const { top, bottom, cells } of plan.rows) {
          expect(top, name).toBeGreaterThanOrEqual(below);
          below = bottom;
          for (const placed of cells) {
            if (placed === null) continue;
            const { card, link, words } = placed;
            expect(link.y, name).toBeGreaterThanOrEqual(top);
            expect(link.y + link.height, name).toBeLessThanOrEqual(card.y);
            expect(Math.max(card.y + card.height, words.y + words.height), name).toBeLessThanOrEqual(bottom);
            if (plan.isNarrow) expect(words.y, name).toBeGreaterThanOrEqual(card.y + card.height);
            else expect(words.x + words.width <= card.x || words.x >= card.x + card.width, name).toBe(true);
            for (const box of [card, link, words]) {
              expect(box.x, name).toBeGreaterThanOrEqual(0);
              expect(box.x + box.width, name).toBeLessThanOrEqual(width);
            }
          }
        }
        plan.feet.forEach((foot, place) => {
          const last = plan.rows.findLast(({ cells }) => cells[place] !== null);
          expect(foot.y, name).toBeGreaterThanOrEqual(last?.bottom ?? 0);
          expect(foot.y + foot.height, name).toBeLessThanOrEqual(plan.height);
        });
      }
    }
  });

  it("puts the foot of the shorter chain where it ends, if there is room", () => {
    const cell: CellSizes = { card: () => 50, link: () => 0, words: () => 20 };
    const { feet, rows } = layoutCompare({
      width: 1200,
      rows: [
        [cell, cell],
        [null, cell],
        [null, cell],
      ],
      heads: [() => 20, () => 20],
      middle: () => 20,
      feet: [() => 40, () => 40],
    });
    expect(feet[0].y).toBeLessThan(rows[1]!.bottom);
    expect(feet[1].y).toBeGreaterThan(rows[2]!.bottom);
  });

  it.each([390, 1200])("keeps no room below a chain of which nothing is said (%i px)", width => {
    const cell: CellSizes = { card: () => 50, link: () => 0, words: () => 20 };
    const plan = (foot: number) =>
      layoutCompare({
        width,
        rows: [
          [cell, cell],
          [null, cell],
        ],
        heads: [() => 20, () => 20],
        middle: () => 20,
        feet: [() => 0, () => foot],
      });
    const { feet, rows, height } = plan(0);
    expect(feet.map(({ y }) => y)).toEqual(rows.map(({ bottom }) => bottom));
    expect(height).toBe(rows[1]!.bottom);
    expect(plan(40).feet[0]).toEqual(feet[0]);
  });
});
