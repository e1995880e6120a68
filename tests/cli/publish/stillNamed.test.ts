/** An earlier version that names somebody whom the file does not name any more: told, asked once, withdrawn or left. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { deepLabor, folder, small, textOf } from "../command.ts";

const FILE = "small.dossier.json";
const NAME = "Interview with Mary Wanjiku, rider";
const named = {
  ...small,
  sources: [
    ...small.sources,
    { id: "mary", type: "interview", title: NAME, person: { identity: "named", role: "rider" } },
  ],
};
const oneLine = (text: string) => text.replaceAll(/\s+/gu, " ");
const placeIn = (cwd: string) => path.join(cwd, "site/e", readdirSync(path.join(cwd, "site/e"))[0]!);
const publish = (cwd: string, words: readonly string[], answers: readonly (string | null)[] | null = null) => {
  const left = [...(answers ?? [])];
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return left.shift() ?? null;
  };
  const run = deepLabor(["publish", FILE, "--out", "site", ...words], { cwd, ...(answers === null ? {} : { ask }) });
  return run.then(done => ({ ...done, asked }));
};
/** The versions that still tell of her, in whatever file. */
const telling = (cwd: string) =>
  readdirSync(placeIn(cwd), { recursive: true, encoding: "utf8" })
    .filter(name => /\.(?:json|html|txt|md|csv|bib|svg)$/u.test(name))
    .filter(name => readFileSync(path.join(placeIn(cwd), name), "utf8").includes("Wanjiku"))
    .map(name => name.split("/")[0]!)
    .filter((one, at, all) => all.indexOf(one) === at && /^\d+$/u.test(one));

describe("a source who was taken out of the file", () => {
  test("is named by no correction; the version that names her is told, and withdrawn or left by who is asked", async () => {
    const cwd = folder({ [FILE]: textOf(named) });
    expect(await publish(cwd, [])).toMatchObject({ code: 0 });
    writeFileSync(path.join(cwd, FILE), textOf(small));

    const tried = await publish(cwd, ["--dry-run"]);
    const [first, proposal] = [`Version 1 still names: ${NAME}.`, "one source was taken out"];
    expect(oneLine(tried.out)).toContain(first);
    expect(oneLine(tried.out)).toContain("--withdraw 1");
    expect(oneLine(tried.out)).toContain(proposal);
    expect(oneLine(tried.out).replaceAll(first, "")).not.toContain("Wanjiku");

    const unasked = await publish(cwd, ["--no-correction"]);
    expect(unasked.code).toBe(2);
    expect(oneLine(unasked.err)).toContain("--leave-named");
    expect(existsSync(path.join(placeIn(cwd), "2"))).toBe(false);

    const silent = await publish(cwd, [], [null]);
    expect(oneLine(silent.out)).toContain("Nothing was written");
    expect(telling(cwd)).toEqual(["1"]);

    const taken = await publish(cwd, [], ["perhaps", "withdraw", "y"]);
    expect([taken.code, taken.asked.filter(one => one.includes("Withdraw 1")).length]).toEqual([0, 2]);
    expect(telling(cwd)).toEqual([]);
    expect(readFileSync(path.join(placeIn(cwd), "1/index.html"), "utf8")).toContain("withdrawn");
    expect(existsSync(path.join(placeIn(cwd), "2/data.json"))).toBe(true);
  });

  test("may stay in the version that names her where that is said, and is asked about no more", async () => {
    const cwd = folder({ [FILE]: textOf(named) });
    await publish(cwd, []);
    writeFileSync(path.join(cwd, FILE), textOf(small));
    expect(await publish(cwd, ["--no-correction", "--leave-named"])).toMatchObject({ code: 0, err: "" });
    expect(telling(cwd)).toEqual(["1"]);
    writeFileSync(path.join(cwd, FILE), textOf({ ...small, subtitle: "Anew" }));
    expect(await publish(cwd, ["--no-correction"])).toMatchObject({ code: 0, err: "" });
    expect(readdirSync(placeIn(cwd)).filter(name => /^\d+$/u.test(name))).toEqual(["1", "2", "3"]);
  });
});
