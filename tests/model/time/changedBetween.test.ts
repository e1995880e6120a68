import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { changeDaysOf, changedBetween, type Inquiry, inquiryOf, type Lens } from "../../../src/model/index.ts";
import { firstSeed, ofDay, tried } from "../../scope.ts";
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

  it("is nothing between a day and itself", () => {
    expect(between(shipped("flamanville"), { known: "2018" }, { known: "2018" })).toBeNull();
  });
});

describe(`what changed in random dossiers (${ofDay})`, () => {
  it.each(Array.from({ length: tried(25, 250) }, (_, index) => firstSeed + index))("seed %i", seed => {
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
