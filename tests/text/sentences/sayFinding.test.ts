import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/schema/index.ts";
import { languages, type ReadyWords, sayFigureName, sayFinding } from "../../../src/text/index.ts";
import { findings } from "../findings.ts";

describe.each(languages)("findings in $name", ({ code: language }) => {
  it.each(findings.map(finding => [finding.code, finding] as const))("%s is a sentence", (_, finding) => {
    const said = sayFinding(language, finding);
    expect(said).toMatch(/^[\p{Lu}\d“«].*\.$/u);
    expect(said).not.toMatch(/undefined|null|\{|\}/);
  });

  it("says different things in different words", () => {
    const said = findings.map(finding => sayFinding(language, finding));
    // What law or a ruling excludes is excluded in law, so its plane is not said again; where accounts differ, nobody is
    // named beside it.
    const distinct = new Set(said);
    const repeated = said.length - distinct.size;
    expect(repeated).toBe(8);
  });
});

describe("findings", () => {
  it.each([
    [
      { code: "between", params: { group: "Labellers", parties: ["A", "B"], min: 1, max: null } },
      "Labellers: between these workers and the top of the chain, 2 parties are on record: A and B; and at least 1 that is not known.",
    ],
    [
      { code: "between", params: { group: "Labellers", parties: [], min: 2, max: 3 } },
      "Labellers: between these workers and the top of the chain, 2 to 3 parties that are not known.",
    ],
    [{ code: "unplaced", params: { min: 2, max: null } }, "At least 2 more parties, position unknown."],
    [
      {
        code: "duties-undocumented",
        params: { group: "Labellers", plane: "legal", duties: ["A", "B"], parties: [], modes: [], isPart: false },
      },
      "Labellers: in law, no holder is documented for “A” or “B”.",
    ],
    [
      {
        code: "duties-undocumented",
        params: {
          group: "Labellers",
          plane: "legal",
          duties: ["A"],
          parties: ["Clic and Walk"],
          modes: ["final"],
          isPart: false,
        },
      },
      "Labellers: in law, on record as not answering for “A”: Clic and Walk (a court ruled: final); whether anyone else does is not documented.",
    ],
    [
      { code: "duties-lost", params: { group: "Labellers", plane: "practical", duties: ["A", "B"] } },
      "Labellers: in practice, responsibility is lost for “A” and “B”: everyone is on record passing it on or refusing it.",
    ],
    [
      {
        code: "share-shown",
        params: {
          min: 0.1056,
          max: 0.16,
          about: false,
          price: "US$12.50 per hour",
          pays: ["US$1.32 to US$2.00 per hour"],
          verification: "reported",
        },
      },
      "By these figures (reported), the pay on record is 10.6% to 16% of the price on record (US$1.32 to US$2.00 per hour, against US$12.50 per hour); the remainder, 84% to 89.4%, is not shown to reach workers. This says nothing of what the parties between have earned.",
    ],
    [
      { code: "choke-point", params: { party: "Sama", routes: 1200 } },
      "Every one of the 1,200 recorded ways down runs through Sama.",
    ],
  ] as const)("%j", (finding, said) => {
    expect(sayFinding("en", finding as Finding<string> as Finding<ReadyWords>)).toBe(said);
  });

  it("name a figure by its word, else by its code", () => {
    expect(sayFigureName("fr", "women-share")).toBe("part de femmes");
    expect(sayFigureName("en", "boots-per-worker")).toBe("boots per worker");
    expect(sayFigureName("en", "toString")).toBe("toString");
  });
});
