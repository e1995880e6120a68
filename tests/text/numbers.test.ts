import { describe, expect, it } from "vitest";
import { sayBytes, sayCountry, sayCurrency, sayDate, sayNumber, sayPercent, sayRange } from "../../src/text/index.ts";

/** Replaces no-break spaces, whichever `Intl` uses, by plain ones. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/gu, " ");

describe("numbers", () => {
  it.each([
    [0, "0", "0"],
    [1234.5, "1,234.5", "1 234,5"],
    [0.022, "0.022", "0,022"],
    [-3, "-3", "-3"],
    [2n ** 70n, "1,180,591,620,717,411,303,424", "1 180 591 620 717 411 303 424"],
  ])("%s", (value, en, fr) => {
    expect(sayNumber("en", value)).toBe(en);
    expect(plain(sayNumber("fr", value))).toBe(fr);
  });

  it.each([
    [0, "0%"],
    [0.0001, "less than 0.1%"],
    [0.0005, "0.1%"],
    [0.1056, "10.6%"],
    [0.16, "16%"],
    [0.9999, "more than 99.9%"],
    [1, "100%"],
    [1.5, "150%"],
  ])("the share %s is said as %s", (share, said) => {
    expect(sayPercent("en", share)).toBe(said);
  });

  it("writes percent the French way", () => {
    expect(plain(sayPercent("fr", 0.1056))).toBe("10,6 %");
  });

  it.each([
    [3, "3", "3"],
    [{ min: 3, max: 5 }, "3 to 5", "3 à 5"],
    [{ min: 3, max: 3 }, "3", "3"],
    [{ about: 3 }, "about 3", "environ 3"],
    [{ min: 2 }, "at least 2", "au moins 2"],
    [{ max: 4 }, "at most 4", "au plus 4"],
    [{ min: 0 }, "at least 0", "au moins 0"],
    [{}, "a number not known", "un nombre inconnu"],
  ])("the range %j", (range, en, fr) => {
    expect(sayRange("en", range)).toBe(en);
    expect(sayRange("fr", range)).toBe(fr);
  });

  it.each([
    [900, "900 bytes", "900 octets"],
    [1024, "1 kB", "1 ko"],
    [20 * 1024 * 1024, "20 MB", "20 Mo"],
    [20 * 1024 * 1024 + 1, "20.1 MB", "20,1 Mo"],
  ])("%s bytes, never less than there is", (bytes, en, fr) => {
    expect(plain(sayBytes("en", bytes))).toBe(en);
    expect(plain(sayBytes("fr", bytes))).toBe(fr);
  });
});

describe("dates", () => {
  it.each([
    ["2021", "2021", "2021"],
    ["2021-02", "February 2021", "février 2021"],
    ["2021-02-01", "1 February 2021", "1er février 2021"],
    ["2021-12-31", "31 December 2021", "31 décembre 2021"],
    ["2021-11-01", "1 November 2021", "1er novembre 2021"],
    ["2020-02-29", "29 February 2020", "29 février 2020"],
    ["1850-06-15", "15 June 1850", "15 juin 1850"],
    ["some day", "some day", "some day"],
    ["2021-02-30", "2021-02-30", "2021-02-30"],
  ])("%s is said as exactly as it is known", (date, en, fr) => {
    expect(sayDate("en", date)).toBe(en);
    expect(sayDate("fr", date)).toBe(fr);
  });
});

describe("countries", () => {
  it.each([
    ["KE", "Kenya", "Kenya"],
    ["DE", "Germany", "Allemagne"],
    ["XK", "Kosovo", "Kosovo"],
  ])("%s", (code, en, fr) => {
    expect(sayCountry("en", code)).toBe(en);
    expect(sayCountry("fr", code)).toBe(fr);
  });

  it.each(["kenya", "none", "K", "KE ", "12", "", "🇰🇪"])("“%s” is no code, and is said as it is", code => {
    expect(sayCountry("en", code)).toBe(code);
    expect(sayCountry("fr", code)).toBe(code);
    expect(sayCurrency("en", code)).toBe(code);
  });
});
