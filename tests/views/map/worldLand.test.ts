/** Every country that a dossier can name has a place on the map, by the right number, and a point within it. */
import { geoContains } from "d3-geo";
import { describe, expect, it } from "vitest";
import { labelPointOf } from "../../../src/layout/index.ts";
import { countries } from "../../../src/schema/index.ts";
import { countryNumbers, NAMED_ONLY } from "../../../src/views/map/countryNumbers.ts";
import { smallCountries } from "../../../src/views/map/smallCountries.ts";
import { worldLand } from "../../../src/views/map/worldLand.ts";

const worldCountries = worldLand.countries;

describe("the countries of the map", () => {
  it("are those of the register: each in the atlas, or with a point of its own", () => {
    expect([...worldCountries.keys(), ...smallCountries.keys()].sort()).toEqual([...countries].sort());
  });

  it("have the numbers that the register gives them", () => {
    // A number is an alias of a region, which `Intl` knows without any table of ours.
    for (const [number, code] of countryNumbers) expect(new Intl.Locale(`und-${number}`).region, number).toBe(code);
    expect(worldCountries.get(NAMED_ONLY.code)).toBeDefined();
  });

  it("have their number well within them", () => {
    for (const [code, land] of worldCountries) {
      const point = labelPointOf(land);
      expect(point, code).not.toBeNull();
      expect(geoContains(land, [...point!]), code).toBe(true);
    }
  });

  it("lie where they lie", () => {
    const [france, guiana, svalbard] = ["FR", "GF", "SJ"].map(code => labelPointOf(worldCountries.get(code)!)!);
    expect([france![0] > -5 && france![0] < 8, guiana![1] < 10, svalbard![1] > 74]).toEqual([true, true, true]);
    for (const [code, { lat, lon }] of smallCountries)
      expect(Math.abs(lat) <= 90 && Math.abs(lon) <= 180, code).toBe(true);
    expect(smallCountries.get("SG")).toEqual({ lat: 1.3, lon: 103.9 });
    expect(smallCountries.get("MU")).toEqual({ lat: -20.2, lon: 57.5 });
  });
});
