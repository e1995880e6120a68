/**
 * `npm test`: checks style and types, builds everything, then runs the tests, which use what was built.
 * `npm test -- words` narrows this to the tests that the words mean and the builds that they need. `--all` runs large
 * tables, random tests and slow files in full, of which the gate runs a fixed part (`tests/scope.ts`, `tests/gate.ts`), and has the page read
 * aloud by a screen reader (`tests/speech`), which takes minutes. What ran in which engine is told at the end, and written
 * as JSON into the folder that DEEP_LABOR_RECORDS names, with all that `npm run assurance` tells of a run; `--all` writes
 * it into `records`. Then the page is built a second time, which must give the same bytes.
 * The last line counts; each step before the tests counts as one.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gate, leftToAll, without } from "../tests/gate.ts";
import { buildSum } from "./assurance/buildSum.ts";
import { loadsOf } from "./assurance/loadsOf.ts";
import { recordOfRun } from "./assurance/recordOfRun.ts";
import { buildPart, type Part } from "./buildPart.ts";
import { chosenTests, namePattern, testFiles } from "./chosenTests.ts";
import { engineRuns, sayEngineRun, writeEngineRuns } from "./engineRuns.ts";
import { findBrowser } from "./findBrowser.ts";
import { gateTroubles } from "./gateTroubles.ts";
import { messageOf } from "./messageOf.ts";
import { neededParts } from "./neededParts.ts";
import { passedAgain } from "./passedAgain.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const bin = (file: string): string => path.join(root, "node_modules", file);
// The build of React that readers get. Without it, that of the caller would choose.
const inherited = { ...process.env, NODE_ENV: "production" };
const args = process.argv.slice(2);
const words = args.filter(word => word !== "--all");
const isAll = args.includes("--all");
const { files, names } = chosenTests(testFiles(root), words);
const isNarrowed = words.length > 0;
const began = Date.now();

/** Where records are kept; null where none are. A whole run of everything has a folder of its own, and begins it anew. */
function recordsFolder(): string | null {
  const { DEEP_LABOR_RECORDS: named } = process.env;
  if (named) return path.resolve(named);
  if (!isAll || isNarrowed) return null;
  const own = path.join(root, "records");
  rmSync(own, { recursive: true, force: true });
  return own;
}

const records = recordsFolder();
/** Days since 1970, unless another round is repeated (`tests/scope.ts`). */
const round = process.env.DEEP_LABOR_ROUND ?? String(Math.floor(Date.now() / 86_400_000));
const environment = {
  ...inherited,
  // One round for all processes, also where a run goes over midnight.
  ...(isAll ? { DEEP_LABOR_TESTS: "all", DEEP_LABOR_ROUND: round } : {}),
  ...(records === null ? {} : { DEEP_LABOR_RECORDS: records }),
};

function keep(name: string, value: object): void {
  if (records === null) return;
  mkdirSync(records, { recursive: true });
  writeFileSync(path.join(records, `${name}.json`), `${JSON.stringify(value, null, 2)}\n`);
}

const run = (file: string, ...args: readonly string[]): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin(file), ...args], { cwd: root, stdio: "inherit", env: environment });
    child.on("close", code => resolve(code === 0)).on("error", reject);
  });

const built = (what: Part): Promise<boolean> =>
  buildPart(what).then(
    () => true,
    (error: unknown) => {
      console.error(messageOf(error));
      return false;
    },
  );

const SLOWEST_SHOWN = 40;

/** Builds the page again, and says whether the bytes are the same. */
async function builtAgain(): Promise<boolean> {
  const folder = path.join(root, "dist/page");
  const first = buildSum(folder);
  if (!(await built("page"))) return false;
  const isSame = buildSum(folder).sha256 === first.sha256;
  keep("build", { ...first, isSame });
  for (const load of loadsOf(path.join(root, "dist"))) keep(`load-${load.what}`, load);
  return isSame;
}

type Step = readonly [name: string, step: () => Promise<boolean>];

const checks: readonly Step[] = [
  ["style", () => run("@biomejs/biome/bin/biome", "check", "--error-on-warnings")],
  ["types", () => run("typescript/bin/tsc", "--noEmit", "-p", ".")],
  ["unused code", () => run("knip/bin/knip.js")],
];
const builds: readonly (readonly [name: string, part: Part])[] = [
  ["page", "page"],
  ["embed", "embed"],
  ["command", "cli"],
  ["library", "library"],
];
const needed = neededParts(root, files);
const steps: readonly Step[] = [
  ...(isNarrowed ? [] : checks),
  ...builds
    .filter(([, part]) => !isNarrowed || needed.has(part))
    .map(([name, part]): Step => [name, () => built(part)]),
  ...(records === null || isNarrowed ? [] : [["the page again", builtAgain] satisfies Step]),
];

type Counted = {
  readonly passed: number;
  readonly failed: number;
  readonly leftOut: number;
  /** The names of those that passed only when they were tried again. */
  readonly again: readonly string[];
};

/**
 * Runs Vitest and returns the numbers of passed and failed tests. Failures outside of tests count as well: a file that
 * does not load, a preparation that throws, any other error.
 */
async function testsCounted(...args: readonly string[]): Promise<Counted> {
  const folder = mkdtempSync(path.join(tmpdir(), "deep-labor-tests-"));
  const report = path.join(folder, "report.json");
  try {
    const fine = await run(
      "vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...(isNarrowed ? ["--passWithNoTests"] : []),
      ...args,
    );
    const counted = readReport(report);
    const broken = counted.testResults.filter(
      file => file.status === "failed" && file.assertionResults.every(one => one.status !== "failed"),
    );
    const troubles = names.length === 0 ? gateTroubles({ ...gate, ...without }, counted) : [];
    const failed = counted.numFailedTests + broken.length + troubles.length;
    if (!isNarrowed) saySlowest(counted);
    sayEngines(counted);
    for (const trouble of troubles) console.log(`FAILED  ${trouble}`);
    if (!isNarrowed) sayList(counted);
    const again = passedAgain(counted);
    if (again.length > 0) console.log("Passed only when tried again:");
    for (const name of again) console.log(`  ${name}`);
    const leftOut = counted.numPendingTests + counted.numTodoTests;
    return { passed: counted.numPassedTests, failed: fine ? failed : Math.max(failed, 1), leftOut, again };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The fields of a Vitest report that are read here. */
type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    /** ms since 1970. */
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: Parameters<typeof engineRuns>[0]["testResults"][number]["assertionResults"] &
      Parameters<typeof passedAgain>[0]["testResults"][number]["assertionResults"];
  }[];
};

function readReport(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    // Vitest ended before it could report. That is one failure, which its exit code shows.
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  }
}

/** Says which engines the tests that are the same in all of them ran in, and keeps a record of it where one is asked for. */
function sayEngines(report: Report): void {
  const runs = engineRuns(report);
  if (runs.length > 0) console.log("The same tests in every engine:");
  for (const one of runs) console.log(`  ${sayEngineRun(one)}`);
  if (records !== null && runs.length > 0) writeEngineRuns(records, runs);
}

/** Says which tests ran, so that two runs can be compared: a fixed list has the same sum on any day and machine. */
function sayList({ testResults }: Report): void {
  const ran = testResults
    .flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === "passed" || status === "failed")
        .map(({ fullName }) => `${path.relative(root, name).replaceAll(path.sep, "/")} ${fullName}`),
    )
    .sort();
  const sum = createHash("sha256").update(ran.join("\n")).digest("hex").slice(0, 16);
  console.log(`The list of tests: ${ran.length}, sha256 ${sum}`);
}

/** Says where the time of a run went, for whoever wants the next to be shorter. */
function saySlowest({ testResults }: Report): void {
  const slowest = testResults
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, SLOWEST_SHOWN);
  console.log("The files that took longest, in seconds:");
  for (const { name, seconds } of slowest)
    console.log(`${seconds.toFixed(0).padStart(5)}  ${path.relative(root, name)}`);
}

let passed = 0;
let failed = 0;
const count = (fine: boolean) => (fine ? passed++ : failed++);

for (const [name, step] of steps) {
  const fine = await step();
  console.log(`${fine ? "passed" : "FAILED"}  ${name}`);
  count(fine);
}

/** Minutes that a whole run gives to mutants. */
const MUTANT_MINUTES = "15";

if (isAll && !isNarrowed) {
  const words = [path.join(root, "scripts/mutants.ts"), "--day", "--minutes", MUTANT_MINUTES];
  const fine = await run("../scripts/run.mjs", ...words);
  console.log(`${fine ? "passed" : "FAILED"}  mutants`);
  count(fine);
}

const browser = findBrowser();
const isOfBrowser = (file: string): boolean => file.startsWith("tests/e2e/");
/** A screen reader takes minutes to read the page, so it does where all is asked for, or just this. */
const HEARD = "tests/speech/speech.test.ts";
const isChosen = files.length < testFiles(root).length;
const isHeard = isAll || (isChosen && files.includes(HEARD));
/** What the gate leaves to a run of everything is run where words choose it, by its file or its name. */
const left = isAll || isNarrowed ? [] : leftToAll.map(one => `tests/${one}`);
const needsBrowser = process.env.DEEP_LABOR_NEEDS_BROWSER === "1";
if (!browser && needsBrowser && files.some(isOfBrowser)) {
  console.log("FAILED  browser: no Chromium or Chrome found, and DEEP_LABOR_NEEDS_BROWSER=1 asks for one");
  count(false);
}
const tests = await testsCounted(
  ...(browser ? [] : ["--exclude=tests/e2e/**"]),
  ...(isHeard ? [] : [`--exclude=${HEARD}`]),
  ...left.map(one => `--exclude=${one.endsWith(".ts") ? one : `${one}/**`}`),
  ...(names.length > 0 ? ["--testNamePattern", namePattern(names)] : []),
  ...(isChosen ? files : []),
);
passed += tests.passed;
failed += tests.failed;
if (isNarrowed && tests.passed + tests.failed === 0) {
  console.log(
    `FAILED  words: no test that runs here has ${words.map(word => `“${word}”`).join(", ")} in its path or name`,
  );
  count(false);
}

if (!browser && files.some(isOfBrowser))
  console.log("Browser tests were left out: no Chromium or Chrome on PATH, none named by CHROME.");
if (!isHeard && !isNarrowed)
  console.log("The page was not read aloud: a screen reader does it with `npm run test:all` or `npm test -- speech`.");
const seconds = Math.round((Date.now() - began) / 1000);
const told = isNarrowed
  ? null
  : recordOfRun(root, { isAll, seconds, passed, failed, leftOut: tests.leftOut, again: tests.again });
if (told !== null) keep("run", told);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
