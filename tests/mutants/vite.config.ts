/** Files of tests whose product is replaced by code with mutants in it; `mutantRunner.ts` says how they are run. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { root } from "../../build/root.ts";
import config from "../../vite.config.ts";
import { JOB, type MutantJob } from "./mutantJob.ts";

const job: MutantJob = JSON.parse(readFileSync(process.env[JOB]!, "utf8"));

const instrumented: Plugin = {
  name: "deep-labor:instrumented",
  enforce: "pre",
  load: id => job.codes[path.normalize(id)] ?? null,
};

const { plugins = [], resolve = {} } = config({ mode: "test", command: "serve" });

export default defineConfig({
  ...{ root, publicDir: false as const, resolve },
  plugins: [instrumented, ...plugins],
  test: {
    environment: "node",
    setupFiles: ["tests/provideMessages.ts"],
    runner: path.join(import.meta.dirname, "mutantRunner.ts"),
    // The runner itself goes through the files.
    include: job.tests.slice(0, 1),
    pool: "forks",
    ...{ isolate: false, maxWorkers: 1, fileParallelism: false },
    ...{ testTimeout: 600_000, silent: true },
  },
});
