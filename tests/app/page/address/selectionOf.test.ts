import { describe, expect, it } from "vitest";
import { dossierPlace } from "../../../../src/app/page/address/place.ts";
import { resolveIn } from "../../../../src/app/page/address/resolveIn.ts";
import { type ChosenEvidence, nothingChosen, selectionOf } from "../../../../src/app/page/address/selectionOf.ts";
import { neighboursOf } from "../../../../src/app/picture/panel/neighboursOf.ts";
import { inquiryOf } from "../../../../src/model/index.ts";
import { draw, fileOf } from "../../../model/drawing.ts";

const inquiry = inquiryOf(
  fileOf(
    draw("c > a > b > [w]", {
      says: ["c passes-on pay-wage to a", "b holds pay-wage", "a holds health-safety by practice"],
      links: [["c owns b", { id: "owns" }]],
    }),
  ),
);
const at = (id: string) => inquiry.file.partyAt.get(id)!;
const group = at("w");
const chosen = (some: Partial<ChosenEvidence>): ChosenEvidence => ({ ...nothingChosen, ...some });
/** The selection, as far as the file has it. */
const selected = (some: Partial<ChosenEvidence>, of: number | null) =>
  selectionOf(resolveIn(dossierPlace({ kind: "own", key: "" }, some), inquiry.file).asked, inquiry.file, of);

describe("what is chosen", () => {
  it.each([
    ["nothing", {}, null],
    ["a party", { party: "a" }, { kind: "party", party: at("a") }],
    ["a duty: its verdict", { duty: "pay-wage" }, { kind: "verdict", duty: "pay-wage", group }],
    ["both: a mark", { duty: "pay-wage", party: "a" }, { kind: "mark", duty: "pay-wage", party: at("a"), group }],
    [
      "a duty of the workers: its verdict",
      { duty: "pay-wage", party: "w" },
      { kind: "verdict", duty: "pay-wage", group },
    ],
    ["a link before all else", { duty: "pay-wage", party: "a", link: "owns" }, { kind: "hop", link: "owns" }],
    ["a party that is none", { party: "zzz" }, null],
    ["a link that is none", { link: "zzz", party: "a" }, { kind: "party", party: at("a") }],
    ["a duty that is none", { duty: "zzz", party: "a" }, { kind: "party", party: at("a") }],
  ])("%s", (_, some, selection) => {
    expect(selected(some, group)).toEqual(selection);
  });

  it("without workers is no duty", () => {
    expect(selected({ duty: "pay-wage" }, null)).toBeNull();
    expect(selected({ duty: "pay-wage", party: "a" }, null)?.kind).toBe("party");
  });
});

describe("what stands before and after it", () => {
  const around = (some: Partial<ChosenEvidence>) => {
    const { previous, next } = neighboursOf(selected(some, group)!, inquiry, "promised");
    return [previous, next];
  };
  const { hopLinks } = inquiry.chain;
  const links = hopLinks.map(([link]) => link!.id);

  it.each([
    [
      "a verdict: duties with something written, for the same workers",
      { duty: "pay-wage" },
      null,
      { duty: "health-safety", party: "w" },
    ],
    [
      "a mark: parties on which something is written",
      { duty: "pay-wage", party: "c" },
      null,
      { duty: "pay-wage", party: "b" },
    ],
    [
      "a silent mark: as if it spoke",
      { duty: "pay-wage", party: "a" },
      { duty: "pay-wage", party: "c" },
      { duty: "pay-wage", party: "b" },
    ],
    ["a party: the next one down", { party: "a" }, { party: "c" }, { party: "b" }],
    ["a hop: the next one down", { link: links[1]! }, { link: links[0]! }, { link: links[2]! }],
    ["a link that makes no hop: nothing", { link: "owns" }, null, null],
  ])("of %s", (_, some, previous, next) => {
    expect(around(some)).toEqual([previous && chosen(previous), next && chosen(next)]);
  });
});
