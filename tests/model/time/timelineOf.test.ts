/** Everything in time, in one place each. For another base seed: `SEED=7 npx vitest run tests/model/time`. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  datesOf,
  hasFallen,
  type Inquiry,
  inquiryOf,
  isNotYetKnown,
  type Timeline,
  timelineOf,
} from "../../../src/model/index.ts";
import { firstDay, lastDay } from "../../../src/schema/index.ts";
import { firstSeed, ofDay, tried } from "../../scope.ts";
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

describe(`time in random dossiers (${ofDay})`, () => {
  it.each(Array.from({ length: tried(40, 400) }, (_, index) => firstSeed + index))("seed %i", seed => {
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
