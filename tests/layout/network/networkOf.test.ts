import { describe, expect, test } from "vitest";
import { checkDossier } from "../../../src/model/index.ts";
import { networkOf } from "../../bench/networkOf.ts";

describe("a generated network", () => {
  test.each([0, 1, 2, 7, 300, 2000])("of %i parties is a dossier without errors", size => {
    const { dossier, problems, leftOut } = checkDossier(new TextEncoder().encode(JSON.stringify(networkOf(size))));
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(leftOut).toEqual([]);
    expect(dossier?.parties).toHaveLength(size);
  });

  test("is the same for the same seed and another for another", () => {
    expect(networkOf(200, 3)).toEqual(networkOf(200, 3));
    expect(networkOf(200, 3)).not.toEqual(networkOf(200, 4));
  });

  test("has one and a half links a party, hubs, and pieces of its own", () => {
    const { parties, links } = networkOf(10_000);
    expect(links.length / parties.length).toBeGreaterThan(1.3);
    expect(links.length / parties.length).toBeLessThan(1.75);
    const degree = new Map<string, number>();
    for (const { from, to } of links) for (const id of [from, to]) degree.set(id, (degree.get(id) ?? 0) + 1);
    expect(Math.max(...degree.values())).toBeGreaterThan(100);
    expect(parties.filter(({ id }) => !degree.has(id)).length).toBeGreaterThan(0);
  });
});
