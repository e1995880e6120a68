/** One table says how states and verdicts look; every style sheet and every picture takes it from there. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sheetWithTheme } from "../../build/sheetWithTheme.ts";
import { codes } from "../../src/schema/index.ts";
import { markShapes, stateLooks, verdictLooks } from "../../src/theme/index.ts";

const sheet = (file: string): string =>
  sheetWithTheme(readFileSync(path.resolve(import.meta.dirname, "../../src", file), "utf8"));

/** Maps selectors to the value of a property, over all rules of a style sheet that declare it. */
function declared(css: string, property: string): ReadonlyMap<string, string> {
  const rules = [...css.replaceAll(/\/\*[\s\S]*?\*\//gu, "").matchAll(/([^{}]+)\{([^{}]*)\}/gu)];
  return new Map(
    rules.flatMap(([, selectors, body]) => {
      const value = new RegExp(`(?:^|[;\\s])${property}:\\s*var\\(--([a-z-]+)\\)`, "u").exec(body!)?.[1];
      return value === undefined ? [] : selectors!.split(",").map(selector => [selector.trim(), value] as const);
    }),
  );
}

describe("the looks of states and verdicts", () => {
  it("are those of every code, and every shape is used", () => {
    expect(Object.keys(stateLooks).sort()).toEqual([...codes.states].sort());
    expect(Object.keys(verdictLooks).sort()).toEqual([...codes.verdicts].sort());
    expect(Object.values(stateLooks).map(({ shape }) => shape)).toEqual(
      expect.arrayContaining(Object.keys(markShapes)),
    );
  });

  it("are told apart without their colour", () => {
    const shapes = Object.values(stateLooks).map(({ shape }) => shape);
    expect(new Set(shapes).size).toBe(shapes.length);
    const alike = ["not-applicable", "no-chain"];
    const ends = Object.entries(verdictLooks).filter(([verdict]) => !alike.includes(verdict));
    expect(new Set(ends.map(([, { shape }]) => shape)).size).toBe(ends.length);
  });

  it("are the colours of page, embed and table", () => {
    const page = declared(sheet("views/chain/mark.css"), "--state");
    const embed = declared(sheet("publish/embed/embed.css"), "--own");
    const table = declared(sheet("publish/table/table.css"), "color");
    for (const [state, { colour }] of Object.entries(stateLooks))
      expect([state, page.get(`.state-${state}`), embed.get(`.is-${state}`), table.get(`.state-${state}`)]).toEqual([
        state,
        colour,
        colour,
        colour,
      ]);
    for (const [verdict, { colour }] of Object.entries(verdictLooks))
      expect([
        verdict,
        page.get(`.verdict-${verdict}`),
        embed.get(`.verdict-${verdict}`),
        table.get(`.verdict-${verdict} strong`),
      ]).toEqual([verdict, colour, colour, colour]);
  });
});
