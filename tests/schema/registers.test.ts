import { describe, expect, it } from "vitest";
import { countries, currencies } from "../../src/schema/registers.ts";

describe("the registers of the format", () => {
  it("know each country by its code of two letters, Kosovo as well", () => {
    for (const code of ["KE", "FR", "SS", "XK"]) expect(countries.has(code), code).toBe(true);
    for (const code of ["", "UK", "ke", "KEN", "ZZ"]) expect(countries.has(code), code).toBe(false);
  });

  it("know each currency by its code of three letters", () => {
    for (const code of ["KES", "EUR", "USD"]) expect(currencies.has(code), code).toBe(true);
    for (const code of ["", "eur", "EURO", "ZZZ"]) expect(currencies.has(code), code).toBe(false);
  });
});
