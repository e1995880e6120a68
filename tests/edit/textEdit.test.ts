import fc from "fast-check";
import { expect, it } from "vitest";
import { applyEdit, editBetween, inverseOf } from "../../src/edit/index.ts";

const some = fc.string({ unit: fc.constantFrom("a", "b", "\ud83d", "\ude00", "\n"), maxLength: 8 });
/** Long enough to be compared in blocks, so that what differs stands before, in and behind their ends. */
const shared = fc.integer({ min: 0, max: 9000 }).map(length => "ab".repeat(length));

it("leaves what both texts begin and end with, however long, and nothing more can be left", () => {
  fc.assert(
    fc.property(shared, some, some, shared, (start, one, other, end) => {
      const [before, after] = [start + one + end, start + other + end];
      const edit = editBetween(before, after);
      expect(edit === null).toBe(before === after);
      if (edit === null) return;
      const { at, removed, inserted } = edit;
      expect(applyEdit(before, edit)).toBe(after);
      expect(applyEdit(after, inverseOf(edit))).toBe(before);
      const isLeft = (removed === "") !== (inserted === "") || removed[0] !== inserted[0];
      expect(isLeft || removed === "").toBe(true);
      if (removed !== "" && inserted !== "") expect(removed.at(-1)).not.toBe(inserted.at(-1));
      expect(at).toBeGreaterThanOrEqual(Math.min(start.length, before.length));
    }),
    { numRuns: 300 },
  );
});
