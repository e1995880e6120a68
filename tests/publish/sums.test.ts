import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { base64Of, hexOf, policyHash, sha256 } from "../../src/publish/sha256.ts";
import { namesInSums, sumsOf } from "../../src/publish/sums.ts";

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
