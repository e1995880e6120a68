/** The built library, as other programs use it: what docs/library.md shows, its surface, its types. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseSync } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { surfaceOf, withSurface } from "../../scripts/surfaceOf.ts";

const root = path.resolve(import.meta.dirname, "../..");
const page = readFileSync(path.join(root, "docs/library.md"), "utf8");
const built = path.join(root, "dist/library");
const typesOf = (name: string): string => readFileSync(path.join(built, `${name}.d.ts`), "utf8");

/** Each example of the page with what stands below it as printed. */
const examples = [...page.matchAll(/^```js\n([\s\S]*?)^```\n\n(?:prints\n\n```text\n([\s\S]*?)^```)?/gmu)].map(
  ([, code, printed], at) => [at + 1, code!, printed ?? ""] as const,
);

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "deep labor library "));
  mkdirSync(path.join(folder, "node_modules"));
  symlinkSync(root, path.join(folder, "node_modules/deep-labor"));
  cpSync(path.join(root, "data"), path.join(folder, "data"), { recursive: true });
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ type: "module" }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the page of the library", () => {
  test("has examples", () => expect(examples.length).toBeGreaterThan(2));

  test.each(examples)("example %i prints what it says", (at, code, printed) => {
    writeFileSync(path.join(folder, `example-${at}.js`), code);
    const { stdout, stderr } = spawnSync(process.execPath, [`example-${at}.js`], {
      cwd: folder,
      encoding: "utf8",
      timeout: 120_000,
    });
    expect({ stdout, stderr }).toEqual({ stdout: printed, stderr: "" });
  });

  test("has the whole surface (`npm run library` writes it)", () => {
    const surfaces = [
      ["deep-labor", typesOf("deep-labor")],
      ["deep-labor/schema", typesOf("schema")],
    ] as const;
    expect(withSurface(page, surfaces)).toBe(page);
  });
});

describe("the library", () => {
  test("exports what its types say, and each of it is told in the changelog", async () => {
    const changelog = readFileSync(path.join(root, "CHANGELOG.md"), "utf8");
    for (const name of ["deep-labor", "schema"]) {
      const exported = Object.keys(await import(path.join(built, `${name}.js`))).sort();
      expect(exported).toEqual(
        surfaceOf(typesOf(name))
          .values.map(one => /^\w+/u.exec(one)![0])
          .sort(),
      );
      expect(exported.filter(one => !changelog.includes(`\`${one}\``))).toEqual([]);
    }
  });

  // Zod keeps its own settings under names of its own.
  test("is one file for each entry, and does nothing when it is imported", () => {
    for (const name of ["deep-labor", "schema"]) {
      const text = readFileSync(path.join(built, `${name}.js`), "utf8");
      const { staticImports, dynamicImports } = parseSync(`${name}.js`, text).module;
      expect([staticImports, dynamicImports]).toEqual([[], []]);
      const before = "const known = new Set(Object.getOwnPropertyNames(globalThis));";
      const after =
        "process.stdout.write(JSON.stringify(Object.getOwnPropertyNames(globalThis).filter(one => !known.has(one) && !one.startsWith('__zod_'))));";
      const script = `${before} await import(${JSON.stringify(path.join(built, `${name}.js`))}); ${after}`;
      expect(
        execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8", timeout: 60_000 }),
      ).toBe("[]");
    }
  });

  describe("says what it cannot know", async () => {
    const library: typeof import("../../src/library/index.ts") = await import(path.join(built, "deep-labor.js"));
    const text = readFileSync(path.join(root, "data/dossiers/openai-sama.dossier.json"), "utf8");
    const question = { duty: "health-safety", plane: "promised" } as const;
    const { dossier } = library.parseDossier(text);

    test("where a link leads to nobody, in the chain, the trace and its words; and draws no picture", () => {
      const broken = library.checkDossier(text.replace('"to": "sama"', '"to": "samma"'));
      const [problem] = broken.problems.filter(({ code }) => code === "unknown-reference");
      expect(library.sayProblem(problem!, "en").what).toContain("samma");
      expect(library.sayProblem(problem!, "fr").fix).toContain("sama");
      const leftOut = broken.leftOut.map(({ pointer }) => pointer);
      expect(leftOut.length).toBeGreaterThan(0);
      expect(library.chainOf(broken.dossier!).leftOut.map(({ pointer }) => pointer)).toEqual(leftOut);
      expect(library.traceDuty(broken.dossier!, question).leftOut.map(({ pointer }) => pointer)).toEqual(leftOut);
      expect(library.sayTrace(broken.dossier!, question).leftOut).toHaveLength(leftOut.length);
      expect(() => library.drawSvg(broken.dossier!)).toThrow(leftOut[0]);
    });

    test("and that a verdict holds in part, by whose word", () => {
      expect(library.traceDuty(dossier!, question)).toMatchObject({ verdict: "answered", extent: "part", leftOut: [] });
      expect(library.sayTrace(dossier!, question)).toMatchObject({
        workers: "Data labellers in Nairobi",
        short: expect.stringContaining("in part"),
        sentence: expect.stringMatching(/Sama.*own word/u),
        statements: expect.arrayContaining([expect.stringContaining("counselling")]),
      });
      expect(library.sayTrace(dossier!, question, "fr").short).toContain("en partie");
    });

    test("and of which workers it speaks, since other groups have other answers", () => {
      const file = readFileSync(path.join(root, "data/dossiers/flamanville.dossier.json"), "utf8");
      const { dossier: flamanville } = library.parseDossier(file);
      const told = library
        .chainOf(flamanville!)
        .groups.map(({ workers }) => library.sayTrace(flamanville!, { workers, duty: "pay-wage", plane: "legal" }));
      expect(new Set(told.map(({ workers }) => workers)).size).toBe(told.length);
      expect(new Set(told.map(({ short }) => short)).size).toBeGreaterThan(1);
      const first = library.sayTrace(flamanville!, { duty: "pay-wage", plane: "legal" }, "fr");
      expect(first.workers).not.toBe(told[1]!.workers);
      expect(first.short).not.toBe(told[1]!.short);
    });

    test.each<[object, RegExp]>([
      [{ world: ["direct"] }, /reading "direct"\. There are: .*by-sama-itself/u],
      [{ world: ["by-sama-itself", "through-kenyan-company"] }, /one reading is chosen/u],
      [{ known: "junk" }, /"junk" is no day for known/u],
      [{ date: "2021-13" }, /"2021-13" is no day for date/u],
      [{ floor: "gossip" }, /verification "gossip"/u],
      [{ workers: "nobody" }, /"nobody"\. There are: labellers/u],
    ])("but answers nothing under %o", (lens, reason) => {
      expect(() => library.traceDuty(dossier!, { ...question, ...lens })).toThrow(RangeError);
      expect(() => library.sayTrace(dossier!, { ...question, ...lens })).toThrow(reason);
      expect(() => library.drawSvg(dossier!, { ...question, ...lens })).toThrow(reason);
    });

    test("nor of a text that is no JSON, nor at a width that is none, nor in a language that it does not speak", () => {
      const { dossier: none } = library.parseDossier("{");
      for (const ask of [library.chainOf, library.drawSvg, (one: never) => library.traceDuty(one, question)])
        expect(() => ask(none as never)).toThrow(/no dossier/u);
      expect(() => library.drawSvg(dossier!, { width: Number.NaN })).toThrow(/NaN is no width/u);
      expect(() => library.drawSvg(dossier!, { language: "de" as "en" })).toThrow(/language "de"/u);
    });
  });

  test("has types that need nothing else", () => {
    writeFileSync(
      path.join(folder, "use.ts"),
      [
        'import { chainOf, drawSvg, parseDossier, publishFolder, traceDuty, type Dossier } from "deep-labor";',
        'import { parseDossier as parse, type Party, type Verdict } from "deep-labor/schema";',
        'const dossier: Dossier | null = parseDossier("{}").dossier;',
        "if (dossier) {",
        '  const verdict: Verdict = traceDuty(dossier, { duty: "pay-wage", plane: "legal" }).verdict;',
        "  const parties: readonly Party[] = dossier.parties;",
        "  console.log(verdict, parties, chainOf(dossier).groups[0]?.workers, drawSvg(dossier, { width: 600 }));",
        "  // @ts-expect-error There is no such view.",
        '  drawSvg(dossier, { view: "flows" });',
        "}",
        'const made = publishFolder("{}");',
        "if (!made.ok) console.log(made.trouble.code);",
        'console.log(parse("{}").problems[0]?.line);',
      ].join("\n"),
    );
    const tsc = path.join(root, "node_modules/typescript/bin/tsc");
    const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--lib", "es2023,dom"];
    const { stdout } = spawnSync(process.execPath, [tsc, ...options, "--types", "", "use.ts"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(stdout).toBe("");
  });
});
