import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { isZip } from "../../../src/formats/grid/isZip.ts";
import { openZip, type ZipCaps } from "../../../src/formats/grid/openZip.ts";

const small: Zippable = {
  "a.txt": strToU8("one and one and one and one"),
  "dir/B.xml": [strToU8("<b/>"), { level: 0 }],
};

/** The entry as a text, or why not. */
function read(bytes: Uint8Array, name: string, caps: Partial<ZipCaps> = {}) {
  const opened = openZip(bytes, caps);
  if (!opened.ok) return opened.trouble;
  const entry = opened.value.read(name);
  return entry.ok ? new TextDecoder().decode(entry.value) : entry.trouble;
}

/** A copy in which one number is another, found by what stands before it. */
function changed(bytes: Uint8Array, change: (view: DataView, local: number, entry: number, end: number) => void) {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const at = (sign: number) => {
    for (let place = 0; ; place += 1) if (view.getUint32(place, true) === sign) return place;
  };
  change(view, at(0x04034b50), at(0x02014b50), at(0x06054b50));
  return copy;
}

describe("an archive that is opened", () => {
  test("its entries are listed, and read when asked for, whatever the case of their names", () => {
    const opened = openZip(zipSync(small));
    expect(opened).toMatchObject({ ok: true, value: { names: ["a.txt", "dir/B.xml"] } });
    expect(read(zipSync(small), "a.txt")).toBe("one and one and one and one");
    expect(read(zipSync(small), "/DIR/b.xml")).toBe("<b/>");
  });

  test("with bytes before it, and a comment behind it", () => {
    const bytes = zipSync(small);
    const before = new Uint8Array([...strToU8("#!/bin/sh\n"), ...bytes]);
    expect(read(before, "a.txt")).toBe("one and one and one and one");
    const behind = changed(new Uint8Array([...bytes, ...strToU8("hello")]), (view, _, __, end) =>
      view.setUint16(end + 20, 5, true),
    );
    expect(read(behind, "a.txt")).toBe("one and one and one and one");
  });

  test("as a part of a larger buffer", () => {
    const bytes = zipSync(small);
    const buffer = new Uint8Array(bytes.length + 7);
    buffer.set(bytes, 7);
    expect(read(buffer.subarray(7), "dir/B.xml")).toBe("<b/>");
  });

  test("an empty entry", () => {
    expect(read(zipSync({ empty: new Uint8Array() }), "empty")).toBe("");
  });

  test("with sizes of 64 bits", () => {
    const bytes = zipSync({ "a.txt": [strToU8("one"), { level: 0, extra: { 1: new Uint8Array(24) } }] });
    const copy = changed(bytes, (view, _, entry) => {
      const extra = entry + 46 + view.getUint16(entry + 28, true) + 4;
      for (const [place, at] of [24, 20, 42].entries()) {
        view.setBigUint64(extra + place * 8, BigInt(view.getUint32(entry + at, true)), true);
        view.setUint32(entry + at, 0xffffffff, true);
      }
    });
    expect(read(copy, "a.txt")).toBe("one");
  });

  test.each([
    [zipSync(small), true],
    [zipSync({}), true],
    [strToU8("PK is no archive"), false],
    [new Uint8Array([0x50, 0x4b]), false],
    [new Uint8Array(), false],
  ])("is told by its first bytes (%#)", (bytes, is) => {
    expect(isZip(bytes)).toBe(is);
  });
});

describe("an archive that is refused", () => {
  const bytes = zipSync(small);
  test.each([
    ["nothing", new Uint8Array(), {}],
    ["no archive", strToU8("Name;Country\n".repeat(10)), {}],
    ["cut off", bytes.subarray(0, bytes.length - 30), {}],
    ["a directory of which an entry is missing", changed(bytes, (v, _, __, end) => v.setUint16(end + 10, 3, true)), {}],
    ["a name longer than the file", changed(bytes, (v, _, entry) => v.setUint16(entry + 28, 60_000, true)), {}],
    ["an entry that begins nowhere", changed(bytes, (v, _, entry) => v.setUint32(entry + 42, 5, true)), "a.txt"],
    ["an entry outside", changed(bytes, (v, _, entry) => v.setUint32(entry + 42, 0xfffffff0, true)), "a.txt"],
    ["an entry that is cut off", changed(bytes, (v, _, entry) => v.setUint32(entry + 20, 99_999, true)), "a.txt"],
    ["another length than it says", changed(bytes, (v, _, entry) => v.setUint32(entry + 24, 3, true)), "a.txt"],
    ["a wrong checksum", changed(bytes, (v, _, entry) => v.setUint32(entry + 16, 3, true)), "a.txt"],
    ["a compression that nobody knows", changed(bytes, (v, _, entry) => v.setUint16(entry + 10, 99, true)), "a.txt"],
    ["bytes that were changed", changed(bytes, (v, local) => v.setUint32(local + 36, 0xefbfbdef, true)), "a.txt"],
  ])("%s: damaged", (_, broken, file) => {
    expect(read(broken, "a.txt")).toMatchObject({ code: "damaged", place: typeof file === "string" ? { file } : {} });
  });

  test("the mangling of bytes that were taken for text", () => {
    const mangled = strToU8(new TextDecoder().decode(zipSync({ "a.txt": strToU8("one two three ".repeat(99)) })));
    expect(read(mangled, "a.txt")).toMatchObject({ code: "damaged" });
  });

  test("one name twice, since two programs would read two things", () => {
    const twice = changed(zipSync({ "a.txt": strToU8("1"), "b.txt": strToU8("2") }), (view, _, entry) => {
      view.setUint8(entry + 46, "b".charCodeAt(0));
    });
    expect(read(twice, "b.txt")).toMatchObject({ code: "damaged", place: { file: "b.txt" } });
  });

  test("locked with a password", () => {
    expect(
      read(
        changed(bytes, (view, _, entry) => view.setUint16(entry + 8, 1, true)),
        "a.txt",
      ),
    ).toEqual({
      code: "encrypted",
      place: { file: "a.txt" },
      found: "",
      params: {},
    });
  });
});

describe("an archive that would grow", () => {
  const bomb = zipSync({ "a.xml": new Uint8Array(60_000_000), "b.xml": new Uint8Array(60_000_000) });

  test("more than so many times is refused while it is inflated", () => {
    expect(read(bomb, "a.xml")).toMatchObject({ code: "too-large", params: { unit: "ratio" } });
  });

  test("over the cap of one entry is refused before it is inflated", () => {
    expect(read(bomb, "a.xml", { ratio: 9_999, entry: 50_000_000 })).toMatchObject({
      code: "too-large",
      place: { file: "a.xml" },
      params: { unit: "bytes", limit: 50_000_000 },
    });
  });

  test("and lies about its size is refused at the size it told", () => {
    const lying = changed(bomb, (view, _, entry) => view.setUint32(entry + 24, 1_000, true));
    expect(read(lying, "a.xml", { ratio: 9_999 })).toMatchObject({ code: "damaged" });
  });

  test("over the cap of all entries together, one after the other", () => {
    const opened = openZip(bomb, { ratio: 9_999, sum: 100_000_000 });
    if (!opened.ok) throw new Error("not opened");
    expect(opened.value.read("a.xml").ok).toBe(true);
    expect(opened.value.read("b.xml")).toMatchObject({ ok: false, trouble: { code: "too-large" } });
    expect(opened.value.read("a.xml")).toMatchObject({ ok: false, trouble: { code: "too-large" } });
  });

  test("more entries than may be", () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}`, new Uint8Array()])));
    expect(read(many, "1", { entries: 30 })).toMatchObject({ code: "too-large", params: { unit: "entries" } });
  });
});
