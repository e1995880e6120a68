/** When something counts: the day, the day of knowledge, the reading, the floor. Format: "Derived, exactly", Live. */
import { describe, expect, it } from "vitest";
import { focusOf, inquiryOf, isLive, type Lens, setsOf } from "../../src/model/index.ts";
import {
  type Condition,
  type Dossier,
  type Hypothesis,
  type Proceeding,
  parseDossier,
} from "../../src/schema/index.ts";
import { ask, draw, fileOf } from "./drawing.ts";

const hypotheses: Hypothesis[] = [
  { id: "one", set: "s", label: "One" },
  { id: "two", set: "s", label: "Two", default: true },
  { id: "red", set: "colour", label: "Red" },
  { id: "blue", set: "colour", label: "Blue" },
];
const dossierOf = (drawn: object): Dossier => parseDossier(JSON.stringify(drawn)).dossier!;
const dossier = dossierOf(draw("c > [w]", { hypotheses, updated: "2024-05", asOf: "2020" }));

const lives = (object: Parameters<typeof isLive>[0], lens: Lens): boolean => {
  const focus = focusOf(dossier, lens);
  return isLive(object, focus, new Set(focus.world));
};

describe("an object that says of itself", () => {
  it.each<[object: Parameters<typeof isLive>[0], lens: Lens, live: boolean]>([
    [{}, { date: "1900" }, true],
    // From its first day to its last, both included.
    [{ start: "2020-03-02" }, { date: "2020-03-01" }, false],
    [{ start: "2020-03-02" }, { date: "2020-03-02" }, true],
    [{ end: "2020-03-02" }, { date: "2020-03-02" }, true],
    [{ end: "2020-03-02" }, { date: "2020-03-03" }, false],
    [{ start: "2019", end: "2021" }, { date: "2020-06" }, true],
    // A start of a year or month is its first day, an end its last; a day asked for is its last.
    [{ start: "2020" }, { date: "2019-12-31" }, false],
    [{ start: "2020" }, { date: "2020-01-01" }, true],
    [{ end: "2020" }, { date: "2020-12-31" }, true],
    [{ end: "2020" }, { date: "2021-01-01" }, false],
    [{ end: "2020-02" }, { date: "2020-02-29" }, true],
    [{ end: "2020-02" }, { date: "2020-03-01" }, false],
    [{ start: "2020-12-31" }, { date: "2020" }, true],
    [{ end: "2020-06-30" }, { date: "2020" }, false],
    [{ end: "2020-06-30" }, { date: "2020-06" }, true],
    // Over since an unknown day: it does not hold after it was last seen, and never if it was not seen.
    [{ ended: true }, { date: "1900" }, false],
    [{ ended: true, observed: "2020-03" }, { date: "2020-03-31" }, true],
    [{ ended: true, observed: "2020-03" }, { date: "2020-04-01" }, false],
    [{ ended: true, observed: "2020-03", start: "2020-02" }, { date: "2020-01" }, false],
    [{ ended: true, end: "2020" }, { date: "2020" }, true],
    // Seen on a day, and not said to be over: it goes on, and there is no start.
    [{ observed: "2020" }, { date: "2024" }, true],
    [{ observed: "2020" }, { date: "2010" }, true],
    // Said after the day of knowledge, or overturned by then.
    [{ stated: "2021-02-02" }, { known: "2021-02-01" }, false],
    [{ stated: "2021-02-02" }, { known: "2021-02-02" }, true],
    [{ stated: "2021" }, { known: "2020-12-31" }, false],
    [{ stated: "2021-12-31" }, { known: "2021" }, true],
    [{ overturned: "2021-02-02" }, { known: "2021-02-01" }, true],
    [{ overturned: "2021-02-02" }, { known: "2021-02-02" }, false],
    [{ overturned: "2021" }, { known: "2021-01-01" }, false],
    [{ overturned: "2021-06" }, { known: "2021" }, false],
    [{ stated: "2021", overturned: "2022" }, { known: "2021" }, true],
    // The day does not matter for what was said, nor the day of knowledge for what was so.
    [{ stated: "2021" }, { date: "2000", known: "2022" }, true],
    [{ start: "2019", end: "2020" }, { date: "2020", known: "1990" }, true],
    // Every hypothesis that it lists has to be chosen.
    [{ hypotheses: ["two"] }, {}, true],
    [{ hypotheses: ["one"] }, {}, false],
    [{ hypotheses: ["one"] }, { world: ["one"] }, true],
    [{ hypotheses: ["two", "red"] }, {}, true],
    [{ hypotheses: ["two", "blue"] }, {}, false],
    [{ hypotheses: ["two", "blue"] }, { world: ["blue"] }, true],
    [{ hypotheses: [] }, {}, true],
    // At the floor or above.
    [{ verification: "reported" }, {}, true],
    [{ verification: "unverified" }, {}, true],
    [{ verification: "reported" }, { floor: "reported" }, true],
    [{ verification: "self-declared" }, { floor: "reported" }, true],
    [{ verification: "inferred" }, { floor: "reported" }, false],
    [{ verification: "corroborated" }, { floor: "documented" }, false],
    [{}, { floor: "documented" }, true],
  ])("%j under %j is live: %j", (object, lens, live) => {
    expect(lives(object, lens)).toBe(live);
  });
});

describe("what is not asked for", () => {
  it("is the day asOf, else the day updated; known is the day updated", () => {
    expect(focusOf(dossier)).toMatchObject({ date: "2020", known: "2024-05", floor: null });
    const { asOf: _, ...without } = dossier;
    expect(focusOf(without)).toMatchObject({ date: "2024-05", known: "2024-05" });
  });

  it("is of every set the default, else the first", () => {
    expect(focusOf(dossier).world).toEqual(["two", "red"]);
    expect(focusOf(dossier, { world: ["blue"] }).world).toEqual(["two", "blue"]);
    expect(focusOf(dossier, { world: ["one"] }).world).toEqual(["one", "red"]);
    expect([...setsOf(dossier).keys()]).toEqual(["s", "colour"]);
  });

  it("in a file without a day: what has an end is over, and all that was ever said is known", () => {
    const { asOf: _, updated: __, ...without } = dossier;
    const focus = focusOf(without);
    const at = (object: Parameters<typeof isLive>[0]) => isLive(object, focus, new Set(focus.world));
    expect(focus).toMatchObject({ date: null, known: null });
    expect([at({ start: "2020" }), at({ end: "2020" }), at({ stated: "2020" }), at({ overturned: "2020" })]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});

describe("what something refers to has to be live as well: c > a > [w]", () => {
  const beside = { hypotheses, parties: { a: { hypotheses: ["one"] } } };

  it("no hop leads to or from a party of another reading", () => {
    const drawn = draw("c > a > [w], c > w", beside);
    expect(ask(drawn).trace("w", "pay-wage", "legal").routes).toBe(1n);
    expect(ask(drawn, { world: ["one"] }).trace("w", "pay-wage", "legal").routes).toBe(2n);
  });

  it("no statement speaks of a party of another reading, also of a group's own", () => {
    const drawn = draw("c > a > [w]", { ...beside, says: ["a holds pay-wage for w"] });
    expect(inquiryOf(fileOf(drawn)).chain.statements).toEqual([]);
    expect(inquiryOf(fileOf(drawn), { world: ["one"] }).chain.statements).toHaveLength(1);
  });

  it("no statement stands on a link that is over, overlays too", () => {
    const drawn = draw("c > a > [w]", {
      says: [
        ["a holds pay-wage", { link: "hop-1" }],
        ["a holds direct-work", { link: "link-1" }],
      ],
      hops: { "c>a": { end: "2019" } },
      links: [["c instructs a", { end: "2018" }]],
    });
    const live = (date: string) =>
      inquiryOf(fileOf(drawn), { date }).chain.statements.map(({ assertion }) => assertion.id);
    expect([live("2018"), live("2019"), live("2020")]).toEqual([["says-1", "says-2"], ["says-1"], []]);
  });

  it("a link below the floor takes its statements along", () => {
    const drawn = draw("c > a > [w]", {
      says: [["a holds pay-wage", { link: "hop-1" }]],
      hops: { "c>a": { verification: "reported" } },
    });
    expect(inquiryOf(fileOf(drawn)).chain.statements).toHaveLength(1);
    expect(inquiryOf(fileOf(drawn), { floor: "documented" }).chain.statements).toEqual([]);
  });

  it("partners, and those to whom it is passed on, need not be", () => {
    const says = ["c passes-on pay-wage to a", "c holds-jointly direct-work with a"];
    const { trace } = ask(draw("c > a > [w], c > w", { ...beside, says }));
    expect(trace("w", "pay-wage", "promised").transfers).toEqual([{ from: "c", to: "a", kind: "out-of-chain" }]);
    expect(trace("w", "direct-work", "promised").states.c).toBe("shared");
  });

  it("a group of another reading is no group", () => {
    const drawn = draw("c > [w], c > [v]", { hypotheses, parties: { v: { hypotheses: ["one"] } } });
    expect(inquiryOf(fileOf(drawn)).chain.groups).toHaveLength(1);
    expect(inquiryOf(fileOf(drawn), { world: ["one"] }).chain.groups).toHaveLength(2);
  });
});

describe("conditions: c > [w], c > [v]", () => {
  const met = (...conditions: Partial<Condition>[]) => {
    const plain = { duty: "pay-wage", met: "met", verification: "documented", evidence: [] } as const;
    const list = conditions.map((condition, at) => ({ id: `is-${at}`, ...plain, ...condition }) as Condition);
    const drawn = draw("c > [w], c > [v], d > [x]", { hypotheses, conditions: list, parties: { lone: {} } });
    return ask(drawn, { date: "2020", known: "2020" }).trace("w", "pay-wage", "legal").condition;
  };

  it.each<[string | null, Partial<Condition>[]]>([
    [null, []],
    ["met", [{}]],
    ["partly", [{ met: "partly" }, { met: "partly" }]],
    ["disputed", [{ met: "met" }, { met: "not-met" }]],
    [null, [{ duty: "direct-work" }]],
    ["met", [{ workers: ["w"] }]],
    [null, [{ workers: ["v"] }]],
    ["met", [{ party: "c" }]],
    [null, [{ party: "d" }]],
    ["met", [{ party: "w" }]],
    [null, [{ party: "v" }]],
    ["met", [{ party: "lone" }]],
    ["met", [{ party: "d", workers: ["w"] }]],
    [null, [{ end: "2019" }]],
    [null, [{ stated: "2021" }]],
    [null, [{ hypotheses: ["one"] }]],
    ["not-met", [{ met: "met", end: "2019" }, { met: "not-met" }]],
  ])("%s from %j", (condition, conditions) => {
    expect(met(...conditions)).toBe(condition);
  });
});

describe("a proceeding is judged on the day of knowledge alone: c > [w]", () => {
  const stateWith = (proceeding: Partial<Proceeding>, known = "2020-06") => {
    const plain = { id: "case", title: "Case", status: "pending", country: "FR", evidence: [] } as const;
    const about = { against: ["c"], duties: ["pay-wage"] };
    const proceedings = [{ ...plain, ...about, ...proceeding } as Proceeding];
    return ask(draw("c > [w], c > [v]", { proceedings }), { known }).state("c", "w", "pay-wage", "legal");
  };

  it.each<[string, Partial<Proceeding>]>([
    ["contested", {}],
    ["contested", { status: "under-appeal" }],
    ["silent", { status: "investigation" }],
    ["silent", { status: "investigation", end: "2021" }],
    ["contested", { start: "2020-06-30" }],
    ["silent", { start: "2020-07" }],
    ["contested", { status: "closed", end: "2020-06-30" }],
    ["silent", { status: "closed", end: "2020-05" }],
    ["silent", { status: "pending", end: "2020-05" }],
    ["contested", { status: "closed", start: "2019", end: "2021" }],
    ["silent", { duties: ["direct-work"] }],
    ["silent", { duties: [] }],
    ["silent", { against: [], concerns: ["c"] }],
    ["contested", { workers: ["w"] }],
    ["silent", { workers: ["v"] }],
  ])("%s with %j", (state, proceeding) => {
    expect(stateWith(proceeding)).toBe(state);
  });
});

describe("a named decision gives the facts in place of the statement's own: c > [w]", () => {
  const decision = { id: "ruling", date: "2020-05", court: "A court", outcome: "So", evidence: [] };
  const stateAt = (known: string, fields: object, own: object = {}) => {
    const drawn = draw("c > [w]", {
      proceedings: [
        {
          id: "case",
          title: "Case",
          status: "closed",
          country: "FR",
          end: "2020-05",
          decisions: [{ ...decision, finality: "final" as const, ...fields }],
          evidence: [],
        },
      ],
      says: [["c excluded pay-wage (court)", { decision: "ruling", ...own }], "c holds pay-wage (law)"],
    });
    return ask(drawn, { known }).state("c", "w", "pay-wage", "legal");
  };

  it("its date, from which it sets readings of the law aside", () => {
    expect([stateAt("2020-04", {}), stateAt("2020-05", {})]).toEqual(["held", "excluded"]);
  });

  it("its finality: an appeal ruling leaves them standing", () => {
    expect(stateAt("2021", { finality: "appeal" })).toBe("contested");
    expect(stateAt("2021", {}, { finality: "appeal" })).toBe("excluded");
  });

  it("the day it fell, and none where it did not", () => {
    expect(stateAt("2022", { overturned: "2021" })).toBe("held");
    expect(stateAt("2022", {}, { overturned: "2021" })).toBe("excluded");
    expect(stateAt("2020-05", {}, { stated: "2023" })).toBe("excluded");
  });
});
