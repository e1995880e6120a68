import path from "node:path";
import { runnerImport } from "vite";
import { inlineSheets } from "./inlineSheets.ts";
import { root } from "./root.ts";

/**
 * Runs a module of the product during the build, once, when it is needed, so that a mistake in it stops nothing else.
 */
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
