/** The name of a file that is brought in tells of its source as often as not: none of it becomes public unasked. */
import { readdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { formats } from "../../../src/formats/index.ts";
import { fileFormats } from "../../../src/publish/index.ts";
import { deepLabor, folder, small, textOf } from "../command.ts";

const NAME = "Interview Mary Wanjiku 2024-05-06";
const TELLS = /mary|wanjiku|interview/iu;

type Made = { readonly id: string; readonly title: string; readonly sources?: readonly object[] };
const madeIn = (where: string): Made => JSON.parse(readFileSync(path.join(where, "made.json"), "utf8"));

const table = { [`${NAME}.csv`]: "Brand,Factory\nNordlyn,Padma Stitch\nNordlyn,Malatya Tekstil\n" };
const bring = ["convert", `${NAME}.csv`, "--to", "dossier", "--out", "made.json"];

describe("a table that is named after a source", () => {
  test.each(["en", "fr"])("gives a dossier without its name in id and title, and asks for one (%s)", async language => {
    const where = folder(table);
    const { code, out } = await deepLabor([...bring, "--lang", language], { cwd: where });
    expect(code).toBe(0);
    const { id, title, ...rest } = madeIn(where);
    expect([id, title]).toEqual(["chain", language === "en" ? "[Title]" : "[Titre]"]);
    const ids = JSON.stringify(rest).match(/"(?:id|from|to|source)": ?"[^"]*"/gu) ?? [];
    expect(ids.filter(one => TELLS.test(one))).toEqual([]);
    expect(out.replaceAll(/\s+/gu, " ")).toMatch(/"title" (?:in|dans) --answers/u);
    // The table is the source of its rows, and its title is asked as well.
    expect(out.replaceAll(/\s+/gu, " ")).toContain(`"table:${NAME}.csv"`);
  });

  test("is called as the answers say, in id, title and source", async () => {
    const answers = { title: "Who sews for Nordlyn", [`table:${NAME}.csv`]: "Suppliers of Nordlyn, 2024" };
    const where = folder({ ...table, "answers.json": textOf(answers) });
    const ran = await deepLabor([...bring, "--answers", "answers.json"], { cwd: where });
    expect({ code: ran.code, err: ran.err }).toEqual({ code: 0, err: "" });
    const made = madeIn(where);
    expect([made.id, made.title]).toEqual(["who-sews-for-nordlyn", "Who sews for Nordlyn"]);
    expect(made.sources).toMatchObject([{ id: "table", title: "Suppliers of Nordlyn, 2024" }]);
    expect(JSON.stringify(made)).not.toMatch(TELLS);
  });

  test("asks for no title where it adds to a dossier that has one", async () => {
    const where = folder({ ...table, "a.dossier.json": textOf(small) });
    const words = ["convert", "a.dossier.json", `${NAME}.csv`, "--to", "dossier", "--out", "made.json"];
    const { out } = await deepLabor([...words, "--report", "-"], { cwd: where });
    expect(JSON.parse(out).asked.map((one: { id: string }) => one.id)).not.toContain("title");
    expect(madeIn(where)).toMatchObject({ id: small.id, title: small.title });
  });
});

const both = fileFormats.filter(
  ({ name }) => name !== "dossier" && formats.some(one => one.name === name && one.reader),
);
test.each(both.map(({ name }) => name))("nor does a file of another format: %s", async format => {
  const { from, to, evidence } = small.links[0]!;
  const owns = { id: "owns", type: "owns", from, to, verification: "reported", evidence };
  const where = folder({ "a.dossier.json": textOf({ ...small, links: [...small.links, owns] }) });
  await deepLabor(["convert", "a.dossier.json", "--to", format, "--out", "out"], { cwd: where });
  const [first] = readdirSync(where, { recursive: true, encoding: "utf8" })
    .filter(name => name.startsWith("out") && /\.[a-z]+$/u.test(name))
    .sort();
  const file = first ?? "out";
  const named = `${NAME}${path.extname(file) || ".txt"}`;
  renameSync(path.join(where, file), path.join(where, named));
  const ran = await deepLabor(
    ["convert", named, "--from", format, "--to", "dossier", "--out", "made.json", "--report", "r.json"],
    { cwd: where },
  );
  if (ran.code === 2) throw new Error(ran.err);
  const { id, title } = madeIn(where);
  expect(`${id} ${title}`).not.toMatch(TELLS);
});
