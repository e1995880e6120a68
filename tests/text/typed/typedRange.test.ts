import { describe, expect, it } from "vitest";
import { sayRange, typedNumber, typedRange } from "../../../src/text/index.ts";

describe("a number as it is typed", () => {
  it.each([
    ["36", 36, 36],
    ["1.32", 1.32, 1.32],
    ["1,32", 1.32, 1.32],
    ["12 500", 12500, 12500],
    ["12\u202f500", 12500, 12500],
    ["12’500", 12500, 12500],
    ["1,234,567", 1234567, 1234567],
    ["1.234.567", 1234567, 1234567],
    ["1,234.5", 1234.5, 1234.5],
    ["1.234,5", 1234.5, 1234.5],
    ["0.125", 0.125, 0.125],
    ["0,125", 0.125, 0.125],
    ["1234,567", 1234.567, 1234.567],
    ["-3.5", -3.5, -3.5],
    ["−3", -3, -3],
    ["1.2 million", 1200000, 1200000],
    ["1,1 millions", 1100000, 1100000],
    ["3k", 3000, 3000],
    ["2 milliards", 2e9, 2e9],
    ["٣٦", 36, 36],
    ["１２", 12, 12],
  ])("%s is %s", (text, en, fr) => {
    expect(typedNumber(text, "en")).toEqual({ number: en });
    expect(typedNumber(text, "fr")).toEqual({ number: fr });
  });

  it("leaves three decimals to choose, unless the language writes its thousands so", () => {
    expect(typedNumber("12,500", "en")).toEqual({ number: 12500 });
    expect(typedNumber("12.500", "en")).toEqual({ choices: [12.5, 12500] });
    expect(typedNumber("12,500", "fr")).toEqual({ choices: [12.5, 12500] });
    expect(typedNumber("12.500", "fr")).toEqual({ choices: [12500, 12.5] });
  });

  it.each(["", "many", "1 2", "12 50", "1,2,3", "1.2.3", "12,34,567", "1..2", "3 to 4", "1e5", "0x10", "Infinity"])(
    "“%s” is none",
    text => {
      for (const language of ["en", "fr"] as const)
        expect(typedNumber(text, language)).toEqual({ trouble: "not-a-number" });
    },
  );
});

describe("a range as it is typed", () => {
  it.each([
    ["36", 36],
    ["1.32–3.74", { min: 1.32, max: 3.74 }],
    ["1.32-3.74", { min: 1.32, max: 3.74 }],
    ["1.32 - 3.74", { min: 1.32, max: 3.74 }],
    ["1,32 à 3,74", { min: 1.32, max: 3.74 }],
    ["1 to 3", { min: 1, max: 3 }],
    ["between 1 and 3", { min: 1, max: 3 }],
    ["entre 1 et 3", { min: 1, max: 3 }],
    ["de 1 à 3", { min: 1, max: 3 }],
    ["from 1 to 3", { min: 1, max: 3 }],
    ["1…3", { min: 1, max: 3 }],
    ["3–3", 3],
    ["12 500–13 000", { min: 12500, max: 13000 }],
    ["about 36", { about: 36 }],
    ["environ 36", { about: 36 }],
    ["36 environ", { about: 36 }],
    ["~36", { about: 36 }],
    ["c. 36", { about: 36 }],
    ["at least 4", { min: 4 }],
    ["≥ 4", { min: 4 }],
    [">= 4", { min: 4 }],
    ["au moins 4", { min: 4 }],
    ["4 or more", { min: 4 }],
    ["4 ou plus", { min: 4 }],
    ["4+", { min: 4 }],
    ["from 4", { min: 4 }],
    ["at most 5", { max: 5 }],
    ["≤5", { max: 5 }],
    ["up to 5", { max: 5 }],
    ["jusqu’à 5", { max: 5 }],
    ["au plus 5", { max: 5 }],
    ["5 ou moins", { max: 5 }],
  ])("%s", (text, range) => {
    for (const language of ["en", "fr"] as const) expect(typedRange(text, language)).toEqual({ range });
  });

  it("tells what stood beside the number and is no part of it", () => {
    expect(typedRange("$1.32–$3.74", "en")).toEqual({ range: { min: 1.32, max: 3.74 }, leftOut: "$" });
    expect(typedRange("about US$36", "en")).toEqual({ range: { about: 36 }, leftOut: "US$" });
    expect(typedRange("1,32 €", "fr")).toEqual({ range: 1.32, leftOut: "€" });
    expect(typedRange("KES 21,000", "en")).toEqual({ range: 21000, leftOut: "KES" });
    expect(typedRange("30 %", "en")).toEqual({ range: 30, leftOut: "%" });
  });

  it("reads per cent as a share where the blank is one", () => {
    expect(typedRange("30 %", "en", { isShare: true })).toEqual({ range: 0.3 });
    expect(typedRange("7%–28.5 %", "en", { isShare: true })).toEqual({ range: { min: 0.07, max: 0.285 } });
    expect(typedRange("0.3", "en", { isShare: true })).toEqual({ range: 0.3 });
  });

  it("leaves to choose what can be thousands or decimals, the same for both bounds", () => {
    expect(typedRange("1.320–3.740", "en")).toEqual({
      choices: [
        { min: 1.32, max: 3.74 },
        { min: 1320, max: 3740 },
      ],
    });
    expect(typedRange("1,320–3,740", "en")).toEqual({ range: { min: 1320, max: 3740 } });
    expect(typedRange("environ 12.500", "fr")).toEqual({ choices: [{ about: 12500 }, { about: 12.5 }] });
  });

  it.each([
    ["", "not-a-range"],
    ["many", "not-a-range"],
    ["about", "not-a-range"],
    ["1 to 2 to 3", "not-a-range"],
    ["about 1 to 3", "not-a-range"],
    ["5–3", "reversed"],
    ["more than 4", "strict"],
    ["plus de 4", "strict"],
    ["> 4", "strict"],
    ["under 4", "strict"],
  ])("“%s” is none: %s", (text, trouble) => {
    for (const language of ["en", "fr"] as const) expect(typedRange(text, language)).toEqual({ trouble });
  });

  it("reads what is said of a range as that range", () => {
    for (const language of ["en", "fr"] as const)
      for (const range of [3, 0.022, 1234.5, -2, { min: 3, max: 5 }, { min: 2 }, { max: 4 }, { about: 36 }])
        expect(typedRange(sayRange(language, range), language)).toEqual({ range });
  });
});
