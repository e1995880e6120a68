import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { loaderWith } from "../../src/publish/loaderWith.ts";

const built = path.resolve(import.meta.dirname, "../../dist/embed/loader.js");
const facts = {
  languages: ["en", "fr"],
  titles: { en: 'Who’s "in between"? $& `$1` \\ </script>\u2028', fr: "Qui répond ?" },
  heights: { en: "320:900" },
};

/** The facts in a script, as a browser would read them. */
const factsIn = (script: string): unknown => JSON.parse(JSON.parse(/^told\((.*)\)$/s.exec(script)![1]!));

describe("the loader of a folder", () => {
  test.each(['"', "'", "`"])("knows the folder, whichever quotes the build chose: %s", quote => {
    const script = loaderWith(`told(${quote}%PUBLISHED%${quote})`, facts);
    expect(factsIn(script)).toEqual(facts);
    expect(script).not.toContain("<");
  });

  test("is no loader without a place for it", () => {
    expect(() => loaderWith("told()", facts)).toThrow("no place");
  });

  test("is made of the built one, which has one place", () => {
    if (!existsSync(built)) throw new Error("The scripts of an embed are not built: `npm run build` first.");
    const loader = readFileSync(built, "utf8");
    expect(loader.split("%PUBLISHED%")).toHaveLength(2);
    expect(loaderWith(loader, facts)).toContain("Qui répond ?");
  });
});
