/** What was published by name and is withheld later, and versions that are withdrawn. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { lockHolder } from "../../src/cli/folder/folderLock.ts";
import { deepLabor, folder, textOf } from "./command.ts";
import { troublesOf, versionsIn } from "./wholeness.ts";

// A slow machine is no failure, and each test publishes several times.
vi.setConfig({ testTimeout: 120_000 });

const FILE = "chain.dossier.json";
const TOKEN = "AB12cd34";
const NAME = "Acme Staffing";

type Party = Readonly<Record<string, unknown>>;
const dossier = (party: Party, more: Readonly<Record<string, unknown>> = {}) => ({
  format: "deep-labor/1",
  id: "chain",
  title: "A chain with a secret title",
  language: "en",
  updated: "2024-05-01",
  asOf: "2023-06",
  clients: ["client"],
  parties: [
    { id: "client", kind: "organisation", name: "Client" },
    { kind: "organisation", ...party },
    { id: "packers", kind: "worker-group", name: "Packers" },
  ],
  links: [
    {
      id: "orders",
      type: "commissions",
      from: "client",
      to: party.id,
      verification: "documented",
      evidence: ["contract"],
    },
    { id: "hires", type: "engages", from: party.id, to: "packers", verification: "reported", evidence: ["contract"] },
  ],
  sources: [{ id: "contract", type: "contract", title: "The contract" }],
  ...more,
});
const named = dossier({ id: "middle", name: NAME });
const withheld = { withheld: true, name: "An agency", private: { name: NAME } };
const hidden = dossier({ id: "middle", ...withheld });

const publish = async (cwd: string, ...words: string[]) =>
  await deepLabor(["publish", FILE, "--out", "site", "--token", TOKEN, "--no-correction", ...words], { cwd });
const write = (cwd: string, content: unknown) => writeFileSync(path.join(cwd, FILE), textOf(content));
const placeIn = (cwd: string, token = TOKEN) => path.join(cwd, "site/e", token);

let made: string;
beforeAll(async () => {
  made = mkdtempSync(path.join(tmpdir(), "deep labor "));
  write(made, named);
  expect(await publish(made, "--lang", "en,fr")).toMatchObject({ code: 0, err: "" });
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** Published by name as version 1, in English and French. */
function publishedByName(): string {
  const where = folder();
  cpSync(made, where, { recursive: true });
  return where;
}

const filesBelow = (where: string): string[] =>
  readdirSync(where, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name));
const bytesBelow = (where: string): Map<string, string> =>
  new Map(filesBelow(where).map(file => [path.relative(where, file), readFileSync(file, "latin1")]));

/** Files in which the name can be read, or whose own name has it. */
const naming = (where: string): string[] =>
  filesBelow(where).filter(file => /acme.?staffing/iu.test(file + readFileSync(file, "utf8")));

test("a name that only an earlier version holds stops, known by the id of its party; else it is told", async () => {
  const made = publishedByName();
  // Its private name was never written down.
  write(made, dossier({ id: "middle", withheld: true, name: "An agency" }));
  const stopped = await publish(made);
  expect(stopped.code).toBe(1);
  expect(stopped.err).toContain("/parties/1/id");
  expect(stopped.err).toContain("--withdraw 1");
  expect(readdirSync(placeIn(made)).filter(name => /^\d/u.test(name))).toEqual(["1"]);

  write(made, dossier({ id: "another", withheld: true, name: "An agency" }));
  const told = await publish(made);
  expect(told.code).toBe(0);
  expect(told.out).toContain(NAME);
  expect(told.out).toContain("--withdraw");
}, 120_000);

describe("a party that is withheld after it was published by name", () => {
  test.each([
    ["under the id it had", hidden],
    ["under another id", dossier({ id: "agency", ...withheld })],
  ])("%s stops publishing, and it is said where its name still stands and what can be done", async (_, later) => {
    const where = publishedByName();
    const before = bytesBelow(path.join(where, "site"));
    write(where, later);
    for (const words of [[], ["--lang", "fr"], ["--dry-run"]]) {
      const { code, err } = await publish(where, ...words);
      expect(code).toBe(1);
      const said = err.replaceAll(/\s+/gu, " ");
      if (!words.includes("fr")) {
        expect(said).toContain("Nothing was written");
        expect(said).toMatch(/Version 1 in alt\.fr\.txt, alt\.txt, data\.ftm\.json, .*data\.json, .*table\.html/u);
        expect(said).toContain("/parties/1/private/name");
        expect(said).toContain("--token");
        expect(said).toContain(`delete ${path.join("site/e", TOKEN)}/ here and on your server`);
        expect(said).toContain("--withdraw 1.");
        expect(said).toContain("cannot be undone");
      } else expect(said).toContain("C’est irréversible");
      expect(said, "a secret is never repeated").not.toContain(NAME);
      expect(bytesBelow(path.join(where, "site"))).toEqual(before);
    }
  });

  test("can be published again once the version is withdrawn, and is named nowhere any more", async () => {
    const where = publishedByName();
    write(where, hidden);
    const tried = await publish(where, "--withdraw", "1", "--dry-run");
    expect(tried).toMatchObject({ code: 0, err: "" });
    expect(tried.out).toContain("Version 1 is withdrawn");
    expect(tried.out.replaceAll(/\s+/gu, " ")).toContain("cannot be undone");
    expect(versionsIn(placeIn(where))).toEqual([1]);
    expect(readFileSync(path.join(placeIn(where), "1/data.json"), "utf8")).toContain(NAME);

    const { code, out, err } = await publish(where, "--withdraw", "1");
    expect([code, err]).toEqual([0, ""]);
    const said = out.replaceAll(/\s+/gu, " ");
    expect(said).toContain("cannot be undone, and reaches no copies");
    expect(said).toContain("Caches may keep numbered versions for a year");
    const place = placeIn(where);
    expect(versionsIn(place)).toEqual([1, 2]);
    for (const one of [place, path.join(place, "1"), path.join(place, "2")]) expect(troublesOf(one)).toEqual([]);
    expect(naming(path.join(where, "site"))).toEqual([]);
    expect(await publish(where)).toMatchObject({ code: 0, err: "" });
    expect((await publish(where)).out).toContain("Nothing has changed since version 2.");
  });

  test("can be published at a new address, and the old one is said to be in the way until it is deleted", async () => {
    const where = publishedByName();
    write(where, hidden);
    const words = ["publish", FILE, "--out", "site", "--token", "NewPlace1", "--no-correction"];
    const first = await deepLabor(words, { cwd: where });
    expect(first.code).toBe(0);
    expect(first.err).toContain(`${path.join("site/e", TOKEN)}/ holds this dossier as well`);
    expect(naming(placeIn(where, "NewPlace1"))).toEqual([]);
    rmSync(placeIn(where), { recursive: true });
    expect(await deepLabor(words, { cwd: where })).toMatchObject({ code: 0, err: "" });
    expect(naming(path.join(where, "site"))).toEqual([]);
  });

  test("is found in whatever lies in its place, and not in what this run takes away", async () => {
    const where = publishedByName();
    const place = placeIn(where);
    rmSync(path.join(place, "1"), { recursive: true });
    // As if the name had come in with version 2 and had been noticed at once.
    write(where, dossier({ id: "middle", name: "Somebody" }));
    await publish(where, "--withdraw", "1");
    mkdirSync(path.join(place, "notes/deep"), { recursive: true });
    writeFileSync(path.join(place, "notes/deep/old.txt"), `We met ${NAME}.`);
    write(where, hidden);
    const { code, err } = await publish(where);
    expect(code).toBe(1);
    expect(err).toContain(path.join(place, "notes/deep/old.txt").slice(where.length + 1));
    expect(err).not.toContain("--withdraw");
    rmSync(path.join(place, "notes"), { recursive: true });
    expect(await publish(where)).toMatchObject({ code: 0 });
    expect(existsSync(path.join(place, "table.fr.html")), "a page of the old latest is gone").toBe(false);
  });
});

describe("a version that was withdrawn", () => {
  const where = async () => {
    const made = publishedByName();
    write(made, hidden);
    expect((await publish(made, "--lang", "en,fr", "--withdraw", "1")).code).toBe(0);
    return made;
  };

  test("has a notice with the day on each page it had, in that page’s language, and nothing else of what it said", async () => {
    const own = path.join(placeIn(await where()), "1");
    expect(readdirSync(own).sort()).toEqual(
      [
        "SHA256SUMS",
        "embed.js",
        "index.en.html",
        "index.fr.html",
        "index.html",
        "table.fr.html",
        "table.html",
        "withdrawn.json",
      ].sort(),
    );
    const day = new Date();
    for (const name of readdirSync(own).filter(one => one.endsWith(".html"))) {
      const page = readFileSync(path.join(own, name), "utf8");
      const language = name.includes(".fr.") ? "fr" : "en";
      expect(page).toContain(`<html lang="${language}"`);
      expect(page).toContain(language === "fr" ? "Cette version a été retirée le" : "This version was withdrawn on");
      expect(page).toContain(String(day.getFullYear()));
      expect(page).toContain('<a href="../"');
      expect(page).toContain('content="noindex"');
    }
    for (const file of filesBelow(own))
      expect(readFileSync(file, "utf8"), file).not.toMatch(/secret title|Packers|Client\b|The contract/u);
    expect(JSON.parse(readFileSync(path.join(own, "withdrawn.json"), "utf8"))).toEqual({
      format: "deep-labor-withdrawn/1",
      version: 1,
      date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u),
    });
  });

  test("is named as such in the list of versions, in both languages, and led to by nothing", async () => {
    const place = placeIn(await where());
    const [english, french] = ["table.html", "table.fr.html"].map(name => readFileSync(path.join(place, name), "utf8"));
    expect(english).toMatch(/<li>version 1, withdrawn on [^<]+ \d{4}<\/li>/u);
    expect(french).toMatch(/<li>version 1, retirée le [^<]+ \d{4}<\/li>/u);
    for (const file of filesBelow(place))
      if (file.endsWith(".html")) expect(readFileSync(file, "utf8"), file).not.toMatch(/href="(?:\.\.\/)?1\//u);
    expect(english).toContain('href="2/table.html"');
  });

  test("is withdrawn once, keeps its bytes and its day, and its number is never given again", async () => {
    const made = await where();
    const place = placeIn(made);
    const before = bytesBelow(path.join(place, "1"));
    const again = await publish(made, "--lang", "en,fr", "--withdraw", "1");
    expect(again.code).toBe(0);
    expect(again.out).toMatch(/Version 1 was withdrawn on .* already/u);
    expect(bytesBelow(path.join(place, "1"))).toEqual(before);
    // All versions are withdrawn: what the file says comes under the next number.
    expect(await publish(made, "--lang", "en,fr", "--withdraw", "1, 2")).toMatchObject({ code: 0 });
    expect(versionsIn(place)).toEqual([1, 2, 3]);
    expect(existsSync(path.join(place, "2/data.json"))).toBe(false);
    expect(existsSync(path.join(place, "3/data.json"))).toBe(true);
    for (const one of ["", "1", "2", "3"]) expect(troublesOf(path.join(place, one))).toEqual([]);
    expect(await publish(made, "--lang", "en,fr")).toMatchObject({ code: 0 });
    expect(versionsIn(place)).toEqual([1, 2, 3]);
    expect(
      (await deepLabor(["publish", FILE, "--out", "site", "--no-correction"], { cwd: made })).code,
      "its place is still its own",
    ).toBe(0);
    expect(readdirSync(path.join(made, "site/e"))).toEqual([TOKEN]);
  });

  test("keeps its number too where the run was stopped before the next version was made", async () => {
    const made = publishedByName();
    const place = placeIn(made);
    const old = bytesBelow(place);
    write(made, hidden);
    await publish(made, "--lang", "en,fr", "--withdraw", "1");
    const notice = bytesBelow(path.join(place, "1"));
    rmSync(path.join(place, "2"), { recursive: true });
    for (const [name, bytes] of old) if (!name.includes("/")) writeFileSync(path.join(place, name), bytes, "latin1");
    expect(await publish(made, "--lang", "en,fr")).toMatchObject({ code: 0, err: "" });
    expect(versionsIn(place)).toEqual([1, 2]);
    expect(bytesBelow(path.join(place, "1"))).toEqual(notice);
    expect(naming(path.join(made, "site"))).toEqual([]);
  });

  test.each([
    [["--withdraw", "7"], "numbers: 7"],
    [["--withdraw", "one"], "names no versions"],
    [["--withdraw", "0"], "names no versions"],
    [["--withdraw", "1,,2"], "names no versions"],
  ])("is refused with a sentence: %j", async (words, sentence) => {
    const made = publishedByName();
    const before = bytesBelow(made);
    const { code, err } = await publish(made, ...words);
    expect(code).toBe(2);
    expect(err.replaceAll(/\s+/gu, " ")).toContain(sentence);
    expect(bytesBelow(made)).toEqual(before);
    const empty = folder();
    write(empty, named);
    expect(await publish(empty, "--withdraw", "1")).toMatchObject({ code: 2 });
    expect(existsSync(path.join(empty, "site"))).toBe(false);
  });

  test("is withdrawn only after a yes where somebody can be asked, and the folder is nobody's meanwhile", async () => {
    const made = publishedByName();
    write(made, hidden);
    const before = bytesBelow(path.join(made, "site"));
    const asked = (answer: string | null) =>
      deepLabor(["publish", FILE, "--out", "site", "--token", TOKEN, "--withdraw", "1"], {
        cwd: made,
        ask: async question => {
          expect(question).toBe("Write this? [y/N] ");
          expect(lockHolder(path.join(made, "site"))).toBe(null);
          return answer;
        },
      });
    for (const answer of ["n", "", "yess", null]) {
      expect((await asked(answer)).out).toContain("Nothing was written");
      expect(bytesBelow(path.join(made, "site"))).toEqual(before);
    }
    expect((await asked("Y")).out).toContain("Withdrawn:");
    expect(naming(path.join(made, "site"))).toEqual([]);
  });
});
