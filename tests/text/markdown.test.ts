import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeHref } from "../../src/base/index.ts";
import { markdownOf } from "../../src/text/markdown.ts";

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
