import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { removeHome } from "./removeHome.ts";

/** A folder that the system does not let go of, where no real mount can be made. */
const held = vi.hoisted(() => ({ folder: "" }));

vi.mock("node:fs", async importOriginal => {
  const fs = await importOriginal<typeof import("node:fs")>();
  const busy = (file: string, call: string) =>
    Object.assign(new Error(`EBUSY: resource busy or locked, ${call} '${file}'`), { code: "EBUSY" });
  return {
    ...fs,
    rmdirSync(file: string) {
      if (file === held.folder) throw busy(file, "rmdir");
      fs.rmdirSync(file);
    },
    rmSync(file: string, options?: object) {
      if (held.folder.startsWith(file) && held.folder !== "") throw busy(held.folder, "rmdir");
      fs.rmSync(file, options);
    },
  };
});

/** A home as a program leaves it, with a folder in it in which a document portal is mounted on a desktop. */
function home(): { readonly whole: string; readonly doc: string } {
  const whole = mkdtempSync(path.join(tmpdir(), "deep labor home "));
  const doc = path.join(whole, ".cache/doc");
  mkdirSync(doc, { recursive: true });
  mkdirSync(path.join(whole, ".config/program"), { recursive: true });
  for (const name of [".config/program/settings", ".cache/before", "zz"]) writeFileSync(path.join(whole, name), "");
  const said = vi.spyOn(console, "warn").mockImplementation(() => {});
  onTestFinished(() => {
    said.mockRestore();
    held.folder = "";
    rmSync(whole, { recursive: true, force: true });
  });
  return { whole, doc };
}

describe("a home of a test", () => {
  test("is removed whole where nothing is held, and one that is gone is no fault", () => {
    const { whole } = home();
    expect(removeHome(whole)).toEqual([]);
    expect(existsSync(whole)).toBe(false);
    expect(removeHome(whole)).toEqual([]);
    expect(console.warn).not.toHaveBeenCalled();
  });

  test("in which the system holds a folder is removed but for that, and says so in place of failing", () => {
    const { whole, doc } = home();
    held.folder = doc;
    expect(removeHome(whole)).toEqual([doc]);
    expect(readdirSync(whole, { recursive: true })).toEqual([".cache", ".cache/doc"]);
    expect(console.warn).toHaveBeenCalledExactlyOnceWith(`Not removed, since the system holds it: ${doc}`);
  });

  test("in which something is really mounted is removed but for that", () => {
    const { whole, doc } = home();
    if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", doc]).status !== 0)
      return console.log("This process may mount nothing: tried with a system that says so.");
    onTestFinished(() => void spawnSync("umount", [doc]));
    expect(() => rmSync(whole, { recursive: true, force: true, maxRetries: 1 })).toThrow("EBUSY");
    expect(removeHome(whole)).toEqual([doc]);
    expect(readdirSync(whole)).toEqual([".cache"]);
  });

  test("and a file that may not be removed stays by itself", () => {
    const { whole, doc } = home();
    const file = path.join(doc, "kept");
    writeFileSync(file, "");
    if (spawnSync("chattr", ["+i", file]).status !== 0) return console.log("This file system protects no file.");
    onTestFinished(() => void spawnSync("chattr", ["-i", file]));
    expect(removeHome(whole)).toEqual([file]);
    expect(readdirSync(whole)).toEqual([".cache"]);
  });
});

test("no engine, screen reader or own browser removes its home in another way", () => {
  const root = import.meta.dirname;
  const makers = ["engines", "speech", "e2e"].flatMap(folder =>
    readdirSync(path.join(root, folder))
      .filter(name => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .map(name => path.join(root, folder, name))
      // Whoever starts a program of a desktop in a folder of its own.
      .filter(file => /HOME:|user-data-dir|userDataDir|firefox\.launch|downloads/u.test(readFileSync(file, "utf8")))
      .filter(file => readFileSync(file, "utf8").includes("mkdtempSync")),
  );
  expect(makers.map(file => path.basename(file)).sort()).toEqual(
    expect.arrayContaining(["firefoxDriver.ts", "ownBrowser.ts", "startOrca.ts", "webkitDriver.ts"]),
  );
  for (const file of makers) {
    const text = readFileSync(file, "utf8");
    expect(text, file).toContain("removeHome(");
    expect(text, file).not.toMatch(/rmSync\([^)]*recursive/u);
  }
});
