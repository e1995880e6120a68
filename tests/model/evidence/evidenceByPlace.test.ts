/** Every claim once with all it rests on, counted as the findings count. For another base seed: `SEED=7 npx vitest …`. */
import { describe, expect, it } from "vitest";
import {
  chainCoverageOf,
  checkDossier,
  claimFlags,
  coverageOf,
  type EvidenceByPlace,
  type EvidencedClaim,
  evidenceByPlace,
  findingsOf,
  type Inquiry,
  indexDossier,
  inquiryOf,
  originsOf,
  unaskedOf,
} from "../../../src/model/index.ts";
import { type Condition, evidenceIn, type Party } from "../../../src/schema/index.ts";
import { firstSeed, tried } from "../../scope.ts";
import { ask, draw } from "../drawing.ts";
import { randomDossier, randomQuery } from "../randomDossier.ts";
import { wellSourced } from "./wellSourced.ts";

const allIn = ({ places }: EvidenceByPlace): readonly EvidencedClaim[] => places.flatMap(({ claims }) => claims);

function inquiryInto(file: object, seed: number): Inquiry {
  const { dossier, problems } = checkDossier(JSON.stringify(file));
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return inquiryOf(indexDossier(dossier!, true), randomQuery(randomDossier(seed), seed));
}

const seeds = Array.from({ length: tried(30, 600) }, (_, at) => firstSeed + at);

describe("the claims of random dossiers", () => {
  it.each(seeds)("seed %i: every link, statement and account once, no evidence lost, none invented", seed => {
    const inquiry = inquiryInto(wellSourced(seed), seed);
    const { dossier } = inquiry.file;
    const claims = evidenceByPlace(inquiry);
    const all = allIn(claims);
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
    const claims = evidenceByPlace(inquiry);
    for (const list of ["links", "assertions", "conditions"] as const) {
      const { one, several, ...coverage } = claims.coverage[list];
      expect(coverage).toEqual(coverageOf(dossier, dossier[list]));
      expect(one + several).toBe(coverage.sourced);
      const own = allIn(claims).filter(({ claim }) => claim.list === list);
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
    const asked = allIn(claims).flatMap(({ key, unasked }) => unasked.map(party => `${party} ${key}`));
    const toAsk = unaskedOf(dossier).flatMap(({ party, claims }) =>
      claims
        .filter(({ list }) => list === "links" || list === "assertions" || list === "conditions")
        .map(({ list, item }) => `${party} ${list} ${item.id}`),
    );
    expect([...asked].sort()).toEqual([...toAsk].sort());
    for (const flag of claimFlags)
      expect(claims.counts[flag]).toBe(allIn(claims).filter(({ flags }) => flags.includes(flag)).length);
  });

  it.each(seeds)("seed %i: who says otherwise is said of both, and parties stand in the order of the chain", seed => {
    const inquiry = inquiryInto(wellSourced(seed), seed);
    const claims = evidenceByPlace(inquiry);
    const byKey = new Map(allIn(claims).map(entry => [entry.key, entry]));
    for (const { key, against } of byKey.values())
      for (const other of against) expect(byKey.get(other)!.against).toContain(key);
    const inChain = claims.places.filter(({ party, layer }) => layer !== null && inquiry.chain.fromRoot[party!] === 1);
    expect(claims.places.slice(0, inChain.length)).toEqual(inChain);
    expect(inChain.map(({ layer }) => layer)).toEqual(inChain.map(({ layer }) => layer!).toSorted((a, b) => a - b));
  });
});

const flagsOf = (drawn: object): ReadonlyMap<string, readonly string[]> =>
  new Map(allIn(evidenceByPlace(ask(drawn).inquiry)).map(({ key, flags }) => [key, flags]));

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
    expect(flagsOf(draw("c > [w]", { sources, hops: { "c>w": { evidence: ["paper"] } } })).get("links hop-1")).toEqual([
      "one-origin",
      "unasked",
    ]);
    const { places } = evidenceByPlace(ask(draw("c > a > [w]", { sources, parties: { c: asked.c } })).inquiry);
    const unasked = new Map(places.flatMap(({ claims }) => claims).map(one => [one.key, one.unasked]));
    expect(unasked.get("links hop-1")).toEqual(["a"]);
    expect(unasked.get("links hop-2")).toEqual(["a"]);
  });

  it("sets statements that collide against each other", () => {
    const drawn = draw("c > a > [w]", {
      sources,
      says: ["a holds pay-wage by practice", "a disclaims pay-wage by practice", "c holds pay-wage by practice"],
    });
    const { places } = evidenceByPlace(ask(drawn).inquiry);
    const against = new Map(places.flatMap(({ claims }) => claims).map(one => [one.key, one.against]));
    expect(against.get("assertions says-1")).toEqual(["assertions says-2"]);
    expect(against.get("assertions says-2")).toEqual(["assertions says-1"]);
    expect(against.get("assertions says-3")).toEqual([]);
    const flags = flagsOf(drawn);
    expect(flags.get("assertions says-1")).toContain("contested");
    expect(flags.get("assertions says-3")).not.toContain("contested");
  });

  it("sets no statement against one that speaks of other workers or of another part of the duty", () => {
    const againstIn = (details: Parameters<typeof draw>[1]) => {
      const all = allIn(evidenceByPlace(ask(draw("c > a > [w], a > [v]", details)).inquiry));
      return all.filter(({ claim }) => claim.list === "assertions").map(({ against }) => against.join(", "));
    };
    const groups = ["w", "v"].flatMap(group => [`a holds pay-wage for ${group}`, `a disclaims pay-wage for ${group}`]);
    expect(againstIn({ says: groups })).toEqual([
      "assertions says-2",
      "assertions says-1",
      "assertions says-4",
      "assertions says-3",
    ]);
    expect(againstIn({ says: [...groups, "a disclaims pay-wage"] })).toEqual([
      "assertions says-2, assertions says-5",
      "assertions says-1",
      "assertions says-4, assertions says-5",
      "assertions says-3",
      "assertions says-1, assertions says-3",
    ]);
    const parts = ["bonus", "basic pay"].flatMap(
      extent =>
        [
          ["a holds pay-wage", { extent }],
          ["a disclaims pay-wage", { extent }],
        ] as const,
    );
    expect(againstIn({ says: parts })).toEqual([
      "assertions says-2",
      "assertions says-1",
      "assertions says-4",
      "assertions says-3",
    ]);
  });

  it("sets accounts that differ against each other, and none on other parts of a duty", () => {
    const conditions = (second: object) => [
      { id: "one", duty: "pay-wage", met: "met", extent: "base pay", verification: "reported", evidence: [] },
      { id: "two", duty: "pay-wage", met: "not-met", verification: "reported", evidence: [], ...second },
    ];
    const against = (second: object) =>
      allIn(evidenceByPlace(ask({ ...draw("c > [w]"), conditions: conditions(second) }).inquiry))
        .filter(({ claim }) => claim.list === "conditions")
        .map(one => one.against);
    expect(against({ extent: "base pay" })).toEqual([["conditions two"], ["conditions one"]]);
    expect(against({ extent: "overtime" })).toEqual([[], []]);
    // Where a third one is on the whole, the two are still on parts that have nothing to do with each other.
    const whole = { ...conditions({})[1]!, id: "three" };
    const three = { ...draw("c > [w]"), conditions: [...conditions({ extent: "overtime" }), whole] };
    const all = allIn(evidenceByPlace(ask(three).inquiry)).filter(({ claim }) => claim.list === "conditions");
    expect(all.map(one => one.against)).toEqual([["conditions three"], [], ["conditions one"]]);
  });
});

const hypotheses = [
  { id: "one", set: "s", label: "One" },
  { id: "two", set: "s", label: "Two" },
];
const account: Omit<Condition, "id"> = { duty: "pay-wage", met: "met", verification: "reported", evidence: [] };

describe("where claims stand", () => {
  it("each at the first whom it names, down the chain, then outside it, then what is not there, then what names nobody", () => {
    const drawn = draw("c > u?1-2 > b > [w], d > [v]", {
      clients: ["c"],
      hypotheses,
      parties: { gone: { hypotheses: ["two"] }, beside: {} },
      says: ["c holds pay-wage by practice", "beside holds pay-wage"],
      conditions: [
        { id: "of-nobody", ...account },
        { id: "of-groups", ...account, workers: ["v", "w"] },
        { id: "of-b", ...account, party: "b", workers: ["w"] },
      ],
    });
    const { inquiry } = ask(drawn);
    const told = evidenceByPlace(inquiry).places.map(({ party, layer, isOpen, claims }) => {
      const id = party === null ? "nobody" : inquiry.file.dossier.parties[party]!.id;
      return `${id} ${layer ?? "outside"}${isOpen ? "+" : ""}: ${claims.map(({ key }) => key).join(", ")}`;
    });
    expect(told).toEqual([
      "c 0: assertions says-1",
      "u 1: links hop-1",
      "b 2+: links hop-2, conditions of-b",
      "w 3+: links hop-3",
      "d 0: ",
      "v 1: links hop-4, conditions of-groups",
      "beside outside: assertions says-2",
      "gone outside: ",
      "nobody outside: conditions of-nobody",
    ]);
  });
});

describe("the answers to a claim", () => {
  const replied = (text: string) => ({ response: { status: "replied", text } as const });
  const answersIn = (drawn: object) =>
    new Map(
      allIn(evidenceByPlace(ask(drawn).inquiry)).map(({ key, answers }) => [
        key,
        answers.map(({ party, response }) => `${party ?? "its own"}: ${response.text}`),
      ]),
    );

  it("are its own, else those of both ends of a link, of whoever a statement or an account is about, each once", () => {
    const answers = answersIn(
      draw("c > a > [w], c > b > [w], c > c", {
        parties: { c: replied("C"), a: replied("A"), w: replied("W") },
        hops: { "c>b": replied("of the link") },
        says: ["a holds pay-wage for w", "b holds pay-wage"],
        conditions: [
          { id: "of-a", ...account, party: "a", workers: ["w"] },
          { id: "of-w", ...account, workers: ["w"] },
          { id: "of-nobody", ...account },
        ],
      }),
    );
    expect(Object.fromEntries(answers)).toEqual({
      "links hop-1": ["a: A", "c: C"],
      "links hop-2": ["w: W", "a: A"],
      "links hop-3": ["its own: of the link"],
      "links hop-4": ["w: W"],
      "links hop-5": ["c: C"],
      "assertions says-1": ["a: A"],
      "assertions says-2": [],
      "conditions of-a": ["a: A"],
      "conditions of-w": ["w: W"],
      "conditions of-nobody": [],
    });
  });
});

describe("why a claim does not hold", () => {
  const parties: Readonly<Record<string, Partial<Party>>> = {
    gone: { hypotheses: ["two"] },
    v: { kind: "worker-group", hypotheses: ["two"] },
  };

  it.each([
    ["a link from and to those who are there", { links: ["c pays w"] }, "links link-1", []],
    ["to one who is not", { links: ["c pays gone"] }, "links link-1", ["party"]],
    ["from one who is not", { links: ["gone pays c"] }, "links link-1", ["party"]],
    ["on another day", { hops: { "c>w": { end: "2019" } } }, "links hop-1", ["day"]],
    [
      "in another reading, and below the floor",
      { hops: { "c>w": { hypotheses: ["two"], verification: "inferred" as const } } },
      "links hop-1",
      ["reading", "floor"],
    ],
    ["a statement on one who is not there", { says: ["gone holds pay-wage"] }, "assertions says-1", ["party"]],
    [
      "an account of a party that is there",
      { conditions: [{ id: "one", ...account, party: "c", workers: ["v"] }] },
      "conditions one",
      [],
    ],
    [
      "an account of one that is not",
      { conditions: [{ id: "one", ...account, party: "gone", workers: ["w"] }] },
      "conditions one",
      ["party"],
    ],
    [
      "an account of two groups of which one is there",
      { conditions: [{ id: "one", ...account, workers: ["v", "w"] }] },
      "conditions one",
      [],
    ],
    [
      "an account of workers of whom none are there",
      { conditions: [{ id: "one", ...account, workers: ["v"] }] },
      "conditions one",
      ["party"],
    ],
    ["an account that names nobody", { conditions: [{ id: "one", ...account }] }, "conditions one", []],
  ] satisfies [string, Parameters<typeof draw>[1], string, string[]][])("%s", (_, details, key, why) => {
    const drawn = draw("c > [w]", { hypotheses, asOf: "2020", ...details, parties });
    const { inquiry } = ask(drawn, { floor: "reported" });
    expect(allIn(evidenceByPlace(inquiry)).find(entry => entry.key === key)!.whyNot).toEqual(why);
  });

  it("a statement that rests on a decision is known and falls with it", () => {
    const drawn = draw("c > [w]", {
      says: [["c holds pay-wage by court", { decision: "ruling" }]],
      proceedings: [
        {
          ...{ id: "case", title: "A case", status: "pending", country: "FR", evidence: [] },
          decisions: [
            {
              id: "ruling",
              date: "2020",
              court: "A court",
              outcome: "So",
              finality: "appeal",
              overturned: "2022",
              evidence: [],
            },
          ],
        },
      ],
    });
    expect(
      ["2019", "2021", "2023"].map(known => allIn(evidenceByPlace(ask(drawn, { known }).inquiry))[0]!.whyNot),
    ).toEqual([["not-yet-known"], [], ["fell"]]);
  });
});
