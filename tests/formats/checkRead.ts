/** The contract of what a reader gives (`src/formats/README.md`). */
import { expect } from "vitest";
import { type Incoming, placeKey, type ReadFormat } from "../../src/formats/index.ts";
import { isJsonObject, type JsonObject, type ListName, listNames, parseDossier } from "../../src/schema/index.ts";
import { languages, sayBringingQuestion, sayFilePlace, sayFileRefusal, sayLost } from "../../src/text/index.ts";

const listsIn = (objects: JsonObject): readonly (readonly [ListName, readonly JsonObject[]])[] =>
  listNames.flatMap(list => {
    const items = objects[list];
    return Array.isArray(items) ? [[list, items.filter(isJsonObject)] as const] : [];
  });

/** What came in as a whole dossier. */
const wholeOf = (objects: JsonObject): string =>
  JSON.stringify({
    ...{ format: "deep-labor/1", id: "came-in", title: "Came in", language: "en", updated: "2026-01-01" },
    ...{ parties: [], links: [], ...objects },
  });

/** Everything that the contract says of what was read. */
export function checkRead(result: ReadFormat): void {
  const left = result.ok ? result.incoming : result.left;
  for (const { in: all, taken, left: gone } of left?.kinds.values() ?? []) expect(all).toBe(taken + gone);
  if (!result.ok) {
    expect(result.refusals.length).toBeGreaterThan(0);
    for (const refusal of result.refusals)
      for (const { code } of languages) expect(sayFileRefusal(code, refusal)).not.toBe("");
    return;
  }
  checkIncoming(result.incoming);
}

function checkIncoming({ objects, places, lost, asked, kinds }: Incoming): void {
  const gone = [...kinds.values()].reduce((sum, { left }) => sum + left, 0);
  expect(lost.length).toBeGreaterThanOrEqual(gone);
  for (const { code } of languages) {
    for (const loss of lost.slice(0, 50)) {
      expect(sayLost(code, loss)).not.toBe("");
      expect(typeof sayFilePlace(code, loss.place)).toBe("string");
    }
    for (const question of asked) expect(sayBringingQuestion(code, question)).not.toBe("");
  }
  for (const { id, records, choices, assumed } of asked) {
    expect([id, records]).toEqual([id, expect.any(Number)]);
    expect(Number.isInteger(records) && records >= 0).toBe(true);
    if (choices !== null) expect(choices).toContain(assumed);
  }
  for (const [list, items] of listsIn(objects))
    for (const item of items)
      expect([list, item.id, places.has(placeKey(list, String(item.id)))]).toEqual([list, item.id, true]);
  const errors = parseDossier(wholeOf(objects)).problems.filter(({ severity }) => severity === "error");
  expect(errors).toEqual([]);
}
