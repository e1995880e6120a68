/** Measures how long the core takes on generated chains, by what the command runs, and how that grows. */
import { briefLines, traceRecords } from "../../src/cli/trace/traceRecord.ts";
import { checkDossier, type FileIndex, indexDossier, inquiryOf } from "../../src/model/index.ts";
import { planes } from "../../src/schema/index.ts";
import { generateChain } from "./generateChain.ts";
import { median } from "./median.ts";
import { processorTime } from "./processorTime.ts";

type Round = { readonly check: number; readonly lines: number; readonly largest: number };
export type CoreMeasured = {
  readonly size: number;
  readonly megabytes: number;
  /** Groups × duties × planes. */
  readonly traces: number;
  /** What `trace --json-lines` writes. */
  readonly written: number;
  readonly rounds: readonly Round[];
  readonly peak: number;
};

/** Of the processor: a busy machine hardly changes how the times grow. */
const seconds = (since: number): number => (processorTime() - since) / 1000;

/** Writes what `trace FILE --json-lines` writes. @returns how many bytes that is */
function writeLines(file: FileIndex): number {
  const inquiry = inquiryOf(file);
  const { groups } = inquiry.chain;
  let bytes = 0;
  for (const lines of briefLines(inquiry, { groups, duties: file.duties, planes })) bytes += Buffer.byteLength(lines);
  return bytes;
}

/** Of so many groups lowest in the file, the chains of so many are the largest: their traces are written whole. */
const LOWEST = 200;
const LARGEST = 10;

/** Writes every trace of the largest chains as `trace FILE --json --workers ID` does, with what would change it. */
function writeLargest(file: FileIndex): number {
  const inquiry = inquiryOf(file);
  const largest = inquiry.chain.groups
    .slice(-LOWEST)
    .map(group => ({ group, size: inquiry.groupChain(group).members.length }))
    .sort((a, b) => b.size - a.size)
    .slice(0, LARGEST)
    .map(({ group }) => group);
  let bytes = 0;
  for (const record of traceRecords(inquiry, { groups: largest, duties: file.duties, planes }))
    bytes += JSON.stringify(record).length;
  return bytes;
}

/** Measures one size, in this process. */
export function measureCore(size: number, rounds: number): CoreMeasured {
  const text = new TextEncoder().encode(generateChain(size));
  let traces = 0;
  let written = 0;
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let start = processorTime();
    const { dossier, problems, leftOut } = checkDossier(text);
    const check = seconds(start);
    if (!dossier || problems.some(({ severity }) => severity === "error"))
      throw new Error("the generated chain has errors");
    const file = indexDossier(dossier, leftOut.length === 0);
    start = processorTime();
    written = writeLines(file);
    const lines = seconds(start);
    traces = file.isGroup.reduce((sum, is) => sum + is, 0) * file.duties.length * planes.length;
    start = processorTime();
    writeLargest(file);
    measured.push({ check, lines, largest: seconds(start) });
  }
  // maxRSS is in kilobytes.
  const peak = process.resourceUsage().maxRSS / 1e3;
  return { size, megabytes: text.length / 1e6, traces, written: written / 1e6, rounds: measured, peak };
}

const STEPS = [
  ["check", "parse and check"],
  ["lines", "every group × 14 duties × 3 planes: `trace --json-lines`"],
  ["largest", "every trace of ten groups with large chains, whole: `trace --json --workers ID`"],
] as const;

/** The table, in Markdown. */
export function reportCore(all: readonly CoreMeasured[]): string {
  const head = [
    "",
    ...all.map(({ size }) => `${size.toLocaleString("en")} parties`),
    ...all.slice(1).map(({ size }, i) => `${all[i]!.size.toLocaleString("en")} → ${size.toLocaleString("en")}`),
  ];
  const row = (name: string, cells: readonly string[]) => `| ${[name, ...cells].join(" | ")} |`;
  const lines = [
    row(head[0]!, head.slice(1)),
    row(
      "---",
      head.slice(1).map(() => "--:"),
    ),
  ];
  for (const [step, name] of STEPS) {
    const times = all.map(({ rounds }) => median(rounds.map(round => round[step])));
    const growth = times.slice(1).map((time, i) => `× ${(time / times[i]!).toFixed(1)}`);
    lines.push(row(name, [...times.map(time => `${time.toFixed(2)} s`), ...growth]));
  }
  const totals = all.map(({ rounds }) => median(rounds.map(({ check, lines, largest }) => check + lines + largest)));
  lines.push(
    row("together", [
      ...totals.map(time => `${time.toFixed(2)} s`),
      ...totals.slice(1).map((time, i) => `× ${(time / totals[i]!).toFixed(1)}`),
    ]),
  );
  lines.push(
    row("traces asked for", [...all.map(({ traces }) => traces.toLocaleString("en")), ...all.slice(1).map(() => "")]),
  );
  lines.push(
    row("size of the file", [
      ...all.map(({ megabytes }) => `${megabytes.toFixed(1)} MB`),
      ...all.slice(1).map(() => ""),
    ]),
  );
  lines.push(
    row("`--json-lines` writes", [
      ...all.map(({ written }) => `${written.toFixed(1)} MB`),
      ...all.slice(1).map(({ written }, i) => `× ${(written / all[i]!.written).toFixed(1)}`),
    ]),
  );
  lines.push(row("peak memory", [...all.map(({ peak }) => `${peak.toFixed(0)} MB`), ...all.slice(1).map(() => "")]));
  return lines.join("\n");
}
