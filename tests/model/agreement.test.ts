/**
 * The model against the oracle, which follows the format page rule by rule, on random dossiers; and the answers for all
 * groups at once against those for each.
 *
 * On each change it tries 400 dossiers that are always the same and in which everything occurs that can be asked for,
 * 200 more, and 80 tangled chains; `npm run test:all` tries 400 and 2,100, and 300. For another base
 * seed: `SEED=7 npx vitest run tests/model/agreement.test.ts`.
 */
import { describe, expect, it, vi } from "vitest";
import {
  answersInBrief,
  type BriefAnswers,
  type Inquiry,
  indexDossier,
  inquiryOf,
  type PartyIndex,
} from "../../src/model/index.ts";
import { codes, type Plane, parseDossier, planes, type Verdict } from "../../src/schema/index.ts";
import { generateChain, randomOf } from "../bench/generateChain.ts";
import { firstSeed, tried } from "../scope.ts";
import { type BfSettings, type BfTrace, bruteForceLayers, bruteForceTrace, liveGroups } from "./bruteForce.ts";
import { draw, fileOf } from "./drawing.ts";
import { RANDOM_DUTIES, type RandomDossier, randomDossier, randomQuery } from "./randomDossier.ts";
import { traceInIds } from "./traceInIds.ts";

// A slow machine is no failure, and these tests do much.
vi.setConfig({ testTimeout: 180_000 });

const BASE = firstSeed;
const SAME = 20_261_125;
const seeds = [
  ...Array.from({ length: 400 }, (_, index) => SAME + index),
  ...Array.from({ length: tried(30, 2_100) }, (_, index) => BASE + index),
];
const DOSSIERS = seeds.length;
const TANGLED = tried(25, 300);
/** The duties that are spoken of, and one on which nothing is written. */
const DUTIES = [...RANDOM_DUTIES, "transparency"];

/** A question to both: a dossier, and the settings under which it is read. One file in ten lacks parts. */
type Case = { readonly seed: number; readonly dossier: RandomDossier; readonly settings: BfSettings };

function caseOf(seed: number): Case {
  const dossier = randomDossier(seed);
  return { seed, dossier, settings: { ...randomQuery(dossier, seed), complete: seed % 10 !== 3 } };
}

function inquiryInto({ dossier, settings, seed }: Case): Inquiry {
  const parsed = parseDossier(JSON.stringify(dossier));
  const errors = parsed.problems.filter(({ severity }) => severity === "error");
  expect(errors, `seed ${seed}: a random dossier is a valid one`).toEqual([]);
  const { date, known, world } = settings;
  const floor = codes.verifications.find(code => code === settings.floor);
  return inquiryOf(indexDossier(parsed.dossier!, settings.complete !== false), { date, known, world, floor });
}

/** Records by key, bigints as they are, so that the same value gives the same text. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, part) => {
    if (typeof part === "bigint") return `${part}n`;
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

/** Expects two values to be the same; if they are not, says which seed and question they answer. */
function expectSame(ours: unknown, oracle: unknown, question: string): void {
  if (written(ours) !== written(oracle)) expect(ours, question).toEqual(oracle);
  // What `toEqual` takes for equal may still be written differently, and then it is not the same.
  if (written(ours) !== written(oracle)) expect(written(ours), question).toBe(written(oracle));
}

/** How often each code occurred: what never did was never compared. */
class Coverage {
  private readonly counts = new Map<string, number>();

  readonly lists: Readonly<Record<string, readonly string[]>>;

  constructor(lists: Readonly<Record<string, readonly string[]>>) {
    this.lists = lists;
    for (const [list, all] of Object.entries(lists)) for (const code of all) this.counts.set(`${list} ${code}`, 0);
  }

  count(list: string, code: string): void {
    this.counts.set(`${list} ${code}`, (this.counts.get(`${list} ${code}`) ?? 0) + 1);
  }

  never(): string[] {
    return [...this.counts].filter(([, count]) => count === 0).map(([code]) => code);
  }

  table(): string {
    return [...this.counts].map(([code, count]) => `${String(count).padStart(8)}  ${code}`).join("\n");
  }
}

/** Things that a trace may show, beside its codes: each of them has to occur. */
const FEATURES = {
  "several routes": trace => trace.routes > 1n,
  detached: trace => trace.detached,
  "depth without a bound": trace => trace.depth?.max === null,
  "depth between bounds": trace =>
    trace.depth !== null && trace.depth.max !== null && trace.depth.max > trace.depth.min,
  "N(W) without a way": trace => trace.depth === null && trace.verdict !== "no-chain",
  "distance of two hops or more": trace => (trace.distance?.min ?? 0) > 1,
  "distance without a bound": trace => trace.distance?.max === null,
  "contested nearest, beside an answer": trace => trace.nearestContested !== null && trace.distance !== null,
  returns: trace => trace.returns.length > 0,
  "not robust": trace => !trace.robust,
  "a choke point among several routes": trace => trace.routes > 1n && trace.chokePoints.length > 0,
  "rests on a proceeding": trace => trace.restsOn.proceedings.length > 0,
  "rests on nothing": trace => trace.weakest === null,
} satisfies Record<string, (trace: BfTrace) => boolean>;

describe("on random dossiers", () => {
  it(`says of ${DOSSIERS} of them, from seeds ${SAME} and ${BASE}, what the oracle says, in every field of every trace`, () => {
    const coverage = new Coverage({
      verdict: codes.verdicts,
      state: codes.states,
      transfer: codes.transfers,
      condition: ["null", ...codes.conditions],
      weakest: ["null", ...codes.verifications],
      feature: Object.keys(FEATURES),
    });
    let traces = 0;
    for (const one of seeds.map(caseOf)) {
      const { seed, dossier, settings } = one;
      const inquiry = inquiryInto(one);
      const { chain, file } = inquiry;
      const idOf = (party: number): string => file.dossier.parties[party]!.id;
      expectSame(chain.groups.map(idOf), liveGroups(dossier, settings), `seed ${seed}: live groups`);
      for (const group of chain.groups)
        for (const duty of DUTIES)
          for (const plane of planes) {
            const workers = idOf(group);
            const ours = traceInIds(inquiry, group, duty, plane);
            const oracle = bruteForceTrace(dossier, { ...settings, workers, duty, plane });
            expectSame(ours, oracle, `seed ${seed}: ${workers} ${duty} ${plane} under ${JSON.stringify(settings)}`);
            traces += 1;
            coverage.count("verdict", oracle.verdict);
            for (const state of Object.values(oracle.states)) coverage.count("state", state);
            for (const { kind } of oracle.transfers) coverage.count("transfer", kind);
            coverage.count("condition", String(oracle.condition));
            coverage.count("weakest", String(oracle.weakest));
            for (const [name, isShown] of Object.entries(FEATURES))
              if (isShown(oracle)) coverage.count("feature", name);
          }
    }
    console.log(`${traces} traces of ${DOSSIERS} dossiers from seeds ${SAME} and ${BASE}\n${coverage.table()}`);
    expect(coverage.never(), "never occurred").toEqual([]);
  });

  it("draws layers, tiers, tops and returns where the oracle does", () => {
    for (const one of seeds.map(caseOf)) {
      const { chain, file } = inquiryInto(one);
      const oracle = bruteForceLayers(one.dossier, one.settings);
      const ids = file.dossier.parties.map(({ id }) => id);
      const question = `seed ${one.seed} under ${JSON.stringify(one.settings)}`;
      const withHops = ids.flatMap((id, party) =>
        chain.layer[party] === -1
          ? []
          : [[id, { layer: chain.layer[party], open: chain.layerIsOpen[party] === 1 }] as const],
      );
      expectSame(withHops, [...oracle.layers], `${question}: layers`);
      const tiers = ids.flatMap((id, party) => (chain.tier[party] === -1 ? [] : [`${id} ${chain.tier[party]}`]));
      expectSame(tiers.sort(), [...oracle.tiers].map(([id, tier]) => `${id} ${tier}`).sort(), `${question}: tiers`);
      const tops = ids.filter((_, party) => chain.isTop[party]);
      expectSame(tops, oracle.tops, `${question}: tops`);
      expectSame(
        ids.filter((_, party) => chain.isRoot[party]),
        oracle.roots,
        `${question}: roots`,
      );
      const returns = [...chain.isReturn.keys()]
        .filter(hop => chain.isReturn[hop])
        .map(hop => `${ids[chain.hopFrom[hop]!]}>${ids[chain.hopTo[hop]!]}`);
      expectSame(returns.sort(), oracle.returns.map(({ from, to }) => `${from}>${to}`).sort(), `${question}: returns`);
    }
  });
});

const briefOf = (inquiry: Inquiry, duties: readonly string[]): readonly BriefAnswers[] => [
  ...answersInBrief(inquiry.chain, inquiry.book, { groups: inquiry.chain.groups, duties, planes }),
];

/** The answer for one group in brief: `null` where nothing is written. */
const briefAnswer = (inquiry: Inquiry, place: number, duty: string, plane: Plane) =>
  briefOf(inquiry, [duty])[place]!.traces.find(one => one.plane === plane) ?? null;

/** What a trace in brief must say, by the trace in full. Null where nothing at all is written. */
function expectedBrief(inquiry: Inquiry, group: PartyIndex, duty: string, plane: Plane) {
  const trace = inquiry.trace(group, duty, plane);
  const { assertions, proceedings } = trace.restsOn;
  if (assertions.length + proceedings.length + trace.outside.size === 0 && trace.condition === null) return null;
  const inChain = [...trace.standings].flatMap(([party, { state }]) =>
    party !== group && (state === "held" || state === "shared") ? [party] : [],
  );
  const holders: Partial<Record<Verdict, readonly PartyIndex[]>> = {
    answered: inChain,
    "answered-outside": [...trace.outside.keys()],
    "shifted-to-workers": [group],
  };
  const { verdict, extent, distance, condition, weakest } = trace;
  return { verdict, extent, distance, condition, weakest, holders: holders[verdict] ?? [] };
}

/** The share of the ways of a group that go through each party, by its trace in full, to six digits. */
const sharesIn = (inquiry: Inquiry, group: PartyIndex): ReadonlyMap<PartyIndex, number> =>
  new Map([...inquiry.groupChain(group).concentration].map(([party, share]) => [party, Number(share.toPrecision(6))]));

/** Hops from each party down to the group, by a search of its own, with the lowest numbers that stand in line. */
function hopsAbove({ chain }: Inquiry, group: PartyIndex): ReadonlyMap<PartyIndex, number> {
  const hops = new Map<PartyIndex, number>();
  const open = new Map<PartyIndex, number>([[group, 0]]);
  while (open.size > 0) {
    const [party, up] = [...open].reduce((least, one) => (one[1] < least[1] ? one : least));
    open.delete(party);
    hops.set(party, up);
    const passing = party === group ? 0 : chain.lower[party]! - 1;
    chain.hopTo.forEach((to, hop) => {
      const from = chain.hopFrom[hop]!;
      if (to !== party || hops.has(from)) return;
      open.set(from, Math.min(open.get(from) ?? Number.POSITIVE_INFINITY, up + passing + 1));
    });
  }
  return hops;
}

/** Compares the answers for all groups at once with the trace of each. @returns how many were compared */
function compareAnswers(inquiry: Inquiry, duties: readonly string[], question: string, everyNth = 1): number {
  const { chain, file } = inquiry;
  const answers = briefOf(inquiry, duties);
  expect(answers.map(({ group }) => group)).toEqual(chain.groups);
  let compared = 0;
  for (const [place, brief] of answers.entries()) {
    if (place % everyNth !== 0) continue;
    const { group } = brief;
    const groupChain = inquiry.groupChain(group);
    const where = `${question}: ${file.dossier.parties[group]!.id}`;
    expectSame(brief.depth, groupChain.depth, `${where}, depth`);
    expectSame(BigInt(brief.routes), BigInt(groupChain.routes), `${where}, routes`);
    expectSame(brief.detached, groupChain.detached, `${where}, detached`);
    expect(brief.chokePoints.length, `${where}, choke points`).toBe(Math.min(10, groupChain.chokePoints.length));
    expectSame(
      brief.chokePoints.length + brief.moreChokePoints,
      groupChain.chokePoints.length,
      `${where}, choke points`,
    );
    for (const party of brief.chokePoints) expect(groupChain.chokePoints, `${where}, choke points`).toContain(party);
    const shares = sharesIn(inquiry, group);
    for (const [party, share] of brief.concentration) expect(share, where).toBeCloseTo(shares.get(party)!, 5);
    const largest = [...shares.values()].sort((a, b) => b - a).slice(0, 10);
    expectSame(brief.concentration.length, largest.length, `${where}, how many shares`);
    for (const [at, [, share]] of brief.concentration.entries()) expect(share, where).toBeCloseTo(largest[at]!, 5);

    const hops = hopsAbove(inquiry, group);
    const traces = new Map(brief.traces.map(trace => [`${trace.duty} ${trace.plane}`, trace]));
    for (const duty of duties)
      for (const plane of planes) {
        const at = `${where} ${duty} ${plane}`;
        const expected = expectedBrief(inquiry, group, duty, plane);
        const trace = traces.get(`${duty} ${plane}`);
        compared += 1;
        if (!expected || !trace) {
          expectSame(trace ?? null, expected, at);
          // Of what has no line, nothing is known.
          expect(["undocumented", "no-chain"], at).toContain(inquiry.trace(group, duty, plane).verdict);
          continue;
        }
        const { verdict, extent, distance, condition, weakest, holders, moreHolders } = trace;
        const { holders: all, ...others } = expected;
        expectSame({ verdict, extent, distance, condition, weakest }, others, at);
        expectSame(holders.length + moreHolders, all.length, `${at}, how many hold it`);
        expectSame(holders.length, Math.min(10, all.length), `${at}, how many are named`);
        for (const party of holders) expect(all, at).toContain(party);
        if (verdict !== "answered") continue;
        // No one who is not named is nearer than one who is.
        const nearest = all.map(party => hops.get(party)!).sort((a, b) => a - b);
        expectSame(
          holders.map(party => hops.get(party)),
          nearest.slice(0, 10),
          `${at}, nearest first`,
        );
      }
  }
  return compared;
}

type Raw = {
  readonly parties: { readonly id: string; readonly kind: string; above?: string }[];
  readonly links: object[];
  readonly assertions: {
    readonly party: string;
    readonly position: string;
    readonly basis: string;
    duty: string;
    jointWith?: string[];
    saidBy?: string[];
  }[];
  readonly hypotheses: object[];
  clients?: string[];
};

/**
 * A generated chain, tangled: hops back up, parties that nobody reaches, partners all over the chain, a proceeding, and
 * few duties, so that much is said about each.
 */
function tangled(size: number, seed: number): object {
  const random = randomOf(seed ^ 0x5eed);
  const below = (n: number): number => Math.floor(random() * n);
  const raw = JSON.parse(generateChain(size, seed)) as Raw;
  const firms = raw.parties.filter(({ kind }) => kind !== "worker-group").map(({ id }) => id);
  const someFirm = (): string => firms[below(firms.length)]!;
  const duties = ["pay-wage", "direct-work"];
  for (const assertion of raw.assertions) {
    assertion.duty = duties[below(duties.length)]!;
    if (assertion.position === "holds-jointly") {
      const partners = Array.from({ length: 1 + below(3) }, someFirm).filter(id => id !== assertion.party);
      if (partners.length > 0) assertion.jointWith = [...new Set(partners)];
      // A promise made by a partner alone: it holds for the workers of a party that is silent itself.
      if (random() < 0.5) assertion.saidBy = assertion.jointWith?.slice(0, 1) ?? [assertion.party];
    }
  }
  const back = below(Math.ceil(size / 20));
  for (let at = 0; at < back; at += 1) {
    const [a, b] = [below(firms.length), below(firms.length)];
    if (a !== b)
      raw.links.push({
        id: `back-${at}`,
        type: "subcontracts-to",
        from: firms[Math.max(a, b)],
        to: firms[Math.min(a, b)],
        verification: "reported",
        evidence: [],
      });
  }
  if (random() < 0.3) raw.clients = [firms[0]!, someFirm()];
  if (random() < 0.2) raw.parties[0]!.above = "unknown";
  // If nobody is silent, each look has to be complete to tell.
  const refuse = random() < 0.5;
  const said = refuse
    ? firms.map((party, at) => ({
        id: `no-${at}`,
        party,
        duty: "pay-wage",
        position: "disclaims",
        basis: "practice",
        verification: random() < 0.95 ? "reported" : "inferred",
        evidence: [],
      }))
    : [];
  const proceedings = [
    {
      id: "case",
      title: "A case",
      status: "pending",
      country: "FR",
      against: [someFirm(), someFirm()],
      duties: ["pay-wage"],
      evidence: [],
    },
  ];
  return { ...raw, assertions: [...raw.assertions, ...said], proceedings };
}

function inquiryIntoTangle(size: number, seed: number): Inquiry {
  const { dossier, problems } = parseDossier(JSON.stringify(tangled(size, seed)));
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const worlds = [[], ["a-two"], ["b-two"], ["a-two", "b-two"]];
  return inquiryOf(indexDossier(dossier!, true), { world: worlds[seed % worlds.length] });
}

describe("the answers for all groups at once are those for each", () => {
  it.each<[string, string, object]>([
    ["z promises what a is silent on", "answered-outside", { saidBy: ["z"], basis: "policy" }],
    ["a promises it for itself, and z is silent", "answered", { saidBy: ["a"], basis: "policy" }],
    ["a names z in a contract", "answered", { basis: "contract" }],
    ["c promises it for both", "undocumented", { saidBy: ["c"], basis: "policy" }],
  ])("c > a > [w], z > [v], a holds-jointly pay-wage with z: %s", (_, verdict, fields) => {
    const says = [["a holds-jointly pay-wage with z", fields]] as const;
    const inquiry = inquiryOf(fileOf(draw("c > a > [w], z > [v]", { says })));
    expect(compareAnswers(inquiry, ["pay-wage"], "drawing")).toBe(6);
    expect(briefAnswer(inquiry, 0, "pay-wage", "promised")?.verdict ?? "undocumented").toBe(verdict);
  });

  it("six partners for whose workers p promises to answer: c > p > [w], p > [v], s1…s6 > w", () => {
    const partners = ["s1", "s2", "s3", "s4", "s5", "s6"];
    const says = partners.map(id => `${id} holds-jointly pay-wage with p said-by p by policy`);
    const drawing = ["c > p > [w]", "p > [v]", ...partners.map(id => `${id} > w`)].join(", ");
    const inquiry = inquiryOf(fileOf(draw(drawing, { says })));
    expect(compareAnswers(inquiry, ["pay-wage"], "drawing")).toBe(6);
    // Each promise reaches the workers below the partner about whom it is written, and no others.
    const reached = { verdict: "answered", distance: { min: 1 } };
    expect(briefAnswer(inquiry, 0, "pay-wage", "promised")).toMatchObject(reached);
    expect(briefAnswer(inquiry, 1, "pay-wage", "promised")).toBeNull();
    // The same where c answers to all from further up.
    const held = inquiryOf(fileOf(draw(drawing, { says: [...says, "c holds pay-wage"] })));
    expect(compareAnswers(held, ["pay-wage"], "drawing")).toBe(6);
    const distances = [0, 1].map(place => briefAnswer(held, place, "pay-wage", "promised")?.distance?.min);
    expect(distances).toEqual([1, 2]);
  });

  it("on the same random dossiers", () => {
    for (const one of seeds.map(caseOf)) compareAnswers(inquiryInto(one), DUTIES, `seed ${one.seed}`);
  });

  it(`on ${TANGLED} generated chains of 20 to 140 parties, tangled, from seed ${BASE}`, () => {
    const seen = new Set<string>();
    for (let at = 0; at < TANGLED; at += 1) {
      const seed = BASE + at;
      const size = 20 + ((at * 37) % 121);
      const inquiry = inquiryIntoTangle(size, seed);
      compareAnswers(inquiry, ["pay-wage", "direct-work", "transparency"], `tangle of ${size}, seed ${seed}`, 2);
      for (const { traces } of briefOf(inquiry, ["pay-wage"])) for (const { verdict } of traces) seen.add(verdict);
    }
    expect([...seen]).toEqual(expect.arrayContaining(["answered", "contested", "undocumented", "lost"]));
  });

  it.each([BASE, BASE + 1, BASE + 2].slice(0, tried(1, 3)))(
    "on a chain of 3,000 parties, where looking up has its limits: seed %d",
    seed => {
      expect(compareAnswers(inquiryIntoTangle(3_000, seed), ["pay-wage"], `tangle of 3000, seed ${seed}`, 12)).toBe(
        150,
      );
    },
  );
});
