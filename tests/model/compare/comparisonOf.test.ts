/**
 * Two chains beside each other, on the library and on random dossiers. For another base seed:
 * `SEED=7 npx vitest run tests/model/compare`.
 */

import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Both,
  both,
  type Compared,
  type Comparison,
  comparisonOf,
  indexDossier,
  inquiryOf,
  type Lens,
  type Limit,
  sharedDuty,
  sharedPlane,
} from "../../../src/model/index.ts";
import { parseDossier, planes } from "../../../src/schema/index.ts";
import { randomOf } from "../../bench/generateChain.ts";
import { firstSeed, tried } from "../../scope.ts";
import { randomDossier, randomQuery } from "../randomDossier.ts";

const readInquiry = (text: string, lens: Lens = {}) => {
  const { dossier, leftOut } = parseDossier(text);
  return inquiryOf(indexDossier(dossier!, leftOut.length === 0), lens);
};

const shippedText = (id: string): string =>
  readFileSync(path.resolve(import.meta.dirname, `../../../data/dossiers/${id}.dossier.json`), "utf8");

function shippedSide(id: string, plane: Compared["plane"] = "promised", lens: Lens = {}, place = 0): Compared {
  const inquiry = readInquiry(shippedText(id), lens);
  return { inquiry, group: inquiry.chain.groups[place] ?? null, plane };
}

const codesOf = ({ limits }: Comparison): readonly string[] => limits.map(({ code }) => code);
const limitOf = <Code extends Limit["code"]>({ limits }: Comparison, code: Code) =>
  limits.find((one): one is Extract<Limit, { code: Code }> => one.code === code);
const outcomeOf = ({ duties }: Comparison, id: string) => duties.find(({ duty }) => duty.id === id)!.outcome;

/** A chain in few words: who hands work to whom, and what is written. */
const chainText = (hops: readonly (readonly [string, string])[], rest: object = {}): string =>
  JSON.stringify({
    format: "deep-labor/1",
    id: "a-chain",
    title: { en: "A chain" },
    summary: { en: "A chain" },
    language: "en",
    status: "draft",
    sources: [{ id: "report", type: "report", title: { en: "A report" } }],
    parties: [...new Set(hops.flat())].map(id => ({
      id,
      kind: id.startsWith("w") ? "worker-group" : "organisation",
      name: { en: id.toUpperCase() },
      evidence: ["report"],
    })),
    links: hops.map(([from, to]) => ({
      id: `${from}-${to}`,
      type: "subcontracts-to",
      from,
      to,
      verification: "reported",
      evidence: ["report"],
    })),
    ...rest,
  });

const statement = (id: string, party: string, rest: object = {}) => ({
  id,
  party,
  duty: "pay-wage",
  position: "holds",
  basis: "contract",
  verification: "reported",
  evidence: ["report"],
  ...rest,
});

function sideOf(text: string, plane: Compared["plane"] = "promised"): Compared {
  const inquiry = readInquiry(text);
  return { inquiry, group: inquiry.chain.groups[0] ?? null, plane };
}

/** The same comparison seen from the other side. */
function turned({ sides, facts, duties, limits, ...rest }: Comparison) {
  const flipped = ([one, other]: Both<unknown>) => [other, one];
  return {
    ...rest,
    sides: flipped(sides),
    facts: flipped(facts),
    duties: new Set(
      duties.map(({ duty, traces, outcome, aspects }) =>
        JSON.stringify([
          duty.id,
          flipped(traces).map(trace => (trace as { verdict: string } | null)?.verdict ?? null),
          outcome === "first" ? "second" : outcome === "second" ? "first" : outcome,
          aspects,
        ]),
      ),
    ),
    limits: limits.map(limit =>
      limit.code === "one-sided"
        ? { ...limit, first: limit.second, second: limit.first }
        : Object.fromEntries(
            Object.entries(limit).map(([key, value]) => [key, Array.isArray(value) ? [...value].reverse() : value]),
          ),
    ),
  };
}

function straight({ duties, ...rest }: Comparison) {
  return {
    ...rest,
    duties: new Set(
      duties.map(({ duty, traces, outcome, aspects }) =>
        JSON.stringify([duty.id, traces.map(trace => trace?.verdict ?? null), outcome, aspects]),
      ),
    ),
  };
}

const CASES = tried(60, 400);

/** Two random readings: of two dossiers, or of one. */
const pairs = Array.from({ length: CASES }, (_, at) => {
  const seed = firstSeed + at;
  const random = randomOf(seed);
  const dossier = randomDossier(seed);
  const other = random() < 0.4 ? dossier : randomDossier(seed + 5_000);
  const sides = both([dossier, other], (one, place): Compared => {
    const inquiry = readInquiry(JSON.stringify(one), randomQuery(one, seed + place));
    const { groups } = inquiry.chain;
    return {
      inquiry,
      group: groups[Math.floor(random() * groups.length)] ?? null,
      plane: planes[Math.floor(random() * planes.length)]!,
    };
  });
  return { seed, sides };
});

describe("a comparison of two random readings", () => {
  it("of one thing with itself finds no difference, and says that it is one thing", () => {
    for (const { seed, sides } of pairs)
      for (const side of sides) {
        const comparison = comparisonOf(side, side);
        expect(comparison.isSelf, `seed ${seed}`).toBe(true);
        expect(codesOf(comparison)[0], `seed ${seed}`).toBe("self");
        const { depth, between, borders } = comparison;
        expect([depth, between, borders], `seed ${seed}`).toEqual(["same", "same", "same"]);
        const outcomes = new Set(comparison.duties.map(({ outcome }) => outcome));
        for (const outcome of outcomes) expect(["same", "neither"], `seed ${seed}`).toContain(outcome);
      }
  });

  it("says the same from both sides", () => {
    for (const { seed, sides } of pairs) {
      const [first, second] = sides;
      expect(straight(comparisonOf(second, first)), `seed ${seed}`).toEqual(turned(comparisonOf(first, second)));
    }
  });

  it("says of each side what its own trace says, and of no duty that its file does not know", () => {
    for (const { seed, sides } of pairs) {
      const { duties } = comparisonOf(...sides);
      for (const { duty, traces, outcome } of duties)
        sides.forEach(({ inquiry, group, plane }, place) => {
          const trace = traces[place as 0 | 1];
          const own = group === null || trace === null ? null : inquiry.trace(group, duty.id, plane);
          expect(trace, `seed ${seed}: ${duty.id}`).toBe(own);
          const isWritten =
            own !== null && own.restsOn.assertions.length + own.restsOn.proceedings.length + own.accounts.length > 0;
          const expected = ["same", "differ", "open", place === 0 ? "first" : "second"];
          expect(expected.includes(outcome), `seed ${seed}: ${duty.id}`).toBe(isWritten);
        });
    }
  });

  it("calls two verdicts the same only if they are, and distances only if both are exact", () => {
    for (const { seed, sides } of pairs)
      for (const { duty, traces, outcome } of comparisonOf(...sides).duties) {
        if (outcome !== "same") continue;
        const [one, other] = traces;
        expect([other!.verdict, other!.extent, other!.condition], `seed ${seed}: ${duty.id}`).toEqual([
          one!.verdict,
          one!.extent,
          one!.condition,
        ]);
        expect(other!.distance, `seed ${seed}: ${duty.id}`).toEqual(one!.distance);
      }
  });

  it("is made in a plane, and opens on a duty, in which something is on record, if there is any", () => {
    for (const { seed, sides } of pairs) {
      const plane = sharedPlane(sides);
      const comparison = comparisonOf({ ...sides[0], plane }, { ...sides[1], plane });
      const duty = sharedDuty(comparison);
      const spoken = comparison.duties.filter(({ outcome }) => outcome !== "neither");
      if (duty === null) expect(spoken, `seed ${seed}`).toEqual([]);
      else
        expect(
          spoken.map(one => one.duty.id),
          `seed ${seed}`,
        ).toContain(duty);
    }
  });
});

describe("Mechanical Turk beside the Microsoft chain", () => {
  const comparison = comparisonOf(shippedSide("mechanical-turk"), shippedSide("microsoft-voice-assistant"));

  it("has one party between on one side and three on the other", () => {
    expect(comparison.facts.map(({ depth }) => depth)).toEqual([
      { min: 2, max: 2 },
      { min: 4, max: 4 },
    ]);
    expect(comparison.facts.map(({ between }) => between)).toEqual([
      { min: 1, max: 1 },
      { min: 3, max: 3 },
    ]);
    expect([comparison.depth, comparison.between]).toEqual(["differ", "differ"]);
    expect(comparison.facts[1].borders).toEqual({ min: 4, max: 4 });
  });

  it("differs on the employer: not documented beside answered", () => {
    expect(outcomeOf(comparison, "employment-status")).toBe("differ");
    expect(sharedPlane(comparison.sides)).toBe("promised");
    expect(sharedDuty(comparison)).toBe("employment-status");
  });

  it("cannot show more than its files: days, countries, how sure, parties without a place, what one side lacks", () => {
    expect(codesOf(comparison)).toEqual(
      expect.arrayContaining(["dates", "countries", "verification", "unplaced", "short"]),
    );
    expect(limitOf(comparison, "unplaced")!.unplaced).toEqual([null, { min: 2, max: null }]);
  });
});

describe("two readings of one dossier", () => {
  it("names what is turned: workers, day, knowledge, plane", () => {
    const plain = shippedSide("clic-and-walk", "legal");
    const before = shippedSide("clic-and-walk", "legal", { known: "2020-06" });
    const after = shippedSide("clic-and-walk", "practical", { known: "2023-01", date: "2015" });
    expect(comparisonOf(plain, before).turned).toEqual(["known"]);
    expect(comparisonOf(before, after).turned).toEqual(["date", "known", "plane"]);
    expect(limitOf(comparisonOf(before, after), "planes")!.planes).toEqual(["legal", "practical"]);
    expect(codesOf(comparisonOf(plain, before))).not.toContain("short");
  });

  it("sees what a ruling changed: contested under appeal, excluded by law after it", () => {
    const before = shippedSide("clic-and-walk", "legal", { known: "2020-06" });
    const after = shippedSide("clic-and-walk", "legal", { known: "2023-01" });
    expect(outcomeOf(comparisonOf(before, after), "employment-status")).toBe("differ");
  });

  it("of two groups of workers, each has its own chain", () => {
    const first = shippedSide("flamanville", "legal");
    const second = shippedSide("flamanville", "legal", {}, 2);
    const comparison = comparisonOf(first, second);
    expect(comparison.turned).toEqual(["workers"]);
    expect(comparison.isSelf).toBe(false);
    expect(comparison.facts[0].countries).not.toEqual(comparison.facts[1].countries);
  });

  it("opened twice are one dossier", () => {
    const comparison = comparisonOf(shippedSide("openai-sama"), shippedSide("openai-sama"));
    expect([comparison.isOneDossier, comparison.isSelf]).toEqual([true, true]);
  });
});

describe("what is not said is no difference", () => {
  const short = chainText([["c", "w"]], { assertions: [statement("s1", "c")] });

  it("where one side alone has something written, the outcome names that side", () => {
    const silent = chainText([
      ["c", "a"],
      ["a", "w"],
    ]);
    const comparison = comparisonOf(sideOf(short), sideOf(silent));
    expect(outcomeOf(comparison, "pay-wage")).toBe("first");
    expect(limitOf(comparison, "one-sided")).toEqual({ code: "one-sided", first: 1, second: 0 });
    expect(outcomeOf(comparison, "health-safety")).toBe("neither");
  });

  it("distances of which only bounds are known may be the same, unless they cannot meet", () => {
    const unknown = (bounds: object) =>
      chainText(
        [
          ["c", "u"],
          ["u", "w"],
        ],
        {
          parties: [
            { id: "c", kind: "organisation", name: { en: "C" }, evidence: [] },
            { id: "u", kind: "unknown", inLine: bounds, evidence: [] },
            { id: "w", kind: "worker-group", name: { en: "W" }, evidence: [] },
          ],
          assertions: [statement("s1", "c")],
        },
      );
    const exact = sideOf(short);
    expect(outcomeOf(comparisonOf(sideOf(unknown({ min: 1 })), sideOf(unknown({ min: 1, max: 3 }))), "pay-wage")).toBe(
      "open",
    );
    const apart = comparisonOf(exact, sideOf(unknown({ min: 2 })));
    expect([apart.depth, outcomeOf(apart, "pay-wage")]).toEqual(["differ", "differ"]);
  });

  it("how a duty reached the workers, written on one side alone, leaves it open", () => {
    const told = chainText([["c", "w"]], {
      assertions: [statement("s1", "c")],
      conditions: [{ id: "k1", duty: "pay-wage", met: "not-met", verification: "reported", evidence: ["report"] }],
    });
    expect(outcomeOf(comparisonOf(sideOf(short), sideOf(told)), "pay-wage")).toBe("open");
  });

  it("two duties whose holder is not documented may have the same one, or not", () => {
    const looked = (party: string) =>
      sideOf(chainText([["c", "w"]], { assertions: [statement("s1", party, { position: "unknown" })] }));
    expect(outcomeOf(comparisonOf(looked("c"), looked("c")), "pay-wage")).toBe("same");
    const other = sideOf(
      chainText([["d", "w"]], { id: "another", assertions: [statement("s1", "d", { position: "unknown" })] }),
    );
    expect(outcomeOf(comparisonOf(looked("c"), other), "pay-wage")).toBe("open");
  });

  it("an own duty is one duty only where both files say the same of it", () => {
    const own = (label: string) =>
      chainText([["c", "w"]], {
        duties: [
          {
            id: "x-tip-sharing",
            label: { en: label },
            definition: { en: "Tips" },
            question: { en: "Who?" },
            nature: "obligation",
          },
        ],
        assertions: [statement("s1", "c", { duty: "x-tip-sharing" })],
      });
    const [tips] = [sideOf(own("Tips"))];
    const rows = (second: string) =>
      comparisonOf(tips!, sideOf(own(second)))
        .duties.filter(({ duty }) => duty.id === "x-tip-sharing")
        .map(({ outcome }) => outcome);
    expect(rows("Tips")).toEqual(["same"]);
    expect(rows("Gratuities")).toEqual(["first", "second"]);
  });
});

describe("hard cases", () => {
  it("a side without workers says so, and no duty is compared", () => {
    const nobody = sideOf(chainText([["c", "a"]]));
    const comparison = comparisonOf(nobody, sideOf(chainText([["c", "w"]], { assertions: [statement("s1", "c")] })));
    expect(limitOf(comparison, "no-workers")!.of).toEqual([true, false]);
    expect(comparison.duties.every(({ traces }) => traces[0] === null)).toBe(true);
    expect(comparison.facts[0].depth).toBeNull();
  });

  it("a chain of 2 parties stands beside one of 200", () => {
    const many = Array.from({ length: 199 }, (_, at) => [`p${at}`, at === 198 ? "w" : `p${at + 1}`] as const);
    const comparison = comparisonOf(sideOf(chainText([["c", "w"]])), sideOf(chainText(many)));
    expect(comparison.facts.map(({ depth }) => depth?.min)).toEqual([1, 199]);
    expect(comparison.depth).toBe("differ");
  });
});
