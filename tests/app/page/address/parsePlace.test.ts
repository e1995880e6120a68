import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hrefOf, searchOf } from "../../../../src/app/page/address/hrefOf.ts";
import {
  everyParameter,
  everyView,
  MOST_HOPS,
  networkGroupings,
  networkLayouts,
  networkQuestions,
  rowKinds,
} from "../../../../src/app/page/address/parameters.ts";
import { parsePlace } from "../../../../src/app/page/address/parsePlace.ts";
import {
  comparePlace,
  dossierPlace,
  homePlace,
  networkPlace,
  type Place,
} from "../../../../src/app/page/address/place.ts";
import { claimFlags } from "../../../../src/model/index.ts";
import { overlayFamilies, planes, verifications } from "../../../../src/schema/index.ts";

const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,3}$/);
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const find = orNull(fc.string({ minLength: 1 }));
const language = orNull(fc.constantFrom("en" as const, "fr" as const));
const seen = {
  plane: orNull(fc.constantFrom(...planes)),
  duty: orNull(id),
  party: orNull(id),
  link: orNull(id),
  show: fc.subarray([...overlayFamilies]),
  floor: orNull(fc.constantFrom(...verifications)),
  language,
};
const choices = fc.record({
  ...seen,
  workers: orNull(id),
  view: fc.constantFrom(...everyView),
  rows: fc.constantFrom(...rowKinds),
  sort: orNull(fc.constantFrom("-layer", "name", "-country", "pay-wage", "-x-breaks")),
  state: orNull(id),
  role: orNull(id),
  country: orNull(fc.constantFrom("KE", "FR", "none")),
  named: orNull(fc.string({ minLength: 1 })),
  only: fc.constantFrom(null, ...claimFlags),
  sheet: fc.boolean(),
  unfold: fc.array(id, { maxLength: 3 }),
  step: orNull(id),
  date: orNull(fc.constantFrom("2021", "2021-02", "2021-02-09")),
  known: orNull(fc.constantFrom("2023-01-01", "1999")),
  world: fc.array(id, { maxLength: 3 }),
});
const key = fc.tuple(id, id).map(pair => pair.join("/"));
const network = fc.record({
  ...seen,
  find,
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
  ask: orNull(fc.constantFrom(...networkQuestions)),
  follow: orNull(fc.constantFrom("pay", "safety")),
  under: orNull(fc.constantFrom(...planes)),
  open: fc.array(
    key.map(one => `beyond~${one}`),
    { maxLength: 3 },
  ),
});
const path = fc.webPath().filter(text => text !== "");
/** Where a dossier comes from: the library, or this host. */
const whence = fc.oneof(
  fc.record({ kind: fc.constant("library" as const), id }),
  fc.record({ kind: fc.constant("src" as const), src: path }),
);
/** A side of a comparison on this host: a plain word as its address would be that of a dossier of the library. */
const srcWithCommas = fc
  .tuple(path, fc.constantFrom("", ",b.json", "%2C", "%.json", "?a=1&b=2"))
  .map(([src, end]) => ({ kind: "src" as const, src: `./${src}${end}` }));
const side = fc.oneof(fc.record({ kind: fc.constant("library" as const), id }), srcWithCommas);
const ofSides = fc.record({
  duty: orNull(id),
  language,
  firstWorkers: orNull(id),
  firstPlane: seen.plane,
  firstDate: orNull(fc.constantFrom("2021", "2021-02")),
  firstKnown: orNull(fc.constantFrom("2023-01-01")),
  firstFloor: seen.floor,
  firstWorld: fc.array(id, { maxLength: 2 }),
  secondWorkers: orNull(id),
  secondPlane: seen.plane,
  secondDate: orNull(fc.constantFrom("2021-02-09")),
  secondKnown: orNull(fc.constantFrom("1999")),
  secondFloor: seen.floor,
  secondWorld: fc.array(id, { maxLength: 2 }),
});
const compared = fc.tuple(side, side, ofSides).map(([first, second, chosen]) => comparePlace([first, second], chosen));
const places: fc.Arbitrary<Place> = fc.oneof(
  compared,
  fc.record({ find, language }).map(chosen => ({ ...homePlace(null), ...chosen })),
  fc.tuple(whence, choices).map(([from, chosen]) => dossierPlace(from, chosen)),
  network.map(chosen => networkPlace(chosen)),
);

describe("the address of the page", () => {
  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(places, place => {
        expect(parsePlace(hrefOf(place))).toEqual(place);
      }),
    );
  });

  it("is never more than a query, so that the page works from any path of any host", () => {
    fc.assert(
      fc.property(places, place => {
        expect(hrefOf(place)).toMatch(/^\?[^#]*$/);
      }),
    );
    expect(hrefOf(homePlace(null))).toBe("?");
  });

  it("says nothing of a file opened here, whatever is chosen in it", () => {
    fc.assert(
      fc.property(choices, id, (chosen, key) => {
        const place = dossierPlace({ kind: "own", key }, chosen);
        expect(hrefOf(place)).toBe("?local");
        expect(searchOf(place)).not.toContain("local");
        expect(parsePlace(searchOf(place), key)).toEqual(place);
      }),
    );
    expect(parsePlace("?local")).toEqual(dossierPlace({ kind: "own", key: "" }));
    expect(parsePlace("?local=a-key")).toEqual(dossierPlace({ kind: "own", key: "" }));
    fc.assert(
      fc.property(network, chosen => {
        const place = networkPlace({ ...chosen, own: true });
        expect(hrefOf(place)).toBe("?local");
        expect(parsePlace(searchOf(place), "network")).toEqual(place);
      }),
    );
  });

  it("says nothing of files opened here that are compared, and keeps which they are", () => {
    fc.assert(
      fc.property(ofSides, id, side, (chosen, key, other) => {
        const place = comparePlace([{ kind: "own", key }, other], chosen);
        expect(hrefOf(place)).toBe("?local");
        expect(parsePlace(searchOf(place), key)).toEqual(place);
      }),
    );
  });

  it("sets two dossiers side by side, or one beside itself", () => {
    const [a, b] = [
      { kind: "library", id: "mechanical-turk" },
      { kind: "library", id: "microsoft-voice-assistant" },
    ] as const;
    expect(hrefOf(comparePlace([a, b]))).toBe("?compare=mechanical-turk,microsoft-voice-assistant");
    expect(parsePlace("?compare=mechanical-turk")).toEqual(comparePlace([a, a]));
    expect(parsePlace("?compare=mechanical-turk,files/mine.json&b.plane=legal&a.known=2020-02")).toEqual(
      comparePlace([a, { kind: "src", src: "files/mine.json" }], { firstKnown: "2020-02", secondPlane: "legal" }),
    );
    // A file without a dot or a slash in its address is told from a dossier of the library.
    expect(hrefOf(comparePlace([a, { kind: "src", src: "mine" }]))).toBe("?compare=mechanical-turk,./mine");
    expect(parsePlace("?compare=a,b&a.plane=heaven&b.date=soon").unread).toEqual({
      "a.plane": ["heaven"],
      "b.date": ["soon"],
    });
  });

  it("shows one thing where several are named", () => {
    expect(parsePlace("?local&src=a.json&dossier=b")).toEqual(dossierPlace({ kind: "library", id: "b" }));
    expect(parsePlace("?local&src=a.json")).toEqual(dossierPlace({ kind: "src", src: "a.json" }));
    expect(parsePlace("?compare=a,b&dossier=c").kind).toBe("compare");
    expect(parsePlace("?network=none&src=a.json&dossier=b")).toEqual(networkPlace({ set: [], src: ["a.json"] }));
  });

  it("writes a path so that it can be read", () => {
    const place = dossierPlace({ kind: "src", src: "files/a chain.json" }, { show: ["money", "data"] });
    expect(hrefOf(place)).toBe("?src=files/a+chain.json&show=money,data");
  });

  it("keeps the readings together with commas that can be read", () => {
    const place = dossierPlace({ kind: "library", id: "flamanville" }, { world: ["a", "b"] });
    expect(hrefOf(place)).toBe("?dossier=flamanville&world=a,b");
  });

  it("hands on what only another page can make something of", () => {
    const home = parsePlace("?plane=legal&view=outline&lang=fr");
    expect(home).toMatchObject({ kind: "home", carried: { plane: "legal", view: "outline" } });
    expect(hrefOf({ ...home, language: "en" })).toBe("?plane=legal&view=outline&lang=en");
  });

  it("keeps the filters of the library apart from the choices of a dossier", () => {
    const home = parsePlace("?country=KE&duty=pay-wage&role=recruiter&find=sama");
    expect(home).toMatchObject({ kind: "home", country: "KE", duty: "pay-wage", role: "recruiter", find: "sama" });
    expect(home.carried).toEqual({});
    expect(hrefOf(home)).toBe("?role=recruiter&country=KE&find=sama&duty=pay-wage");
    expect(hrefOf({ ...home, kind: "home", duty: null } as typeof home)).toBe("?role=recruiter&country=KE&find=sama");
  });

  it("keeps what cannot be read apart, and does not write it", () => {
    const place = parsePlace("?dossier=a&plane=heaven&show=money,love&lang=xx");
    expect(place.unread).toEqual({ plane: ["heaven"], show: ["love"], lang: ["xx"] });
    expect(hrefOf(place)).toBe("?dossier=a&show=money");
  });

  it("has one entry for each choice of a page, and one meaning for each name on it", () => {
    for (const kind of ["home", "dossier", "network", "compare"] as const) {
      const mine = everyParameter.filter(({ of }) => of.includes(kind));
      for (const key of ["field", "name"] as const)
        expect(new Set(mine.map(entry => entry[key])).size).toBe(mine.length);
      // A page hands on only choices that it does not use itself.
      const through = everyParameter.filter(entry => entry.through?.includes(kind)).map(({ name }) => name);
      expect(through.filter(name => mine.some(entry => entry.name === name))).toEqual([]);
    }
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
    ["empty values", "?src=&workers=&party=&show=&unfold=,&step=&world=,"],
    ["half an escape", "?%E0%A4%A=1"],
  ])("reads %s as no choice", (_, search) => {
    expect({ ...parsePlace(search), unread: {} }).toEqual(homePlace(null));
    const place = dossierPlace({ kind: "library", id: "a" });
    expect({ ...parsePlace(`?dossier=a&${search.slice(1)}`), unread: {} }).toEqual(place);
  });

  it("keeps an id that leads nowhere: the page says that it is not there", () => {
    expect(parsePlace("?dossier=__proto__")).toMatchObject({ from: { kind: "library", id: "__proto__" } });
  });
});
