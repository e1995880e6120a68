import { describe, expect, test } from "vitest";
import { someOf } from "../../src/app/page/address/codecs.ts";
import { type EmbedParameters, parameterNames, parseParameters } from "../../src/embed/parameters.ts";
import { overlayFamilies } from "../../src/schema/index.ts";

const none = parseParameters("");

describe("the parameters of an embed", () => {
  test("are all open where nothing is asked for", () => {
    expect(none).toEqual({
      dir: null,
      theme: null,
      duty: null,
      workers: null,
      plane: null,
      step: null,
      focus: null,
      view: null,
      show: null,
      plain: false,
      static: false,
      transparent: false,
      fitchart: false,
      logo: null,
    });
  });

  test.each<[search: string, asked: Partial<EmbedParameters>]>([
    ["dir=rtl", { dir: "rtl" }],
    ["dir=auto", { dir: "auto" }],
    ["theme=dark", { theme: "dark" }],
    ["theme=auto", { theme: "auto" }],
    ["dark=true", { theme: "dark" }],
    ["dark=1", { theme: "dark" }],
    ["dark", { theme: "dark" }],
    ["dark=false", { theme: "light" }],
    ["dark=auto", { theme: "auto" }],
    ["dark=true&theme=light", { theme: "light" }],
    ["dark=true&theme=purple", { theme: "dark" }],
    ["duty=health-safety", { duty: "health-safety" }],
    ["duty=x-data-protection", { duty: "x-data-protection" }],
    ["workers=nairobi-2021", { workers: "nairobi-2021" }],
    ["plane=practical", { plane: "practical" }],
    ["step=the-contract", { step: "the-contract" }],
    ["step=3", { step: "3" }],
    ["focus=sama", { focus: "sama" }],
    ["view=table", { view: "table" }],
    ["show=ownership", { show: ["ownership"] }],
    ["show=ownership,money,owners", { show: ["money", "ownership"] }],
    ["show=", { show: [] }],
    ["plain=1", { plain: true }],
    [
      "plain=true&static=1&transparent=true&fitchart=1",
      { plain: true, static: true, transparent: true, fitchart: true },
    ],
    ["logo=on", { logo: true }],
    ["logo=off", { logo: false }],
    ["duty=pay-wage&duty=other", { duty: "pay-wage" }],
    // Parameters that hosts add do no harm.
    ["initialWidth=390&childId=chain&parentTitle=A%20story&parentUrl=https%3A%2F%2Fnews.test%2F", {}],
    ["utm_source=newsletter&plane=legal", { plane: "legal" }],
  ])("?%s", (search, asked) => {
    expect(parseParameters(`?${search}`)).toEqual({ ...none, ...asked });
    expect(parseParameters(search)).toEqual({ ...none, ...asked });
  });

  test.each([
    "dir=up",
    "theme=Dark mode",
    "dark=maybe",
    "duty=Pay Wage",
    "duty=pay_wage",
    "duty=__proto__",
    "duty=",
    `duty=${"a".repeat(201)}`,
    "workers=-",
    "plane=law",
    "plane=constructor",
    "step=1.5",
    "focus=%22onload",
    "view=network",
    "plain=maybe",
    "plain=0",
    "static=false",
    "logo=maybe",
    "search=Sama",
    "%",
    "duty=%E0%A4%A",
    "Duty=pay-wage",
    "__proto__=1&constructor=2",
  ])("as if it were not there: ?%s", search => {
    expect(parseParameters(`?${search}`)).toEqual(none);
  });

  test("every name that is listed is read, and no other", () => {
    // The language is the file that was asked for, and `dark` is another name of `theme`.
    const value: Record<string, string> = { dir: "rtl", theme: "dark", plane: "legal", view: "table" };
    const read = parameterNames.filter(name => name !== "lang");
    for (const name of read) expect(parseParameters(`${name}=${value[name] ?? "1"}`), name).not.toEqual(none);
    expect(read.filter(name => name !== "dark").sort()).toEqual(Object.keys(none).sort());
  });
});

test("lines are asked for as in the address of the page, by the same names in the same order", () => {
  const ofPage = someOf(overlayFamilies);
  for (const value of ["", "ownership", "data,money", "money,money", "owns,data", "instructions,ownership,data,money"])
    expect(parseParameters(`?show=${value}`).show).toEqual(ofPage.parse(new URLSearchParams({ show: value }), "show"));
});
