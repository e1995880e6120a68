import { describe, expect, it } from "vitest";
import { recordKeeper } from "../../../src/formats/bringing/recordKeeper.ts";
import { placeKey, type TakeQuestion } from "../../../src/formats/index.ts";

describe("the account of a file that is brought in", () => {
  it("counts each record of each kind as taken or left, and what is lost of one that is taken not at all", () => {
    const keeper = recordKeeper();
    keeper.take("row");
    keeper.take("edge");
    keeper.take("row");
    keeper.leave("row", { row: 3 }, "c;d", "repeated");
    keeper.leave("node", { id: "n" }, "n", "names-nobody");
    keeper.lose({ row: 1 }, "x", "no-place-for-field", { field: "Colour" });
    expect([...keeper.kinds()]).toEqual([
      ["row", { in: 3, taken: 2, left: 1 }],
      ["edge", { in: 1, taken: 1, left: 0 }],
      ["node", { in: 1, taken: 0, left: 1 }],
    ]);
  });

  it("tells each loss with its place and reason, and whether the record as a whole did not come in", () => {
    const keeper = recordKeeper();
    keeper.leave("row", { row: 3 }, "c;d", "repeated");
    keeper.leave("row", { row: 4 }, "e", "needs-field", { field: "to" });
    keeper.lose({ row: 1, column: 2 }, "x", "no-place-for-field", { field: "Colour" });
    keeper.lose({ row: 2 }, "y", "compare-quote");
    expect(keeper.lost).toEqual([
      { place: { row: 3 }, what: "c;d", code: "repeated", params: {}, isWhole: true },
      { place: { row: 4 }, what: "e", code: "needs-field", params: { field: "to" }, isWhole: true },
      { place: { row: 1, column: 2 }, what: "x", code: "no-place-for-field", params: { field: "Colour" } },
      { place: { row: 2 }, what: "y", code: "compare-quote", params: {} },
    ]);
  });

  it("keeps the questions as they are asked", () => {
    const keeper = recordKeeper();
    expect(keeper.asked).toEqual([]);
    const question: TakeQuestion = {
      ...{ id: "direction", code: "direction", params: {}, records: 2 },
      ...{ choices: ["forth", "back"], assumed: "forth" },
    };
    keeper.ask(question);
    expect(keeper.asked).toEqual([question]);
  });

  it.each([
    ["a text of several lines in one", "  A\n\n\tB  C\r\n", "A B C"],
    ["a text of 120 letters whole", "x".repeat(120), "x".repeat(120)],
    ["a longer one cut, and says that it is", "x".repeat(121), `${"x".repeat(119)}…`],
    ["as long by blanks alone whole", ` ${"x".repeat(120)}\n`, "x".repeat(120)],
  ])("tells %s", (_, what, told) => {
    const keeper = recordKeeper();
    keeper.lose({ row: 1 }, what, "value-not-taken");
    expect(keeper.lost[0]!.what).toBe(told);
  });

  it("knows objects of two lists apart that have one id", () => {
    expect([placeKey("links", "a"), placeKey("parties", "a")]).toEqual(["links/a", "parties/a"]);
  });
});
