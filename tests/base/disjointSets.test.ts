import fc from "fast-check";
import { expect, it } from "vitest";
import { disjointSets } from "../../src/base/index.ts";

it("lets the smallest number of a set stand for it, in whatever order sets were joined", () => {
  const sets = disjointSets(6);
  expect(sets.join(5, 4)).toBe(4);
  expect(sets.join(2, 1)).toBe(1);
  expect(sets.join(4, 2)).toBe(1);
  expect(sets.join(5, 1)).toBe(1);
  expect([0, 1, 2, 3, 4, 5].map(sets.find)).toEqual([0, 1, 1, 3, 1, 1]);
});

it("puts two numbers into one set where a way of joins leads from one to the other, and nowhere else", () => {
  const size = 12;
  const number = fc.nat(size - 1);
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 20 }), joins => {
      const sets = disjointSets(size);
      for (const [a, b] of joins) sets.join(a, b);
      for (let start = 0; start < size; start += 1) {
        const reached = new Set([start]);
        for (const at of reached)
          for (const [a, b] of joins) {
            if (a === at) reached.add(b);
            if (b === at) reached.add(a);
          }
        expect(sets.find(start)).toBe(Math.min(...reached));
      }
    }),
  );
});

it("holds a chain of a hundred thousand joins without recursion", () => {
  const size = 100_000;
  const sets = disjointSets(size);
  for (let one = size - 1; one > 0; one -= 1) sets.join(one, one - 1);
  expect(sets.find(size - 1)).toBe(0);
});
