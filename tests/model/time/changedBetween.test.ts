import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { changeDaysOf, changedBetween, type Inquiry, inquiryOf, type Lens } from "../../../src/model/index.ts";
import { extent, firstSeed, tried } from "../../scope.ts";
import { draw, fileOf } from "../drawing.ts";
import { randomDossier } from "../randomDossier.ts";

const shipped = (name: string) =>
  fileOf(JSON.parse(readFileSync(new URL(`../../../data/dossiers/${name}.dossier.json`, import.meta.url), "utf8")));

/** What differs between two lenses, for the first group. */
function between(file: ReturnType<typeof fileOf>, then: Lens, now: Lens) {
  const [before, after] = [inquiryOf(file, then), inquiryOf(file, now)];
  return changedBetween(before, after, after.chain.groups[0]!);
}

describe("what changed between two days", () => {
  it("has the conviction of Clic and Walk made, and then quashed", () => {
    const file = shipped("clic-and-walk");
    const convicted = between(file, { known: "2019" }, { known: "2021-06" })!;
    expect(convicted.decided.map(({ id }) => id)).toEqual(["douai-2020", "cassation-2021"]);
    expect(convicted.overturned.map(({ id }) => id)).toEqual(["lille-2018"]);
    const quashed = between(file, { known: "2021-06" }, { known: "2023" })!;
    expect(quashed.overturned.map(({ id }) => id)).toEqual(["douai-2020"]);
    expect(quashed.closed.map(({ id }) => id)).toEqual(["concealed-work"]);
    expect(quashed.verdicts).toEqual([
      { duty: "employment-status", plane: "legal", was: "contested", is: "undocumented" },
    ]);
  });

  it("has a link that begins, and who comes with it", () => {
    const file = fileOf(draw("c > a > [w], c > b > [w]", { hops: { "b>w": { start: "2020" } } }));
    expect(between(file, { date: "2019" }, { date: "2020" })).toMatchObject({
      began: [{ from: "b", to: "w" }],
      ended: [],
      come: [file.partyAt.get("b")!],
      depth: null,
      verdicts: [],
    });
  });

  it("has a party that goes with its only link, and relations beside the chain that begin and end", () => {
    const file = fileOf(
      draw("c > a > [w], c > b > [w]", {
        hops: { "b>w": { end: "2019" } },
        links: [
          ["c pays w", { start: "2020" }],
          ["c owns a", { end: "2019" }],
        ],
        parties: { w: { workers: { ratingSystem: { issuer: "c" } } } },
      }),
    );
    expect(between(file, { date: "2019" }, { date: "2020" })).toMatchObject({
      began: [{ type: "pays" }],
      ended: [{ from: "b", to: "w" }, { type: "owns" }],
      come: [],
      go: [file.partyAt.get("b")!],
    });
  });

  it.each([
    [
      "a longer way ends: the most and the least are other",
      "c > a > b > [w], c > w",
      "b>w",
      { min: 1, max: 3 },
      { min: 1, max: 1 },
    ],
    [
      "a shorter way ends: the least is another",
      "c > a > b > [w], c > w",
      "c>w",
      { min: 1, max: 3 },
      { min: 3, max: 3 },
    ],
    ["the only way ends", "c > a > [w]", "c>a", { min: 2, max: 2 }, { min: 1, max: 1 }],
    ["a way as long as the other ends", "c > a > [w], c > b > w", "b>w", null, null],
  ])("tells the depth where it changes: %s", (_, drawing, hop, was, is) => {
    const file = fileOf(draw(drawing, { hops: { [hop]: { end: "2019" } } }));
    const depth = was === null ? null : { was, is };
    expect(between(file, { date: "2019" }, { date: "2020" })!.depth).toEqual(depth);
  });

  it("has a case opened on its first day, and closed once its last day is over", () => {
    const dates = { start: "2020-03-01", end: "2021-05-10", status: "closed" } as const;
    const file = fileOf(
      draw("c > [w]", { proceedings: [{ id: "case", title: "A case", country: "FR", evidence: [], ...dates }] }),
    );
    const ids = (then: string, now: string) => {
      const changed = between(file, { known: then }, { known: now });
      return changed && [changed.opened.map(({ id }) => id), changed.closed.map(({ id }) => id)];
    };
    expect(ids("2020-02-28", "2020-02-29")).toBeNull();
    expect(ids("2020-02-29", "2020-03-01")).toEqual([["case"], []]);
    expect(ids("2020-03-01", "2021-05-10")).toBeNull();
    expect(ids("2021-05-10", "2021-05-11")).toEqual([[], ["case"]]);
    expect(ids("2021-05-11", "2021-05-12")).toBeNull();
    expect(ids("2019", "2022")).toEqual([["case"], ["case"]]);
  });

  it("counts what is said and withdrawn without a ruling, also where nothing else differs", () => {
    const ruling = { id: "ruling", court: "A court", outcome: "So", finality: "appeal" } as const;
    const file = fileOf(
      draw("c > a > [w]", {
        proceedings: [
          {
            ...{ id: "case", title: "A case", status: "pending", country: "FR", evidence: [] },
            decisions: [{ ...ruling, date: "2018", overturned: "2020", evidence: [] }],
          },
        ],
        says: [
          ["c holds pay-wage by practice", { stated: "2015", overturned: "2017" }],
          ["a holds pay-wage by practice", { stated: "2017" }],
          ["a holds pay-wage by court", { decision: "ruling" }],
          "c holds grievance-remedy",
        ],
        conditions: [
          { id: "met", duty: "pay-wage", met: "met", stated: "2016", verification: "reported", evidence: [] },
        ],
      }),
    );
    const counts = (then: string, now: string) => {
      const changed = between(file, { known: then }, { known: now });
      return changed && [changed.said, changed.withdrawn];
    };
    expect(counts("2014", "2015")).toEqual([1, 0]);
    // An account of how it was met: no answer turns with it.
    expect(counts("2015", "2016")).toEqual([1, 0]);
    expect(counts("2016", "2017")).toEqual([1, 1]);
    expect(counts("2017", "2018")).toEqual([0, 0]);
    expect(counts("2014", "2020")).toEqual([3, 1]);
    expect(counts("2020", "2021")).toBeNull();
  });

  it("is nothing between a day and itself", () => {
    expect(between(shipped("flamanville"), { known: "2018" }, { known: "2018" })).toBeNull();
  });
});

describe(`what changed in random dossiers (${extent})`, () => {
  it.each(Array.from({ length: tried(13, 250) }, (_, index) => firstSeed + index))("seed %i", seed => {
    const file = fileOf(randomDossier(seed));
    const days = changeDaysOf(file);
    for (const kind of ["date", "known"] as const) {
      const stops = days[kind];
      for (const [place, { date }] of stops.entries()) {
        const before = stops[place - 1]?.date;
        if (before === undefined) continue;
        const [then, now]: readonly Inquiry[] = [
          inquiryOf(file, { [kind]: before }),
          inquiryOf(file, { [kind]: date }),
        ];
        const group = now!.chain.groups[0];
        if (group === undefined) continue;
        const forth = changedBetween(then!, now!, group);
        // Back again, whoever came goes, and each verdict is what it was.
        const back = changedBetween(now!, then!, group);
        expect(back?.go ?? []).toEqual(forth?.come ?? []);
        expect(back?.began ?? []).toEqual(forth?.ended ?? []);
        expect((back?.verdicts ?? []).map(one => [one.duty, one.was, one.is])).toEqual(
          (forth?.verdicts ?? []).map(one => [one.duty, one.is, one.was]),
        );
        // What was decided by one of the days and not by the other is the calendar's.
        if (kind === "known") {
          const counted = stops[place]!.changes.filter(change => change.kind === "decided")
            .flatMap(({ counts }) => counts)
            .reduce((sum, { count }) => sum + count, 0);
          expect(forth?.decided.length ?? 0).toBe(counted);
        }
      }
    }
  });
});
