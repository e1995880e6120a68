/**
 * What README.md and docs/ say must be true: their commands run, in the order in which they stand, what they print is
 * what is shown, their JSON is a dossier or goes into one, their links lead somewhere.
 */
import { execFileSync, spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawTerminal, picture, printedNow } from "../scripts/drawTerminal.ts";
import { checkDossier } from "../src/model/index.ts";
import { listNames } from "../src/schema/index.ts";

const root = path.resolve(import.meta.dirname, "..");
const textOf = (file: string): string => readFileSync(path.join(root, file), "utf8");
const readme = textOf("README.md");

/** In the order in which the README leads to them. */
const docs = [...new Set([...readme.matchAll(/\]\((docs\/[^)#]+\.md)/gu)].map(([, file]) => file!))];
const guides = ["README.md", ...docs];

type Block = {
  readonly language: string;
  readonly text: string;
  /** The paragraph that stands before it. */
  readonly before: string;
};

function blocksIn(text: string): Block[] {
  const blocks = [...text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gmu)];
  return blocks.map(({ 1: language, 2: block, index }) => ({
    language: language!,
    text: block!,
    before: text.slice(0, index).trimEnd().split("\n\n").at(-1)!,
  }));
}

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map(line => line.trim())
    .filter(line => line !== "");

const commands = guides.flatMap(file =>
  blocksIn(textOf(file)).flatMap(({ language, text }) => (language === "sh" ? linesOf(text) : [])),
);

/** Run elsewhere: `npm test` and `.ci/run` are running now, `npm ci` and `npm run build` came before, `npm start` has tests of its own. */
const RUN_BY_OTHERS = ["npm start", "npm test", "npm ci", "npm run build"];

/** The dossier that begins in the README, and grows in docs/command-line.md. */
const GROWING = "my-chain.dossier.json";

/** Kinds of blocks that another test runs (`tests/library`), or that are settings of other people's programs. */
const TRIED_ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  "docs/library.md": ["js", "text"],
  "docs/hosting.md": ["nginx", "php"],
};

const isWhole = (json: string): boolean => json.startsWith("{\n");

/** Puts a piece of JSON into a file, where the paragraph before it says. */
function putIn(file: string, { text, before }: Block): void {
  const [, side, line] = /\b(above|below) the line `([^`]+)`:$/iu.exec(before) ?? [];
  expect(line, `No line is named before this piece of JSON, and it is no whole dossier:\n${text}`).toBeDefined();
  const around = readFileSync(file, "utf8").split(`  ${line}\n`);
  expect(around.length - 1, `how often the line ${line} stands in the file`).toBe(1);
  writeFileSync(file, around.join(side!.toLowerCase() === "above" ? `${text}  ${line}\n` : `  ${line}\n${text}`));
}

/** What has to be mended in a dossier. Notices are told apart. */
const toMend = (json: string) => checkDossier(json).problems.filter(({ severity }) => severity !== "notice");

test("the README is short, and leads to every file of docs/", () => {
  expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(150);
  expect([...docs].sort()).toEqual(
    readdirSync(path.join(root, "docs"))
      .filter(name => name.endsWith(".md"))
      .map(name => `docs/${name}`)
      .sort(),
  );
});

describe("the README and docs/", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "deep labor readme "));
    for (const name of ["package.json", "package-lock.json"])
      copyFileSync(path.join(root, name), path.join(folder, name));
    mkdirSync(path.join(folder, "dist"));
    for (const part of ["dist/cli", "dist/embed"])
      cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
    cpSync(path.join(root, "data"), path.join(folder, "data"), { recursive: true });
    symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("have more than a few commands, so that this test tests something", () => {
    expect(commands.length).toBeGreaterThan(15);
  });

  test("name scripts of package.json where they go through npm", () => {
    const { scripts } = JSON.parse(textOf("package.json")) as { scripts: Record<string, string> };
    const named = guides.flatMap(file =>
      [...textOf(file).matchAll(/`(npm run [a-zA-Z:]+)/gu)].map(([, found]) => found!),
    );
    for (const command of [...commands, ...named]) {
      const [program, verb, name] = command.split(" ");
      if (program !== "npm" || verb === "ci") continue;
      expect(Object.keys(scripts), command).toContain(verb === "run" ? name : verb);
    }
  });

  /** One after the other in one folder, the README first, since each goes on with the files of those before. */
  test.each(guides)(
    "run and print what %s says, block by block, each command without an error",
    { timeout: 120_000 },
    file => {
      let printed = "";
      for (const block of blocksIn(textOf(file))) {
        if (TRIED_ELSEWHERE[file]?.includes(block.language)) continue;
        if (block.language === "sh")
          for (const command of linesOf(block.text).filter(line => !RUN_BY_OTHERS.includes(line))) {
            expect(command, `every command of ${file} is run by a test`).toMatch(/^npx --no-install deep-labor /u);
            const { status, stdout, stderr } = spawnSync(command, { cwd: folder, shell: true, encoding: "utf8" });
            expect(status, `${command}\n${stdout}\n${stderr}`).toBe(0);
            expect(stdout.trim(), command).not.toBe("");
            printed = stdout;
          }
        else if (block.language === "text") {
          const shown = linesOf(block.text);
          expect(linesOf(printed).filter(line => shown.includes(line))).toEqual(shown);
        } else if (block.language === "json") {
          const growing = path.join(folder, GROWING);
          if (!isWhole(block.text)) putIn(growing, block);
          const json = isWhole(block.text) ? block.text : readFileSync(growing, "utf8");
          expect(toMend(json), block.text).toEqual([]);
        } else expect(["html", "css"], `a block of ${file} that nobody tests`).toContain(block.language);
      }
    },
  );

  test("have a dossier grow that holds money, a number, a case, a reading, a condition and a story", () => {
    const grown = readFileSync(path.join(folder, GROWING), "utf8");
    const { dossier } = checkDossier(grown);
    const empty = listNames.filter(list => dossier![list].length === 0);
    expect(empty).toEqual(["duties", "lookedFor"]);
    expect(dossier!.proceedings[0]!.decisions).toHaveLength(1);
    // As is said there of the one notice.
    const withEvidence = grown.replace('"evidence": []', '"evidence": ["example-quote"]');
    expect(checkDossier(withEvidence).problems).toEqual([]);
  });

  test("give different answers on the two days of knowledge that they speak of", () => {
    const ask = (known: string) =>
      execFileSync(
        process.execPath,
        [
          "dist/cli/deep-labor.js",
          "trace",
          "data/dossiers/clic-and-walk.dossier.json",
          "--date",
          "2016-06",
          "--known",
          known,
        ],
        { cwd: folder, encoding: "utf8" },
      );
    expect(ask("2021-01-01")).not.toBe(ask("2023-01-01").replaceAll("2023", "2021"));
  });
});

test("the picture in the README is what the command prints now (npm run picture renews it)", () => {
  expect(readFileSync(picture, "utf8")).toBe(drawTerminal(printedNow()));
});

/** Every Markdown file of the project, without installed packages and build results. */
function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const whole = path.join(folder, entry.name);
    if (entry.isDirectory()) return ["node_modules", "dist", ".git"].includes(entry.name) ? [] : markdownFiles(whole);
    return entry.name.endsWith(".md") ? [whole] : [];
  });
}

/** The anchor of a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll("`", "")
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .trim()
    .replaceAll(" ", "-");

test.each(markdownFiles(root).map(file => path.relative(root, file)))(
  "every link inside the project leads somewhere: %s",
  file => {
    const text = textOf(file).replace(/```[\s\S]*?```/gu, "");
    for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/gu)) {
      if (/^(https?|mailto):/u.test(target!)) continue;
      const [where = "", anchor] = target!.split("#");
      const whole = where === "" ? path.join(root, file) : path.resolve(root, path.dirname(file), where);
      expect(existsSync(whole), `${file} links to ${target}`).toBe(true);
      if (anchor === undefined) continue;
      const anchors = [...readFileSync(whole, "utf8").matchAll(/^#+ (.+)$/gmu)].map(([, heading]) =>
        anchorOf(heading!),
      );
      expect(anchors, `${file} links to ${target}`).toContain(anchor);
    }
  },
);
