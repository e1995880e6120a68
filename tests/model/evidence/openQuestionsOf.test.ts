import { describe, expect, it } from "vitest";
import { evidenceByPlace, type OpenQuestion, openQuestionsOf } from "../../../src/model/index.ts";
import { firstSeed, tried } from "../../scope.ts";
import { ask, draw } from "../drawing.ts";
import { wellSourced } from "./wellSourced.ts";

const questionsOf = (drawn: object): readonly OpenQuestion[] => {
  const { file, ...rest } = ask(drawn).inquiry;
  return openQuestionsOf({ ...file }, evidenceByPlace({ file, ...rest }));
};

/** The questions in short, each with what it is about. */
const inShort = (drawn: object): readonly string[] =>
  questionsOf(drawn).map(question => {
    switch (question.kind) {
      case "unasked":
        return `unasked ${question.unasked.party}: ${question.unasked.claims.map(({ item }) => item.id).join(" ")}`;
      case "one-origin":
        return `one-origin ${question.origin}: ${question.claims.map(({ key }) => key).join(", ")}`;
      case "copy":
        return `copy ${question.source}: ${question.claims.map(({ key }) => key).join(", ")}`;
      case "looked-for":
        return `looked-for ${question.search.id}`;
      default:
        return `${question.kind} ${question.entry.key}`;
    }
  });

describe("the open questions", () => {
  it("are listed by what they ask, and in the order of the chain", () => {
    const drawn = draw("c > a > [w]", {
      sources: [
        { id: "paper", type: "press" },
        { id: "page", type: "press", seenAt: "https://b.example/page" },
      ],
      parties: { a: { response: { status: "declined" } } },
      hops: { "c>a": { evidence: [] }, "a>w": { evidence: ["page"] } },
      says: [["a holds pay-wage", { evidence: ["paper", { source: "page", supports: "contradicts" }] }]],
      lookedFor: [{ id: "contract", what: "A contract" }],
    });
    expect(inShort(drawn)).toEqual([
      "unsourced links hop-1",
      "contested assertions says-1",
      "unasked c: hop-1",
      "one-origin paper: assertions says-1",
      "one-origin page: links hop-2",
      "copy page: links hop-2",
      "looked-for contract",
    ]);
  });

  it("what rests on two origins that the file calls one source is asked once, at the first of them", () => {
    const drawn = draw("c > [w]", {
      sources: [
        { id: "paper", type: "press" },
        { id: "court", type: "court-record" },
      ],
      parties: { c: { response: { status: "declined" } } },
      hops: { "c>w": { evidence: ["court", "paper"], verification: "single-source" } },
    });
    expect(inShort(drawn)).toEqual(["one-origin court: links hop-1"]);
  });

  it("are as many as the flags say, on random dossiers", () => {
    for (let seed = firstSeed; seed < firstSeed + tried(20, 400); seed += 1) {
      const { inquiry } = ask(wellSourced(seed));
      const claims = evidenceByPlace(inquiry);
      const questions = openQuestionsOf(inquiry.file, claims);
      const named = (kind: "unsourced" | "contested" | "one-origin" | "copy") =>
        new Set(
          questions.flatMap(question => {
            if (question.kind !== kind) return [];
            return ("entry" in question ? [question.entry] : question.claims).map(({ key }) => key);
          }),
        ).size;
      for (const kind of ["unsourced", "contested", "one-origin", "copy"] as const)
        expect(named(kind), `seed ${seed}`).toBe(claims.counts[kind]);
      expect(questions.filter(({ kind }) => kind === "looked-for").length).toBe(inquiry.file.dossier.lookedFor.length);
    }
  });
});
