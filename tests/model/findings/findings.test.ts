/** The headline: for each finding the smallest dossier that raises it, told in every language. */
import { describe, expect, it, vi } from "vitest";
import { findingsOf, fullestPlane, inquiryOf, type PlacedFinding, statementCounts } from "../../../src/model/index.ts";
import {
  type Figure,
  type FindingCode,
  type FindingParams,
  fourteenDuties,
  type Link,
  type Money,
  type Plane,
  type Proceeding,
  planes,
} from "../../../src/schema/index.ts";
import { languages, narratorOf, tellFinding } from "../../../src/text/index.ts";
import { type Drawn, draw, fileOf } from "../drawing.ts";
import { randomDossier, randomQuery } from "../randomDossier.ts";

// A slow machine is no failure, and these tests do much.
vi.setConfig({ testTimeout: 180_000 });

type Code = FindingCode;
type Asked = {
  readonly drawn: Drawn;
  readonly plane?: Plane;
  readonly leftOut?: number;
  /** What the finding has to say, where it is not obvious. */
  readonly params: object;
};

const WORKERS = "id-workers";

function findings({ drawn, plane = "promised", leftOut = 0 }: Omit<Asked, "params">): readonly PlacedFinding[] {
  const inquiry = inquiryOf(fileOf(drawn));
  return findingsOf(inquiry, inquiry.file.partyAt.get(WORKERS)!, plane, leftOut);
}

const line = "id-client > id-firm > [id-workers]";
const says = (...said: string[]): Asked["drawn"] => draw(line, { says: said });
const onPay = (duties = ["pay-wage"]) => ({ group: WORKERS, plane: "promised", duties });
const sources = [
  { id: "id-source", type: "press", title: "The Paper" },
  { id: "id-other", type: "court-record" },
];
const sourced = (evidence: string[]): Partial<Link> => ({ evidence });
const claim: Pick<Money, "verification" | "evidence"> = { verification: "reported", evidence: [] };
const price: Money = {
  id: "id-price",
  kind: "contract-price",
  payer: "id-client",
  payee: "id-firm",
  amount: 12.5,
  currency: "USD",
  unit: "hour",
  ...claim,
};
const pay: Money = { ...price, id: "id-pay", kind: "worker-pay", payer: "id-firm", payee: WORKERS, amount: 2 };
const size = (id: string, value: number): Figure => ({ id, about: "id-firm", what: "size", value, ...claim });
const courtCase: Proceeding = {
  id: "id-case",
  title: "Case",
  status: "closed",
  country: "FR",
  end: "2022-04-05",
  decisions: [
    {
      id: "id-first",
      date: "2020",
      court: "A Court",
      outcome: "So.",
      finality: "first-instance",
      overturned: "2021",
      evidence: [],
    },
    { id: "id-opinion", date: "2020-06", court: "A Court", outcome: "An opinion", evidence: [] },
    { id: "id-appeal", date: "2021", court: "The Court", outcome: "Otherwise.", finality: "final", evidence: [] },
  ],
  evidence: [],
};
const diamond = "id-client > id-a > id-firm > [id-workers], id-client > id-b > id-firm";

const raisedBy: Readonly<Record<Code, Asked>> = {
  "left-out": { drawn: draw(line), leftOut: 2, params: { count: 2 } },
  depth: { drawn: draw(line), params: { group: WORKERS, min: 2, max: 2 } },
  between: {
    drawn: draw("id-client > id-a > id-u?2+ > id-firm > [id-workers], id-client > id-v? > id-firm"),
    params: { group: WORKERS, parties: ["id-a", "id-firm"], min: 3, max: null },
  },
  beside: {
    drawn: draw(line, { parties: { "id-workers": { workers: { ratingSystem: { issuer: "id-client" } } } } }),
    params: { relations: [`rating ${WORKERS}`], count: 1 },
  },
  "no-way": { drawn: draw("[id-workers]"), params: { group: WORKERS } },
  detached: {
    drawn: draw("id-firm > [id-workers], id-client", { clients: ["id-client"] }),
    params: { group: WORKERS },
  },
  unplaced: {
    drawn: draw(line, { parties: { "id-more": { kind: "unknown", placed: false, count: { min: 2 } } } }),
    params: { min: 2, max: null },
  },
  countries: {
    drawn: draw(line, { parties: { "id-client": { country: "US" }, "id-workers": { country: "KE" } } }),
    params: { countries: ["US", "KE"] },
  },
  "choke-point": { drawn: draw(diamond), params: { party: "id-firm", routes: 2 } },
  ruling: {
    drawn: draw(line, { proceedings: [courtCase] }),
    params: { decision: "id-appeal", fallen: ["id-first"] },
  },
  unruled: {
    drawn: draw(line, {
      proceedings: [
        { ...courtCase, status: "under-appeal", end: undefined, decisions: courtCase.decisions!.slice(0, 2) },
      ],
    }),
    params: { proceeding: "id-case", latest: "id-opinion", fallen: ["id-first"], status: "under-appeal" },
  },
  "duties-answered": {
    drawn: says("id-client holds pay-wage"),
    params: { ...onPay(), parties: ["id-client"], modes: ["contract"], isPart: false },
  },
  "duties-lost": { drawn: says("id-client disclaims pay-wage", "id-firm disclaims pay-wage"), params: onPay() },
  "duties-contested": { drawn: says("id-firm holds pay-wage", "id-firm disclaims pay-wage"), params: onPay() },
  "duties-unread": {
    drawn: draw(line, {
      proceedings: [
        {
          ...courtCase,
          status: "ruling-not-read",
          end: undefined,
          against: ["id-firm"],
          duties: ["pay-wage"],
          decisions: [courtCase.decisions![1]!],
        },
      ],
    }),
    plane: "legal",
    params: { ...onPay(), plane: "legal" },
  },
  "duties-by-part": {
    drawn: draw(line, {
      says: [
        ["id-firm holds pay-wage", { extent: "the bonus" }],
        ["id-firm disclaims pay-wage", { extent: "the basic pay" }],
      ],
    }),
    params: onPay(),
  },
  "duties-excluded": {
    drawn: says("id-client excluded pay-wage (law)", "id-firm excluded pay-wage (law)"),
    plane: "legal",
    params: { ...onPay(), plane: "legal" },
  },
  "duties-shifted": { drawn: says("id-workers holds pay-wage"), params: { ...onPay(), nature: "obligation" } },
  "duties-outside": {
    drawn: draw(line, { parties: { "id-state": { kind: "authority" } }, says: ["id-state holds pay-wage"] }),
    params: { ...onPay(), parties: ["id-state"] },
  },
  "duties-undocumented": {
    drawn: says("id-firm disclaims pay-wage"),
    params: { ...onPay(), parties: ["id-firm"], modes: ["contract"] },
  },
  "nothing-written": {
    drawn: says("id-firm holds pay-wage"),
    params: { count: 13, total: 14, group: WORKERS, plane: "promised" },
  },
  divergence: {
    drawn: says("id-firm holds pay-wage", "id-firm disclaims pay-wage (practice)"),
    params: { group: WORKERS, duty: "pay-wage" },
  },
  "vanishing-point": {
    drawn: says("id-client passes-on pay-wage to id-firm"),
    params: { from: "id-client", to: "id-firm", duty: "pay-wage", kind: "unacknowledged" },
  },
  "disputed-hop": {
    drawn: draw(line, { hops: { "id-client>id-firm": { response: { status: "disputes" } } } }),
    params: { from: "id-client", to: "id-firm" },
  },
  "weak-hop": {
    drawn: draw(line, { hops: { "id-client>id-firm": { verification: "inferred" } } }),
    params: { from: "id-client", to: "id-firm", verification: "inferred" },
  },
  condition: {
    drawn: draw(line, { conditions: [{ id: "id-is", duty: "pay-wage", met: "partly", ...claim }] }),
    params: { group: WORKERS, duty: "pay-wage", condition: "partly" },
  },
  "share-shown": {
    drawn: draw(line, { money: [price, pay] }),
    params: { min: 0.16, max: 0.16, about: false, price: "id-price", pays: ["id-pay"] },
  },
  "pay-not-comparable": {
    drawn: draw(line, { money: [price, { ...pay, unit: "month" }] }),
    params: { reasons: ["unit"] },
  },
  "one-origin": {
    drawn: draw("id-firm > [id-workers]", { sources, hops: { "id-firm>id-workers": sourced(["id-source"]) } }),
    params: { count: 1, total: 1, source: "id-source" },
  },
  "links-unsupported": {
    drawn: draw(line, { sources, hops: { "id-client>id-firm": { evidence: [] } } }),
    params: { count: 2, total: 2 },
  },
  "one-source-links": {
    drawn: draw(line, {
      sources,
      hops: {
        "id-client>id-firm": sourced(["id-source", "id-other"]),
        "id-firm>id-workers": sourced(["id-other"]),
      },
    }),
    params: { count: 1, total: 2 },
  },
  "figures-conflict": {
    drawn: draw(line, { figures: [size("id-size-1", 36), size("id-size-2", 51)] }),
    params: { about: "id-firm", what: "size", values: ["id-size-1", "id-size-2"] },
  },
  "assertions-collide": {
    drawn: says("id-firm holds pay-wage", "id-firm disclaims pay-wage"),
    params: { party: "id-firm", duty: "pay-wage", plane: "promised" },
  },
};

const cases = Object.entries(raisedBy) as [Code, Asked][];
/** No sentence may have an id where there is a name; names here are in capitals. */
const idsOf = new RegExp(`\\bid-|\\b(${fourteenDuties.map(({ id }) => id).join("|")})\\b`);

describe("the smallest dossier that raises", () => {
  it.each(cases)("%s", (code, asked) => {
    const found = findings(asked).filter(finding => finding.code === code);
    expect(found).toHaveLength(1);
    expect(found[0]!.params).toMatchObject(asked.params);
  });

  it("each finding leads to a place that the dossier has", () => {
    for (const [code, asked] of cases) {
      const { path } = findings(asked).find(finding => finding.code === code)!;
      const at = path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)?.[key], asked.drawn);
      expect(at, code).toBeDefined();
    }
  });
});

describe.each(languages)("told in $name", ({ code: language }) => {
  const tell = (asked: Asked): string[] => {
    const narrator = narratorOf(fileOf(asked.drawn).dossier, language);
    return findings(asked).map(finding => tellFinding(narrator, finding));
  };

  it.each(cases)("%s and all beside it are sentences with names in place of ids", (_, asked) => {
    for (const sentence of tell(asked)) {
      expect(sentence).toMatch(/^[\p{Lu}\d“«].*\.$/u);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\{|\}/);
      expect(sentence).not.toMatch(idsOf);
    }
  });

  it("figures on the whole, and on a link, have a subject", () => {
    const figures = ["dossier", "hop-1"].flatMap((about, at) => [
      { ...size(`id-a-${at}`, 1), about },
      { ...size(`id-b-${at}`, 2), about },
    ]);
    const told = tell({ drawn: draw(line, { figures }), params: {} });
    expect(told.filter(sentence => /1.*2/.test(sentence)).length).toBeGreaterThanOrEqual(2);
    for (const sentence of told) expect(sentence).not.toMatch(/undefined|hop-1|\bid-/);
  });

  it("an unknown party without a name, and one that stands for several, are called what they are", () => {
    const told = tell({
      drawn: draw("id-client > id-u?1-3 > [id-workers]", { says: ["id-client passes-on pay-wage to id-u"] }),
      params: {},
    });
    for (const sentence of told) expect(sentence).not.toMatch(idsOf);
  });

  it("random dossiers are told without holes", () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const dossier = randomDossier(seed);
      const { date, known, world } = randomQuery(dossier, seed);
      const inquiry = inquiryOf(fileOf(dossier), { date, known, world });
      const narrator = narratorOf(inquiry.file.dossier, language);
      for (const group of inquiry.chain.groups)
        for (const plane of planes)
          for (const finding of findingsOf(inquiry, group, plane, 0)) {
            const sentence = tellFinding(narrator, finding);
            expect(sentence, `seed ${seed}`).toMatch(/^[\p{Lu}\d“«].*\.$/u);
            expect(sentence, `seed ${seed}`).not.toMatch(/undefined|null|NaN|\[object|\{|\}/);
          }
    }
  });
});

describe("choke points are spoken of", () => {
  const chokePoints = (drawn: Drawn): string[] =>
    findings({ drawn }).flatMap(({ code, params }) =>
      code === "choke-point" ? [(params as { party: string }).party] : [],
    );

  it.each<[string, Drawn, string[]]>([
    ["not where there is one way only", draw(line), []],
    ["where there are two", draw(diamond), ["id-firm"]],
    ["not of an unknown party", draw(diamond, { parties: { "id-firm": { kind: "unknown", name: "Some firm" } } }), []],
    ["not of a pile of parties", draw(diamond, { parties: { "id-firm": { count: 2 } } }), []],
    ["not of so many or more", draw(diamond, { parties: { "id-firm": { count: { min: 1 } } } }), []],
    ["of one that is said to be one", draw(diamond, { parties: { "id-firm": { count: 1 } } }), ["id-firm"]],
    [
      "each of several",
      draw(`${diamond}, id-firm > id-site > id-workers, id-top > id-client`),
      ["id-client", "id-firm"],
    ],
    ["not of those on some ways only", draw("id-client > id-a > [id-workers], id-client > id-b > id-workers"), []],
  ])("%s", (_, drawn, expected) => {
    expect(chokePoints(drawn)).toEqual(expected);
  });
});

describe("the fullest plane", () => {
  const of = (...said: string[]) => {
    const inquiry = inquiryOf(fileOf(draw(`${line}, id-firm > [id-others]`, { says: said })));
    const group = inquiry.file.partyAt.get(WORKERS)!;
    return [fullestPlane(inquiry, group), statementCounts(inquiry, group)] as const;
  };
  const counts = (legal: number, promised: number, practical: number) => ({ legal, promised, practical });

  it.each<[string[], Plane, ReturnType<typeof counts>]>([
    [[], "legal", counts(0, 0, 0)],
    [["id-firm holds pay-wage (practice)"], "practical", counts(0, 0, 1)],
    [["id-firm holds pay-wage (practice)", "id-firm holds pay-wage"], "promised", counts(0, 1, 1)],
    [["id-firm holds pay-wage (practice)", "id-firm holds direct-work (law)"], "legal", counts(1, 0, 1)],
    [
      ["id-firm holds pay-wage (law)", "id-firm holds pay-wage", "id-client disclaims pay-wage"],
      "promised",
      counts(1, 2, 0),
    ],
    // Statements about other workers only, and what others promise on its behalf: neither counts.
    [["id-firm holds pay-wage for id-others", "id-firm holds pay-wage (law)"], "legal", counts(1, 0, 0)],
    [["id-firm holds pay-wage said-by id-client (policy)"], "legal", counts(0, 0, 0)],
    // A statement counts once, however many parties it is about.
    [["id-firm holds-jointly pay-wage with id-client"], "promised", counts(0, 1, 0)],
  ])("%j: %s", (said, plane, written) => {
    expect(of(...said)).toEqual([plane, written]);
  });
});

describe("every duty is told", () => {
  /** For each duty of the plane, the number of findings that have it; and how many duties nothing is written on. */
  const tally = (drawn: object, plane: Plane) => {
    const inquiry = inquiryOf(fileOf(drawn));
    return inquiry.chain.groups.map(group => {
      const told = new Map<string, number>();
      let silent = 0;
      for (const { code, params } of findingsOf(inquiry, group, plane, 0)) {
        if (code === "nothing-written") silent = (params as FindingParams<string>["nothing-written"]).count;
        if (!code.startsWith("duties-")) continue;
        for (const duty of (params as FindingParams<string>["duties-lost"]).duties)
          told.set(duty, (told.get(duty) ?? 0) + 1);
      }
      const untold = inquiry.file.duties.filter(duty => {
        const { verdict } = inquiry.trace(group, duty, plane);
        return verdict === "not-applicable" || verdict === "no-chain";
      });
      return { told, silent, untold, total: inquiry.file.duties.length };
    });
  };

  it("once: by its verdict, or as one on which nothing is written (random dossiers)", () => {
    for (let seed = 1; seed <= 300; seed += 1)
      for (const plane of planes)
        for (const { told, silent, untold, total } of tally(randomDossier(seed), plane)) {
          expect(
            [...told.values()].every(times => times === 1),
            `seed ${seed}`,
          ).toBe(true);
          // Where there is no chain, or the duty does not apply, it may be written on and is in no list.
          expect(told.size + silent, `seed ${seed} ${plane}`).toBeLessThanOrEqual(total);
          expect(told.size + silent + untold.length, `seed ${seed} ${plane}`).toBeGreaterThanOrEqual(total);
        }
  });

  it("also one on which something is written of other workers, or promised by others, only", () => {
    const drawn = draw(`${line}, id-firm > [id-others]`, {
      says: ["id-firm holds pay-wage for id-others", "id-firm holds direct-work said-by id-client (policy)"],
    });
    const codes = findings({ drawn });
    expect(codes.find(({ code }) => code === "duties-undocumented")?.params).toMatchObject({
      duties: ["pay-wage", "direct-work"],
    });
    expect(codes.find(({ code }) => code === "nothing-written")?.params).toMatchObject({ count: 12 });
  });

  it("also one on which a proceeding against somebody else is open", () => {
    const proceedings = [
      {
        id: "id-case",
        title: "Case",
        status: "pending" as const,
        country: "FR",
        against: ["id-rival"],
        duties: ["pay-wage"],
        evidence: [],
      },
    ];
    const found = findings({ drawn: draw(line, { proceedings, parties: { "id-rival": {} } }), plane: "legal" });
    expect(found.find(({ code }) => code === "duties-undocumented")?.params).toMatchObject({ duties: ["pay-wage"] });
    expect(found.find(({ code }) => code === "nothing-written")?.params).toMatchObject({ count: 13 });
  });
});

describe("a headline never says more than the file", () => {
  it("parties that are unplaced elsewhere are not counted here", () => {
    const beside = { "id-more": { placed: false as const, near: ["id-others"] } };
    const drawn = draw(`${line}, id-other > [id-others]`, { parties: beside });
    expect(findings({ drawn }).map(({ code }) => code)).not.toContain("unplaced");
  });

  it("a union or a court without a place is no missing party", () => {
    const drawn = draw(line, { parties: { "id-union": { kind: "representative", placed: false } } });
    expect(findings({ drawn }).map(({ code }) => code)).not.toContain("unplaced");
  });

  it("one country is no finding", () => {
    const drawn = draw(line, { parties: { "id-client": { country: "US" }, "id-firm": { country: "US" } } });
    expect(findings({ drawn }).map(({ code }) => code)).not.toContain("countries");
  });

  it("what a final ruling has settled collides no longer", () => {
    const drawn = says("id-firm holds pay-wage (law)", "id-firm excluded pay-wage (court, final)");
    expect(findings({ drawn, plane: "legal" }).map(({ code }) => code)).not.toContain("assertions-collide");
  });

  it("statements collide for these workers only where both sides speak of them", () => {
    const collide = (group: string) => {
      const inquiry = inquiryOf(
        fileOf(
          draw(`${line}, id-firm > [id-others]`, {
            says: ["id-firm holds pay-wage", "id-firm holds pay-wage", "id-firm disclaims pay-wage for id-others"],
          }),
        ),
      );
      const codes = findingsOf(inquiry, inquiry.file.partyAt.get(group)!, "promised", 0).map(({ code }) => code);
      return codes.includes("assertions-collide");
    };
    expect([collide(WORKERS), collide("id-others")]).toEqual([false, true]);
  });

  it("workers to whom no way is recorded are not called detached as well", () => {
    const codes = findings({ drawn: draw("[id-workers]") }).map(({ code }) => code);
    expect(codes).toContain("no-way");
    expect(codes).not.toContain("detached");
  });

  it("powers and obligations shifted to workers are told apart", () => {
    const drawn = says("id-workers holds pay-wage", "id-workers holds direct-work", "id-workers holds set-pay-level");
    const shifted = findings({ drawn }).flatMap(({ code, params }) =>
      code === "duties-shifted" ? [params as FindingParams<string>["duties-shifted"]] : [],
    );
    expect(shifted.map(({ nature, duties }) => `${nature} ${duties.join(" ")}`)).toEqual([
      "obligation pay-wage",
      "both set-pay-level",
      "power direct-work",
    ]);
  });
});
