import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it, test } from "vitest";
import en from "../../data/languages/en/messages.json";
import enDetails from "../../data/languages/en/messages.json?details";
import enLibrary from "../../data/languages/en/messages.json?library";
import enPage from "../../data/languages/en/messages.json?page";
import frDetails from "../../data/languages/fr/messages.json?details";
import frLibrary from "../../data/languages/fr/messages.json?library";
import frPage from "../../data/languages/fr/messages.json?page";
import slots from "../../data/languages/slots.json";
import { byCodeUnit } from "../../src/base/index.ts";
import { languages } from "../../src/text/index.ts";

const folder = new URL("../../src/text/", import.meta.url);

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];
const parsed = (message: string, locale: string) =>
  new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst();

/** All elements of a message, including those within choices. */
function elementsOf(elements: readonly Element[]): Element[] {
  return elements.flatMap(element => [
    element,
    ...("options" in element ? Object.values(element.options).flatMap(option => elementsOf(option.value)) : []),
  ]);
}

/** What a party brings for words beside its name (`say.ts`). */
const OF_PARTY = /(?:Number|Is)$/u;
const isPound = (element: Element): boolean => element.type === 7;

/**
 * What a message shows, and the words by which it chooses. A number that only makes other words agree is a matter of
 * each language's grammar, and so is whether a party is spoken of in the plural.
 */
function placeholdersOf(message: string, locale: string): string[] {
  const found = new Set<string>();
  for (const element of elementsOf(parsed(message, locale))) {
    if (element.type === 0 || isPound(element) || !("value" in element)) continue;
    if (!("options" in element)) found.add(element.value);
    else if (!("pluralType" in element)) {
      if (!OF_PARTY.test(element.value))
        found.add(`${element.value}: ${Object.keys(element.options).sort().join(" ")}`);
    } else if (Object.values(element.options).some(option => elementsOf(option.value).some(isPound)))
      found.add(element.value);
  }
  return [...found].sort(byCodeUnit);
}

const sourceOf = (file: string): string => readFileSync(file, "utf8");
/** Files of `src/app`: for `import()` the file that asks, for `import` the imported files. */
const modulesIn = (file: string, asked: RegExp): string[] =>
  [...sourceOf(file).matchAll(asked)].map(([, name = ""]) => path.resolve(path.dirname(file), name));
const IMPORTED = /^(?:import|export)(?! type)[^"]*? from "(\.[^"]+\.tsx?)";/gm;
const LOADED = /\bimport\("(\.[^"]+\.tsx)"\)/g;

describe("the files of messages", () => {
  it("are those of the folders of languages, each with its rules", () => {
    const folders = readdirSync(new URL("../../data/languages/", folder)).filter(name => !name.includes("."));
    expect(languages.map(({ code }) => code)).toEqual(folders.sort(byCodeUnit));
  });

  it("list each language once, with its name in itself", () => {
    expect(new Set(languages.map(({ code }) => code)).size).toBe(languages.length);
    for (const { name } of languages) expect(name).not.toBe("");
  });

  it.each([
    ["cli.", /^cli\//],
    // The format itself may speak of problems, in its own words.
    ["problem.", /^(text\/sentences\/sayProblem\.ts$|schema\/)/],
    ["publishing.", /^(text\/sentences\/sayPublishing\.ts$|app\/forms\/stops\/)/],
    // The table of fields names what others say.
    [
      "edit.",
      /^(schema\/table\/|text\/(sentences|narrator)\/|cli\/|app\/(picture\/begin|documents\/drafts|forms|publish|writing)\/)/,
    ],
    [
      "view.",
      /^(views\/(figure|money|time|map|coverage|compare)\/|app\/views\/(figures|money|time|map|evidence|compare)\/)/,
    ],
    ["versions.", /^(schema\/table\/|text\/(sentences|narrator)\/|cli\/|app\/(writing\/versions|publish)\/)/],
    [
      "bring.",
      /^(text\/(sentences|narrator)\/|formats\/|cli\/|publish\/|app\/(writing\/bringing|publish\/files|network)\/)/,
    ],
    ["write.", /^app\/publish\/files\//],
    ["network.", /^(views\/network\/|app\/network\/)/],
    ["page.find.", /^app\/shell\/home\//],
    ["page.home.", /^app\/shell\/(home\/|firstMarkup\.ts$)/],
    ["page.shaft.", /^app\/shell\/home\//],
    ["alt.", /^views\/drawing\/altTextOf\.ts$/],
    ["picture.", /^views\/(chain\/(chainWords|creditsOf)|social\/socialSvgOf)\.ts$/],
    ["social.", /^views\/social\/socialSvgOf\.ts$/],
  ])("are said only where their part is loaded: %s…", (start, own) => {
    const sources = readdirSync(new URL("..", folder), { recursive: true, encoding: "utf8" })
      .map(name => name.replaceAll("\\", "/"))
      .filter(name => /\.tsx?$/.test(name));
    const naming = sources.filter(name => {
      const text = readFileSync(new URL(`../${name}`, folder), "utf8");
      return ['"', "`"].some(quote => text.includes(quote + start));
    });
    expect(naming.length).toBeGreaterThan(0);
    expect(naming.filter(name => !own.test(name))).toEqual([]);
  });
});

test("what is told is parted by the comma of the language, never by one of the code", () => {
  const told = ["app", "publish", "text", "views"].flatMap(layer =>
    readdirSync(new URL(`../${layer}/`, folder), { recursive: true, encoding: "utf8" })
      .filter(name => /\.tsx?$/u.test(name))
      .map(name => `${layer}/${name.replaceAll("\\", "/")}`),
  );
  const others = [
    // Selectors of CSS, JSON and CSV.
    ...["app/picture/story/marksOf.ts", "publish/dataCsv.ts", "app/publish/valueText.ts"],
    // A key by which rows are sorted.
    "app/picture/table/PartyTable.tsx",
  ];
  const joined = told.filter(name => /\.join\(", "\)/u.test(readFileSync(new URL(`../${name}`, folder), "utf8")));
  expect(joined.filter(name => !others.includes(name))).toEqual([]);
});

describe("what is said in the evidence, the outline and the tables", () => {
  it("is said only where it is waited for", () => {
    const app = new URL("../app/", folder);
    const files = readdirSync(app, { recursive: true, encoding: "utf8" })
      .filter(name => /\.tsx?$/.test(name))
      .map(name => path.join(fileURLToPath(app), name));
    const loaded = files.flatMap(file => modulesIn(file, LOADED));
    const waits = (file: string) => sourceOf(file).includes('useMessages("details"');
    const drawn = new Set([path.join(fileURLToPath(app), "shell/main.tsx"), ...loaded].filter(file => !waits(file)));
    expect(drawn.size).toBeGreaterThan(5);
    // The lines of an outline, and evidence, are told by whoever asks for them; figures by their stage.
    const isTold = (file: string) => /\/src\/views\/(outline|evidence|money|time|map|coverage|compare)\//.test(file);
    expect(waits(path.join(fileURLToPath(app), "views/figures/FigureStage.tsx"))).toBe(true);
    for (const file of drawn)
      for (const next of modulesIn(file, IMPORTED)) if (!waits(next) && !isTold(next)) drawn.add(next);
    const asking = files.filter(file => /\b(outlineOf|outlineSteps|evidenceOf)\(/.test(sourceOf(file)));
    expect(asking).toHaveLength(2);
    expect(asking.filter(file => !waits(file))).toEqual([]);
    const saying = [...drawn].filter(file =>
      /["`]((outline|panel|table)\.|page\.(absent|accounts|contested-distance|filter|left-aside\.(?!language)|money|overlays|returns|robustness|statements|src|story|summary|unplaced|unread-cases)\b)/.test(
        sourceOf(file),
      ),
    );
    expect(saying.map(file => path.basename(file))).toEqual([]);
  });
});

describe("what the build makes of the messages", () => {
  it.each([
    ["en", { ...enPage, ...enLibrary }, enDetails],
    ["fr", { ...frPage, ...frLibrary }, frDetails],
  ] as const)("needs no parser, and speaks like the files: %s", (code, page, details) => {
    const entry = languages.find(language => language.code === code)!;
    for (const [key, made] of Object.entries({ ...page, ...details })) {
      const written = entry.messages[key];
      if (typeof made === "string") expect({ key, made }).toEqual({ key, made: written });
      else expect({ key, made }).toEqual({ key, made: parsed(entry.typeset(String(written)), entry.locale) });
      expect({ key, isParsed: typeof made !== "string" || !/[{}]|''/.test(made) }).toEqual({ key, isParsed: true });
    }
    const isOfPage = (key: string) =>
      !/^(alt|bring|cli|edit|embed|network|picture|problem|publish|publishing|social|versions|view|write)\./.test(key);
    expect(Object.keys({ ...page, ...details }).sort(byCodeUnit)).toEqual(Object.keys(en).filter(isOfPage));
  });
});

describe.each(languages)("the messages in $name", ({ code, locale, messages, typeset }) => {
  const entries = Object.entries(messages) as [keyof typeof en, string][];

  it("have the keys of the English file, in order of the keys", () => {
    expect(Object.keys(messages)).toEqual(Object.keys(en));
    expect(Object.keys(messages)).toEqual(Object.keys(messages).sort(byCodeUnit));
  });

  it("ask for the same as the English ones", () => {
    for (const [key, message] of entries)
      expect({ key, asks: placeholdersOf(message, locale) }).toEqual({ key, asks: placeholdersOf(en[key], "en") });
  });

  it("tell what stands in each slot that is shown", () => {
    const shown = new Map<string, string[]>();
    for (const [key, message] of entries)
      for (const element of elementsOf(parsed(message, locale)))
        if (element.type === 1) shown.set(element.value, [...(shown.get(element.value) ?? []), key]);
    const told = Object.values(slots.types).flat();
    expect(told.filter((name, at) => told.indexOf(name) !== at)).toEqual([]);
    expect(new Set(told)).toEqual(new Set(shown.keys()));
    for (const place of Object.keys(slots.exceptions)) {
      const [key = "", name = ""] = place.split(" ");
      expect(shown.get(name), place).toContain(key);
    }
  });

  it("choose by number and description of parties alone", () => {
    const parties = new Set<string>(slots.types.party);
    let chosen = 0;
    for (const [key, message] of entries)
      for (const element of elementsOf(parsed(message, locale))) {
        const [, slot, what] = ("options" in element && /^(.+)(Number|Is)$/u.exec(element.value)) || [];
        if (slot === undefined || !("options" in element)) continue;
        chosen += 1;
        expect(parties, key).toContain(slot);
        expect(Object.keys(element.options).sort(), key).toEqual(
          what === "Number" ? ["one", "other"] : ["description", "other"],
        );
      }
    expect(chosen).toBeGreaterThan(30);
  });

  it("have plural forms that the language knows", () => {
    for (const [key, message] of entries)
      for (const element of elementsOf(parsed(message, locale))) {
        if (!("pluralType" in element)) continue;
        const known = new Intl.PluralRules(locale, { type: element.pluralType ?? "cardinal" }).resolvedOptions();
        const strange = Object.keys(element.options).filter(
          form => !form.startsWith("=") && !(known.pluralCategories as string[]).includes(form),
        );
        expect({ key, strange }).toEqual({ key, strange: [] });
      }
  });

  it("use typographic apostrophes, no exclamation marks, and no ready emphasis", () => {
    for (const [key, written] of entries) {
      // A help page has blanks and line ends of its own.
      const message = key.startsWith("cli.help.") ? written.replace(/\s+/gu, " ") : written;
      expect({ key, found: message.match(/['!<>]|\p{Extended_Pictographic}|\s\s|^\s|\s$/gu) }).toEqual({
        key,
        found: null,
      });
    }
  });

  it("never use words that say more than is known", () => {
    const banned = /\b(nobody|profits?|margins?|marges?|bénéfices?|exploit\w*|évidemment|obviously|victims?)\b/iu;
    for (const [key, message] of entries) expect({ key, found: message.match(banned) }).toEqual({ key, found: null });
  });

  it("are typeset as the language asks", () => {
    if (code !== "fr") return;
    for (const [key, message] of entries) {
      const set = typeset(message);
      expect({ key, loose: set.match(/ [:;?»]|« /gu) }).toEqual({ key, loose: null });
      // A colon in an address or in a fixed word of the format stands alone.
      const words = set.replaceAll(/https?:\S*|mailto:/gu, "");
      expect({ key, tight: words.match(/[\p{L}})][;?»]|«[^\u00a0]|\p{L}:/gu) }).toEqual({ key, tight: null });
    }
  });
});
