/** What README.md says must be true: its commands run, its JSON is a dossier, its links lead somewhere. */
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
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drawTerminal, picture, printedNow } from "../scripts/drawTerminal.ts";
import { checkDossier } from "../src/model/index.ts";

const root = path.resolve(import.meta.dirname, "..");
const readme = readFileSync(path.join(root, "README.md"), "utf8");

const blocksOf = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, "gmu"))].map(
    ([, , block]) => block!,
  );

const commands = blocksOf("sh").flatMap(block =>
  block
    .split("\n")
    .map(line => line.trim())
    .filter(line => line !== ""),
);

/** Run elsewhere: `npm test` and `.ci/run` are running now, `npm ci` and `npm run build` came before, `npm start` has tests of its own. */
const RUN_BY_OTHERS = ["npm start", "npm test", "npm ci", "npm run build"];

describe("the commands of the README", () => {
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

  test("are more than a few, so that this test tests something", () => {
    expect(commands.length).toBeGreaterThan(6);
  });

  test("are scripts of package.json where they go through npm", () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    for (const command of [...commands, ...[...readme.matchAll(/`(npm run [a-z:]+)`/gu)].map(([, found]) => found!)]) {
      const [program, verb, name] = command.split(" ");
      if (program !== "npm" || verb === "ci") continue;
      expect(Object.keys(scripts), command).toContain(verb === "run" ? name : verb);
    }
  });

  test("run in the order in which they stand, each without an error", { timeout: 120_000 }, () => {
    for (const command of commands.filter(line => !RUN_BY_OTHERS.includes(line))) {
      expect(command, "every command of the README is run by a test").toMatch(/^npx --no-install deep-labor /u);
      const { status, stdout, stderr } = spawnSync(command, { cwd: folder, shell: true, encoding: "utf8" });
      expect(status, `${command}\n${stdout}\n${stderr}`).toBe(0);
      expect(stdout.trim(), command).not.toBe("");
    }
    expect(existsSync(path.join(folder, "my-chain.dossier.json"))).toBe(true);
  });

  test("give different answers on the two days of knowledge that the README speaks of", () => {
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

test("every JSON block of the README is a dossier without a problem", () => {
  const blocks = blocksOf("json");
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks)
    expect(checkDossier(block).problems.filter(({ severity }) => severity !== "notice")).toEqual([]);
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
    const text = readFileSync(path.join(root, file), "utf8").replace(/```[\s\S]*?```/gu, "");
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
