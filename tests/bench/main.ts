/**
 * `npm run bench`: how long the core and the layout take on generated chains, in tables as docs/how-fast.md has them.
 *
 * Each size runs in a process of its own, so that peak memory is its own; so does each layout and case, and is ended
 * where it takes too long. Every figure is the median of the rounds.
 * Options: --core or --layout for one part alone  --sizes 100,1000  --rounds 5 (core)  --timeout 120 (layout, seconds)
 * --json
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
import { execFileSync, spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { type CoreMeasured, measureCore, reportCore } from "./benchCore.ts";
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
    only: { type: "string" },
    case: { type: "string" },
  },
});
const rounds = Number(values.rounds ?? 5);

/** The sizes that are asked for, or else these. */
const sizesOr = (usual: string): number[] => (values.sizes ?? usual).split(",").map(Number);

function benchCore(): readonly CoreMeasured[] {
  return sizesOr("1000,10000,100000").map(size => {
    process.stderr.write(`${size} parties, ${rounds} rounds …\n`);
    const options = ["--only", String(size), "--rounds", String(rounds)];
    const output = execFileSync(process.execPath, [process.argv[1]!, ...options], {
      encoding: "utf8",
      maxBuffer: 1e9,
    });
    return JSON.parse(output) as CoreMeasured;
  });
}

if (values.edit) {
  if (values.case !== undefined) process.stdout.write(JSON.stringify(measureEdit(JSON.parse(values.case))));
  else {
    const measured = benchEdit(sizesOr("50,100,500"), rounds, Number(values.entries));
    console.log(values.json ? JSON.stringify(measured, null, 2) : reportEdit(measured));
  }
} else if (values.only !== undefined) process.stdout.write(JSON.stringify(measureCore(Number(values.only), rounds)));
else if (
  values.page ||
  values.embed ||
  values.network ||
  values.large ||
  values.views ||
  values.canvas ||
  values.formats
) {
  // This is a script of its own, because a browser cannot be bundled.
  const { page, embed, network, large, views } = values;
  const name = page
    ? "pageBench"
    : embed
      ? "embedBench"
      : network
        ? "networkBench"
        : large
          ? "largeBench"
          : views
            ? "viewsBench"
            : values.formats
              ? "formatsBench"
              : "canvasBench";
  const root = path.resolve(import.meta.dirname, "../..");
  const { sizes, nodes, edges, groups, whole, site, timeout } = values;
  const own = network
    ? { sizes, nodes, edges, timeout }
    : values.large
      ? { sizes, groups, whole, site, timeout }
      : values.views
        ? { sizes, site }
        : values.canvas
          ? { sizes, timeout }
          : values.formats
            ? { sizes }
            : {};
  const options = Object.entries({ rounds: values.rounds, ...own }).flatMap(([option, value]) =>
    value === undefined ? [] : [`--${option}`, value],
  );
  process.exitCode =
    spawnSync(process.execPath, ["scripts/run.mjs", `tests/bench/${name}.ts`, ...options], {
      cwd: root,
      stdio: "inherit",
    }).status ?? 1;
} else if (values.case !== undefined)
  process.stdout.write(JSON.stringify(await measureLayout(JSON.parse(values.case))));
else {
  const core = values.core || !values.layout ? benchCore() : undefined;
  const layout =
    values.layout || !values.core ? benchLayout(sizesOr("100,1000,10000"), Number(values.timeout)) : undefined;
  if (values.json) console.log(JSON.stringify({ core, layout }, null, 2));
  else console.log([core && reportCore(core), layout && reportLayout(layout)].filter(Boolean).join("\n\n"));
}
