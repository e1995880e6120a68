import { expect, it } from "vitest";
import { groupAnswersOf } from "../../src/model/index.ts";
import { parseDossier } from "../../src/schema/index.ts";
import { draw } from "./drawing.ts";

const response = { status: "replied" as const, text: "We look into it.", evidence: [] };

const { dossier } = parseDossier(
  JSON.stringify(
    draw("client > parent > unit > [w]", {
      parties: {
        parent: { response },
        client: { response },
        sister: { response },
        hidden: { response, withheld: true },
      },
      hops: { "parent>unit": { type: "intra-group" } },
      links: ["parent intra-group sister", "hidden intra-group sister"],
    }),
  ),
);

it.each([
  ["of the parent and of a sister", "unit", ["parent", "sister"]],
  ["of the sister, not its own", "parent", ["sister"]],
  ["no answer, where it is in no group", "client", []],
])("a party is led to the answers of its group: %s", (_, id, answers) => {
  expect([...groupAnswersOf(dossier!, id)].sort()).toEqual(answers);
});
