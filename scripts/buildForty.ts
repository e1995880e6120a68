import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fortyDossiers, seedOfForty } from "../tests/gallery/fortyDossiers.ts";
import { buildPageWith } from "./buildPart.ts";

/**
 * Builds the page with forty invented dossiers in place of its own, for tests and pictures of a large library.
 * @param out the folder of the page
 * @param hasInterview whether some of them are told to be from an interview
 * @throws an Error when the build fails
 */
export async function buildForty(out: string, { hasInterview = true } = {}): Promise<void> {
  const library = mkdtempSync(path.join(tmpdir(), "deep-labor-forty-"));
  try {
    const dossiers = path.join(library, "dossiers");
    mkdirSync(dossiers);
    for (const [file, text] of fortyDossiers()) writeFileSync(path.join(dossiers, file), text);
    if (hasInterview) writeFileSync(path.join(library, "seed.json"), seedOfForty());
    await buildPageWith({ out, library });
  } finally {
    rmSync(library, { recursive: true, force: true });
  }
}
