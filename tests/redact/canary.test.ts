import { describe, expect, it } from "vitest";
import { leakFinder, redact } from "../../src/redact/index.ts";
import { parseDossier } from "../../src/schema/index.ts";
import { canaryDossier, unwrittenIn } from "./canaryDossier.ts";

const { text, canaries } = canaryDossier();
const result = redact(text);

describe("a dossier with a canary in every place that may not leave", () => {
  it("is a dossier, and has every field of the format", () => {
    expect(parseDossier(text).problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(unwrittenIn(JSON.parse(text))).toEqual([]);
    expect(canaries.length).toBeGreaterThan(500);
    expect(new Set(canaries.map(canary => canary.text)).size).toBe(canaries.length);
  });

  it("is published without any of them", () => {
    if (!result.ok) throw new Error(JSON.stringify(result.trouble, null, 1));
    const found = leakFinder(canaries).leaks(result.value.text);
    expect(found.map(index => canaries[index])).toEqual([]);
    expect(result.value.text).not.toMatch(/private"|canary|nightjar/i);
  });
});
