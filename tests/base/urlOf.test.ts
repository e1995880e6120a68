import { describe, expect, it } from "vitest";
import { urlOf } from "../../src/base/index.ts";

describe("an address", () => {
  it.each([
    "https://example.org/",
    "https://example.org/Société-générale?q=é",
    "https://société.example/",
    "mailto:desk@example.org",
    "HTTP://EXAMPLE.ORG",
  ])("is read, however often it was asked for: %s", address => {
    // Long enough for the engine to compile what it calls.
    for (let times = 0; times < 20_000; times += 1)
      if (urlOf(JSON.parse(JSON.stringify(address))) === null) throw new Error(`not read the ${times}th time`);
    expect(urlOf(address)?.href).toBe(new URL(address).href);
  });

  it.each(["", "example.org", "https://", "http://[", "https://exa mple.org"])("is none: %s", text => {
    expect(urlOf(text)).toBeNull();
  });
});
