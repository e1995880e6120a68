import { describe, expect, it } from "vitest";
import { originFamiliesOf, originsOf } from "../../../src/model/index.ts";
import { parseDossier } from "../../../src/schema/index.ts";
import { firstSeed, tried } from "../../scope.ts";
import { draw, fileOf } from "../drawing.ts";
import { wellSourced } from "./wellSourced.ts";

/** Sources, each with what it is derived from, as in `"blog < time"`. */
const familiesOf = (lines: readonly string[], evidence: readonly string[] = []) =>
  originFamiliesOf(
    fileOf(
      draw("c > [w]", {
        sources: lines.map(line => {
          const [id = "", from] = line.split(" < ");
          return { id, type: "press", ...(from ? { derivedFrom: from.split("+") } : {}) };
        }),
        hops: { "c>w": { evidence: [...evidence] } },
      }),
    ).dossier,
  );
const drawn = (lines: readonly string[]) =>
  familiesOf(lines).families.map(({ sources }) => sources.map(({ source, depth }) => `${depth} ${source}`));

describe("families of sources", () => {
  it("counts the steps from the origin by the longest way", () => {
    expect(drawn(["late < blog+time", "blog < time", "time", "cbs"])).toEqual([["0 time", "1 blog", "2 late"]]);
    expect(familiesOf(["late < blog", "blog", "cbs"]).alone).toBe(1);
  });

  it("keeps a circle, and enters it where the file does", () => {
    expect(drawn(["a < c", "b < a", "c < b"])).toEqual([["0 a", "1 b", "2 c"]]);
    expect(drawn(["a < b", "b < a", "d < e", "e < d"])).toEqual([
      ["0 a", "1 b"],
      ["0 d", "1 e"],
    ]);
    expect(drawn(["a < a"])).toEqual([]);
  });

  it("counts what each source and what the family carries", () => {
    const { families } = familiesOf(["time", "blog < time", "cbs"], ["time", "blog", "cbs"]);
    expect(families.map(({ carries, sources }) => [carries, sources.map(one => one.carries)])).toEqual([[1, [1, 1]]]);
  });

  it("names what a source draws on, each once, in the order of the file", () => {
    const [family] = familiesOf(["late < blog+time+blog", "time", "blog < time"]).families;
    expect(family!.sources.map(({ source, from }) => [source, from])).toEqual([
      ["time", []],
      ["blog", ["time"]],
      ["late", ["time", "blog"]],
    ]);
  });

  it("has the family first that carries most, and of two that carry the same the first of the file", () => {
    const { families } = familiesOf(
      ["one", "one-b < one", "two", "two-b < two", "three", "three-b < three"],
      ["three-b"],
    );
    expect(families.map(({ origin }) => origin)).toEqual(["three", "one", "two"]);
  });

  it("has every source of random dossiers once, alone or in its family", () => {
    for (let seed = firstSeed; seed < firstSeed + tried(30, 600); seed += 1) {
      const dossier = parseDossier(JSON.stringify(wellSourced(seed))).dossier!;
      const { families, alone } = originFamiliesOf(dossier);
      const origins = originsOf(dossier);
      const told = families.flatMap(({ sources }) => sources.map(({ source }) => source));
      expect(new Set(told).size, `seed ${seed}`).toBe(told.length);
      expect(told.length + alone, `seed ${seed}`).toBe(dossier.sources.length);
      for (const { origin, sources } of families)
        for (const { source, from, depth } of sources) {
          expect(origins.originOf(source), `seed ${seed}`).toBe(origin);
          expect(depth, `seed ${seed}`).toBeLessThan(sources.length);
          const { derivedFrom = [] } = dossier.sources.find(({ id }) => id === source)!;
          expect(new Set(from), `seed ${seed}`).toEqual(new Set(derivedFrom));
        }
    }
  });
});
