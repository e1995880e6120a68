import { describe, expect, it } from "vitest";
import { barSegmentsOf, timeScaleOf } from "../../../src/layout/index.ts";
import type { DateSpan } from "../../../src/model/index.ts";
import { datesOf, inquiryOf, timelineOf } from "../../../src/model/index.ts";
import { firstDay, lastDay } from "../../../src/schema/index.ts";
import { fileOf } from "../../model/drawing.ts";
import { randomDossier } from "../../model/randomDossier.ts";
import { extent, firstSeed, tried } from "../../scope.ts";

const dated = (written: string | undefined) =>
  written === undefined ? null : { written, first: firstDay(written), last: lastDay(written) };
type Times = { start?: string; end?: string; observed?: string; ended?: true };
const spanOf = ({ start, end, observed, ended }: Times): DateSpan => ({
  from: dated(start),
  to: dated(end),
  seen: dated(observed),
  isOver: ended === true && end === undefined,
});
const scale = timeScaleOf({ days: [firstDay("2016"), lastDay("2024")], left: 0, right: 900, tickRoom: 58 });
const kindsOf = (times: Times) => barSegmentsOf(spanOf(times), scale).segments.map(({ kind }) => kind);

describe("a bar in time", () => {
  it.each<[times: Times, kinds: readonly string[]]>([
    [{ start: "2018-03-02", end: "2020-05-01" }, ["firm"]],
    // A year is a year with soft edges.
    [{ start: "2018", end: "2020" }, ["rises", "firm", "falls"]],
    [{ start: "2018", end: "2018" }, ["rises", "falls"]],
    [{ start: "2018-03-02", end: "2018" }, ["firm", "falls"]],
    // What the file gives no day for is open, on the side of which it says nothing.
    [{ start: "2018-03-02" }, ["firm", "open"]],
    [{ start: "2018" }, ["rises", "firm", "open"]],
    [{ end: "2018-03-02" }, ["open", "firm"]],
    [{ observed: "2018-03-02" }, ["open", "firm", "open"]],
    [{ observed: "2018" }, ["open", "falls", "open"]],
    // Over since, on a day not given: it is not open any more.
    [{ observed: "2018-03-02", ended: true }, ["open", "firm"]],
    [{ start: "2017-02-01", observed: "2018-03-02" }, ["firm", "open"]],
    [{ start: "2017-02-01", observed: "2018-03-02", ended: true }, ["firm"]],
  ])("of %j is %j", (times, kinds) => {
    expect(kindsOf(times)).toEqual(kinds);
  });

  it("is wide enough to be seen, even of a single day", () => {
    const [segment] = barSegmentsOf(spanOf({ start: "2018-03-02", end: "2018-03-02" }), scale).segments;
    expect(segment!.right - segment!.left).toBeGreaterThanOrEqual(3);
  });

  it("marks the last day it was seen, unless it says when it ended", () => {
    expect(barSegmentsOf(spanOf({ observed: "2018-03-02" }), scale).seenAt).toBe(scale.xOf(lastDay("2018-03-02") + 1));
    expect(barSegmentsOf(spanOf({ observed: "2018", end: "2019" }), scale).seenAt).toBeNull();
  });
});

describe(`bars of random dossiers (${extent})`, () => {
  it.each(Array.from({ length: tried(15, 300) }, (_, index) => firstSeed + index))("seed %i", seed => {
    const inquiry = inquiryOf(fileOf(randomDossier(seed)));
    const { rows } = timelineOf(inquiry, inquiry.chain.groups[0] ?? null);
    const things = rows.flatMap(row => row.dated);
    const days = things.flatMap(datesOf).flatMap(({ first, last }) => [first, last + 1]);
    const axis = timeScaleOf({ days, left: 0, right: 700, tickRoom: 58 });
    for (const { span } of things) {
      if (!span) continue;
      const { segments } = barSegmentsOf(span, axis);
      expect(segments.length).toBeGreaterThan(0);
      for (const [place, { left, right }] of segments.entries()) {
        expect(right).toBeGreaterThan(left);
        if (place > 0) expect(left).toBeCloseTo(segments[place - 1]!.right, 6);
      }
      // What is drawn as dated lies between the first and the last day that its dates can mean, and 3 px.
      const known = [span.from, span.to, span.seen].filter(date => date !== null);
      const [first, last] = [Math.min(...known.map(date => date.first)), Math.max(...known.map(date => date.last))];
      for (const { kind, left, right } of segments)
        if (kind !== "open") {
          expect(left).toBeGreaterThanOrEqual(axis.xOf(first) - 3.01);
          expect(right).toBeLessThanOrEqual(axis.xOf(last + 1) + 3.01);
        }
    }
  });
});
