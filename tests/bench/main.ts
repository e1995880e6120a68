/**
 * `npm run bench`: how long the layout takes on generated chains, in a table as docs/how-fast.md has it.
 *
 * Each layout and case runs in a process of its own, and is ended where it takes too long. Every figure is the median of
 * the rounds.
 * Options: --layout (the same)  --sizes 100,1000  --timeout 120 (seconds)  --json
 * --core instead: what the command takes for large chains, and how that grows; --sizes 1000,10000 --rounds 5 --json
 * --page instead: how long the page in a browser takes until its chain is drawn.
 * --embed instead: how much a published page weighs, and how soon it can be read on a slow phone.
 * --network instead: how soon networks of many parties are seen and laid out; --sizes 1000,5000 or --nodes FILE
 * --edges FILE (CSV) for one's own.
 * --large instead: how long the page's own thread is busy with chains of 10,000 parties; --sizes 10000 --groups 2000
 * --whole 60 (seconds)  --site folder (that holds a built page).
 * --edit instead: what one key in a form costs, and what a journal of edits; --sizes 50,100,500 (kB of the generated
 * files) --entries 400 (of a journal).
 * --views instead: how soon each view of a dossier is drawn, and how smoothly a day is dragged there; --sizes 200,500
 * (parties, amounts).
 * --formats instead: how long tables are read, beside the libraries that others read them with; --sizes 1000,10000
 * (rows).
 * --canvas instead: by what the picture of a network is best drawn and pressed; --sizes 200,1500.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { benchEdit, measureEdit, reportEdit } from "./benchEdit.ts";
import { benchLayout, measureLayout, reportLayout } from "./benchLayout.ts";

const { values } = parseArgs({
  options: {
    core: { type: "boolean" },
    layout: { type: "boolean" },
    page: { type: "boolean" },
    embed: { type: "boolean" },
    network: { type: "boolean" },
    large: { type: "boolean" },
    edit: { type: "boolean" },
    entries: { type: "string", default: "400" },
    canvas: { type: "boolean" },
    formats: { type: "boolean" },
    views: { type: "boolean" },
    nodes: { type: "string" },
    edges: { type: "string" },
    groups: { type: "string" },
    whole: { type: "string" },
    site: { type: "string" },
    sizes: { type: "string" },
    rounds: { type: "string" },
    timeout: { type: "string", default: "120" },
    json: { type: "boolean" },
    // What a process of its own has to measure.
    case: { type: "string" },
  },
});
const rounds = Number(values.rounds ?? 5);

type Script = { readonly name: string; readonly takes: readonly (keyof typeof values)[] };

/** What runs a build or a browser, which cannot be bundled, is a script of its own. */
const SCRIPTS: Partial<Record<keyof typeof values, Script>> = {
  core: { name: "coreBench", takes: ["rounds", "sizes", "json"] },
  page: { name: "pageBench", takes: ["rounds"] },
  embed: { name: "embedBench", takes: ["rounds"] },
  network: { name: "networkBench", takes: ["rounds", "sizes", "nodes", "edges", "timeout"] },
  large: { name: "largeBench", takes: ["rounds", "sizes", "groups", "whole", "site", "timeout"] },
  views: { name: "viewsBench", takes: ["rounds", "sizes", "site"] },
  canvas: { name: "canvasBench", takes: ["rounds", "sizes", "timeout"] },
  formats: { name: "formatsBench", takes: ["rounds", "sizes"] },
};
const script = Object.entries(SCRIPTS).find(([option]) => values[option as keyof typeof values])?.[1];

/** The sizes that are asked for, or else these. */
const sizesOr = (usual: string): number[] => (values.sizes ?? usual).split(",").map(Number);

if (values.edit) {
  if (values.case !== undefined) process.stdout.write(JSON.stringify(measureEdit(JSON.parse(values.case))));
  else {
    const measured = benchEdit(sizesOr("50,100,500"), rounds, Number(values.entries));
    console.log(values.json ? JSON.stringify(measured, null, 2) : reportEdit(measured));
  }
} else if (script) {
  const options = script.takes.flatMap(option => {
    const value = values[option];
    return value === undefined ? [] : value === true ? [`--${option}`] : [`--${option}`, String(value)];
  });
  process.exitCode =
    spawnSync(process.execPath, ["scripts/run.mjs", `tests/bench/${script.name}.ts`, ...options], {
      cwd: path.resolve(import.meta.dirname, "../.."),
      stdio: "inherit",
    }).status ?? 1;
} else if (values.case !== undefined)
  process.stdout.write(JSON.stringify(await measureLayout(JSON.parse(values.case))));
else {
  const layout = benchLayout(sizesOr("100,1000,10000"), Number(values.timeout));
  console.log(values.json ? JSON.stringify({ layout }, null, 2) : reportLayout(layout));
}
