import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { damagesIn, lineEndsOf } from "../../src/publish/damagesIn.ts";
import { base64Of, hexOf, policyHash, sha256 } from "../../src/publish/page/sha256.ts";
import { areSumsWhole, namesInSums, sumsIn, sumsOf } from "../../src/publish/sums.ts";

test("SHA-256 is what Node says it is, at every length round a block and for bytes of any kind", () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) % 256);
    expect(hexOf(sha256(bytes)), `length ${length}`).toBe(createHash("sha256").update(bytes).digest("hex"));
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), bytes => {
      expect(base64Of(sha256(bytes))).toBe(createHash("sha256").update(bytes).digest("base64"));
    }),
  );
  expect(policyHash("é")).toBe(`'sha256-${createHash("sha256").update("é").digest("base64")}'`);
});

test("sums are listed by name, leave themselves out, and give the names back", () => {
  const files = new Map([
    ["b.html", new Uint8Array([1])],
    ["a.csv", new Uint8Array()],
    ["SHA256SUMS", new Uint8Array([9])],
  ]);
  const sums = sumsOf(files);
  expect(sums.split("\n").map(line => line.slice(64))).toEqual(["  a.csv", "  b.html", ""]);
  expect(sums).toContain(createHash("sha256").update("").digest("hex"));
  expect(namesInSums(`${sums}no line of it\n`)).toEqual(["a.csv", "b.html"]);
});

test("every file that differs from the sums is named, and sums that were cut off are noticed wherever the cut is", () => {
  const files = new Map(["a.html", "b.html", "c.html"].map((name, at) => [name, new Uint8Array([at])]));
  const sums = sumsOf(files);
  const found = new Map(sumsIn(sums));
  found.set("SHA256SUMS", "0".repeat(64));
  expect(damagesIn(sums, found)).toEqual([]);
  expect(damagesIn(sums, new Map([...found, ["b.html", "0".repeat(64)], ["d.html", "1".repeat(64)]]))).toEqual([
    { name: "b.html", code: "changed" },
    { name: "d.html", code: "unlisted" },
  ]);
  expect(damagesIn(sums, new Map([...found].filter(([name]) => name !== "a.html")))).toEqual([
    { name: "a.html", code: "missing" },
  ]);
  expect(damagesIn(null, new Map())).toEqual([{ name: "SHA256SUMS", code: "missing" }]);
  for (let length = 0; length < sums.length; length += 1) {
    const cut = sums.slice(0, length);
    expect(damagesIn(cut, found).length, `cut at ${length}`).toBeGreaterThan(0);
    expect(areSumsWhole(cut), `cut at ${length}`).toBe(length > 0 && cut.endsWith("\n"));
  }
});

test("the ends of lines are changed both ways, and of other bytes nothing", () => {
  const [bytes, text] = [new TextEncoder(), new TextDecoder()];
  const both = (written: string) => lineEndsOf(bytes.encode(written)).map(one => text.decode(one));
  expect(both("a\nb\r\nc\rd\r\r\n")).toEqual(["a\r\nb\r\nc\rd\r\r\n", "a\nb\nc\rd\r\n"]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "é", "\r", "\n", "\r\n")), parts => {
      const [crlf, lf] = both(parts.join(""));
      expect(lf).toBe(parts.join("").replaceAll("\r\n", "\n"));
      expect(crlf).toBe(lf!.replaceAll("\n", "\r\n"));
    }),
  );
});
