import { describe, expect, test } from "vitest";
import { textOfBytes } from "../../../src/formats/grid/textOfBytes.ts";

const TEXT = "From;To\nSociété à ‘Lyon’;“Œuvre” 5 €";
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
};
/** Bytes of Windows-1252, by hand. */
const windows = Uint8Array.from(TEXT, letter => {
  const code = { "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, Œ: 0x8c, "€": 0x80 }[letter];
  return code ?? letter.charCodeAt(0);
});

describe("the text that bytes stand for", () => {
  test.each([
    ["UTF-8", utf8(TEXT), "utf-8", true],
    ["UTF-8 with a mark", utf8(`\uFEFF${TEXT}`), "utf-8", true],
    ["UTF-16 LE with a mark", utf16(`\uFEFF${TEXT}`, true), "utf-16le", true],
    ["UTF-16 BE with a mark", utf16(`\uFEFF${TEXT}`, false), "utf-16be", true],
    ["UTF-16 LE without one", utf16(TEXT, true), "utf-16le", true],
    ["UTF-16 BE without one", utf16(TEXT, false), "utf-16be", true],
    ["Windows-1252, which is not sure", windows, "windows-1252", false],
  ])("%s", (_, bytes, encoding, isSure) => {
    expect(textOfBytes(bytes)).toEqual({ text: TEXT, encoding, isSure });
  });

  test("an encoding that somebody named is taken, but not against a mark", () => {
    expect(textOfBytes(Uint8Array.of(0x8e), "macintosh")).toEqual({ text: "é", encoding: "macintosh", isSure: true });
    expect(textOfBytes(utf8("\uFEFFé"), "macintosh").text).toBe("é");
    expect(textOfBytes(Uint8Array.of(0x41, 0xff), "utf-8").text).toBe("A\uFFFD");
  });

  test("no bytes are no text", () => {
    expect(textOfBytes(new Uint8Array())).toEqual({ text: "", encoding: "utf-8", isSure: true });
  });
});
