import path from "node:path";
import { runnerImport } from "vite";
import { inlineSheets } from "./inlineSheets.ts";
import { root } from "./root.ts";

/** Runs a module of the product while building, once, when it is asked for: a mistake in it stops what needs it. */
export function runOnce<Module>(file: string): () => Promise<Module> {
  let running: Promise<Module> | null = null;
  return () => {
    running ??= runnerImport<Module>(path.join(root, file), {
      configFile: false,
      root,
      logLevel: "error",
      plugins: [inlineSheets],
    }).then(({ module }) => module);
    return running;
  };
}
