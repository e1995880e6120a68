import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { isToken, tokenFromId, tokenOf } from "../../src/publish/tokenOf.ts";
import { versionsOf } from "../../src/publish/versionsOf.ts";

const nothing = new Map<string, string | null>();

describe("the token of a dossier", () => {
  test("is ten letters and digits from the SHA-256 of its id, where nothing else is said", () => {
    const number = BigInt(`0x${createHash("sha256").update("openai-sama").digest("hex")}`);
    expect(tokenFromId("openai-sama")).toBe((number % 36n ** 10n).toString(36).padStart(10, "0"));
    for (let n = 0; n < 300; n += 1) expect(tokenFromId(`id-${n}`)).toMatch(/^[a-z0-9]{10}$/u);
    expect(tokenOf("a", nothing, null)).toEqual({ ok: true, value: tokenFromId("a") });
  });

  test("is the one the folder holds for this id, unless another is asked for", () => {
    const held = new Map([
      ["otherone", "b"],
      ["holdsthis", "a"],
    ]);
    expect(tokenOf("a", held, null)).toEqual({ ok: true, value: "holdsthis" });
    expect(tokenOf("a", held, "AnotherOne1")).toEqual({ ok: true, value: "AnotherOne1" });
    expect(tokenOf("a", held, "holdsthis")).toEqual({ ok: true, value: "holdsthis" });
  });

  test("is refused where it holds another dossier, or something that cannot be read, also by chance", () => {
    expect(tokenOf("a", new Map([["otherone", "b"]]), "otherone")).toEqual({
      ok: false,
      trouble: { code: "token-held", token: "otherone", id: "b" },
    });
    expect(tokenOf("a", new Map([[tokenFromId("a"), null]]), null)).toEqual({
      ok: false,
      trouble: { code: "token-held", token: tokenFromId("a"), id: null },
    });
  });

  test("is no other for capital letters, which some disks do not tell from small ones", () => {
    for (const id of ["a", "b"])
      expect(tokenOf("a", new Map([["OtherOne", id]]), "otherone")).toEqual({
        ok: false,
        trouble: { code: "token-held", token: "OtherOne", id },
      });
  });

  test("has to be named where the folder holds the dossier twice", () => {
    const held = new Map([
      ["firstone", "a"],
      ["secondone", "a"],
    ]);
    expect(tokenOf("a", held, null)).toMatchObject({ ok: false, trouble: { code: "several-tokens" } });
    expect(tokenOf("a", held, "secondone")).toEqual({ ok: true, value: "secondone" });
  });

  test.each(["", "short12", "has space1", "with-hyphen", "ünicode12", "../../../etc", "line\nbreak12", "٠١٢٣٤٥٦٧٨"])(
    "cannot be %j",
    token => {
      expect(isToken(token)).toBe(false);
      expect(tokenOf("a", nothing, token)).toMatchObject({ ok: false, trouble: { code: "bad-token" } });
    },
  );

  test("can be eight letters or digits, and many more", () => {
    for (const token of ["abcdefgh", "12345678", "AB12cd34", "a".repeat(60)]) expect(isToken(token)).toBe(true);
  });
});

test("versions are numbers without leading zeros, in the order of numbers", () => {
  expect(versionsOf(["10", "9", "index.html", "01", "0", "1", "1.5", "-1", ".2.unfinished"])).toEqual([1, 9, 10]);
});
