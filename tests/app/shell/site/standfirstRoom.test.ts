import { describe, expect, it } from "vitest";
import { standfirstRoom } from "../../../../src/app/shell/site/standfirstRoom.ts";
import { wrapText } from "../../../../src/layout/index.ts";

const rule = /@container first \(width < ([\d.]+)rem\)\{\.of-narrow \.standfirst\{min-block-size:(\d+)lh\}\}/g;
const rem = 17;
const texts = [
  ["a word", "Who?"],
  ["two sentences", "A firm said one thing in 2019. As the press reported it, another firm said something else."],
  ["many words", "who stands between a company and the people who do its work ".repeat(12)],
  ["a word wider than the window", `${"Donaudampfschiffahrts".repeat(6)} and more`],
  ["none", ""],
] as const;

describe("the room that a standfirst has before its type has come", () => {
  it.each(texts)("is never more than the lines that it takes: %s", (_, text) => {
    const rules = [...standfirstRoom(text).matchAll(rule)].map(([, below, lines]) => [Number(below), Number(lines)]);
    for (let px = 280; px < 736; px += 1) {
      // The last that holds counts, as in a style sheet.
      const kept = rules.findLast(([below]) => px / rem < below!)?.[1];
      const lines = wrapText(text, px - 2 * rem, { face: "sans-400", size: 1.04 * rem }).length;
      expect(kept, `${px} px`).toBeLessThanOrEqual(lines);
      expect(kept, `${px} px`).toBeGreaterThanOrEqual(Math.floor(lines * 0.92));
    }
  });

  it("says a number of lines once for all widths that take as many", () => {
    const counts = [...standfirstRoom(texts[2][1]).matchAll(rule)].map(([, , lines]) => Number(lines));
    expect(counts.length).toBeGreaterThan(5);
    expect(counts).toEqual([...new Set(counts)].sort((one, other) => one - other));
  });
});
