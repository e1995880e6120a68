/**
 * A disk without room: whatever stood in the place of a file stands there still, whole, and nothing is left beside it.
 * Tried with a small disk in memory where this process may mount one, and everywhere with a system that writes so many
 * bytes and then no more.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { deepLabor, folder, type Ran, small, textOf } from "./command.ts";

const disk = vi.hoisted(() => ({ room: Number.POSITIVE_INFINITY }));

vi.mock("node:fs", async importOriginal => {
  const fs = await importOriginal<typeof import("node:fs")>();
  const full = () => Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  return {
    ...fs,
    writeSync(handle: number, bytes: Uint8Array, from = 0, length = bytes.length - from) {
      if (disk.room <= 0) throw full();
      const written = fs.writeSync(handle, bytes, from, Math.min(length, disk.room));
      disk.room -= written;
      return written;
    },
    writeFileSync(file: string, content: string | Uint8Array, options?: object) {
      const bytes = Buffer.from(content as Uint8Array);
      fs.writeFileSync(file, bytes.subarray(0, disk.room), options);
      const isWhole = bytes.length <= disk.room;
      disk.room -= Math.min(bytes.length, disk.room);
      if (!isWhole) throw full();
    },
  };
});

/** Lets so many bytes more be written, until the end of the test. */
function leaveRoomFor(bytes: number): void {
  disk.room = bytes;
  onTestFinished(() => {
    disk.room = Number.POSITIVE_INFINITY;
  });
}

const BEFORE = "what stood there before, whole\n";
const csv = "from,to\nAcme,Speedy\nSpeedy,Drivers\n";
/** The files that are read; on the full disk are only those that are written. */
const given = (): string =>
  folder({ "a.dossier.json": textOf(small), "b.dossier.json": textOf({ ...small, title: "Another" }), "c.csv": csv });

/** Every command that writes a file which the user names, and how the file is called; `old` where one may stand there. */
const writers: readonly (readonly [name: string, file: string, words: (from: string) => readonly string[]])[] = [
  ["draw", "d.svg", from => ["draw", `${from}/a.dossier.json`, "--out", "d.svg"]],
  ["draw, PNG", "d.png", from => ["draw", `${from}/a.dossier.json`, "--out", "d.png"]],
  [
    "convert",
    "d.dossier.json",
    from => ["convert", `${from}/a.dossier.json`, "--to", "dossier", "--out", "d.dossier.json"],
  ],
  ["bundle", "d.html", from => ["bundle", `${from}/a.dossier.json`, "--out", "d.html"]],
  [
    "merge",
    "d.dossier.json",
    from => ["merge", ...["a", "b", "a"].map(name => `${from}/${name}.dossier.json`), ...["--out", "d.dossier.json"]],
  ],
  ["rename", "d.dossier.json", () => ["rename", "d.dossier.json", "contractor", "middle"]],
];

/** What stands in the place of a file before: of ours, where a command overwrites nothing else. */
const standing = (name: string, file: string): string =>
  name === "rename"
    ? textOf(small)
    : file === "d.html"
      ? `<meta name="generator" content="Deep Labor">${BEFORE}`
      : BEFORE;

function expectUntouched({ code, err }: Ran, where: string, file: string, before: string | null): void {
  expect(code).toBe(2);
  expect(err.replaceAll(/\s+/gu, " ")).toContain("ENOSPC");
  expect(err, "the file that was asked for is named, and none beside it").not.toContain("unfinished");
  expect(readdirSync(where).filter(name => name !== "filler")).toEqual(before === null ? [] : [file]);
  if (before !== null) expect(readFileSync(path.join(where, file), "utf8")).toBe(before);
}

describe("on a disk that takes 100 bytes more", () => {
  test.each(writers)("%s leaves %s as it was, and nothing beside it", async (name, file, words) => {
    const [from, where] = [given(), folder()];
    const before = standing(name, file);
    writeFileSync(path.join(where, file), before);
    leaveRoomFor(100);
    expectUntouched(await deepLabor(words(from), { cwd: where }), where, file, before);
  });

  test.each(writers.filter(([name]) => name !== "rename"))(
    "%s makes no half of %s where none was",
    async (_, file, words) => {
      const [from, where] = [given(), folder()];
      leaveRoomFor(100);
      expectUntouched(await deepLabor(words(from), { cwd: where }), where, file, null);
    },
  );

  test.each([[[]], [["--chain", "Acme > Speedy"]]])("new %j leaves no file that would block the next", async more => {
    const where = folder();
    leaveRoomFor(100);
    const first = await deepLabor(["new", "my-chain", ...more], { cwd: where });
    expectUntouched(first, where, "my-chain.dossier.json", null);
    disk.room = Number.POSITIVE_INFINITY;
    expect((await deepLabor(["new", "my-chain", ...more], { cwd: where })).code).toBe(0);
    expect(readdirSync(where)).toEqual(["my-chain.dossier.json"]);
  });

  test("convert to several files leaves those of a folder that is there as they were", async () => {
    const [from, where] = [given(), folder()];
    const words = ["convert", `${from}/a.dossier.json`, "--to", "csv", "--out", "tables"];
    mkdirSync(path.join(where, "tables"));
    expect((await deepLabor(words, { cwd: where })).code).toBe(0);
    const tables = () =>
      readdirSync(path.join(where, "tables")).map(name => [
        name,
        readFileSync(path.join(where, "tables", name), "utf8"),
      ]);
    const before = tables();
    leaveRoomFor(100);
    expect((await deepLabor(words, { cwd: where })).code).toBe(2);
    expect(tables()).toEqual(before);
  });

  test("publish leaves nothing unfinished in its folder", async () => {
    const [from, where] = [given(), folder()];
    const words = ["publish", `${from}/a.dossier.json`, "--out", "web"];
    expect((await deepLabor(words, { cwd: where })).code).toBe(0);
    const all = () => readdirSync(path.join(where, "web"), { recursive: true }).sort();
    const before = all();
    const changed = ["publish", `${from}/b.dossier.json`, "--out", "web", "--no-correction"];
    leaveRoomFor(20_000);
    const { code, err } = await deepLabor(changed, { cwd: where });
    expect(err.replaceAll(/\s+/gu, " ")).toContain("ENOSPC");
    expect(code).toBe(2);
    expect(all()).toEqual(before);
  });
});

/** A disk of so many bytes, or null where this process may mount none. */
function smallDisk(bytes: number): string | null {
  const where = folder();
  if (spawnSync("mount", ["-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs", where]).status !== 0) return null;
  onTestFinished(() => void spawnSync("umount", [where]));
  return where;
}

test.each(writers)("on a real disk that is full, %s leaves %s as it was", async (name, file, words) => {
  const where = smallDisk(256 * 1024);
  if (where === null) return console.log("This process may mount no disk: tried without one alone.");
  const before = standing(name, file);
  writeFileSync(path.join(where, file), before);
  const { bavail, bsize } = statfsSync(where);
  writeFileSync(path.join(where, "filler"), new Uint8Array((bavail - 1) * bsize));
  // A folder of one page is left: too little for a picture, and for a dossier with its new name there is room.
  if (name === "rename" || file.endsWith(".json"))
    writeFileSync(path.join(where, "filler"), new Uint8Array(bavail * bsize));
  expectUntouched(await deepLabor(words(given()), { cwd: where }), where, file, before);
});
