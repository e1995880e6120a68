import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { addShorthand, parseShorthand } from "../../../src/io/index.ts";
import { checkDossier } from "../../../src/model/index.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const openai = readFileSync(path.join(root, "data/dossiers/openai-sama.dossier.json"), "utf8");
const today = "2026-11-28";

describe("a shorthand that is added to a file", () => {
  test("parties are met by name and by alias, and all that was there stays to the byte", () => {
    const added = addShorthand(openai, "Samasource > a recruiter (KE) > Data labellers in Nairobi", { today });
    expect({ parties: added.parties, links: added.links, troubles: added.troubles }).toEqual({
      parties: 1,
      links: 2,
      troubles: [],
    });
    const { dossier, problems } = checkDossier(added.text);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(dossier!.links.slice(-2).map(({ from, type, to }) => `${from} ${type} ${to}`)).toEqual([
      "sama unspecified recruiter",
      "recruiter engages labellers",
    ]);
    // What is new stands in a few places; without those it is the text as it was.
    const { parties, links } = JSON.parse(added.text);
    const without = { ...JSON.parse(added.text), parties: parties.slice(0, -1), links: links.slice(0, -2) };
    expect(without).toEqual(JSON.parse(openai));
    expect(added.text.startsWith(openai.slice(0, openai.indexOf('"links"') - 200))).toBe(true);
  });

  test("a way told again adds nothing but its evidence", () => {
    const first = addShorthand(openai, "OpenAI > Sama", { today });
    expect(first.text).toBe(openai);
    const second = addShorthand(openai, `OpenAI > Sama [https://example.org/new "So it was."]`, { today });
    const file = JSON.parse(second.text);
    expect(file.links).toHaveLength(JSON.parse(openai).links.length);
    expect(file.links[0].evidence.at(-1)).toBe("example-quote");
    expect(addShorthand(second.text, `OpenAI > Sama [https://example.org/new "So it was."]`, { today }).links).toBe(0);
  });

  test("a source of the file is used again, whatever form its address is written in", () => {
    const { url, id } = JSON.parse(openai).sources.find((one: { url?: string }) => one.url?.startsWith("https://"));
    const added = addShorthand(openai, `OpenAI > Newcomer [${url}#part]`, { today });
    const file = JSON.parse(added.text);
    expect(file.sources).toHaveLength(JSON.parse(openai).sources.length);
    expect(file.links.at(-1).evidence).toEqual([id]);
  });

  test("a party that is there keeps its country and its kind, and a difference is told", () => {
    const added = addShorthand(openai, "OpenAI (KE) > workers: Sama", { today });
    expect(added.text).toBe(openai);
    expect(added.troubles.map(({ code, column }) => `${column} ${code}`)).toEqual([
      "1 country-differs",
      "24 kind-differs",
    ]);
  });

  test("an id that something else has is not given twice", () => {
    const added = addShorthand(openai, "OpenAI > Labellers", { today });
    expect(JSON.parse(added.text).parties.at(-1)).toMatchObject({ id: "labellers-2", name: "Labellers" });
  });

  test("a note without a new object is kept beside what is private already", () => {
    const empty = parseShorthand("", { id: "a", today, language: "en" }).text;
    const once = addShorthand(empty, "// first", { today }).text;
    expect(JSON.parse(addShorthand(once, "// second", { today }).text).private).toEqual({ note: "first\nsecond" });
  });

  test("line by line it makes what one shorthand makes", () => {
    const lines = ["# T", "A (US) > B | C? > workers: D [https://x.org/a]", "B >owns> C", "beside: E x2"];
    const whole = parseShorthand(lines.join("\n"), { id: "a", today, language: "en" }).text;
    let text = parseShorthand("# T", { id: "a", today, language: "en" }).text;
    for (const line of lines.slice(1)) text = addShorthand(text, line, { today }).text;
    expect(JSON.parse(text)).toEqual(JSON.parse(whole));
  });

  test("what is no file of ours is a mistake of ours", () => {
    expect(() => addShorthand("[]", "A > B", { today })).toThrow("Only a JSON object");
  });
});
