/** What a statement would say and decide, against the file that has it. */
import { describe, expect, it, vi } from "vitest";
import { finish } from "../../../src/base/index.ts";
import { countedFor, indexDossier, inquiryOf, previewOf, speakersOwn } from "../../../src/model/index.ts";
import { codes, type Dossier, type JsonObject, parseDossier } from "../../../src/schema/index.ts";
import { firstSeed, tried } from "../../scope.ts";
import { draw, fileOf } from "../drawing.ts";
import { randomDossier, randomQuery } from "../randomDossier.ts";

vi.setConfig({ testTimeout: 60_000 });

const { dossier } = fileOf(
  draw("c > a > [w], c > b > [v]", {
    parties: { w: { country: "KE" }, v: { country: "PH" }, court: { kind: "authority" } },
    hypotheses: [
      { id: "so", set: "way", label: "So", default: true },
      { id: "otherwise", set: "way", label: "Otherwise" },
    ],
    says: [["c excluded pay-wage by court (final)", { proceeding: "case", stated: "2024-01-01" }]],
    proceedings: [{ id: "case", title: "Case", status: "pending", country: "KE", evidence: [] }],
  }),
);
const said = { party: "a", duty: "health-safety", position: "holds", basis: "statement" };
const previewed = (fields: JsonObject, of: Dossier = dossier) => previewOf(of, true, {}, { ...said, ...fields });

describe("a statement that is being written", () => {
  it("counts as soon as it is a sentence, whatever else is still to be written", () => {
    expect(previewed({})).toMatchObject({ plane: "promised", counted: ["w"], beside: [], abroad: [] });
    expect(previewed({ party: "c" })?.counted).toEqual(["w", "v"]);
    expect(previewed({ basis: "law" })).toMatchObject({ plane: "legal", counted: ["w"] });
    expect(previewed({ basis: "court" })?.counted).toEqual(["w"]);
    expect(previewed({ position: "passes-on", to: ["b"] })?.counted).toEqual(["w"]);
    for (const missing of ["party", "duty", "position", "basis"])
      expect(previewed({ [missing]: undefined })).toBeNull();
    expect(previewed({ position: "passes-on" })).toBeNull();
    expect(previewed({ duty: "no-such-duty" })).toBeNull();
    expect(previewed({ workers: [] })).toBeNull();
  });

  it("has nothing that nobody wrote", () => {
    expect(previewed({ basis: "law" })?.assertion).toEqual({
      id: "draft",
      ...said,
      basis: "law",
      verification: "unverified",
      evidence: [],
    });
    expect(previewed({ evidence: ["paper"] })?.assertion.evidence).toEqual(["paper"]);
  });

  it("decides nothing in the words of others, on another day, in another reading, or beside a final ruling", () => {
    const why = (fields: JsonObject) => {
      const { counted, beside } = previewed(fields)!;
      return [counted, beside.map(({ group, reasons }) => [group, ...reasons])];
    };
    expect(why({ saidBy: ["c"] })).toEqual([[], [["w", "not-own-words"]]]);
    expect(why({ end: "2020" })).toEqual([[], [["w", "day"]]]);
    expect(why({ hypotheses: ["otherwise"] })).toEqual([[], [["w", "reading"]]]);
    const inLaw = { party: "c", duty: "pay-wage", basis: "law", provision: "art. 1", jurisdiction: "KE" };
    expect(why(inLaw)).toEqual([
      [],
      [
        ["w", "decided"],
        ["v", "decided"],
      ],
    ]);
    expect(why({ party: "b", workers: ["w"], position: "disclaims" })).toEqual([[], [["w", "outside"]]]);
    // Who answers from outside does count.
    expect(why({ party: "b", workers: ["w"] })).toEqual([["w"], []]);
  });

  it("tells which workers a law would reach abroad, unless it names them", () => {
    const inLaw = { party: "c", basis: "law", provision: "art. 1", jurisdiction: "KE" };
    expect(previewed(inLaw)?.abroad).toEqual(["v"]);
    expect(previewed({ ...inLaw, workers: ["w"] })?.abroad).toEqual([]);
  });

  it("takes the place of the one with its id", () => {
    const { id } = dossier.assertions[0]!;
    const preview = previewed({ id })!;
    expect(preview.dossier.assertions).toHaveLength(1);
    expect(preview.counted).toEqual(["w"]);
  });

  it("counts for somebody where the file with it says so, whatever the file", () => {
    let counting = 0;
    for (let seed = firstSeed; seed < firstSeed + tried(30, 800); seed += 1) {
      const random = randomDossier(seed);
      const { floor, ...query } = randomQuery(random, seed);
      const lens = { ...query, floor: codes.verifications.find(code => code === floor) };
      const read = parseDossier(JSON.stringify(random)).dossier!;
      const counted = finish(countedFor(inquiryOf(indexDossier(read, true), lens)));
      for (const assertion of random.assertions ?? []) {
        const preview = previewOf(read, true, lens, assertion as unknown as JsonObject);
        expect(preview !== null, `seed ${seed} ${assertion.id}`).toBe(true);
        expect(preview!.counted.length > 0, `seed ${seed} ${assertion.id}`).toBe(counted.has(assertion.id));
        for (const { reasons } of preview!.beside)
          expect(reasons.length, `seed ${seed} ${assertion.id}`).toBeGreaterThan(0);
        if (preview!.counted.length > 0) counting += 1;
      }
    }
    expect(counting).toBeGreaterThan(100);
  });
});

describe("what somebody else says of a party", () => {
  it("is how that one passes the duty on, where it is a party of the file", () => {
    const draft = { ...said, party: "a", saidBy: ["c"], workers: ["w"], stated: "2023", id: "x", liability: "sole" };
    const own = speakersOwn(dossier, draft)!;
    expect(own).toEqual({
      party: "c",
      duty: "health-safety",
      position: "passes-on",
      to: ["a"],
      basis: "statement",
      workers: ["w"],
      stated: "2023",
    });
    expect(previewOf(dossier, true, {}, own)?.counted).toEqual(["w"]);
  });

  it("stays a word about another where nobody of the file says it, or nothing is handed over", () => {
    expect(speakersOwn(dossier, { ...said, saidBy: [{ name: "A reporter" }] })).toBeNull();
    expect(speakersOwn(dossier, { ...said, saidBy: ["a", "c"] })).toBeNull();
    expect(speakersOwn(dossier, { ...said, saidBy: ["c"], position: "disclaims" })).toBeNull();
    expect(speakersOwn(dossier, { ...said, saidBy: ["c"], basis: "contract" })).toBeNull();
    expect(speakersOwn(dossier, said)).toBeNull();
  });
});
