import { describe, expect, test } from "vitest";
import { fieldsOfList, listNames } from "../../src/schema/index.ts";
import { lists } from "../../src/schema/records.ts";

describe("the lists and fields that are known without the checks", () => {
  test("are the lists of the checks, in their order", () => {
    expect(listNames).toEqual(Object.keys(lists));
  });

  test.each(listNames)("%s: are the fields of the checks, in their order", list => {
    expect(fieldsOfList(list)).toEqual(Object.keys(lists[list].shape));
  });
});
