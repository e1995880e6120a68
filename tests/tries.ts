/** Notes of a test that it was tried more than once, so that a run tells which passed only then. */
import { afterEach } from "vitest";

declare module "vitest" {
  interface TaskMeta {
    /** How often it was tried, where that is more than once. */
    tries?: number;
  }
}

afterEach(({ task }) => {
  const again = task.result?.retryCount ?? 0;
  if (again > 0) task.meta.tries = again + 1;
});
