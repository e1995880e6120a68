/**
 * The table "Worked results" of the file format, row by row, and the shipped dossiers from which its rows are taken.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  alternativesOf,
  answersInBrief,
  type Inquiry,
  indexDossier,
  inquiryOf,
  type Lens,
} from "../../src/model/index.ts";
import { fourteenDuties, lastDay, type Plane, type Proceeding, parseDossier, planes } from "../../src/schema/index.ts";
import type { BfTrace } from "./bruteForce.ts";
import { type Drawn, draw, fileOf } from "./drawing.ts";
import { traceInIds } from "./traceInIds.ts";

/** The result for one group, after checking that the answers for all groups at once say the same. */
function resultIn(inquiry: Inquiry, group: string, duty: string, plane: Plane): BfTrace {
  const party = inquiry.file.partyAt.get(group)!;
  const trace = traceInIds(inquiry, party, duty, plane);
  const { verdict, distance, condition, weakest, depth, routes, detached } = trace;
  const { chain, book } = inquiry;
  const all = [...answersInBrief(chain, book, { groups: chain.groups, duties: [duty], planes: [plane] })];
  const brief = all.find(one => one.group === party)!;
  expect({ ...brief, routes: BigInt(brief.routes) }).toMatchObject({ depth, routes, detached });
  const [told] = brief.traces;
  if (told) expect(told).toMatchObject({ verdict, distance, condition, weakest });
  // Of what is not told, nothing is written.
  else expect(["undocumented", "no-chain"]).toContain(verdict);
  return trace;
}

const result = (drawn: Drawn, group: string, duty: string, plane: Plane, lens: Lens = {}): BfTrace =>
  resultIn(inquiryOf(fileOf(drawn), lens), group, duty, plane);

function* permutationsOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  if (items.length < 2) yield items;
  for (const [at, first] of items.entries())
    if (items.length > 1) for (const rest of permutationsOf(items.toSpliced(at, 1))) yield [first, ...rest];
}

const voiceAssistant = draw("lead > cn > jp > es > [fr], es > u?1+ > fr", {
  parties: {
    u: { hypotheses: ["in-line"] },
    more: { kind: "unknown", count: { min: 2 }, placed: false, hypotheses: ["beside"] },
  },
  hops: { "es>fr": { hypotheses: ["beside"] } },
  hypotheses: [
    { id: "beside", set: "missing", label: "The others stand beside" },
    { id: "in-line", set: "missing", label: "The others stand in line" },
  ],
  says: ["es holds employment-status by contract"],
});

describe("lead > cn > jp > es > [fr], es holds employment-status by contract", () => {
  const plain = draw("lead > cn > jp > es > [fr]", {
    parties: { more: { kind: "unknown", count: { min: 2 }, placed: false } },
    says: ["es holds employment-status by contract"],
  });

  it.each([
    ["an unplaced party beside", plain],
    ["the same as the first of two hypotheses", voiceAssistant],
  ])("%s: depth 4–4, one route, on every way cn, jp, es", (_, drawn) => {
    const trace = result(drawn, "fr", "employment-status", "promised");
    expect(trace.depth).toEqual({ min: 4, max: 4 });
    expect(trace.routes).toBe(1n);
    expect(trace.chokePoints).toEqual(["cn", "jp", "es"]);
    expect(trace.concentration).toEqual({ cn: 1, jp: 1, es: 1 });
    expect(trace.detached).toBe(false);
  });

  it("promised: answered at 1", () => {
    const trace = result(plain, "fr", "employment-status", "promised");
    expect(trace).toMatchObject({ verdict: "answered", distance: { min: 1, max: 1 } });
  });

  it("every other duty and plane is undocumented", () => {
    const inquiry = inquiryOf(fileOf(plain));
    for (const { id } of fourteenDuties)
      for (const plane of planes)
        if (id !== "employment-status" || plane !== "promised")
          expect(resultIn(inquiry, "fr", id, plane)).toMatchObject({ verdict: "undocumented", distance: null });
  });
});

describe("lead > cn > jp > es > u?1+ > [fr] under the hypothesis in line", () => {
  const lens = { world: ["in-line"] };

  it("depth 5–unbounded", () => {
    expect(result(voiceAssistant, "fr", "employment-status", "promised", lens).depth).toEqual({ min: 5, max: null });
  });

  it("employment-status is answered still, at 2–unbounded", () => {
    expect(result(voiceAssistant, "fr", "employment-status", "promised", lens)).toMatchObject({
      verdict: "answered",
      distance: { min: 2, max: null },
      robust: true,
    });
  });
});

describe("c > a, c > b, a > x, b > x, x > a, x > [w], and c, a, b, x disclaim pay-wage (statement, reported)", () => {
  const drawn = draw("c > a, c > b, a > x, b > x, x > a, x > [w]", {
    says: ["c", "a", "b", "x"].map(party => `${party} disclaims pay-wage (statement, reported)`),
  });

  it("depth 3–3, 2 routes, a and b 0.5, x 1, x > a a return, lost: in any order of the links", () => {
    for (const links of permutationsOf(drawn.links)) {
      const trace = result({ ...drawn, links }, "w", "pay-wage", "promised");
      expect(trace).toMatchObject({
        depth: { min: 3, max: 3 },
        routes: 2n,
        concentration: { a: 0.5, b: 0.5, x: 1 },
        chokePoints: ["x"],
        returns: [{ from: "x", to: "a" }],
        verdict: "lost",
      });
      expect(Object.keys(trace.concentration)).toHaveLength(3);
    }
  });

  it("lost rests on four statements and six links, the weakest reported", () => {
    const { restsOn, weakest } = result(drawn, "w", "pay-wage", "promised");
    expect(restsOn.assertions).toHaveLength(4);
    expect(restsOn.links).toHaveLength(6);
    expect(weakest).toBe("reported");
  });
});

describe("c > a > u?1-3 > [w], c holds grievance-remedy by policy, a passes-on to u by contract", () => {
  const drawn = draw("c > a > u?1-3 > [w]", {
    says: ["c holds grievance-remedy by policy", "a passes-on grievance-remedy to u by contract"],
  });

  it("depth 3–5, answered, distance 3–5, a > u into-the-dark", () => {
    expect(result(drawn, "w", "grievance-remedy", "promised")).toMatchObject({
      depth: { min: 3, max: 5 },
      verdict: "answered",
      distance: { min: 3, max: 5 },
      transfers: [{ from: "a", to: "u", kind: "into-the-dark" }],
    });
  });
});

describe("c > p > [w], p passes-on social-protection to w by contract, w holds it by contract", () => {
  const drawn = draw("c > p > [w]", {
    says: ["p passes-on social-protection to w by contract", "w holds social-protection by contract"],
  });

  it("shifted-to-workers, distance null, p > w shifted-to-workers", () => {
    expect(result(drawn, "w", "social-protection", "promised")).toMatchObject({
      verdict: "shifted-to-workers",
      distance: null,
      transfers: [{ from: "p", to: "w", kind: "shifted-to-workers" }],
    });
  });
});

describe("platform > [w] (2015–2016), a case open 2016 to 2022-04-05, an appeal decision that fell, a final one", () => {
  const appeal = { id: "appeal", date: "2020-02-10", court: "A court of appeal", outcome: "Employer", evidence: [] };
  const final = { id: "last", date: "2022-04-05", court: "The last court", outcome: "No employer", evidence: [] };
  /** Says it in both ways that the format has for it. */
  const ways = (withFinal: boolean): [string, Drawn][] => {
    const beside = {
      asOf: "2016-06",
      hops: { "platform>w": { start: "2015", end: "2016" } },
    } as const;
    const proceeding: Proceeding = {
      id: "case",
      title: "The case",
      status: "closed",
      country: "FR",
      against: ["platform"],
      duties: ["employment-status"],
      start: "2016",
      end: "2022-04-05",
      evidence: [],
    };
    const holds = "platform holds employment-status by court";
    const excluded = "platform excluded employment-status by court";
    const named = draw("platform > [w]", {
      ...beside,
      proceedings: [
        {
          ...proceeding,
          decisions: [
            { ...appeal, finality: "appeal", overturned: "2022-04-05" },
            { ...final, finality: "final" },
          ],
        },
      ],
      says: [[holds, { decision: "appeal" }], ...(withFinal ? [[excluded, { decision: "last" }] as const] : [])],
    });
    const stated = draw("platform > [w]", {
      ...beside,
      proceedings: [proceeding],
      says: [
        [`${holds} (appeal)`, { proceeding: "case", stated: "2020-02-10", overturned: "2022-04-05" }],
        ...(withFinal ? [[`${excluded} (final)`, { proceeding: "case", stated: "2022-04-05" }] as const] : []),
      ],
    });
    return [
      ["decisions named", named],
      ["all said by the statements themselves", stated],
    ];
  };

  it.each(ways(true))("known 2021-01-01: contested; known 2023-01-01: excluded (%s)", (_, drawn) => {
    const at = (known: string) => result(drawn, "w", "employment-status", "legal", { known });
    expect(at("2021-01-01")).toMatchObject({ verdict: "contested", states: { platform: "contested" } });
    expect(at("2023-01-01")).toMatchObject({ verdict: "excluded", states: { platform: "excluded" } });
  });

  it.each(ways(false))("without the final decision: contested, then silent and undocumented (%s)", (_, drawn) => {
    const at = (known: string) => result(drawn, "w", "employment-status", "legal", { known });
    expect(at("2021-01-01")).toMatchObject({ verdict: "contested", states: { platform: "contested" } });
    expect(at("2023-01-01")).toMatchObject({ verdict: "undocumented", states: { platform: "silent" } });
  });
});

describe("clients c; c > [w], b > w; c and b disclaim pay-wage (statement, reported)", () => {
  const saying = (...parties: string[]): Drawn =>
    draw("c > [w], b > w", {
      clients: ["c"],
      says: parties.map(party => `${party} disclaims pay-wage (statement, reported)`),
    });

  it("N(w) holds b, 2 routes; lost", () => {
    const trace = result(saying("c", "b"), "w", "pay-wage", "promised");
    expect(Object.keys(trace.states).sort()).toEqual(["b", "c", "w"]);
    expect(trace).toMatchObject({ routes: 2n, verdict: "lost" });
  });

  it("where b is silent: undocumented", () => {
    expect(result(saying("c"), "w", "pay-wage", "promised")).toMatchObject({ routes: 2n, verdict: "undocumented" });
  });
});

describe("c > a > [w], a holds health-safety by statement, said by c only", () => {
  it("promised: a silent, undocumented", () => {
    const drawn = draw("c > a > [w]", { says: ["a holds health-safety said-by c by statement"] });
    expect(result(drawn, "w", "health-safety", "promised")).toMatchObject({
      verdict: "undocumented",
      states: { a: "silent" },
    });
  });
});

describe("c > a > [w], c passes-on pay-wage to p (outside the hops), a silent, p holds it", () => {
  it("answered-outside, c > p out-of-chain", () => {
    const drawn = draw("c > a > [w]", {
      parties: { p: {} },
      says: ["c passes-on pay-wage to p", "p holds pay-wage"],
    });
    expect(result(drawn, "w", "pay-wage", "promised")).toMatchObject({
      verdict: "answered-outside",
      states: { a: "silent" },
      transfers: [{ from: "c", to: "p", kind: "out-of-chain" }],
    });
  });
});

const folder = path.resolve(import.meta.dirname, "../../data/dossiers");
const shipped = (id: string) => {
  const parsed = parseDossier(readFileSync(path.join(folder, `${id}.dossier.json`)));
  expect(parsed.leftOut).toEqual([]);
  return indexDossier(parsed.dossier!, true);
};

describe("the shipped dossier on a voice assistant", () => {
  const file = shipped("microsoft-voice-assistant");
  const workers = "micro-workers-france";
  const inLine = inquiryOf(file, { world: ["in-line"] });

  it("is the first two rows of the table", () => {
    const beside = resultIn(inquiryOf(file), workers, "employment-status", "promised");
    expect(beside).toMatchObject({
      depth: { min: 4, max: 4 },
      routes: 1n,
      chokePoints: ["chinese-platform", "japanese-platform", "spanish-subcontractor"],
      verdict: "answered",
      distance: { min: 1, max: 1 },
    });
    expect(resultIn(inLine, workers, "employment-status", "promised").depth).toEqual({ min: 5, max: null });
  });

  it("documents no other duty, and loses none, in any reading of it", () => {
    for (const inquiry of [inquiryOf(file), inLine])
      for (const duty of file.duties)
        for (const plane of planes) {
          const isTheOne = duty === "employment-status" && plane === "promised";
          const { verdict } = resultIn(inquiry, workers, duty, plane);
          expect(verdict).toBe(isTheOne ? "answered" : "undocumented");
        }
  });
});

describe("the shipped dossier on Clic and Walk", () => {
  it("says on the same day of 2016 two things, by what was known in 2021 and in 2023", () => {
    const file = shipped("clic-and-walk");
    const at = (known: string) =>
      resultIn(inquiryOf(file, { date: "2016-06", known }), "contributors-28", "employment-status", "legal");
    expect(at("2021-01-01")).toMatchObject({ verdict: "contested", states: { "clic-and-walk": "contested" } });
    expect(at("2023-01-01").states["clic-and-walk"]).toBe("excluded");
    expect(at("2023-01-01").verdict).not.toBe("contested");
    expect(at("2021-01-01").depth).toEqual(at("2023-01-01").depth);
  });
});

describe("the shipped dossier on Flamanville", () => {
  it("has a longest way of four hops or more", () => {
    const file = shipped("flamanville");
    const depths = [{}, ...alternativesOf(file, {}).map(({ lens }) => lens)].flatMap(lens => {
      const { chain, groupChain } = inquiryOf(file, lens);
      return chain.groups.map(group => groupChain(group).depth!);
    });
    expect(depths.every(depth => depth.min >= 4)).toBe(true);
    expect(Math.max(...depths.map(depth => depth.max ?? Number.POSITIVE_INFINITY))).toBeGreaterThanOrEqual(4);
  });
});

describe("every shipped dossier", () => {
  const ids = readdirSync(folder)
    .filter(name => name.endsWith(".dossier.json"))
    .map(name => name.replace(".dossier.json", ""));

  it.each(ids)("%s: asOf is a day in the life of its chain", id => {
    const file = shipped(id);
    const { asOf, updated } = file.dossier;
    expect(lastDay(asOf!)).toBeLessThanOrEqual(lastDay(updated!));
    const inquiry = inquiryOf(file);
    // Workers who came later, or had left by then, have no way on that day.
    const reached = inquiry.chain.groups.map(group => inquiry.groupChain(group)).filter(({ depth }) => depth !== null);
    expect(reached.length).toBeGreaterThan(0);
    expect(reached.map(({ detached }) => detached)).not.toContain(true);
  });

  it.each(ids)("%s: the answers for all groups at once are those for each", id => {
    const inquiry = inquiryOf(shipped(id));
    for (const group of inquiry.chain.groups)
      for (const duty of inquiry.file.duties)
        for (const plane of planes) resultIn(inquiry, inquiry.file.dossier.parties[group]!.id, duty, plane);
  });
});
