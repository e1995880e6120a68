/**
 * Measures how long layouts take, how often their lines cross and how long these are, for our layout and those of
 * others.
 */
import { spawnSync } from "node:child_process";
import { generateLayers, type Shape, shapes } from "./generateLayers.ts";
import { layoutPeers } from "./layoutPeers.ts";
import { measureDrawing } from "./measureDrawing.ts";
import { median } from "./median.ts";

type Case = { readonly peer: string; readonly shape: Shape; readonly size: number };
type Measured = {
  /** Seconds of each round. */
  readonly times: readonly number[];
  readonly crossings: number;
  /** px */
  readonly length: number;
};
/** The result of a case; a sentence if it failed. */
type Result = Case & { readonly measured: Measured | string };

/** Seconds of trial runs on the smallest chain of the shape, so that no layout is measured cold. */
const WARM_UP = 1;
const SMALLEST = 100;
/** The least number of rounds. Short rounds are repeated up to this many seconds; of long ones, one is enough. */
const ROUNDS = 3;
const SHORT = 1;
const LONG = 5;

const seconds = (since: number): number => (performance.now() - since) / 1000;

/** Measures one case, in this process. */
export async function measureLayout({ peer, shape, size }: Case): Promise<Measured> {
  const layout = await layoutPeers[peer]!();
  const warmUp = generateLayers(shape, SMALLEST);
  for (const start = performance.now(); seconds(start) < WARM_UP; ) await layout(warmUp);
  const layoutCase = generateLayers(shape, size);
  const times: number[] = [];
  const first = performance.now();
  for (;;) {
    const start = performance.now();
    const draw = await layout(layoutCase);
    times.push(seconds(start));
    if (times[0]! < LONG && (times.length < ROUNDS || seconds(first) < SHORT)) continue;
    return { times, ...measureDrawing(layoutCase, draw()) };
  }
}

/** Measures one case, in a process of its own that is ended after `timeout` seconds. */
function resultOf(one: Case, timeout: number): Result {
  const { stdout, stderr, status, error } = spawnSync(
    process.execPath,
    [process.argv[1]!, "--case", JSON.stringify(one)],
    { encoding: "utf8", maxBuffer: 1e9, timeout: timeout * 1000, killSignal: "SIGKILL" },
  );
  if (error && "code" in error && error.code === "ETIMEDOUT") return { ...one, measured: "did not finish" };
  if (status === 0) return { ...one, measured: JSON.parse(stdout) as Measured };
  const reason = /^\S*Error.*$/m.exec(stderr)?.[0] ?? stderr.trim().split("\n").at(-1) ?? "";
  return { ...one, measured: `failed: ${reason.slice(0, 80)}` };
}

/** Measures all cases, one after the other, and reports its progress on standard error. */
export function benchLayout(sizes: readonly number[], timeout: number): readonly Result[] {
  return shapes.flatMap(shape =>
    sizes.flatMap(size =>
      Object.keys(layoutPeers).map(peer => {
        process.stderr.write(`${shape}, ${size} parties: ${peer} … `);
        const result = resultOf({ peer, shape, size }, timeout);
        process.stderr.write(`${typeof result.measured === "string" ? result.measured : "done"}\n`);
        return result;
      }),
    ),
  );
}

function inSeconds(time: number): string {
  if (time >= 1) return `${time.toFixed(1)} s`;
  return time < 0.01 ? `${(time * 1000).toFixed(1)} ms` : `${Math.round(time * 1000)} ms`;
}

/** The table, in Markdown: a row for each case, three columns for each layout. */
export function reportLayout(results: readonly Result[]): string {
  const peers = Object.keys(layoutPeers);
  const cases = results.filter(({ peer }) => peer === peers[0]);
  const cellsOf = ({ shape, size }: Case): string[] => [
    `${shape}, ${size.toLocaleString("en")}`,
    ...peers.map(peer => {
      const { measured } = results.find(one => one.peer === peer && one.shape === shape && one.size === size)!;
      if (typeof measured === "string") return measured;
      const { times, crossings, length } = measured;
      const thousands = Math.round(length / 1000).toLocaleString("en");
      return `${inSeconds(median(times))} · ${crossings.toLocaleString("en")} · ${thousands}k`;
    }),
  ];
  const rows = [["time · crossings · px of line", ...peers], ...cases.map(cellsOf)];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => row[column]!.length)));
  const line = (cells: readonly string[]): string => {
    const padded = cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[i]!)));
    return `| ${padded.join(" | ")} |`;
  };
  const rule = line(widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)));
  return [line(rows[0]!), rule, ...rows.slice(1).map(line)].join("\n");
}
