import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_HOPS, networkGroupings, networkLayouts } from "../../../src/app/address/networkQuery.ts";
import {
  blankQuery,
  everyView,
  hrefOf,
  parseQuery,
  type Query,
  rowKinds,
  searchOf,
} from "../../../src/app/address/query.ts";
import { overlayFamilies, planes, verifications } from "../../../src/schema/index.ts";

const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/);
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const choices = {
  find: orNull(fc.string({ minLength: 1 })),
  workers: orNull(id),
  plane: orNull(fc.constantFrom(...planes)),
  duty: orNull(id),
  party: orNull(id),
  link: orNull(id),
  view: fc.constantFrom(...everyView),
  rows: fc.constantFrom(...rowKinds),
  sort: orNull(fc.constantFrom("-layer", "name", "-country", "pay-wage", "-x-breaks")),
  state: orNull(id),
  role: orNull(id),
  country: orNull(fc.constantFrom("KE", "FR", "none")),
  named: orNull(fc.string({ minLength: 1 })),
  show: fc.subarray([...overlayFamilies]),
  sheet: fc.boolean(),
  unfold: fc.array(id, { maxLength: 3 }),
  step: orNull(id),
  language: orNull(fc.constantFrom("en" as const, "fr" as const)),
  date: orNull(fc.constantFrom("2021", "2021-02", "2021-02-09")),
  known: orNull(fc.constantFrom("2023-01-01", "1999")),
  floor: orNull(fc.constantFrom(...verifications)),
  world: fc.array(id, { maxLength: 3 }),
};
/** Where a dossier is: in the library, on this host, or nowhere yet. */
const nowhere = fc.constant(null);
const key = fc.tuple(id, id).map(pair => pair.join("/"));
const network = fc.record({
  set: orNull(
    fc.uniqueArray(
      id.filter(one => one !== "all"),
      { minLength: 1, maxLength: 3 },
    ),
  ),
  src: fc.uniqueArray(
    fc.webPath().filter(text => text !== ""),
    { maxLength: 2 },
  ),
  layout: fc.constantFrom(...networkLayouts),
  grouping: fc.constantFrom(...networkGroupings),
  role: orNull(id),
  country: orNull(fc.constantFrom("KE", "FR")),
  state: orNull(id),
  over: fc.boolean(),
  near: fc.boolean(),
  around: orNull(
    fc.record({
      party: key,
      direction: fc.constantFrom("down" as const, "up" as const, "both" as const),
      hops: fc.integer({ min: 1, max: MOST_HOPS }),
    }),
  ),
  between: orNull(fc.uniqueArray(key, { minLength: 2, maxLength: 2 }).map(([a, b]) => [a!, b!] as const)),
  common: fc.uniqueArray(key, { maxLength: 3 }),
  towards: orNull(fc.constantFrom("KE", "GH")),
});
const places = fc.oneof(
  fc.record({ dossier: orNull(id), src: nowhere, local: nowhere, network: nowhere }),
  fc.record({ dossier: nowhere, src: fc.webPath().filter(text => text !== ""), local: nowhere, network: nowhere }),
  fc.record({ dossier: nowhere, src: nowhere, local: nowhere, network }),
);
const chosen = fc.record(choices);
/** The rows of who answers for what are asked for on the page of a dossier alone: the network has filters of its own. */
const { rows, sort, state, role, country, named } = blankQuery;
const queries: fc.Arbitrary<Query> = fc.tuple(places, chosen).map(([place, rest]) => ({
  ...place,
  ...rest,
  ...(place.network ? { rows, sort, state, role, country, named } : {}),
}));

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
        expect(hrefOf(query)).toMatch(/^\?[^#]*$/);
      }),
    );
    expect(hrefOf({})).toBe("?");
  });

  it("says nothing of a local file, whatever is chosen in it", () => {
    fc.assert(
      fc.property(chosen, id, (rest, local) => {
        expect(hrefOf({ ...rest, local })).toBe("?local");
        expect(parseQuery(searchOf({ ...rest, local }))).toEqual({ ...blankQuery, ...rest });
      }),
    );
    expect(parseQuery("?local")).toEqual({ ...blankQuery, local: "" });
    expect(parseQuery("?local=a-key").local).toBe("");
  });

  it("shows one thing where several are named", () => {
    expect(parseQuery("?local&src=a.json&dossier=b")).toEqual({ ...blankQuery, dossier: "b" });
    expect(parseQuery("?local&src=a.json")).toEqual({ ...blankQuery, src: "a.json" });
  });

  it("writes a path so that it can be read", () => {
    expect(hrefOf({ src: "files/a chain.json", show: ["money", "data"] })).toBe(
      "?src=files/a+chain.json&show=money,data",
    );
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
    ["a view that is none", "?view=film"],
    ["rows that are none", "?rows=links"],
    ["nothing to show beside", "?show=love,,hate"],
    ["empty values", "?dossier=&src=&workers=&party=&show=&unfold=,&step=&world=,"],
    ["half an escape", "?%E0%A4%A=1"],
  ])("reads %s as no choice", (_, search) => {
    expect(parseQuery(search)).toEqual(blankQuery);
  });

  it("keeps an id that leads nowhere: the page says that it is not there", () => {
    expect(parseQuery("?dossier=__proto__").dossier).toBe("__proto__");
  });
});
