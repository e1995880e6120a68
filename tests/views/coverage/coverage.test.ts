/** What the view of evidence says is what the model says: no quote lost, none invented, every count the same. */
import { describe, expect, it, vi } from "vitest";
import { evidenceByPlace, type Inquiry, openQuestionsOf } from "../../../src/model/index.ts";
import { evidenceIn } from "../../../src/schema/index.ts";
import { languages, narratorOf, withoutIsolates } from "../../../src/text/index.ts";
import {
  claimTold,
  copiedTable,
  evidenceFindingOf,
  evidenceText,
  type FigureShape,
  figuresAt,
  originFigureOf,
  questionsText,
  questionsTold,
} from "../../../src/views/index.ts";
import { ask } from "../../model/drawing.ts";
import { wellSourced } from "../../model/evidence/wellSourced.ts";
import { firstSeed, tried } from "../../scope.ts";
import { inquiryInto, shipped } from "../chain/chainCases.ts";
import { coverageCases } from "./coverageCases.ts";

// A slow machine is no failure.
vi.setConfig({ testTimeout: 120_000 });

const cases: readonly (readonly [name: string, inquiry: Inquiry])[] = [
  ...Object.entries(coverageCases).map(([name, drawn]) => [name, ask(drawn).inquiry] as const),
  ...[...shipped].map(([name, text]) => [name, inquiryInto(text)] as const),
  ...Array.from({ length: tried(5, 100) }, (_, at) => {
    const seed = firstSeed + at;
    return [`seed ${seed}`, ask(wellSourced(seed)).inquiry] as const;
  }),
];

const tellersOf = (inquiry: Inquiry) =>
  languages.map(({ code }) => ({
    inquiry,
    language: code,
    narrator: narratorOf(inquiry.file.dossier, code, inquiry.chain.focus.known),
  }));

const partsIn = (shapes: readonly FigureShape[]): readonly string[] =>
  shapes.flatMap(shape =>
    shape.kind === "part"
      ? [...(shape.key?.startsWith("claim-") ? [shape.key.slice(6)] : []), ...partsIn(shape.shapes)]
      : [],
  );

describe.each(cases)("evidence: %s", (_, inquiry) => {
  const { dossier } = inquiry.file;
  const claims = evidenceByPlace(inquiry);
  const all = claims.places.flatMap(place => place.claims);

  it("has every piece of evidence in the column of what it does, with its words and its source", () => {
    for (const teller of tellersOf(inquiry))
      for (const entry of all) {
        const told = claimTold(teller, entry);
        const cited = evidenceIn(dossier, entry.claim.item.evidence);
        expect([...told.saysSo, ...told.contradicts, ...told.context]).toHaveLength(cited.length);
        for (const { source, quote, supports } of cited) {
          const column = { supports: told.saysSo, contradicts: told.contradicts, context: told.context }[supports];
          expect(
            column.some(one => one.source.id === source.id && (quote === undefined || one.quote?.words === quote)),
            entry.key,
          ).toBe(true);
        }
        expect(told.answers).toHaveLength(entry.answers.length);
        expect(told.unasked === null).toBe(entry.unasked.length === 0);
        expect(told.open).toHaveLength(entry.flags.length);
      }
  });

  it("finds in its first sentence what coverage counts", () => {
    const { claims: all, sourced, several } = claims.coverage.links;
    for (const teller of tellersOf(inquiry)) {
      const { finding } = evidenceFindingOf(teller, inquiry.chain.groups[0] ?? null, claims);
      const numbers = (finding.match(/\d+/gu) ?? []).map(Number);
      if (all === 0) expect(numbers).toEqual([]);
      else expect(new Set([all, sourced, several]).size).toBeGreaterThanOrEqual(new Set(numbers).size);
      for (const number of numbers) expect([all, sourced, several]).toContain(number);
    }
  });

  it("copies as a table with a row for each line, and as questions with a number for each", () => {
    for (const teller of tellersOf(inquiry)) {
      const table = evidenceText(teller, claims.places, "note");
      expect(table.rows).toHaveLength(all.length);
      for (const row of table.rows) {
        expect(row).toHaveLength(table.head.length);
        // Only what is open may be empty.
        expect(row.slice(0, -1).filter(cell => cell === "")).toEqual([]);
      }
      expect(copiedTable(table).text.trim().split("\r\n")).toHaveLength(all.length + 2);
      const only = evidenceText(teller, claims.places, "", ({ flags }) => flags.includes("one-origin"));
      expect(only.rows).toHaveLength(claims.counts["one-origin"]);
      const questions = questionsTold(teller, openQuestionsOf(inquiry.file, claims));
      const text = questionsText(questions);
      expect(text.match(/^\d+\. /gmu) ?? []).toHaveLength(questions.length);
      expect(withoutIsolates(text)).toBe(text);
      for (const { lines } of questions) expect(lines.length).toBeGreaterThan(0);
    }
  });

  it("draws each line once, in the chain or below it", () => {
    for (const { language, narrator } of tellersOf(inquiry)) {
      const figureAt = figuresAt("evidence", { inquiry, narrator, language, group: inquiry.chain.groups[0] ?? null });
      for (const width of [350, 1200])
        expect(partsIn(figureAt(width).shapes).toSorted()).toEqual(all.map(({ key }) => key).sort());
    }
  });

  it("draws each source that is joined to others once, and tells all that it draws on", () => {
    for (const teller of tellersOf(inquiry)) {
      const figure = originFigureOf({ ...teller, width: 900 });
      const joined = dossier.sources.filter(
        ({ id, derivedFrom = [] }) =>
          derivedFrom.some(one => one !== id) ||
          dossier.sources.some(one => one.id !== id && one.derivedFrom?.includes(id)),
      );
      expect(figure.shapes.filter(({ kind }) => kind === "part")).toHaveLength(joined.length);
      expect(figure.tables[0]!.rows).toHaveLength(joined.length);
    }
  });
});

it("draws both sides of what is contested, and the answer to it", () => {
  const { inquiry } = ask(coverageCases["said, contradicted and answered"]!);
  const [teller] = tellersOf(inquiry);
  const asked = { inquiry, narrator: teller!.narrator, language: teller!.language, group: inquiry.chain.groups[0]! };
  const texts: string[] = [];
  const read = (shapes: readonly FigureShape[]) => {
    for (const shape of shapes) {
      if (shape.kind === "part") read(shape.shapes);
      if (shape.kind === "text")
        texts.push(
          withoutIsolates(shape.block.lines.map(line => line.pieces.map(({ words }) => words).join("")).join("")),
        );
    }
  };
  read(figuresAt("evidence", asked)(1200).shapes);
  expect(texts.filter(words => words.startsWith("Contradicted: “There was none.” – "))).toHaveLength(1);
  expect(texts.filter(words => words === "Answer by those named: confirmed it")).toHaveLength(1);
});
