/** Several processes that publish into one folder at the same time, on slow disks. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tried } from "../scope.ts";
import { small, textOf } from "./command.ts";
import { troublesOf, versionsIn } from "./wholeness.ts";
import { type Workers, workers } from "./workers.ts";

/** 30 on each change, 100 by `npm run test:all`, or as many as you want: `ROUNDS=1000`. */
const ROUNDS = Math.max(tried(5, 100), Number(process.env.ROUNDS ?? 0));
const seed = Number(process.env.SEED ?? 20_000_000);

let made: Workers;
let where: string;
beforeAll(() => {
  console.info(`twoWriters: SEED=${seed}`);
  made = workers();
  where = mkdtempSync(path.join(tmpdir(), "deep labor "));
}, 120_000);
afterAll(() => {
  made.end();
  rmSync(where, { recursive: true, force: true });
});

const token = "AB12cd34";

describe("two publish at the same time", () => {
  test(`and each version is of one of them, ${ROUNDS} times`, { timeout: 600_000 }, async () => {
    const both = ["first", "second"].map(word => ({ word, worker: made.start() }));
    for (const { word } of both)
      writeFileSync(path.join(where, `${word}.json`), textOf({ ...small, title: `What the ${word} says` }));
    let waited = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const site = path.join(where, `site-${round}`);
      const answers = await Promise.all(
        both.map(({ word, worker }, at) =>
          worker.run({
            kind: "publish",
            words: [path.join(where, `${word}.json`), "--out", site, "--token", token, "--no-correction"],
            seed: seed + round * 2 + at,
            delay: 2,
          }),
        ),
      );
      for (const answer of answers) expect(answer, `round ${round}`).toMatchObject({ code: 0 });
      waited += answers.filter(answer => /is publishing to|meanwhile/u.test(answer!.out)).length;
      const place = path.join(site, "e", token);
      expect(versionsIn(place), `round ${round}`).toEqual([1, 2]);
      for (const name of ["", "1", "2"])
        expect(troublesOf(path.join(place, name)), `round ${round} ${name}`).toEqual([]);
      const titles = ["1", "2"].map(name => {
        const pages = ["index.html", "table.html", "data.json", "alt.txt", "full.svg"];
        const said = pages.map(
          page => /What the (\w+) says/u.exec(readFileSync(path.join(place, name, page), "utf8"))![1],
        );
        expect(new Set(said).size, `round ${round} ${name}: ${said}`).toBe(1);
        return said[0];
      });
      expect(titles.sort()).toEqual(["first", "second"]);
      expect(readFileSync(path.join(place, "data.json")), `round ${round}: the latest is the last`).toEqual(
        readFileSync(path.join(place, "2/data.json")),
      );
      for (const folder of [site, place])
        expect(readdirSync(folder).filter(name => name.endsWith(".unfinished"))).toEqual([]);
      rmSync(site, { recursive: true });
    }
    expect(waited, "they met each other").toBeGreaterThan(ROUNDS / 2);
  });

  test(`and a version is of one of them even where no lock holds, ${ROUNDS} times`, { timeout: 600_000 }, async () => {
    const both = ["first", "second"].map(word => ({ word, worker: made.start() }));
    let taken = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const folder = path.join(where, `bare-${round}`);
      const answers = await Promise.all(
        both.map(({ word, worker }, at) =>
          worker.run({ kind: "write", folder, token, word, files: 8, seed: seed + round * 2 + at, delay: 2 }),
        ),
      );
      const place = path.join(folder, "e", token);
      expect(troublesOf(path.join(place, "1")), `round ${round}`).toEqual([]);
      const names = readdirSync(path.join(place, "1")).filter(name => name.endsWith(".txt"));
      const words = names.map(name => readFileSync(path.join(place, "1", name), "utf8").split(" ", 1)[0]);
      expect(names).toHaveLength(8);
      expect(new Set(words).size, `round ${round}: ${words}`).toBe(1);
      // A process that was second is told so; none is told that something was written which is not there.
      for (const [at, answer] of answers.entries())
        if (answer!.code === 0) expect(words[0], `round ${round}`).toBe(both[at]!.word);
      taken += answers.filter(answer => answer!.code === 3).length;
      rmSync(folder, { recursive: true });
    }
    expect(taken, "they met each other").toBeGreaterThan(ROUNDS / 2);
  });
});

describe("the lock of a folder", () => {
  test("lets one in at a time, also where those who hold it are killed", { timeout: 120_000 }, async () => {
    for (let round = 0; round < 4; round += 1) {
      const folder = path.join(where, `lock-${round}`);
      mkdirSync(folder);
      const all = Array.from({ length: 5 }, (_, at) => ({ dies: at < 3, worker: made.start() }));
      const answers = await Promise.all(
        all.map(({ dies, worker }, at) =>
          worker.run({ kind: "lock", folder, turns: 6 + at, dies, seed: seed + round * 5 + at, delay: 2 }),
        ),
      );
      for (const [at, { dies, worker }] of all.entries()) {
        if (dies) expect(answers[at], `round ${round}`).toBe(null);
        else expect(answers[at], `round ${round}`).toEqual({ code: 0, out: "", err: "" });
        worker.child.kill();
      }
      expect(existsSync(path.join(folder, "within"))).toBe(false);
    }
  });
});
