/** The outline as a file: nothing is lost on the way, and no words of a file become signs of the format. */
import markdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { blocksAsMarkdown } from "../../../src/publish/files/blocksAsMarkdown.ts";
import { blocksAsText } from "../../../src/publish/files/blocksAsText.ts";
import { markdown } from "../../../src/publish/files/markdown.ts";
import type { OutlineBlock, Run } from "../../../src/publish/files/outlineBlock.ts";
import { outlineBlocks } from "../../../src/publish/files/outlineBlocks.ts";
import { plainText } from "../../../src/publish/files/plainText.ts";
import { readingIn } from "../../../src/publish/files/readingIn.ts";
import { redact } from "../../../src/redact/index.ts";
import type { Dossier } from "../../../src/schema/index.ts";
import { languages, withoutIsolates } from "../../../src/text/index.ts";
import { wordsOf } from "../../../src/views/index.ts";
import { randomOf } from "../../bench/generateChain.ts";
import { placesOfWords, withWords } from "../../fixtures/longTexts.ts";
import { galleryNames, galleryText } from "../../gallery/gallery.ts";
import { extent, firstSeed, partOf, tried } from "../../scope.ts";
import { shipped } from "../../views/chain/chainCases.ts";
import { sampleFile } from "../sample.ts";

function publishedOf(text: string) {
  const made = redact(text);
  if (!made.ok) throw new Error(JSON.stringify(made.trouble));
  return made.value;
}

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();
const textOf = ({ bytes }: { readonly bytes: Uint8Array }): string => new TextDecoder().decode(bytes);

/** What a reader of Markdown sees: HTML would be seen as HTML, since it is allowed here. */
const reader = markdownIt("commonmark").enable(["table", "strikethrough"]);
type Seen = {
  readonly words: string;
  readonly links: readonly (string | number)[];
  readonly kinds: ReadonlySet<string>;
};
function seenIn(text: string): Seen {
  const words: string[] = [];
  const links: (string | number)[] = [];
  const kinds = new Set<string>();
  for (const token of reader.parse(text, {})) {
    kinds.add(token.type.replace(/_(?:open|close)$/u, ""));
    if (token.type !== "inline") words.push(" ");
    for (const inner of token.children ?? []) {
      kinds.add(inner.type.replace(/_(?:open|close)$/u, ""));
      words.push(inner.content);
      const href = inner.attrGet("href");
      if (href !== null) links.push(href);
    }
  }
  return { words: oneLine(words.join("")), links, kinds };
}

const wordsOfBlocks = (blocks: readonly OutlineBlock[]): string =>
  oneLine(
    blocks
      .map(block => {
        const words = block.runs.map(run => run.words).join("");
        return block.kind === "item" && block.number !== null ? `${block.number} ${words}` : words;
      })
      .join(" "),
  );
const OURS = new Set([
  "heading",
  "paragraph",
  "bullet_list",
  "list_item",
  "inline",
  "text",
  "text_special",
  "strong",
  "em",
  "link",
]);

function expectSeen(blocks: readonly OutlineBlock[]): void {
  const { words, links, kinds } = seenIn(blocksAsMarkdown(blocks));
  expect(words).toBe(wordsOfBlocks(blocks));
  expect([...kinds].filter(kind => !OURS.has(kind))).toEqual([]);
  // Neighbours that lead to the same place are one link.
  const hrefs = blocks.flatMap(({ runs }) =>
    runs.flatMap(({ href, words: own }, at) =>
      href && own.trim() !== "" && runs[at - 1]?.href !== href ? [href] : [],
    ),
  );
  expect(links.length).toBe(hrefs.length);
  const plain = oneLine(blocksAsText(blocks));
  const told = new Set(blocks.flatMap(({ runs }) => runs.map(run => oneLine(run.words))));
  expect([...told].filter(one => !plain.includes(one))).toEqual([]);
}

const cases = [
  ["sample", JSON.stringify(sampleFile)] as const,
  ...shipped,
  ...partOf(galleryNames, 5).map(name => [name, galleryText(name)] as const),
];

describe.each(cases)("the outline of %s as a text", (_, text) => {
  const published = publishedOf(text);
  test("has every line with its number, each source and each quote, in each language", () => {
    for (const { code } of languages) {
      const reading = readingIn(published.dossier, code);
      const [asMarkdown] = markdown.writer!.write(published, code);
      const [asText] = plainText.writer!.write(published, code);
      const seen = seenIn(textOf(asMarkdown!)).words;
      const plain = oneLine(textOf(asText!));
      for (const line of reading.outline.lines.values()) {
        if (line.kind === "quote") {
          const words = oneLine(withoutIsolates(line.citations[0]!.citation.quote!.words));
          expect(seen, line.key).toContain(words);
          expect(plain, line.key).toContain(words);
        }
        const own = oneLine(withoutIsolates(wordsOf(line.sentence)));
        expect(seen, line.key).toContain(oneLine(line.kind === "quote" ? `${line.number}` : `${line.number} ${own}`));
        if (line.kind !== "quote")
          expect(plain.replaceAll(/ <[^<>\s]+>/gu, ""), line.key).toContain(`${line.number}. ${own}`);
        for (const { citation } of line.citations)
          expect(seen).toContain(oneLine(withoutIsolates(citation.source.named.words)));
      }
    }
  });

  test("is read by a reader of Markdown as what was written, and has no signs of its own", () => {
    for (const { code } of languages) expectSeen(outlineBlocks(readingIn(published.dossier, code)));
  });

  test("has no marks of direction, and is the same each time", () => {
    for (const format of [markdown, plainText]) {
      const [file] = format.writer!.write(published, "fr");
      expect(textOf(file!)).not.toMatch(/[\u2066-\u2069]/u);
      expect(format.writer!.write(published, "fr")).toEqual([file]);
    }
  });
});

const NASTY = [
  "# not a title",
  "- no item",
  "1. no number",
  "1) no number",
  "+ plus",
  "***",
  "---",
  "===",
  "> no quote",
  "`code` and ```fence```",
  "<script>alert(1)</script> <b>bold</b> <!-- x -->",
  "[words](javascript:alert(1)) ![image](https://example.org/x.png)",
  "[reference]: https://example.org/x",
  "a*b*c **d** _e_ __f__ ~~g~~ ~h~",
  "| a | b |",
  "&amp; &lt; &#60; &copy R&D AT&T;",
  "ends with a sign *",
  "\\\\ backslash \\",
  "<https://example.org/auto>",
  "    four spaces",
  "new\nline\n\nempty line",
  "«\u00a0guillemets\u00a0»",
  "שלום *עולם*",
];

test.each(NASTY)("words that look like signs stay words: %j", words => {
  const published = publishedOf(withWords(placesOfWords(), words));
  expectSeen(outlineBlocks(readingIn(published.dossier, "en")));
});

const SIGNS = [
  "*",
  "_",
  "`",
  "#",
  "-",
  "+",
  ">",
  "<",
  "[",
  "]",
  "(",
  ")",
  "!",
  "~",
  "|",
  "&",
  "\\",
  "1.",
  "a",
  " ",
  "é",
  "“",
  "&lt;",
  ":",
];

test(`random runs are read as they were written (SEED=${firstSeed}, ${extent})`, () => {
  for (let seed = firstSeed; seed < firstSeed + tried(200, 8000); seed++) {
    const random = randomOf(seed);
    const words = () =>
      Array.from({ length: 1 + Math.floor(random() * 6) }, () => SIGNS[Math.floor(random() * SIGNS.length)]).join("");
    const runs = (): Run[] =>
      Array.from({ length: 1 + Math.floor(random() * 3) }, () => {
        const kind = random();
        if (kind < 0.2) return { words: words(), isStrong: true };
        if (kind < 0.4) return { words: words(), isEmphasis: true };
        return kind < 0.6
          ? { words: words(), href: `https://example.org/${Math.floor(random() * 9)}` }
          : { words: words() };
      });
    const blocks: OutlineBlock[] = [
      { kind: "paragraph", depth: 0, runs: runs() },
      { kind: "item", depth: 0, number: 7, runs: [{ words: "x" }, ...runs()] },
      { kind: "paragraph", depth: 1, runs: [{ words: "x" }, ...runs()] },
      { kind: "item", depth: 1, number: null, runs: [{ words: "x" }, ...runs()] },
      { kind: "heading", level: 2, runs: [{ words: "x" }, ...runs(), { words: "y" }] },
    ];
    const { words: seen, kinds } = seenIn(blocksAsMarkdown(blocks));
    expect(seen.replaceAll(" ", ""), JSON.stringify(blocks)).toBe(wordsOfBlocks(blocks).replaceAll(" ", ""));
    expect([...kinds].filter(kind => !OURS.has(kind))).toEqual([]);
  }
});

test("the dossier of a language that the product does not have is told in English", () => {
  const { dossier }: { dossier: Dossier } = publishedOf(JSON.stringify(sampleFile));
  expect(outlineBlocks(readingIn(dossier, "ja"))).toEqual(outlineBlocks(readingIn(dossier, "en")));
});
