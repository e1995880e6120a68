import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { tried } from "../../scope.ts";
import { deepLabor, folder, root, small, textOf } from "../command.ts";

const FILE = "small.dossier.json";
const changed = { ...small, title: "A chain that was corrected" };

/** A folder with the dossier in it. */
/** How often it is killed, each time at another moment: 6 times on each change, 24 by `npm run test:all`. */
const ROUNDS = tried(3, 24);
const withDossier = (dossier: unknown = small) => folder({ [FILE]: textOf(dossier) });
const publish = async (cwd: string, ...words: string[]) =>
  await deepLabor(["publish", FILE, "--out", "site", "--no-correction", ...words], { cwd });

/** The text of every file below a folder, by path. */
function filesIn(where: string, below = ""): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(path.join(where, below), { withFileTypes: true })) {
    const name = path.posix.join(below, entry.name);
    if (entry.isDirectory()) for (const [inner, bytes] of filesIn(where, name)) found.set(inner, bytes);
    else found.set(name, readFileSync(path.join(where, name), "latin1"));
  }
  return found;
}
const tokensIn = (where: string) => readdirSync(path.join(where, "site/e"));
const placeOf = (where: string) => path.join(where, "site/e", tokensIn(where)[0]!);

/** The folder has what its sums say. */
function expectWhole(place: string): void {
  const lines = readFileSync(path.join(place, "SHA256SUMS"), "utf8").trimEnd().split("\n");
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) {
    const [sum, name] = line.split("  ");
    expect(
      createHash("sha256")
        .update(readFileSync(path.join(place, name!)))
        .digest("hex"),
      `${place} ${name}`,
    ).toBe(sum);
  }
}

describe("deep-labor publish", () => {
  test("writes a folder, says what leaves and what is not in it, and goes on without a terminal", async () => {
    const where = withDossier();
    const { code, out, err } = await publish(where);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Leaves as it is: 4 parties, 4 links, 2 statements, 2 readings and 1 source.");
    expect(out).toContain("Version 1 in");
    expect(tokensIn(where)).toHaveLength(1);
    expect(tokensIn(where)[0]).toMatch(/^[a-z0-9]{10}$/u);
    expectWhole(placeOf(where));
    expectWhole(path.join(placeOf(where), "1"));
    expect(readdirSync(path.join(where, "site")).sort()).toEqual(
      [
        ".gitattributes",
        ".htaccess",
        ".nojekyll",
        "_headers",
        "deep-labor-folder.json",
        "e",
        "nginx.conf",
        "vercel.json",
      ].sort(),
    );
    expect((await deepLabor(["check", path.join(placeOf(where), "data.json")])).code).toBe(0);
  });

  test("draws relations besides the hops where it is asked: embed, picture and map", async () => {
    const owned = {
      ...small,
      parties: small.parties.map((party, place) => ({ ...party, country: ["US", "KE", "IN", "PL"][place] })),
      links: [
        ...small.links,
        { id: "owns", type: "owns", from: "client", to: "contractor", verification: "reported", evidence: [] },
      ],
    };
    const made = async (...words: string[]) => {
      const where = withDossier(owned);
      const { code, err } = await publish(where, "--views", "map,money", ...words);
      expect([code, err]).toEqual([0, ""]);
      return filesIn(placeOf(where));
    };
    const [bare, shown] = [await made(), await made("--show", "ownership,money")];
    expect(bare.get("index.html")).not.toContain("data-show=");
    expect(shown.get("index.html")).toContain('data-show="money,ownership"');
    for (const file of ["full.svg", "map.svg"])
      expect({ file, more: shown.get(file)!.length > bare.get(file)!.length }).toEqual({ file, more: true });
    expect(shown.get("full.svg")).toMatch(/data-overlay="link owns" data-family="ownership"/u);
    const lines = (page: string) => page.match(/<path\b/gu)!.length;
    expect(lines(shown.get("map.html")!)).toBeGreaterThan(lines(bare.get("map.html")!));
    // What draws no such lines is what it was.
    for (const file of ["money.html", "money.svg", "data.json", "alt.txt"])
      expect({ file, is: shown.get(file) }).toEqual({ file, is: bare.get(file) });
    const wrong = await publish(withDossier(owned), "--show", "owner");
    expect(wrong.code).toBe(2);
  });

  test("makes the same bytes from the same file, wherever and whenever", async () => {
    const [one, two] = [withDossier(), withDossier()];
    await publish(one, "--lang", "en,fr", "--base", "https://example.org/chains");
    await publish(two, "--lang", "en,fr", "--base", "https://example.org/chains/");
    expect(filesIn(path.join(one, "site"))).toEqual(filesIn(path.join(two, "site")));
  });

  test("makes no new version without a change", async () => {
    const where = withDossier();
    await publish(where);
    const before = filesIn(path.join(where, "site"));
    const { code, out } = await publish(where);
    expect(code).toBe(0);
    expect(out).toContain("Nothing has changed since version 1.");
    expect(filesIn(path.join(where, "site"))).toEqual(before);
  });

  test("makes version 2 of a change and leaves every byte of version 1", async () => {
    const where = withDossier();
    await publish(where);
    const first = filesIn(path.join(placeOf(where), "1"));
    writeFileSync(path.join(where, FILE), textOf(changed));
    expect((await publish(where)).out).toContain("Version 2 in");
    expect(filesIn(path.join(placeOf(where), "1"))).toEqual(first);
    expectWhole(path.join(placeOf(where), "2"));
    expectWhole(placeOf(where));
    expect(readFileSync(path.join(placeOf(where), "table.html"), "utf8")).toContain("A chain that was corrected");
    expect(tokensIn(where)).toHaveLength(1);
  });

  test("keeps the token the folder has for a dossier, and several dossiers in one folder", async () => {
    const where = withDossier();
    await publish(where, "--token", "MyToken42");
    writeFileSync(path.join(where, FILE), textOf(changed));
    expect((await publish(where)).out).toContain(path.join("MyToken42", "2"));
    writeFileSync(path.join(where, FILE), textOf({ ...small, id: "other" }));
    expect(await publish(where, "--token", "MyToken42")).toMatchObject({ code: 2 });
    expect((await publish(where, "--token", "MyToken42")).err).toContain("(small)");
    expect((await publish(where)).code).toBe(0);
    expect(tokensIn(where)).toHaveLength(2);
  });

  test("puts each language in files of its own, the first in index.html", async () => {
    const where = withDossier();
    expect((await publish(where, "--lang", "fr,en")).out).toContain("Sort tel quel");
    const place = placeOf(where);
    expect(readFileSync(path.join(place, "table.html"), "utf8")).toContain('<html lang="fr"');
    expect(readFileSync(path.join(place, "table.en.html"), "utf8")).toContain('<html lang="en"');
    await publish(where, "--lang", "fr");
    expect(existsSync(path.join(place, "table.en.html")), "a file no longer made is gone from the latest").toBe(false);
    expect(existsSync(path.join(place, "1/table.en.html"))).toBe(true);
    expectWhole(place);
  });

  test("speaks the dossier’s own language by default, and says so where it has none of these", async () => {
    const french = withDossier({ ...small, language: "fr-CA" });
    await publish(french);
    expect(readFileSync(path.join(placeOf(french), "table.html"), "utf8")).toContain('<html lang="fr"');
    const japanese = withDossier({ ...small, language: "ja" });
    expect((await publish(japanese)).out).toContain("not in the dossier’s own language (ja)");
    expect(readFileSync(path.join(placeOf(japanese), "table.html"), "utf8")).toContain('<html lang="en"');
  });

  test("writes nothing in a dry run, and says the same", async () => {
    const where = withDossier();
    const { code, out } = await publish(where, "--dry-run");
    expect(code).toBe(0);
    expect(out).toContain("Version 1 in");
    expect(out).toContain("Nothing was written");
    expect(existsSync(path.join(where, "site"))).toBe(false);
  });

  test("does not publish a dossier with errors, and says which and where", async () => {
    const where = withDossier({
      ...small,
      links: [...small.links, { ...small.links[0], id: "typo", to: "contracter" }],
    });
    const { code, err } = await publish(where);
    expect(code).toBe(1);
    expect(err).toContain("/links/4/to");
    expect(err).toContain("is not published");
    expect(existsSync(path.join(where, "site"))).toBe(false);
  });

  test("publishes a draft only with --draft, and then says so", async () => {
    const where = withDossier({ ...small, status: "draft" });
    expect(await publish(where)).toMatchObject({ code: 1 });
    expect((await publish(where)).err).toContain("is a draft");
    expect(existsSync(path.join(where, "site"))).toBe(false);
    expect((await publish(where, "--draft")).code).toBe(0);
    for (const name of ["index.html", "table.html", "full.svg", "alt.txt"])
      expect(readFileSync(path.join(placeOf(where), name), "utf8"), name).toContain("Draft");
  });

  test("takes out what is private, says where, and publishes the rest", async () => {
    const where = withDossier({ ...small, private: { note: "Secret name" } });
    const { code, err, out } = await publish(where);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("/private");
    expect(out).not.toContain("Secret name");
    for (const [name, bytes] of filesIn(path.join(where, "site"))) expect(bytes, name).not.toContain("Secret name");
  });

  test("publishes nothing where what must not leave would be read all the same, and says where it stands", async () => {
    const where = withDossier({ ...small, title: "Secret name and its lorries", private: { note: "Secret name" } });
    const { code, err } = await publish(where);
    expect(code).toBe(1);
    expect(err).toContain("/private/note");
    expect(err).toContain("/title");
    expect(existsSync(path.join(where, "site"))).toBe(false);
  });

  test("leaves out a field the format does not know", async () => {
    const where = withDossier({
      ...small,
      notes: "unknown-field-canary",
      parties: small.parties.map(one => ({ ...one, notes: "unknown-field-canary" })),
    });
    expect((await publish(where)).code).toBe(0);
    for (const [name, bytes] of filesIn(path.join(where, "site"))) expect(bytes, name).not.toContain("canary");
  });

  test.each([
    [["--token", "short"], "cannot be a token"],
    [["--token", "../../../etc/passwd"], "cannot be a token"],
    [["--base", "ftp://example.org"], "not an address for --base"],
    [["--base", "https://example.org/?x=1"], "not an address for --base"],
    [["--base", "https://user:pw@example.org/"], "not an address for --base"],
    [["--lang", "de"], "de"],
    [["--lang", ","], "needs at least one language"],
  ])("refuses %j with a sentence", async (words, sentence) => {
    const where = withDossier();
    const { code, err } = await publish(where, ...words);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(existsSync(path.join(where, "site"))).toBe(false);
  });

  test("needs one file and a folder", async () => {
    expect(await deepLabor(["publish"])).toMatchObject({ code: 2 });
    expect((await deepLabor(["publish", "a", "b", "--out", "x"])).err).toContain("Name one dossier");
    expect((await deepLabor(["publish", "a"])).err).toContain("--out");
    expect(await deepLabor(["publish", "nothing-here.json", "--out", "x"])).toMatchObject({ code: 2 });
    expect((await deepLabor(["publish", "--help"])).out).toContain("--dry-run");
    expect((await deepLabor(["publish", "--help", "--lang", "fr"])).out).toContain("RÉPERTOIRE");
  });

  test("takes no folder of several dossiers for one", async () => {
    const where = folder({ [FILE]: textOf(small), "b.dossier.json": textOf({ ...small, id: "b" }) });
    const { code, err } = await deepLabor(["publish", ".", "--out", "site"], { cwd: where });
    expect(code).toBe(2);
    expect(err).toContain("several dossiers");
    expect(existsSync(path.join(where, "site"))).toBe(false);
  });

  test("does not touch a folder that holds something else, nor a file", async () => {
    const where = withDossier();
    mkdirSync(path.join(where, "site"));
    writeFileSync(path.join(where, "site/thesis.txt"), "mine");
    const { code, err } = await publish(where);
    expect(code).toBe(2);
    expect(err).toContain("thesis.txt");
    expect(readdirSync(path.join(where, "site"))).toEqual(["thesis.txt"]);
    expect(await deepLabor(["publish", FILE, "--out", FILE], { cwd: where })).toMatchObject({ code: 2 });
    expect(readFileSync(path.join(where, FILE), "utf8")).toBe(textOf(small));
  });

  test("leaves alone what others put into its folder, and a settings file that was changed", async () => {
    const where = withDossier();
    await publish(where);
    writeFileSync(path.join(where, "site/CNAME"), "example.org");
    writeFileSync(path.join(where, "site/_headers"), "/*\n  X-Mine: 1\n");
    writeFileSync(path.join(where, FILE), textOf(changed));
    expect((await publish(where)).out).toContain(
      "Left as they are, because they say something else than ours would: _headers.",
    );
    expect(readFileSync(path.join(where, "site/_headers"), "utf8")).toContain("X-Mine");
    expect(readFileSync(path.join(where, "site/CNAME"), "utf8")).toBe("example.org");
  });

  test("says so where it cannot write, and leaves what was published", async () => {
    const where = withDossier();
    await publish(where);
    const before = filesIn(path.join(where, "site"));
    writeFileSync(path.join(where, FILE), textOf(changed));
    // A folder where a file should be written: this stops even a user who may write anywhere.
    mkdirSync(path.join(placeOf(where), ".2.unfinished/deep"), { recursive: true });
    rmSync(path.join(placeOf(where), "data.csv"));
    mkdirSync(path.join(placeOf(where), "data.csv/in-the-way"), { recursive: true });
    const { code, err } = await publish(where);
    expect([code, err]).toEqual([2, expect.stringContaining("could not be written")]);
    expectWhole(path.join(placeOf(where), "1"));
    expectWhole(path.join(placeOf(where), "2"));
    rmSync(path.join(placeOf(where), "data.csv"), { recursive: true });
    expect(await publish(where)).toMatchObject({ code: 0 });
    expectWhole(placeOf(where));
    for (const name of before.keys())
      if (/\/1\//u.test(name)) expect(filesIn(path.join(where, "site")).get(name)).toBe(before.get(name));
  });

  test("mends a latest version that an interruption left between two", async () => {
    const where = withDossier();
    await publish(where);
    const place = placeOf(where);
    rmSync(path.join(place, "table.html"));
    writeFileSync(path.join(place, "full.svg"), "half");
    writeFileSync(path.join(place, ".index.html.unfinished"), "half");
    mkdirSync(path.join(place, ".2.unfinished"));
    expect((await publish(where)).out).toContain("2 files of the latest version were missing or differed");
    expectWhole(place);
    expect(readdirSync(place).filter(name => name.startsWith("."))).toEqual([]);
    expect(readdirSync(place).filter(name => /^\d/u.test(name))).toEqual(["1"]);
  });

  test("is killed at any moment, and each version that can be read is whole", { timeout: 120_000 }, async () => {
    const where = withDossier();
    await publish(where);
    const place = placeOf(where);
    const command = path.join(root, "dist/cli/deep-labor.js");
    const first = filesIn(path.join(place, "1"));
    for (let round = 0; round < ROUNDS; round += 1) {
      writeFileSync(path.join(where, FILE), textOf({ ...small, title: `Change ${round}` }));
      const child = spawn(process.execPath, [command, "publish", FILE, "--out", "site", "--no-correction"], {
        cwd: where,
      });
      // From the moment when something new stands in the folder, a little later each time.
      const gone = new Promise<void>(resolve => child.on("close", () => resolve()));
      const known = readdirSync(place).length;
      const since = Date.now();
      while (child.exitCode === null && Date.now() - since < 10_000) {
        if (readdirSync(place).length !== known) break;
        await new Promise(resolve => setImmediate(resolve));
      }
      await new Promise(resolve => setTimeout(resolve, (round * 24) / ROUNDS));
      child.kill("SIGKILL");
      await gone;
      for (const name of readdirSync(place).filter(one => /^\d+$/u.test(one))) expectWhole(path.join(place, name));
      for (const name of ["index.html", "table.html"])
        expect(readFileSync(path.join(place, name), "utf8").trimEnd(), name).toMatch(/<\/html>$/u);
    }
    expect(filesIn(path.join(place, "1"))).toEqual(first);
    expect((await publish(where)).code).toBe(0);
    expectWhole(place);
    expect(readFileSync(path.join(place, "table.html"), "utf8")).toContain(`Change ${ROUNDS - 1}`);
    expect(readdirSync(place).filter(name => name.startsWith("."))).toEqual([]);
  });
});

describe("deep-labor bundle", () => {
  const bundle = async (cwd: string, ...words: string[]) =>
    await deepLabor(["bundle", FILE, "--out", "chain.html", ...words], { cwd });

  test("writes one page that loads nothing, twice the same", async () => {
    const where = withDossier();
    expect(await bundle(where)).toMatchObject({ code: 0, err: "" });
    const page = readFileSync(path.join(where, "chain.html"), "utf8");
    expect(page).toContain("<title>A small chain</title>");
    expect(page).not.toMatch(/ src="(?!data:)/u);
    expect((await bundle(where)).code).toBe(0);
    expect(readFileSync(path.join(where, "chain.html"), "utf8")).toBe(page);
    expect(readdirSync(where).sort()).toEqual(["chain.html", FILE]);
  });

  test("lets out only what publish would, and writes over nothing but its own", async () => {
    const where = withDossier({ ...small, status: "draft" });
    expect(await bundle(where)).toMatchObject({ code: 1 });
    expect(await bundle(where, "--draft", "--dry-run")).toMatchObject({ code: 0 });
    expect(existsSync(path.join(where, "chain.html"))).toBe(false);
    writeFileSync(path.join(where, "chain.html"), "<p>Mine</p>");
    expect(await bundle(where, "--draft")).toMatchObject({ code: 2 });
    expect(readFileSync(path.join(where, "chain.html"), "utf8")).toBe("<p>Mine</p>");
    expect((await bundle(where, "--lang", "en,fr")).err).toContain("one language");
    expect(statSync(path.join(where, FILE)).size).toBeGreaterThan(0);
  });
});
