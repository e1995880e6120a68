import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type ProblemCode, type ProblemParams, parseDossier } from "../../src/schema/index.ts";

const file = path.resolve(import.meta.dirname, "../../data/dossiers/openai-sama.dossier.json");
const whole = readFileSync(file, "utf8");

/**
 * Marks in the broken text where a problem should be told, in order of the text; it is removed before the text is read.
 */
const HERE = "‸";

type Told = readonly [code: ProblemCode, params?: ProblemParams];
type Broken = {
  readonly how: string;
  readonly by: readonly (readonly [found: string, put: string])[] | ((text: string) => string);
  readonly told: readonly Told[];
};

const syntax = (expected: string): Told => ["syntax", { expected }];

const broken: readonly Broken[] = [
  {
    how: "forgets a comma",
    by: [['"language": "en",\n  "status"', '"language": "en"\n  ‸"status"']],
    told: [syntax("comma")],
  },
  {
    how: "leaves a comma behind the last of a list",
    by: [['"clients": [\n    "openai"\n', '"clients": [\n    "openai"‸,\n']],
    told: [syntax("no-trailing-comma")],
  },
  {
    how: "mistypes a party in a link",
    by: [['"from": "openai"', '"from": ‸"opennai"']],
    told: [["unknown-reference", { kind: "party", nearest: "openai" }]],
  },
  {
    how: "mistypes a duty",
    by: [['"duty": "health-safety"', '"duty": ‸"health-and-safety"']],
    told: [["unknown-reference", { kind: "duty", nearest: "health-safety" }]],
  },
  {
    how: "mistypes a position",
    by: [['"position": "passes-on"', '"position": ‸"pass-on"']],
    told: [["unknown-code", { nearest: "passes-on" }]],
  },
  {
    how: "mistypes the id of a quote in the evidence",
    by: [['"openai-humanely"', '‸"openai-humanly"']],
    told: [["unknown-reference", { kind: "evidence", nearest: "openai-humanely" }]],
  },
  {
    how: "writes a day as at home",
    by: [['"start": "2021-11"', '"start": ‸"31/12/2021"']],
    told: [["not-a-date"]],
  },
  {
    how: "writes a thirteenth month",
    by: [['"start": "2021-11"', '"start": ‸"2021-13-01"']],
    told: [["impossible-date"]],
  },
  {
    how: "ends a link before it starts",
    by: [['"end": "2022-02"', '"end": ‸"2012-02"']],
    told: [["end-before-start", { start: "2021-11", end: "2012-02" }]],
  },
  {
    how: "pastes curly quotes",
    by: [['"name": "Sama"', '"name": ‸“Sama”']],
    told: [syntax("straight-quotes")],
  },
  {
    how: "pastes curly quotes round the name of a field",
    by: [['"name": "Sama"', '‸“name”: "Sama"']],
    told: [syntax("straight-quotes")],
  },
  {
    how: "writes a quote inside a text",
    by: [['"name": "Sama"', '"name": "Sama, once "‸Samasource""']],
    told: [syntax("inner-quote")],
  },
  {
    how: "breaks the line inside a text",
    by: [['"name": "Sama"', '"name": ‸"Sama,\nonce Samasource"']],
    told: [syntax("string-end")],
  },
  {
    how: "writes a path with backslashes",
    by: [['"name": "Sama"', '"name": "C:‸\\Sama"']],
    told: [syntax("escape")],
  },
  {
    how: "names the ends of a link as other tools do",
    by: [
      ['{\n      "id": "openai-sama-contracts"', '‸‸{\n      "id": "openai-sama-contracts"'],
      ['"from": "openai"', '‸"source": "openai"'],
      ['"to": "sama"', '‸"target": "sama"'],
    ],
    told: [
      ["missing-field", { field: "from" }],
      ["missing-field", { field: "to" }],
      ["unknown-field", { field: "source", nearest: "from" }],
      ["unknown-field", { field: "target", nearest: "to" }],
    ],
  },
  {
    how: "mistypes the name of a whole list",
    by: [['"conditions": [', '‸"condition": [']],
    told: [["unknown-field", { field: "condition", nearest: "conditions" }]],
  },
  {
    how: "forgets the verification",
    by: [
      ['{\n      "id": "openai-sama-contracts"', '‸{\n      "id": "openai-sama-contracts"'],
      ['      "verification": "single-source",\n', ""],
    ],
    told: [["missing-field", { field: "verification" }]],
  },
  {
    how: "copies a party and forgets to change its id",
    by: [
      [
        '    {\n      "id": "labellers"',
        '    { "id": ‸"sama", "kind": "organisation", "name": "Sama Inc." },\n    {\n      "id": "labellers"',
      ],
    ],
    told: [["duplicate-id", { first: "/parties/1" }]],
  },
  {
    how: "pastes an address without its beginning",
    by: [['"url": "https://time.com', '"url": ‸"time.com']],
    told: [["url-scheme"]],
  },
  {
    how: "writes UK for the United Kingdom",
    by: [['"country": "KE"', '"country": ‸"UK"']],
    told: [["unknown-country"]],
  },
  {
    how: "empties the list of workers",
    by: [['"workers": [\n        "labellers"\n      ]', '"workers": ‸[]']],
    told: [["empty-list"]],
  },
  {
    how: "loses the last bracket",
    by: text => `${text.replace(/\}\s*$/, "")}${HERE}`,
    told: [syntax("cut-off")],
  },
  {
    how: "loses the bracket that ends a party",
    by: [['    },\n    {\n      "id": "sama"', '    ,\n    ‸{\n      "id": "sama"']],
    told: [syntax("key")],
  },
  {
    how: "writes a decimal comma",
    by: [['"amount": 12.5', '"amount": 12,‸5']],
    told: [syntax("decimal-point")],
  },
  {
    how: "types a no-break space",
    by: [['"language": "en",', '"language":‸\u00a0"en",']],
    told: [syntax("plain-space")],
  },
  {
    how: "writes True as in another language",
    by: [['"language": "en",', '"language": "en", "fictional": ‸True,']],
    told: [syntax("small-letters")],
  },
  {
    how: "saves half of the file",
    by: text => `${text.slice(0, text.indexOf('"Samasource"'))}${HERE}"Samas`,
    told: [syntax("cut-off")],
  },
  {
    how: "writes a comment",
    by: [['"language": "en",', '"language": "en", ‸// and a little French']],
    told: [syntax("no-comment")],
  },
  {
    how: "writes single quotes",
    by: [['"language": "en"', "\"language\": ‸'en'"]],
    told: [syntax("straight-quotes")],
  },
  {
    how: "says that a duty is passed on, and not to whom",
    by: [
      ['"position": "passes-on"', '"position": ‸"passes-on"'],
      ['"to": [\n        "sama"\n      ],\n', ""],
    ],
    told: [["passes-on-needs-to"]],
  },
  {
    how: "passes a duty on to the party itself",
    by: [['"to": [\n        "sama"\n      ],\n', '"to": [\n        "sama",\n        ‸"openai"\n      ],\n']],
    told: [["passes-on-to-itself", { party: "openai" }]],
  },
  {
    how: "takes a party out of the chain and leaves its links",
    by: [
      ['"id": "samasource-kenya-epz",', '"id": "samasource-kenya-epz",\n      "placed": false,'],
      ['"to": "samasource-kenya-epz"', '"to": ‸"samasource-kenya-epz"'],
      ['"from": "samasource-kenya-epz"', '"from": ‸"samasource-kenya-epz"'],
    ],
    told: [
      ["hop-on-unplaced", { party: "samasource-kenya-epz" }],
      ["hop-on-unplaced", { party: "samasource-kenya-epz" }],
    ],
  },
  {
    how: "writes a list where one name stands",
    by: [['"name": "Sama"', '"name": ‸["Sama", "Samasource"]']],
    told: [["wrong-type", { expected: "other" }]],
  },
  {
    how: "writes one name where a list stands",
    by: [['"aliases": [\n        "Samasource"\n      ]', '"aliases": ‸"Samasource"']],
    told: [["wrong-type", { expected: "list" }]],
  },
  {
    how: "begins a code with a capital letter",
    by: [['"status": "published"', '"status": ‸"Published"']],
    told: [["unknown-code", { nearest: "published" }]],
  },
  {
    how: "puts the dossier into a list",
    by: text => `${HERE}[${text}]`,
    told: [["not-an-object"]],
  },
];

/** Replaces the first occurrence of each, after that of the one before. */
function replaced(text: string, by: readonly (readonly [string, string])[]): string {
  let done = "";
  let rest = text;
  for (const [found, put] of by) {
    const at = rest.indexOf(found);
    if (at < 0) throw new Error(`The dossier does not hold ${found} there any more.`);
    done += rest.slice(0, at) + put;
    rest = rest.slice(at + found.length);
  }
  return done + rest;
}

test("the dossier has no problem while it is whole", () => {
  expect(parseDossier(whole).problems).toEqual([]);
});

test("there are more than twenty ways", () => {
  expect(broken.length).toBeGreaterThan(20);
});

describe("a tired reporter", () => {
  test.each(broken)("$how", ({ by, told }) => {
    const marked = typeof by === "function" ? by(whole) : replaced(whole, by);
    const places = marked
      .split(HERE)
      .slice(0, -1)
      .map((_, index, parts) => {
        const lines = parts
          .slice(0, index + 1)
          .join("")
          .split("\n");
        return { line: lines.length, column: [...lines[lines.length - 1]!].length + 1 };
      });
    const { problems } = parseDossier(marked.replaceAll(HERE, ""));
    expect(problems.map(({ code, line, column }) => ({ code, line, column }))).toEqual(
      told.map(([code], index) => ({ code, ...places[index] })),
    );
    told.forEach(([, params = {}], index) => {
      expect(problems[index]!.params).toMatchObject(params);
      if (!("nearest" in params)) expect(problems[index]!.params).not.toHaveProperty("nearest");
    });
  });
});
