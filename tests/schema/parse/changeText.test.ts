import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeText, type Path, type TextChange } from "../../../src/schema/index.ts";
import { locate } from "../../../src/schema/json/scanJson.ts";
import { smallDossier, smallText } from "../smallDossier.ts";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const drawn = (...lines: string[]): string => lines.join("\n");

describe("a change is written as its neighbours are", () => {
  test.each<[string, string, TextChange, string]>([
    [
      "puts another word in the place of one",
      drawn("{", '  "a" : "x" ,', '    "b": [1,2]', "}"),
      { path: ["a"], value: "y" },
      drawn("{", '  "a" : "y" ,', '    "b": [1,2]', "}"),
    ],
    [
      "puts a new field last, in the indentation of the others",
      drawn("{", '\t"a": {', '\t\t"b": 1', "\t}", "}"),
      { path: ["a", "c"], value: [1] },
      drawn("{", '\t"a": {', '\t\t"b": 1,', '\t\t"c": [', "\t\t\t1", "\t\t]", "\t}", "}"),
    ],
    [
      "puts a new field behind the others of its line",
      drawn("{", '  "a": { "b": 1 }', "}"),
      { path: ["a", "c"], value: { d: [] } },
      drawn("{", '  "a": { "b": 1, "c": { "d": [] } }', "}"),
    ],
    [
      "keeps a list on its line",
      drawn("{", '  "a": ["x", "y"]', "}"),
      { path: ["a"], value: ["x", "z", { b: 1 }] },
      drawn("{", '  "a": ["x", "z", {"b": 1}]', "}"),
    ],
    [
      "keeps a list on its lines",
      drawn("{", '  "a": [', '    "x"', "  ]", "}"),
      { path: ["a"], value: ["y", "z"] },
      drawn("{", '  "a": [', '    "y",', '    "z"', "  ]", "}"),
    ],
    [
      "opens an empty list",
      drawn("{", '    "a": [ ]', "}"),
      { path: ["a", 0], value: "x" },
      drawn("{", '    "a": [', '        "x"', "    ]", "}"),
    ],
    ["opens an empty object", drawn("{", "}"), { path: ["a"], value: 1 }, drawn("{", '  "a": 1', "}")],
    ["writes an empty list as it is", '{\n "a": [1]\n}', { path: ["a"], value: [] }, '{\n "a": []\n}'],
    ["stays on one line", '{"a":[1],"b":{}}', { path: ["b", "c"], value: { d: 1 } }, '{"a":[1],"b":{"c":{"d":1}}}'],
    [
      "stays on one line with its blanks",
      '{"a": 1}',
      { path: ["b"], value: { d: [1, 2] } },
      '{"a": 1, "b": {"d": [1, 2]}}',
    ],
    [
      "makes what is missing on the way",
      drawn("{", '  "a": 1', "}"),
      { path: ["b", 0, "c"], value: 2 },
      drawn("{", '  "a": 1,', '  "b": [', "    {", '      "c": 2', "    }", "  ]", "}"),
    ],
    [
      "puts an item before another",
      drawn("[", "  1,", "  2", "]"),
      { path: [1], value: { a: 3 }, insert: true },
      drawn("[", "  1,", "  {", '    "a": 3', "  },", "  2", "]"),
    ],
    ["puts an item before the first", "[\n  1\n]", { path: [0], value: 0, insert: true }, "[\n  0,\n  1\n]"],
    ["puts an item before the first of a line", "[ 1, 2 ]", { path: [0], value: 0, insert: true }, "[ 0, 1, 2 ]"],
    ["puts an item behind the last", "[1,\n 2]", { path: [2], value: 3 }, "[1,\n 2,\n 3]"],
    ["puts an item behind the last, wherever it was to go", "[1]", { path: [7], value: 3, insert: true }, "[1, 3]"],
    [
      "takes out the first field",
      drawn("{", '  "a": 1,', '  "b": 2', "}"),
      { path: ["a"], value: undefined },
      drawn("{", '  "b": 2', "}"),
    ],
    [
      "takes out the last field",
      drawn("{", '  "a": 1,', '  "b": 2', "}"),
      { path: ["b"], value: undefined },
      drawn("{", '  "a": 1', "}"),
    ],
    ["takes out one of the midst", "[1, 2,\n\n 3]", { path: [1], value: undefined }, "[1,\n\n 3]"],
    ["takes out the only one", '{\n  "a": [\n    1\n  ]\n}', { path: ["a", 0], value: undefined }, '{\n  "a": []\n}'],
    ["takes out what is not there", '{"a":1}', { path: ["b", "c"], value: undefined }, '{"a":1}'],
    ["takes out an item that is not there", '{"a":[]}', { path: ["a", 4], value: undefined }, '{"a":[]}'],
    ["puts something else in the place of everything", ' {"a":1}\n', { path: [], value: { b: 2 } }, ' {"b":2}\n'],
    [
      "writes with the line ends of the file",
      '{\r\n  "a": 1\r\n}\r\n',
      { path: ["b"], value: [1] },
      '{\r\n  "a": 1,\r\n  "b": [\r\n    1\r\n  ]\r\n}\r\n',
    ],
    ["keeps the mark at the beginning", '\uFEFF{\n "a": 1\n}', { path: ["a"], value: 2 }, '\uFEFF{\n "a": 2\n}'],
    ["changes the one of two that counts", '{"a":1,"a":2}', { path: ["a"], value: 3 }, '{"a":1,"a":3}'],
    [
      "keeps how other texts are spelled",
      '{"a":"\\u00e9\\/","b":1e3}',
      { path: ["b"], value: "é" },
      '{"a":"\\u00e9\\/","b":"é"}',
    ],
    [
      "keeps fields that are named like parts of objects",
      '{"__proto__":1,"constructor":2}',
      { path: ["toString"], value: 3 },
      '{"__proto__":1,"constructor":2,"toString":3}',
    ],
  ])("%s", (_name, before, change, after) => {
    expect(changeText(before, [change])).toBe(after);
  });

  test("many changes are made one after the other", () => {
    expect(
      changeText('{\n  "a": [1]\n}\n', [
        { path: ["a", 1], value: 2 },
        { path: ["a", 0], value: undefined },
        { path: ["b"], value: "x" },
        { path: ["a"], value: undefined },
      ]),
    ).toBe('{\n  "b": "x"\n}\n');
  });

  test("no change leaves the text as it is", () => {
    expect(changeText(smallText, [])).toBe(smallText);
  });

  test.each<[string, string, Path]>([
    ["a text that is no JSON", '{"a": 1,}', ["a"]],
    ["a text with a comment", '{"a": 1 // one\n}', ["a"]],
    ["nothing", "", ["a"]],
    ["a field of a text", '{"a": "x"}', ["a", "b"]],
    ["a field of a list", '{"a": []}', ["a", "b"]],
    ["an item of an object", '{"a": {}}', ["a", 0]],
  ])("%s is a mistake of ours and throws", (_name, text, path) => {
    expect(() => changeText(text, [{ path, value: 1 }])).toThrow(Error);
  });
});

describe("any single change of a dossier", () => {
  const seed = Math.floor(Math.random() * 1e9);
  const containers: { readonly path: Path; readonly value: object }[] = [];
  const open: { readonly path: Path; readonly value: unknown }[] = [{ path: [], value: smallDossier }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, value } = next;
    if (typeof value !== "object" || value === null) continue;
    containers.push({ path, value });
    for (const [key, item] of Object.entries(value))
      open.push({ path: [...path, Array.isArray(value) ? Number(key) : key], value: item });
  }
  const spellings: Readonly<Record<string, string>> = {
    "two blanks": smallText,
    tabs: JSON.stringify(smallDossier, null, "\t"),
    "one line": JSON.stringify(smallDossier),
    "CRLF and a mark": `\uFEFF${smallText.replaceAll("\n", "\r\n")}`,
    "odd blanks": smallText.replaceAll(": ", " :  ").replaceAll(",\n", " ,\n\n"),
  };
  const json = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
  const place = fc.nat(containers.length - 1).chain(index => {
    const { path, value } = containers[index]!;
    const keys = Object.keys(value);
    const isList = Array.isArray(value);
    const known = keys.length > 0 ? [fc.constantFrom(...keys)] : [];
    const key = fc.oneof(...known, isList ? fc.constant(String(keys.length)) : fc.constant("new"));
    return key.map(last => ({ path: [...path, isList ? Number(last) : last], isList, isThere: keys.includes(last) }));
  });

  /** The dossier as the change should leave it. */
  function changed({ path, value, insert }: TextChange): unknown {
    const copy: unknown = structuredClone(smallDossier);
    const last = path[path.length - 1]!;
    const parent = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], copy);
    if (Array.isArray(parent)) {
      if (value !== undefined) parent.splice(Number(last), insert ? 0 : 1, value);
      else parent.splice(Number(last), 1);
    } else if (value === undefined) delete (parent as Record<string, unknown>)[last];
    else (parent as Record<string, unknown>)[last] = value;
    return copy;
  }

  /** How many characters two texts share at their beginning and, besides, at their end. */
  function kept(before: string, after: string): number {
    const most = Math.min(before.length, after.length);
    let start = 0;
    while (start < most && before[start] === after[start]) start += 1;
    let end = 0;
    while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
    return start + end;
  }

  test.each(Object.entries(spellings))(`keeps every other byte, written with %s (seed ${seed})`, (_name, text) => {
    fc.assert(
      fc.property(place, json, fc.constantFrom("set", "insert", "remove"), ({ path, isList, isThere }, value, kind) => {
        const change: TextChange =
          kind === "remove"
            ? { path, value: undefined }
            : kind === "insert" && isList
              ? { path, value, insert: true }
              : { path, value };
        const after = changeText(text, [change]);
        expect(JSON.parse(after.replace(/^\uFEFF/, ""))).toEqual(JSON.parse(JSON.stringify(changed(change))));
        const [span] = locate(text, [path]);
        const isNew = !isThere || change.insert === true;
        if (change.value === undefined) expect(kept(text, after)).toBe(after.length);
        else if (isNew) expect(kept(text, after)).toBeGreaterThanOrEqual(text.length - emptied(text, path));
        else {
          expect(after.startsWith(text.slice(0, span!.start))).toBe(true);
          expect(after.endsWith(text.slice(span!.end))).toBe(true);
        }
        expect(after.startsWith("\uFEFF")).toBe(text.startsWith("\uFEFF"));
        if (text.includes("\r\n")) expect(after.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      }),
      { seed, numRuns: 400 },
    );
  });

  /** Brackets with nothing between them are written anew. */
  function emptied(text: string, path: Path): number {
    const [around] = locate(text, [path.slice(0, -1)]);
    const inside = text.slice(around!.start + 1, around!.end - 1);
    return inside.trim() === "" ? inside.length + 2 : 0;
  }
});
