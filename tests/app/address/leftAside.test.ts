import { describe, expect, it } from "vitest";
import { leftAside } from "../../../src/app/address/leftAside.ts";
import { blankQuery, hrefOf } from "../../../src/app/address/query.ts";

const known = {
  sorts: ["name", "-name", "pay-wage"],
  states: ["held", "receipt"],
  roles: ["lead", "none"],
  countries: ["KE", "none"],
  workers: ["raters"],
  duties: ["pay-wage", "health-safety"],
  parties: ["client", "raters"],
  links: ["client-raters"],
  steps: ["first"],
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
    ["?party=zzz", "party: zzz"],
    ["?party=client-raters", "party: client-raters"],
    ["?link=zzz", "link: zzz"],
    ["?view=film", "view: film"],
    ["?show=money,love", "show: love"],
    ["?rows=links", "rows: links"],
    ["?sort=beauty", "sort: beauty"],
    ["?state=lost", "state: lost"],
    ["?role=zzz", "role: zzz"],
    ["?country=XX", "country: XX"],
    ["?step=last", "step: last"],
    ["?world=zzz", "world: zzz"],
    ["?world=one,two", "world-twice: two"],
    ["?lang=xx", "language: xx"],
  ])("%s", (search, said) => {
    expect(asked(`${search}&dossier=openai-sama`)).toEqual([said]);
  });

  it("is nothing where all can be had, or nothing is asked for", () => {
    const chosen = {
      workers: "raters",
      plane: "legal",
      duty: "pay-wage",
      party: "client",
      link: "client-raters",
    } as const;
    const seen = { view: "outline", show: ["money"], step: "first", unfold: ["a"], language: "fr" } as const;
    const rows = { rows: "groups", sort: "-name", state: "held", role: "none", country: "KE", named: "any" } as const;
    const when = { date: "2021", known: "2021-02", floor: "reported", world: ["one"] } as const;
    expect(asked(hrefOf({ ...blankQuery, dossier: "a", ...chosen, ...seen, ...rows, ...when }))).toEqual([]);
    expect(asked("?date=&world=,&show=,&floor=&unheard-of=1")).toEqual([]);
    expect(asked("")).toEqual([]);
  });

  it("is only the language where no dossier is read", () => {
    const found = leftAside("?lang=xx&duty=zzz&view=film", null);
    expect(found).toEqual([{ why: "language", value: "xx" }]);
  });

  it("is told one by one, each once", () => {
    expect(asked("?date=foo&known=bar&show=a,b,a&world=x,y,x")).toEqual([
      "show: a",
      "show: b",
      "date: foo",
      "date: bar",
      "world: x",
      "world: y",
    ]);
  });

  it("is cut where it is very long, and no character in two", () => {
    const [{ value } = { value: "" }] = leftAside(`?duty=${"𝒳".repeat(500)}`, known);
    expect(value).toBe(`${"𝒳".repeat(60)}…`);
  });
});
