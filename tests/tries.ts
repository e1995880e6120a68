/**
 * Notes of a test that it was tried more than once, so that a run tells which passed only then, and says at once why a
 * try failed: the end of a long run is far, and says nothing of tries before a test that passed.
 */
import { afterEach } from "vitest";

declare module "vitest" {
  interface TaskMeta {
    /** How often it was tried, where that is more than once. */
    tries?: number;
  }
}

afterEach(({ task }) => {
  const { result } = task;
  const again = result?.retryCount ?? 0;
  if (again > 0) task.meta.tries = again + 1;
  const why = result?.state === "fail" ? result.errors?.at(-1) : undefined;
  if (!why) return;
  const own = (why.stack ?? why.message).split("\n").filter(line => !line.includes("/node_modules/"));
  console.error([`failed at try ${again + 1}: ${own[0]}`, ...own.slice(1), why.diff ?? ""].join("\n"));
});
