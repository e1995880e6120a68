/** How a duty runs down the layers of a chain: which mark is the strongest, and what goes on below. */
import { describe, expect, it } from "vitest";
import { threadOf } from "../../../src/layout/index.ts";
import { ask, draw } from "../../model/drawing.ts";

type Details = Parameters<typeof draw>[1];

/** The knots of the duty from the top down: "layer: party state, … | how it goes on". */
function thread(drawing: string, says: NonNullable<Details>["says"], duty = "pay-wage"): string[] {
  const { inquiry } = ask(draw(drawing, { says: says ?? [] }));
  const { parties } = inquiry.file.dossier;
  const [group] = inquiry.chain.groups;
  return threadOf(inquiry.chain, inquiry.trace(group!, duty, "promised")).map(
    ({ layer, marks, below, end }) =>
      `${layer}: ${marks.map(({ party, state }) => `${parties[party]!.id} ${state}`).join(", ")} | ${[below ?? "last", end].filter(Boolean).join(", ")}`,
  );
}

describe("the thread of a duty", () => {
  it("puts the strongest of a layer first: held, shared, contested, passed, refused, unknown, silent", () => {
    const many = ["a", "b", "d", "e", "f", "g", "h", "i"];
    const drawing = many.map(id => `c > ${id} > [w]`).join(", ");
    expect(
      thread(drawing, [
        "i holds pay-wage",
        "h passes-on pay-wage to w (retains residual)",
        "g holds pay-wage",
        "g disclaims pay-wage",
        "f passes-on pay-wage to w (retains none)",
        "e disclaims pay-wage",
        "d unknown pay-wage",
        "a not-applicable pay-wage",
      ]),
    ).toEqual([
      "0: c silent | dotted",
      "1: i held, h shared, g contested, f passed, e disclaimed, d unknown, b silent, a not-applicable | solid",
      "2: w silent | last",
    ]);
  });

  it.each([
    ["is solid below one who holds it", "a holds pay-wage", "solid"],
    ["is solid below one who shares it", "a holds-jointly pay-wage with b", "solid"],
    ["is cut below one who refuses it", "a disclaims pay-wage", "cut"],
    ["is dotted below one on whom it is not known", "a unknown pay-wage", "dotted"],
    ["is dotted where it does not apply", "a not-applicable pay-wage", "dotted"],
  ])("%s", (_, said, manner) => {
    expect(thread("a > b > [w]", [said])[0]).toMatch(new RegExp(`\\| ${manner}$`, "u"));
  });

  it("is a zigzag below one of whom both are said", () => {
    expect(thread("a > b > [w]", ["a holds pay-wage", "a disclaims pay-wage"])[0]).toBe("0: a contested | zigzag");
  });

  it.each([
    ["goes on where the next holds it", ["b holds pay-wage"], "dashed"],
    ["goes on where the next shares it", ["b passes-on pay-wage to w (retains residual)"], "dashed"],
    ["goes on where the next passes it on", ["b passes-on pay-wage to w (retains none)"], "dashed"],
    ["goes on where it is contested at the next", ["b holds pay-wage", "b disclaims pay-wage"], "dashed"],
    ["ends in a bar where nothing is written on the next", [], "dashed, bar"],
    ["ends in a bar where the next refuses it", ["b disclaims pay-wage"], "dashed, bar"],
  ])("passed on, it %s", (_, says, below) => {
    const knots = thread("a > b > [w]", ["a passes-on pay-wage to b (retains none)", ...says]);
    expect(knots[0]).toBe(`0: a passed | ${below}`);
  });

  it.each([
    ["out of the chain", "a > b > [w], a > d", "a passes-on pay-wage to d (retains none)", 0],
    ["back up", "a > b > [w]", "b passes-on pay-wage to a (retains none)", 1],
    ["to a neighbour", "a > b > [w], a > d > [w]", "b passes-on pay-wage to d (retains none)", 1],
  ])("turns aside where it is passed %s", (_, drawing, said, layer) => {
    expect(thread(drawing, [said])[layer]).toMatch(/ \| dashed, aside$/u);
  });

  it("goes on where one of several it is passed to takes it up", () => {
    const said = ["a passes-on pay-wage to b+d (retains none)", "d holds pay-wage"];
    expect(thread("a > b > [w], a > d > [w]", said)[0]).toBe("0: a passed | dashed");
  });

  it("has a knot in each layer of the chain of these workers, and in no other", () => {
    expect(thread("a > b > c > [w], a > d > e > f > [v]", [])).toEqual([
      "0: a silent | dotted",
      "1: b silent | dotted",
      "2: c silent | dotted",
      "3: w silent | last",
    ]);
  });
});
