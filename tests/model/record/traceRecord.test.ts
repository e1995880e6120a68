import { describe, expect, it } from "vitest";
import { spanRecord, type TraceRecord, traceRecord, waysRecord } from "../../../src/model/index.ts";
import type { Plane } from "../../../src/schema/index.ts";
import { ask, draw } from "../drawing.ts";

/** The record of the first group of workers. */
function recordOf(drawn: object, duty: string, plane: Plane): TraceRecord {
  const { inquiry } = ask(drawn);
  const [group] = inquiry.chain.groups;
  return traceRecord(inquiry, group!, inquiry.trace(group!, duty, plane));
}

describe("the record of a trace", () => {
  it("tells an answered duty by ids: how far, through whom, what was handed on and what it rests on", () => {
    const drawn = draw("c > a > b > [w], c > d > b, b > a", {
      says: [
        "c holds grievance-remedy by policy",
        "a passes-on grievance-remedy to b",
        ["b disclaims grievance-remedy (reported)", { extent: "abroad" }],
      ],
      conditions: [{ id: "met", duty: "grievance-remedy", met: "partly", verification: "reported", evidence: [] }],
    });
    expect(recordOf(drawn, "grievance-remedy", "promised")).toEqual({
      workers: "w",
      duty: "grievance-remedy",
      plane: "promised",
      verdict: "answered",
      extent: "whole",
      distance: { min: 3, max: 3 },
      nearestContested: null,
      depth: { min: 3, max: 3 },
      routes: 2,
      detached: false,
      condition: "partly",
      states: { c: "held", a: "passed", b: "disclaimed", d: "silent", w: "silent" },
      transfers: [{ from: "a", to: "b", kind: "dropped" }],
      concentration: { a: 0.5, b: 1, d: 0.5 },
      chokePoints: ["b"],
      returns: [{ from: "b", to: "a" }],
      robust: true,
      movedBy: [],
      restsOn: {
        assertions: ["says-1", "says-2", "says-3"],
        proceedings: [],
        links: ["hop-1", "hop-2", "hop-3", "hop-4", "hop-5", "hop-6"],
      },
      weakest: "reported",
    });
  });

  it("names the readings that move a verdict, and the nearest of whom accounts differ", () => {
    const drawn = draw("c > a > [w]", {
      hypotheses: [
        { id: "one", set: "s", label: "One" },
        { id: "two", set: "s", label: "Two" },
      ],
      says: ["a holds pay-wage", "a disclaims pay-wage", ["c holds pay-wage", { hypotheses: ["two"] }]],
    });
    expect(recordOf(drawn, "pay-wage", "promised")).toMatchObject({
      verdict: "contested",
      distance: null,
      nearestContested: { min: 1, max: 1 },
      robust: false,
      movedBy: ["two"],
    });
  });
});

describe("numbers in records", () => {
  it("ways are a number as long as it is exact, beyond it a text of digits", () => {
    expect([waysRecord(2), waysRecord(2n ** 70n)]).toEqual([2, "1180591620717411303424"]);
  });

  it("a span has a lower and an upper bound, the upper perhaps unknown, and nothing else; or there is none", () => {
    expect([spanRecord({ min: 1, max: null }), spanRecord(null)]).toEqual([{ min: 1, max: null }, null]);
  });
});
