import type { Parsed } from "./parseDossier.ts";
import { severities } from "./problem.ts";
import { sizeCaps } from "./sizeCaps.ts";

/** The result of parsing a file that is too large to be opened at all. Sizes in bytes. */
export function tooLarge(bytes: number, maxBytes: number = sizeCaps.commandLine): Parsed {
  const code = "too-large";
  const params = { bytes, maxBytes };
  const place = { path: [], pointer: "", line: 1, column: 1 };
  return {
    dossier: null,
    problems: [{ code, severity: severities[code], found: String(bytes), params, ...place }],
    leftOut: [],
  };
}
