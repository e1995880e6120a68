/** What *Time*, its table and the findings say of rulings: read from the files by another way, whole, and none too strong. */
import { describe, expect, it } from "vitest";
import { checkDossier, findingsOf } from "../../../src/model/index.ts";
import type { Decision, Dossier } from "../../../src/schema/index.ts";
import { narratorOf, tellFinding } from "../../../src/text/index.ts";
import type { FigurePart, FigureShape } from "../../../src/views/figure/figurePlan.ts";
import { timeFigureOf } from "../../../src/views/index.ts";
import { draw } from "../../model/drawing.ts";
import { inquiryInto, shipped } from "../chain/chainCases.ts";

const plain = (words: string): string =>
  words.replaceAll(/[\u00a0\u202f\u2066-\u2069\u200b]/gu, " ").replaceAll(/\s+/gu, " ");
const partsIn = (shapes: readonly FigureShape[]): readonly FigurePart[] =>
  shapes.flatMap(shape => (shape.kind === "part" ? [shape, ...partsIn(shape.shapes)] : []));
const wordsIn = (shapes: readonly FigureShape[]): string =>
  shapes
    .flatMap(shape =>
      shape.kind === "part"
        ? [wordsIn(shape.shapes)]
        : shape.kind === "text"
          ? shape.block.lines.map(({ pieces }) => pieces.map(({ words }) => words).join(""))
          : [],
    )
    .join(" ");

const IN_FORCE = { en: /\bin force\b/u, fr: /en vigueur/u } as const;
const NO_LONGER = { en: /no longer in force/gu, fr: /n’est plus en vigueur/gu } as const;

/** Decisions that may be said to be in force, by what stands in the file alone. */
function inForceIn({ proceedings }: Dossier): ReadonlySet<string> {
  return new Set(
    proceedings.flatMap(({ decisions = [] }) =>
      decisions
        .filter(
          one =>
            one.finality === "final" &&
            one.overturned === undefined &&
            one.followedBy === undefined &&
            !decisions.some(other => other.finality && other.date > one.date && other.upholds !== one.id),
        )
        .map(({ id }) => id),
    ),
  );
}

describe.each(["en", "fr"] as const)("in %s", language => {
  const shownIn = (text: string, width = 900) => {
    const inquiry = inquiryInto(text);
    const narrator = narratorOf(inquiry.file.dossier, language, null);
    const figures = inquiry.chain.groups.map(group => ({
      group,
      figure: timeFigureOf({
        ...{ inquiry, narrator: narrator.brief, language, group, plane: "legal", duty: null, width },
      }),
    }));
    return { inquiry, narrator, figures };
  };
  const outcomeOf = (narrator: ReturnType<typeof narratorOf>, { outcome }: Decision) =>
    plain(narrator.text(outcome).text.replace(/\.$/u, ""));

  it.each([...shipped])(
    "%s: no ruling is in force that fell, was followed or is not final, and none is cut",
    (_, text) => {
      const { inquiry, narrator, figures } = shownIn(text);
      const { dossier } = inquiry.file;
      const may = inForceIn(dossier);
      for (const { group, figure } of figures) {
        const flags = partsIn(figure.shapes).filter(({ key }) => key?.startsWith("thing-decision "));
        for (const flag of flags) {
          const id = flag.key!.slice("thing-decision ".length);
          const decision = dossier.proceedings.flatMap(one => one.decisions ?? []).find(one => one.id === id)!;
          const said = plain(`${flag.title} ${wordsIn(flag.shapes)}`);
          expect([id, IN_FORCE[language].test(said.replaceAll(NO_LONGER[language], ""))]).toEqual([id, may.has(id)]);
          expect(plain(wordsIn(flag.shapes))).toContain(outcomeOf(narrator, decision));
        }
        const finding = plain(figure.finding);
        expect(finding).not.toContain("…");
        for (const { code, params } of findingsOf(inquiry, group, "legal", 0)) {
          if (code !== "ruling") continue;
          const sentence = tellFinding(narrator, { code, params });
          expect([params.decision, IN_FORCE[language].test(sentence)]).toEqual([
            params.decision,
            may.has(params.decision),
          ]);
        }
      }
    },
  );

  it("says that a ruling was followed, with the day, and that its effect is not in the file", () => {
    const decision = (id: string, date: string, more: Partial<Decision> = {}): Decision => ({
      ...{
        id,
        date,
        court: "A court",
        outcome: "Firm C is convicted. Firm D is acquitted",
        finality: "final" as const,
      },
      ...{ evidence: [], ...more },
    });
    const fileWith = (decisions: readonly Decision[]) =>
      JSON.stringify({
        ...{ format: "deep-labor/1", id: "d", title: "D", language: "en", updated: "2026" },
        ...draw("c > [w]", {
          proceedings: [
            {
              id: "case",
              title: "Case",
              status: "closed",
              end: "2021",
              country: "FR",
              decisions: [...decisions],
              evidence: [],
            },
          ],
        }),
      });
    const followed = fileWith([decision("first", "2019"), decision("second", "2021")]);
    const upheld = fileWith([decision("first", "2019"), decision("second", "2021", { upholds: "first" })]);
    const told = (text: string) => plain(shownIn(text).figures[0]!.figure.finding);
    const FOLLOWED = {
      en: "followed by the ruling of 2021; whether it still counts is not in the file",
      fr: "suivie d’une décision (2021) ; le dossier ne dit pas si elle vaut encore",
    };
    expect(told(followed)).toContain(FOLLOWED[language]);
    expect(told(upheld)).not.toContain(FOLLOWED[language]);
    const warned = (text: string) => checkDossier(text).problems.filter(({ code }) => code === "rulings-unrelated");
    expect(warned(followed).map(({ path }) => path)).toEqual([["proceedings", 0, "decisions", 0]]);
    for (const said of [{ followedBy: "second" }, { overturned: "2021" }])
      expect(warned(fileWith([decision("first", "2019", said), decision("second", "2021")]))).toEqual([]);
    expect(warned(upheld)).toEqual([]);
  });
});
