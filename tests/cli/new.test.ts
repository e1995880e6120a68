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
});
