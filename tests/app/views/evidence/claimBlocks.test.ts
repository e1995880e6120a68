import { describe, expect, it } from "vitest";
import { claimBlocks } from "../../../../src/app/views/evidence/claimBlocks.ts";
import { claimFlags, evidenceByPlace } from "../../../../src/model/index.ts";
import { ask, draw } from "../../../model/drawing.ts";

const answered = draw("c > a > [w]", {
  parties: { a: { response: { status: "replied", text: "We did." } } },
  says: Array.from({ length: 45 }, () => "a holds pay-wage"),
});
const { places } = evidenceByPlace(ask(answered).inquiry);

describe("the blocks of lines", () => {
  it("are short, and together have every line in its order", () => {
    const blocks = claimBlocks(places, null);
    expect(blocks.map(({ claims }) => claims.length)).toEqual([0, 20, 20, 6, 1]);
    expect(blocks.flatMap(({ claims }) => claims)).toEqual(places.flatMap(({ claims }) => claims));
    expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length);
  });

  it("tell the answer to a party’s whole part once among the lines that are shown", () => {
    for (const only of [null, ...claimFlags]) {
      const blocks = claimBlocks(places, only);
      const answers = blocks.flatMap(({ claims }) => claims.flatMap(one => one.answers));
      const whole = blocks.flatMap(({ wholeAnswers }) => [...wholeAnswers]);
      expect(whole, String(only)).toHaveLength(answers.length > 0 ? 1 : 0);
    }
  });

  it("leave out, where only some lines are asked for, whoever has none of them", () => {
    expect(claimBlocks(places, "contested")).toEqual([]);
    expect(claimBlocks(places, "unsourced").every(({ claims }) => claims.length > 0)).toBe(true);
  });
});
