/** Everything in time, in one place each. For another base seed: `SEED=7 npx vitest run tests/model/time`. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  datesOf,
  hasFallen,
  type Inquiry,
  inquiryOf,
  isNotYetKnown,
  type Lens,
  type Timeline,
  type TimeThing,
  timelineOf,
} from "../../../src/model/index.ts";
import { type Condition, firstDay, lastDay } from "../../../src/schema/index.ts";
import { extent, firstSeed, tried } from "../../scope.ts";
import { draw, fileOf } from "../drawing.ts";
import { randomDossier, randomQuery } from "../randomDossier.ts";

const shipped = (name: string, lens = {}): Inquiry =>
  inquiryOf(
    fileOf(JSON.parse(readFileSync(new URL(`../../../data/dossiers/${name}.dossier.json`, import.meta.url), "utf8"))),
    lens,
  );
const inquiryInto = (drawing: string, details: Parameters<typeof draw>[1] = {}, lens = {}): Inquiry =>
  inquiryOf(fileOf(draw(drawing, details)), lens);
const timelineFor = (inquiry: Inquiry): Timeline => timelineOf(inquiry, inquiry.chain.groups[0] ?? null);

const everythingIn = ({ rows, whole, aside }: Timeline) => [
  ...rows.flatMap(({ dated, undated }) => [...dated, ...undated]),
  ...whole.dated,
  ...whole.undated,
  ...aside.map(({ thing }) => thing),
];
const keysOf = (things: readonly { readonly key: string }[]): string[] => things.map(({ key }) => key);

/** The rows in short: `CLIC 1: link a, decision b | undated`. */
const inShort = (inquiry: Inquiry): string[] => {
  const { parties } = inquiry.file.dossier;
  return timelineFor(inquiry).rows.map(({ party, layer, isInChain, dated, undated }) =>
    [
      `${isInChain ? "" : "beside "}${parties[party]!.id} ${layer}:`,
      ...keysOf(dated),
      ...(undated.length > 0 ? ["|", ...keysOf(undated)] : []),
    ].join(" "),
  );
};

describe("where things stand in time", () => {
  it("has the case of Clic and Walk in one row: acquitted, convicted, quashed", () => {
    expect(inShort(shipped("clic-and-walk"))).toEqual([
      "brands 0:",
      "clic-and-walk 1: link brands-to-clic-and-walk statement douai-employer statement cassation-not-employer statement pays-missions proceeding concealed-work decision lille-2018 decision douai-2020 decision cassation-2021 decision opinion-2021 decision cassation-2022",
      "contributors-28 2: link clic-and-walk-to-contributors-28 figure size-28",
      "beside other-contributors 2: link clic-and-walk-to-other-contributors amount pay-per-mission amount pay-per-year figure size-700000 figure size-850000 figure size-seed-200000 figure size-seed-700000",
    ]);
    const { whole, rowless, extent } = timelineFor(shipped("clic-and-walk"));
    expect(keysOf(whole.dated)).toEqual(["figure conviction-28", "figure conviction-seed", "figure conviction-press"]);
    expect(rowless).toHaveLength(2);
    expect(extent).toEqual({ first: firstDay("2018"), last: firstDay("2024-01-24") });
  });

  it("knows in June 2021 of a conviction that had not fallen", () => {
    const { rows } = timelineFor(shipped("clic-and-walk"));
    const decisions = rows[1]!.dated.filter(({ kind }) => kind === "decision");
    const on = (day: string) =>
      decisions.map(one =>
        isNotYetKnown(one, lastDay(day)) ? "later" : hasFallen(one, lastDay(day)) ? "fallen" : "known",
      );
    expect(on("2018-05-23")).toEqual(["later", "later", "later", "later", "later"]);
    expect(on("2018-05-24")).toEqual(["known", "later", "later", "later", "later"]);
    expect(on("2021-06")).toEqual(["fallen", "known", "known", "later", "later"]);
    expect(on("2022-04-04")).toEqual(["fallen", "known", "known", "known", "later"]);
    expect(on("2022-04-05")).toEqual(["fallen", "fallen", "known", "known", "known"]);
  });

  it("keeps the precision of dates and invents no end", () => {
    const times = { start: "2019", observed: "2021-06" };
    const [row] = timelineFor(inquiryInto("c > [w]", { hops: { "c>w": times } })).rows.slice(1);
    expect(row!.dated[0]!.span).toEqual({
      from: { written: "2019", first: firstDay("2019-01-01"), last: lastDay("2019-12-31") },
      to: null,
      seen: { written: "2021-06", first: firstDay("2021-06-01"), last: lastDay("2021-06-30") },
      isOver: false,
    });
  });

  it("knows what is over on a day that is not given from what was only seen", () => {
    const spanFor = (times: object) =>
      timelineFor(inquiryInto("c > [w]", { hops: { "c>w": times } })).rows[1]!.dated[0]?.span ?? null;
    expect(spanFor({ ended: true, observed: "2021" })).toMatchObject({ from: null, to: null, isOver: true });
    expect(spanFor({ observed: "2021" })).toMatchObject({ isOver: false });
    expect(spanFor({ start: "2021" })).toMatchObject({ from: { written: "2021" }, to: null, seen: null });
    expect(spanFor({ end: "2021" })).toMatchObject({ from: null, to: { written: "2021" }, seen: null });
    expect(spanFor({ ended: true, end: "2021" })).toMatchObject({ isOver: false, to: { written: "2021" } });
    expect(spanFor({ ended: true })).toBeNull();
  });

  it("keeps a file that dates nothing, and says that it does", () => {
    const timeline = timelineFor(inquiryInto("c > a > [w]", { says: ["a holds pay-wage"] }));
    expect(timeline.extent).toBeNull();
    expect(everythingIn(timeline)).toHaveLength(3);
    expect(timeline.rows.every(({ dated }) => dated.length === 0)).toBe(true);
  });

  it("has everything of one day on one day", () => {
    const day = { start: "2020-02-02", end: "2020-02-02" };
    const { extent } = timelineFor(inquiryInto("c > a > [w]", { hops: { "c>a": day, "a>w": day } }));
    expect(extent).toEqual({ first: firstDay("2020-02-02"), last: firstDay("2020-02-02") });
  });

  it("keeps a party in its row on days on which it is in no chain", () => {
    const hops = { "c>a": { start: "2018", end: "2019" }, "c>b": { start: "2020" } };
    const drawing = "c > a > [w], c > b > [w]";
    const rows = inShort(inquiryInto(drawing, { hops }, { date: "2018-05" }));
    expect(inShort(inquiryInto(drawing, { hops }, { date: "2021" }))).toEqual(rows);
    expect(rows.map(row => row.split(":")[0])).toEqual(["c 0", "a 1", "b 1", "w 2"]);
  });

  it("parts what no chosen reading has, and what is verified less well than the floor", () => {
    const details = {
      hypotheses: [
        { id: "one", set: "s", label: "One" },
        { id: "two", set: "s", label: "Two" },
      ],
      hops: { "a>w": { start: "2020", verification: "inferred" as const } },
      says: [["a holds pay-wage", { stated: "2021", hypotheses: ["two"] }]] satisfies NonNullable<
        Parameters<typeof draw>[1]
      >["says"],
    };
    const reasons = (lens: object) =>
      timelineFor(inquiryInto("c > a > [w]", details, lens)).aside.map(({ thing, why }) => `${thing.key} ${why}`);
    expect(reasons({})).toEqual(["statement says-1 reading"]);
    expect(reasons({ world: ["two"] })).toEqual([]);
    expect(reasons({ world: ["two"], floor: "documented" })).toContain("link hop-2 floor");
  });
});

/** A thing in short: `link hop-1 (link) 2019..2021 seen 2020 said 2018 fell 2022`. */
function toldOf({ key, kind, span, said, fell }: TimeThing): string {
  const { from, to, seen } = span ?? { from: null, to: null, seen: null };
  return [
    `${key} (${kind})`,
    ...(from || to ? [`${from?.written ?? ""}..${to?.written ?? ""}`] : []),
    ...(seen ? [`seen ${seen.written}`] : []),
    ...(said ? [`said ${said.written}`] : []),
    ...(fell ? [`fell ${fell.written}`] : []),
    ...(span === null ? ["no span"] : []),
  ].join(" ");
}

const claim = { verification: "reported" as const, evidence: [] as string[] };
const amount = { kind: "bonus", amount: 1, currency: "USD", unit: "hour", ...claim } as const;
const account: Omit<Condition, "id"> = { duty: "pay-wage", met: "met", ...claim };
const lawsuit = { title: "A case", status: "pending", country: "FR", evidence: [] as string[] } as const;

/** What stands in whose row, by the id of the party; "whole" for what is of nobody. */
function placesIn(inquiry: Inquiry, group: number | null): Readonly<Record<string, readonly string[]>> {
  const { rows, whole } = timelineOf(inquiry, group);
  const told = rows.map(({ party, dated, undated }): [string, readonly string[]] => [
    inquiry.file.dossier.parties[party]!.id,
    keysOf([...dated, ...undated]),
  ]);
  return Object.fromEntries([...told, ["whole", keysOf([...whole.dated, ...whole.undated])]]);
}

describe("each kind of thing", () => {
  it("has its name, its kind and the dates that the file gives it, and none besides", () => {
    const inquiry = inquiryInto("c > a > [w]", {
      hops: { "c>a": { start: "2019", end: "2021" } },
      says: [["a holds pay-wage by practice", { start: "2018", stated: "2019", overturned: "2022" }]],
      conditions: [{ id: "met", ...account, party: "a", observed: "2020", stated: "2021" }],
      money: [{ id: "paid", ...amount, payee: "a", end: "2020" }],
      parties: {
        a: { roles: ["recruiter", { function: "certifier", start: "2017" }, { function: "client" }] },
        c: { roles: ["client"] },
      },
      figures: [
        { id: "size", about: "a", what: "size", value: 3, date: "2016", ...claim },
        { id: "of-hop", about: "hop-1", what: "parties-in-total", value: 2, ...claim },
        { id: "of-all", about: "dossier", what: "centres", value: 2, ...claim },
      ],
      proceedings: [
        {
          ...{ id: "case", ...lawsuit, against: ["a"], start: "2015", end: "2023", status: "closed" },
          decisions: [
            { id: "ruling", date: "2019", overturned: "2020", court: "A court", outcome: "So", evidence: [] },
          ],
        },
      ],
      lookedFor: [
        { id: "contract", what: "A contract", date: "2024" },
        { id: "payslip", what: "A payslip" },
      ],
    });
    const { rows, whole } = timelineFor(inquiry);
    const { dated, undated } = rows[1]!;
    expect([...dated, ...undated].map(toldOf)).toEqual([
      "link hop-1 (link) 2019..2021",
      "statement says-1 (statement) 2018.. said 2019 fell 2022",
      "condition met (condition) seen 2020 said 2021",
      "amount paid (amount) ..2020",
      "role a 1 (role) 2017..",
      "figure size (figure) seen 2016",
      "proceeding case (proceeding) 2015..2023 said 2015",
      "decision ruling (decision) said 2019 fell 2020 no span",
      "figure of-hop (figure) no span",
    ]);
    expect(dated.find(({ kind }) => kind === "role")!.of).toEqual({ party: 1, role: "certifier" });
    expect(undated.map(({ key }) => key)).toEqual(["figure of-hop"]);
    expect([whole.dated, whole.undated].map(things => things.map(toldOf))).toEqual([
      ["search contract (search) seen 2024"],
      ["figure of-all (figure) no span", "search payslip (search) no span"],
    ]);
    // What carries no day on which it was said is known on every day, and does not fall.
    const everything = everythingIn(timelineFor(inquiry));
    const on = (day: string) =>
      keysOf(everything.filter(one => isNotYetKnown(one, lastDay(day)) || hasFallen(one, lastDay(day))));
    expect(on("1900")).toEqual(["statement says-1", "condition met", "proceeding case", "decision ruling"]);
    expect(on("2100")).toEqual(["statement says-1", "decision ruling"]);
  });

  it("an amount stands with who receives it, else where its link leads, else with its workers, else with who pays it", () => {
    const inquiry = inquiryInto("c > a > [w], a > [v]", {
      money: [
        { id: "payee", ...amount, payer: "c", payee: "a", link: "hop-2", workers: ["v"] },
        { id: "link", ...amount, payer: "c", link: "hop-2", workers: ["v"] },
        { id: "workers", ...amount, payer: "c", workers: ["v", "w"] },
        { id: "payer", ...amount, payer: "c" },
        { id: "nobody", ...amount, kind: "benchmark" },
      ],
    });
    const places = placesIn(inquiry, inquiry.file.partyAt.get("w")!);
    const amounts = Object.entries(places).map(([id, keys]) => [id, keys.filter(key => key.startsWith("amount"))]);
    expect(Object.fromEntries(amounts)).toEqual({
      ...{ c: ["amount payer"], a: ["amount payee"], w: ["amount link"], v: ["amount workers"] },
      whole: ["amount nobody"],
    });
  });

  it("an account stands with the chosen workers where it is of them or of everybody, else with the first of its workers, else with its party", () => {
    const inquiry = inquiryInto("c > a > [w], a > [v], a > [x]", {
      conditions: [
        { id: "theirs", ...account, party: "a", workers: ["v", "w"] },
        { id: "of-others", ...account, party: "a", workers: ["x", "v"] },
        { id: "of-a", ...account, party: "a" },
        { id: "of-all", ...account },
      ],
    });
    const accounts = (group: number | null) =>
      Object.fromEntries(
        Object.entries(placesIn(inquiry, group)).flatMap(([id, keys]) => {
          const own = keys.filter(key => key.startsWith("condition")).map(key => key.slice(10));
          return own.length > 0 ? [[id, own]] : [];
        }),
      );
    expect(accounts(inquiry.file.partyAt.get("w")!)).toEqual({
      ...{ w: ["theirs", "of-all"], x: ["of-others"], a: ["of-a"] },
    });
    expect(accounts(null)).toEqual({ v: ["theirs"], x: ["of-others"], a: ["of-a"], whole: ["of-all"] });
  });

  it("a case stands with whoever stands highest of those it is against, else of those it concerns", () => {
    const inquiry = inquiryInto("c > a > b > [w]", {
      proceedings: [
        { id: "against", ...lawsuit, against: ["b", "a"], concerns: ["c"], decisions: [] },
        { id: "concerns", ...lawsuit, concerns: ["w", "c", "b"] },
        { id: "nobody", ...lawsuit },
      ],
    });
    const { a, b, c, whole } = placesIn(inquiry, inquiry.chain.groups[0]!);
    expect([a, b, c, whole]).toEqual([
      ["link hop-1", "proceeding against"],
      ["link hop-2"],
      ["proceeding concerns"],
      ["proceeding nobody"],
    ]);
  });
});

describe("what stands aside", () => {
  const hypotheses = [
    { id: "one", set: "s", label: "One" },
    { id: "two", set: "s", label: "Two" },
    { id: "other", set: "t", label: "Other" },
  ];
  const aside = (details: Parameters<typeof draw>[1], lens: Lens = {}) =>
    timelineFor(inquiryInto("c > a > [w]", { hypotheses, ...details }, lens))
      .aside.map(({ thing, why }) => `${thing.key} ${why}`)
      .filter(line => !line.startsWith("link hop"));

  it.each<[string, Parameters<typeof draw>[1], string[]]>([
    [
      "what hangs on two readings of which one is not chosen",
      { money: [{ id: "m", ...amount, payee: "a", hypotheses: ["other", "two"] }] },
      ["amount m reading"],
    ],
    [
      "what is of a party that is not there",
      { money: [{ id: "m", ...amount, payee: "gone" }], parties: { gone: { hypotheses: ["two"] } } },
      ["amount m reading"],
    ],
    [
      "a link from one who is not there",
      { links: ["gone pays a"], parties: { gone: { hypotheses: ["two"] } } },
      ["link link-1 reading"],
    ],
    [
      "a statement on a link of another reading",
      { links: [["c pays a", { hypotheses: ["two"] }]], says: [["a holds pay-wage", { link: "link-1" }]] },
      ["link link-1 reading", "statement says-1 reading"],
    ],
    [
      "a statement on a link from one who is not there",
      {
        links: ["gone pays a"],
        parties: { gone: { hypotheses: ["two"] } },
        says: [["a holds pay-wage", { link: "link-1" }], "a holds grievance-remedy"],
      },
      ["link link-1 reading", "statement says-1 reading"],
    ],
    ["a case of another reading there is not", { proceedings: [{ id: "case", ...lawsuit, against: ["a"] }] }, []],
  ])("%s", (_, details, expected) => {
    expect(aside(details)).toEqual(expected);
  });

  it("whatever is verified as well as the floor counts, and what is verified less well does not", () => {
    const details: Parameters<typeof draw>[1] = {
      money: [
        { id: "same", ...amount, payee: "a", verification: "single-source" },
        { id: "less", ...amount, payee: "a", verification: "self-declared" },
      ],
      links: [["c pays a", { verification: "reported" }]],
      says: [["a holds pay-wage", { link: "link-1" }]],
    };
    expect(aside(details, { floor: "single-source" })).toEqual([
      "link link-1 floor",
      "statement says-1 floor",
      "amount less floor",
    ]);
  });
});

describe("the rows", () => {
  it("of a layer: the chain of the workers first, in each part workers last, and else as in the file", () => {
    const inquiry = inquiryInto("c > [v], c > b > [w], c > d > w, c > e > [x], c > w", {
      parties: { x: {}, f: {}, g: {} },
      money: [{ id: "m", ...amount, payee: "g" }],
    });
    const idOf = (party: number) => inquiry.file.dossier.parties[party]!.id;
    const { rows, rowless } = timelineOf(inquiry, inquiry.file.partyAt.get("w")!);
    expect(rows.map(({ party, layer, isInChain }) => `${idOf(party)} ${layer}${isInChain ? "" : " beside"}`)).toEqual([
      ...["c 0", "b 1", "d 1", "e 1 beside", "v 1 beside", "w 2", "x 2 beside", "g -1 beside"],
    ]);
    expect(rowless.map(idOf)).toEqual(["f"]);
  });

  it("whoever has none stands in the order of the file", () => {
    const inquiry = inquiryInto("y > [z], c > [w], x > y", {
      hops: { "y>z": { hypotheses: ["two"] } },
      hypotheses: [
        { id: "one", set: "s", label: "One" },
        { id: "two", set: "s", label: "Two" },
      ],
    });
    const { rowless } = timelineOf(inquiry, inquiry.file.partyAt.get("w")!);
    expect(rowless).toEqual(rowless.toSorted((a, b) => a - b));
    expect(rowless.map(party => inquiry.file.dossier.parties[party]!.id)).toEqual(["z", "x"]);
  });

  it("without workers, or with some who are not there in the reading, are of no chain", () => {
    const inquiry = inquiryInto("c > [w], c > [v]", {
      parties: { v: { hypotheses: ["two"] } },
      hypotheses: [
        { id: "one", set: "s", label: "One" },
        { id: "two", set: "s", label: "Two" },
      ],
    });
    for (const group of [null, inquiry.file.partyAt.get("v")!]) {
      const { rows } = timelineOf(inquiry, group);
      expect(rows.map(({ party, isInChain }) => [party, isInChain])).toEqual([[inquiry.file.partyAt.get("w")!, false]]);
    }
  });

  it("are those of each reading and floor, one after the other in one file", () => {
    const file = fileOf(
      draw("c > a > [w], c > b > w", {
        hypotheses: [
          { id: "a", set: "s", label: "One" },
          { id: "ab", set: "s", label: "Two" },
          { id: "bc", set: "t", label: "Three" },
          { id: "c", set: "t", label: "Four" },
        ],
        hops: {
          "c>a": { hypotheses: ["a"], verification: "documented" },
          "b>w": { hypotheses: ["c"], verification: "inferred" },
        },
      }),
    );
    const chain = (lens: Lens) => {
      const inquiry = inquiryOf(file, lens);
      return timelineFor(inquiry)
        .rows.filter(({ isInChain }) => isInChain)
        .map(({ party }) => file.dossier.parties[party]!.id)
        .join(" ");
    };
    const lenses: readonly Lens[] = [
      { world: ["a", "c"] },
      { world: ["a", "c"], floor: "reported" },
      { world: ["a", "bc"] },
      { world: ["ab", "c"] },
      { world: ["ab", "bc"] },
    ];
    const chains = lenses.map(chain);
    expect(chains).toEqual(["c a b w", "c a w", "c a w", "c a b w", "a w"]);
    expect(lenses.map(chain)).toEqual(chains);
  });
});

type Entry = { readonly id: string; readonly [field: string]: unknown };

/** The keys of everything that has its place, read from the file alone. */
function keysInFile(dossier: ReturnType<typeof randomDossier>): string[] {
  const file = fileOf(dossier).dossier;
  const each = (kind: string, list: readonly Entry[]) => list.map(({ id }) => `${kind} ${id}`);
  return [
    ...each("link", file.links),
    ...each("statement", file.assertions),
    ...each("condition", file.conditions),
    ...each("amount", file.money),
    ...each("figure", file.figures),
    ...each("proceeding", file.proceedings),
    ...each(
      "decision",
      file.proceedings.flatMap(({ decisions }) => decisions ?? []),
    ),
    ...each("search", file.lookedFor),
    ...file.parties.flatMap(({ id, roles }) =>
      (roles ?? []).flatMap((role, place) =>
        typeof role !== "string" && (role.start ?? role.end) !== undefined ? [`role ${id} ${place}`] : [],
      ),
    ),
  ];
}

/** Every date anywhere in these, as it is written. */
function datesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(datesIn);
  if (typeof value !== "object" || value === null) return [];
  const names = ["start", "end", "observed", "stated", "overturned", "date"];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === "string" ? (names.includes(name) ? [inner] : []) : datesIn(inner),
  );
}

describe(`time in random dossiers (${extent})`, () => {
  it.each(Array.from({ length: tried(20, 400) }, (_, index) => firstSeed + index))("seed %i", seed => {
    const dossier = randomDossier(seed);
    const { date, known, ...rest } = randomQuery(dossier, seed);
    const file = fileOf(dossier);
    const inquiry = inquiryOf(file, { date, known, ...rest });
    const timeline = timelineFor(inquiry);
    const everything = everythingIn(timeline);

    // Each in exactly one place, and nothing else.
    expect(keysOf(everything).sort()).toEqual(keysInFile(dossier).sort());

    // No date that the file does not give, and the extent is that of what counts.
    const written = new Set(datesIn(file.dossier));
    for (const day of everything.flatMap(datesOf)) {
      expect(written).toContain(day.written);
      expect([day.first, day.last]).toEqual([firstDay(day.written), lastDay(day.written)]);
    }
    const counted = [...timeline.rows.flatMap(({ dated }) => dated), ...timeline.whole.dated].flatMap(datesOf);
    expect(timeline.extent).toEqual(
      counted.length === 0
        ? null
        : { first: Math.min(...counted.map(day => day.first)), last: Math.max(...counted.map(day => day.last)) },
    );
    for (const { dated, undated } of timeline.rows) {
      expect(dated.every(thing => datesOf(thing).length > 0)).toBe(true);
      expect(undated.every(thing => datesOf(thing).length === 0)).toBe(true);
    }

    // Each party once, from the top down.
    const parties = [...timeline.rows.map(({ party }) => party), ...timeline.rowless];
    expect([...parties].sort((a, b) => a - b)).toEqual(file.dossier.parties.map((_, party) => party));
    const layers = timeline.rows.map(({ layer }) => (layer < 0 ? Number.POSITIVE_INFINITY : layer));
    expect(layers.every((layer, place) => place === 0 || layer >= layers[place - 1]!)).toBe(true);
    // Whoever is in the chain of the workers on a day has a place in the chain over all days.
    const [group] = inquiry.chain.groups;
    if (group !== undefined)
      for (const member of inquiry.groupChain(group).members)
        expect(timeline.rows.find(({ party }) => party === member)).toMatchObject({ isInChain: true });

    // Neither of the two days moves anything.
    expect(timelineFor(inquiryOf(file, rest))).toEqual(timeline);
  });
});
