import { describe, expect, it } from "vitest";
import { absentIn } from "../../../../src/app/picture/story/absentIn.ts";
import { checkDossier, indexDossier, inquiryOf, type Lens } from "../../../../src/model/index.ts";
import type { StoryStep } from "../../../../src/schema/index.ts";

const known = { verification: "reported", evidence: ["report"] };
const written = {
  format: "deep-labor/1",
  id: "gone",
  title: "What is gone",
  language: "en",
  updated: "2025-01-01",
  fictional: true,
  clients: ["client"],
  sources: [{ id: "report", type: "press", title: "A report" }],
  parties: [
    { id: "client", kind: "organisation", name: "Client" },
    { id: "agency", kind: "organisation", name: "Agency", hypotheses: ["through"] },
    { id: "workers", kind: "worker-group", name: "Workers" },
    { id: "judge", kind: "authority", name: "Judge" },
  ],
  links: [
    { id: "a", type: "commissions", ...known, from: "client", to: "agency", hypotheses: ["through"] },
    { id: "b", type: "engages", ...known, from: "agency", to: "workers", hypotheses: ["through"], end: "2020" },
    { id: "c", type: "engages", ...known, from: "client", to: "workers", hypotheses: ["direct"] },
  ],
  hypotheses: [
    { id: "through", set: "way", label: "Through an agency", default: true },
    { id: "direct", set: "way", label: "Directly" },
  ],
};
const inquiry = (lens: Lens) => {
  const { dossier, leftOut, problems } = checkDossier(JSON.stringify(written));
  if (!dossier || leftOut.length > 0) throw new Error(JSON.stringify(problems));
  return inquiryOf(indexDossier(dossier, true), lens);
};
const step = (focus: StoryStep["focus"]): StoryStep => ({ id: "one", title: "One", text: "…", focus });

describe("what a step is about and is not there", () => {
  it("is nothing where all of it is shown", () => {
    const focus = { parties: ["client", "agency", "judge"], links: ["a"] };
    expect(absentIn(inquiry({ date: "2019" }), step(focus))).toEqual({ parties: [], links: [] });
    expect(absentIn(inquiry({}), step({}))).toEqual({ parties: [], links: [] });
  });

  it("is what has ended by the day, or stands in another reading; each once, in the order of the step", () => {
    expect(absentIn(inquiry({ date: "2024" }), step({ links: ["b", "a", "b"] }))).toEqual({
      parties: [],
      links: ["b"],
    });
    const other = inquiry({ date: "2019", world: ["direct"] });
    expect(absentIn(other, step({ parties: ["agency", "client", "agency"], links: ["c", "b", "a"] }))).toEqual({
      parties: ["agency"],
      links: ["b", "a"],
    });
  });

  it("is what the file does not have at all", () => {
    expect(absentIn(inquiry({}), step({ parties: ["gone"], links: ["none"] }))).toEqual({
      parties: ["gone"],
      links: ["none"],
    });
  });
});
