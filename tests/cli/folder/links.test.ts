/** Symbolic links in a folder of publications: no command reads, writes, replaces or removes anything through one. */
import { createHash } from "node:crypto";
import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { extent, partOf } from "../../scope.ts";
import { deepLabor, folder, small, textOf } from "../command.ts";

const FILE = "small.dossier.json";
const TOKEN = "AB12cd34";

const sumOf = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");

/** Every entry below a folder: a link as where it leads, a file as the sum of its bytes. */
function entriesBelow(where: string): ReadonlyMap<string, string> {
  const entries = readdirSync(where, { recursive: true, encoding: "utf8" }).sort();
  return new Map(
    entries.map(name => {
      const file = path.join(where, name);
      const found = lstatSync(file);
      if (found.isSymbolicLink()) return [name, `-> ${readlinkSync(file)}`];
      return [name, found.isDirectory() ? "folder" : sumOf(file)];
    }),
  );
}

/** What stands elsewhere and a link leads to, by where the link is: the thing itself, moved away. */
const MOVED = ["e", `e/${TOKEN}`, `e/${TOKEN}/1`, `e/${TOKEN}/data.json`, `e/${TOKEN}/1/data.json`];
/** Links to nothing. */
const DANGLING = [`e/${TOKEN}/2`, "e/another", ".lock.unfinished"];

const publishing = ["publish", FILE, "--out", "site", "--token", TOKEN, "--no-correction"];
const making = ["site", "dossiers", "--out", "site", "--no-correction"];
const COMMANDS: readonly (readonly [name: string, words: readonly string[], first: readonly string[]])[] = [
  ["publish", publishing, publishing],
  ["publish --dry-run", [...publishing, "--dry-run"], publishing],
  ["publish --withdraw", [...publishing, "--withdraw", "1"], publishing],
  ["site", making, making],
];

let begun: ReadonlyMap<readonly string[], string>;

const dossierOf = (cwd: string): void => {
  mkdirSync(path.join(cwd, "dossiers"));
  writeFileSync(path.join(cwd, FILE), textOf(small));
  cpSync(path.join(cwd, FILE), path.join(cwd, "dossiers", FILE));
};

describe.skipIf(process.platform === "win32")(`a link in the folder of publications (${extent})`, () => {
  beforeAll(async () => {
    const made = new Map<readonly string[], string>();
    for (const words of [publishing, making]) {
      const cwd = mkdtempSync(path.join(tmpdir(), "deep labor "));
      dossierOf(cwd);
      expect(await deepLabor(words, { cwd })).toMatchObject({ code: 0, err: "" });
      const [token] = readdirSync(path.join(cwd, "site/e"));
      renameSync(path.join(cwd, "site/e", token!), path.join(cwd, "site/e", TOKEN));
      made.set(words, cwd);
    }
    begun = made;
  }, 120_000);
  afterAll(() => {
    for (const cwd of begun.values()) rmSync(cwd, { recursive: true, force: true });
  });

  const cases = COMMANDS.flatMap(([name, words, first]) =>
    [...MOVED, ...DANGLING].map(where => [name, where, words, first] as const),
  );
  test.each(partOf(cases, 3))(
    "%s stops at %s, says where it leads and what to do, and changes nothing",
    async (...one) => {
      const [, where, words, first] = one;
      const cwd = folder();
      cpSync(begun.get(first)!, cwd, { recursive: true });
      mkdirSync(path.join(cwd, "elsewhere"));
      const [link, target] = [path.join(cwd, "site", where), path.join(cwd, "elsewhere", path.basename(where))];
      if (MOVED.includes(where)) renameSync(link, target);
      symlinkSync(target, link);
      // Something else is to be published, so that there is something to write.
      for (const file of [FILE, `dossiers/${FILE}`])
        writeFileSync(path.join(cwd, file), textOf({ ...small, title: "Another title" }));
      const before = entriesBelow(cwd);

      const { code, out, err } = await deepLabor(words, { cwd });
      const said = err.replaceAll(/\s+/gu, " ");
      expect(entriesBelow(cwd), `${out}${err}`).toEqual(before);
      expect(said).toContain(`${where} (to `);
      expect(said.replaceAll(" ", "")).toContain(target.replaceAll(" ", ""));
      expect(said).toContain("Delete each link");
      expect(code).toBe(2);
    },
  );

  test("beside the files of a folder stays what it is, and what is published through the folder's own name is there", async () => {
    for (const [words, first] of [
      [publishing, publishing],
      [making, making],
    ] as const) {
      const cwd = folder();
      cpSync(begun.get(first)!, cwd, { recursive: true });
      // The server's own folder, which has a link of somebody's, under a short name.
      renameSync(path.join(cwd, "site"), path.join(cwd, "server"));
      symlinkSync("server", path.join(cwd, "site"));
      symlinkSync("../elsewhere", path.join(cwd, "server/videos"));
      for (const file of [FILE, `dossiers/${FILE}`])
        writeFileSync(path.join(cwd, file), textOf({ ...small, title: "Another title" }));
      expect(await deepLabor(words, { cwd })).toMatchObject({ code: 0, err: "" });
      expect(readlinkSync(path.join(cwd, "site"))).toBe("server");
      expect(readlinkSync(path.join(cwd, "server/videos"))).toBe("../elsewhere");
      const data = readFileSync(path.join(cwd, `server/e/${TOKEN}/2/data.json`), "utf8");
      expect(data).toContain("Another title");
      expect(readdirSync(cwd).filter(name => name.includes("unfinished"))).toEqual([]);
    }
  });
});
