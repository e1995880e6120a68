import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/schema/index.ts";
import { danglingIn } from "../../src/versions/danglingIn.ts";

const file: JsonObject = {
  parties: [{ id: "lantern" }, { id: "kanto", evidence: ["contract", { quoteId: "words" }] }],
  links: [{ id: "l", from: "lantern", to: "kanto", type: "subcontracts-to" }],
  duties: [{ id: "x-own" }],
  proceedings: [{ id: "case", concerns: ["lantern"], decisions: [{ id: "ruling", date: "2024" }] }],
  assertions: [
    { id: "a", party: "lantern", duty: "pay-wage", basis: "court", proceeding: "case", decision: "ruling" },
    { id: "b", party: "kanto", duty: "x-own", via: "l" },
  ],
  figures: [{ id: "f", about: "dossier", what: "jobs" }],
  sources: [{ id: "contract" }],
  quotes: [{ id: "words", source: "contract", quote: "so" }],
};

const told = (changed: JsonObject): readonly string[] =>
  danglingIn({ ...file, ...changed }).map(
    ({ list, from, path, kind, id }) => `${list} ${from} ${path.join("/")}: ${kind} ${id}`,
  );

describe("a reference leads nowhere", () => {
  test("only where nothing of its kind has the id: duties of the format, decisions and the dossier itself are there", () => {
    expect(told({})).toEqual([]);
  });

  test.each<readonly [what: string, changed: JsonObject, found: readonly string[]]>([
    [
      "to a party",
      { parties: [{ id: "kanto" }], figures: [] },
      [
        "links l from: party lantern",
        "assertions a party: party lantern",
        "proceedings case concerns/0: party lantern",
      ],
    ],
    ["to a duty of one's own", { duties: [] }, ["assertions b duty: duty x-own"]],
    [
      "to a decision",
      { proceedings: [{ id: "case", decisions: [{ id: "other" }, "none"] }] },
      ["assertions a decision: decision ruling"],
    ],
    [
      "to a decision where there is no list of them",
      { proceedings: [{ id: "case", decisions: { id: "ruling" } }] },
      ["assertions a decision: decision ruling"],
    ],
    [
      "to a decision by the id of a proceeding",
      { assertions: [{ id: "a", decision: "case" }] },
      ["assertions a decision: decision case"],
    ],
    [
      "to a proceeding",
      { proceedings: [], assertions: [{ id: "a", proceeding: "case" }] },
      ["assertions a proceeding: proceeding case"],
    ],
    [
      "to a source or a quote",
      { sources: [], quotes: [] },
      ["parties kanto evidence/0: evidence contract", "parties kanto evidence/1/quoteId: evidence words"],
    ],
    [
      "to the dossier where a party is meant",
      { assertions: [{ id: "a", party: "dossier" }] },
      ["assertions a party: party dossier"],
    ],
    ["to a duty as to a subject", { figures: [{ id: "f", about: "pay-wage" }] }, ["figures f about: subject pay-wage"]],
    ["not where nothing is named", { figures: [{ id: "f", about: "" }] }, []],
  ])("%s", (_, changed, found) => {
    expect(told(changed)).toEqual(found);
  });

  test("of two objects with one id each is told", () => {
    const found = told({
      assertions: [
        { id: "a", duty: "x-one" },
        { id: "a", duty: "x-two" },
      ],
    });
    expect(found.map(line => line.replace(/^.*: /u, "")).sort()).toEqual(["duty x-one", "duty x-two"]);
  });
});
