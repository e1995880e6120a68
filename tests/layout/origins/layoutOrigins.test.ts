/** Sources that draw on each other: nothing over anything else, and each line ends at its boxes. */
import { describe, expect, it } from "vitest";
import { layoutOrigins, type OriginNode } from "../../../src/layout/index.ts";
import { originFamiliesOf } from "../../../src/model/index.ts";
import { parseDossier } from "../../../src/schema/index.ts";
import { wellSourced } from "../../model/evidence/wellSourced.ts";
import { firstSeed, tried } from "../../scope.ts";

const WIDTHS = [276, 390, 700, 1240];

function nodesOf(seed: number): readonly OriginNode[] {
  const { families } = originFamiliesOf(parseDossier(JSON.stringify(wellSourced(seed))).dossier!);
  return families.flatMap(({ origin, sources }) =>
    sources.map(({ source, depth, from }, place) => ({
      key: source,
      family: origin,
      depth,
      from,
      height: () => 30 + 17 * (place % 3),
    })),
  );
}

const node = (key: string, depth: number, from: readonly string[] = []): OriginNode => ({
  key,
  family: "a",
  depth,
  from,
  height: () => 40,
});

describe("the places of sources", () => {
  it("stand apart, within their width, each once, on random files", () => {
    for (let seed = firstSeed; seed < firstSeed + tried(30, 600); seed += 1)
      for (const width of WIDTHS) {
        const nodes = nodesOf(seed);
        const plan = layoutOrigins({ width, nodes });
        expect(plan.places.map(({ key }) => key).sort()).toEqual(nodes.map(({ key }) => key).sort());
        for (const [at, { key, box }] of plan.places.entries()) {
          expect(box.x, `seed ${seed} ${key}`).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width, `seed ${seed} ${key} at ${width}`).toBeLessThanOrEqual(width + 0.01);
          expect(box.y + box.height, `seed ${seed} ${key}`).toBeLessThanOrEqual(plan.height);
          for (const { key: other, box: place } of plan.places.slice(at + 1)) {
            const apart =
              box.x + box.width <= place.x ||
              place.x + place.width <= box.x ||
              box.y + box.height <= place.y ||
              place.y + place.height <= box.y;
            expect(apart, `seed ${seed} at ${width}: ${key} and ${other}`).toBe(true);
          }
        }
      }
  });

  it("put what draws on a source to the right of it, joined by a line, or told where it is joined already", () => {
    for (let seed = firstSeed; seed < firstSeed + tried(30, 600); seed += 1) {
      const nodes = nodesOf(seed);
      const { places, lines, isStacked } = layoutOrigins({ width: 2400, nodes });
      const at = new Map(places.map(one => [one.key, one]));
      expect(isStacked).toBe(false);
      for (const { key, joined, box } of places) {
        const { depth, from } = nodes.find(one => one.key === key)!;
        if (joined === null) continue;
        expect(from, `seed ${seed}`).toContain(joined);
        const above = at.get(joined)!.box;
        expect(box.x, `seed ${seed} ${key}`).toBeGreaterThan(above.x + above.width);
        expect(depth).toBeGreaterThan(0);
      }
      expect(lines.length, `seed ${seed}`).toBe(places.filter(({ joined }) => joined !== null).length);
    }
  });

  it("set the first that draws on a source beside it, the next below, and all below one another on a phone", () => {
    const nodes = [node("a", 0), node("b", 1, ["a"]), node("c", 1, ["a"]), node("d", 2, ["b", "a"])];
    const wide = layoutOrigins({ width: 1000, nodes });
    expect(wide.places.map(({ key, box }) => [key, box.y])).toEqual([
      ["a", 0],
      ["b", 0],
      ["d", 0],
      ["c", 50],
    ]);
    const narrow = layoutOrigins({ width: 300, nodes });
    expect(narrow.isStacked).toBe(true);
    expect(narrow.places.map(({ key, box }) => [key, box.x, box.y])).toEqual([
      ["a", 0, 0],
      ["b", 20, 50],
      ["d", 40, 100],
      ["c", 20, 150],
    ]);
  });

  it("is as long as its chain of sources, without end", () => {
    const nodes = Array.from({ length: 3_000 }, (_, at) => node(`s${at}`, at, at === 0 ? [] : [`s${at - 1}`]));
    expect(layoutOrigins({ width: 390, nodes }).places).toHaveLength(3_000);
  });
});
