/** Leaves out of the gate what `gate.ts` leaves to a run of everything. */
import path from "node:path";
import { beforeEach, type RunnerTestCase, type RunnerTestSuite } from "vitest";
import { gate, without } from "./gate.ts";
import { isAll } from "./scope.ts";

/** The name of a test with those of all that it stands in, as a report has it. */
function wholeName(task: RunnerTestCase | RunnerTestSuite): string {
  return task.suite?.name ? `${wholeName(task.suite)} ${task.name}` : task.name;
}

beforeEach(({ task, skip }) => {
  if (isAll) return;
  const file = path.relative(import.meta.dirname, task.file.filepath).replaceAll(path.sep, "/");
  const name = wholeName(task as RunnerTestCase);
  const holds = (word: string): boolean => name.includes(word);
  const isRun = (gate[file]?.some(holds) ?? true) && !without[file]?.some(holds);
  if (!isRun) skip("npm run test:all runs it");
});
