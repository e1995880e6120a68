import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePlace } from "../../../../src/app/page/address/parsePlace.ts";
import { addressBeside, addressIn, type OwnPages, searchIn, writeFor } from "../../../../src/app/page/address/site.ts";

const site: OwnPages = {
  root: "/chains/",
  dossiers: ["openai-sama", "flamanville"],
  folders: ["fr"],
  file: "",
};

const partsOf = (address: string) => new URL(address, "https://example.org");

describe("the addresses of a site whose pages have their own", () => {
  it.each([
    ["?", "/chains/?"],
    ["?lang=fr", "/chains/fr/"],
    ["?lang=en", "/chains/?lang=en"],
    ["?find=kenya&lang=fr", "/chains/fr/?find=kenya"],
    ["?dossier=openai-sama", "/chains/openai-sama/"],
    ["?dossier=openai-sama&lang=fr", "/chains/fr/openai-sama/"],
    ["?lang=fr&dossier=openai-sama&duty=pay-wage", "/chains/fr/openai-sama/?duty=pay-wage"],
    ["?dossier=openai-sama&view=money&lang=en", "/chains/openai-sama/?view=money&lang=en"],
    ["?dossier=nowhere&lang=fr", "/chains/?dossier=nowhere&lang=fr"],
    ["?dossier=%C3%A9", "/chains/?dossier=%C3%A9"],
    ["?network&lang=fr", "/chains/?network&lang=fr"],
    ["?compare=openai-sama,flamanville", "/chains/?compare=openai-sama,flamanville"],
    ["?src=mine.json&lang=fr", "/chains/?src=mine.json&lang=fr"],
    ["?local", "/chains/?local"],
  ])("%s stands at %s", (search, address) => {
    expect(addressIn(site, search)).toBe(address === "/chains/?" ? "/chains/" : address);
  });

  it.each([
    ["/chains/", ""],
    ["/chains/index.html", ""],
    ["/chains/fr/", "?lang=fr"],
    ["/chains/openai-sama/", "?dossier=openai-sama"],
    ["/chains/openai-sama/index.html", "?dossier=openai-sama"],
    ["/chains/fr/openai-sama/?duty=pay-wage", "?dossier=openai-sama&lang=fr&duty=pay-wage"],
    // What an address asks for itself is believed: somebody may have written it by hand.
    ["/chains/openai-sama/?dossier=flamanville", "?dossier=flamanville"],
    ["/chains/fr/openai-sama/?lang=en", "?dossier=openai-sama&lang=en"],
    ["/chains/openai-sama/?network", "?network"],
    ["/chains/nowhere/", ""],
    ["/chains/?dossier=openai-sama", "?dossier=openai-sama"],
    ["/elsewhere/openai-sama/?find=x", "?find=x"],
  ])("%s asks for what the query “%s” asks for", (address, search) => {
    expect(searchIn(site, partsOf(address))).toBe(search);
  });

  it("say the same as the queries that they stand for", () => {
    const name = fc.constantFrom("openai-sama", "flamanville", "nowhere", "a b&c", "é");
    const query = fc.record(
      {
        dossier: name,
        lang: fc.constantFrom("fr", "en", "xx"),
        duty: fc.constantFrom("pay-wage", "x"),
        find: fc.string({ minLength: 1, maxLength: 5 }),
        network: fc.constant("all"),
        src: fc.constant("mine.json"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(query, fields => {
        const search = `?${new URLSearchParams(fields)}`;
        const there = searchIn(site, partsOf(addressIn(site, search)));
        expect(parsePlace(there)).toEqual(parsePlace(search));
      }),
    );
  });
});

it("what stands beside the home page is found from every page, in its language", () => {
  writeFor(site, { name: null, hasTried: true });
  expect(["en", "fr"].map(language => addressBeside("assurance", language))).toEqual([
    "/chains/assurance/",
    "/chains/fr/assurance/",
  ]);
  writeFor({ ...site, root: "../", file: "index.html" }, { name: null, hasTried: true });
  expect(addressBeside("assurance", "fr")).toBe("../fr/assurance/index.html");
});
