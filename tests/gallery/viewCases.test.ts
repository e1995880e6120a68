/** The hard cases of the views are files that can be read, each with a name of its own. */
import { describe, expect, test } from "vitest";
import { checkDossier } from "../../src/model/index.ts";
import { viewCases } from "./viewCases.ts";

test("each case has a name of its own in its view, which is the name of a file", () => {
  const names = viewCases.map(({ view, name }) => `${view}-${name}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter(name => !/^[a-z]+(-[a-z0-9]+)+$/.test(name))).toEqual([]);
});

describe.each(viewCases)("$view: $name", ({ text, name }) => {
  test("can be read, and has no mistake but the one that it is named after", () => {
    const { dossier, problems } = checkDossier(text);
    expect(dossier).not.toBeNull();
    const errors = problems.filter(({ severity }) => severity === "error").map(({ code }) => code);
    expect(errors).toEqual(name === "an-end-before-a-start" ? ["end-before-start"] : []);
  });
});
