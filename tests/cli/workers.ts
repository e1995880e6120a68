/** Starts processes that publish at the same time, with the product's own modules, built for this. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { root } from "./command.ts";
import type { Answer, Order } from "./publishingWorker.ts";

export type Worker = {
  readonly child: ChildProcess;
  /** Null if the process ended instead. */
  readonly run: (order: Order) => Promise<Answer | null>;
};

export type Workers = { readonly start: () => Worker; readonly end: () => void };

/** Builds the program, once for a file of tests. It draws no PNGs, because it lies where no rasteriser is found. */
export function workers(): Workers {
  const folder = mkdtempSync(path.join(tmpdir(), "deep labor workers "));
  const outDir = path.join(folder, "cli");
  const vite = path.join(root, "node_modules/vite/bin/vite.js");
  const words = ["build", "--mode", "workers", "--outDir", outDir, "--emptyOutDir", "--logLevel", "error"];
  // Built not for a test, but as the command itself is built.
  const { NODE_ENV: _, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, [vite, ...words], { cwd: root, env });
  if (status !== 0) throw new Error(`The workers were not built: ${stderr}`);
  symlinkSync(path.join(root, "dist/embed"), path.join(folder, "embed"));
  const children: ChildProcess[] = [];
  return {
    start: () => {
      const child = spawn(process.execPath, [path.join(outDir, "publishingWorker.js")], {
        stdio: ["pipe", "pipe", "inherit"],
      });
      children.push(child);
      const waiting: ((answer: Answer | null) => void)[] = [];
      createInterface({ input: child.stdout! }).on("line", line => waiting.shift()?.(JSON.parse(line) as Answer));
      child.on("close", () => {
        for (const one of waiting.splice(0)) one(null);
      });
      const run = (order: Order) =>
        new Promise<Answer | null>(resolve => {
          waiting.push(resolve);
          child.stdin!.write(`${JSON.stringify(order)}\n`);
        });
      return { child, run };
    },
    end: () => {
      for (const child of children) child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
