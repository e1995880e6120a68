import { describe, expect, it } from "vitest";
import { groundBlocks } from "../../../../src/app/views/evidence/groundBlocks.ts";
import { groundFlags, groundsOf } from "../../../../src/model/index.ts";
import { ask, draw } from "../../../model/drawing.ts";

const answered = draw("c > a > [w]", {
  parties: { a: { response: { status: "replied", text: "We did." } } },
  says: Array.from({ length: 45 }, () => "a holds pay-wage"),
});
const { places } = groundsOf(ask(answered).inquiry);

describe("the blocks of lines", () => {
  it("are short, and together have every line in its order", () => {
    const blocks = groundBlocks(places, null);
    expect(blocks.map(({ grounds }) => grounds.length)).toEqual([0, 20, 20, 6, 1]);
    expect(blocks.flatMap(({ grounds }) => grounds)).toEqual(places.flatMap(({ grounds }) => grounds));
    expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length);
  });

  it("tell the answer to a party’s whole part once among the lines that are shown", () => {
    for (const only of [null, ...groundFlags]) {
      const blocks = groundBlocks(places, only);
      const answers = blocks.flatMap(({ grounds }) => grounds.flatMap(one => one.answers));
      const whole = blocks.flatMap(({ wholeAnswers }) => [...wholeAnswers]);
      expect(whole, String(only)).toHaveLength(answers.length > 0 ? 1 : 0);
    }
  });

  it("leave out, where only some lines are asked for, whoever has none of them", () => {
    expect(groundBlocks(places, "contested")).toEqual([]);
    expect(groundBlocks(places, "unsourced").every(({ grounds }) => grounds.length > 0)).toBe(true);
  });
});
