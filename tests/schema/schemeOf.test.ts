import { describe, expect, it } from "vitest";
import { schemeOf } from "../../src/schema/index.ts";

describe("the scheme of an identifier", () => {
  it.each([
    ["LEI", "lei"],
    [" wikidata ", "wikidata"],
    ["GB-COH", "gb-coh"],
    ["", ""],
  ])("“%s” is compared as “%s”", (scheme, told) => {
    expect(schemeOf({ scheme })).toBe(told);
  });
});
