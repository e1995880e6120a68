import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Mutant } from "./instrumentedIn.ts";
import { JOB, type MutantFate, type MutantJob, type MutantNews } from "./mutantJob.ts";

export type MutantOrder = {
  readonly root: string;
  readonly codes: ReadonlyMap<string, string>;
  readonly mutants: readonly Mutant[];
  /** Files of tests, from the folder of the project. */
  readonly tests: readonly string[];
  readonly patience: number;
  /** ms since 1970. */
  readonly until: number;
  /** How many at once. */
  readonly processes: number;
};

export type MutantResults = {
  /** What became of mutants, and by which test. Whatever is finished and not here lives. */
  readonly fates: ReadonlyMap<string, { readonly fate: MutantFate; readonly by: string }>;
  /** The mutants that some test reaches. */
  readonly reached: ReadonlySet<string>;
  /** The mutants for which all files of tests were gone through in the time. */
  readonly finished: ReadonlySet<string>;
  /** Tests that fail without any mutant, with the reason. */
  readonly broken: ReadonlyMap<string, string>;
};

/** ms without news after which a process is taken for one that hangs. */
const SILENCE = 120_000;
const LOOK = 2_000;

/** Tries each mutant on the tests, in processes of their own, which are ended where a mutant lets them hang. */
export async function tryMutants(order: MutantOrder): Promise<MutantResults> {
  const fates = new Map<string, { fate: MutantFate; by: string }>();
  const reached = new Set<string>();
  const broken = new Map<string, string>();
  const finished = new Set<string>();
  const parts = Array.from({ length: order.processes }, (_, part) =>
    order.mutants.filter((__, at) => at % order.processes === part).map(({ id }) => id),
  );
  await Promise.all(
    parts.map(async part => {
      for (let isDone = false; !isDone && Date.now() < order.until; ) {
        const left = part.filter(id => !fates.has(id) && !finished.has(id));
        const news = await oneProcess(order, left);
        let trying: string | null = null;
        for (const one of news) {
          if (one.kind === "trying") trying = one.id;
          else if (one.kind === "running") trying = null;
          else if (one.kind === "fate") fates.set(one.id, { fate: one.fate, by: one.by });
          else if (one.kind === "reached") for (const id of one.ids) reached.add(id);
          else if (one.kind === "finished") for (const id of one.ids) finished.add(id);
          else if (one.kind === "broken") broken.set(one.test, one.why);
          else isDone = true;
        }
        if (isDone) break;
        if (trying === null || fates.has(trying)) throw new Error("the tests end by themselves, without a mutant");
        fates.set(trying, { fate: "late", by: "the process hangs or ends" });
      }
    }),
  );
  return { fates, reached, finished, broken };
}

async function oneProcess(
  { root, codes, tests, patience, until }: MutantOrder,
  mutants: readonly string[],
): Promise<readonly MutantNews[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "deep-labor-mutants-"));
  const written = path.join(folder, "news.jsonl");
  const job: MutantJob = {
    codes: Object.fromEntries([...codes].map(([file, code]) => [path.join(root, file), code])),
    tests: tests.map(test => path.join(root, test)),
    ...{ mutants, patience, until, news: written },
  };
  writeFileSync(path.join(folder, "job.json"), JSON.stringify(job));
  writeFileSync(written, "");
  try {
    const child = spawn(
      process.execPath,
      ["node_modules/vitest/vitest.mjs", "run", "--config", "tests/mutants/vite.config.ts"],
      // A group of its own: the process that runs the tests is a child of this child.
      {
        ...{ cwd: root, detached: true, stdio: process.env.DEEP_LABOR_MUTANTS_SHOWN ? "inherit" : "ignore" },
        env: { ...process.env, NODE_ENV: "test", [JOB]: path.join(folder, "job.json") },
      },
    );
    let isOver = false;
    const over = new Promise<void>((resolve, reject) => {
      child.on("error", reject).on("close", () => {
        isOver = true;
        resolve();
      });
    });
    const end = () => {
      if (!isOver) process.kill(-child.pid!, "SIGKILL");
    };
    process.once("exit", end);
    let [size, since] = [0, Date.now()];
    while (!isOver) {
      await Promise.race([over, new Promise(resolve => setTimeout(resolve, LOOK))]);
      const { length } = readFileSync(written);
      if (length !== size) [size, since] = [length, Date.now()];
      if (Date.now() - since > SILENCE) {
        end();
        await over;
      }
    }
    process.removeListener("exit", end);
    return (
      readFileSync(written, "utf8")
        .split("\n")
        // The last line may not be whole.
        .slice(0, -1)
        .map(line => JSON.parse(line))
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
