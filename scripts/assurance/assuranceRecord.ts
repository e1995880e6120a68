import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const count = z.number().int().nonnegative();

/** What `scripts/test.ts` tells of a run. */
export const runRecord = z.object({
  /** Of the code that was tried: 40 hex digits. */
  commit: z.string().regex(/^[0-9a-f]{40}$/u),
  /** Files that differ from that commit; a record of such a run is not published. */
  changed: count,
  /** As in `2026-11-27`. */
  day: z.string().regex(/^\d{4}-\d\d-\d\d$/u),
  command: z.string(),
  /** Whether everything ran, or of large tables and random tests the part of a day. */
  isAll: z.boolean(),
  seconds: count,
  node: z.string(),
  system: z.string(),
  cores: count,
  passed: count,
  failed: count,
  leftOut: count,
  /** The names of the tests that passed only when they were tried again; older records say nothing of it. */
  again: z.array(z.string()).readonly().default([]),
});

const engine = z.object({
  engine: z.string(),
  /** Null where it was not there. */
  version: z.string().nullable(),
  passed: count,
  failed: count,
  skipped: count,
});

const corpus = z.object({ corpus: z.string(), files: count, accepted: count, refused: count });
const naughty = z.object({ files: count, outputs: count, failures: count });
const fuzz = z.object({ what: z.string(), seed: count, executions: count, seconds: z.number(), failures: count });
const canaries = z.object({ outputs: count, canaries: count, found: count });
const mutants = z.object({
  folder: z.string(),
  files: count,
  mutants: count,
  tried: count,
  killed: count,
  late: count,
  survived: count,
  notReached: count,
  listed: count,
});
/** `tests/speech` keeps what was said at each step; here they are counted. */
const speech = z.object({
  screenReader: z.string(),
  version: z.string(),
  browser: z.string(),
  browserVersion: z.string(),
  steps: z.union([count, z.array(z.unknown()).transform(steps => steps.length)]),
});
/** Whether what ran is a screen reader in a browser, which is told by itself. */
const isSpeech = (one: z.infer<typeof engine>): boolean => one.engine.includes(" in ");
const load = z.object({ what: z.enum(["home", "dossier", "network", "embed", "frame"]), bytes: count, limit: count });
const build = z.object({ files: count, bytes: count, sha256: z.string(), isSame: z.boolean() });

/** What a run of tests measured: `docs/assurance.json`. Null, or an empty list, is what this run did not try. */
export const assuranceRecord = z.object({
  run: runRecord,
  engines: z.array(engine),
  speech: z.array(speech),
  /** The tests of what a screen reader says. */
  heard: engine.nullable(),
  corpora: z.array(corpus),
  naughty: naughty.nullable(),
  fuzz: z.array(fuzz),
  canaries: z.array(canaries.extend({ where: z.string() })),
  mutants: z.array(mutants),
  axe: z.object({ checks: count, violations: count }).nullable(),
  contrast: z.object({ pages: count, words: count, troubles: count }).nullable(),
  measures: z.object({ pages: count, texts: count, targets: count, troubles: count }).nullable(),
  /** What was found of the faults that were put into a page to try the three above, which count them as well. */
  planted: z.object({ axe: count, contrast: count, measures: count }).nullable().default(null),
  visits: z.object({ visits: count, requests: count, elsewhere: count }).nullable(),
  loads: z.array(load),
  build: build.nullable(),
});

export type AssuranceRecord = z.infer<typeof assuranceRecord>;

/** The sums of lines of numbers under the same names. */
function summed(file: string): unknown {
  if (!existsSync(file)) return null;
  const sums: Record<string, number> = {};
  for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean))
    for (const [name, value] of Object.entries(JSON.parse(line) as Record<string, number>))
      sums[name] = (sums[name] ?? 0) + value;
  return sums;
}

/**
 * Reads the records of one run.
 * @param folder that DEEP_LABOR_RECORDS named during the run
 * @throws where there is no record of a run, or one has another form; it says which
 */
export function readRecords(folder: string): AssuranceRecord {
  const names = readdirSync(folder).sort();
  const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, `${name}.json`), "utf8"));
  /** All records whose name begins so, with the rest of their name. */
  const all = (start: string): readonly (readonly [rest: string, value: unknown])[] =>
    names
      .filter(name => name.startsWith(start) && name.endsWith(".json"))
      .map(name => [name.slice(start.length, -".json".length), read(name.slice(0, -".json".length))]);
  const values = (start: string) => all(start).map(([, value]) => value);
  const strings = values("naughty-").map(value => naughty.parse(value));
  const engines = values("engine-").map(value => engine.parse(value));
  const found = assuranceRecord.safeParse({
    run: read("run"),
    engines: engines.filter(one => !isSpeech(one)),
    speech: values("speech"),
    heard: engines.find(isSpeech) ?? null,
    corpora: values("corpus-"),
    naughty:
      strings.length === 0
        ? null
        : {
            files: strings.reduce((sum, { files }) => sum + files, 0),
            outputs: strings.reduce((sum, { outputs }) => sum + outputs, 0),
            failures: strings.reduce((sum, { failures }) => sum + failures, 0),
          },
    fuzz: values("fuzz-"),
    canaries: all("canaries-").map(([where, value]) => ({ where, ...canaries.parse(value) })),
    mutants: values("mutants-"),
    axe: summed(path.join(folder, "axe.jsonl")),
    contrast: summed(path.join(folder, "contrast.jsonl")),
    measures: summed(path.join(folder, "measures.jsonl")),
    planted: summed(path.join(folder, "planted.jsonl")),
    visits: summed(path.join(folder, "visits.jsonl")),
    loads: values("load-"),
    build: existsSync(path.join(folder, "build.json")) ? read("build") : null,
  });
  if (!found.success) throw new Error(`The records in ${folder} cannot be read: ${z.prettifyError(found.error)}`);
  return found.data;
}
