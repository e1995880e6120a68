import { describe, expect, it } from "vitest";
import { allowList } from "../../src/redact/allowList.ts";
import { listNames } from "../../src/schema/index.ts";
import { dossier, lists } from "../../src/schema/records.ts";
import { fieldsIn, opened, unplacedFields } from "./schemaShape.ts";

const listFields = new Set<string>(listNames);
const { views: _, ...head } = allowList.head;

describe("the allow-list", () => {
  it.each(listNames)("places every field of %s, and no other", list => {
    expect(unplacedFields([lists[list]], allowList.lists[list], list)).toEqual([]);
  });

  it("places every field of the dossier itself, and no other", () => {
    const shape = Object.fromEntries(
      Object.entries(dossier.shape).filter(([field]) => !listFields.has(field) && field !== "views"),
    );
    const [own] = opened(dossier.pick(Object.fromEntries(Object.keys(shape).map(field => [field, true])) as never));
    expect(unplacedFields([own!], head, "")).toEqual([]);
  });

  it("notices a new field, one that is gone, and one that is copied in a way that does not fit", () => {
    const { name, ...rest } = allowList.lists.parties;
    expect(unplacedFields([lists.parties], rest, "parties")).toEqual(["parties/name: not placed"]);
    expect(unplacedFields([lists.parties], { ...rest, name: name!, nickname: "text" }, "parties")).toEqual([
      "parties/nickname: no field of the format that may leave",
    ]);
    for (const [field, shape] of [
      ["remark", "plain"],
      ["kind", "text"],
      ["place", "text"],
      ["id", "plain"],
    ] as const)
      expect(unplacedFields([lists.parties], { ...allowList.lists.parties, [field]: shape }, "parties")).toEqual([
        `parties/${field}: copied in a way that does not fit`,
      ]);
    expect(unplacedFields([lists.links], { ...allowList.lists.links, private: "plain" }, "links")).toHaveLength(1);
  });

  it("lets of a withheld party leave what the format says, and of an unnamed source", () => {
    expect(Object.keys(allowList.withheld)).toEqual(
      "id kind name roles country count inLine placed near above withheld hypotheses".split(" "),
    );
    expect(Object.keys(allowList.unnamed)).toEqual("id type published language derivedFrom person".split(" "));
    for (const field of Object.keys(allowList.withheld)) expect([...fieldsIn([lists.parties]).keys()]).toContain(field);
  });
});
