/** `deep-labor site`: a folder of dossiers becomes a site with one command, or is told what is wrong with it. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newWriter } from "../../../src/cli/folder/writer.ts";
import { placesBeside } from "../../../src/cli/site/siteFolder.ts";
import { leakFinder } from "../../../src/redact/index.ts";
import { record } from "../../record.ts";
import { canaryDossier } from "../../redact/canaryDossier.ts";
import { deepLabor, folder, small, textOf } from "../command.ts";
import { putTen, tenIds } from "./tenDossiers.ts";

const home = mkdtempSync(path.join(tmpdir(), "deep labor site "));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const filesBelow = (where: string): readonly string[] =>
  readdirSync(where, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(where, path.join(entry.parentPath, entry.name)))
    .sort();

const read = (...steps: readonly string[]): string => readFileSync(path.join(home, ...steps), "utf8");

/** Where a dossier is embedded from. */
const placeIn = (site: string, id: string): string => {
  const found = readdirSync(path.join(site, "e")).find(
    token => JSON.parse(readFileSync(path.join(site, "e", token, "data.json"), "utf8")).id === id,
  );
  return path.join("e", found!);
};

describe("ten dossiers in a folder", () => {
  const base = "https://chains.example.org/desk/";
  beforeAll(async () => {
    putTen(path.join(home, "ten"));
    const { code, out, err } = await deepLabor(
      [
        ...["site", "ten", "--out", "site", "--base", base, "--name", "Chain <Watch> & “Co”"],
        ...[
          "--about",
          "What our desk has checked.\n\nWrite to us & tell.",
          "--colors",
          "link=#8a1c1c,dark-link=#ffb3b3",
        ],
      ],
      { cwd: home },
    );
    expect(err).toBe("");
    expect(code).toBe(0);
    expect(out).toContain("10 of 10");
  });

  test("become a site with one command: home, a page for each in both languages, tables, data, embeds", () => {
    for (const language of ["", "fr"]) {
      expect(existsSync(path.join(home, "site", language, "index.html"))).toBe(true);
      for (const id of tenIds)
        for (const file of ["index.html", "table.html"])
          expect([language, id, file, existsSync(path.join(home, "site", language, id, file))]).toEqual([
            ...[language, id, file],
            true,
          ]);
    }
    for (const id of tenIds) {
      const place = placeIn(path.join(home, "site"), id);
      for (const file of ["index.html", "embed.js", "data.json", "1/index.html"])
        expect([id, file, existsSync(path.join(home, "site", place, file))]).toEqual([id, file, true]);
    }
    const [library, ...others] = readdirSync(path.join(home, "site/assets")).filter(name =>
      name.startsWith("library-"),
    );
    // Nothing of the shipped library is left.
    expect(others).toEqual([]);
    expect(readdirSync(path.join(home, "site/assets", library!)).sort()).toEqual(
      ["cards.json", "find.json", ...tenIds.flatMap(id => [`${id}.read.json`, `${id}.text.json`])].sort(),
    );
    expect(read("site/index.html")).not.toContain("flamanville");
    // Whatever is written beside the site while it is made is gone.
    expect(readdirSync(home).sort()).toEqual(["site", "ten"]);
  });

  test("have the name, the words, the colours and the addresses that were asked for", () => {
    const pages = filesBelow(path.join(home, "site")).filter(file => /^(?:fr\/)?(?:[^/]+\/)?index\.html$/u.test(file));
    expect(pages).toHaveLength(2 + 2 * tenIds.length);
    for (const file of pages) {
      const page = read("site", file);
      const at = base + file.replace(/index\.html$/u, "");
      expect(page).toMatch(/<title>[^<]*Chain &lt;Watch&gt; &amp; “Co”[^<]*<\/title>/u);
      expect(page).toContain(`<link rel="canonical" href="${at}">`);
      expect(page).toContain(`<meta property="og:url" content="${at}">`);
      expect(page).toContain("--link:#8a1c1c");
      expect(page).toContain("--link:#ffb3b3");
      // Everything that the page loads or leads to in the site is relative.
      expect([...page.matchAll(/(?:src|href)="(\/[^"]*)"/gu)].map(([, to]) => to)).toEqual([]);
    }
    expect(read("site/index.html")).toContain("What our desk has checked.");
    expect(read("site/index.html")).toContain("Write to us &amp; tell.");
    expect(read("site/sitemap.xml").match(/<loc>/gu)).toHaveLength(pages.length);
    const [, picture] = /og:image" content="([^"]*)"/u.exec(read("site/openai-sama/index.html"))!;
    expect(existsSync(path.join(home, "site", picture!.slice(base.length)))).toBe(true);
  });

  test("keep what was published when the site is made again, and what others have put beside it", async () => {
    const again = folder();
    cpSync(path.join(home, "ten"), path.join(again, "ten"), { recursive: true });
    for (const id of tenIds.filter(id => !["story", "cycle"].includes(id)))
      rmSync(path.join(again, "ten", `${id}.dossier.json`));
    const make = (...words: readonly string[]) => deepLabor(["site", "ten", "--out", "out", ...words], { cwd: again });
    expect((await make()).code).toBe(0);
    const place = placeIn(path.join(again, "out"), "story");
    const first = readFileSync(path.join(again, "out", place, "1/SHA256SUMS"), "utf8");
    writeFileSync(path.join(again, "out/CNAME"), "chains.example.org\n");
    writeFileSync(path.join(again, "out/robots.txt"), "User-agent: *\n");
    const file = path.join(again, "ten/story.dossier.json");
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), subtitle: "Told anew." }));
    const refused = await make();
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("story.dossier.json says something else");
    expect(readFileSync(path.join(again, "out/story/index.html"), "utf8")).not.toContain("Told anew.");
    rmSync(path.join(again, "ten/cycle.dossier.json"));
    const made = await make("--no-correction", "--lang", "fr");
    expect([made.code, made.err]).toEqual([0, ""]);
    expect(made.out).toContain("cycle n’est plus parmi les dossiers");
    expect(readFileSync(path.join(again, "out", place, "1/SHA256SUMS"), "utf8")).toBe(first);
    expect(existsSync(path.join(again, "out", place, "2/index.html"))).toBe(true);
    expect(existsSync(path.join(again, "out/cycle"))).toBe(false);
    expect(readFileSync(path.join(again, "out/CNAME"), "utf8")).toBe("chains.example.org\n");
    expect(existsSync(path.join(again, "out/robots.txt"))).toBe(true);
    // French at the root, English in a folder of its own.
    expect(readFileSync(path.join(again, "out/story/index.html"), "utf8")).toMatch(/<html lang="fr"/u);
    expect(readFileSync(path.join(again, "out/en/story/index.html"), "utf8")).toMatch(/<html lang="en"/u);
    expect(existsSync(path.join(again, "out/fr"))).toBe(false);
    expect(readdirSync(again).sort()).toEqual(["out", "ten"]);
  });
});

test("a run that was ended between the former site and the new one loses nothing", async () => {
  const where = folder();
  mkdirSync(path.join(where, "d"));
  writeFileSync(path.join(where, "d/small.dossier.json"), textOf(small));
  const make = () => deepLabor(["site", "d", "--out", "out"], { cwd: where });
  expect((await make()).code).toBe(0);
  writeFileSync(path.join(where, "out/CNAME"), "chains.example.org\n");
  const place = placeIn(path.join(where, "out"), "small");
  const sums = readFileSync(path.join(where, "out", place, "1/SHA256SUMS"), "utf8");
  const { tag, end } = newWriter();
  end();
  const { made, aside } = placesBeside(path.join(where, "out"), tag);
  renameSync(path.join(where, "out"), aside);
  mkdirSync(made);
  const { code, err } = await make();
  expect([code, err]).toEqual([0, ""]);
  expect(readFileSync(path.join(where, "out", place, "1/SHA256SUMS"), "utf8")).toBe(sums);
  expect(existsSync(path.join(where, "out", place, "2"))).toBe(false);
  expect(readFileSync(path.join(where, "out/CNAME"), "utf8")).toBe("chains.example.org\n");
  expect(readdirSync(where).sort()).toEqual(["d", "out"]);
});

describe("a canary in every place that may not leave", () => {
  test("is in no byte of the site, and in no name of a file", async () => {
    const { text, canaries } = canaryDossier();
    const where = folder();
    mkdirSync(path.join(where, "dossiers"));
    writeFileSync(path.join(where, "dossiers/canary.dossier.json"), text);
    writeFileSync(path.join(where, "dossiers/small.dossier.json"), textOf(small));
    const { code, err } = await deepLabor(
      ["site", "dossiers", "--out", "out", "--draft", "--base", "https://chains.example.org/"],
      { cwd: where },
    );
    expect([code, err]).toEqual([0, ""]);
    const finder = leakFinder(canaries);
    const site = path.join(where, "out");
    const files = filesBelow(site);
    const bundled = path.resolve(import.meta.dirname, "../../../dist/page");
    const found = files.flatMap(file => {
      const bytes = readFileSync(path.join(site, file));
      const own = path.join(bundled, file);
      // A file of the app is the same in every site: it was there before the dossier.
      if (existsSync(own) && readFileSync(own).equals(bytes)) return [];
      return [...finder.leaks(file), ...finder.leaks(bytes)].map(at => `${file}: ${canaries[at]!.where}`);
    });
    expect(found).toEqual([]);
    expect(new Set(finder.leaks(text)).size).toBe(canaries.length);
    record("canaries-site", { outputs: files.length, canaries: canaries.length, found: found.length });
    // As in `canary.test.ts`: a slow machine is no failure, and every byte is read in many ways.
  }, 900_000);
});

describe("what cannot become a site", () => {
  const broken = textOf({ ...small, id: "broken", links: [{ ...small.links[0], to: "nobody" }] });
  const cases: readonly (readonly [
    what: string,
    files: Readonly<Record<string, string>>,
    words: readonly string[],
    code: number,
    said: RegExp,
  ])[] = [
    ["an empty folder", {}, [], 2, /No \*\.dossier\.json in d/u],
    ["no folder", {}, ["--out=out"], 2, /There is no folder nowhere/u],
    ["no --out", { "a.dossier.json": textOf(small) }, [], 2, /--out my-site/u],
    [
      "two dossiers of one id",
      { "a.dossier.json": textOf(small), "b.dossier.json": textOf(small) },
      [],
      1,
      /a\.dossier\.json and .*b\.dossier\.json have the\s+same\s+id,\s+small/u,
    ],
    ["a dossier with errors", { "a.dossier.json": broken }, [], 1, /nobody[\s\S]*a\.dossier\.json has errors/u],
    ["no JSON", { "a.dossier.json": "{ nothing" }, [], 1, /a\.dossier\.json has errors/u],
    ["a draft", { "a.dossier.json": textOf({ ...small, status: "draft" }) }, [], 1, /a\.dossier\.json is a draft/u],
    [
      "a dossier that is called as a folder of the site",
      { "a.dossier.json": textOf({ ...small, id: "assets" }) },
      [],
      1,
      /no dossier of a site can be called assets/u,
    ],
    ["a language", { "a.dossier.json": textOf({ ...small, id: "fr" }) }, [], 1, /can be called fr/u],
    ["a name without words", { "a.dossier.json": textOf(small) }, ["--name= "], 2, /--name holds no words/u],
    ["too long a name", { "a.dossier.json": textOf(small) }, [`--name=${"a".repeat(61)}`], 2, /61 letters/u],
    [
      "words that are not there",
      { "a.dossier.json": textOf(small) },
      ["--about=no.md"],
      2,
      /no\.md could not be opened/u,
    ],
    ["too many words", { "a.dossier.json": textOf(small) }, [`--about=${"a ".repeat(400)}`], 2, /799 letters/u],
    ["no colour", { "a.dossier.json": textOf(small) }, ["--colors=link=red"], 2, /“red” is no colour for link/u],
    ["no colour of ours", { "a.dossier.json": textOf(small) }, ["--colors=accent=#123456"], 2, /knows no accent/u],
    ["a script in a colour", { "a.dossier.json": textOf(small) }, ["--colors=link=#fff}body{x:y"], 2, /no colour/u],
    [
      "words that nobody can read",
      { "a.dossier.json": textOf(small) },
      ["--colors=link=#c0c0c0"],
      2,
      /link on paper has a contrast of 1\.7\d to 1/u,
    ],
    [
      "an address that is none",
      { "a.dossier.json": textOf(small) },
      ["--base=example"],
      2,
      /not an address for --base/u,
    ],
    ["another language", { "a.dossier.json": textOf(small) }, ["--lang=de"], 2, /de/u],
  ];

  test.each(cases)("%s: is told, and nothing is written", async (what, files, words, code, said) => {
    const where = folder();
    mkdirSync(path.join(where, "d"));
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(where, "d", name), text);
    const named = what === "no folder" ? "nowhere" : "d";
    const out = what === "no --out" || words.includes("--out=out") ? [] : ["--out=out"];
    const ran = await deepLabor(["site", named, ...out, ...words], { cwd: where });
    expect(ran.err.replaceAll(/\s+/gu, " ")).toMatch(said);
    expect(ran.code).toBe(code);
    expect(readdirSync(where)).toEqual(["d"]);
  });

  test("a file that cannot be opened, and one that is too large to be read: both are told at once", async () => {
    const where = folder();
    mkdirSync(path.join(where, "d"));
    symlinkSync("gone", path.join(where, "d/a.dossier.json"));
    writeFileSync(path.join(where, "d/b.dossier.json"), "");
    truncateSync(path.join(where, "d/b.dossier.json"), 129 * 1024 * 1024);
    writeFileSync(path.join(where, "d/c.dossier.json"), textOf(small));
    const { code, err } = await deepLabor(["site", "d", "--out", "out"], { cwd: where });
    expect(code).toBe(2);
    expect(err).toMatch(/a\.dossier\.json/u);
    expect(err).toMatch(/b\.dossier\.json has errors/u);
    expect(err).toMatch(/Nothing was written/u);
    expect(readdirSync(where)).toEqual(["d"]);
  });

  test("a folder that holds something else, or is a file, is not touched", async () => {
    const where = folder({ file: "mine", "a.dossier.json": textOf(small) });
    mkdirSync(path.join(where, "mine"));
    writeFileSync(path.join(where, "mine/notes.txt"), "mine");
    for (const out of ["mine", "file"]) {
      const { code, err } = await deepLabor(["site", ".", "--out", out], { cwd: where });
      expect([out, code]).toEqual([out, 2]);
      expect(err).toMatch(/was not touched/u);
    }
    expect(readdirSync(path.join(where, "mine"))).toEqual(["notes.txt"]);
    expect(readdirSync(where).sort()).toEqual(["a.dossier.json", "file", "mine"]);
  });
});
