import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../../../src/cli/run.ts";
import type { Shell } from "../../../src/cli/shell/shell.ts";
import { generateChain } from "../../bench/generateChain.ts";
import { deepLabor, folder, root, small, textOf } from "../command.ts";

// biome-ignore lint/suspicious/noExplicitAny: what a program reads of a line is JSON of any kind.
type Line = Readonly<Record<string, any>>;

const shipped = readdirSync(path.join(root, "data/dossiers"))
  .filter(name => name.endsWith(".dossier.json"))
  .map(name => path.join("data/dossiers", name));
const cases = ["cycle", "many-groups", "everything-unknown", "fourteen-duties", "withheld", "disputed-hops"].map(
  name => `tests/gallery/${name}.dossier.json`,
);

async function linesOf(words: readonly string[], cwd: string = root): Promise<readonly Line[]> {
  const { code, out, err } = await deepLabor(["trace", ...words, "--json-lines"], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out.endsWith("\n")).toBe(true);
  return out
    .trimEnd()
    .split("\n")
    .map(line => JSON.parse(line) as Line);
}

describe("deep-labor trace --json-lines", () => {
  test.each([...shipped, ...cases])("%s says in brief what --json says whole", async name => {
    const [head, ...lines] = await linesOf([name]);
    const [whole] = JSON.parse((await deepLabor(["trace", name, "--json"])).out);
    const { people, traces, ...file } = whole;
    expect(head).toEqual(file);
    const groups = lines.filter(line => !("duty" in line));
    expect(groups.map(({ workers }) => workers)).toEqual(people.map(({ workers }: { workers: string }) => workers));
    const brief = new Map(
      lines.filter(line => "duty" in line).map(line => [`${line.workers} ${line.duty} ${line.plane}`, line]),
    );
    const group = new Map(groups.map(line => [line.workers, line]));
    for (const trace of traces) {
      const at = `${trace.workers} ${trace.duty} ${trace.plane}`;
      const { depth, routes, detached, chokePoints, moreChokePoints, concentration } = group.get(trace.workers)!;
      expect({ depth, routes, detached }, at).toEqual({
        depth: trace.depth,
        routes: trace.routes,
        detached: trace.detached,
      });
      expect(trace.chokePoints, at).toEqual(expect.arrayContaining(chokePoints));
      expect(chokePoints.length + moreChokePoints, at).toBe(trace.chokePoints.length);
      for (const { party, share } of concentration) expect(share, at).toBeCloseTo(trace.concentration[party], 5);
      const line = brief.get(at);
      brief.delete(at);
      if (!line) {
        expect([trace.restsOn.assertions, trace.restsOn.proceedings, trace.condition], at).toEqual([[], [], null]);
        expect(["undocumented", "no-chain"], at).toContain(trace.verdict);
        continue;
      }
      const { holders, moreHolders, ...others } = line;
      const { workers, duty, plane, verdict, extent, distance, condition, weakest } = trace;
      expect(others, at).toEqual({ workers, duty, plane, verdict, extent, distance, condition, weakest });
      if (verdict !== "answered") continue;
      const holding = Object.keys(trace.states).filter(
        party => party !== workers && ["held", "shared"].includes(trace.states[party]),
      );
      expect(holding, at).toEqual(expect.arrayContaining(holders));
      expect(holders.length + moreHolders, at).toBe(holding.length);
    }
    expect([...brief.keys()], "lines that --json has no trace for").toEqual([]);
  });

  test("narrows as the whole answer does, and says of each file which it is, also where it cannot be read", async () => {
    const where = folder({ "a.dossier.json": textOf(small), "b.dossier.json": "{" });
    const { code, out } = await deepLabor(
      ["trace", "a.dossier.json", "b.dossier.json", "--json-lines", "--workers", "packers", "--plane", "promised"],
      { cwd: where },
    );
    expect(code).toBe(1);
    const lines = out
      .trimEnd()
      .split("\n")
      .map(line => JSON.parse(line));
    expect(lines).toEqual([
      expect.objectContaining({ file: "a.dossier.json", id: "small" }),
      expect.objectContaining({
        workers: "packers",
        depth: { min: 2, max: 2 },
        routes: 1,
        chokePoints: ["contractor"],
      }),
      {
        workers: "packers",
        duty: "pay-wage",
        plane: "promised",
        verdict: "answered",
        extent: "whole",
        distance: { min: 1, max: 1 },
        condition: null,
        holders: ["contractor"],
        moreHolders: 0,
        weakest: "reported",
      },
      { file: "b.dossier.json", id: null },
    ]);
  });

  test("names ten of many and counts the rest, the nearest to the workers first", async () => {
    const firms = Array.from({ length: 30 }, (_, at) => `firm-${at}`);
    const line = [...firms, "workers"];
    const shared = { verification: "documented", evidence: [] };
    const dossier = {
      ...{ format: "deep-labor/1", id: "line", title: "A line", language: "en", updated: "2026-01-01" },
      parties: line.map(id => ({ id, kind: id === "workers" ? "worker-group" : "organisation", name: id })),
      links: firms.map((from, at) => ({ id: `l-${at}`, type: "unspecified", from, to: line[at + 1], ...shared })),
      assertions: firms.map((party, at) => ({
        ...{ id: `a-${at}`, party, duty: "pay-wage", position: "holds", basis: "practice" },
        ...shared,
      })),
    };
    const [, group, trace, ...more] = await linesOf(["a.dossier.json"], folder({ "a.dossier.json": textOf(dossier) }));
    expect(more).toEqual([]);
    const nearest = firms.toReversed().slice(0, 10);
    expect(trace).toMatchObject({
      verdict: "answered",
      distance: { min: 1, max: 1 },
      holders: nearest,
      moreHolders: 20,
    });
    expect(group).toMatchObject({ chokePoints: nearest, moreChokePoints: 19 });
    expect(group!.concentration).toEqual(nearest.map(party => ({ party, share: 1 })));
  });

  test("does not write longer lines for a larger chain, as --json does, and no more than one for each trace", async () => {
    const where = folder();
    const measured = async (size: number) => {
      writeFileSync(path.join(where, `${size}.dossier.json`), generateChain(size));
      const { out } = await deepLabor(["trace", `${size}.dossier.json`, "--json-lines"], { cwd: where });
      const lines = out.trimEnd().split("\n");
      expect(lines.length).toBeLessThanOrEqual(1 + (size / 5) * (1 + 14 * 3));
      return Buffer.byteLength(out) / lines.length;
    };
    // Ten names are the most there are; ids and numbers of ways grow by a digit.
    expect((await measured(3_000)) / (await measured(1_000))).toBeLessThan(1.3);
  });

  test("and --json are asked for one at a time", async () => {
    const { code, err } = await deepLabor([
      "trace",
      "data/dossiers/openai-sama.dossier.json",
      "--json",
      "--json-lines",
    ]);
    expect(code).toBe(2);
    expect(err).toContain("Give either --json, with every trace whole, or --json-lines, in brief.");
  });
});

test.each(["--json", "--json-lines"])("%s writes no further than its reader has read", async option => {
  let taken = 0;
  let ahead = 0;
  const out: string[] = [];
  const terminal = {} as Shell["out"];
  const shell: Shell = {
    out: terminal,
    err: terminal,
    write(content) {
      ahead += 1;
      expect(ahead, "what nobody has taken stays in memory").toBe(1);
      out.push(String(content));
      return new Promise(resolve =>
        setImmediate(() => {
          ahead -= 1;
          taken += 1;
          resolve();
        }),
      );
    },
    print: text => void out.push(`${text}\n`),
    complain: text => {
      throw new Error(text);
    },
    input: () => [],
    ask: null,
    cwd: root,
    home: root,
    now: () => new Date(),
  };
  const file = "data/dossiers/openai-sama.dossier.json";
  expect(await run(["trace", file, option], shell)).toBe(0);
  expect(taken).toBeGreaterThan(1);
  expect(out.join("")).toBe((await deepLabor(["trace", file, option])).out);
  expect(readFileSync(path.join(root, file), "utf8")).toContain("openai");
});
