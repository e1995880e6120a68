import { describe, expect, it } from "vitest";
import { addressOf } from "../../../../src/app/documents/files/openSrc.ts";

const page = "https://paper.example/chains/index.html?src=x";
const meant = (src: string, from = page) => {
  const result = addressOf(src, from);
  return result.ok ? result.value.href : result.trouble.code;
};

describe("the address of a dossier beside the page", () => {
  it.each([
    ["mine.json", "https://paper.example/chains/mine.json"],
    ["../other/mine.json?v=2", "https://paper.example/other/mine.json?v=2"],
    ["/mine.json", "https://paper.example/mine.json"],
    ["https://paper.example/mine.json", "https://paper.example/mine.json"],
    ["//paper.example/mine.json", "https://paper.example/mine.json"],
    ["https://paper.example:443/mine.json", "https://paper.example/mine.json"],
  ])("is on its own host: %s", (src, address) => {
    expect(meant(src)).toBe(address);
  });

  it.each([
    "https://elsewhere.example/mine.json",
    "//elsewhere.example/mine.json",
    "\\\\elsewhere.example\\mine.json",
    "http://paper.example/mine.json",
    "https://paper.example:8443/mine.json",
    "https://paper.example.elsewhere.example/mine.json",
    "https://paper.example@elsewhere.example/mine.json",
    "\thttps://elsewhere.example/",
    "data:application/json,{}",
    "blob:https://paper.example/1",
    "javascript:alert(1)",
    "file:///etc/passwd",
  ])("is never on another: %s", src => {
    expect(meant(src)).toBe("other-host");
  });

  it("is none where it cannot be read as an address, or the page has no host", () => {
    expect(meant("http://[")).toBe("no-address");
    expect(meant("mine.json", "file:///home/reader/index.html")).toBe("other-host");
  });
});
