/**
 * What `npm pack` makes of the built command is what somebody needs who only uses it: it is packed, installed in an empty
 * folder without a network and without anything npm has kept, and asked there.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shippedIds } from "./e2e/shippedIds.ts";

const root = path.resolve(import.meta.dirname, "..");
const home = mkdtempSync(path.join(tmpdir(), "deep labor packed "));
const kept = path.join(home, "cache");
const installed = path.join(home, "installed");
const SHIPPED = "node_modules/deep-labor/data/dossiers/openai-sama.dossier.json";

/** Runs a program in a folder. The cache is empty, so that npm finds nothing that was installed here before. */
function run(program: string, words: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd,
    encoding: "utf8",
    // A program that does not end is one that fails.
    timeout: 120_000,
    env: { ...process.env, npm_config_cache: kept },
    // On Windows npm and what it installs are scripts of the shell.
    shell: process.platform === "win32",
  });
  return { code: status, out: stdout, err: stderr };
}

const deepLabor = (...words: readonly string[]) =>
  run(path.join(installed, "node_modules/.bin/deep-labor"), words, installed);

let packed: { readonly filename: string; readonly files: readonly { readonly path: string }[] };

beforeAll(() => {
  mkdirSync(installed);
  const pack = run("npm", ["pack", "--json", "--pack-destination", home], root);
  expect(pack.code, pack.err).toBe(0);
  [packed] = JSON.parse(pack.out);
  const install = run("npm", ["install", "--offline", "--no-audit", "--no-fund", `../${packed.filename}`], installed);
  expect(install.code, install.err).toBe(0);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("the packed command", () => {
  test("has its program, fonts, schemas, dossiers and licences, and nothing else", () => {
    const files = packed.files.map(file => file.path);
    const parts = {
      program: /^dist\/(cli\/deep-labor|embed\/(loader|page)|pages\/siteFiles)\.js$/u,
      // What a site is made of, without the library that ships with the page.
      app: /^dist\/(page\/(assets\/[^/]+|icon\.svg)|pages\/kit\.json)$/u,
      library: /^dist\/library\/(deep-labor|schema)(\.js|\.d\.ts)$/u,
      fonts: /^dist\/cli\/fonts\/[^/]+\.ttf$/u,
      licences:
        /^(LICENSE|data\/LICENSE|dist\/cli\/licenses\.md|dist\/(page|pages)\/licenses\.md|dist\/page\/licences\/[^/]+\.txt|dist\/library\/(deep-labor|schema)\.licenses\.md|dist\/cli\/fonts\/[^/]+\.licence\.txt)$/u,
      schemas: /^(public|dist\/page)\/schema\/dossier-1(\.draft-07)?\.schema\.json$/u,
      data: /^data\/(dossiers\/[^/]+\.dossier\.json|register\.json|README\.md)$/u,
      reading: /^(README\.md|CHANGELOG\.md|package\.json)$/u,
      docs: /^docs\/([a-z-]+\.(md|json)|pictures\/[a-z-]+\.svg)$/u,
    };
    const counted = Object.entries(parts).map(([part, form]) => [part, files.filter(file => form.test(file)).length]);
    const data = shippedIds.length + 2;
    expect(Object.fromEntries(counted)).toEqual({
      program: 4,
      app:
        readdirSync(path.join(root, "dist/page/assets"), { withFileTypes: true }).filter(one => one.isFile()).length +
        2,
      library: 4,
      fonts: 5,
      licences: 12,
      schemas: 4,
      data,
      reading: 3,
      docs: readdirSync(path.join(root, "docs"), { recursive: true, withFileTypes: true }).filter(one => one.isFile())
        .length,
    });
    expect(files.filter(file => !Object.values(parts).some(form => form.test(file)))).toEqual([]);
  });

  test("needs no other package, but for the one that makes PNG", () => {
    const { dependencies, optionalDependencies, peerDependencies } = JSON.parse(
      readFileSync(path.join(installed, "node_modules/deep-labor/package.json"), "utf8"),
    );
    expect([dependencies, peerDependencies]).toEqual([undefined, undefined]);
    expect(Object.keys(optionalDependencies)).toEqual(["@resvg/resvg-js"]);
    const program = readFileSync(path.join(installed, "node_modules/deep-labor/dist/cli/deep-labor.js"), "utf8");
    const imported = [...program.matchAll(/^import\s[^"]*"([^"]+)";$|\bimport\("([^"]+)"\)/gmu)].map(
      ([, before, late]) => before ?? late!,
    );
    // What writes the pages of a site comes with it.
    expect(imported.filter(name => !isBuiltin(name))).toEqual(["@resvg/resvg-js", "../pages/siteFiles.js"]);
  });

  test("has the library, which an empty folder can import", () => {
    const script = [
      'import { readFileSync } from "node:fs";',
      'import { parseDossier, traceDuty } from "deep-labor";',
      'import { planes } from "deep-labor/schema";',
      `const { dossier } = parseDossier(readFileSync(${JSON.stringify(SHIPPED)}));`,
      'console.log(planes.map(plane => traceDuty(dossier, { duty: "pay-wage", plane }).verdict).join(" "));',
    ].join("\n");
    const { code, out, err } = run(process.execPath, ["--input-type=module", "-e", script], installed);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const { traces } = JSON.parse(deepLabor("trace", SHIPPED, "--json", "--duty", "pay-wage").out)[0];
    expect(out.trim().split(" ")).toEqual(traces.map((trace: { verdict: string }) => trace.verdict));
  });

  test("checks a dossier that comes with it", () => {
    const { code, out, err } = deepLabor("check", SHIPPED);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("1 file: no errors");
  });

  test("traces a dossier that comes with it, in each language", () => {
    const english = deepLabor("trace", SHIPPED);
    expect({ code: english.code, err: english.err }).toEqual({ code: 0, err: "" });
    expect(english.out).toContain("OpenAI");
    const french = deepLabor("trace", SHIPPED, "--lang", "fr");
    expect(french.code).toBe(0);
    expect(french.out).not.toBe(english.out);
    const [answer] = JSON.parse(deepLabor("trace", SHIPPED, "--json").out);
    expect(answer.traces.length).toBeGreaterThan(0);
  });

  test("draws it as SVG; for a PNG it says what was not installed", () => {
    const { code, err } = deepLabor("draw", SHIPPED, "--out", "chain.svg");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(readFileSync(path.join(installed, "chain.svg"), "utf8")).toMatch(/^<svg [\s\S]*OpenAI[\s\S]*<\/svg>\s*$/u);
    const png = deepLabor("draw", SHIPPED, "--out", "chain.png");
    expect(png.code).toBe(1);
    expect(png.err).toContain("What makes a PNG was not installed");
  });

  test("makes a site of dossiers that come with it", () => {
    mkdirSync(path.join(installed, "ours"));
    for (const id of ["openai-sama", "mechanical-turk"])
      cpSync(
        path.join(path.dirname(path.join(installed, SHIPPED)), `${id}.dossier.json`),
        path.join(installed, "ours", `${id}.dossier.json`),
      );
    const { code, out, err } = deepLabor("site", "ours", "--out", "site", "--name", "Ours");
    expect(code, err).toBe(0);
    // Of a machine that makes no PNG it is said once.
    expect(err.match(/What makes a PNG was not installed/gu)).toHaveLength(1);
    expect(out).toContain("a site of 2 dossiers");
    const page = readFileSync(path.join(installed, "site/fr/openai-sama/index.html"), "utf8");
    expect(page).toMatch(/<title>[^<]*OpenAI[^<]* – Ours<\/title>/u);
    expect(page).toContain('data-name="Ours"');
  });

  test("begins a dossier, and prints the schema it ships", () => {
    expect(deepLabor("new", "my-chain").code).toBe(0);
    expect(deepLabor("check", "my-chain.dossier.json").code).toBe(0);
    expect(deepLabor("schema").out).toBe(
      readFileSync(path.join(installed, "node_modules/deep-labor/public/schema/dossier-1.schema.json"), "utf8"),
    );
  });
});
