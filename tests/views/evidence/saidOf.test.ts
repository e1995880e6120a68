import { describe, expect, it } from "vitest";
import { shortQuote } from "../../../src/views/evidence/saidOf.ts";

describe("a quote beside a mark", () => {
  it("is whole where there is room for it", () => {
    expect(shortQuote("counselling was available", 40)).toBe("counselling was available");
  });

  it("is shortened at a clause border alone, and says so", () => {
    const words = "Sama was responsible for the pay, and for the mental health of employees; OpenAI was not";
    expect(shortQuote(words, 80)).toBe("Sama was responsible for the pay, and for the mental health of employees […]");
    expect(shortQuote(words, 40)).toBe("Sama was responsible for the pay […]");
  });

  it("is longer rather than cut within its first clause", () => {
    const first = "the arrangements of the payment and of the mental health of all employees";
    expect(shortQuote(`${first}, as reported`, 20)).toBe(`${first} […]`);
    expect(shortQuote(first, 20)).toBe(first);
  });

  it("knows the borders of clauses of other scripts, and no border within a number", () => {
    expect(shortQuote("قال العاملون، ولم يوفّر أحد لنا طبيبًا نفسيًا", 20)).toBe("قال العاملون […]");
    expect(shortQuote("It is paid 12.50 dollars an hour, before tax", 20)).toBe("It is paid 12.50 dollars an hour […]");
  });
});
