/** What was tried is told as the records of a run have it, and what was not tried is told as well. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { assuranceRecord, readRecords } from "../../scripts/assurance/assuranceRecord.ts";
import { assuranceSheet } from "../../scripts/assurance/assuranceSheet.ts";
import { sheetMarkdown } from "../../scripts/assurance/sheetMarkdown.ts";
import { sheetPage } from "../../scripts/assurance/sheetPage.ts";
import { languages } from "../../src/text/index.ts";
import { left, recordsFolder } from "./records.ts";

const root = path.resolve(import.meta.dirname, "../..");

describe("the records of a run", () => {
  it("are summed where a run counts in many places", () => {
    const record = readRecords(recordsFolder());
    expect(record.visits).toEqual({ visits: 2, requests: 42, elsewhere: 0 });
    expect(record.contrast).toEqual({ pages: 2, words: 1500, troubles: 1 });
    expect(record.naughty).toEqual({ files: 455, outputs: 100, failures: 0 });
    expect(record.canaries).toEqual([{ where: "command", outputs: 98, canaries: 1900, found: 0 }]);
    expect(record.engines.map(({ engine, version }) => [engine, version])).toEqual([
      ["Chromium", "150.0"],
      ["WebKit", null],
    ]);
  });

  it.each([
    ["no run", { "run.json": null }, /run\.json/],
    ["a count that is none", { "build.json": left["build.json"]!.replace("900", "-1") }, /build/],
    ["a record of another form", { "canaries-command.json": '{"outputs":3}' }, /canaries/],
  ])("are refused with the reason: %s", (_, others, reason) => {
    expect(() => readRecords(recordsFolder(others))).toThrow(reason);
  });
});

describe.each(languages)("the sheet in $name", ({ code, locale }) => {
  it("has every figure of the record, and says what was not tried", () => {
    const sheet = assuranceSheet(readRecords(recordsFolder()), code);
    const text = sheetMarkdown(sheet);
    const number = (value: number) => value.toLocaleString(locale);
    for (const value of [12_345, 1900, 98, 1500, 42, 455, 200, 300, 182])
      expect({ text, has: text.includes(number(value)) }).toEqual({ text, has: true });
    expect(text).toContain("0123456789abcdef0123456789abcdef01234567");
    expect(text).toContain("ab".repeat(32));
    expect(text).toContain("a slide is a step");
    const cells = sheet.parts.flatMap(({ table }) => table?.rows.map(row => row.slice(1)) ?? []);
    expect(cells).toContainEqual([300, 200, 182, 15, 3, 1].map(number));
    expect(cells).toContainEqual(["150.0", "12", "0", "0"]);
    expect(cells).toContainEqual(["Firefox 153", "3", "9", "0"]);
    const missing = sheet.parts.at(-1)!.list.join("\n");
    expect(missing).toContain("WebKit");
    expect(missing).toContain("VoiceOver");
    expect(missing).not.toContain("Chromium");
  });

  it("tells what was found of faults that were put in apart from what is wrong", () => {
    const access = (others: Readonly<Record<string, string | null>>) =>
      assuranceSheet(readRecords(recordsFolder(others)), code)
        .parts.find(({ words }) => words[0]?.startsWith("axe"))!
        .words.map(line => line.match(/\d[\d\s,.\u202f]*\d|\d/gu));
    const [axe, contrast, measures, planted] = access({});
    expect([axe!.at(-1), contrast!.at(-1), measures!.at(-1), planted]).toEqual(["0", "0", "3", ["2", "1", "4"]]);
    const plain = access({ "planted.jsonl": null });
    expect(plain.map(numbers => numbers!.at(-1))).toEqual(["2", "1", "7"]);
  });

  it("tells nothing of what no record holds, but that it was not tried", () => {
    const whole = assuranceSheet(readRecords(recordsFolder()), code);
    const less = assuranceSheet(
      readRecords(
        recordsFolder({ "build.json": null, "fuzz-edits.json": null, "visits.jsonl": null, "speech.json": null }),
      ),
      code,
    );
    expect(less.parts).toHaveLength(whole.parts.length - 4);
    expect(less.parts.at(-1)!.list).toHaveLength(whole.parts.at(-1)!.list.length + 3);
  });

  it("is a page that runs nothing, with a table for the ear", () => {
    const page = sheetPage(assuranceSheet(readRecords(recordsFolder()), code), {
      ...{ up: "../", root: "../" },
      others: new Map(languages.map(other => [other.code, `../${other.code}/`])),
    });
    expect(page).toContain(`<html lang="${code}"`);
    expect(page).not.toContain("<script");
    expect(page).not.toMatch(/ style=/);
    expect(page.match(/<th scope="col">/g)!.length).toBeGreaterThan(20);
  });
});

describe("docs/assurance.md", () => {
  it("is what its record says", () => {
    const [json, markdown] = ["json", "md"].map(ending => path.join(root, `docs/assurance.${ending}`));
    const record = assuranceRecord.parse(JSON.parse(readFileSync(json!, "utf8")));
    expect(record.run.changed).toBe(0);
    expect(readFileSync(markdown!, "utf8")).toBe(sheetMarkdown(assuranceSheet(record, languages[0]!.code)));
  });
});
