/** Pages that others' libraries draw, to measure ours beside: built as their authors say, and told the same chain. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport, build as viteBuild } from "vite";

const pages = path.join(path.dirname(path.dirname(fileURLToPath(import.meta.url))), "tests/bench/peer");

/**
 * A module of `tests/bench/peer` that says what the peers are told of a chain.
 * @param name `peerChainOf` or `embedChainOf`: the file, and the function in it
 */
export async function chainReader(name) {
  const { module } = await runnerImport(path.join(pages, `${name}.ts`), { configFile: false, logLevel: "error" });
  return module[name];
}

/**
 * Builds the page of a peer, minified, and puts it once per chain into a folder of that chain's name.
 * @param peer `cytoscape` or `reactFlow`
 * @param chains name → what the peer is told
 */
export async function buildPeer(peer, folder, chains) {
  const built = mkdtempSync(path.join(tmpdir(), "deep-labor-peer-"));
  // Vite leaves it where it is set, and the reader above has set it: React would be built for its own developers.
  process.env.NODE_ENV = "production";
  try {
    await viteBuild({
      configFile: false,
      root: path.join(pages, peer),
      base: "./",
      logLevel: "error",
      build: { outDir: built, emptyOutDir: true, target: "es2022", modulePreload: { polyfill: false } },
    });
    for (const [name, chain] of Object.entries(chains)) {
      cpSync(built, path.join(folder, name), { recursive: true });
      writeFileSync(path.join(folder, name, "chain.json"), JSON.stringify(chain));
    }
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}
