/**
 * Builds pages drawn by the libraries of others, to be measured beside ours: as their authors say, and with the same
 * chain.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "vite";

const pages = path.join(import.meta.dirname, "peer");

/**
 * Builds the page of a peer, minified, and puts it once for each chain into a folder of that chain's name.
 * @param peer `cytoscape` or `reactFlow`
 * @param chains maps names to what the peer is told
 */
export async function buildPeer(
  peer: string,
  folder: string,
  chains: Readonly<Record<string, unknown>>,
): Promise<void> {
  const built = mkdtempSync(path.join(tmpdir(), "deep-labor-peer-"));
  // Vite keeps this variable where it is set, as it is here: React would be built for development.
  process.env.NODE_ENV = "production";
  try {
    await build({
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
