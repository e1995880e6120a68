/** The library on one scale: order, rows, and the firms that stand in several chains. */
import { describe, expect, it } from "vitest";
import { type ShaftShape, shaftOf, shaftRows, shaftsOf } from "../../../src/layout/index.ts";
import { checkDossier, indexDossier, inquiryOf } from "../../../src/model/index.ts";
import { galleryNames, galleryText } from "../../gallery/gallery.ts";

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

  it("is empty for an empty library", () => {
    const plan = shaftsOf([]);
    expect(plan).toEqual({ order: [], depths: [], firms: [] });
    expect(shaftRows([], plan, 7)).toEqual([]);
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
