import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkDossier, indexDossier, turnsOf } from "../../../src/model/index.ts";
import { type Dossier, parseDossier } from "../../../src/schema/index.ts";
import { type Language, sayProblemTurns, sayTurns } from "../../../src/text/index.ts";
import { draw } from "../../model/drawing.ts";
import { randomlyEdited } from "../../model/editing/randomEdits.ts";
import { randomDossier } from "../../model/randomDossier.ts";

const folder = new URL("../../../data/dossiers/", import.meta.url);
type Loose = Record<string, unknown>;
const shipped = (id: string): Record<string, Loose[]> =>
  JSON.parse(readFileSync(new URL(`${id}.dossier.json`, folder), "utf8"));

function linesOf(before: object, after: object, language: Language = "en"): readonly string[] {
  const read = (file: object) => {
    const { dossier, leftOut } = parseDossier(JSON.stringify(file));
    return { dossier: dossier!, file: indexDossier(dossier!, leftOut.length === 0) };
  };
  const [one, other] = [read(before), read(after)];
  return sayTurns(language, { before: one.dossier, after: other.dossier }, turnsOf(one.file, other.file));
}

const sama = shipped("openai-sama");
const judgment = {
  id: "ruling-on-health",
  party: "sama",
  duty: "health-safety",
  position: "holds",
  basis: "court",
  finality: "first-instance",
  stated: "2024-02-01",
  verification: "documented",
  evidence: [],
};
const withJudgment = { ...sama, assertions: [...sama.assertions!, judgment] };

describe("what a change turns, in words", () => {
  it("begins with the verdict, in the words that readers see", () => {
    expect(linesOf(sama, withJudgment)).toEqual([
      "Health & safety for Data labellers in Nairobi, in law: not documented → answered, 2 hops",
      "Sama, Health & safety, for Data labellers in Nairobi, in law: nothing on record → held",
      "No other answer of the chain changes.",
    ]);
    expect(linesOf(sama, withJudgment, "fr")[0]).toMatch(
      /^Santé et sécurité, pour .+, en droit\u00a0: non documenté → assumée dans la chaîne, 2 maillons$/u,
    );
  });

  it("tells a ruling that an open case keeps contested", () => {
    const appeal = {
      id: "appeal",
      title: "Example Court, 2024",
      status: "under-appeal",
      country: "KE",
      against: ["sama"],
      duties: ["health-safety"],
      start: "2024-01-01",
      evidence: [],
    };
    const before = { ...sama, assertions: sama.assertions };
    const after = { ...withJudgment, proceedings: [...sama.proceedings!, appeal] };
    expect(linesOf(before, after)[0]).toBe(
      "Health & safety for Data labellers in Nairobi, in law: not documented → contested",
    );
  });

  it("says what an answer is, and that nothing turns", () => {
    const [first, ...rest] = sama.assertions!;
    const answered = { ...first, response: { status: "disputes", text: "We never said so." } };
    expect(linesOf(sama, { ...sama, assertions: [answered, ...rest] })).toEqual([
      "An answer stands beside the statement and decides nothing.",
    ]);
    expect(linesOf(sama, { ...sama, remark: "A doubt." })).toEqual(["No answer of the chain changes."]);
    expect(linesOf(sama, { ...sama, remark: "A doubt." }, "fr")).toHaveLength(1);
  });

  it("counts what else the file has another way, of which no answer of the chain tells", () => {
    const [first] = sama.sources!;
    const money = sama.money!.map(one => ({ ...one, remark: "Seen." }));
    const sources = [
      { ...first, title: "Another title" },
      ...sama.sources!.slice(1),
      { id: "one-more", type: "press" },
    ];
    expect(linesOf(sama, { ...sama, money, sources })).toEqual([
      `Also changed in the file: ${money.length} amounts and 2 sources.`,
      "No answer of the chain changes.",
    ]);
    expect(linesOf(sama, { ...withJudgment, figures: sama.figures!.slice(1) }, "fr").slice(-2)).toEqual([
      "Changent aussi dans le fichier\u00a0: 1 chiffre.",
      "Aucune autre réponse de la chaîne ne change.",
    ]);
  });

  it("puts together what turns alike, over duties, planes and groups", () => {
    const before = draw("c > a", { parties: { w: { kind: "worker-group" } } });
    const after = draw("c > a > [w]");
    expect(linesOf(before, after)).toEqual([
      "All 14 duties for W, in law, as promised and in practice: no chain → not documented",
      "Weakest verification, all 14 duties, for W, in law, as promised and in practice: none → documented",
      "Depth, for W: no way from a top → 2 hops",
      "A way from the clients down to W is recorded now.",
      "Ways down, for W: 0 → 1",
      "On every way down to W now: A.",
      "Layer, for W: none → 2",
      "No other answer of the chain changes.",
    ]);
  });

  it("tells apart two verdicts of one word by what else differs", () => {
    const lines = (one: string, other: string) =>
      linesOf(draw("c > a > b > [w]", { says: [one] }), draw("c > a > b > [w]", { says: [other] }))[0];
    expect(lines("b holds health-safety", "a holds health-safety")).toBe(
      "Health & safety for W, in contracts, policies and statements: answered, 1 hop → answered, 2 hops",
    );
    expect(lines("b holds health-safety", "b holds health-safety by policy")).toBe(
      "Health & safety for W, in contracts, policies and statements: B (by contract, 1 hop up) → B (by its own policy, 1 hop up)",
    );
    const both = ["a holds pay-wage by law", "a disclaims pay-wage by law"];
    const disputed = (says: string[]) =>
      linesOf(draw("c > a > b > [w]", { says: both }), draw("c > a > b > [w]", { says }))[0];
    expect(disputed([...both, "b holds pay-wage by law", "b disclaims pay-wage by law"])).toBe(
      "Paying for the work for W, in law: contested (A) → contested (A and B)",
    );
  });

  it("names those who come and go", () => {
    const [before, after] = [draw("c > a > [w]"), draw("c > a > [v]")];
    expect(linesOf(before, after).slice(0, 2)).toEqual([
      "Workers in the chain now: V.",
      "Workers no longer in the chain: W.",
    ]);
    expect(linesOf(after, before, "fr")[0]).toBe("Travailleurs désormais dans la chaîne\u00a0: W.");
  });

  it("has words for whatever was edited, and for whatever turns other ones before and after", () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const dossier = randomDossier(seed);
      const edited = randomlyEdited(dossier, seed, 3);
      for (const language of ["en", "fr"] as const) {
        const lines = linesOf(dossier, edited, language);
        expect(lines.length).toBeGreaterThan(0);
        expect(new Set(lines).size, `seed ${seed}: no line stands twice`).toBe(lines.length);
        for (const line of lines) {
          const [, one, other] = /: (.+) → (.+)$/u.exec(line.replaceAll("\u00a0", " ")) ?? [];
          expect({ seed, line, isSame: one !== undefined && one === other }).toEqual({ seed, line, isSame: false });
        }
      }
    }
  });
});

describe("problems that come or go, in words", () => {
  it("are what is wrong, and what no longer is", () => {
    const { problems } = checkDossier(
      JSON.stringify(draw("c > a > [w]", { says: ["a holds health-safety"] }) satisfies Partial<Dossier>),
    );
    const [problem] = problems;
    expect(sayProblemTurns("en", { come: [problem!], go: [problem!] })).toEqual([
      "New notice: No evidence is given for this claim.",
      "No longer a notice: No evidence is given for this claim.",
    ]);
  });
});
