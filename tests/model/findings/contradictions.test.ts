/** Statements that collide, figures that conflict, hops that are disputed, planes that diverge. */
import { describe, expect, it } from "vitest";
import {
  collisionsAmong,
  collisionsOf,
  disputedHopsOf,
  divergencesOf,
  figureConflictsOf,
  findingsOf,
} from "../../../src/model/index.ts";
import type { Figure, Link } from "../../../src/schema/index.ts";
import { ask, draw } from "../drawing.ts";

describe("statements on one party, duty and plane collide: c > a > [w], [v] below a", () => {
  const colliding = (...says: string[]) => {
    const drawn = draw("c > a > [w], a > [v]", {
      says,
      proceedings: [{ id: "case", title: "Case", status: "pending", country: "FR", evidence: [] }],
    });
    const { inquiry } = ask(drawn);
    const { parties } = inquiry.file.dossier;
    return collisionsOf(inquiry.chain).map(({ party, plane, kept, refused }) => [
      parties[party]!.id,
      plane,
      `${kept.join(" ")} | ${refused.join(" ")}`,
    ]);
  };

  it.each<[string[], string, string]>([
    [["a holds pay-wage", "a disclaims pay-wage (statement)"], "promised", "says-1 | says-2"],
    [["a disclaims pay-wage", "a holds pay-wage", "a holds pay-wage for v"], "promised", "says-2 says-3 | says-1"],
    [["a holds pay-wage (law)", "a excluded pay-wage (law)"], "legal", "says-1 | says-2"],
    [["a holds pay-wage", "a passes-on pay-wage to w (retains none)"], "promised", "says-1 | says-2"],
    [["a passes-on pay-wage to w (retains full)", "a disclaims pay-wage"], "promised", "says-1 | says-2"],
    [["a holds pay-wage for w", "a disclaims pay-wage"], "promised", "says-1 | says-2"],
    [["a holds pay-wage for w", "a disclaims pay-wage for w+v"], "promised", "says-1 | says-2"],
    [["a unknown pay-wage", "a holds pay-wage", "a disclaims pay-wage"], "promised", "says-2 | says-3"],
    // What others promise on its behalf decides nothing, and is shown.
    [["a holds pay-wage said-by c (statement)", "a disclaims pay-wage (statement)"], "promised", "says-1 | says-2"],
  ])("%j", (says, plane, assertions) => {
    expect(colliding(...says)).toEqual([["a", plane, assertions]]);
  });

  it.each([
    ["two planes: a divergence", ["a holds pay-wage", "a disclaims pay-wage (practice)"]],
    ["two duties", ["a holds pay-wage", "a disclaims direct-work"]],
    ["two parties", ["a holds pay-wage", "c disclaims pay-wage"]],
    ["two groups", ["a holds pay-wage for w", "a disclaims pay-wage for v"]],
    ["one side only", ["a disclaims pay-wage", "a passes-on pay-wage to w (retains none)"]],
    ["passed on, and not said that nothing is kept", ["a holds pay-wage", "a passes-on pay-wage to w"]],
    ["oversight kept", ["a holds pay-wage", "a passes-on pay-wage to w (retains oversight)"]],
    ["not-applicable", ["a holds pay-wage", "a not-applicable pay-wage"]],
    [
      "a reading of the law that a final ruling sets aside",
      ["a holds pay-wage (law)", "a excluded pay-wage (court, final)"],
    ],
  ])("not: %s", (_, says) => {
    expect(colliding(...says)).toEqual([]);
  });

  it("also on a partner of a shared duty", () => {
    expect(colliding("a holds-jointly pay-wage with c", "c disclaims pay-wage")).toEqual([
      ["c", "promised", "says-1 | says-2"],
    ]);
  });

  it("those on one group apart from those on another, and told of each group once", () => {
    const says = [
      "a holds pay-wage for w",
      "a disclaims pay-wage for w",
      "a holds pay-wage for v",
      "a disclaims pay-wage for v",
    ];
    expect(colliding(...says)).toEqual([
      ["a", "promised", "says-1 | says-2"],
      ["a", "promised", "says-3 | says-4"],
    ]);
    const { inquiry } = ask(draw("c > a > [w], a > [v]", { says }));
    for (const group of inquiry.chain.groups) {
      const found = findingsOf(inquiry, group, "promised", 0).filter(({ code }) => code === "assertions-collide");
      expect(found).toHaveLength(1);
    }
  });

  it("joined by one that speaks of both, and still pair by pair", () => {
    const says = ["a holds pay-wage for w", "a disclaims pay-wage", "a holds pay-wage for v"];
    const joined = [...says, "a disclaims pay-wage for v"];
    const all = (some: readonly string[]) =>
      collisionsOf(ask(draw("c > a > [w], a > [v]", { says: some })).inquiry.chain);
    expect(all(joined).map(({ pairs }) => pairs)).toEqual([
      [
        ["says-1", "says-2"],
        ["says-3", "says-2"],
        ["says-3", "says-4"],
      ],
    ]);
    // Without the one that joins them, what is left is one pair.
    const [one] = all(joined);
    expect(collisionsAmong(one!, id => id !== "says-2")).toEqual([
      { ...one, kept: ["says-3"], refused: ["says-4"], pairs: [["says-3", "says-4"]] },
    ]);
    expect(collisionsAmong(one!, id => id !== "says-1" && id !== "says-3")).toEqual([]);
  });

  it("in two once what joined them is not looked at", () => {
    const says = [
      "a holds pay-wage for w",
      "a disclaims pay-wage for w",
      "a holds pay-wage for v",
      "a disclaims pay-wage for v",
      "a disclaims pay-wage",
    ];
    const [one, ...others] = collisionsOf(ask(draw("c > a > [w], a > [v]", { says })).inquiry.chain);
    expect(others).toEqual([]);
    expect(collisionsAmong(one!, id => id !== "says-5").map(({ kept, refused }) => [...kept, ...refused])).toEqual([
      ["says-1", "says-2"],
      ["says-3", "says-4"],
    ]);
  });

  it.each([
    ["one part", "the bonus", "the bonus", 1],
    ["a part and the whole", "the bonus", undefined, 1],
    ["different parts", "the bonus", "the basic pay", 0],
  ] as const)("on %s: %s, %s", (_, kept, refused, count) => {
    const says = [
      ["a holds pay-wage", kept ? { extent: kept } : {}],
      ["a disclaims pay-wage", refused ? { extent: refused } : {}],
    ] as const;
    const { inquiry } = ask(draw("c > a > [w]", { says }));
    expect(collisionsOf(inquiry.chain)).toHaveLength(count);
    const group = inquiry.chain.groups[0]!;
    const found = findingsOf(inquiry, group, "promised", 0).filter(({ code }) => code === "assertions-collide");
    expect(found).toHaveLength(count);
  });

  it("wherever one standing is contested by statements, they collide", () => {
    const says = ["a holds pay-wage", "a disclaims pay-wage", "c holds-jointly pay-wage with a"];
    expect(ask(draw("c > a > [w]", { says })).state("a", "w", "pay-wage", "promised")).toBe("contested");
    expect(colliding(...says)).toHaveLength(1);
  });

  it("only while both are live", () => {
    const says = [["a holds pay-wage", { end: "2019" }], "a disclaims pay-wage"] as const;
    expect(collisionsOf(ask(draw("c > a > [w]", { says })).inquiry.chain)).toEqual([]);
    const asOf = "2019-06";
    expect(collisionsOf(ask(draw("c > a > [w]", { says, asOf })).inquiry.chain)).toHaveLength(1);
  });
});

describe("figures conflict", () => {
  const figure = (id: string, fields: Partial<Figure>): Figure => ({
    id,
    about: "w",
    what: "size",
    value: 1,
    verification: "reported",
    evidence: [],
    ...fields,
  });
  const conflict = (...all: Partial<Figure>[]) =>
    figureConflictsOf(all.map((fields, at) => figure(`f${at + 1}`, fields))).map(({ about, what, figures }) => [
      about,
      what,
      figures.map(({ id }) => id).join(" "),
    ]);

  it.each<[Partial<Figure>[], string]>([
    [[{ value: 36 }, { value: 51 }], "f1 f2"],
    [[{ value: 36 }, { value: { min: 37 } }], "f1 f2"],
    [[{ value: { max: 10 } }, { value: { min: 11, max: 12 } }], "f1 f2"],
    [[{ value: { about: 200_000 } }, { value: { about: 700_000 } }], "f1 f2"],
    [[{ value: "many" }, { value: "few" }], "f1 f2"],
    [[{ value: "many" }, { value: 36 }], "f1 f2"],
    // The figure that fits both is in no conflict.
    [[{ value: 10 }, { value: { min: 5, max: 25 } }, { value: 20 }], "f1 f3"],
    [
      [
        { value: 1, population: "in 2020" },
        { value: 2, population: "in 2020" },
      ],
      "f1 f2",
    ],
  ])("%j", (all, ids) => {
    expect(conflict(...all)).toEqual([["w", "size", ids]]);
  });

  it.each<[string, Partial<Figure>[]]>([
    ["equal values", [{ value: 36 }, { value: 36 }]],
    ["ranges that meet", [{ value: { min: 10, max: 20 } }, { value: { min: 20 } }]],
    ["an open range", [{ value: { min: 5 } }, { value: 36 }]],
    ["a range without bounds", [{ value: {} }, { value: 36 }]],
    ["another thing", [{ value: 1 }, { value: 2, about: "c" }]],
    ["another measure", [{ value: 1 }, { value: 2, what: "women-share" }]],
    ["another population", [{ value: 1 }, { value: 2, population: "in 2020" }]],
    ["the same words", [{ value: { en: "many" } }, { value: { en: "many" } }]],
    ["one figure", [{ value: 1 }]],
  ])("not: %s", (_, all) => {
    expect(conflict(...all)).toEqual([]);
  });
});

describe("figures that conflict, about a link: c > a > [w], c > b > [v]", () => {
  const told = (group: number, hops: Readonly<Record<string, Partial<Link>>> = {}) => {
    const ids = draw("c > a > [w], c > b > [v]").links.map(({ id }) => id);
    const figures = [1, 2].map(value => ({
      id: `f${value}`,
      about: ids[0]!,
      what: "contracts",
      value,
      verification: "reported" as const,
      evidence: [],
    }));
    const { inquiry } = ask(draw("c > a > [w], c > b > [v]", { figures, hops, asOf: "2020" }));
    return findingsOf(inquiry, inquiry.chain.groups[group]!, "promised", 0).some(
      ({ code }) => code === "figures-conflict",
    );
  };

  it("are told of the workers below it, and of no others", () => {
    expect([told(0), told(1)]).toEqual([true, false]);
  });

  it("are told only while it is live", () => {
    expect(told(0, { "c>a": { end: "2019" } })).toBe(false);
  });
});

describe("a hop is disputed: c > a > [w]", () => {
  const disputed = (fields: Partial<Link>, further: readonly (readonly [string, Partial<Link>])[] = []) => {
    const sources = [{ id: "s1", type: "press" }];
    const { inquiry } = ask(draw("c > a > [w]", { hops: { "c>a": fields }, links: further, sources }));
    const { chain } = inquiry;
    const group = inquiry.groupChain(inquiry.file.partyAt.get("w")!);
    return disputedHopsOf(inquiry, group.hops).map(hop => chain.hopLinks[hop]!.map(({ id }) => id).join(" "));
  };
  const contradicted = { evidence: ["s1", { source: "s1", supports: "contradicts" as const }] };
  const denied = { response: { status: "disputes" as const } };

  it("by evidence that contradicts its only link", () => {
    expect(disputed(contradicted)).toEqual(["hop-1"]);
  });

  it("by a response that disputes it", () => {
    expect(disputed(denied)).toEqual(["hop-1"]);
  });

  it("by all its links, each in its way", () => {
    expect(disputed(denied, [["c commissions a", contradicted]])).toEqual(["hop-1 link-1"]);
  });

  it("not while one link is undisputed, or by a reply, or by context", () => {
    expect(disputed(denied, [["c commissions a", {}]])).toEqual([]);
    expect(disputed({ response: { status: "replied" } })).toEqual([]);
    expect(disputed({ evidence: [{ source: "s1", supports: "context" }] })).toEqual([]);
  });

  it("also where the undisputed link is over", () => {
    expect(disputed(denied, [["c commissions a", { end: "2019" }]])).toEqual(["hop-1"]);
  });
});

describe("planes diverge: c > a > [w]", () => {
  const diverging = (says: string[], more: Parameters<typeof draw>[1] = {}) => {
    const { inquiry } = ask(draw("c > a > [w]", { ...more, says }));
    return divergencesOf(inquiry, inquiry.file.partyAt.get("w")!);
  };

  it("where two planes both have something written and differ in verdict", () => {
    expect(diverging(["a holds pay-wage", "a disclaims pay-wage (practice)"])).toEqual(["pay-wage"]);
  });

  it("not where one of them is silent, or both say the same", () => {
    expect(diverging(["a holds pay-wage"])).toEqual([]);
    expect(diverging(["a holds pay-wage", "c holds pay-wage (law)"])).toEqual([]);
  });

  it("also by a proceeding alone", () => {
    const proceedings = [
      {
        id: "case",
        title: "Case",
        status: "pending" as const,
        country: "FR",
        against: ["a"],
        duties: ["pay-wage"],
        evidence: [],
      },
    ];
    expect(diverging(["a holds pay-wage"], { proceedings })).toEqual(["pay-wage"]);
  });

  it("not by what others promise for it", () => {
    expect(diverging(["a holds pay-wage said-by c (statement)", "a disclaims pay-wage (practice)"])).toEqual([]);
  });
});
