/** Every claim once with all it rests on, counted as the findings count. For another base seed: `SEED=7 npx vitest …`. */
import { describe, expect, it } from "vitest";
import {
  chainCoverageOf,
  checkDossier,
  coverageOf,
  findingsOf,
  type Ground,
  type Grounds,
  groundFlags,
  groundsOf,
  type Inquiry,
  indexDossier,
  inquiryOf,
  originsOf,
  unaskedOf,
} from "../../../src/model/index.ts";
import { evidenceIn } from "../../../src/schema/index.ts";
import { firstSeed, tried } from "../../scope.ts";
import { ask, draw } from "../drawing.ts";
import { randomDossier, randomQuery } from "../randomDossier.ts";
import { wellSourced } from "./wellSourced.ts";

const allIn = ({ places }: Grounds): readonly Ground[] => places.flatMap(({ grounds }) => grounds);

function inquiryInto(file: object, seed: number): Inquiry {
  const { dossier, problems } = checkDossier(JSON.stringify(file));
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return inquiryOf(indexDossier(dossier!, true), randomQuery(randomDossier(seed), seed));
}

const seeds = Array.from({ length: tried(60, 600) }, (_, at) => firstSeed + at);

describe("the grounds of random dossiers", () => {
  it.each(seeds)("seed %i: every link, statement and account once, no evidence lost, none invented", seed => {
    const inquiry = inquiryInto(wellSourced(seed), seed);
    const { dossier } = inquiry.file;
    const grounds = groundsOf(inquiry);
    const all = allIn(grounds);
    const keys = all.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...keys].sort()).toEqual(
      [
        ...dossier.links.map(({ id }) => `links ${id}`),
        ...dossier.assertions.map(({ id }) => `assertions ${id}`),
        ...dossier.conditions.map(({ id }) => `conditions ${id}`),
      ].sort(),
    );
    const origins = originsOf(dossier);
    for (const { key, claim, saysSo, contradicts, context, origins: own, flags, answers } of all) {
      const cited = evidenceIn(dossier, claim.item.evidence);
      expect([...saysSo, ...contradicts, ...context].length, key).toBe(cited.length);
      for (const one of cited)
        expect({ supports: saysSo, contradicts, context }[one.supports], key).toContainEqual(one);
      expect(own.length, key).toBe(origins.count(claim.item.evidence));
      expect(flags.includes("unsourced"), key).toBe(own.length === 0);
      if (claim.item.response) expect(answers, key).toEqual([{ party: null, response: claim.item.response }]);
      else
        for (const { party, response } of answers)
          expect(dossier.parties.find(({ id }) => id === party)!.response, key).toEqual(response);
    }
  });

  it.each(seeds)("seed %i: the counts are those of coverageOf, of the findings and of who is to be asked", seed => {
    const inquiry = inquiryInto(wellSourced(seed), seed);
    const { dossier } = inquiry.file;
    const grounds = groundsOf(inquiry);
    for (const list of ["links", "assertions", "conditions"] as const) {
      const { one, several, ...coverage } = grounds.coverage[list];
      expect(coverage).toEqual(coverageOf(dossier, dossier[list]));
      expect(one + several).toBe(coverage.sourced);
      const own = allIn(grounds).filter(({ claim }) => claim.list === list);
      expect(own.filter(({ flags }) => flags.includes("one-origin")).length).toBe(one);
      expect(own.filter(({ flags }) => flags.includes("two-origins")).length).toBe(several);
      expect(own.filter(({ flags }) => flags.includes("unsourced")).length).toBe(coverage.claims - coverage.sourced);
    }
    for (const group of inquiry.chain.groups) {
      const { claims, sourced, one, onlyOrigin } = chainCoverageOf(inquiry, group);
      const told = (code: string) =>
        findingsOf(inquiry, group, "legal", 0).find(finding => finding.code === code)?.params as
          | { readonly count: number }
          | undefined;
      expect(told("links-unsupported")?.count ?? 0).toBe(claims - sourced);
      if (onlyOrigin === null) expect(told("one-source-links")?.count ?? 0).toBe(one);
      else expect(told("one-origin")?.count ?? 0).toBe(claims);
    }
    const asked = allIn(grounds).flatMap(({ key, unasked }) => unasked.map(party => `${party} ${key}`));
    const toAsk = unaskedOf(dossier).flatMap(({ party, claims }) =>
      claims
        .filter(({ list }) => list === "links" || list === "assertions" || list === "conditions")
        .map(({ list, item }) => `${party} ${list} ${item.id}`),
    );
    expect([...asked].sort()).toEqual([...toAsk].sort());
    for (const flag of groundFlags)
      expect(grounds.counts[flag]).toBe(allIn(grounds).filter(({ flags }) => flags.includes(flag)).length);
  });

  it.each(seeds)("seed %i: who says otherwise is said of both, and parties stand in the order of the chain", seed => {
    const inquiry = inquiryInto(wellSourced(seed), seed);
    const grounds = groundsOf(inquiry);
    const byKey = new Map(allIn(grounds).map(ground => [ground.key, ground]));
    for (const { key, against } of byKey.values())
      for (const other of against) expect(byKey.get(other)!.against).toContain(key);
    const inChain = grounds.places.filter(({ party, layer }) => layer !== null && inquiry.chain.fromRoot[party!] === 1);
    expect(grounds.places.slice(0, inChain.length)).toEqual(inChain);
    expect(inChain.map(({ layer }) => layer)).toEqual(inChain.map(({ layer }) => layer!).toSorted((a, b) => a - b));
  });
});

const flagsOf = (drawn: object): ReadonlyMap<string, readonly string[]> =>
  new Map(allIn(groundsOf(ask(drawn).inquiry)).map(({ key, flags }) => [key, flags]));

const sources = [
  { id: "paper", type: "press" },
  { id: "blog", type: "press", derivedFrom: ["paper"] },
  { id: "court", type: "court-record" },
  { id: "page", type: "press", seenAt: "https://b.example/page" },
];
const asked = { c: { response: { status: "replied" } }, a: { response: { status: "declined" } } } as const;

describe("the flags of a claim", () => {
  const link = (fields: object) =>
    flagsOf(draw("c > a > [w]", { sources, parties: asked, hops: { "c>a": fields } })).get("links hop-1");

  it.each([
    ["nothing is cited", { evidence: [] }, ["unsourced"]],
    [
      "what contradicts it is no source of it",
      { evidence: [{ source: "paper", supports: "contradicts" }] },
      ["unsourced", "contested"],
    ],
    ["one source", { evidence: ["paper"] }, ["one-origin"]],
    ["two that draw on one another", { evidence: ["paper", "blog"] }, ["one-origin"]],
    ["two origins", { evidence: ["paper", "court"] }, ["two-origins"]],
    [
      "two origins that the file calls one source",
      { evidence: ["paper", "court"], verification: "single-source" },
      ["one-origin"],
    ],
    [
      "two origins and one that says otherwise",
      { evidence: ["paper", "court", { source: "page", supports: "contradicts" }] },
      ["two-origins", "contested"],
    ],
    [
      "an answer that disputes it",
      { evidence: ["paper", "court"], response: { status: "disputes" } },
      ["two-origins", "contested"],
    ],
    ["a question never put", { evidence: ["paper", "court"], response: { status: "not-sought" } }, ["two-origins"]],
    ["a source that was read elsewhere", { evidence: ["page"] }, ["one-origin", "copy"]],
    ["the same, seen in the original", { evidence: [{ source: "page", seenIn: "original" }] }, ["one-origin"]],
    ["an excerpt", { evidence: [{ source: "court", seenIn: "excerpt" }] }, ["one-origin", "copy"]],
    [
      "an excerpt, and the original of another",
      { evidence: [{ source: "court", seenIn: "excerpt" }, "paper"] },
      ["two-origins"],
    ],
  ])("%s", (_, fields, flags) => {
    expect(link(fields)).toEqual(flags);
  });

  it("names those who were not asked, and no workers", () => {
    const { places } = groundsOf(ask(draw("c > a > [w]", { sources, parties: { c: asked.c } })).inquiry);
    const unasked = new Map(places.flatMap(({ grounds }) => grounds).map(one => [one.key, one.unasked]));
    expect(unasked.get("links hop-1")).toEqual(["a"]);
    expect(unasked.get("links hop-2")).toEqual(["a"]);
  });

  it("sets statements that collide against each other", () => {
    const drawn = draw("c > a > [w]", {
      sources,
      says: ["a holds pay-wage by practice", "a disclaims pay-wage by practice", "c holds pay-wage by practice"],
    });
    const { places } = groundsOf(ask(drawn).inquiry);
    const against = new Map(places.flatMap(({ grounds }) => grounds).map(one => [one.key, one.against]));
    expect(against.get("assertions says-1")).toEqual(["assertions says-2"]);
    expect(against.get("assertions says-2")).toEqual(["assertions says-1"]);
    expect(against.get("assertions says-3")).toEqual([]);
  });

  it("sets accounts that differ against each other, and none on other parts of a duty", () => {
    const conditions = (second: object) => [
      { id: "one", duty: "pay-wage", met: "met", extent: "base pay", verification: "reported", evidence: [] },
      { id: "two", duty: "pay-wage", met: "not-met", verification: "reported", evidence: [], ...second },
    ];
    const against = (second: object) =>
      allIn(groundsOf(ask({ ...draw("c > [w]"), conditions: conditions(second) }).inquiry))
        .filter(({ claim }) => claim.list === "conditions")
        .map(one => one.against);
    expect(against({ extent: "base pay" })).toEqual([["conditions two"], ["conditions one"]]);
    expect(against({ extent: "overtime" })).toEqual([[], []]);
  });
});
