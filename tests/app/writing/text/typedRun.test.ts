import { expect, it } from "vitest";
import { typedRunAfter } from "../../../../src/app/writing/text/typedRun.ts";

const runsOf = (...struck: readonly (readonly [isTyping: boolean, at: number])[]): readonly string[] => {
  let last: ReturnType<typeof typedRunAfter> | null = null;
  return struck.map(([isTyping, at]) => {
    last = typedRunAfter(last, isTyping, at);
    return last.visit;
  });
};

it("keeps what is typed without a pause one step", () => {
  const [first, second, third] = runsOf([true, 0], [true, 900], [true, 1800]);
  expect([second, third]).toEqual([first, first]);
});

it("begins another step after a pause", () => {
  const [first, second] = runsOf([true, 0], [true, 1000]);
  expect(second).not.toBe(first);
});

it("makes whatever is no typing a step of its own, and what follows another", () => {
  expect(new Set(runsOf([true, 0], [false, 10], [false, 20], [true, 30])).size).toBe(4);
  expect(new Set(runsOf([true, 0], [false, 0], [true, 0])).size, "within one ms").toBe(3);
});

it("names a visit with no blank, by which drafts part its key from its number", () => {
  expect(runsOf([true, 1_700_000_000_000])[0]).toMatch(/^text-[0-9a-z]+$/);
});
