import { describe, expect, it } from "vitest";
import { turnedMarks, type VisitTurns } from "../../../../src/app/writing/edit/useTurns.ts";
import { turnsOf } from "../../../../src/model/index.ts";
import { draw, fileOf } from "../../../model/drawing.ts";

const chain = (says: string[]) => fileOf(draw("c > a > [w], c > b > [v]", { says }));
const told = (before: string[], after: string[]): VisitTurns =>
  ({ turns: turnsOf(chain(before), chain(after)) }) as unknown as VisitTurns;

describe("the marks that wear a ring", () => {
  it("are those of the workers and the plane that the picture shows", () => {
    const both = told([], ["a holds pay-wage by law", "b holds pay-wage by law"]);
    expect([...turnedMarks(both, "w", "legal")]).toEqual(["pay-wage a"]);
    expect([...turnedMarks(both, "v", "legal")]).toEqual(["pay-wage b"]);
    expect([...turnedMarks(both, "w", "practice")]).toEqual([]);
    expect([...turnedMarks(both, undefined, "legal")]).toEqual([]);
  });
});
