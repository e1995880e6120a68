import { describe, expect, it } from "vitest";
import { answersTo } from "../../../../src/app/picture/evidence/answersTo.ts";
import { draw, fileOf } from "../../../model/drawing.ts";

const response = { status: "no-reply" as const };
const { dossier } = fileOf(
  draw("c > a > u? > [w]", {
    parties: { c: { response } },
    says: [
      "c passes-on pay-wage to a by statement",
      "a holds pay-wage by contract",
      ["c disclaims health-safety by statement said-by a", { response }],
      ["a disclaims health-safety by practice", { response }],
      "w holds pay-wage by practice",
    ],
  }),
);
const answers = [...answersTo(dossier, [...dossier.assertions, ...dossier.links]).values()];

describe("answers of those named by a claim", () => {
  it("stand in full with the first claim that names them, their own words included", () => {
    expect(answers[0]).toEqual({ here: ["c"], before: [], none: ["a"] });
  });

  it("are said not to be there for everyone else who is named", () => {
    expect(answers[1]).toEqual({ here: [], before: [], none: ["a"] });
  });

  it("are not said to be missing where the claim carries one itself", () => {
    expect(answers[2]).toEqual({ here: [], before: ["c"], none: [] });
    expect(answers[3]).toEqual({ here: [], before: [], none: [] });
  });

  it("are asked neither of workers nor of those who are not known", () => {
    expect(answers[4]).toEqual({ here: [], before: [], none: [] });
    expect(answers.at(-1)).toEqual({ here: [], before: [], none: [] });
  });

  it("are not repeated: a later claim points back", () => {
    expect(answers[5]).toEqual({ here: [], before: ["c"], none: ["a"] });
  });
});
