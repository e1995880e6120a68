import { expect, it } from "vitest";
import { passedAgain } from "../scripts/passedAgain.ts";

it("what passed only when it was tried again is told by name; what failed all the same is a failure, not this", () => {
  const test = (fullName: string, status: string, tries?: number) => ({
    ...{ fullName, status },
    meta: tries === undefined ? {} : { tries },
  });
  const testResults = [
    {
      assertionResults: [test("b is seen ", "passed", 2), test("c is seen", "failed", 2), test("d is seen", "passed")],
    },
    { assertionResults: [test("a is seen", "passed", 3), { fullName: "e is seen", status: "skipped" }] },
  ];
  expect(passedAgain({ testResults })).toEqual(["a is seen", "b is seen"]);
});
