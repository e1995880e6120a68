import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fontFile } from "../../../src/cli/draw/fontFile.ts";
import { root } from "../command.ts";

const bytesOf = (file: string): Uint8Array => readFileSync(path.join(root, "node_modules", file));
const SANS = "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf";

describe("a font file", () => {
  test("says its family, its weight and which letters it has", () => {
    const font = fontFile("sans.ttf", bytesOf(SANS));
    expect(font).toMatchObject({ ok: true, value: { file: "sans.ttf", family: "Source Sans 3", weight: 600 } });
    if (!font.ok) return;
    const has = (letters: string) =>
      [...letters].filter(letter => font.value.letters.has(letter.codePointAt(0)!)).join("");
    expect(has("AzéßŻőЖжΩạ→“”…0–")).toBe("AzéßŻőЖжΩạ→“”…0–");
    expect(has("翻ع")).toBe("");
  });

  test("is refused where text would be left out, or it is none", () => {
    const woff = "@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff";
    for (const [bytes, trouble] of [
      [bytesOf(woff), "packed"],
      [bytesOf(`${woff}2`), "packed"],
      [new Uint8Array(), "no-font"],
      [new TextEncoder().encode("%PDF-1.7 and so on"), "no-font"],
    ] as const)
      expect(fontFile("x", bytes)).toEqual({ ok: false, trouble });
  });

  test("with axes is refused", () => {
    const bytes = Uint8Array.from(bytesOf(SANS));
    // The tag of a table that nothing here reads.
    const at = Buffer.from(bytes).indexOf("gasp");
    bytes.set(new TextEncoder().encode("fvar"), at);
    expect(fontFile("x", bytes)).toEqual({ ok: false, trouble: "variable" });
  });

  test("that is cut off anywhere is a value and no throw", () => {
    const whole = bytesOf(SANS);
    for (let length = 0; length < whole.length; length += 997) {
      const cut = fontFile("x", whole.subarray(0, length));
      if (!cut.ok) expect(cut.trouble).toBe("no-font");
    }
  });
});
