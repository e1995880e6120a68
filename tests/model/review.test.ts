/** What only the meaning of a file can tell, with its place in the text: `checkDossier`. */
import { describe, expect, it } from "vitest";
import { checkDossier } from "../../src/model/index.ts";
import type { Link, Problem, ProblemCode } from "../../src/schema/index.ts";
import { type Drawn, draw } from "./drawing.ts";

const OWN: readonly ProblemCode[] = ["not-reached", "few-origins", "employee-without-employer"];

const check = (file: object): Problem[] =>
  checkDossier(JSON.stringify(file, null, 2)).problems.filter(({ code }) => OWN.includes(code));

const unreached = (drawn: Drawn): string[] =>
  check(drawn)
    .filter(({ code }) => code === "not-reached")
    .map(({ params }) => `${params.party} above ${(params.groups as readonly string[]).join("+") || "nobody"}`);

describe("a party that is not reached from the clients", () => {
  it.each<[string, Drawn, string[]]>([
    ["nobody: c > a > [w]", draw("c > a > [w]", { clients: ["c"] }), []],
    ["without clients all tops are: c > a > [w], b > w", draw("c > a > [w], b > w"), []],
    [
      "clients c: c > a > [w], b > w, b > [v]",
      draw("c > a > [w], b > w, b > [v]", { clients: ["c"] }),
      ["b above w+v", "v above nobody"],
    ],
    [
      "two floors up: c > [w], z > b > [v]",
      draw("c > [w], z > b > [v]", { clients: ["c"] }),
      ["z above v", "b above v", "v above nobody"],
    ],
    [
      "a cycle of its own: c > [w], a > b > a, b > [v]",
      draw("c > [w], a > b > a, b > [v]", { clients: ["c"] }),
      ["a above v", "b above v", "v above nobody"],
    ],
    ["a firm without any link", draw("c > [w]", { parties: { lone: {} } }), ["lone above nobody"]],
    [
      "a person, a household",
      draw("c > [w]", { parties: { p: { kind: "person" }, h: { kind: "household" } } }),
      ["p above nobody", "h above nobody"],
    ],
    [
      "reached on another day, in another reading: all the same reached",
      draw("c > a > [w]", {
        clients: ["c"],
        hops: { "c>a": { end: "1999", hypotheses: ["h2"] } },
        hypotheses: [
          { id: "h1", set: "s", label: "1" },
          { id: "h2", set: "s", label: "2" },
        ],
      }),
      [],
    ],
  ])("%s", (_, drawn, expected) => {
    expect(unreached(drawn)).toEqual(expected);
  });

  it.each<[string, Parameters<typeof draw>[1]]>([
    ["a party in an overlay, acting", { links: ["b owns c"] }],
    ["a party in an overlay, acted on", { links: ["c hosts-data b"] }],
    ["a party near a group", { parties: { b: { near: ["w"] } } }],
    ["a party that another is near", { parties: { b: {}, x: { kind: "unknown", placed: false, near: ["b"] } } }],
    ["an unplaced party", { parties: { b: { placed: false } } }],
    ["a client", { clients: ["c", "b"] }],
    ["an unknown party", { parties: { b: { kind: "unknown" } } }],
    ["a court", { parties: { b: { kind: "authority" } } }],
    ["a union", { parties: { b: { kind: "representative" } } }],
  ])("not %s", (_, details) => {
    expect(unreached(draw("c > [w]", { parties: { b: {} }, ...details }))).toEqual([]);
  });

  it("is a warning at the party, with its line", () => {
    const file = draw("c > [w], b > [v]", { clients: ["c"] });
    const [b, v] = check(file);
    expect(b).toMatchObject({ severity: "warning", code: "not-reached", path: ["parties", 2], pointer: "/parties/2" });
    expect(b!.line).toBe(lineOf(file, '"id": "b"') - 1);
    expect(v).toMatchObject({ path: ["parties", 3], params: { party: "v", groups: [] } });
  });
});

/** The number of the line, from 1, on which these words first stand. */
const lineOf = (file: object, words: string): number =>
  JSON.stringify(file, null, 2)
    .split("\n")
    .findIndex(line => line.includes(words)) + 1;

describe("corroborated, by fewer than two origins", () => {
  const sources = [
    { id: "time", type: "press" },
    { id: "blog", type: "press", derivedFrom: ["time"] },
    { id: "cbs", type: "press" },
  ];
  const few = (evidence: object[] | string[]) =>
    check(
      draw("c > [w]", {
        sources,
        hops: { "c>w": { verification: "corroborated", evidence: evidence as never } },
      }),
    ).map(({ code, pointer, params, severity }) => [code, severity, pointer, params.origins]);

  it.each<[string, (string | object)[], number | null]>([
    ["none", [], 0],
    ["one", ["time"], 1],
    ["two that are one origin", ["time", "blog"], 1],
    ["two, one of which contradicts", ["time", { source: "cbs", supports: "contradicts" }], 1],
    ["two, one of which is context", [{ source: "time", supports: "context" }, "cbs"], 1],
    ["two", ["blog", "cbs"], null],
  ])("%s", (_, evidence, origins) => {
    const expected = origins === null ? [] : [["few-origins", "warning", "/links/0/verification", origins]];
    expect(few(evidence as string[])).toEqual(expected);
  });

  it("in every list of claims, at the word itself", () => {
    const claim: Pick<Link, "verification" | "evidence"> = { verification: "corroborated", evidence: ["time"] };
    const file = draw("c > [w]", {
      sources,
      says: [["c holds pay-wage", claim]],
      hops: { "c>w": claim },
      conditions: [{ id: "is", duty: "pay-wage", met: "met", ...claim }],
      money: [{ id: "pay", kind: "worker-pay", amount: 1, ...claim }],
      figures: [{ id: "size", about: "w", what: "size", value: 1, ...claim }],
    });
    const found = check(file);
    const lists = ["assertions", "conditions", "figures", "links", "money"];
    expect(found.map(({ pointer }) => pointer).sort()).toEqual(lists.map(list => `/${list}/0/verification`));
    const lines = JSON.stringify(file, null, 2).split("\n");
    for (const { line } of found) expect(lines[line - 1]).toContain('"verification": "corroborated"');
  });

  it("not where less is claimed", () => {
    expect(check(draw("c > [w]", { hops: { "c>w": { verification: "single-source" } } }))).toEqual([]);
  });
});

describe("workers said to be employed while no one is stated as their employer", () => {
  const employed = (says: readonly string[], status: "employee" | "informal" = "employee") =>
    check(draw("c > [w], c > [v]", { parties: { w: { workers: { status } } }, says })).map(
      ({ code, severity, pointer, params }) => `${code} ${severity} ${pointer} ${params.party}`,
    );
  const missing = ["employee-without-employer notice /parties/1/workers/status w"];

  it.each<[string[], string[]]>([
    [[], missing],
    [["c holds employment-status"], []],
    [["c holds employment-status for w"], []],
    [["c holds-jointly employment-status with v"], []],
    [["c holds employment-status for v"], missing],
    [["c disclaims employment-status"], missing],
    [["c holds pay-wage"], missing],
  ])("%j: %j", (says, expected) => {
    expect(employed(says)).toEqual(expected);
  });

  it("not of others", () => {
    expect(employed([], "informal")).toEqual([]);
  });
});

describe("places are those of the file where earlier parts of a list were left out", () => {
  const good = draw("c > [w], b > [v], b > [v2]", { clients: ["c"], sources: [{ id: "s", type: "press" }] });
  const claim = { verification: "corroborated", evidence: ["s"] };
  const broken = { id: "broken", kind: "no-such-kind", name: "Broken" };
  const [c, w, b, v, v2] = good.parties;
  const file = {
    ...good,
    // Left out: the parties at 0, 2 and 5, and everything that refers to them.
    parties: [broken, c, { ...broken, id: "broken-2" }, w, b, { ...broken, id: "broken-3" }, v, v2],
    links: [
      { id: "gone-1", type: "engages", from: "broken", to: "w", ...claim },
      ...good.links,
      { id: "gone-2", type: "no-such-type", from: "c", to: "w", ...claim },
      { id: "weak", type: "engages", from: "c", to: "w", ...claim },
    ],
    assertions: [
      { id: "gone-3", party: "broken-2", duty: "pay-wage", position: "holds", basis: "contract", ...claim },
      { id: "says", party: "c", duty: "pay-wage", position: "holds", basis: "contract", ...claim },
    ],
  };
  const text = JSON.stringify(file, null, 2);
  const parsed = checkDossier(text);
  const own = parsed.problems.filter(({ code }) => OWN.includes(code));

  it("is left out as expected", () => {
    expect(parsed.leftOut.map(({ pointer }) => pointer).sort()).toEqual([
      "/assertions/0",
      "/links/0",
      "/links/4",
      "/parties/0",
      "/parties/2",
      "/parties/5",
    ]);
  });

  it("no party is said to be out of reach while a party or a link could not be read", () => {
    expect(own.filter(({ code }) => code === "not-reached")).toEqual([]);
    expect(unreached(good)).toEqual(["b above v+v2", "v above nobody", "v2 above nobody"]);
  });

  it("few-origins stand at the links and statements that were read", () => {
    const found = own.filter(({ code }) => code === "few-origins");
    expect(found.map(({ pointer }) => pointer)).toEqual(["/links/5/verification", "/assertions/1/verification"]);
    const lines = text.split("\n");
    for (const { line } of found) expect(lines[line - 1]).toContain("corroborated");
    expect(found[0]!.line).toBe(lineOf(file, '"id": "weak"') + 4);
  });

  it("everything is in order of the text", () => {
    const lines = parsed.problems.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((x, y) => x - y));
  });

  it("bytes say the same as text", () => {
    expect(checkDossier(new TextEncoder().encode(text)).problems).toEqual(parsed.problems);
  });
});

describe("a file of which nothing can be read", () => {
  it.each(["", "[]", "{", '{"format": "deep-labor/9"}'])("%j: only that is said", text => {
    const { dossier, problems } = checkDossier(text);
    expect(dossier).toBeNull();
    expect(problems).toHaveLength(1);
  });

  it("a file larger than allowed is not read", () => {
    const text = JSON.stringify(draw("c > [w]"));
    expect(checkDossier(text, 10).problems.map(({ code }) => code)).toEqual(["too-large"]);
  });
});

describe("a party that is reached only by hops which are never there together", () => {
  const file = (first: Partial<Link>, second: Partial<Link>): object => {
    const drawn = draw("c > a, a > [w]", { clients: ["c"] });
    const [one, two] = drawn.links;
    const hypotheses = ["h1", "h2"].map(id => ({ id, set: "s", label: id }));
    return {
      ...drawn,
      hypotheses,
      links: [
        { ...one, ...first },
        { ...two, ...second },
      ],
    };
  };
  const warned = (dossier: object) => check(dossier).map(({ code, params }) => `${code} ${params.party}`);

  it.each<[string, Partial<Link>, Partial<Link>, string[]]>([
    ["two readings of one set", { hypotheses: ["h1"] }, { hypotheses: ["h2"] }, ["not-reached w"]],
    ["one reading", { hypotheses: ["h1"] }, { hypotheses: ["h1"] }, []],
    ["years apart", { end: "2001" }, { start: "2003" }, ["not-reached w"]],
    ["a shared last day", { end: "2003-05" }, { start: "2003-05-31" }, []],
    ["over on a day not known", { ended: true }, {}, ["not-reached a", "not-reached w"]],
  ])("%s", (_, first, second, expected) => {
    expect(warned(file(first, second))).toEqual(expected);
  });
});

describe("what an amount and a source still have to say", () => {
  const file = (more: object) => ({ ...draw("c > [w]", { clients: ["c"] }), ...more });
  const told = (more: object): string[] =>
    checkDossier(JSON.stringify(file(more), null, 2))
      .problems.filter(({ code }) => code === "pay-below-nothing" || code === "unstated-source")
      .map(({ code, severity, pointer }) => `${severity} ${code} ${pointer}`);
  const pay = (kind: string, amount: unknown) => ({
    money: [{ id: "m", kind, payee: "w", amount, unit: "hour", verification: "reported", evidence: [] }],
  });

  it.each<[string, string, unknown, string[]]>([
    ["pay below nothing", "worker-pay", -5, ["warning pay-below-nothing /money/0/amount"]],
    ["with a bound below nothing", "worker-pay", { min: -1, max: 2 }, ["warning pay-below-nothing /money/0/amount"]],
    ["about less than nothing", "worker-pay", { about: -3 }, ["warning pay-below-nothing /money/0/amount"]],
    ["nothing at all", "worker-pay", 0, []],
    ["pay in words", "worker-pay", { words: "less than nothing" }, []],
    ["what goes the other way", "deduction", -5, []],
  ])("%s", (_, kind, amount, expected) => {
    expect(told(pay(kind, amount))).toEqual(expected);
  });

  it("a source of which nobody said of what kind it is", () => {
    const sources = [
      { id: "one", type: "press", title: "One" },
      { id: "two", type: "unstated", title: "Two" },
    ];
    expect(told({ sources })).toEqual(["notice unstated-source /sources/1/type"]);
  });
});
