import { describe, expect, it } from "vitest";
import { marksOf } from "../../../../src/app/picture/story/marksOf.ts";
import type { Assertion, Condition, Link, StoryStep } from "../../../../src/schema/index.ts";

const statement = (id: string, party: string, duty: string, basis: Assertion["basis"]) =>
  ({ id, party, duty, basis, position: "holds", evidence: [], verification: "reported" }) as unknown as Assertion;
const dossier = {
  assertions: [
    statement("a", "client", "pay-wage", "law"),
    statement("b", "agency", "pay-wage", "practice"),
    statement("c", "client", "health-safety", "law"),
  ],
  conditions: [{ id: "d", duty: "pay-wage" } as unknown as Condition],
  links: [{ id: "l", from: "agency", to: "workers" } as unknown as Link],
};
const marks = (focus: StoryStep["focus"]) => marksOf({ focus }, dossier).slice(1);

describe("how what a step is about is found in a view", () => {
  it("is what the chain marks before all else", () => {
    expect(marksOf({ focus: {} }, dossier)).toHaveLength(1);
    expect(marksOf({ focus: {} }, dossier)[0]).toContain(".is-lit");
  });

  it("is its links, the statements on its duty and what reached the workers, of its parties and plane if it names any", () => {
    const rows = (...keys: string[]) => keys.map(key => `[data-claim="${key}"]`).join(", ");
    expect(marks({ links: ["l"], duty: "pay-wage" })).toEqual([
      rows("links l", "assertions a", "assertions b", "conditions d"),
      'svg [data-site][data-parties~="agency"], svg [data-site][data-parties~="workers"]',
      'svg [data-party="agency"], svg [data-party="workers"]',
    ]);
    expect(marks({ duty: "pay-wage", plane: "legal" })).toEqual([rows("assertions a", "conditions d")]);
    expect(marks({ duty: "health-safety", parties: ["agency"] })).toEqual([
      'svg [data-site][data-parties~="agency"]',
      'svg [data-party="agency"]',
    ]);
  });

  it("is the places of its parties on the map, and their cards where nothing else is found", () => {
    expect(marks({ parties: ["client", "agency"] })).toEqual([
      'svg [data-site][data-parties~="client"], svg [data-site][data-parties~="agency"]',
      'svg [data-party="client"], svg [data-party="agency"]',
    ]);
  });
});
