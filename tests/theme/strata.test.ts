import { describe, expect, it } from "vitest";
import { stratumAt } from "../../src/theme/index.ts";

describe("the shades of the layers", () => {
  it.each([
    [1, "0"],
    [2, "0 5"],
    [3, "0 3 5"],
    [6, "0 1 2 3 4 5"],
    [7, "0 1 2 3 3 4 5"],
  ])("go from the first to the last in a chain of %i layers: %s", (layers, shades) => {
    const found = Array.from({ length: layers }, (_, place) => stratumAt(place, layers));
    expect(found.join(" ")).toBe(shades);
  });
});
