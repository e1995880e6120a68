import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { deepLabor, folder } from "./command.ts";

const said = (text: string): string => text.replaceAll(/\s+/gu, " ");
const idIn = (file: string): string => JSON.parse(readFileSync(file, "utf8")).id;

describe("deep-labor new", () => {
  test.each([
    ["my-chain", "my-chain.dossier.json"],
    ["my-chain.dossier.json", "my-chain.dossier.json"],
    ["./my-chain", "my-chain.dossier.json"],
    ["stories/my-chain", "stories/my-chain.dossier.json"],
    ["stories/my-chain.dossier.json", "stories/my-chain.dossier.json"],
    ["stories/2026/../my-chain", "stories/my-chain.dossier.json"],
  ])("%s writes %s, with the name of the file as its id", async (asked, file) => {
    const where = folder();
    mkdirSync(path.join(where, "stories/2026"), { recursive: true });
    const { code, out, err } = await deepLabor(["new", asked], { cwd: where });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(said(out)).toContain(`then run: deep-labor check ${file}`);
    expect(idIn(path.join(where, file))).toBe("my-chain");
  });

  test("an absolute path goes where it says", async () => {
    const [where, elsewhere] = [folder(), folder()];
    const file = path.join(elsewhere, "my-chain.dossier.json");
    expect((await deepLabor(["new", file], { cwd: where })).code).toBe(0);
    expect(idIn(file)).toBe("my-chain");
    expect(readdirSync(where)).toEqual([]);
  });

  test("writes a file without problems, even after it is moved", async () => {
    const where = folder();
    mkdirSync(path.join(where, "stories"));
    expect((await deepLabor(["new", "my-chain"], { cwd: where })).code).toBe(0);
    const moved = "stories/my-chain.dossier.json";
    renameSync(path.join(where, "my-chain.dossier.json"), path.join(where, moved));
    const [{ problems, leftOut }] = JSON.parse((await deepLabor(["check", moved, "--json"], { cwd: where })).out);
    expect({ problems, leftOut }).toEqual({ problems: [], leftOut: [] });
    expect((await deepLabor(["rename", moved, "contractor", "middle"], { cwd: where })).code).toBe(0);
    expect(readFileSync(path.join(where, moved), "utf8")).not.toContain("$schema");
  });

  test.each([
    [[], "Give one name or path for the new dossier"],
    [["one", "two"], "Give one name or path for the new dossier"],
    [["stories/"], "stories/ names a folder. Write the name of the new file behind it"],
    [
      ["stories/My Chain"],
      "“My Chain” cannot be an id: lower-case letters a to z, digits and single hyphens. Try my-chain.",
    ],
    [
      ["stories/my-chain.json"],
      "“my-chain.json” cannot be an id: lower-case letters a to z, digits and single hyphens. Try my-chain.",
    ],
    [["stories/.dossier.json"], "“” cannot be an id"],
    [["stories/.."], "“..” cannot be an id"],
    [["nowhere/my-chain"], "There is no folder nowhere, so nowhere/my-chain.dossier.json was not written."],
    [["a-file/my-chain"], "There is no folder a-file, so a-file/my-chain.dossier.json was not written."],
    [[`stories/${"a".repeat(300)}`], "cannot be written (ENAMETOOLONG)"],
  ])("%j writes nothing and says why", async (words, why) => {
    const where = folder({ "a-file": "" });
    mkdirSync(path.join(where, "stories"));
    const { code, out, err } = await deepLabor(["new", ...words], { cwd: where });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(said(err)).toContain(why);
    expect(readdirSync(where, { recursive: true }).sort()).toEqual(["a-file", "stories"]);
  });

  test("writes over no file, no folder and no link of that name, whether or not it leads anywhere", async () => {
    const where = folder({ "a.dossier.json": "mine" });
    mkdirSync(path.join(where, "b.dossier.json"));
    symlinkSync("gone.json", path.join(where, "c.dossier.json"));
    for (const id of ["a", "b", "c"]) {
      const { code, err } = await deepLabor(["new", id], { cwd: where });
      expect(code).toBe(2);
      expect(said(err)).toContain(`${id}.dossier.json is there already and was not changed.`);
    }
    expect(readFileSync(path.join(where, "a.dossier.json"), "utf8")).toBe("mine");
    expect(readdirSync(where).sort()).toEqual(["a.dossier.json", "b.dossier.json", "c.dossier.json"]);
  });

  // A user who may write everywhere is refused nowhere.
  test.skipIf(process.getuid?.() === 0)("says that a folder cannot be written to", async () => {
    const where = folder();
    mkdirSync(path.join(where, "locked"));
    chmodSync(path.join(where, "locked"), 0o500);
    const { code, err } = await deepLabor(["new", "locked/my-chain"], { cwd: where });
    expect(code).toBe(2);
    expect(said(err)).toContain("locked/my-chain.dossier.json cannot be written (EACCES).");
  });

  test("says it in French", async () => {
    const where = folder();
    expect(said((await deepLabor(["new", "rien/ma-chaine", "--lang", "fr"], { cwd: where })).err)).toContain(
      "Le répertoire rien n’existe pas",
    );
    writeFileSync(path.join(where, "ma-chaine.dossier.json"), "");
    expect(said((await deepLabor(["new", "ma-chaine", "--lang", "fr"], { cwd: where })).err)).toContain("existe déjà");
  });

  describe("with a chain in lines", () => {
    const readBack = (file: string) => JSON.parse(readFileSync(file, "utf8"));

    test("writes the chain, in the language asked for, without any error", async () => {
      const where = folder();
      const chain =
        "# À qui la faute ?\nMicrosoft (US) > une plateforme (Chine) > ?1-3\n > travailleurs: Annotateurs (KE)";
      const { code, out, err } = await deepLabor(["new", "ma-chaine", "--chain", chain, "--lang", "fr"], {
        cwd: where,
      });
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(said(out)).toContain(
        "ma-chaine.dossier.json a été écrit : 4 acteurs, 3 liens, le tout encore à vérifier.",
      );
      const { id, title, language, status, parties } = readBack(path.join(where, "ma-chaine.dossier.json"));
      expect({ id, title, language, status }).toEqual({
        id: "ma-chaine",
        title: "À qui la faute ?",
        language: "fr",
        status: "draft",
      });
      expect(parties.map(({ country }: { country?: string }) => country)).toEqual(["US", "CN", undefined, "KE"]);
      const checked = await deepLabor(["check", "ma-chaine.dossier.json", "--json"], { cwd: where });
      const severities = JSON.parse(checked.out)[0].problems.map(({ severity }: { severity: string }) => severity);
      expect([...new Set(severities)]).toEqual(["notice"]);
    });

    test("reads the lines from standard input", async () => {
      const where = folder();
      const { code, out } = await deepLabor(["new", "my-chain", "--chain", "-"], {
        cwd: where,
        input: "A > B\r\nB > C\r\n",
      });
      expect(code).toBe(0);
      expect(said(out)).toContain("3 parties, 2 links");
      expect(readBack(path.join(where, "my-chain.dossier.json")).title).toBe("A → C");
    });

    test("tells what it could not read, with line and column, and writes the rest", async () => {
      const where = folder();
      const { code, out, err } = await deepLabor(["new", "my-chain", "--chain", "A >ownz> B\nB > C (XX) >"], {
        cwd: where,
      });
      expect(code).toBe(1);
      expect(said(err)).toBe(
        said(`Line 1, column 4: “ownz” is no type of link, so the usual one was taken. Did you mean owns or is a member of?
          Line 2, column 8: “XX” is no country. Write its code, as in (KE), or its name.
          Line 2, column 12: Nothing stands behind “>” yet. Write who takes on the work, ? for somebody not known, workers: before those who do it.
          What is told above could not be read as it stands; all the rest is in the file. Mend it there, or delete the file and write the chain again. `),
      );
      expect(said(out)).toContain("3 parties, 2 links");
      expect(readBack(path.join(where, "my-chain.dossier.json")).links).toHaveLength(2);
    });

    test.each(["", " \n", ">", "https://example.org", "// a note"])("%j writes nothing and says why", async chain => {
      const where = folder();
      const { code, out, err } = await deepLabor(["new", "my-chain", `--chain=${chain}`], { cwd: where });
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(said(err)).toContain("Nothing of the chain could be read, so my-chain.dossier.json was not written.");
      expect(said(err)).toContain("Microsoft (US) > ? > workers: Labellers (KE)");
      expect(readdirSync(where)).toEqual([]);
    });

    test("writes over nothing", async () => {
      const where = folder({ "my-chain.dossier.json": "mine" });
      expect((await deepLabor(["new", "my-chain", "--chain", "A > B"], { cwd: where })).code).toBe(2);
      expect(readFileSync(path.join(where, "my-chain.dossier.json"), "utf8")).toBe("mine");
    });

    test("its help shows the signs in both languages", async () => {
      for (const [lang, workers] of [
        ["en", "workers:"],
        ["fr", "travailleurs :"],
      ] as const) {
        const { out } = await deepLabor(["new", "--help", "--lang", lang]);
        const shown = said(out);
        for (const sign of ["--chain", "?1-3", " > ", workers, " | ", "p. 3]", "// "]) expect(shown).toContain(sign);
      }
    });
  });
});
