import { describe, expect, it } from "vitest";
import { leftAside } from "../../src/app/leftAside.ts";
import { blankQuery, hrefOf } from "../../src/app/query.ts";

const known = {
  workers: ["raters"],
  duties: ["pay-wage", "health-safety"],
  hypotheses: [
    { id: "one", set: "who" },
    { id: "two", set: "who" },
    { id: "far", set: "where" },
  ],
  world: ["one", "far"],
};
const asked = (search: string) => leftAside(search, known).map(({ why, value }) => `${why}: ${value}`);

describe("what is left aside of an address", () => {
  it.each([
    ["?date=foo", "date: foo"],
    ["?date=2021-02-30", "date: 2021-02-30"],
    ["?known=soon", "date: soon"],
    ["?floor=good", "floor: good"],
    ["?plane=heaven", "plane: heaven"],
    ["?workers=zzz", "workers: zzz"],
    ["?duty=zzz", "duty: zzz"],
    ["?world=zzz", "world: zzz"],
    ["?world=one,two", "world-twice: two"],
  ])("%s", (search, said) => {
    expect(asked(`${search}&dossier=openai-sama`)).toEqual([said]);
  });

  it("is nothing where all can be had, or nothing is asked for", () => {
    const all = { ...blankQuery, dossier: "a", workers: "raters", plane: "legal", duty: "pay-wage" } as const;
    expect(asked(hrefOf({ ...all, date: "2021", known: "2021-02", floor: "reported", world: ["one"] }))).toEqual([]);
    expect(asked("?date=&world=,&floor=&unheard-of=1")).toEqual([]);
    expect(asked("")).toEqual([]);
  });

  it("is told one by one, each once", () => {
    expect(asked("?date=foo&known=bar&world=x,y,x")).toEqual(["date: foo", "date: bar", "world: x", "world: y"]);
  });

  it("is cut where it is very long, and no character in two", () => {
    const [{ value } = { value: "" }] = leftAside(`?duty=${"𝒳".repeat(500)}`, known);
    expect(value).toBe(`${"𝒳".repeat(60)}…`);
  });
});
