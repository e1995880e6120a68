/** Publishing into a folder in which a version has been changed, and into folders of earlier releases. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderLock, LOCK, lockHolder } from "../../src/cli/folder/folderLock.ts";
import { partOf } from "../scope.ts";
import { deepLabor, folder, root, small, textOf } from "./command.ts";
import { troublesOf, versionsIn } from "./wholeness.ts";

const FILE = "small.dossier.json";
const TOKEN = "AB12cd34";
const changed = { ...small, title: "A chain that was corrected" };
const publish = async (cwd: string, ...words: string[]) => {
  const { code, out, err } = await deepLabor(
    ["publish", FILE, "--out", "site", "--token", TOKEN, "--no-correction", ...words],
    { cwd },
  );
  return { code, out: out.replaceAll(/\s+/gu, " "), err: err.replaceAll(/\s+/gu, " ") };
};
const write = (cwd: string, content: unknown) => writeFileSync(path.join(cwd, FILE), textOf(content));
const placeIn = (cwd: string) => path.join(cwd, "site/e", TOKEN);

function bytesBelow(where: string): Map<string, string> {
  const files = readdirSync(where, { withFileTypes: true, recursive: true }).filter(entry => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return [path.relative(where, file), readFileSync(file, "latin1")];
    }),
  );
}

let made: string;
beforeAll(async () => {
  made = mkdtempSync(path.join(tmpdir(), "deep labor "));
  for (const dossier of [small, changed]) {
    write(made, dossier);
    expect(await publish(made)).toMatchObject({ code: 0, err: "" });
  }
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** Publishes two versions; the file says what the second one does. */
function twoVersions(): string {
  const where = folder();
  cpSync(made, where, { recursive: true });
  return where;
}

type Tampering = (own: string) => void;
const change: Tampering = own => writeFileSync(path.join(own, "index.html"), "<p>Something else</p>");
const remove: Tampering = own => rmSync(path.join(own, "table.html"));
const add: Tampering = own => writeFileSync(path.join(own, "more.html"), "<p>More</p>");
const addBelow: Tampering = own => {
  mkdirSync(path.join(own, "below"));
  writeFileSync(path.join(own, "below/more.html"), "<p>More</p>");
};
/** In the middle of a line, and after one. */
const truncate: Tampering = own => truncateSync(path.join(own, "SHA256SUMS"), 100);
const truncateLines: Tampering = own => {
  const file = path.join(own, "SHA256SUMS");
  writeFileSync(file, `${readFileSync(file, "utf8").split("\n").slice(0, 3).join("\n")}\n`);
};
const removeSums: Tampering = own => rmSync(path.join(own, "SHA256SUMS"));
const empty: Tampering = own => {
  rmSync(own, { recursive: true });
  mkdirSync(own);
};
const gone: Tampering = own => rmSync(own, { recursive: true });

describe("a version that is not what it was", () => {
  test.each(
    partOf<[string, Tampering, RegExp]>(
      [
        ["a file that was changed", change, /Version 1, changed: index\.html\./u],
        ["a file that is missing", remove, /Version 1, missing: table\.html\./u],
        ["a file that was added", add, /Version 1, not in its checksums: more\.html\./u],
        ["a file in a folder that was added", addBelow, /not in its checksums: below\/more\.html\./u],
        ["sums that were cut off in a line", truncate, /Version 1, changed: SHA256SUMS\..*none of its files/u],
        ["sums that were cut off after a line", truncateLines, /Version 1, not in its checksums: .*table\.html/u],
        ["sums that are missing", removeSums, /Version 1, missing: SHA256SUMS\./u],
        ["a folder that was emptied", empty, /Version 1, missing: SHA256SUMS\./u],
        ["a folder that is gone", gone, /Version 1 is missing as a whole\./u],
      ],
      2,
    ),
  )("stops publishing where it is no more to be made again, with what is wrong: %s", async (_, tamper, sentence) => {
    const where = twoVersions();
    tamper(path.join(placeIn(where), "1"));
    const before = bytesBelow(path.join(where, "site"));
    for (const words of [[], ["--dry-run"]]) {
      const { code, err } = await publish(where, ...words);
      expect(code).toBe(1);
      expect(err).toMatch(sentence);
      expect(err).toContain("Nothing was written");
      expect(err).toContain("--withdraw 1.");
      expect(bytesBelow(path.join(where, "site"))).toEqual(before);
    }
    // What it offers works.
    expect(await publish(where, "--withdraw", "1")).toMatchObject({ code: 0, err: "" });
    for (const name of ["", "1", "2"]) expect(troublesOf(path.join(placeIn(where), name))).toEqual([]);
    expect(readFileSync(path.join(placeIn(where), "1/table.html"), "utf8")).toContain("was withdrawn on");
    expect((await publish(where)).out).toContain("is whole.");
  });

  test.each(
    partOf<[string, Tampering]>(
      [
        ["a file that was changed", change],
        ["a file that is missing", remove],
        ["sums that were cut off in a line", truncate],
        ["sums that were cut off after a line", truncateLines],
        ["sums that are missing", removeSums],
        ["a folder that was emptied", empty],
        ["a folder that is gone", gone],
      ],
      2,
    ),
  )("is restored byte for byte where it is the last and the file makes it again: %s", async (_, tamper) => {
    const where = twoVersions();
    const before = bytesBelow(path.join(where, "site"));
    tamper(path.join(placeIn(where), "2"));
    expect((await publish(where, "--dry-run")).out).toMatch(/Version 2 was (damaged|missing).*it is restored/u);
    const { code, out, err } = await publish(where);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/Version 2 was (damaged|missing).*it is restored/u);
    expect(bytesBelow(path.join(where, "site"))).toEqual(before);
  });

  test.each(
    partOf<[string, Tampering]>(
      [
        ["a file that was changed", change],
        ["a file that was added", add],
        ["sums that are missing", removeSums],
        ["a folder that is gone", gone],
      ],
      2,
    ),
  )("stops publishing where it is the last and the file says something else by now: %s", async (_, tamper) => {
    const where = twoVersions();
    tamper(path.join(placeIn(where), "2"));
    const before = bytesBelow(path.join(where, "site"));
    write(where, { ...small, title: "Corrected again" });
    const { code, err } = await publish(where);
    expect(code).toBe(1);
    expect(err).toContain("Version 2");
    expect(bytesBelow(path.join(where, "site"))).toEqual(before);
    expect(await publish(where, "--withdraw", "2")).toMatchObject({ code: 0 });
    expect(versionsIn(placeIn(where)), "its number is not given again").toEqual([1, 2, 3]);
  });

  test("is not thrown away where somebody has put a file into it, though it could be made again", async () => {
    const where = twoVersions();
    add(path.join(placeIn(where), "2"));
    expect(await publish(where)).toMatchObject({ code: 1 });
    rmSync(path.join(placeIn(where), "2/more.html"));
    expect(await publish(where)).toMatchObject({ code: 0 });
  });

  test("is recognised among those that were withdrawn, and what a system lays into a folder is no damage", async () => {
    const where = twoVersions();
    await publish(where, "--withdraw", "1");
    for (const name of ["1", "2"]) writeFileSync(path.join(placeIn(where), name, ".DS_Store"), "finder");
    expect(await publish(where)).toMatchObject({ code: 0, err: "" });
    const mark = path.join(placeIn(where), "1/withdrawn.json");
    for (const text of ["{}", readFileSync(mark, "utf8").replace(/\d{4}-/u, "1999-"), null]) {
      if (text === null) rmSync(mark);
      else writeFileSync(mark, text);
      const { code, err } = await publish(where);
      expect(code).toBe(1);
      expect(err).toMatch(/Version 1, (changed|missing): withdrawn\.json/u);
    }
    expect(await publish(where, "--withdraw", "1")).toMatchObject({ code: 0 });
    expect(troublesOf(path.join(placeIn(where), "1"))).toEqual([]);
  });

  test.each([
    ["every line ends with CR LF", (text: string) => text.replaceAll(/\r?\n/gu, "\r\n")],
    ["every line ends with LF", (text: string) => text.replaceAll("\r\n", "\n")],
  ])("is put back as it was where Git has changed nothing but the ends of lines: %s", async (_, changeEnds) => {
    const where = twoVersions();
    const before = bytesBelow(path.join(where, "site"));
    let files = 0;
    for (const [name, bytes] of before) {
      if (name.endsWith(".png") || changeEnds(bytes) === bytes) continue;
      writeFileSync(path.join(where, "site", name), changeEnds(bytes), "latin1");
      files += 1;
    }
    expect(files).toBeGreaterThan(2);
    expect((await publish(where, "--dry-run")).out).toContain("as Git leaves them on some machines");
    expect(await publish(where)).toMatchObject({ code: 0, err: "" });
    const inPlace = (all: Map<string, string>) => new Map([...all].filter(([name]) => name.startsWith("e")));
    expect(inPlace(bytesBelow(path.join(where, "site")))).toEqual(inPlace(before));
    expect((await publish(where)).out).not.toContain("Git");
    expect(versionsIn(placeIn(where))).toEqual([1, 2]);
  });

  test("all that are damaged are told at once", async () => {
    const where = twoVersions();
    change(path.join(placeIn(where), "1"));
    remove(path.join(placeIn(where), "1"));
    add(path.join(placeIn(where), "2"));
    const { err } = await publish(where);
    expect(err).toContain("Version 1, changed: index.html.");
    expect(err).toContain("Version 1, missing: table.html.");
    expect(err).toContain("Version 2, not in its checksums: more.html.");
    expect(err).toContain("--withdraw 1,2.");
  });
});

describe("a folder of an earlier release", () => {
  const published = path.join(root, "tests/fixtures/published-before");
  const token = readdirSync(path.join(published, "e"))[0]!;

  test("keeps its address, its bytes and its number, and the next version stands beside it", async () => {
    const where = folder();
    cpSync(published, path.join(where, "site"), { recursive: true });
    const before = bytesBelow(path.join(where, "site/e", token, "1"));
    const dossier = JSON.parse(readFileSync(path.join(published, "e", token, "data.json"), "utf8")) as object;
    const file = path.join(where, "before.dossier.json");
    const run = async (title: string) => {
      writeFileSync(file, textOf({ ...dossier, title }));
      return await deepLabor(["publish", file, "--out", "site", "--no-correction"], { cwd: where });
    };
    expect(await run("A chain published again")).toMatchObject({ code: 0, err: "" });
    expect(readdirSync(path.join(where, "site/e"))).toEqual([token]);
    expect(versionsIn(path.join(where, "site/e", token))).toEqual([1, 2]);
    expect(bytesBelow(path.join(where, "site/e", token, "1"))).toEqual(before);
    for (const name of ["", "1", "2"]) expect(troublesOf(path.join(where, "site/e", token, name))).toEqual([]);
    expect((await run("And once more")).code).toBe(0);
    // What such a release had begun and not finished is removed.
    mkdirSync(path.join(where, "site/e", token, ".4.unfinished"));
    writeFileSync(path.join(where, "site/e", token, ".index.html.unfinished"), "half");
    expect((await run("And once more")).code).toBe(0);
    expect(readdirSync(path.join(where, "site/e", token)).filter(name => name.startsWith("."))).toEqual([]);
    expect(bytesBelow(path.join(where, "site/e", token, "1"))).toEqual(before);
  });
});

describe("who else writes into the folder", () => {
  test("is waited for, then named with its mark, and keeps the folder", async () => {
    const where = folder();
    const first = await folderLock(where, 0, () => {});
    if (!first.ok) throw new Error("Nobody else is there.");
    const told: string[] = [];
    const second = await folderLock(where, 200, holder => told.push(holder.code));
    expect(told).toEqual(["alive"]);
    expect(second).toMatchObject({
      ok: false,
      trouble: { code: "alive", pid: process.pid, host: hostname(), file: path.join(where, LOCK) },
    });
    first.value.release();
    expect(lockHolder(where)).toBe(null);
    expect(readdirSync(where)).toEqual([]);
  });

  test("is told in a dry run, which waits for nobody", async () => {
    const where = twoVersions();
    const lock = await folderLock(path.join(where, "site"), 0, () => {});
    expect((await publish(where, "--dry-run")).out).toContain(
      `Process ${process.pid} on ${hostname()} is publishing to site`,
    );
    if (lock.ok) lock.value.release();
    expect((await publish(where, "--dry-run")).out).not.toContain("is publishing to");
  });

  test("on another machine is never taken for one that has ended, and it is said what to do", async () => {
    const where = folder();
    const mark = { tag: "00000000-7-x-000000000000", pid: 7, host: "elsewhere", since: "2026-11-27T10:00:00.000Z" };
    writeFileSync(path.join(where, LOCK), JSON.stringify(mark));
    const taken = await folderLock(where, 100, () => {});
    expect(taken).toMatchObject({ ok: false, trouble: { code: "elsewhere", pid: 7, host: "elsewhere" } });
    expect(JSON.parse(readFileSync(path.join(where, LOCK), "utf8"))).toEqual(mark);
    rmSync(path.join(where, LOCK));
    expect(await folderLock(where, 100, () => {})).toMatchObject({ ok: true });
  });
});
