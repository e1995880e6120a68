/**
 * `npm run bench -- --core`: what the built command takes for generated chains of which each is ten times as large as
 * the one before, and how that grows. Every run is a process of its own, as it is for whoever runs the command.
 * Options: --sizes 1000,10000,100000  --rounds 5  --json
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildPart } from "../../scripts/buildPart.ts";
import { fourteenDuties, planes } from "../../src/schema/index.ts";
import { generateChain } from "./generateChain.ts";
import { median } from "./median.ts";

const { values: asked } = parseArgs({
  options: {
    sizes: { type: "string", default: "1000,10000,100000" },
    rounds: { type: "string", default: "5" },
    json: { type: "boolean" },
  },
});
const root = path.resolve(import.meta.dirname, "../..");

type Run = {
  /** Seconds of the processor: a busy machine hardly changes how they grow. */
  readonly seconds: number;
  /** What was written, in MB. */
  readonly written: number;
  /** Of memory, in MB. */
  readonly peak: number;
};

type Measured = {
  readonly size: number;
  /** The file, in MB. */
  readonly megabytes: number;
  readonly groups: number;
  /** The runs of each command, by its place among `COMMANDS`. */
  readonly runs: readonly (readonly Run[])[];
};

type Chain = { readonly file: string; readonly lowest: string };

/** What is run, and what stands in the table of it. */
const COMMANDS: readonly { readonly name: string; readonly words: (chain: Chain) => readonly string[] }[] = [
  { name: "`check FILE`", words: ({ file }) => ["check", file] },
  { name: "`trace FILE --json-lines`: every group", words: ({ file }) => ["trace", file, "--json-lines"] },
  {
    name: "`trace FILE --json --workers ID`: the lowest group, whole",
    words: ({ file, lowest }) => ["trace", file, "--json", "--workers", lowest],
  },
];

/** Has a process say at its end what it took of the processor (µs) and of memory (kB), where nothing else is written. */
const SAYS_WHAT_IT_TOOK = `data:text/javascript,${encodeURIComponent(
  'import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,JSON.stringify(process.resourceUsage())))',
)}`;

function runCommand(words: readonly string[]): Promise<Run> {
  const command = path.join(root, "dist/cli/deep-labor.js");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", SAYS_WHAT_IT_TOOK, command, ...words], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe", "pipe"],
    });
    let written = 0;
    let complaint = "";
    let took = "";
    child.stdio[1]!.on("data", (piece: Buffer) => {
      written += piece.length;
    });
    child.stdio[2]!.on("data", (piece: Buffer) => {
      complaint += piece.toString();
    });
    child.stdio[3]!.on("data", (piece: Buffer) => {
      took += piece.toString();
    });
    child.on("error", reject);
    child.on("close", code => {
      if (code !== 0) {
        reject(new Error(`deep-labor ${words.join(" ")} ended with ${code}. ${complaint}`));
        return;
      }
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(took) as NodeJS.ResourceUsage;
      resolve({ seconds: (userCPUTime + systemCPUTime) / 1e6, written: written / 1e6, peak: maxRSS / 1e3 });
    });
  });
}

/** Measures all sizes. They take turns, so that what else the machine does meets all of them. */
async function measureCore(sizes: readonly number[], rounds: number, folder: string): Promise<readonly Measured[]> {
  const chains = sizes.map(size => {
    const file = path.join(folder, `${size}.dossier.json`);
    const text = generateChain(size);
    writeFileSync(file, text);
    const groups = (JSON.parse(text) as { parties: { id: string; kind: string }[] }).parties.filter(
      ({ kind }) => kind === "worker-group",
    );
    return { file, size, groups: groups.length, lowest: groups.at(-1)!.id, megabytes: Buffer.byteLength(text) / 1e6 };
  });
  const runs = chains.map(() => COMMANDS.map((): Run[] => []));
  for (let round = 0; round < rounds; round += 1)
    for (const [at, chain] of chains.entries()) {
      process.stderr.write(`${chain.size} parties, round ${round + 1} of ${rounds} …\n`);
      for (const [of, { words }] of COMMANDS.entries()) runs[at]![of]!.push(await runCommand(words(chain)));
    }
  return chains.map(({ size, megabytes, groups }, at) => ({ size, megabytes, groups, runs: runs[at]! }));
}

/** The table, in Markdown. */
function reportCore(all: readonly Measured[]): string {
  const count = (number: number): string => number.toLocaleString("en");
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const growthOf = (numbers: readonly number[]): readonly string[] =>
    numbers.slice(1).map((number, at) => `× ${(number / numbers[at]!).toFixed(1)}`);
  const without = all.slice(1).map(() => "");
  const mediansOf = (of: number, what: keyof Run) => all.map(({ runs }) => median(runs[of]!.map(run => run[what])));
  const seconds = COMMANDS.map(({ name }, of) => {
    const times = mediansOf(of, "seconds");
    return row([name, ...times.map(time => `${time.toFixed(2)} s`), ...growthOf(times)]);
  });
  const bytes = COMMANDS.flatMap((_, of) => {
    const written = mediansOf(of, "written");
    if (of === 0) return [];
    return [row(["written by it", ...written.map(mb => `${mb.toFixed(1)} MB`), ...growthOf(written)])];
  });
  const peaks = mediansOf(1, "peak");
  return [
    row([
      "",
      ...all.map(({ size }) => `${count(size)} parties`),
      ...all.slice(1).map(({ size }, at) => `${count(all[at]!.size)} → ${count(size)}`),
    ]),
    row(["---", ...all.map(() => "--:"), ...all.slice(1).map(() => "--:")]),
    row([
      "the file",
      ...all.map(({ megabytes }) => `${megabytes.toFixed(1)} MB`),
      ...growthOf(all.map(one => one.megabytes)),
    ]),
    seconds[0]!,
    seconds[1]!,
    bytes[0]!,
    row(["memory at most", ...peaks.map(peak => `${peak.toFixed(0)} MB`), ...growthOf(peaks)]),
    row([
      "answers asked for",
      ...all.map(({ groups }) => count(groups * fourteenDuties.length * planes.length)),
      ...without,
    ]),
    seconds[2]!,
    bytes[1]!,
  ].join("\n");
}

const folder = mkdtempSync(path.join(tmpdir(), "deep-labor-bench-"));
try {
  await buildPart("cli");
  const measured = await measureCore(asked.sizes.split(",").map(Number), Number(asked.rounds), folder);
  console.log(asked.json ? JSON.stringify(measured, null, 2) : reportCore(measured));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
