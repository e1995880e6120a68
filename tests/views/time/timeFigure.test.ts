/** The figure of time: it draws what the model says, each thing once, and the outline and the table say the same. */
import { describe, expect, it } from "vitest";
import { measureText } from "../../../src/layout/index.ts";
import { hasFallen, type Inquiry, inquiryOf, isFollowed, isNotYetKnown, timelineOf } from "../../../src/model/index.ts";
import { narratorOf } from "../../../src/text/index.ts";
import type { FigurePart, FigureShape } from "../../../src/views/figure/figurePlan.ts";
import { outlineOf, timeFigureOf } from "../../../src/views/index.ts";
import { fontOf } from "../../../src/views/svg/textBlock.ts";
import { randomDossier, randomQuery } from "../../model/randomDossier.ts";
import { extent, firstSeed, tried } from "../../scope.ts";
import { inquiryInto, shipped } from "../chain/chainCases.ts";
import { timeCases } from "./timeCases.ts";

const figureInto = (inquiry: Inquiry, width: number, language: "en" | "fr" = "en") =>
  timeFigureOf({
    inquiry,
    narrator: narratorOf(inquiry.file.dossier, language, inquiry.chain.focus.known).brief,
    language,
    group: inquiry.chain.groups[0] ?? null,
    plane: "legal",
    duty: null,
    width,
  });

const partsIn = (shapes: readonly FigureShape[]): readonly FigurePart[] =>
  shapes.flatMap(shape => (shape.kind === "part" ? [shape, ...partsIn(shape.shapes)] : []));
const everyShape = (shapes: readonly FigureShape[]): readonly FigureShape[] =>
  shapes.flatMap(shape => (shape.kind === "part" ? [shape, ...everyShape(shape.shapes)] : [shape]));

/** The lines of all texts outside cards, on the figure. */
const linesIn = (
  shapes: readonly FigureShape[],
  at = { x: 0, y: 0 },
): readonly { readonly x: number; readonly y: number; readonly width: number; readonly words: string }[] =>
  shapes.flatMap(shape => {
    if (shape.kind === "part")
      return linesIn(shape.shapes, { x: at.x + (shape.at?.x ?? 0), y: at.y + (shape.at?.y ?? 0) });
    if (shape.kind !== "text") return [];
    return shape.block.lines.map(({ x, y, pieces }) => {
      const words = pieces.map(piece => piece.words).join("");
      const width = pieces.reduce((sum, piece) => sum + measureText(piece.words, fontOf(piece.look.type)), 0);
      return { x: at.x + x - (shape.block.anchor === "end" ? width : 0), y: at.y + y, width, words };
    });
  });

/** All shapes but parts, with px from the left edge of the figure to their own. */
const everyPlaced = (shapes: readonly FigureShape[], x = 0): readonly { shape: FigureShape; x: number }[] =>
  shapes.flatMap(shape => (shape.kind === "part" ? everyPlaced(shape.shapes, x + (shape.at?.x ?? 0)) : [{ shape, x }]));

const timelineIn = (inquiry: Inquiry) => timelineOf(inquiry, inquiry.chain.groups[0] ?? null);

/** Holds a figure to the model at a width. */
function expectTrue(inquiry: Inquiry, width: number, name: string): void {
  const figure = figureInto(inquiry, width);
  const { rows, whole, aside } = timelineIn(inquiry);
  const dated = [...rows.flatMap(row => row.dated), ...whole.dated];
  const all = [...dated, ...rows.flatMap(row => row.undated), ...whole.undated, ...aside.map(({ thing }) => thing)];
  // Each dated thing is one part, and a statement that rests on a decision of its row stands at the flag.
  const keys = partsIn(figure.shapes).flatMap(({ key }) => (key?.startsWith("thing-") ? [key.slice(6)] : []));
  const atFlags = rows.flatMap(({ dated: here }) => {
    const decisions = new Set(here.flatMap(thing => (thing.kind === "decision" ? [thing.of.id] : [])));
    return here.filter(thing => thing.kind === "statement" && decisions.has(thing.of.assertion.decision ?? ""));
  });
  const drawn = dated.filter(thing => !atFlags.includes(thing)).map(({ key }) => key);
  expect(keys.toSorted(), name).toEqual(drawn.toSorted());
  // Each is drawn as it is known on that day.
  const { knownDay } = inquiry.chain.focus;
  const status = new Map(
    partsIn(figure.shapes).flatMap(({ key, data }) =>
      data?.["data-status"] ? [[key!.slice(6), data["data-status"]] as const] : [],
    ),
  );
  for (const thing of dated)
    if (status.has(thing.key))
      expect(status.get(thing.key), `${name}: ${thing.key}`).toBe(
        isNotYetKnown(thing, knownDay)
          ? "later"
          : hasFallen(thing, knownDay)
            ? "fallen"
            : isFollowed(thing, knownDay)
              ? "followed"
              : "known",
      );
  // The table has each thing once, counted or not.
  expect(
    figure.tables.map(table => table.rows.length),
    name,
  ).toEqual([all.length]);
  // Nothing is drawn beyond the figure, and no number is missing.
  for (const shape of everyShape(figure.shapes)) {
    expect(JSON.stringify(shape), name).not.toMatch(/NaN|null,null|Infinity/u);
    if (shape.kind === "rect") expect(shape.width, name).toBeGreaterThanOrEqual(0);
  }
  expect(figure.height, name).toBeGreaterThan(0);
}

describe("what is hard to draw in time", () => {
  it.each(timeCases)("$name", ({ name, inquiry, finding }) => {
    for (const width of [1200, 350, 280]) expectTrue(inquiry, width, `${name}, ${width}`);
    expect(figureInto(inquiry, 1200).finding).toBe(finding);
  });

  it("answers the test of Clic and Walk: acquitted, convicted, quashed", () => {
    const on = (known?: string) => figureInto(inquiryInto(shipped.get("clic-and-walk")!, known ? { known } : {}), 350);
    expect(on("2019").finding).toMatch(/^As known by 2019\. Since 24 May 2018: .*acquitted \(.*\)\.$/u);
    expect(on("2021-06").finding).toMatch(
      /^As known by June 2021\. 24 May 2018 to 10 February 2020: .*acquitted.* Since 10 February 2020: .*Company and director convicted/u,
    );
    expect(on("2021-06").finding).not.toMatch(/quashed/u);
    expect(on().finding).toMatch(
      /^24 May 2018 to 10 February 2020: .*acquitted.* 10 February 2020 to 5 April 2022: .*convicted.* Since 5 April 2022: .*quashed/u,
    );
  });

  it("tells the rulings below each other, and the one in force as the main one", () => {
    const sentences = figureInto(inquiryInto(shipped.get("clic-and-walk")!, { known: "2021-06" }), 350).sentences!;
    expect(sentences.map(({ isMain }) => isMain)).toEqual([false, false, true]);
    expect(sentences[2]!.words).toMatch(/convicted/u);
  });

  it("says in the row of each party which cases against it stand in the row of another", () => {
    const said = linesIn(figureInto(inquiryInto(shipped.get("flamanville")!), 350).shapes).map(({ words }) => words);
    const all = said
      .join(" ")
      .replaceAll(/[\u2066-\u2069]/gu, "")
      .replaceAll(/\s+/gu, " ");
    for (const of of [
      "Labour case: concealed work of Atlanco",
      "Criminal case: concealed work on the Flamanville site",
    ])
      expect(all).toMatch(new RegExp(`Also against this party, told at Bouygues travaux publics: ${of}`, "u"));
  });

  it.each(["clic-and-walk", "flamanville", "openai-sama"])("leaves words free of the lines of both days: %s", id => {
    const { shapes } = figureInto(inquiryInto(shipped.get(id)!), 350);
    const days = partsIn(shapes).find(({ key }) => key === "days")!;
    const uprights = days.shapes.flatMap(shape =>
      shape.kind === "path" && shape.strokeWidth === 1.3
        ? [...shape.d.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/gu)].map(([, x, from, to]) => [+x!, +from!, +to!] as const)
        : [],
    );
    expect(uprights.length).toBeGreaterThan(4);
    // The names of the lines stand beside their heads.
    for (const { x, y, width, words } of linesIn(shapes))
      for (const [at, from, to] of uprights)
        if (y > 90) expect(at > x && at < x + width && y - 3 > from && y - 3 < to, `${words} at ${at}`).toBe(false);
  });

  it.each([...shipped.keys()])(
    "draws no line of a day through a year of the axis or the name of the other day: %s",
    id => {
      // Each day shown is another place of the lines.
      for (const width of [350, 1200])
        for (const date of ["2010-05", "2015-03", "2020-08", "2022-02", "2025-11"]) {
          const { shapes } = figureInto(inquiryInto(shipped.get(id)!, { date }), width);
          const days = partsIn(shapes).find(({ key }) => key === "days")!;
          const uprights = days.shapes.flatMap(shape =>
            shape.kind === "path" && shape.strokeWidth === 1.3
              ? [...shape.d.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/gu)].map(
                  ([, x, from, to]) => [+x!, +from!, +to!] as const,
                )
              : [],
          );
          for (const { x, y, width: across, words } of linesIn(shapes))
            for (const [at, from, to] of uprights)
              expect(
                y <= 90 && at > x && at < x + across && y - 3 > from && y - 3 < to,
                `“${words}” at ${at}, ${date}, ${width} px`,
              ).toBe(false);
        }
    },
  );

  it.each([...shipped.keys()])("keeps bars within the axis, and begins both lines of a ruling at one place: %s", id => {
    for (const width of [350, 1200]) {
      const { shapes } = figureInto(inquiryInto(shipped.get(id)!), width);
      for (const { key, shapes: own, data } of partsIn(shapes)) {
        if (data?.["data-kind"] !== "decision") continue;
        const blocks = own.flatMap(shape => (shape.kind === "text" ? [shape.block] : []));
        expect(new Set(blocks.map(({ lines }) => Math.round(lines[0]!.x))).size, `${key} at ${width} px`).toBe(1);
      }
      const right = Math.max(
        ...everyPlaced(shapes).flatMap(({ shape, x }) => (shape.kind === "rect" ? [x + shape.x + shape.width] : [])),
      );
      expect(right, `${width} px`).toBeLessThanOrEqual(width + 0.5);
    }
  });

  it.each(["clic-and-walk", "flamanville", "openai-sama"])("leaves words free of the lines of the years: %s", id => {
    for (const width of [350, 1200]) {
      const { shapes } = figureInto(inquiryInto(shipped.get(id)!), width);
      const axis = partsIn(shapes).find(({ key }) => key === "axis")!;
      const uprights = axis.shapes.flatMap(shape =>
        shape.kind === "path"
          ? [...shape.d.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/gu)].map(
              ([, x, from, to]) => [+x!, +from!, +to!] as const,
            )
          : [],
      );
      expect(uprights.length).toBeGreaterThan(4);
      // The years stand above the rows.
      for (const { x, y, width: across, words } of linesIn(shapes))
        for (const [at, from, to] of uprights)
          if (y > 90) expect(at > x && at < x + across && y - 3 > from && y - 3 < to, `${words} at ${at}`).toBe(false);
    }
  });

  it("moves nothing but what the days change", () => {
    const text = shipped.get("clic-and-walk")!;
    const file = inquiryInto(text);
    const at = (known: string) => figureInto(inquiryOf(file.file, { known }), 1200);
    const [one, other] = [at("2021-06"), at("2021-07")];
    expect([one.sheets[0] === other.sheets[0], one.sheets[2] === other.sheets[2]]).toEqual([true, true]);
    expect(one.sheets[1]).not.toBe(other.sheets[1]);
    expect(one.tables).toBe(other.tables);
    // No decision lies between the two days: nothing of any row is drawn anew.
    expect(one.sheets[3]).toBe(other.sheets[3]);
  });
});

describe(`figures of random dossiers in time (${extent})`, () => {
  it.each(Array.from({ length: tried(6, 120) }, (_, index) => firstSeed + index))("seed %i", seed => {
    const dossier = randomDossier(seed);
    const inquiry = inquiryInto(JSON.stringify(dossier), randomQuery(dossier, seed));
    expectTrue(inquiry, seed % 2 === 0 ? 1200 : 350, `seed ${seed}`);
    // Whatever has its place in time has its line in the outline.
    const lines = new Set(
      outlineOf({ inquiry, narrator: narratorOf(inquiry.file.dossier, "en"), language: "en" }).lines.keys(),
    );
    const kinds = { statement: "assertion", amount: "money", search: "looked-for" } as const;
    const { rows, whole, aside } = timelineIn(inquiry);
    for (const { kind, key } of [
      ...rows.flatMap(row => [...row.dated, ...row.undated]),
      ...whole.dated,
      ...aside.map(({ thing }) => thing),
    ]) {
      if (kind === "role") continue;
      const line = `${kind in kinds ? kinds[kind as keyof typeof kinds] : kind} ${key.slice(kind.length + 1)}`;
      expect(
        [...lines].some(one => one === line),
        `seed ${seed}: ${line}`,
      ).toBe(true);
    }
  });
});
