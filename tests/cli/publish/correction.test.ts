/** A version that differs from the last tells its readers, in an entry that is proposed, asked for, and searched. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { deepLabor, folder, small, textOf } from "../command.ts";

type Loose = Record<string, unknown>;
const FILE = "small.dossier.json";
const today = new Date().toISOString().slice(0, 10);
const surer = {
  ...small,
  links: small.links.map(link => (link.id === "hires" ? { ...link, verification: "inferred" } : link)),
};

/** A folder in which the small dossier is published, and a working file that differs from it. */
async function changedSince(now: unknown = surer, before: unknown = small): Promise<string> {
  const cwd = folder({ [FILE]: textOf(before) });
  expect(await deepLabor(["publish", FILE, "--out", "site"], { cwd })).toMatchObject({ code: 0 });
  writeFileSync(path.join(cwd, FILE), typeof now === "string" ? now : textOf(now));
  return cwd;
}
const publish = (cwd: string, words: readonly string[] = [], answers: readonly (string | null)[] | null = null) => {
  const left = [...(answers ?? [])];
  return deepLabor(["publish", FILE, "--out", "site", ...words], {
    cwd,
    ...(answers === null ? {} : { ask: async () => left.shift() ?? null }),
  });
};
const placeIn = (cwd: string) => path.join(cwd, "site/e", readdirSync(path.join(cwd, "site/e"))[0]!);
const versionsIn = (cwd: string) => readdirSync(placeIn(cwd)).filter(name => /^\d+$/.test(name));
const written = (cwd: string) => JSON.parse(readFileSync(path.join(cwd, FILE), "utf8")) as Loose;
const published = (cwd: string, at = "") =>
  JSON.parse(readFileSync(path.join(placeIn(cwd), at, "data.json"), "utf8")) as Loose;
const oneLine = (text: string) => text.replaceAll(/\s+/gu, " ");
const PROPOSED =
  "Changed since the version of 1 May 2024: Link: Contractor → Packers – Less well verified: reported → inferred.";

describe("a version that differs from the last", () => {
  test("needs a word for its readers where nobody can be asked, and says which it would propose", async () => {
    const cwd = await changedSince();
    const { code, out, err } = await publish(cwd);
    expect([code, versionsIn(cwd)]).toEqual([2, ["1"]]);
    expect(oneLine(out)).toContain(PROPOSED);
    expect(oneLine(err)).toContain("--correction TEXT");
    expect(oneLine(err)).toContain("--no-correction");
    expect(written(cwd)).toEqual(surer);
  });

  test("is published without one where that is said", async () => {
    const cwd = await changedSince();
    expect(await publish(cwd, ["--no-correction"])).toMatchObject({ code: 0, err: "" });
    expect(versionsIn(cwd)).toEqual(["1", "2"]);
    expect([published(cwd).corrections, written(cwd).corrections]).toEqual([undefined, undefined]);
  });

  test("has the text that is given, in the working file and in what is published, and asks no more", async () => {
    const cwd = await changedSince();
    const { code, out } = await publish(cwd, ["--correction", "The contract was not seen."]);
    expect(code).toBe(0);
    expect(oneLine(out)).toContain(`The correction stands in ${FILE} now.`);
    const entry = { date: today, text: "The contract was not seen." };
    expect(written(cwd)).toEqual({ ...surer, corrections: [entry] });
    expect([published(cwd).corrections, published(cwd, "2").corrections]).toEqual([[entry], [entry]]);
    const again = await publish(cwd, ["--correction", "The contract was not seen."]);
    expect(again.code).toBe(0);
    expect(oneLine(again.out)).toContain("--correction is not used");
    expect(versionsIn(cwd)).toEqual(["1", "2"]);
  });

  test("takes the proposal, other words, or none where somebody is asked, and nothing where nobody answers", async () => {
    const cwd = await changedSince();
    expect((await publish(cwd, [], [null])).out).toContain("Nothing was written");
    expect((await publish(cwd, [], ["yes", "n"])).out).toContain("Nothing was written");
    expect([versionsIn(cwd), written(cwd)]).toEqual([["1"], surer]);
    expect(await publish(cwd, [], ["", "y", "y"])).toMatchObject({ code: 0 });
    expect(published(cwd).corrections).toEqual([{ date: today, text: PROPOSED }]);
    expect(written(cwd).corrections).toEqual([{ date: today, text: PROPOSED }]);
  });

  test("takes other words than the proposal, or none, where somebody is asked", async () => {
    const other = await changedSince();
    expect(await publish(other, [], ["We had not seen it.", "y"])).toMatchObject({ code: 0 });
    expect(published(other).corrections).toEqual([{ date: today, text: "We had not seen it." }]);
    const none = await changedSince();
    expect(await publish(none, [], ["no", "y"])).toMatchObject({ code: 0 });
    expect([versionsIn(none), published(none).corrections]).toEqual([["1", "2"], undefined]);
  });

  test("needs none where the author has written it, or where only the day of the last edit differs", async () => {
    const own = await changedSince({ ...surer, corrections: [{ date: "2024-06-01", text: "Not seen." }] });
    expect(await publish(own)).toMatchObject({ code: 0, err: "" });
    const later = await changedSince({ ...small, updated: "2024-06-02" });
    expect(await publish(later)).toMatchObject({ code: 0, err: "" });
  });

  test("has it in the languages of its pages", async () => {
    const cwd = await changedSince();
    expect(await publish(cwd, ["--lang", "en,fr"], ["y", "y"])).toMatchObject({ code: 0 });
    expect(published(cwd).corrections).toMatchObject([
      { text: { en: PROPOSED, fr: expect.stringContaining("Moins bien vérifié") } },
    ]);
  });

  test("never names whom it withholds now", async () => {
    const named = {
      ...small,
      parties: small.parties.map(party =>
        party.id === "contractor" ? { ...party, name: "Zanzibar Annotators" } : party,
      ),
    };
    const hidden = {
      ...named,
      links: surer.links,
      parties: named.parties.map(party =>
        party.id === "contractor"
          ? { ...party, name: "A contractor", withheld: true, private: { name: "Zanzibar Annotators" } }
          : party,
      ),
    };
    const cwd = await changedSince(hidden, named);
    // The first version is taken back with it, so that nothing names them.
    const { out, err } = await publish(cwd, ["--dry-run"]);
    expect(`${out}${err}`.replaceAll(/private\/name[^\n]*/gu, "")).not.toMatch(/Zanzibar|Annotators/);
  });

  test("is stopped by a correction that tells what must not be read", async () => {
    const secret = {
      ...surer,
      parties: surer.parties.map(party =>
        party.id === "packers" ? { ...party, private: { note: "Met Ravindranath Iyer in Pune" } } : party,
      ),
    };
    const cwd = await changedSince(secret);
    const { code } = await publish(cwd, ["--correction", "Ravindranath Iyer told us."]);
    expect([code, versionsIn(cwd)]).toEqual([1, ["1"]]);
    expect(written(cwd)).toEqual(secret);
  });

  test("keeps every other byte of the working file, and does not write over what changed meanwhile", async () => {
    const cwd = await changedSince(JSON.stringify(surer, null, "\t").replaceAll("\n", "\r\n"));
    const before = readFileSync(path.join(cwd, FILE), "utf8");
    await publish(cwd, ["--correction", "Not seen."]);
    const entry = `,\r\n\t"corrections": [\r\n\t\t{\r\n\t\t\t"date": "${today}",\r\n\t\t\t"text": "Not seen."\r\n\t\t}\r\n\t]`;
    expect(readFileSync(path.join(cwd, FILE), "utf8")).toBe(`${before.slice(0, -3)}${entry}\r\n}`);
    const other = await changedSince();
    const { code } = await deepLabor(["publish", FILE, "--out", "site"], {
      cwd: other,
      ask: async question => {
        if (question.startsWith("Write this?")) writeFileSync(path.join(other, FILE), textOf(small));
        return "y";
      },
    });
    expect([code, versionsIn(other), written(other)]).toEqual([2, ["1"], small]);
  });

  test("is told by a dry run, which writes nothing", async () => {
    const cwd = await changedSince();
    const { code, out } = await publish(cwd, ["--dry-run"]);
    expect([code, versionsIn(cwd)]).toEqual([0, ["1"]]);
    expect(oneLine(out)).toContain(PROPOSED);
  });

  test.each([[["--correction", "A", "--no-correction"]], [["--correction", " "]]])("refuses %j", async words => {
    const cwd = folder({ [FILE]: textOf(small) });
    expect(await publish(cwd, words)).toMatchObject({ code: 2 });
    expect(existsSync(path.join(cwd, "site"))).toBe(false);
  });
});
