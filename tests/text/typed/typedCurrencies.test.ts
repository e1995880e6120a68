import { describe, expect, it } from "vitest";
import { typedCurrencies } from "../../../src/text/index.ts";

describe("the currency that a sign beside an amount means", () => {
  it.each([
    ["€", ["EUR"]],
    ["euros", ["EUR"]],
    ["EUR", ["EUR"]],
    ["US$", ["USD"]],
    ["KSh", ["KES"]],
    ["₹", ["INR"]],
    ["R$", ["BRL"]],
    ["CHF", ["CHF"]],
    ["zar", ["ZAR"]],
    ["¥", ["JPY", "CNY"]],
  ])("%s is %j", (sign, codes) => {
    expect(typedCurrencies(sign)).toEqual(codes);
  });

  it("a sign of several is all of them, the usual one first", () => {
    expect(typedCurrencies("$")[0]).toBe("USD");
    expect(typedCurrencies("$")).toEqual(expect.arrayContaining(["CAD", "AUD", "USD"]));
    expect(typedCurrencies("dollars")).toEqual(typedCurrencies("$"));
    expect(typedCurrencies("£")[0]).toBe("GBP");
  });

  it.each(["%", "FTE", "per cent", "", "$ €"])("“%s” is none", sign => {
    expect(typedCurrencies(sign)).toEqual([]);
  });
});
