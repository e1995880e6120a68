import { describe, expect, test } from "vitest";
import type { Link } from "../../../src/schema/index.ts";
import { linkFacts } from "../../../src/views/index.ts";

const link: Link = {
  ...{ id: "a-b", type: "owns", from: "a", to: "b", verification: "documented", evidence: [] },
  ...{ label: "a majority", functions: ["subcontractor"], tasks: ["moderation"], start: "2021-11", end: "2022-02" },
  ...{ governingLaw: "KE", nda: true, share: { min: 0.5, max: 0.75 } },
};
const said = (language: string, one: Link) =>
  linkFacts(language, one).map(fact => ("words" in fact ? fact.words : fact.text));

describe("the facts beside a link", () => {
  test("are its label, how sure it is, its days, what is done, its share, law and silence, in this order", () => {
    expect(said("en", link)).toEqual([
      ...["a majority", "documented", "November 2021 – February 2022", "subcontractor", "moderation", "50% to 75%"],
      ...["applicable law: Kenya", "non-disclosure agreement"],
    ]);
  });

  test("say where no day is known, and nothing of what is not written", () => {
    const bare: Link = { id: "a-b", type: "owns", from: "a", to: "b", verification: "reported", evidence: [] };
    expect(said("en", bare)).toHaveLength(2);
    expect(said("en", { ...bare, nda: false })).toHaveLength(2);
  });
});
