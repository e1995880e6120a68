import { describe, expect, it } from "vitest";
import { rulingsOf } from "../../../src/model/index.ts";
import type { Decision, Proceeding } from "../../../src/schema/index.ts";
import { ask, draw } from "../drawing.ts";

const decision = (id: string, date: string, more: Partial<Decision> = {}): Decision => ({
  ...{ id, date, court: "A court", outcome: "So", finality: "appeal", evidence: [] },
  ...more,
});
const proceeding = (id: string, decisions: Decision[], more: Partial<Proceeding> = {}): Proceeding => ({
  ...{ id, title: id, status: "pending", country: "FR", decisions, evidence: [] },
  ...more,
});

/** The rulings for the workers `w`, as in "first 2020" or, where one has fallen, "first 2020–2022". */
const rulings = (proceedings: Proceeding[], known?: string): readonly string[] => {
  const { inquiry } = ask(draw("c > [w], c > [v]", { proceedings }), known === undefined ? {} : { known });
  return rulingsOf(inquiry, inquiry.file.partyAt.get("w")!).map(
    one => `${one.proceeding.id}: ${one.decision.id} ${one.decision.date}${one.until === null ? "" : `–${one.until}`}`,
  );
};

describe("the rulings on some workers", () => {
  it("stand by their day through all cases, those of one day as in the file", () => {
    const proceedings = [
      proceeding("one", [decision("late", "2023"), decision("early", "2019"), decision("same-a", "2021-02-03")]),
      proceeding("two", [decision("middle", "2020-06"), decision("same-b", "2021-02-03")]),
    ];
    expect(rulings(proceedings)).toEqual([
      "one: early 2019",
      "two: middle 2020-06",
      "one: same-a 2021-02-03",
      "two: same-b 2021-02-03",
      "one: late 2023",
    ]);
  });

  it("are those of cases that concern these workers, or name none", () => {
    const proceedings = [
      proceeding("theirs", [decision("a", "2019")], { workers: ["v", "w"] }),
      proceeding("of-others", [decision("b", "2020")], { workers: ["v"] }),
      proceeding("of-all", [decision("d", "2021")]),
      proceeding("undecided", []),
    ];
    expect(rulings(proceedings)).toEqual(["theirs: a 2019", "of-all: d 2021"]);
  });

  it("have fallen from the day on that it is known of, and what is procedural is none", () => {
    const proceedings = [
      proceeding("case", [
        decision("fell", "2019", { overturned: "2022" }),
        decision("order", "2020", { finality: undefined }),
        decision("stands", "2022"),
      ]),
    ];
    expect(rulings(proceedings, "2018")).toEqual([]);
    expect(rulings(proceedings, "2021")).toEqual(["case: fell 2019"]);
    expect(rulings(proceedings, "2022")).toEqual(["case: fell 2019–2022", "case: stands 2022"]);
  });
});
