import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blankQuery, hrefOf, parseQuery, type Query } from "../../src/app/query.ts";
import { planes, verifications } from "../../src/schema/index.ts";

const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/);
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const queries: fc.Arbitrary<Query> = fc.record({
  dossier: orNull(id),
  workers: orNull(id),
  plane: orNull(fc.constantFrom(...planes)),
  duty: orNull(id),
  language: orNull(fc.constantFrom("en" as const, "fr" as const)),
  date: orNull(fc.constantFrom("2021", "2021-02", "2021-02-09")),
  known: orNull(fc.constantFrom("2023-01-01", "1999")),
  floor: orNull(fc.constantFrom(...verifications)),
  world: fc.array(id, { maxLength: 3 }),
});

describe("the address of the page", () => {
  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(queries, query => {
        expect(parseQuery(hrefOf(query))).toEqual(query);
      }),
    );
  });

  it("is never more than a query, so that the page works from any path of any host", () => {
    fc.assert(
      fc.property(queries, query => {
        expect(hrefOf(query)).toMatch(/^\?[^#/]*$/);
      }),
    );
    expect(hrefOf({})).toBe("?");
  });

  it("keeps the readings together with commas that can be read", () => {
    expect(hrefOf({ dossier: "flamanville", world: ["a", "b"] })).toBe("?dossier=flamanville&world=a,b");
  });

  it.each([
    ["nothing", ""],
    ["a plane that is none", "?plane=heaven"],
    ["a day that does not exist", "?date=2021-02-30&known=soon"],
    ["a floor that is none", "?floor=good"],
    ["a language that is not spoken", "?lang=xx"],
    ["empty values", "?dossier=&workers=&world=,"],
    ["half an escape", "?%E0%A4%A=1"],
  ])("reads %s as no choice", (_, search) => {
    expect(parseQuery(search)).toEqual(blankQuery);
  });

  it("keeps an id that leads nowhere: the page says that it is not there", () => {
    expect(parseQuery("?dossier=__proto__").dossier).toBe("__proto__");
  });
});
