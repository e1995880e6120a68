import { describe, expect, it } from "vitest";
import { pageViews } from "../../../../src/app/page/address/parameters.ts";
import { focusOfStep, indexOfStep, viewOfStep } from "../../../../src/app/picture/story/focusOfStep.ts";
import type { StoryStep } from "../../../../src/schema/index.ts";

const step = (focus: StoryStep["focus"]): StoryStep => ({ id: "one", title: "One", text: "…", focus });
const chosenBy = (focus: StoryStep["focus"]) => {
  const { duty, party, link } = focusOfStep(step(focus));
  return { duty, party, link };
};

describe("what a step of a story chooses", () => {
  it.each<[string, StoryStep["focus"], { duty?: string; party?: string; link?: string }]>([
    ["nothing", {}, {}],
    ["its one party", { parties: ["a"] }, { party: "a" }],
    ["none of several parties", { parties: ["a", "b"] }, {}],
    ["its first link before its party", { parties: ["a"], links: ["a-b", "b-c"] }, { link: "a-b" }],
    ["its duty before its link", { duty: "pay-wage", links: ["a-b"] }, { duty: "pay-wage" }],
    ["a mark", { duty: "pay-wage", parties: ["a"] }, { duty: "pay-wage", party: "a" }],
    ["a verdict", { duty: "pay-wage", parties: ["a", "b"] }, { duty: "pay-wage" }],
  ])("%s", (_, focus, chosen) => {
    expect(chosenBy(focus)).toEqual({ duty: null, party: null, link: null, ...chosen });
  });

  it("with the workers, plane, days and readings it names, and the file's own where it names none", () => {
    expect(focusOfStep(step({ workers: "w", plane: "legal", day: "2020", known: "2021", world: ["h"] }))).toMatchObject(
      {
        step: "one",
        workers: "w",
        plane: "legal",
        date: "2020",
        known: "2021",
        world: ["h"],
        floor: null,
      },
    );
    expect(focusOfStep(step({}))).toMatchObject({ workers: null, plane: null, date: null, known: null, world: [] });
  });

  it("in the view that it asks for, by the name that the page has for it", () => {
    const asked = ["chain", "matrix", "outline", "story", ...pageViews.filter(view => view !== "responsibilities")];
    const told = asked.map(view => viewOfStep({ view }));
    expect(told.map(({ missing }) => missing)).toEqual(asked.map(() => null));
    expect(told.slice(0, 4).map(({ view }) => view)).toEqual(["chain", "responsibilities", "outline", "chain"]);
    expect(told.slice(4).map(({ view }) => view)).toEqual(asked.slice(4));
    expect(focusOfStep({ ...step({}), view: "matrix" }).view).toBe("responsibilities");
    expect(focusOfStep(step({})).view).toBe("chain");
  });

  it.each(["network", "publish", "toString", "", "x-own"])(
    "with the picture where no page shows “%s”, and says so",
    view => {
      expect(viewOfStep({ view })).toEqual({ view: "chain", missing: view });
    },
  );

  it("has its place in the story, or none", () => {
    const story = [step({}), { ...step({}), id: "two" }];
    expect([null, "one", "two", "three"].map(id => indexOfStep({ story }, id))).toEqual([-1, 0, 1, -1]);
  });
});
