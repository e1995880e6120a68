import { lstatSync, readFileSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { deepLabor, folder, small, textOf } from "./command.ts";

const FILE = "small.dossier.json";

describe("deep-labor rename", () => {
  test("renames in the file, says where, and what still holds the old id", async () => {
    const where = folder({ [FILE]: textOf({ ...small, summary: "What contractor did." }) });
    const { code, out, err } = await deepLabor(["rename", FILE, "contractor", "middle"], { cwd: where });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("“contractor” is now “middle” in small.dossier.json, at 5 places.");
    expect(out).toContain("still stands in 2 texts");
    expect(out).toContain("– /summary");
    const text = readFileSync(path.join(where, FILE), "utf8");
    expect(text).toBe(
      textOf({ ...small, summary: "What contractor did." })
        .replaceAll('"id": "contractor"', '"id": "middle"')
        .replaceAll('": "contractor"', '": "middle"'),
    );
    expect((await deepLabor(["check", FILE], { cwd: where })).code).toBe(0);
  });

  test("keeps a link to the file, and changes nothing where it cannot rename", async () => {
    const where = folder({ [FILE]: textOf(small) });
    symlinkSync(FILE, path.join(where, "link.json"));
    expect((await deepLabor(["rename", "link.json", "contract", "paper"], { cwd: where })).code).toBe(0);
    expect(lstatSync(path.join(where, "link.json")).isSymbolicLink()).toBe(true);
    const text = readFileSync(path.join(where, FILE), "utf8");
    expect(text).toContain('"id": "paper"');
    const since = statSync(path.join(where, FILE)).mtimeMs;
    for (const [words, said] of [
      [["contracter", "x"], "Nothing in the file has the id “contracter”. Did you mean “contractor”?"],
      [["contractor", "Ü"], "cannot be an id"],
      [["contractor", "client"], "is an id already (/parties/0/id)"],
    ] as const) {
      const { code, err } = await deepLabor(["rename", FILE, ...words], { cwd: where });
      expect(code).toBe(1);
      expect(err.replaceAll(/\s+/gu, " ")).toContain(said);
    }
    for (const words of [[], [FILE], [FILE, "a"], [FILE, "a", "b", "c"], ["-", "a", "b"], ["missing.json", "a", "b"]])
      expect((await deepLabor(["rename", ...words], { cwd: where })).code).toBe(2);
    expect(statSync(path.join(where, FILE)).mtimeMs).toBe(since);
  });

  test("leaves a file with errors alone", async () => {
    const where = folder({ [FILE]: "{" });
    expect(await deepLabor(["rename", FILE, "a", "b"], { cwd: where })).toMatchObject({ code: 1 });
    expect(readFileSync(path.join(where, FILE), "utf8")).toBe("{");
  });
});
