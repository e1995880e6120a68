import { describe, expect, it } from "vitest";
import { editorLinesOf } from "../../../../src/app/writing/text/fileLines.ts";
import { problemSpansIn } from "../../../../src/app/writing/text/problemSpans.ts";
import { fileOf } from "../../../../src/edit/index.ts";
import { checkDossier } from "../../../../src/model/index.ts";
import { galleryText } from "../../../gallery/gallery.ts";

const valid = galleryText("withheld");

/** What is underlined, by the code of each problem. */
function underlined(file: string): ReadonlyMap<string, string> {
  const lines = editorLinesOf(file);
  const { problems } = checkDossier(file);
  const spans = problemSpansIn(lines, problems, fileOf(file) !== null);
  return new Map(problems.map(({ code }, index) => [code, lines.slice(spans[index]!.from, spans[index]!.to)]));
}
const changed = (change: (dossier: Record<string, never>) => void): string => {
  const dossier = JSON.parse(valid) as Record<string, never>;
  change(dossier);
  return JSON.stringify(dossier, null, 2);
};

describe("what is underlined", () => {
  it("is a wrong value as a whole", () => {
    const file = changed(dossier => {
      Object.assign(dossier, { language: "Klingon 😀" });
    });
    expect(underlined(file).get("unknown-language")).toBe('"Klingon 😀"');
  });

  it("is the name of an unknown field", () => {
    const file = changed(dossier => {
      Object.assign(dossier, { wholly_unknown: { a: [1] } });
    });
    expect(underlined(file).get("unknown-field")).toBe('"wholly_unknown"');
  });

  it("is the bracket of an object that lacks a field", () => {
    const file = changed(dossier => {
      Object.assign(dossier, { links: undefined });
    });
    expect(underlined(file).get("missing-field")).toBe("{");
  });

  it("is the place where the file is no JSON, and the rest of a text that is not closed", () => {
    expect(underlined('{ "a": 1,\n  "b": yes }').get("syntax")).toBe("yes");
    expect(underlined('{ "a": "open,\n  "b": 2 }').get("syntax")).toBe('"open,');
  });

  it("is nothing, at the very end, where the file is cut off", () => {
    const file = '{ "a": 1';
    expect(underlined(file).get("syntax")).toBe("");
  });

  it("is the same with a byte order mark, CRLF and letters beyond 16 bits before it", () => {
    const file = changed(dossier => {
      Object.assign(dossier, { subtitle: "😀😀", language: "Klingon" });
    });
    const windows = `\uFEFF${file.replaceAll("\n", "\r\n")}`;
    expect(underlined(windows)).toEqual(underlined(file));
    expect(underlined(windows).get("unknown-language")).toBe('"Klingon"');
  });

  it("is right in a file of one line, in any order of the problems", () => {
    const file = JSON.stringify({ ...JSON.parse(valid), language: "Klingon", wholly_unknown: 1 });
    const problems = [...checkDossier(file).problems].reverse();
    const spans = problemSpansIn(file, problems, true);
    const words = problems.map((_, index) => file.slice(spans[index]!.from, spans[index]!.to));
    expect(words).toContain('"Klingon"');
    expect(words).toContain('"wholly_unknown"');
  });
});
