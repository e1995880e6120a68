import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  type HouseStyleName,
  hashOfHouseStyle,
  houseFonts,
  houseStyleIn,
  houseStyleOfHash,
  isHouseValue,
} from "../../src/embed/houseStyle.ts";
import { houseColours } from "../../src/theme/index.ts";

describe("a house style", () => {
  test.each<[HouseStyleName, string]>([
    ["ink", "#123"],
    ["ink", "#1b1f24cc"],
    ["paper", "white"],
    ["paper", "transparent"],
    ["link", "rgb(34, 86, 141)"],
    ["link", "rgba(34, 86, 141, 0.5)"],
    ["held", "hsl(176 87% 20% / 50%)"],
    ["held", "oklch(0.45 0.09 190)"],
    ["held", "color(srgb 0.1 0.2 -0.01)"],
    ["held", "color(display-p3 0.1 0.2 0.3 / 0.5)"],
    ["font", "Georgia"],
    ["font", `"Guardian Text Egyptian", 'Noto Sans', Georgia, serif`],
    ["heading-font", "-apple-system, BlinkMacSystemFont, Helvetica_Neue"],
    ["heading-font", "ヒラギノ角ゴ, Österreich"],
  ])("%s may be %s", (name, value) => {
    expect(isHouseValue(name, value)).toBe(true);
    expect(houseStyleIn({ [name]: value })).toEqual({ [name]: value });
    expect(houseStyleOfHash(`#${hashOfHouseStyle({ [name]: value })}`)).toEqual({ [name]: value });
  });

  test.each<[HouseStyleName, string]>([
    ["ink", ""],
    ["ink", "#12"],
    ["ink", "url(https://tracker.test/pixel)"],
    ["ink", "image-set('a.png' 1x)"],
    ["ink", "var(--secret)"],
    ["ink", "attr(data-secret)"],
    ["ink", "rgb(0,0,0);background:url(//tracker.test)"],
    ["ink", "rgb(0,0,0)}body{display:none"],
    ["ink", "rgb(url(x))"],
    ["ink", "red;"],
    ["ink", "color-mix(in srgb, red, blue)"],
    ["ink", "Guardian Text"],
    ["font", "url(https://tracker.test/font.woff2)"],
    ["font", "Georgia; color: red"],
    ["font", "Georgia}html{display:none"],
    ["font", "local(Georgia)"],
    ["font", "var(--x)"],
    ["font", "\\67 eorgia"],
    ["font", "a".repeat(201)],
  ])("%s may not be %s", (name, value) => {
    expect(isHouseValue(name, value)).toBe(false);
    expect(houseStyleIn({ [name]: value })).toEqual({});
    expect(houseStyleOfHash(`#?${new URLSearchParams({ [name]: value })}`)).toEqual({});
  });

  test("has no other names, whatever is said", () => {
    const said = JSON.parse('{"ink":"black","background":"red","__proto__":{"paper":"red"},"constructor":"red"}');
    expect(houseStyleIn(said)).toEqual({ ink: "black" });
    for (const nothing of [null, undefined, 1, "ink", [], () => "red"]) expect(houseStyleIn(nothing)).toEqual({});
    expect(houseStyleIn({ ink: ["red"], paper: { toString: () => "red" } })).toEqual({});
  });

  test("survives the way through an address, and what WordPress writes behind it", () => {
    const style = { ink: "rgb(0, 0, 0)", font: `"A & B", serif`.replace("&", "and"), "on-ground": "#fff" };
    expect(houseStyleOfHash(`#${hashOfHouseStyle(style)}`)).toEqual(style);
    expect(houseStyleOfHash(`#${hashOfHouseStyle(style)}#?secret=AbC123`)).toMatchObject({ ink: style.ink });
    expect(hashOfHouseStyle({})).toBe("");
    for (const hash of ["", "#", "#?", "#party-sama", "#?secret=AbC123"]) expect(houseStyleOfHash(hash)).toEqual({});
  });

  test("is described name by name in docs/publishing-and-embedding.md", () => {
    const guide = readFileSync(new URL("../../docs/publishing-and-embedding.md", import.meta.url), "utf8");
    const names = [...houseColours, ...houseFonts];
    expect(names.filter(name => !guide.includes(`\`--deep-labor-${name}\``))).toEqual([]);
  });
});
