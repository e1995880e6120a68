import { describe, expect, it } from "vitest";
import { typedDate } from "../../../src/text/index.ts";

const today = "2026-11-27";

describe("a date as it is typed", () => {
  it.each([
    ["2023", "2023"],
    ["2023-03", "2023-03"],
    ["2023-03-04", "2023-03-04"],
    ["2023-3-4", "2023-03-04"],
    ["2023/03/04", "2023-03-04"],
    ["20230304", "2023-03-04"],
    ["2023-03-04T09:15:00Z", "2023-03-04"],
    ["mar 2023", "2023-03"],
    ["Mar. 2023", "2023-03"],
    ["march 2023", "2023-03"],
    ["mars 2023", "2023-03"],
    ["2023 March", "2023-03"],
    ["3/2023", "2023-03"],
    ["03.2023", "2023-03"],
    ["4 mar 23", "2023-03-04"],
    ["4 March 2023", "2023-03-04"],
    ["4th of March, 2023", "2023-03-04"],
    ["March 4, 2023", "2023-03-04"],
    ["Saturday 4 March 2023", "2023-03-04"],
    ["samedi 4 mars 2023", "2023-03-04"],
    ["le 1er février 2021", "2021-02-01"],
    ["1ᵉʳ août 2021", "2021-08-01"],
    ["2023 mar 4", "2023-03-04"],
    ["4-mar-98", "1998-03-04"],
    ["mar ’23", "2023-03"],
    ["mar 98", "1998-03"],
    ["déc. 2022", "2022-12"],
    ["sept 2021", "2021-09"],
    ["juil 2021", "2021-07"],
    ["jul 2021", "2021-07"],
    ["13/4/2023", "2023-04-13"],
    ["4/13/2023", "2023-04-13"],
    ["13.4.23", "2023-04-13"],
    ["4/4/2023", "2023-04-04"],
    ["3/98", "1998-03"],
    ["29 feb 2024", "2024-02-29"],
    ["2023年3月4日", "2023-03-04"],
    ["٢٠٢٣-٠٣-٠٤", "2023-03-04"],
    // Without a year: the latest that has come.
    ["4 mar", "2026-03-04"],
    ["mar 4", "2026-03-04"],
    ["12 dec", "2025-12-12"],
    ["29 feb", "2024-02-29"],
    ["27 nov", "2026-11-27"],
    ["13/4", "2026-04-13"],
    ["today", "2026-11-27"],
    ["aujourd’hui", "2026-11-27"],
    ["hier", "2026-11-26"],
    ["  4 Mars 2023 ", "2023-03-04"],
  ])("%s is %s", (text, date) => {
    expect(typedDate(text, { today })).toEqual({ date });
  });

  it.each([
    ["4.3.2023", "2023-03-04", "2023-04-03"],
    ["4/3/2023", "2023-03-04", "2023-04-03"],
    ["4-3-23", "2023-03-04", "2023-04-03"],
    ["4/3", "2026-03-04", "2026-04-03"],
    ["4/12", "2025-12-04", "2026-04-12"],
    ["mar 23", "2023-03", "2026-03-23"],
    ["3/23", "2026-03-23", "2023-03"],
    ["4 jui 2023", "2023-06-04", "2023-07-04"],
  ])("%s is left to choose: %s or %s", (text, one, other) => {
    expect(typedDate(text, { today })).toEqual({ choices: [one, other] });
  });

  it.each([
    ["", "not-a-date"],
    ["Q1 2023", "not-a-date"],
    ["early 2023", "not-a-date"],
    ["2019-2020", "not-a-date"],
    ["2019–20", "not-a-date"],
    ["March", "not-a-date"],
    ["23", "not-a-date"],
    ["4 ma 2023", "not-a-date"],
    ["4 March 2023 5", "not-a-date"],
    ["1 2 3 4", "not-a-date"],
    ["4 foo 2023", "not-a-date"],
    ["30 feb 2023", "impossible-date"],
    ["2023-13-01", "impossible-date"],
    ["31/4/2023", "impossible-date"],
    ["32/13/2023", "impossible-date"],
  ])("“%s” is none: %s", (text, trouble) => {
    expect(typedDate(text, { today })).toEqual({ trouble });
  });

  it("lies ahead where it is asked for so", () => {
    expect(typedDate("4 mar", { today, isAhead: true })).toEqual({ date: "2027-03-04" });
    expect(typedDate("12 dec", { today, isAhead: true })).toEqual({ date: "2026-12-12" });
  });

  it("has the nearest century", () => {
    expect(typedDate("1/13/36", { today })).toEqual({ date: "2036-01-13" });
    expect(typedDate("1/13/37", { today })).toEqual({ date: "1937-01-13" });
  });
});
