/** Leaves out of the gate what `gate.ts` does not name of the files that take longest. */
import path from "node:path";
import { beforeEach, type RunnerTestCase, type RunnerTestSuite } from "vitest";
import { gate } from "./gate.ts";
import { isAll } from "./scope.ts";

/** The name of a test with those of all that it stands in, as a report has it. */
function wholeName(task: RunnerTestCase | RunnerTestSuite): string {
  return task.suite?.name ? `${wholeName(task.suite)} ${task.name}` : task.name;
}

beforeEach(({ task, skip }) => {
  const words = gate[path.relative(import.meta.dirname, task.file.filepath).replaceAll(path.sep, "/")];
  if (isAll || words === undefined) return;
  const name = wholeName(task as RunnerTestCase);
  if (!words.some(word => name.includes(word))) skip("npm run test:all runs it");
});
