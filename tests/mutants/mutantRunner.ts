/**
 * Tries mutants on tests within one process: a file of tests is loaded once, its tests run as they are, and then, with
 * the switch of each mutant that they reach turned on, until one of them fails. Vitest started anew for each mutant
 * would take some hundred times as long, and Stryker's own runner of Vitest takes dead mutants for living ones with
 * Vitest 4.1 (stryker-mutator/stryker-js#5928).
 *
 * What modules keep between two tests could let a mutant live, or kill another in its place. So whatever lives is tried
 * once more with the files loaded anew, which also reaches what they reckon as they load; and a test that kills has to
 * pass without the mutant afterwards: where it does not, the file is loaded anew and the mutant tried again.
 */
import { appendFileSync, readFileSync } from "node:fs";
import path from "node:path";
import { collectTests, type Suite, type Task, type Test } from "@vitest/runner";
import type { EvaluatedModules } from "vite/module-runner";
import { vi } from "vitest";
import { VitestTestRunner } from "vitest/runners";
import { JOB, type MutantFate, type MutantJob, type MutantNews } from "./mutantJob.ts";

/** How often each mutant is reached, by id. */
type Reached = Record<string, number>;

/** What the switches read and write. */
type Switches = {
  activeMutant?: string | undefined;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: { static: Reached; perTest: Record<string, Reached> };
};

const holder = globalThis as { __stryker__?: Switches };
holder.__stryker__ ??= {};
const switches: Switches = holder.__stryker__;
// The switches keep this object.
switches.mutantCoverage = { static: {}, perTest: {} };
const coverage = switches.mutantCoverage;

/** How many times as often as without it a mutant may be reached before it counts as going on for ever. */
const TIMES = 100;
const LEAST_HITS = 10_000;
const MOST_HITS_LOADING = 10_000_000;
/** ms for a test that waits, beside ten times what it takes. */
const WAIT = 5_000;

/** A test, its place in its file, and what it takes and reaches as it is. */
type TimedTest = { readonly test: Test; readonly at: number; readonly ms: number; readonly reached: Reached };
type Loaded = { readonly tests: readonly TimedTest[]; readonly loading: Reached };
/** The places of the tests of a file, and the ms each takes, the quickest first. */
type Order = readonly (readonly [at: number, ms: number])[];
type Outcome = "passed" | "failed" | "late";

const testsIn = (task: Task): readonly Test[] =>
  task.type === "test" ? (task.mode === "run" || task.mode === "queued" ? [task] : []) : task.tasks.flatMap(testsIn);
const suitesIn = (task: Task): readonly Suite[] =>
  task.type === "suite" ? [task, ...task.tasks.flatMap(suitesIn)] : [];

const nameOf = (test: Task): string =>
  [...(test.suite && test.suite !== test.file ? [nameOf(test.suite)] : []), test.name].join(" › ");

export default class MutantRunner extends VitestTestRunner {
  private readonly job: MutantJob = JSON.parse(readFileSync(process.env[JOB]!, "utf8"));

  /** ms of tests that each mutant has lived through in the file that is tried. */
  private readonly lived = new Map<string, number>();

  /** Of the test that failed last. */
  private why = "";

  /** Nothing runs by itself. */
  runSuite(): Promise<void> {
    return Promise.resolve();
  }

  override async onAfterRunFiles(): Promise<void> {
    const living = new Set(this.job.mutants);
    /** The files that reach a mutant, each with its tests in the order in which they are tried. */
    const again = new Map<string, (readonly [file: string, order: Order])[]>();
    for (const file of this.job.tests) {
      if (this.isOver()) return;
      const loaded = await this.tryIn(file, living);
      if (!loaded) continue;
      for (const id of living) {
        const first = loaded.tests.filter(({ reached }) => id in reached);
        const rest = loaded.tests.filter(({ reached }) => !(id in reached));
        if (first.length === 0 && !(id in loaded.loading)) continue;
        const order = [...first, ...rest].map(({ at, ms }) => [at, ms] as const);
        again.set(id, [...(again.get(id) ?? []), [file, order]]);
      }
    }
    if (this.isOver()) return;
    this.tell({ kind: "finished", ids: this.job.mutants.filter(id => !living.has(id) || !again.has(id)) });
    for (const id of [...living]) {
      for (const [file, order] of again.get(id) ?? []) {
        if (!living.has(id)) break;
        if (this.isOver()) return;
        this.tell({ kind: "trying", id });
        await this.tryLoading(file, order, id, living);
      }
      this.tell({ kind: "finished", ids: [id] });
    }
    switches.activeMutant = undefined;
    this.tell({ kind: "done" });
  }

  private isOver(): boolean {
    const isOver = Date.now() > this.job.until;
    if (isOver) this.tell({ kind: "done" });
    return isOver;
  }

  private tell(news: MutantNews): void {
    appendFileSync(this.job.news, `${JSON.stringify(news)}\n`);
  }

  /** Lets the code with mutants be loaded anew, and whatever imports it; the rest is as it was. */
  private forget(): void {
    const { idToModuleMap } = (globalThis as unknown as { __vitest_worker__: { evaluatedModules: EvaluatedModules } })
      .__vitest_worker__.evaluatedModules;
    const forgotten = new Set(Object.keys(this.job.codes));
    for (const id of forgotten) {
      const node = idToModuleMap.get(id);
      if (!node) continue;
      for (const importer of node.importers) forgotten.add(importer);
      node.promise = undefined;
      node.exports = undefined;
      node.evaluated = false;
      node.importers.clear();
    }
  }

  /** Loads a file anew, or says why that fails. */
  private async load(file: string): Promise<readonly Test[] | string> {
    this.forget();
    vi.useRealTimers();
    const [collected] = await collectTests([file], this);
    await this.onBeforeRunSuite(collected!);
    const error = collected?.result?.errors?.[0];
    if (error) return error.message ?? "does not load";
    for (const suite of suitesIn(collected!))
      if (Object.values(VitestTestRunner.getSuiteHooks(suite)).some(hooks => hooks.length > 0))
        return "has hooks, which are not run here";
    return testsIn(collected!);
  }

  private async run(test: Test, most: number): Promise<Outcome> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Outcome>(resolve => {
      timer = setTimeout(resolve, most, "late");
    });
    switches.hitCount = 0;
    try {
      this.onBeforeTryTask(test);
      const done = Promise.resolve(VitestTestRunner.getTestFn(test)()).then((): Outcome => {
        this.onAfterTryTask(test);
        return "passed";
      });
      return await Promise.race([done, late]);
    } catch (error) {
      const { message = "", code = "" } = (error ?? {}) as { message?: string; code?: string };
      this.why = message;
      if (code === "VITEST_PENDING") return "passed";
      return message.startsWith("Stryker: Hit count limit") ? "late" : "failed";
    } finally {
      clearTimeout(timer);
      vi.restoreAllMocks();
    }
  }

  /** Loads a file and runs its tests as they are. */
  private async runOnce(file: string): Promise<Loaded | null> {
    switches.activeMutant = undefined;
    switches.hitLimit = Number.POSITIVE_INFINITY;
    coverage.static = {};
    const tests = await this.load(file);
    const loading = coverage.static;
    const name = path.basename(file);
    if (typeof tests === "string") {
      this.tell({ kind: "broken", test: name, why: tests });
      return null;
    }
    const timed: TimedTest[] = [];
    for (const [at, test] of tests.entries()) {
      this.tell({ kind: "running", test: name });
      switches.currentTestId = `t${at}`;
      const began = performance.now();
      const outcome = await this.run(test, 600_000);
      const ms = performance.now() - began;
      delete switches.currentTestId;
      const reached = coverage.perTest[`t${at}`] ?? {};
      delete coverage.perTest[`t${at}`];
      if (outcome === "passed") timed.push({ test, at, ms, reached });
      else this.tell({ kind: "broken", test: `${name} › ${nameOf(test)}`, why: this.why || outcome });
    }
    return { tests: timed.sort((one, other) => one.ms - other.ms), loading };
  }

  /** Loads a file, and tries what its tests reach. */
  private async tryIn(file: string, living: Set<string>): Promise<Loaded | null> {
    let loaded = await this.runOnce(file);
    if (!loaded) return null;
    const { loading } = loaded;
    const reached = new Set(loaded.tests.flatMap(one => Object.keys(one.reached)));
    this.tell({ kind: "reached", test: file, ids: [...new Set([...Object.keys(loading), ...reached])] });
    this.lived.clear();
    for (const id of living) {
      if (!reached.has(id)) continue;
      if (Date.now() > this.job.until) return null;
      this.tell({ kind: "trying", id });
      let fate = await this.fateIn(loaded, id);
      if (fate && !(await this.isSound(fate.by))) {
        loaded = await this.runOnce(file);
        if (!loaded) return null;
        fate = await this.fateIn(loaded, id);
        loaded = (await this.runOnce(file)) ?? loaded;
      }
      if (fate) this.bury(file, id, fate.fate, nameOf(fate.by.test), living);
    }
    return { ...loaded, loading };
  }

  private bury(file: string, id: string, fate: MutantFate, by: string, living: Set<string>): void {
    living.delete(id);
    this.tell({ kind: "fate", id, fate, by: `${path.basename(file)} › ${by}` });
  }

  /** Runs the tests that reach a mutant, the quickest first, until one does not pass. */
  private async fateIn({ tests }: Loaded, id: string): Promise<{ fate: MutantFate; by: TimedTest } | null> {
    switches.activeMutant = id;
    try {
      for (const by of tests) {
        const hits = by.reached[id];
        if (hits === undefined) continue;
        if (!this.isInPatience(id, by.ms)) return null;
        switches.hitLimit = Math.max(LEAST_HITS, hits * TIMES);
        const outcome = await this.run(by.test, WAIT + by.ms * 10);
        if (outcome !== "passed") return { fate: outcome === "late" ? "late" : "killed", by };
      }
      return null;
    } finally {
      switches.activeMutant = undefined;
    }
  }

  /** Whether a mutant has time for another test, which it then has had. */
  private isInPatience(id: string, ms: number): boolean {
    const lived = (this.lived.get(id) ?? 0) + ms;
    if (lived > this.job.patience * 1_000) return false;
    this.lived.set(id, lived);
    return true;
  }

  /** Whether the test passes again without a mutant, so that it was the mutant that it noticed. */
  private async isSound({ test, ms }: TimedTest): Promise<boolean> {
    return (await this.run(test, WAIT + ms * 10)) === "passed";
  }

  /** Loads a file with the mutant turned on before. */
  private async tryLoading(file: string, order: Order, id: string, living: Set<string>): Promise<void> {
    switches.activeMutant = id;
    switches.hitLimit = MOST_HITS_LOADING;
    switches.hitCount = 0;
    this.lived.clear();
    const tests = await this.load(file);
    if (typeof tests === "string") return this.bury(file, id, "killed", "does not load", living);
    for (const [at, ms] of order) {
      const test = tests[at];
      if (!this.isInPatience(id, ms)) return;
      // A file of which the mutant takes a test away is not what it was.
      const outcome = test ? await this.run(test, WAIT * 4) : "failed";
      if (outcome !== "passed")
        return this.bury(
          file,
          id,
          outcome === "late" ? "late" : "killed",
          test ? nameOf(test) : "has fewer tests",
          living,
        );
    }
  }
}
