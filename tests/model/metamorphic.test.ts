/**
 * What must not change an answer, and what may change it in one direction only, on random dossiers. For another base
 * seed: `SEED=7 npx vitest run tests/model/metamorphic.test.ts`.
 */

import { describe, expect, it, vi } from "vitest";
import { collisionsOf, type Inquiry, indexDossier, inquiryOf, type Lens } from "../../src/model/index.ts";
import { type Plane, parseDossier, planes, verifications } from "../../src/schema/index.ts";
import { randomOf } from "../bench/generateChain.ts";
import { firstSeed } from "../scope.ts";
import type { BfTrace } from "./bruteForce.ts";
import { RANDOM_DUTIES, type RandomDossier, randomDossier, randomQuery } from "./randomDossier.ts";
import { traceInIds } from "./traceInIds.ts";

// A slow machine is no failure, and these tests do much.
vi.setConfig({ testTimeout: 180_000 });

const BASE = firstSeed;

const DOSSIERS = 300;

type Case = { readonly seed: number; readonly dossier: RandomDossier; readonly lens: Lens };

const cases: readonly Case[] = Array.from({ length: DOSSIERS }, (_, at) => {
  const seed = BASE + at;
  const dossier = randomDossier(seed);
  return { seed, dossier, lens: randomQuery(dossier, seed) };
});

function inquiryInto(dossier: object, lens: Lens, whole = true): Inquiry {
  const { dossier: read, problems, leftOut } = parseDossier(JSON.stringify(dossier));
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(leftOut).toEqual([]);
  return inquiryOf(indexDossier(read!, whole), lens);
}

/** Every trace of a dossier: group, duty, plane. */
function tracesIn(inquiry: Inquiry, inPlanes: readonly Plane[] = planes): BfTrace[] {
  return inquiry.chain.groups.flatMap(group =>
    RANDOM_DUTIES.flatMap(duty => inPlanes.map(plane => traceInIds(inquiry, group, duty, plane))),
  );
}

/** What a trace says, whatever the order of lists in the file. */
function inAnyOrder(trace: BfTrace): BfTrace {
  const { assertions, proceedings, links } = trace.restsOn;
  const restsOn = { assertions: assertions.toSorted(), proceedings: proceedings.toSorted(), links: links.toSorted() };
  return { ...trace, restsOn, movedBy: trace.movedBy.toSorted() };
}

const where = ({ workers, duty, plane }: BfTrace, seed: number): string => `seed ${seed}: ${workers} ${duty} ${plane}`;

function expectSameTraces(after: readonly BfTrace[], before: readonly BfTrace[], seed: number): void {
  expect(after.length, `seed ${seed}`).toBe(before.length);
  for (const [at, trace] of after.entries())
    expect(inAnyOrder(trace), where(trace, seed)).toEqual(inAnyOrder(before[at]!));
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const rest = [...items];
  return Array.from({ length: items.length }, () => rest.splice(Math.floor(random() * rest.length), 1)[0]!);
}

const pickFrom = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)]!;

describe("an answer does not change", () => {
  it("with the order of links, statements, conditions, proceedings and evidence", () => {
    for (const { seed, dossier, lens } of cases) {
      const random = randomOf(seed);
      const evidenceTurned = <Item extends object>(items: readonly Item[] | undefined): Item[] =>
        shuffled(items ?? [], random).map(item =>
          "evidence" in item && Array.isArray(item.evidence)
            ? { ...item, evidence: shuffled(item.evidence, random) }
            : item,
        );
      const turned = {
        ...dossier,
        // The order of parties decides among local tops and returns, so it stays.
        parties: dossier.parties.map(party => ({ ...party, evidence: shuffled(["report", "paper"], random) })),
        links: evidenceTurned(dossier.links),
        assertions: evidenceTurned(dossier.assertions),
        conditions: evidenceTurned(dossier.conditions),
        proceedings: evidenceTurned(dossier.proceedings),
        sources: shuffled(dossier.sources, random),
      };
      expectSameTraces(tracesIn(inquiryInto(turned, lens)), tracesIn(inquiryInto(dossier, lens)), seed);
    }
  });

  it("with an overlay, whoever it joins", () => {
    for (const { seed, dossier, lens } of cases) {
      const random = randomOf(seed);
      const type = pickFrom(["pays", "owns", "instructs", "hosts-data", "represents"], random);
      const ends = { from: pickFrom(dossier.parties, random).id, to: pickFrom(dossier.parties, random).id };
      const overlay = { id: "overlay", type, ...ends, verification: "documented", evidence: [] };
      const more = { ...dossier, links: [...dossier.links, overlay] };
      expectSameTraces(tracesIn(inquiryInto(more, lens)), tracesIn(inquiryInto(dossier, lens)), seed);
    }
  });

  it("with a statement in another plane", () => {
    for (const { seed, dossier, lens } of cases) {
      const random = randomOf(seed);
      const [basis, others] = pickFrom<readonly [string, readonly Plane[]]>(
        [
          ["practice", ["legal", "promised"]],
          ["contract", ["legal", "practical"]],
          ["court", ["promised", "practical"]],
        ],
        random,
      );
      const statement = {
        id: "one-more",
        party: pickFrom(dossier.parties, random).id,
        duty: pickFrom(RANDOM_DUTIES, random),
        position: pickFrom(["holds", "disclaims", "not-applicable", "unknown"], random),
        basis,
        ...(basis === "court" ? { finality: "final" } : {}),
        verification: "documented",
        evidence: [],
      };
      const more = { ...dossier, assertions: [...(dossier.assertions ?? []), statement] };
      expectSameTraces(tracesIn(inquiryInto(more, lens), others), tracesIn(inquiryInto(dossier, lens), others), seed);
    }
  });

  it("without what is private", () => {
    const hidden = { name: "A name never published", note: ["anything"] };
    const withPrivate = (items: readonly object[] | undefined): object[] =>
      (items ?? []).map(item => ({ ...item, private: hidden }));
    for (const { seed, dossier, lens } of cases) {
      const { parties, links, assertions, conditions, proceedings, hypotheses, sources } = dossier;
      const working = {
        ...dossier,
        private: hidden,
        parties: withPrivate(parties),
        links: withPrivate(links),
        assertions: withPrivate(assertions),
        conditions: withPrivate(conditions),
        proceedings: withPrivate(proceedings),
        hypotheses: withPrivate(hypotheses),
        sources: withPrivate(sources),
      };
      const before = tracesIn(inquiryInto(working, lens));
      expectSameTraces(tracesIn(inquiryInto(dossier, lens)), before, seed);
      expect(JSON.stringify(before, (_, value) => (typeof value === "bigint" ? `${value}` : value))).not.toContain(
        hidden.name,
      );
    }
  });

  it("with a party beside the chain of which nothing is said", () => {
    for (const { seed, dossier, lens } of cases) {
      const more = { ...dossier, parties: [...dossier.parties, { id: "lone", kind: "organisation", name: "Lone" }] };
      expectSameTraces(tracesIn(inquiryInto(more, lens)), tracesIn(inquiryInto(dossier, lens)), seed);
    }
  });

  it("with a link said twice, but for what it rests on", () => {
    for (const { seed, dossier, lens } of cases) {
      const twice = dossier.links.map(link => ({ ...link, id: `${link.id}-again` }));
      const more = { ...dossier, links: [...dossier.links, ...twice] };
      const bare = (traces: BfTrace[]) => traces.map(trace => ({ ...trace, restsOn: { ...trace.restsOn, links: [] } }));
      expectSameTraces(bare(tracesIn(inquiryInto(more, lens))), bare(tracesIn(inquiryInto(dossier, lens))), seed);
    }
  });

  it("with what is said on a later day than is asked for", () => {
    for (const { seed, dossier, lens } of cases) {
      const [party] = shuffled(dossier.parties, randomOf(seed));
      const statements = planes.map((plane, at) => ({
        id: `later-${at}`,
        party: party!.id,
        duty: "pay-wage",
        position: "holds",
        basis: { legal: "court", promised: "contract", practical: "practice" }[plane],
        ...(plane === "legal" ? { finality: "final" } : {}),
        stated: "2100",
        verification: "documented",
        evidence: [],
      }));
      const more = { ...dossier, assertions: [...(dossier.assertions ?? []), ...statements] };
      expectSameTraces(tracesIn(inquiryInto(more, lens)), tracesIn(inquiryInto(dossier, lens)), seed);
    }
  });
});

describe("an answer changes in one direction only", () => {
  it("where parts of the file could not be read, nothing is lost or excluded, and all else stays", () => {
    let changed = 0;
    for (const { seed, dossier, lens } of cases) {
      const before = tracesIn(inquiryInto(dossier, lens));
      const after = tracesIn(inquiryInto(dossier, lens, false));
      for (const [at, trace] of after.entries()) {
        const { verdict } = before[at]!;
        const closed = verdict === "lost" || verdict === "excluded";
        if (closed) changed += 1;
        expect(trace.verdict, where(trace, seed)).toBe(closed ? "undocumented" : verdict);
        // The readings that would move it may change with it; nothing else does.
        const rest = { verdict, robust: trace.robust, movedBy: trace.movedBy };
        expect({ ...trace, ...rest }, where(trace, seed)).toEqual({ ...before[at]!, ...rest });
      }
    }
    expect(changed).toBeGreaterThan(20);
  });

  it("an unplaced firm that may stand anywhere leaves nothing lost or excluded, and all else as it was", () => {
    let changed = 0;
    for (const { seed, dossier, lens } of cases) {
      const unplaced = { id: "somewhere", kind: "organisation", name: "Somewhere", placed: false };
      const before = tracesIn(inquiryInto(dossier, lens));
      const after = tracesIn(inquiryInto({ ...dossier, parties: [...dossier.parties, unplaced] }, lens));
      for (const [at, trace] of after.entries()) {
        const { verdict, depth, distance, states } = before[at]!;
        const closed = verdict === "lost" || verdict === "excluded";
        if (closed) changed += 1;
        expect(trace, where(trace, seed)).toMatchObject({ depth, distance, states });
        expect(trace.verdict, where(trace, seed)).toBe(closed ? "undocumented" : verdict);
      }
    }
    expect(changed).toBeGreaterThan(20);
  });

  it("a higher floor adds no statement and no hop", () => {
    for (const { seed, dossier, lens } of cases) {
      const counted = (floor: Lens["floor"]) => {
        const { chain } = inquiryInto(dossier, { ...lens, floor });
        return {
          statements: new Set(chain.statements.map(({ assertion }) => assertion.id)),
          hops: new Set(chain.hopLinks.flat().map(({ id }) => id)),
          groups: chain.groups.length,
        };
      };
      // From the floor that lets everything pass to the one that lets least pass.
      let wider = counted(undefined);
      for (const floor of verifications.toReversed()) {
        const narrower = counted(floor);
        const question = `seed ${seed}: floor ${floor}`;
        expect(isWithin(narrower.statements, wider.statements), question).toBe(true);
        expect(isWithin(narrower.hops, wider.hops), question).toBe(true);
        // Groups have no verification.
        expect(narrower.groups, question).toBe(wider.groups);
        wider = narrower;
      }
    }
  });

  it("one more holder above answers what was not answered, and takes no answer away", () => {
    for (const { seed, dossier, lens } of cases) {
      const before = inquiryInto(dossier, lens);
      const [group] = before.chain.groups;
      if (group === undefined) continue;
      const others = before.groupChain(group).members.filter(party => party !== group);
      const parties = before.file.dossier.parties;
      // A holder about whom nothing else is said here: statements against it would make it contested.
      const isFree = (id: string) =>
        !(dossier.assertions ?? []).some(one => one.party === id || one.jointWith?.includes(id));
      const holder = others.map(party => parties[party]!).find(party => isFree(party.id));
      if (!holder) continue;
      const statement = {
        id: "one-more",
        party: holder.id,
        duty: "pay-wage",
        position: "holds",
        basis: "practice",
        workers: [parties[group]!.id],
        verification: "documented",
        evidence: [],
      };
      const more = { ...dossier, assertions: [...(dossier.assertions ?? []), statement] };
      const after = traceInIds(inquiryInto(more, lens), group, "pay-wage", "practical");
      const was = traceInIds(before, group, "pay-wage", "practical");
      expect(after.verdict, where(after, seed)).toBe("answered");
      if (was.distance) expect(after.distance!.min, where(after, seed)).toBeLessThanOrEqual(was.distance.min);
      expect(after.depth).toEqual(was.depth);
    }
  });
});

const isWithin = (some: ReadonlySet<string>, all: ReadonlySet<string>): boolean => [...some].every(one => all.has(one));

describe("two things that are said agree", () => {
  it("where statements alone make a party contested, they collide", () => {
    let contested = 0;
    for (const { seed, dossier, lens } of cases) {
      const inquiry = inquiryInto(dossier, lens);
      const colliding = new Set(
        collisionsOf(inquiry.chain).map(({ party, duty, plane }) => `${party} ${duty} ${plane}`),
      );
      for (const group of inquiry.chain.groups)
        for (const duty of RANDOM_DUTIES)
          for (const plane of planes)
            for (const [party, { state, cases: open }] of inquiry.trace(group, duty, plane).standings) {
              if (state !== "contested" || open.length > 0) continue;
              contested += 1;
              expect(colliding, `seed ${seed}: ${party} ${duty} ${plane}`).toContain(`${party} ${duty} ${plane}`);
            }
    }
    expect(contested).toBeGreaterThan(20);
  });

  it("a verdict that names a holder says how well that is verified, and no other verdict does", () => {
    const naming = new Set(["answered", "shifted-to-workers", "answered-outside"]);
    for (const { seed, dossier, lens } of cases) {
      const inquiry = inquiryInto(dossier, lens);
      for (const group of inquiry.chain.groups)
        for (const duty of RANDOM_DUTIES)
          for (const plane of planes) {
            const { verdict, strength, weakest } = inquiry.trace(group, duty, plane);
            expect(strength !== null, `seed ${seed}: ${duty} ${plane}, ${verdict}`).toBe(naming.has(verdict));
            if (strength === null || verdict === "answered-outside") continue;
            // The best verification of a holder is no weaker than the weakest on which everything rests.
            expect(verifications.indexOf(strength)).toBeLessThanOrEqual(verifications.indexOf(weakest!));
          }
    }
  });

  it("a verdict that moves under a reading is the verdict under that reading", () => {
    for (const { seed, dossier, lens } of cases) {
      const inquiry = inquiryInto(dossier, lens);
      for (const group of inquiry.chain.groups)
        for (const plane of planes) {
          const trace = inquiry.trace(group, "pay-wage", plane);
          for (const { hypothesis, verdict } of trace.moves) {
            const { set } = inquiry.file.dossier.hypotheses.find(({ id }) => id === hypothesis)!;
            const rest = inquiry.chain.focus.world.filter(
              id => inquiry.file.dossier.hypotheses.find(other => other.id === id)!.set !== set,
            );
            const there = inquiryOf(inquiry.file, { ...lens, world: [...rest, hypothesis] });
            const found = there.chain.live[group] ? there.trace(group, "pay-wage", plane).verdict : null;
            expect(verdict, `seed ${seed}: ${hypothesis}`).toBe(found);
            expect(verdict).not.toBe(trace.verdict);
          }
        }
    }
  });
});
