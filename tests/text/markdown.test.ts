import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { safeHref } from "../../src/base/index.ts";
import { type MarkdownPart, markdownOf } from "../../src/text/markdown.ts";

describe("the Markdown of stories", () => {
  it.each([
    ["plain text", "Nothing else.", [[{ kind: "text", text: "Nothing else." }]]],
    [
      "paragraphs, by blank lines",
      "One.\n\nTwo.\n",
      [[{ kind: "text", text: "One." }], [{ kind: "text", text: "Two." }]],
    ],
    [
      "emphasis, in both ways of writing it",
      "an *old* and _new_ way",
      [
        [
          { kind: "text", text: "an " },
          { kind: "emphasis", text: "old" },
          { kind: "text", text: " and " },
          { kind: "emphasis", text: "new" },
          { kind: "text", text: " way" },
        ],
      ],
    ],
    [
      "strong words",
      "**EDF**.",
      [
        [
          { kind: "strong", text: "EDF" },
          { kind: "text", text: "." },
        ],
      ],
    ],
    [
      "a link",
      "[the ruling](https://example.org/a)",
      [[{ kind: "link", text: "the ruling", href: "https://example.org/a" }]],
    ],
    [
      "an address that may not be opened, as it is written",
      "[x](javascript:alert)",
      [[{ kind: "text", text: "[x](javascript:alert)" }]],
    ],
    ["an underscore within a word", "a snake_case_name", [[{ kind: "text", text: "a snake_case_name" }]]],
    ["a lonely star", "5 * 3 is 15", [[{ kind: "text", text: "5 * 3 is 15" }]]],
    ["HTML, as text", "<b>x</b>", [[{ kind: "text", text: "<b>x</b>" }]]],
    ["nothing", " \n\n ", []],
  ])("reads %s", (_, text, parts) => {
    expect(markdownOf(text)).toEqual(parts);
  });

  it("loses no word of any text", () => {
    const letters = (text: string) => text.replace(/[^\p{L}]/gu, "");
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "b", "*", "_", "[", "]", " ", "\n") }), text => {
        const shown = markdownOf(text).flatMap(parts => parts.map(part => part.text));
        expect(letters(shown.join(""))).toBe(letters(text));
      }),
    );
  });

  it("reads a link where one expression would find it, which takes too long of many brackets", () => {
    const PART =
      /\*\*(?<strong>[^*]+)\*\*|\*(?<star>[^*\s][^*]*)\*|(?<![\p{L}\p{N}_])_(?<line>[^_\s][^_]*)_(?![\p{L}\p{N}_])|\[(?<text>[^\]]+)\]\((?<href>[^()\s]+)\)/gu;
    const read = (text: string): MarkdownPart[] => {
      const parts: MarkdownPart[] = [];
      let end = 0;
      for (const match of text.matchAll(PART)) {
        if (match.index > end) parts.push({ kind: "text", text: text.slice(end, match.index) });
        const { strong, star, line, text: words, href } = match.groups!;
        const safe = href === undefined ? null : safeHref(href);
        if (strong !== undefined) parts.push({ kind: "strong", text: strong });
        else if (href === undefined) parts.push({ kind: "emphasis", text: (star ?? line)! });
        else if (safe === null) parts.push({ kind: "text", text: match[0] });
        else parts.push({ kind: "link", text: words!, href: safe });
        end = match.index + match[0].length;
      }
      if (end < text.length) parts.push({ kind: "text", text: text.slice(end) });
      return parts;
    };
    const pieces = fc.constantFrom(
      "a",
      "*",
      "**",
      "_",
      "[",
      "]",
      "](",
      "(",
      ")",
      " ",
      "http://a.b",
      "[a](https://c.d)",
      "(x)",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), parts => {
        const text = parts.join("").trim();
        expect(markdownOf(text)).toEqual(text === "" ? [] : [read(text)]);
      }),
      { seed: Number(process.env.SEED ?? 20_261_127), numRuns: 3000 },
    );
  });

  it("looks once for the end of what many brackets begin", () => {
    const looks = vi.spyOn(String.prototype, "indexOf");
    try {
      markdownOf("[".repeat(50_000));
      markdownOf(`${"[".repeat(50_000)}]x`);
      expect(looks.mock.calls.filter(([sought]) => sought === "]").length).toBeLessThan(5);
    } finally {
      looks.mockRestore();
    }
  });

  it.each([
    ["https://example.org/", true],
    ["http://example.org/", true],
    ["mailto:a@example.org", true],
    ["javascript:alert(1)", false],
    ["data:text/html,x", false],
    ["//example.org", false],
    ["?dossier=x", false],
  ])("opens %s: %s", (href, opens) => {
    expect(safeHref(href)).toBe(opens ? href : null);
  });
});
