/**
 * Nothing recurses over a chain, and no way is listed: answers are exact for chains as deep and wide as files allow.
 */
import { describe, expect, it, vi } from "vitest";
import {
  answersInBrief,
  type BriefAnswers,
  checkDossier,
  collisionsOf,
  findingsOf,
  type GroupTrace,
  type Inquiry,
  inquiryOf,
} from "../../src/model/index.ts";
import { type Plane, planes } from "../../src/schema/index.ts";
import { fileOf } from "./drawing.ts";

// A slow machine is no failure, and these tests do much.
vi.setConfig({ testTimeout: 180_000 });

type Hop = readonly [from: string, to: string];

/** A dossier of many parties; ids that begin with `w` are worker groups. */
function dossierOf(hops: readonly Hop[], assertions: readonly object[] = [], parties: readonly object[] = []): object {
  const ids = [...new Set(hops.flat())];
  const given = new Set(parties.map(party => (party as { id: string }).id));
  const shared = { verification: "documented", evidence: [] };
  return {
    format: "deep-labor/1",
    id: "wide",
    title: "A wide one",
    language: "en",
    updated: "2026-01-01",
    parties: [
      ...parties,
      ...ids
        .filter(id => !given.has(id))
        .map(id => ({ id, kind: id.startsWith("w") ? "worker-group" : "organisation", name: id })),
    ],
    links: hops.map(([from, to], at) => ({ id: `l-${at}`, type: "unspecified", from, to, ...shared })),
    assertions: assertions.map((assertion, at) => ({ id: `a-${at}`, duty: "pay-wage", ...shared, ...assertion })),
  };
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
const line = (length: number): Hop[] => range(length - 1).map(at => [`p${at}`, `p${at + 1}`]);

type Read = {
  readonly inquiry: Inquiry;
  readonly answers: readonly BriefAnswers[];
  /** What all groups at once are told of one, on one plane. */
  readonly brief: (place: number, plane: Plane) => BriefAnswers["traces"][number] | null;
  readonly trace: (group: string, plane: Plane) => GroupTrace;
  readonly idsOf: (parties: Iterable<number>) => string[];
};

function read(dossier: object): Read {
  const inquiry = inquiryOf(fileOf(dossier));
  const { partyAt, dossier: file } = inquiry.file;
  const { chain, book } = inquiry;
  const answers = [...answersInBrief(chain, book, { groups: chain.groups, duties: ["pay-wage"], planes })];
  return {
    inquiry,
    answers,
    brief: (place, plane) => answers[place]!.traces.find(one => one.plane === plane) ?? null,
    trace: (group, plane) => inquiry.trace(partyAt.get(group)!, "pay-wage", plane),
    idsOf: parties => [...parties].map(party => file.parties[party]!.id),
  };
}

describe("a line of 50,000 parties", () => {
  const SIZE = 50_000;
  const hops: Hop[] = [...line(SIZE - 1), [`p${SIZE - 2}`, "w"]];
  const { inquiry, answers, brief, trace } = read(
    dossierOf(hops, [{ party: "p0", position: "holds", basis: "contract" }]),
  );
  const depth = { min: SIZE - 1, max: SIZE - 1 };

  it("is 49,999 hops deep, one way, answered at its top", () => {
    const { verdict, distance, groupChain } = trace("w", "promised");
    expect({ verdict, distance, depth: groupChain.depth }).toEqual({ verdict: "answered", distance: depth, depth });
    expect(groupChain.routes).toBe(1);
    expect(groupChain.chokePoints).toHaveLength(SIZE - 2);
  });

  it("has every layer and tier", () => {
    const { layer, tier } = inquiry.chain;
    expect([...layer]).toEqual(range(SIZE));
    expect([...tier]).toEqual(range(SIZE));
  });

  it("gets the same answer for all its groups at once", () => {
    expect(answers[0]!.depth).toEqual(depth);
    expect(brief(0, "promised")).toMatchObject({ verdict: "answered", distance: depth });
    expect(brief(0, "legal")).toBeNull();
    expect(answers[0]!.moreChokePoints + answers[0]!.chokePoints.length).toBe(SIZE - 2);
    const nearest = range(10).map(at => [inquiry.file.partyAt.get(`p${SIZE - 2 - at}`), 1]);
    expect(answers[0]!.concentration).toEqual(nearest);
  });

  it("is told in a headline", () => {
    const codes = findingsOf(inquiry, inquiry.file.partyAt.get("w")!, "promised", 0).map(({ code }) => code);
    expect(codes).toContain("depth");
    expect(codes).toContain("duties-answered");
  });

  it("is checked, also where none of it is reached", () => {
    const reached = dossierOf(hops);
    expect(checkDossier(JSON.stringify(reached)).problems.filter(({ code }) => code === "not-reached")).toEqual([]);
    const unreached = JSON.stringify({ ...reached, clients: ["w"] });
    expect(checkDossier(unreached).problems.filter(({ code }) => code === "not-reached")).toHaveLength(SIZE - 1);
  });
});

describe("a ladder of 2,000 rungs, each with two ways round", () => {
  const RUNGS = 2_000;
  // x0 > a1, b1 > x1 > a2, b2 > x2 …
  const hops: Hop[] = range(RUNGS).flatMap((at): Hop[] => [
    [`x${at}`, `a${at}`],
    [`x${at}`, `b${at}`],
    [`a${at}`, `x${at + 1}`],
    [`b${at}`, `x${at + 1}`],
  ]);
  const { inquiry, answers, trace, idsOf } = read(dossierOf([...hops, [`x${RUNGS}`, "w"]]));
  const { groupChain } = trace("w", "legal");

  it("has 2^2000 routes, counted exactly", () => {
    expect(groupChain.routes).toBe(2n ** 2000n);
    expect(answers[0]!.routes).toBe(2n ** 2000n);
    expect(groupChain.depth).toEqual({ min: 2 * RUNGS + 1, max: 2 * RUNGS + 1 });
    expect(answers[0]!.depth).toEqual(groupChain.depth);
  });

  it("has a share of one half on each side of a rung, and of 1 where they meet", () => {
    const { parties } = inquiry.file.dossier;
    const shares = new Map([...groupChain.concentration].map(([party, share]) => [parties[party]!.id, share]));
    expect(shares.size).toBe(3 * RUNGS);
    for (const [id, share] of shares) expect(share, id).toBe(id.startsWith("x") ? 1 : 0.5);
  });

  it("has its choke points where the sides meet, and nowhere else", () => {
    expect(new Set(idsOf(groupChain.chokePoints))).toEqual(new Set(range(RUNGS).map(at => `x${at + 1}`)));
    const { chokePoints, moreChokePoints } = answers[0]!;
    expect(idsOf(chokePoints)).toEqual(range(10).map(at => `x${RUNGS - at}`));
    expect(moreChokePoints).toBe(RUNGS - 10);
  });

  it("writes the number of routes out in a headline", () => {
    const found = findingsOf(inquiry, inquiry.file.partyAt.get("w")!, "legal", 0).find(
      ({ code }) => code === "choke-point",
    );
    expect(found?.params).toMatchObject({ routes: (2n ** 2000n).toString() });
  });
});

describe("a fan of many ways, of which few go through one party", () => {
  it("keeps a small share exact to the precision of a number", () => {
    // 2^100 ways down a ladder, and one beside it.
    const hops: Hop[] = range(100).flatMap((at): Hop[] => [
      [`x${at}`, `a${at}`],
      [`x${at}`, `b${at}`],
      [`a${at}`, `x${at + 1}`],
      [`b${at}`, `x${at + 1}`],
    ]);
    const { trace, inquiry, answers } = read(dossierOf([...hops, ["x100", "w"], ["x0", "y"], ["y", "w"]]));
    const { groupChain } = trace("w", "legal");
    expect(groupChain.routes).toBe(2n ** 100n + 1n);
    const at = (id: string) => groupChain.concentration.get(inquiry.file.partyAt.get(id)!);
    expect(at("y")).toBe(2 ** -100);
    // All ways except one: a number cannot tell this from all of them, but the choke points must.
    expect(at("x100")).toBe(1);
    expect(groupChain.chokePoints).toEqual([]);
    expect(answers[0]).toMatchObject({ chokePoints: [], moreChokePoints: 0 });
  });
});

describe("a cycle of 20,000 parties", () => {
  const SIZE = 20_000;
  const hops: Hop[] = [...line(SIZE), [`p${SIZE - 1}`, "p0"], [`p${SIZE - 1}`, "w"]];
  const said = [{ party: `p${SIZE - 2}`, position: "holds", basis: "contract" }];
  const { inquiry, answers, brief, trace, idsOf } = read(dossierOf(hops, said));

  it("has one return, to the first of them, and one way down", () => {
    const { verdict, distance, groupChain } = trace("w", "promised");
    expect({ verdict, distance, depth: groupChain.depth, routes: groupChain.routes }).toEqual({
      verdict: "answered",
      distance: { min: 2, max: 2 },
      depth: { min: SIZE, max: SIZE },
      routes: 1,
    });
    const [only, ...others] = groupChain.returns;
    expect(others).toEqual([]);
    expect(idsOf([inquiry.chain.hopFrom[only!]!, inquiry.chain.hopTo[only!]!])).toEqual([`p${SIZE - 1}`, "p0"]);
  });

  it("gets the same answer for all groups at once", () => {
    expect(brief(0, "promised")).toMatchObject({ distance: { min: 2, max: 2 } });
    expect(answers[0]!.depth).toEqual({ min: SIZE, max: SIZE });
  });

  it("may hold its own workers", () => {
    const through: Hop[] = [...line(SIZE), [`p${SIZE - 1}`, "w"], ["w", "p0"]];
    const own = read(dossierOf(through, said));
    const { verdict, distance } = own.trace("w", "promised");
    expect({ verdict, distance }).toEqual({ verdict: "answered", distance: { min: 2, max: 2 } });
    expect(own.brief(0, "promised")).toMatchObject({ verdict, distance });
  });
});

describe("a star", () => {
  const SIZE = 20_000;

  it("of 20,000 groups below one firm is answered for each at 1", () => {
    const hops: Hop[] = range(SIZE).map(at => ["hub", `w${at}`]);
    const { answers, brief } = read(dossierOf(hops, [{ party: "hub", position: "holds", basis: "practice" }]));
    expect(answers).toHaveLength(SIZE);
    const told = answers.map((_, place) => JSON.stringify(brief(place, "practical")));
    expect([...new Set(told)].map(text => JSON.parse(text))).toEqual([
      expect.objectContaining({ verdict: "answered", distance: { min: 1, max: 1 }, moreHolders: 0 }),
    ]);
  });

  it("of 20,000 clients above one group has 20,000 routes, and is lost where all refuse", () => {
    const hops: Hop[] = range(SIZE).flatMap((at): Hop[] => [[`c${at}`, "hub"]]);
    const said = ["hub", ...range(SIZE).map(at => `c${at}`)].map(party => ({
      party,
      position: "disclaims",
      basis: "practice",
    }));
    const { trace, brief, idsOf } = read(dossierOf([...hops, ["hub", "w"]], said));
    const { verdict, groupChain } = trace("w", "practical");
    expect(verdict).toBe("lost");
    expect(groupChain.routes).toBe(SIZE);
    expect(idsOf(groupChain.chokePoints)).toEqual(["hub"]);
    expect(groupChain.concentration.size).toBe(1);
    expect(brief(0, "practical")?.verdict).toBe("lost");
  });
});

describe("much of one thing", () => {
  it("150,000 links between the same two parties are one hop, as strong as the strongest", () => {
    const hops: Hop[] = range(150_000).map(() => ["a", "w"]);
    const dossier = dossierOf(hops) as { links: object[] };
    const links = dossier.links.map((link, at) => ({ ...link, verification: at === 77_777 ? "reported" : "inferred" }));
    const { trace } = read({ ...dossier, links });
    const { weakest, groupChain } = trace("w", "legal");
    expect(weakest).toBe("reported");
    expect(groupChain.hops).toHaveLength(1);
  });

  it("20,000 statements on one duty of one party are one standing", () => {
    const said = range(20_000).map(() => ({ party: "a", position: "disclaims", basis: "contract" }));
    const { trace, inquiry } = read(dossierOf([["a", "w"]], said));
    expect(trace("w", "promised").restsOn.assertions).toHaveLength(20_000);
    expect(trace("w", "promised").verdict).toBe("lost");
    expect(collisionsOf(inquiry.chain)).toEqual([]);
  });

  it("an unknown party may stand for a million in line", () => {
    const unknown = { id: "u", kind: "unknown", inLine: { min: 1_000_000, max: 2_000_000 } };
    const said = [{ party: "a", position: "holds", basis: "contract" }];
    const hops: Hop[] = [...line(6).map(([from, to]): Hop => [from, to]), ["p5", "a"], ["a", "u"], ["u", "w"]];
    const { trace, brief } = read(dossierOf(hops, said, [unknown]));
    const distance = { min: 1_000_001, max: 2_000_001 };
    expect(trace("w", "promised").distance).toEqual(distance);
    expect(brief(0, "promised")?.distance).toEqual(distance);
  });
});
