import { type ChangeSet, EditorState, Text } from "@codemirror/state";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editorLinesOf, fileLinesAfter } from "../../../../src/app/writing/text/fileLines.ts";

const BOM = "\uFEFF";

type Change = { readonly from: number; readonly to: number; readonly insert: string };

/** As the editor makes them of what is typed or pasted. */
function changesOf(file: string, changes: readonly Change[]): ChangeSet {
  const state = EditorState.create({ doc: editorLinesOf(file) });
  return state.changes(changes.map(change => ({ ...change, insert: state.toText(change.insert) })));
}
const edited = (file: string, ...changes: readonly Change[]): string => fileLinesAfter(file, changesOf(file, changes));

describe("a file in the editor", () => {
  it("shows the editor one kind of line end and no byte order mark", () => {
    expect(editorLinesOf(`${BOM}a\r\nb\rc\nd\n\r`)).toBe("a\nb\nc\nd\n\n");
    expect(editorLinesOf("a\nb")).toBe("a\nb");
  });

  it.each([
    ["keeps a byte order mark", `${BOM}ab`, { from: 0, to: 1, insert: "x" }, `${BOM}xb`],
    ["keeps CRLF before and behind", "a\r\nb\r\nc", { from: 2, to: 3, insert: "x" }, "a\r\nx\r\nc"],
    ["takes a line end as a whole", "a\r\nb", { from: 1, to: 2, insert: "" }, "ab"],
    ["types behind a line end", "a\r\nb", { from: 2, to: 2, insert: "x" }, "a\r\nxb"],
    ["types before a line end", "a\r\nb", { from: 1, to: 1, insert: "x" }, "ax\r\nb"],
    ["ends new lines as the one above ends", "a\r\nb\nc", { from: 3, to: 3, insert: "\nx\n" }, "a\r\nb\r\nx\r\n\nc"],
    ["ends new lines in the first line as that ends", "a\r\nb\n", { from: 0, to: 0, insert: "x\n" }, "x\r\na\r\nb\n"],
    ["ends lines with LF where none has ended yet", "a", { from: 1, to: 1, insert: "\n" }, "a\n"],
    ["pastes CRLF into a file of LF as LF", "a\nb", { from: 3, to: 3, insert: "\r\nc\r\n" }, "a\nb\nc\n"],
    ["keeps CR a line end", "a\rb", { from: 3, to: 3, insert: "\nc" }, "a\rb\rc"],
    ["leaves a line empty between CR and LF", "a\rx\nb", { from: 2, to: 3, insert: "" }, "a\r\r\nb"],
    ["keeps lone surrogates", "\ud800\r\n\udc00", { from: 0, to: 0, insert: "\udfff" }, "\udfff\ud800\r\n\udc00"],
    ["keeps NUL", "\0\r\n\0", { from: 1, to: 1, insert: "\0" }, "\0\0\r\n\0"],
  ] as const)("%s", (_, file, change, expected) => {
    expect(edited(file, change)).toBe(expected);
  });

  it("takes several changes at once", () => {
    const file = `${BOM}a\r\nb\nc\r\nd`;
    expect(
      edited(file, { from: 0, to: 1, insert: "A" }, { from: 3, to: 5, insert: "" }, { from: 7, to: 7, insert: "!" }),
    ).toBe(`${BOM}A\r\nb\r\nd!`);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      "\r\n",
      "\n",
      "\r",
      "a",
      '"',
      "{",
      "\u00e9",
      "\ud83d\ude00",
      "\ud83d",
      "\ude00",
      "\0",
      "\u2028",
      " ",
    ),
    fc.string({ unit: "binary", maxLength: 3 }),
  );
  const someText = fc.array(piece, { maxLength: 40 }).map(parts => parts.join(""));
  const someFile = fc.tuple(fc.constantFrom("", BOM), someText).map(([mark, text]) => mark + text);
  const someEdits = fc.array(
    fc.array(fc.record({ from: fc.nat(), to: fc.nat(), insert: someText }), { minLength: 1, maxLength: 4 }),
    { minLength: 1, maxLength: 8 },
  );

  /** Of each place of the editor's text, how the file writes it. */
  const written = (file: string): readonly string[] => file.replace(/^\uFEFF/, "").match(/\r\n|[\s\S]/g) ?? [];

  const exactly = (text: string): string =>
    text.replace(/[\s\S]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  /** What is typed, whichever line ends it gets. */
  const typed = (text: string): string =>
    text
      .split(/\r\n?|\n/)
      .map(exactly)
      .join("(?:\\r?\\n|\\r)\\r?");
  /** Those that do not overlap one before them. */
  const apart = (changes: readonly Change[]): readonly Change[] => {
    let end = 0;
    return [...changes]
      .sort((a, b) => a.from - b.from)
      .filter(({ from, to }) => {
        const isApart = from >= end;
        if (isApart) end = to;
        return isApart;
      });
  };

  it("keeps every byte that was not touched, whatever is edited, and shows what was typed", () => {
    fc.assert(
      fc.property(someFile, someEdits, (first, edits) => {
        let file = first;
        let shown = Text.of(editorLinesOf(file).split("\n"));
        for (const edit of edits) {
          const before = written(file);
          const changes = apart(
            edit.map(({ from, to, insert }) => {
              const [a, b] = [from % (before.length + 1), to % (before.length + 1)];
              return { from: Math.min(a, b), to: Math.max(a, b), insert };
            }),
          );
          const made = changesOf(file, changes);
          const next = fileLinesAfter(file, made);
          shown = made.apply(shown);
          // Nothing but what was typed, and a CR that keeps two line ends apart, may stand between what was not touched.
          const pieces: string[] = [file.startsWith(BOM) ? BOM : ""];
          let kept = 0;
          for (const { from, to, insert } of changes) {
            pieces.push(exactly(before.slice(kept, from).join("")), typed(insert));
            kept = to;
          }
          pieces.push(exactly(before.slice(kept).join("")));
          const expected = new RegExp(`^${pieces.filter(one => one !== "").join("\\r?")}$`);
          expect(expected.test(next), JSON.stringify([file, changes, next])).toBe(true);
          // A mark typed at the very beginning becomes that of the file.
          const said = shown.toString();
          const isMarked = said.startsWith(BOM) && !file.startsWith(BOM);
          expect(editorLinesOf(next)).toBe(isMarked ? said.slice(1) : said);
          if (isMarked) return;
          file = next;
        }
      }),
      { numRuns: 600 },
    );
  });
});
