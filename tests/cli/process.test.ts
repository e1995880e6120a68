/**
 * The command as a process: what is built, its streams, its terminal and its exit codes. Everything else about it is
 * tested by `run` in the process of the tests, and the first test checks that both are the same.
 */
import { spawn, spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { built, builtDeepLabor, deepLabor, folder, root, small, textOf } from "./command.ts";

const FILE = "small.dossier.json";
const shipped = path.join(root, "data/dossiers/openai-sama.dossier.json");
const broken = textOf({ ...small, links: [{ ...small.links[0], to: "contracter" }] });

function bytesBelow(where: string): Record<string, string> {
  const files = readdirSync(where, { withFileTypes: true, recursive: true }).filter(entry => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(where, file), readFileSync(file, "base64")];
    }),
  );
}

describe("what is built", () => {
  test.each([
    [["--version"]],
    [["help", "publish"]],
    [["check", FILE]],
    [["check", "broken.json", "missing.json", "--lang", "fr"]],
    [["trace", FILE, "--json"]],
    [["trace", shipped, "--lang", "fr"]],
    [["draw", FILE, "--theme", "dark"]],
    [["draw", shipped, "--out", "chain.png"]],
    [["draw", FILE, "--out", "no folder/chain.svg"]],
    [["publish", shipped, "--out", "site", "--token", "AB12cd34", "--lang", "en,fr"]],
    [["publish", FILE, "--out", "./site/", "--dry-run"]],
    [["publish", FILE, "--out", "broken.json"]],
    [["bundle", FILE, "--out", "chain.html"]],
    [["new", "my-chain"]],
    [["rename", FILE, "contractor", "middle"]],
    [["schema", "--draft", "7"]],
    [["chekc", FILE]],
  ])("says, writes and ends as the source does: %j", async words => {
    const files = { [FILE]: textOf(small), "broken.json": broken };
    const [one, two] = [folder(files), folder(files)];
    const ran = builtDeepLabor(words, { cwd: one });
    expect(ran).toEqual(await deepLabor(words, { cwd: two }));
    expect(bytesBelow(one)).toEqual(bytesBelow(two));
  });

  test("ends with 0 for files without errors, 1 for one with errors, 2 for one that is not there", () => {
    const where = folder({ [FILE]: textOf(small), "broken.json": broken });
    const codes = [FILE, "broken.json", "missing.json"].map(
      name => builtDeepLabor(["check", name], { cwd: where }).code,
    );
    expect(codes).toEqual([0, 1, 2]);
  });
});

describe("standard input and output", () => {
  test("are read to the end, however slowly what is sent comes", async () => {
    const child = spawn(process.execPath, [built, "check", "-", "--json"]);
    const said: Buffer[] = [];
    child.stdout.on("data", piece => said.push(piece));
    const closed = new Promise(resolve => child.on("close", resolve));
    const text = textOf(small);
    for (const [from, to] of [
      [0, 100],
      [100, 101],
      [101, undefined],
    ] as const) {
      child.stdin.write(text.slice(from, to));
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    child.stdin.end();
    expect(await closed).toBe(0);
    expect(JSON.parse(Buffer.concat(said).toString())).toMatchObject([{ file: "-", id: "small", problems: [] }]);
  });

  test("end without a word where the reader has seen enough", async () => {
    const child = spawn(process.execPath, [built, "trace", path.dirname(shipped), "--json"]);
    const complaints: Buffer[] = [];
    child.stderr.on("data", piece => complaints.push(piece));
    const closed = new Promise(resolve => child.on("close", resolve));
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await closed).toBe(0);
    expect(Buffer.concat(complaints).toString()).toBe("");
  });

  test("are coloured where the environment asks for it, and only there", () => {
    const said = (env: NodeJS.ProcessEnv) => builtDeepLabor(["check", "-"], { input: broken, env }).out;
    expect(said({ FORCE_COLOR: "1" })).toContain("\u001b[31m");
    expect(said({})).not.toContain("\u001b");
  });
});

/** A terminal of util-linux, which has a size of its own. */
const inTerminal = (
  words: string,
  { cwd, input = "", before = "" }: { cwd: string; input?: string; before?: string },
) =>
  spawnSync("script", ["-qec", `${before} '${process.execPath}' '${built}' ${words}`, "/dev/null"], {
    cwd,
    input,
    encoding: "utf8",
  });
const hasTerminal = inTerminal("--version", { cwd: root }).status === 0;

describe.skipIf(!hasTerminal)("a terminal", () => {
  test("gets lines as wide as it is, in colours unless they are declined", async () => {
    const where = folder({ "broken.json": broken });
    const said = (before: string) =>
      inTerminal("check broken.json", { cwd: where, before: `stty cols 50; ${before}` }).stdout.replaceAll(
        "\r\n",
        "\n",
      );
    const asked = async (env: NodeJS.ProcessEnv) =>
      (await deepLabor(["check", "broken.json"], { cwd: where, env, terminal: { isTTY: true, columns: 50 } })).out;
    const coloured = said("TERM=xterm");
    expect(coloured).toBe(await asked({}));
    expect(coloured).toContain("\u001b[31m");
    const plain = said("NO_COLOR=1");
    expect(plain).toBe(await asked({ NO_COLOR: "1" }));
    expect(plain).not.toContain("\u001b");
    expect(plain).not.toBe(builtDeepLabor(["check", "broken.json"], { cwd: where }).out);
  });

  test("is asked before anything is written, and nothing is without a yes", () => {
    const where = folder({ [FILE]: textOf(small) });
    const declined = inTerminal(`bundle ${FILE} --out chain.html`, { cwd: where, input: "n\n" }).stdout;
    expect(declined).toContain("Write this?");
    expect(declined).toContain("Nothing was written");
    expect(readdirSync(where)).toEqual([FILE]);
    expect(inTerminal(`bundle ${FILE} --out chain.html`, { cwd: where, input: "y\n" }).status).toBe(0);
    expect(readdirSync(where).sort()).toEqual(["chain.html", FILE]);
  });
});
