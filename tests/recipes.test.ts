/**
 * The recipes of docs/developing.md for a duty, a view and a format, carried out in a copy of the house: what is forgotten
 * does not compile, and what is added works through the command. `schema/table/newField.test.ts` does it for a field.
 */
import { execFile } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const copy = mkdtempSync(path.join(tmpdir(), "deep-labor-recipes-"));
const copied = ["build", "data", "public", "scripts", "src", "package.json", "tsconfig.json", "vite.config.ts"];
const run = promisify(execFile);

const at = (file: string): string => path.join(copy, file);
const read = (file: string): string => readFileSync(at(file), "utf8");

/** Writes lines before one that stands in a file of the copy. */
function addBefore(file: string, line: string, added: string): void {
  const text = read(file);
  expect(text.split(line), `${line} in ${file}`).toHaveLength(2);
  writeFileSync(at(file), text.replace(line, `${added}\n${line}`));
}

function addMessages(messages: Readonly<Record<string, Readonly<Record<string, string>>>>): void {
  for (const [language, own] of Object.entries(messages)) {
    const file = `data/languages/${language}/messages.json`;
    writeFileSync(at(file), JSON.stringify({ ...JSON.parse(read(file)), ...own }, null, 2));
  }
}

/** The files that do not compile, in their order. */
async function uncompiled(): Promise<readonly string[]> {
  const compiler = path.join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = await run(
    process.execPath,
    [compiler, "--noEmit", "--pretty", "false", "-p", "tsconfig.src.json"],
    {
      cwd: copy,
    },
  ).catch((failed: { readonly stdout: string }) => failed);
  return [...new Set([...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error/gmu)].map(([, file]) => file!))].sort();
}

beforeAll(() => {
  for (const name of copied) cpSync(path.join(root, name), at(name), { recursive: true });
  symlinkSync(path.join(root, "node_modules"), at("node_modules"));
  writeFileSync(at("tsconfig.src.json"), JSON.stringify({ extends: "./tsconfig.json", include: ["src"] }));
  // Where both recipes begin.
  addBefore(
    "src/formats/formatNames.ts",
    '  { ...told, name: "bibtex"',
    '  { ...told, name: "tally", group: "sources" },',
  );
  addBefore(
    "src/views/viewNames.ts",
    '  { id: "responsibilities"',
    '  { id: "tally", of: "dossier", isFigure: true, name: "stage.view.tally" },',
  );
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test("a view or a format that is named and nothing more does not compile where the rest is to be added", async () => {
  const files = await uncompiled();
  expect(files).toEqual(
    expect.arrayContaining([
      "src/app/dossier/OtherView.tsx",
      "src/formats/formats.ts",
      "src/views/figures.ts",
      "src/views/viewNames.ts",
    ]),
  );
});

test("what their recipes and that for a duty say is all that is to be added", async () => {
  // The format.
  writeFileSync(
    at("src/formats/tally.ts"),
    `import type { FileFormat } from "./fileFormat.ts";
import { ofSourcesOnly } from "./ofSourcesOnly.ts";

/** How many sources there are. */
export const tally: FileFormat = {
  name: "tally",
  endings: ["tally"],
  writer: {
    write: ({ dossier }) => [
      { name: \`\${dossier.id}.tally\`, bytes: new TextEncoder().encode(\`\${dossier.sources.length} sources\\n\`) },
    ],
    carries: ofSourcesOnly,
  },
};
`,
  );
  addBefore("src/formats/formats.ts", "import { xlsx }", 'import { tally } from "./tally.ts";');
  addBefore("src/formats/formats.ts", "  bibtex,\n", "  tally,");
  // The view.
  writeFileSync(
    at("src/views/tally.ts"),
    `import type { FigurePlan, FigureRequest } from "./figure/figurePlan.ts";

/** How many parties there are. */
export function tallyFigureOf({ inquiry, narrator, width }: FigureRequest): FigurePlan {
  const { parties } = inquiry.file.dossier;
  const finding = \`\${parties.length} parties\`;
  return {
    ...{ view: "tally", width, height: 40, title: finding, finding, shapes: [], notes: [], tables: [] },
    words: parties.map(({ id }) => narrator.name(id)),
    parties: [],
    counted: parties.map(({ id }) => id),
  };
}
`,
  );
  addBefore("src/views/figures.ts", "import { timeFigureOf }", 'import { tallyFigureOf } from "./tally.ts";');
  addBefore("src/views/figures.ts", "  evidence: evidenceFigureOf,", "  tally: tallyFigureOf,");
  appendFileSync(at("src/views/index.ts"), 'export { tallyFigureOf } from "./tally.ts";\n');
  writeFileSync(
    at("src/app/views/TallyView.tsx"),
    `import { tallyFigureOf } from "../../views/index.ts";
import { FigureStage } from "./figures/FigureStage.tsx";

export const TallyView = () => <FigureStage figureOf={tallyFigureOf} />;
`,
  );
  addBefore(
    "src/app/dossier/OtherView.tsx",
    "const TimeView =",
    'const TallyView = later(async () => (await import("../views/TallyView.tsx")).TallyView);',
  );
  addBefore("src/app/dossier/OtherView.tsx", "  responsibilities: ResponsibilitiesView,", "  tally: TallyView,");
  addMessages({
    en: { "stage.view.tally": "Tally", "publish.format.tally": "Tally", "bring.format.tally": "Tally" },
    fr: { "stage.view.tally": "Compte", "publish.format.tally": "Compte", "bring.format.tally": "Compte" },
  });
  // The duty.
  const duty = JSON.parse(read("data/duties/transparency.json"));
  writeFileSync(
    at("data/duties/safe-travel.json"),
    JSON.stringify({ ...duty, id: "safe-travel", label: { en: "Bringing home safely", fr: "Ramener à bon port" } }),
  );
  addBefore(
    "src/schema/duties.ts",
    "import setPayLevel",
    'import safeTravel from "../../data/duties/safe-travel.json";',
  );
  addBefore("src/schema/duties.ts", "  transparency,\n", "  safeTravel,");
  expect(await uncompiled()).toEqual([]);
});

test("the command writes the format, draws the view and follows the duty, in both languages", async () => {
  await run(process.execPath, [at("node_modules/vite/bin/vite.js"), "build", "--mode", "cli", "--logLevel", "error"], {
    cwd: copy,
    env: { ...process.env, NODE_ENV: "production" },
  });
  const file = JSON.parse(read("data/dossiers/openai-sama.dossier.json"));
  const [first] = file.assertions;
  file.assertions.push({ ...first, id: "brings-home", duty: "safe-travel" });
  writeFileSync(at("own.dossier.json"), JSON.stringify(file));
  const deepLabor = async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await run(process.execPath, [at("dist/cli/deep-labor.js"), ...args], { cwd: copy });
    return stdout;
  };
  await deepLabor("convert", "own.dossier.json", "--to", "tally", "--out", "own.tally");
  expect(read("own.tally")).toBe(`${file.sources.length} sources\n`);
  expect(await deepLabor("draw", "own.dossier.json", "--view", "tally")).toContain(`${file.parties.length} parties`);
  expect(await deepLabor("trace", "own.dossier.json", "--duty", "safe-travel")).toContain("Bringing home safely");
  expect(await deepLabor("trace", "own.dossier.json", "--duty", "safe-travel", "--lang", "fr")).toContain(
    "Ramener à bon port",
  );
});
