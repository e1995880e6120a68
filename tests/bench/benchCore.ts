/** Measures how long the core takes on generated chains, and how that grows. */
import {
  alternativesOf,
  answersOf,
  bookOf,
  chainOf,
  checkDossier,
  type FileIndex,
  groupChainOf,
  groupFactsOf,
  indexDossier,
  membersOf,
  traceDuty,
} from "../../src/model/index.ts";
import { planes } from "../../src/schema/index.ts";
import { generateChain } from "./generateChain.ts";
import { median } from "./median.ts";
import { processorTime } from "./processorTime.ts";

type Round = { readonly check: number; readonly answers: number; readonly largest: number };
export type CoreMeasured = {
  readonly size: number;
  readonly megabytes: number;
  readonly traces: number;
  readonly rounds: readonly Round[];
  readonly peak: number;
};

/** Of the processor: a busy machine hardly changes how the times grow. */
const seconds = (since: number): number => (processorTime() - since) / 1000;

/** Finds verdict, distance, depth, routes and robustness for all groups, duties and planes. */
function answerAll(file: FileIndex): number {
  const worlds = [{}, ...alternativesOf(file, {}).map(({ lens }) => lens)].map(lens => {
    const chain = chainOf(file, lens);
    return answersOf(chain, bookOf(chain));
  });
  const [chosen, ...others] = worlds;
  const places = others.map(({ groups }) => new Map(groups.map((group, place) => [group, place])));
  let [traces, robust, ways] = [0, 0, 0];
  for (const duty of chosen!.duties)
    for (const plane of planes) {
      // World by world: what one world needs for a duty and plane is not needed again.
      const verdicts = chosen!.groups.map((_, place) => chosen!.answer(place, duty, plane).verdict);
      const holds = new Uint8Array(verdicts.length).fill(1);
      others.forEach((other, index) => {
        chosen!.groups.forEach((group, place) => {
          const there = places[index]!.get(group);
          if (there === undefined || other.answer(there, duty, plane).verdict !== verdicts[place]) holds[place] = 0;
        });
      });
      traces += verdicts.length;
      robust += holds.reduce((sum, held) => sum + held, 0);
    }
  chosen!.groups.forEach((_, place) => {
    if (chosen!.depth(place) !== null && chosen!.routes(place) !== 0) ways += 1;
  });
  if (robust > traces || ways > chosen!.groups.length) throw new Error("more answers than questions");
  return traces;
}

/**
 * Traces states, transfers and concentration of the ten largest N(W) among the two hundred groups lowest in the file.
 */
function traceLargest(file: FileIndex): void {
  const chain = chainOf(file, {});
  const book = bookOf(chain);
  const largest = chain.groups
    .slice(-200)
    .map(group => ({ group, size: membersOf(chain, group).members.length }))
    .sort((a, b) => b.size - a.size)
    .slice(0, 10);
  for (const { group } of largest) {
    const groupChain = groupChainOf(chain, group);
    const look = groupFactsOf(chain, groupChain);
    for (const duty of file.duties)
      for (const plane of planes) {
        const { standings } = traceDuty(chain, book, groupChain, look, duty, plane);
        let states = 0;
        for (const { state } of standings.values()) if (state !== "silent") states += 1;
        if (states > groupChain.members.length) throw new Error("more states than parties");
      }
  }
}

/** Measures one size, in this process. */
export function measureCore(size: number, rounds: number): CoreMeasured {
  const text = new TextEncoder().encode(generateChain(size));
  let traces = 0;
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let start = processorTime();
    const { dossier, problems, leftOut } = checkDossier(text);
    const check = seconds(start);
    if (!dossier || problems.some(({ severity }) => severity === "error"))
      throw new Error("the generated chain has errors");
    const file = indexDossier(dossier, leftOut.length === 0);
    start = processorTime();
    traces = answerAll(file);
    const answers = seconds(start);
    start = processorTime();
    traceLargest(file);
    measured.push({ check, answers, largest: seconds(start) });
  }
  // maxRSS is in kilobytes.
  return { size, megabytes: text.length / 1e6, traces, rounds: measured, peak: process.resourceUsage().maxRSS / 1e3 };
}

const STEPS = [
  ["check", "parse and check"],
  ["answers", "verdict, distance, depth, routes, robustness: all groups × 14 duties × 3 planes"],
  ["largest", "states, transfers, concentration: the ten largest N(W)"],
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
  const totals = all.map(({ rounds }) =>
    median(rounds.map(({ check, answers, largest }) => check + answers + largest)),
  );
  lines.push(
    row("together", [
      ...totals.map(time => `${time.toFixed(2)} s`),
      ...totals.slice(1).map((time, i) => `× ${(time / totals[i]!).toFixed(1)}`),
    ]),
  );
  lines.push(
    row("traces answered", [...all.map(({ traces }) => traces.toLocaleString("en")), ...all.slice(1).map(() => "")]),
  );
  lines.push(
    row("size of the file", [
      ...all.map(({ megabytes }) => `${megabytes.toFixed(1)} MB`),
      ...all.slice(1).map(() => ""),
    ]),
  );
  lines.push(row("peak memory", [...all.map(({ peak }) => `${peak.toFixed(0)} MB`), ...all.slice(1).map(() => "")]));
  return lines.join("\n");
}
