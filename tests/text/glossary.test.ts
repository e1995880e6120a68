/** One word, one meaning: the table of words in `src/text/README.md`. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import en from "../../data/languages/en/messages.json";
import fr from "../../data/languages/fr/messages.json";

const root = path.resolve(import.meta.dirname, "../..");
const textOf = (file: string): string => readFileSync(path.join(root, file), "utf8");
const rows = [...textOf("src/text/README.md").matchAll(/^\| (`[^`]+`)? ?\| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gmu)]
  .map(([, code, english, french, meaning]) => ({ code: code?.slice(1, -1), english, french, meaning }))
  .filter(({ english }) => english !== "English" && english !== "---");

type CodeList = {
  readonly codes: readonly {
    readonly code: string;
    readonly label: Readonly<Record<string, string>>;
    readonly definition: Readonly<Record<string, string>>;
  }[];
};

describe("the words of the product", () => {
  it("are those of the code lists", () => {
    expect(rows.length).toBeGreaterThan(30);
    for (const { code, english, french } of rows.filter(row => row.code !== undefined)) {
      const [list, name] = code!.split("/");
      const { codes } = JSON.parse(textOf(`data/codelists/${list}.json`)) as CodeList;
      expect({ code, ...codes.find(one => one.code === name)?.label }).toEqual({ code, en: english, fr: french });
    }
  });

  it("stand in the texts, in both languages", () => {
    const all = { english: JSON.stringify(en), french: JSON.stringify(fr) };
    for (const { code, english, french } of rows.filter(row => row.code === undefined))
      for (const [word, texts] of [
        [english!, all.english],
        [french!, all.french],
      ] as const)
        for (const part of word.split(" … "))
          expect(texts.toLowerCase(), `${code ?? ""} ${part}`).toContain(part.toLowerCase());
  });

  it("are each told once", () => {
    for (const language of ["english", "french"] as const) {
      const words = rows.map(row => row[language]);
      expect(words.filter((word, place) => words.indexOf(word) !== place)).toEqual([]);
    }
  });

  it.each([
    ["en", en, /alone or with others|\bis on record as held\b|\bsilent\b|\bhold(?:s|ing)? the duty\b/iu],
    // A share of a firm may be held; a duty may not.
    [
      "fr",
      fr,
      /responsabilités? [^.]{0,40}détenu|(?:détenir|détien\p{L}+) la responsabilité|\bconsign(?:é|ée|és|ées)\b(?! comme)|donneurs? d’ordre|décision tombée/iu,
    ],
  ] as const)("leave out those that say too much or something else (%s)", (language, texts, notUsed) => {
    const found = Object.entries(texts).filter(
      ([key, text]) => !/^(?:problem|publishing|cli\.help)/u.test(key) && notUsed.test(text),
    );
    expect(found).toEqual([]);
    const defined = readdirSync(path.join(root, "data/codelists"))
      .flatMap(file => (JSON.parse(textOf(`data/codelists/${file}`)) as CodeList).codes)
      .map(({ definition }) => definition?.[language] ?? "");
    expect(defined.filter(words => notUsed.test(words))).toEqual([]);
  });
});
