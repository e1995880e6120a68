import { expect, it } from "vitest";
import { stretchAt } from "../../../../src/app/picture/story/stretchAt.ts";

it.each([
  [-300, { step: 0, through: 0 }],
  [0, { step: 0, through: 0 }],
  [250, { step: 0, through: 0.5 }],
  [500, { step: 1, through: 0 }],
  [1250, { step: 2, through: 0.5 }],
  [9000, { step: 2, through: 1 }],
])("px %i below the beginning of three stretches of 500 px is %o", (offset, where) => {
  expect(stretchAt(offset, 500, 3)).toEqual(where);
});

it("is the first step where the page has no room for stretches", () => {
  expect(stretchAt(40, 0, 3)).toEqual({ step: 0, through: 0 });
});
