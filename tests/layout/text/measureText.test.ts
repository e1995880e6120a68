/** Widths of letters: those of the shipped fonts, and for all other letters never too little. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fontFiles, readWidths, widthsFile } from "../../../scripts/fontWidths.ts";
import { type Face, type Font, isExact, measureText } from "../../../src/layout/index.ts";

const sans: Font = { face: "sans-400", size: 10 };
const faces: readonly Face[] = ["sans-400", "sans-600", "serif-600"];
const printable = Array.from({ length: 95 }, (_, code) => String.fromCharCode(32 + code)).join("");

describe("the table of widths", () => {
  it("is what `npm run widths` reads from the bundled fonts", () => {
    expect(JSON.parse(readFileSync(widthsFile, "utf8"))).toEqual(readWidths());
  });

  it("is of the very files that the page loads", () => {
    const sheet = readFileSync(path.resolve(import.meta.dirname, "../../../src/app/shell/fonts.css"), "utf8");
    const loaded = [...sheet.matchAll(/url\("([^"]+)"\)/gu)].map(([, file]) => `node_modules/${file}`);
    expect(loaded.sort()).toEqual(fontFiles().sort());
  });

  it.each(faces)("has every letter of ASCII and what names in Europe need, in %s", face => {
    expect(isExact(`${printable}éÉñßÇąłŁőŘžŽşĐøæœ “”‘’«»–—…·\u00a0€`, { face })).toBe(true);
  });
});

describe("the width of a text", () => {
  it("is the sum of its letters, in the size asked for", () => {
    expect(measureText("0", sans)).toBeCloseTo(4.97, 6);
    expect(measureText("Sama", { face: "sans-600", size: 17 })).toBeCloseTo(
      [..."Sama"].reduce((sum, letter) => sum + measureText(letter, { face: "sans-600", size: 17 }), 0),
      6,
    );
    expect(measureText("Sama", { ...sans, size: 20 })).toBeCloseTo(2 * measureText("Sama", sans), 6);
  });

  it("adds the space after each letter", () => {
    expect(measureText("KE", { ...sans, spacing: 2 })).toBeCloseTo(measureText("KE", sans) + 4, 6);
  });

  it("gives figures one width each, so that columns of numbers stand", () => {
    for (const face of faces)
      expect(new Set([..."0123456789"].map(figure => measureText(figure, { face, size: 10 }))).size).toBe(1);
  });

  it.each([
    ["a mark on a letter", "e\u0301", measureText("e", sans)],
    ["a mark the fonts do not have", "e\u20dd", measureText("e", sans)],
    ["a joiner", "a\u200db", measureText("ab", sans)],
    ["a soft hyphen", "a\u00adb", measureText("ab", sans)],
    ["a mark of direction", "\u2067ab\u2069", measureText("ab", sans)],
    ["a Chinese character", "\u4e2d", 10],
    ["a Korean syllable", "\ud55c", 10],
    ["a Japanese comma", "\u3001", 10],
  ])("knows %s", (_, text, width) => {
    expect(measureText(text, sans)).toBeCloseTo(width, 6);
  });

  it("says which widths are exact", () => {
    expect(isExact("Łódź", sans)).toBe(true);
    for (const text of ["中", "ж", "ש", "a\u200db", "😀"]) expect(isExact(text, sans)).toBe(false);
  });

  it("is never more for letters that are joined than for each alone", () => {
    const letters = Array.from({ length: 0xd3 - 0x21 }, (_, place) => String.fromCharCode(0x621 + place));
    for (const letter of letters)
      expect(measureText(`${letter}ب`, sans), letter).toBeLessThanOrEqual(
        measureText(letter, sans) + measureText("ب", sans) + 1e-9,
      );
  });

  it("takes a joined Arabic word for narrower than its letters alone, and never for less than half", () => {
    const word = "شركة";
    const alone = [...word].reduce((sum, letter) => sum + measureText(letter, sans), 0);
    expect(measureText(word, sans)).toBeLessThan(alone);
    expect(measureText(word, sans)).toBeGreaterThan(alone / 2);
  });
});
