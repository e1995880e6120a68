import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { languageOfPage, withdrawnDay, withdrawnVersion } from "../../src/publish/index.ts";
import { sumsIn } from "../../src/publish/sums.ts";

const request = {
  version: 3,
  day: "2026-11-27",
  names: ["data.json", "index.html", "index.fr.html", "index.en.html", "table.html", "table.fr.html", "full.fr.svg"],
  language: "fr",
  token: "AB12cd34",
  scripts: { inPage: "document.title;", loader: 'const known = "%PUBLISHED%";' },
} as const;
const files = withdrawnVersion(request);
const textOf = (name: string, of: ReadonlyMap<string, Uint8Array> = files) => new TextDecoder().decode(of.get(name));

describe("what stands in the place of a withdrawn version", () => {
  test("are its pages, each in its language, the loader, the mark and the sums, and nothing else", () => {
    expect([...files.keys()].sort()).toEqual(
      [
        "SHA256SUMS",
        "embed.js",
        "index.en.html",
        "index.fr.html",
        "index.html",
        "table.fr.html",
        "table.html",
        "withdrawn.json",
      ].sort(),
    );
    for (const [name, language] of [
      ["index.html", "fr"],
      ["index.en.html", "en"],
      ["table.html", "fr"],
    ]) {
      expect(textOf(name!), name).toContain(`<html lang="${language}"`);
      expect(textOf(name!), name).toContain(
        language === "fr"
          ? "Cette version a été retirée le 27 novembre 2026."
          : "This version was withdrawn on 27 November 2026.",
      );
      expect(languageOfPage(textOf(name!))).toBe(language);
    }
  });

  test("are the same bytes from the same input, and as their sums say", () => {
    expect(withdrawnVersion(request)).toEqual(files);
    const listed = sumsIn(textOf("SHA256SUMS"));
    expect([...listed.keys()]).toEqual([...files.keys()].filter(name => name !== "SHA256SUMS").sort());
    for (const [name, sum] of listed)
      expect(createHash("sha256").update(files.get(name)!).digest("hex"), name).toBe(sum);
  });

  test("frames as the old pages did: the embed runs its own script alone, the table none, both only load nothing", () => {
    const page = textOf("index.html");
    const hash = createHash("sha256").update(request.scripts.inPage).digest("base64");
    expect(page).toContain(`script-src 'sha256-${hash}'`);
    expect(page).toContain('data-token="AB12cd34"');
    expect(textOf("table.html")).not.toMatch(/<script|script-src/u);
    for (const name of ["index.html", "table.html"]) expect(textOf(name)).not.toMatch(/<(?:img|iframe)\b| src="/u);
  });

  test("has a loader that knows the languages there are pages of, and nothing but the notice", () => {
    const [, known] = /^const known = (.*);$/u.exec(textOf("embed.js"))!;
    const { languages, titles, heights } = JSON.parse(JSON.parse(known!) as string);
    expect(languages).toEqual(["fr", "en"]);
    expect(titles).toEqual({ fr: "Version retirée", en: "Version withdrawn" });
    expect(Object.keys(heights)).toEqual(["fr", "en"]);
  });

  test("is there also where nothing is known of what it had", () => {
    const least = withdrawnVersion({ ...request, names: [], language: "en" });
    expect([...least.keys()].sort()).toEqual(
      ["SHA256SUMS", "embed.js", "index.html", "table.html", "withdrawn.json"].sort(),
    );
  });

  test("is known by its mark, and by no other text", () => {
    expect(withdrawnDay(textOf("withdrawn.json"))).toBe("2026-11-27");
    for (const text of ["", "{}", "null", '{"format":"deep-labor-withdrawn/1","date":"<b>"}', '{"date":"2026-11-27"}'])
      expect(withdrawnDay(text), text).toBe(null);
  });
});
