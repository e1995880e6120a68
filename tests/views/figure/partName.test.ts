import { describe, expect, it } from "vitest";
import { chainType } from "../../../src/theme/index.ts";
import { partName } from "../../../src/views/figure/partName.ts";
import type { FigureShape } from "../../../src/views/index.ts";
import { textBlock } from "../../../src/views/svg/textBlock.ts";

const text = (words: string, width = 400): FigureShape => ({
  kind: "text",
  block: textBlock([{ words, look: { type: chainType["label-title"], colour: "ink" } }], { x: 0, y: 0, width }),
});

describe("the name of a part of a figure", () => {
  it("begins with what is seen on it and is not in its title, however it is broken into lines or parts", () => {
    const title = "OpenAI commissions work from Sama.";
    const shapes: readonly FigureShape[] = [
      text("contracts for labelling texts; three, as reported", 90),
      { kind: "part", key: null, title: null, shapes: [text("single source")] },
    ];
    expect(partName({ title, shapes })).toBe(
      `contracts for labelling texts; three, as reported single source. ${title}`,
    );
  });

  it("is its title where that says with a comma what is seen in two looks", () => {
    const runs = ["US$12.50 per hour ", "Rate per hour"].map((words, at) => ({
      words,
      look: { type: chainType[at === 0 ? "card-name-deep" : "label-title"], colour: "ink" as const },
    }));
    const title = "US$12.50 per hour, Rate per hour";
    for (const width of [400, 90]) {
      const block = textBlock(runs, { x: 0, y: 0, width });
      expect(partName({ title, shapes: [{ kind: "text", block }] })).toBe(title);
    }
  });

  it("is its title where that says what is seen, in whatever case and between marks that isolate it", () => {
    const title = "\u2068Sama\u2069, in Kenya";
    expect(partName({ title, shapes: [text("SAMA"), text("in Kenya")] })).toBe(title);
    expect(partName({ title, shapes: [] })).toBe(title);
    expect(partName({ title: null, shapes: [text("Sama")] })).toBe(null);
  });
});
