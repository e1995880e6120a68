import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Records as a run leaves them, by the names of their files. */
export const left: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    "run.json": {
      ...{
        commit: "0123456789abcdef0123456789abcdef01234567",
        changed: 0,
        day: "2026-11-30",
        command: "npm run test:all",
      },
      ...{ isAll: true, seconds: 3720, node: "20.20.0", system: "Debian", cores: 2 },
      ...{ passed: 12_345, failed: 0, leftOut: 3, again: ["a slide is a step"] },
    },
    "engine-chromium.json": { engine: "Chromium", version: "150.0", passed: 12, failed: 0, skipped: 0, tests: [] },
    "engine-webkit.json": { engine: "WebKit", version: null, passed: 0, failed: 0, skipped: 12, tests: [] },
    "engine-orca in firefox.json": {
      ...{ engine: "Orca in Firefox", version: "48.1, Firefox 153", passed: 9, failed: 0, skipped: 0, tests: [] },
    },
    "speech.json": {
      ...{ screenReader: "Orca", version: "48.1", browser: "Firefox", browserVersion: "153", steps: [{}, {}, {}] },
    },
    "corpus-bombs.json": { corpus: "bombs", files: 21, accepted: 2, refused: 19 },
    "naughty-0.json": { corpus: "naughty strings", files: 400, outputs: 90, day: 1, failures: 0 },
    "naughty-400.json": { corpus: "naughty strings", files: 55, outputs: 10, day: 1, failures: 0 },
    "fuzz-edits.json": { what: "edits", seed: 7000, executions: 1500, seconds: 120.4, failures: 0 },
    "canaries-command.json": { outputs: 98, canaries: 1900, found: 0 },
    "mutants-io-redaction.json": {
      ...{ folder: "src/redact", files: 4, mutants: 300, tried: 200, killed: 180, late: 2, survived: 15 },
      ...{ notReached: 3, listed: 1, score: 91, scoreWithoutListed: 91.4, seconds: 900, tests: 12, day: 3 },
    },
    "load-home.json": { what: "home", bytes: 109_900, limit: 110_000 },
    "build.json": { files: 900, bytes: 9_000_000, sha256: "ab".repeat(32), isSame: true },
  }).map(([name, value]) => [name, JSON.stringify(value)]),
);

/** What a run counts in many places. */
const counted: Readonly<Record<string, string>> = {
  "axe.jsonl": '{"checks":1,"violations":0}\n{"checks":1,"violations":2}\n',
  "contrast.jsonl": '{"pages":1,"words":700,"troubles":0}\n{"pages":1,"words":800,"troubles":1}\n',
  "measures.jsonl":
    '{"pages":1,"texts":300,"targets":90,"troubles":0}\n{"pages":1,"texts":20,"targets":9,"troubles":7}\n',
  "planted.jsonl": '{"axe":2,"contrast":1,"measures":4}\n',
  "visits.jsonl": '{"visits":1,"requests":30,"elsewhere":0}\n{"visits":1,"requests":12,"elsewhere":0}\n',
};

/** A folder with these records, without some, and with others. */
export function recordsFolder(others: Readonly<Record<string, string | null>> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), "deep-labor-records-"));
  for (const [name, text] of Object.entries({ ...left, ...counted, ...others }))
    if (text !== null) writeFileSync(path.join(folder, name), text);
  return folder;
}
