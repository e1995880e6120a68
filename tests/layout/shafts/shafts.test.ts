/** The library on one scale: order, rows, and the firms that stand in several chains. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roomUnder, type ShaftShape, shaftOf, shaftRows, shaftsOf } from "../../../src/layout/index.ts";
import { checkDossier, indexDossier, inquiryOf } from "../../../src/model/index.ts";
import { galleryNames, galleryText } from "../../gallery/gallery.ts";
import { firstSeed } from "../../scope.ts";

/** A shaft with one party in each layer, named by what it is known by: "a b c". */
const shape = (names: string): ShaftShape => ({
  blocks: names.split(" ").map((name, layer) => ({ layer, known: name === "-" ? [] : [name] })),
});

describe("the plan of a library", () => {
  it("goes from shallow to deep, and keeps the given order among those of one depth", () => {
    const shapes = ["- - - -", "- -", "- - -", "- -", "- - -"].map(shape);
    const { order, depths } = shaftsOf(shapes);
    expect(order).toEqual([1, 3, 2, 4, 0]);
    expect(depths).toEqual([3, 1, 2, 1, 2]);
  });

  it("puts shafts of one depth that share a firm side by side", () => {
    expect(shaftsOf(["a - x", "- - -", "- x -"].map(shape)).order).toEqual([0, 2, 1]);
    // Not at the price of the order by depth.
    expect(shaftsOf(["a - x", "- - -", "- x"].map(shape)).order).toEqual([2, 0, 1]);
  });

  it("joins a firm over all chains in which it stands, once", () => {
    const shapes = [
      {
        blocks: [
          { layer: 0, known: ["lei 1", "own 1"] },
          { layer: 1, known: [] },
        ],
      },
      {
        blocks: [
          { layer: 0, known: [] },
          { layer: 1, known: ["own 1"] },
        ],
      },
      {
        blocks: [
          { layer: 0, known: ["lei 1"] },
          { layer: 1, known: [] },
        ],
      },
    ];
    expect(shaftsOf(shapes).firms).toEqual([
      [
        { shaft: 0, block: 0 },
        { shaft: 1, block: 1 },
        { shaft: 2, block: 0 },
      ],
    ]);
  });

  it("joins nobody whom one chain names twice", () => {
    expect(shaftsOf(["x x -", "x -"].map(shape)).firms).toEqual([]);
  });

  it("has no row of more than its columns, one scale in each, and every shaft once", () => {
    const shapes = ["- -", "- - -", "- - x", "- x -", "- - - - -"].map(shape);
    const plan = shaftsOf(shapes);
    for (const columns of [1, 2, 4, 7]) {
      const rows = shaftRows(shapes, plan, columns);
      expect(rows.flatMap(({ shafts }) => shafts)).toEqual(plan.order);
      for (const { shafts, layers } of rows) {
        expect(shafts.length).toBeLessThanOrEqual(columns);
        expect(layers).toBe(1 + Math.max(...shafts.map(shaft => plan.depths[shaft]!)));
      }
    }
  });

  it("draws a firm's line from column to column, within a row alone", () => {
    const shapes = ["- x -", "- - x", "x - -"].map(shape);
    const plan = shaftsOf(shapes);
    const lines = (columns: number) =>
      shaftRows(shapes, plan, columns).flatMap(row =>
        row.lines.map(({ from, to }) => `${from.column}/${from.layer} ${to.column}/${to.layer}`),
      );
    expect(lines(3)).toEqual(["0/1 1/2", "1/2 2/0"]);
    expect(lines(2)).toEqual(["0/1 1/2"]);
    expect(lines(1)).toEqual([]);
  });

  it("stands group by group, each shallow to deep, also where a firm of another group would stand beside", () => {
    const shapes = ["- - - -", "a -", "- - -", "a -", "- - -"].map(shape);
    const { order, groups } = shaftsOf(shapes, [1, 1, 0, 0, 0]);
    expect(order).toEqual([3, 2, 4, 1, 0]);
    expect(groups).toEqual([1, 1, 0, 0, 0]);
  });

  it("has all groups in one row where there is room, else begins a row for each", () => {
    const shapes = ["- - - -", "- -", "- - -", "- -", "- - -"].map(shape);
    const plan = shaftsOf(shapes, [1, 1, 0, 0, 0]);
    expect(shaftRows(shapes, plan, 5).map(({ begins }) => begins)).toEqual([
      [
        { group: 0, column: 0, columns: 3 },
        { group: 1, column: 3, columns: 2 },
      ],
    ]);
    const rows = shaftRows(shapes, plan, 2);
    expect(rows.map(({ shafts }) => shafts)).toEqual([[3, 2], [4], [1, 0]]);
    expect(rows.map(({ begins }) => begins.map(({ group }) => group))).toEqual([[0], [], [1]]);
  });

  it("has no row that is much the longest of its group", () => {
    const shapes = Array.from({ length: 13 }, () => shape("- -"));
    expect(shaftRows(shapes, shaftsOf(shapes), 12).map(({ shafts }) => shafts.length)).toEqual([7, 6]);
  });

  it("is empty for an empty library", () => {
    const plan = shaftsOf([]);
    expect(plan).toEqual({ order: [], groups: [], depths: [], firms: [] });
    expect(shaftRows([], plan, 7)).toEqual([]);
  });
});

describe("the room under the shafts of a row", () => {
  const needed = { columns: 2, layers: 2 };

  it("is the largest rectangle down to the foot in which nothing stands", () => {
    expect(roomUnder([2, 3, 3, 7, 9], 9, needed)).toEqual({ column: 0, columns: 3, layer: 3 });
    // Also between two deep ones, and where a row ends early.
    expect(roomUnder([9, 1, 2, 9], 9, needed)).toEqual({ column: 1, columns: 2, layer: 2 });
    expect(roomUnder([9, 9, 0, 0], 9, needed)).toEqual({ column: 2, columns: 2, layer: 0 });
  });

  it("is nowhere if it would be too narrow, too low, or there is no row", () => {
    expect(roomUnder([1, 9, 1], 9, needed)).toBeNull();
    expect(roomUnder([8, 8, 8], 9, needed)).toBeNull();
    expect(roomUnder([], 0, needed)).toBeNull();
  });

  it("never overlaps a shaft and is never smaller than needed, whatever the shafts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { maxLength: 30 }),
        fc.record({ columns: fc.integer({ min: 1, max: 6 }), layers: fc.integer({ min: 1, max: 6 }) }),
        (ends, wanted) => {
          const room = roomUnder(ends, 12, wanted);
          const fits = ends.some((_, at) => {
            const own = ends.slice(at, at + wanted.columns);
            return own.length === wanted.columns && Math.max(...own) + wanted.layers <= 12;
          });
          expect(room !== null).toBe(fits);
          if (!room) return;
          expect(room.columns).toBeGreaterThanOrEqual(wanted.columns);
          expect(12 - room.layer).toBeGreaterThanOrEqual(wanted.layers);
          for (const end of ends.slice(room.column, room.column + room.columns))
            expect(end).toBeLessThanOrEqual(room.layer);
        },
      ),
      { seed: firstSeed },
    );
  });
});

describe.each(galleryNames)("the shaft of %s", name => {
  const { dossier } = checkDossier(galleryText(name));
  const inquiry = inquiryOf(indexDossier(dossier!, true));
  const shaft = shaftOf(inquiry);

  it("has every live party that stands in the chain or on other ways, and each once", () => {
    const all = [...shaft.blocks.map(({ party }) => party), ...shaft.elsewhere];
    expect(new Set(all).size).toBe(all.length);
    inquiry.chain.layer.forEach((layer, party) => {
      if (inquiry.chain.live[party] && layer >= 0) expect(all).toContain(party);
    });
  });

  it("goes down: the first layer is 0, hops lead from above to below, and each joins blocks of its layers", () => {
    const layers = shaft.blocks.map(({ layer }) => layer);
    if (layers.length > 0) expect(layers[0]).toBe(0);
    expect(layers).toEqual([...layers].sort((a, b) => a - b));
    for (const { from, to } of shaft.hops) {
      expect(from).toBeLessThan(to);
      expect(layers).toContain(from);
      expect(layers).toContain(to);
    }
  });
});
