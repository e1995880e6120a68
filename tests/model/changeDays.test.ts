/**
 * The days on which a file changes: none missed, none made up. For another base seed: `SEED=7 npx vitest run
 * tests/model/changeDays.test.ts`.
 */

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ChangeDay, chainOf, changeDaysOf, type FileIndex, outOfKnowledge } from "../../src/model/index.ts";
import { dateOfDay, firstDay, lastDay, parseDossier } from "../../src/schema/index.ts";
import { firstSeed } from "../scope.ts";
import { draw, fileOf } from "./drawing.ts";
import { randomDossier } from "./randomDossier.ts";

const BASE = firstSeed;
const seeds = Array.from({ length: 150 }, (_, index) => BASE + index);

/** As in "2022-03-01 ends 2022-02: 4 link, 2 amount". */
const written = (days: readonly ChangeDay[]): string[] =>
  days.flatMap(({ date, changes }) =>
    changes.map(
      change =>
        `${date} ${change.kind} ${change.written}: ${change.counts.map(({ thing, count }) => `${count} ${thing}`).join(", ")}`,
    ),
  );
const shipped = (name: string): FileIndex =>
  fileOf(JSON.parse(readFileSync(new URL(`../../data/dossiers/${name}.dossier.json`, import.meta.url), "utf8")));

type Timed = { start?: string; end?: string; ended?: true; observed?: string };
const linkWith = (timed: Timed) => written(changeDaysOf(fileOf(draw("c > [w]", { hops: { "c>w": timed } }))).date);

describe("what is so on some days", () => {
  it.each<[timed: Timed, days: readonly string[]]>([
    [{}, []],
    [{ start: "2020-03-02" }, ["2020-03-02 begins 2020-03-02: 1 link"]],
    // A month or year begins with its first day, and the file's own date stays beside the day that is counted.
    [{ start: "2020-03" }, ["2020-03-01 begins 2020-03: 1 link"]],
    [{ start: "2020" }, ["2020-01-01 begins 2020: 1 link"]],
    // On its last day it still holds: the change comes the day after.
    [{ end: "2020-02" }, ["2020-03-01 ends 2020-02: 1 link"]],
    [{ end: "2019-12-31" }, ["2020-01-01 ends 2019-12-31: 1 link"]],
    // It is over since an unknown day: the last day on which it was seen is the last.
    [{ ended: true, observed: "2020-03-02" }, ["2020-03-03 over 2020-03-02: 1 link"]],
    [{ ended: true }, []],
    [{ ended: true, end: "2020" }, ["2021-01-01 ends 2020: 1 link"]],
    // It was seen, and nothing says that it is over: it goes on, and there is nothing else to say.
    [{ observed: "2020-03" }, ["2020-03-31 last-seen 2020-03: 1 link"]],
    [{ observed: "2020", end: "2021" }, ["2020-12-31 last-seen 2020: 1 link", "2022-01-01 ends 2021: 1 link"]],
    // No year has five digits.
    [{ end: "9999" }, []],
  ])("%j changes on %j", (timed, days) => {
    expect(linkWith(timed)).toEqual(days);
  });

  it("counts a statement about a link only while the link is there", () => {
    const says = (timed: Timed) =>
      written(
        changeDaysOf(
          fileOf(
            draw("c > [w]", {
              hops: { "c>w": { start: "2019", end: "2020" } },
              says: [["c holds pay-wage", { link: "hop-1", ...timed }]],
            }),
          ),
        ).date,
      );
    expect(says({})).toEqual([
      "2019-01-01 begins 2019: 1 link, 1 statement",
      "2021-01-01 ends 2020: 1 link, 1 statement",
    ]);
    expect(says({ start: "2020-06", end: "2022" })).toEqual([
      "2019-01-01 begins 2019: 1 link",
      "2020-06-01 begins 2020-06: 1 statement",
      "2021-01-01 ends 2020: 1 link, 1 statement",
    ]);
    // It is about a time in which the link was not there, so it changes nothing on any day.
    expect(says({ start: "2022" })).toEqual(["2019-01-01 begins 2019: 1 link", "2021-01-01 ends 2020: 1 link"]);
  });

  it("names what happens on one day by each of the dates that the file gives", () => {
    const file = fileOf(
      draw("c > a, a > [w]", { hops: { "c>a": { start: "2020-01-01" }, "a>w": { start: "2020", end: "2021" } } }),
    );
    expect(written(changeDaysOf(file).date)).toEqual([
      "2020-01-01 begins 2020-01-01: 1 link",
      "2020-01-01 begins 2020: 1 link",
      "2022-01-01 ends 2021: 1 link",
    ]);
  });
});

describe("what is known by some day", () => {
  it("has each day of a case: opened, decided, overturned, closed", () => {
    expect(written(changeDaysOf(shipped("clic-and-walk")).known)).toEqual([
      "2018-01-01 opened 2018: 1 proceeding",
      "2018-05-24 decided 2018-05-24: 1 decision",
      "2020-01-01 said 2020: 1 statement",
      "2020-02-10 decided 2020-02-10: 1 decision",
      "2020-02-10 overturned 2020-02-10: 1 decision",
      "2021-06-22 decided 2021-06-22: 1 decision",
      "2021-12-15 decided 2021-12-15: 1 decision",
      "2022-04-05 decided 2022-04-05: 1 decision",
      "2022-04-05 overturned 2022-04-05: 1 decision",
      "2022-04-06 closed 2022-04-05: 1 proceeding",
    ]);
  });

  it("says of a day which decisions were not made yet, and which had fallen", () => {
    const file = shipped("clic-and-walk");
    const on = (day: string) => {
      const { later, fallen } = outOfKnowledge(file, lastDay(day));
      return { later: later.decisions.map(({ date }) => date), fallen: fallen.decisions.map(({ date }) => date) };
    };
    expect(on("2018-05-23").later).toHaveLength(5);
    expect(on("2018-05-24")).toEqual({ later: ["2020-02-10", "2021-06-22", "2021-12-15", "2022-04-05"], fallen: [] });
    expect(on("2020-02-10").fallen).toEqual(["2018-05-24"]);
    expect(on("2022-04-04").fallen).toEqual(["2018-05-24"]);
    expect(on("2022-04-05")).toEqual({ later: [], fallen: ["2018-05-24", "2020-02-10"] });
  });

  it("counts what was said outside of decisions by itself", () => {
    const said = (stated: string, overturned?: string) =>
      ["c holds pay-wage by court (first-instance)", { stated, ...(overturned ? { overturned } : {}) }] as const;
    const file = fileOf(draw("c > [w]", { says: [said("2020-03", "2021-02-03"), said("2022")] }));
    expect(written(changeDaysOf(file).known)).toEqual([
      "2020-03-01 said 2020-03: 1 statement",
      "2021-02-03 overturned 2021-02-03: 1 statement",
      "2022-01-01 said 2022: 1 statement",
    ]);
    expect(outOfKnowledge(file, firstDay("2021-02-03"))).toMatchObject({
      later: { statements: 1 },
      fallen: { statements: 1 },
    });
    expect(outOfKnowledge(file, firstDay("2020-02-29"))).toMatchObject({
      later: { statements: 2 },
      fallen: { statements: 0 },
    });
  });
});

/** Everything that a chain shows of a day, or of a day of knowledge. */
function seen(file: FileIndex, lens: { readonly date: string } | { readonly known: string }): string {
  const chain = chainOf(file, lens);
  return JSON.stringify([
    chain.hopLinks.map(links => links.map(({ id }) => id)),
    chain.statements.map(({ assertion }) => assertion.id),
    chain.openCases.map(({ proceeding }) => proceeding.id),
  ]);
}

describe("on random dossiers", () => {
  /** Days on which anything might change, with those before and after them. */
  const edges = (text: string): number[] =>
    [...new Set(text.match(/(?<=")\d{4}(?:-\d{2}){0,2}(?=")/g) ?? [])].flatMap(date => [
      firstDay(date) - 1,
      firstDay(date),
      lastDay(date),
      lastDay(date) + 1,
    ]);

  it("the picture of a chain changes on these days only", () => {
    let compared = 0;
    for (const seed of seeds) {
      const text = JSON.stringify(randomDossier(seed));
      const file = fileOf(JSON.parse(text));
      const days = changeDaysOf(file);
      for (const axis of ["date", "known"] as const) {
        const stops = days[axis];
        expect(
          stops.map(({ day }) => day),
          `seed ${seed}`,
        ).toEqual([...new Set(stops.map(({ day }) => day))].sort((a, b) => a - b));
        const before = (day: number) => stops.findLast(stop => stop.day <= day)?.day ?? (stops[0]?.day ?? day + 1) - 1;
        for (const day of edges(text)) {
          const show = (on: number) => seen(file, { [axis]: dateOfDay(on)! } as { date: string });
          if (stops.some(stop => stop.day === day)) continue;
          compared += 1;
          expect(show(day), `seed ${seed}, ${axis} ${dateOfDay(day)}`).toBe(show(before(day)));
        }
      }
    }
    expect(compared).toBeGreaterThan(1000);
  });

  it("each of these days has a change, with the date it is counted from", () => {
    for (const seed of seeds) {
      const { date, known } = changeDaysOf(fileOf(randomDossier(seed)));
      for (const stop of [...date, ...known]) {
        expect(dateOfDay(stop.day), `seed ${seed}`).toBe(stop.date);
        for (const { kind, written: from, counts } of stop.changes) {
          const isAfter = kind === "ends" || kind === "over" || kind === "closed";
          const counted = isAfter ? lastDay(from) + 1 : kind === "last-seen" ? lastDay(from) : firstDay(from);
          expect(counted, `seed ${seed}, ${kind} ${from}`).toBe(stop.day);
          expect(counts.every(({ count }) => count > 0)).toBe(true);
        }
      }
    }
  });

  it("moving a link by its days shows something else on each of them", () => {
    const file = fileOf(
      draw("c > a, a > [w]", {
        hops: { "c>a": { start: "2019-05-04", end: "2020-02" }, "a>w": { ended: true, observed: "2021-06-07" } },
      }),
    );
    const { date } = changeDaysOf(file);
    expect(date).toHaveLength(3);
    for (const { day } of date)
      expect(seen(file, { date: dateOfDay(day)! })).not.toBe(seen(file, { date: dateOfDay(day - 1)! }));
  });
});

it("leaves a file as it is", () => {
  const text = readFileSync(new URL("../../data/dossiers/flamanville.dossier.json", import.meta.url), "utf8");
  const { dossier } = parseDossier(text);
  const before = JSON.stringify(dossier);
  const file = fileOf(JSON.parse(text));
  changeDaysOf(file);
  outOfKnowledge(file, 0);
  expect(JSON.stringify(file.dossier)).toBe(before);
});
