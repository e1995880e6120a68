/**
 * `npm run mutants -- FOLDER`: changes each piece of code of a folder (`src/redact`) or file as a mistake would,
 * and tells which changes no test notices. Without a folder it goes through `src/io`, `src/model` and `src/schema`.
 *
 * `--minutes N` ends it sooner: what was not gone through by then is counted as such. `--day` takes some files, others
 * each day (`DEEP_LABOR_DAY`), as `npm run test:all` does. `--processes N` says how many run at once.
 *
 * Of a folder that `tests/mutants/survivors.json` holds, whatever lives must stand there with its reason; otherwise this
 * ends with 1.
 */
import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { randomOf } from "../tests/bench/generateChain.ts";
import { instrumentedIn, type Mutant } from "../tests/mutants/instrumentedIn.ts";
import { codeIn, mutantFolders, testsOf } from "../tests/mutants/mutantFiles.ts";
import type { MutantFate } from "../tests/mutants/mutantJob.ts";
import { isHeld, reasonFor } from "../tests/mutants/survivors.ts";
import { tryMutants } from "../tests/mutants/tryMutants.ts";
import { record } from "../tests/record.ts";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: "string", default: "600" },
    patience: { type: "string", default: "4" },
    processes: { type: "string", default: String(Math.min(2, availableParallelism())) },
    day: { type: "boolean", default: false },
  },
});

// Leaving takes the processes along that try mutants.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

/** Mutants that are tried at once. */
const AT_ONCE = Number(process.env.DEEP_LABOR_MUTANTS_AT_ONCE ?? 100);
/** Files of a folder that one day takes. */
const OF_DAY = 2;
/** Days since 1970; DEEP_LABOR_DAY repeats another. */
const day = Number(process.env.DEEP_LABOR_DAY ?? Math.floor(Date.now() / 86_400_000));

/** The folder in whose room a file lies, by which its tests are found. */
const roomOf = (file: string): string => path.posix.dirname(file);

const places = positionals.length > 0 ? positionals : mutantFolders;
const files = places.flatMap(place => {
  const all = codeIn(root, place);
  if (!values.day) return all;
  const begin = (day * OF_DAY) % all.length;
  return [...all, ...all].slice(begin, begin + Math.min(OF_DAY, all.length));
});
const rooms = new Map<string, string[]>();
for (const file of files) rooms.set(roomOf(file), [...(rooms.get(roomOf(file)) ?? []), file]);

/** In another order each day. */
function mixed<Item>(items: readonly Item[]): readonly Item[] {
  const random = randomOf(day);
  return items
    .map(item => [random(), item] as const)
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item);
}

const line = ({ file, line: at, code, becomes }: Mutant): string => {
  const short = (text: string) => (text.length > 90 ? `${text.slice(0, 90)}…` : text);
  return `  ${file}:${at}  ${short(code)}  →  ${short(becomes)}`;
};

const began = Date.now();
const end = began + Number(values.minutes) * 60_000;
console.log(
  `Mutants in ${files.length} files, at most ${values.minutes} minutes${values.day ? `, DEEP_LABOR_DAY=${day}` : ""}.`,
);
let unknown = 0;
for (const [at, [room, ofRoom]] of [...rooms].entries()) {
  const started = Date.now();
  const { codes, mutants: inOrder } = await instrumentedIn(root, ofRoom);
  // Where the time ends first, what was tried is a sample of all files.
  const mutants = mixed(inOrder);
  const tests = testsOf(root, room);
  // What is left of the time is shared among the rooms that are left.
  const until = started + (end - started) / (rooms.size - at);
  const fates = new Map<string, { readonly fate: MutantFate; readonly by: string }>();
  const reached = new Set<string>();
  const broken = new Map<string, string>();
  let tried = 0;
  // By so many at once: of those that were not gone through, only the dead are known, and they would say too much.
  for (let first = 0; first < mutants.length; first += AT_ONCE) {
    const some = mutants.slice(first, first + AT_ONCE);
    const found = await tryMutants({
      ...{ root, codes, mutants: some, tests, until },
      ...{ patience: Number(values.patience), processes: Number(values.processes) },
    });
    if (!some.every(({ id }) => found.fates.has(id) || found.finished.has(id))) break;
    tried += some.length;
    for (const [id, fate] of found.fates) fates.set(id, fate);
    for (const id of found.reached) reached.add(id);
    for (const [test, why] of found.broken) broken.set(test, why);
  }
  const live = mutants.slice(0, tried).filter(({ id }) => !fates.has(id));
  const late = [...fates.values()].filter(({ fate }) => fate === "late").length;
  const notReached = live.filter(({ id }) => !reached.has(id)).length;
  const unlisted = live.filter(mutant => reasonFor(mutant) === null);
  const told = {
    ...{ folder: room, files: ofRoom.length, mutants: mutants.length, tried, killed: fates.size - late, late },
    ...{ survived: live.length - notReached, notReached, listed: live.length - unlisted.length },
    score: tried === 0 ? null : Number(((100 * fates.size) / tried).toFixed(1)),
    scoreWithoutListed:
      tried === 0 ? null : Number(((100 * fates.size) / Math.max(1, fates.size + unlisted.length)).toFixed(1)),
    ...{ seconds: Math.round((Date.now() - started) / 1000), tests: tests.length, day: values.day ? day : null },
  };
  console.log(
    `${room}: ${tried} of ${mutants.length} mutants tried in ${told.seconds} s, ${told.killed} killed, ${late} never ended, ${told.survived} lived, ${notReached} reached by no test, ${told.listed} of those listed with a reason; score ${told.score}`,
  );
  for (const [test, why] of broken) console.log(`  fails without any mutant: ${test}: ${why.split("\n")[0]}`);
  for (const mutant of unlisted) console.log(line(mutant));
  unknown += unlisted.filter(({ file }) => isHeld(file)).length;
  record(
    `mutants-${room
      .replace(/^src\//u, "")
      .replaceAll("/", "-")
      .toLowerCase()}`,
    told,
  );
  if (process.env.DEEP_LABOR_MUTANTS_LIST)
    record(`living-${room.replaceAll("/", "-").toLowerCase()}`, { live, fates: [...fates] });
}
if (unknown > 0) {
  console.log(`FAILED  ${unknown} mutants live that tests/mutants/survivors.json does not name`);
  process.exitCode = 1;
}
