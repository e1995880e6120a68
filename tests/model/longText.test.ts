/** What `check` says about texts for which a drawn chain has no room. */
import { describe, expect, it } from "vitest";
import { checkDossier } from "../../src/model/index.ts";
import { MOST_LETTERS } from "../../src/schema/index.ts";
import { sayProblem } from "../../src/text/index.ts";
import { everyText, longTexts, placesOfWords, withWords } from "../fixtures/longTexts.ts";

const found = (text: string) => checkDossier(text).problems.filter(({ code }) => code === "long-text");
/** Words to which no limit applies: a free name of a register, a person's town, an address. */
const NOT_LIMITED = ["/parties/0/identifiers/0/scheme", "/parties/0/identifiers/0/id", "/sources/1/person/place"];

describe("a long text", () => {
  it("is told nothing of as long as there is room for it", () => {
    expect(found(withWords([["title"], ["parties", 0, "name"]], "é".repeat(MOST_LETTERS.words)))).toEqual([]);
    expect(found(withWords([["summary"], ["parties", 0, "remark"]], "a".repeat(MOST_LETTERS.prose)))).toEqual([]);
  });

  it("is told with its place, its letters and the room there is, of each language by itself", () => {
    const file = JSON.stringify({ ...everyText, title: { en: "Short", fr: "𠀀".repeat(241) } });
    const [problem, ...others] = found(file);
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ severity: "warning", pointer: "/title/fr", params: { letters: 241, most: 240 } });
    expect(problem!.line).toBe(1);
    expect(sayProblem("en", problem!).what).toContain("241 characters");
    expect(sayProblem("fr", problem!).what).toContain("241 signes");
  });

  it("is told where something before it in its list was left out", () => {
    const file = structuredClone(everyText) as unknown as { parties: object[] };
    file.parties.splice(1, 0, { id: "Not an id", kind: "nothing" });
    Object.assign(file.parties.at(-1)!, { name: "a".repeat(300) });
    expect(found(JSON.stringify(file)).map(({ pointer }) => pointer)).toEqual(["/parties/4/name"]);
  });

  it("is told wherever words stand, and costs nothing of the file", () => {
    const places = placesOfWords().filter(
      place => !NOT_LIMITED.includes(`/${place.join("/")}`) && !["license", "url"].includes(String(place.at(-1))),
    );
    const parsed = checkDossier(withWords(places, "lorem ipsum ".repeat(10_000)));
    expect(parsed.leftOut).toEqual([]);
    const told = parsed.problems.filter(({ code }) => code === "long-text").map(({ pointer }) => pointer);
    expect(told.sort()).toEqual(places.map(place => `/${place.join("/")}`).sort());
  });

  it.each(Object.entries(longTexts(100_000)))("is shown in a line: %s", (_, words) => {
    const [problem] = found(withWords([["title"]], words));
    expect(problem!.found.length).toBeLessThan(200);
  });
});
