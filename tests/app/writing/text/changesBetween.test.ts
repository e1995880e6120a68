import { ChangeSet, Text } from "@codemirror/state";
import fc from "fast-check";
import { expect, it } from "vitest";
import { changesBetween } from "../../../../src/app/writing/text/changesBetween.ts";

it("changes nothing where nothing is different", () => {
  expect(changesBetween("a\nb", "a\nb")).toEqual([]);
});

it("changes a new name in each line where it stands, and leaves what is between", () => {
  expect(
    changesBetween('{\n"id": "sama",\n"x": 1,\n"to": "sama"\n}', '{\n"id": "sam",\n"x": 1,\n"to": "sam"\n}'),
  ).toEqual([
    { from: 12, to: 13, insert: "" },
    { from: 34, to: 35, insert: "" },
  ]);
});

it("puts new lines between the old ones as one change", () => {
  expect(changesBetween("a\nc\n", "a\nb\nc\n")).toEqual([{ from: 2, to: 2, insert: "b\n" }]);
});

it("gives the second text in any case", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "\n", "\ud83d\ude00", "\ud83d"), { maxLength: 30 })
    .map(parts => parts.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = Text.of(before.split("\n"));
      const specs = changesBetween(before, after).map(({ insert, ...place }) => ({
        ...place,
        insert: Text.of(insert.split("\n")),
      }));
      expect(ChangeSet.of(specs, before.length).apply(lines).toString()).toBe(after);
    }),
  );
});
