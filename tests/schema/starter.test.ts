import { describe, expect, test } from "vitest";
import { parseDossier, starterText } from "../../src/schema/index.ts";

describe("the file of `deep-labor new`", () => {
  const text = starterText("my-chain", "2024-05-01");
  const { dossier, problems, leftOut } = parseDossier(text);

  test("has no error, no warning and no notice", () => {
    expect(problems).toEqual([]);
    expect(leftOut).toEqual([]);
  });

  test("has one of each that a first chain needs", () => {
    expect(dossier!.parties.map(({ kind }) => kind)).toEqual(["organisation", "organisation", "worker-group"]);
    expect(dossier!.links.map(({ type }) => type)).toEqual(["commissions", "engages"]);
    expect(dossier!.assertions).toHaveLength(1);
    expect(dossier!.sources).toHaveLength(1);
    expect(dossier!.quotes.map(({ source }) => source)).toEqual([dossier!.sources[0]!.id]);
    expect(dossier!.clients).toEqual([dossier!.parties[0]!.id]);
  });

  test("carries the id and the day it was given, and says that it is made up", () => {
    expect(dossier).toMatchObject({ id: "my-chain", updated: "2024-05-01", fictional: true, status: "draft" });
    expect(dossier!.remark).toMatch(/made up.*Replace/);
    expect(starterText("my-chain", "2024-05-01")).toBe(text);
  });

  test("is indented by two blanks and ends with a line end", () => {
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    expect(text.split("\n")[1]).toBe('  "format": "deep-labor/1",');
  });
});
