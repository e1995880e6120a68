import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The fields of a Vitest report that are read here; `tests/engines/inEveryEngine.ts` and `tests/speech` write the engine. */
type Report = {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly meta?: { readonly engine?: { readonly name: string; readonly version: string | null } };
    }[];
  }[];
};

/** What ran in an engine. */
export type EngineRun = {
  readonly engine: string;
  /** Null where none of its tests ran. */
  readonly version: string | null;
  readonly passed: number;
  readonly failed: number;
  /** Left out, because the engine is not here or because only a run of everything does it. */
  readonly skipped: number;
  /** The names of those that ran. */
  readonly tests: readonly string[];
};

/** Tells from the report of a run what ran in which engine, in the order in which they come. */
export function engineRuns({ testResults }: Report): readonly EngineRun[] {
  const ofEngine = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ meta }) => meta?.engine !== undefined);
  const engines = new Set(ofEngine.map(({ meta }) => meta!.engine!.name));
  return [...engines].sort().map(engine => {
    const tests = ofEngine.filter(({ meta }) => meta!.engine!.name === engine);
    const withStatus = (wanted: string) => tests.filter(({ status }) => status === wanted);
    const [passed, failed] = [withStatus("passed"), withStatus("failed")];
    return {
      engine,
      version: tests.map(({ meta }) => meta!.engine!.version).find(version => version !== null) ?? null,
      passed: passed.length,
      failed: failed.length,
      skipped: tests.length - passed.length - failed.length,
      tests: [...passed, ...failed].map(({ fullName }) => fullName.trim()).sort(),
    };
  });
}

/** Says in a line what ran in an engine. */
export const sayEngineRun = ({ engine, version, passed, failed, skipped }: EngineRun): string =>
  version === null
    ? `${engine}: nothing ran, ${skipped + failed} left out`
    : `${engine} ${version}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} left out` : ""}`;

/** Writes a file for each engine into a folder. */
export function writeEngineRuns(folder: string, runs: readonly EngineRun[]): void {
  mkdirSync(folder, { recursive: true });
  for (const run of runs)
    writeFileSync(
      path.join(folder, `engine-${run.engine.toLowerCase().replaceAll(" ", "-")}.json`),
      `${JSON.stringify(run, null, 2)}\n`,
    );
}
