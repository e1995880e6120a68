import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(path.join(root, file), "utf8");
const changelog = read("CHANGELOG.md");

/** The most words of an entry: it is read by somebody who looks for one line. */
const MOST_WORDS = 25;

describe("the changelog", () => {
  it(`has entries of at most ${MOST_WORDS} words`, () => {
    const entries = changelog.split("\n").filter(line => line.startsWith("- "));
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.filter(entry => entry.slice(2).trim().split(/\s+/u).length > MOST_WORDS)).toEqual([]);
  });

  it("says nothing twice", () => {
    const entries = changelog.split("\n").filter(line => line.startsWith("- "));
    expect(entries.filter((entry, at) => entries.indexOf(entry) !== at)).toEqual([]);
  });

  it("begins with what is not released, then has each version with its day, the newest first", () => {
    const heads = [...changelog.matchAll(/^## (.*)$/gmu)].map(([, head]) => head!);
    expect(heads[0]).toBe("[Unreleased]");
    const released = heads.slice(1);
    expect(released.filter(head => !/^\[\d+\.\d+\.\d+\] - \d{4}-\d{2}-\d{2}$/u.test(head))).toEqual([]);
    const days = released.map(head => head.slice(-10));
    expect(days).toEqual(days.toSorted().toReversed());
    const { version } = JSON.parse(read("package.json"));
    expect(released[0]).toContain(`[${version}]`);
    expect(JSON.parse(read("package-lock.json")).packages[""].version).toBe(version);
  });
});
