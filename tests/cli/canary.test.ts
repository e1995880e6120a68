/**
 * Whatever a command makes of a dossier: nothing that must not leave can be read in it, in whatever way it may be
 * written.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test, vi } from "vitest";
import { writtenFormats } from "../../src/library/writeFormat.ts";
import { leakFinder } from "../../src/redact/index.ts";
import { record } from "../record.ts";
import { canaryDossier } from "../redact/canaryDossier.ts";
import { isAll, partOf } from "../scope.ts";
import { deepLabor, folder } from "./command.ts";

// A slow machine is no failure, and much is read in many ways.
vi.setConfig({ testTimeout: 900_000 });

const FILE = "canary.dossier.json";
const { text, canaries } = canaryDossier();
const finder = leakFinder(canaries);

function filesBelow(where: string): string[] {
  return readdirSync(where, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name));
}

const foundIn = (name: string, bytes: string | Uint8Array): string[] =>
  finder.leaks(bytes).map(index => `${name}: ${canaries[index]!.where}`);

describe("a dossier with a canary in every place that may not leave", () => {
  test("is published, bundled and drawn without any of them, in files and in their names", async () => {
    const where = folder({ [FILE]: text });
    const run = async (...words: string[]) => {
      const { code, out, err } = await deepLabor(words, { cwd: where });
      expect([words[0], code, err]).toEqual([words[0], 0, ""]);
      return out;
    };
    // The messages of a command are for the author, who knows the file; a picture on standard output is for anyone who
    // gets it.
    await run(
      "publish",
      FILE,
      "--out",
      "site",
      "--lang",
      // The pages of a language differ in their words alone; both are searched within two days.
      partOf(["en", "fr"], 2).join(),
      "--base",
      "https://graphics.example.org/",
      "--views",
      "all",
      "--draft",
    );
    await run("bundle", FILE, "--out", "bundle.html", "--draft");
    await run("draw", FILE, "--out", "full.svg", "--lang", "fr");
    // The folder that is published has each of these pictures as well.
    if (isAll) {
      await run("draw", FILE, "--out", "full.png");
      await run("draw", FILE, "--social", "--out", "social.png");
      for (const view of ["money", "time", "map", "evidence"])
        await run("draw", FILE, "--view", view, "--out", `${view}.svg`);
    }
    await run("draw", FILE, "--view", "compare", "--with", FILE, "--out", "compare.svg");
    const drawn = await run("draw", FILE);
    const files = filesBelow(where).filter(file => path.basename(file) !== FILE);
    expect(files.length).toBeGreaterThan(30);
    const leaks = [
      ...files.flatMap(file => foundIn(path.relative(where, file), readFileSync(file))),
      ...foundIn("names of files", files.map(file => path.relative(where, file)).join("\n")),
      ...foundIn("standard output", drawn),
    ];
    expect(leaks).toEqual([]);
    record("canaries-command", { outputs: files.length + 1, canaries: canaries.length, found: leaks.length });
  });

  // A dossier that is written as one is the author's own, with all that is in it.
  const written = writtenFormats.filter(format => format !== "dossier");
  test.each(partOf(written, written.length))("is converted to %s without any of them", async format => {
    const where = folder({ [FILE]: text });
    const { code } = await deepLabor(["convert", FILE, "--to", format, "--out", `as-${format}`], { cwd: where });
    expect(code).toBe(0);
    const files = filesBelow(where).filter(file => path.basename(file) !== FILE);
    expect(files.length).toBeGreaterThan(0);
    expect(files.flatMap(file => foundIn(path.relative(where, file), readFileSync(file)))).toEqual([]);
    record(`canaries-convert-${format}`, { outputs: files.length, canaries: canaries.length, found: 0 });
  });

  test("is not published where one of them stands in what is public as well, in whatever file it would be", async () => {
    const raw = JSON.parse(text) as { title: unknown };
    const secret = canaries.find(({ where }) => where.includes("private"))!;
    const where = folder({ [FILE]: JSON.stringify({ ...raw, title: `What ${secret.text} did` }) });
    for (const words of [
      ["publish", FILE, "--out", "site", "--draft"],
      ["bundle", FILE, "--out", "bundle.html", "--draft"],
      ["draw", FILE, "--out", "full.svg"],
    ]) {
      const { code, err } = await deepLabor(words, { cwd: where });
      expect(code).toBe(1);
      expect(err).toContain("/title");
    }
    for (const name of ["site", "bundle.html", "full.svg"]) expect(existsSync(path.join(where, name))).toBe(false);
  });
});
