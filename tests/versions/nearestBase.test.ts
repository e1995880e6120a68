/** What two versions likely grew from: the kept text with the fewest differences to the other one. */
import { expect, it } from "vitest";
import { nearestBase } from "../../src/versions/index.ts";

const text = (...names: string[]) => JSON.stringify({ parties: names.map(id => ({ id })) });

it("takes the text with the fewest differences, of several the first, and none that cannot be read", () => {
  const theirs = JSON.parse(text("a", "b", "c")) as Record<string, unknown>;
  expect(nearestBase([text(), text("a", "b"), text("a")], theirs)).toEqual({ index: 1, changes: 1 });
  expect(nearestBase([text("a", "b"), "{", text("b", "a")], theirs)).toEqual({ index: 0, changes: 1 });
  expect(nearestBase(["{", "[]"], theirs)).toBe(null);
});
