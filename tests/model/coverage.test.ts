/** How much is sourced, and on how many origins it rests. Format: "Coverage". */
import { describe, expect, it } from "vitest";
import { coverageOf, originsOf } from "../../src/model/index.ts";
import { type Dossier, type Evidence, parseDossier, type Source } from "../../src/schema/index.ts";
import { draw } from "./drawing.ts";

/** Sources, each with what it is derived from, as in `"blog < time"`. */
function dossierWith(...sources: string[]): Dossier {
  const list = sources.map((line): Source => {
    const [id = "", from] = line.split(" < ");
    return { id, type: "press", ...(from ? { derivedFrom: from.split("+") } : {}) };
  });
  const quotes = list.map(({ id }) => ({ id: `quote-${id}`, source: id, quote: "So it was." }));
  return parseDossier(JSON.stringify(draw("c > [w]", { sources: list, quotes }))).dossier!;
}

const claim = (...evidence: Evidence) => ({ evidence });

describe("origins", () => {
  const origins = originsOf(dossierWith("time", "blog < time", "cbs", "late < blog", "sum < time+cbs"));

  it.each<[string, Evidence, number]>([
    ["nothing", [], 0],
    ["one source", ["time"], 1],
    ["a source and what draws on it", ["time", "blog"], 1],
    ["two that draw on a third, over a way of two", ["blog", "late"], 1],
    ["one source twice", ["time", "time"], 1],
    ["a source and a quote from it", ["time", "quote-time"], 1],
    ["quotes of two sources", [{ quoteId: "quote-time" }, { source: "blog", quote: "So." }], 1],
    ["what contradicts", [{ source: "time", supports: "contradicts" }], 0],
    ["context", [{ quoteId: "quote-time", supports: "context" }], 0],
    ["what supports beside what contradicts", ["time", { source: "cbs", supports: "contradicts" }], 1],
    ["what is said to support", [{ source: "time", supports: "supports" }], 1],
  ])("%s: %j has %d", (_, evidence, count) => {
    expect(origins.count(evidence)).toBe(count);
  });

  it("joins two origins on which one source draws", () => {
    expect(origins.count(["time", "cbs"])).toBe(1);
    expect(originsOf(dossierWith("time", "cbs", "blog < time")).count(["time", "cbs", "blog"])).toBe(2);
  });

  it("takes sources that draw on each other in a circle for one", () => {
    expect(originsOf(dossierWith("a < c", "b < a", "c < b", "d")).count(["a", "b", "c", "d"])).toBe(2);
  });

  it("is named after the first of its sources that draws on no other", () => {
    expect(origins.originOf("late")).toBe("time");
    expect(originsOf(dossierWith("blog < time", "time")).originOf("blog")).toBe("time");
    expect(originsOf(dossierWith("sum < cbs+time", "time", "cbs")).originOf("sum")).toBe("time");
  });

  it("is named after the first of its sources in the file where all draw on one another", () => {
    expect(originsOf(dossierWith("b < a", "a < b")).originOf("a")).toBe("b");
  });

  it("lists the sources that support a claim once each, quotes as their source", () => {
    expect(origins.supporting(["quote-cbs", "cbs", { source: "time", supports: "context" }, "blog"])).toEqual([
      "cbs",
      "blog",
    ]);
  });

  it("walks long ways of derivation", () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => (at === 0 ? "s0" : `s${at} < s${at - 1}`));
    const long = originsOf(dossierWith(...chain));
    expect(long.count(["s0", "s19999"])).toBe(1);
    expect(long.originOf("s19999")).toBe("s0");
  });
});

describe("coverage of claims", () => {
  const dossier = dossierWith("time", "blog < time", "cbs");

  it("counts what is sourced, by one origin and by two", () => {
    const claims = [claim(), claim("time"), claim("time", "blog"), claim("time", "cbs"), claim("quote-cbs")];
    expect(coverageOf(dossier, claims)).toEqual({ claims: 5, sourced: 4, byOne: 3, byTwo: 1, onlyOrigin: null });
  });

  it("names the one origin on which everything rests", () => {
    expect(coverageOf(dossier, [claim("blog"), claim("time")]).onlyOrigin).toBe("time");
  });

  it("names none where a claim is unsourced, or there is no claim", () => {
    expect(coverageOf(dossier, [claim("time"), claim()]).onlyOrigin).toBeNull();
    expect(coverageOf(dossier, [])).toEqual({ claims: 0, sourced: 0, byOne: 0, byTwo: 0, onlyOrigin: null });
  });

  it("does not count what contradicts or gives context", () => {
    const against = claim({ source: "time", supports: "contradicts" }, { source: "cbs", supports: "context" });
    expect(coverageOf(dossier, [against])).toMatchObject({ sourced: 0, byOne: 0, byTwo: 0 });
  });
});
