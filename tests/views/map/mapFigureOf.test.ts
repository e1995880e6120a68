/**
 * A map says what the model says: every party once, no country more, picture, words and tables alike, in every width.
 * For another base seed: `SEED=7 npx vitest run --project node tests/views/map`.
 */
import { describe, expect, it, vi } from "vitest";
import { placesOf } from "../../../src/model/index.ts";
import { type OverlayFamily, overlayFamilies } from "../../../src/schema/index.ts";
import { type Language, narratorOf, sayCountry, withoutIsolates } from "../../../src/text/index.ts";
import { palettes } from "../../../src/theme/index.ts";
import {
  type FigurePart,
  type FigurePlan,
  type FigureShape,
  figureSvgOf,
  mapFigureOf,
  wholePicture,
} from "../../../src/views/index.ts";
import { randomDossier } from "../../model/randomDossier.ts";
import { firstSeed, tried } from "../../scope.ts";
import { inquiryInto, shipped } from "../chain/chainCases.ts";
import { mapCases } from "./mapCases.ts";

vi.setConfig({ testTimeout: 120_000 });

const WIDTHS = [280, 358, 730, 1200];

function asked(text: string, language: Language = "en", which = 0) {
  const inquiry = inquiryInto(text);
  const narrator = narratorOf(inquiry.file.dossier, language, inquiry.chain.focus.known).brief;
  const { groups } = inquiry.chain;
  const group = groups[which % Math.max(1, groups.length)] ?? null;
  const request = { inquiry, narrator, language, group, plane: "legal", duty: null, party: null, link: null } as const;
  const whole = wholePicture(request);
  const figureAt = (width: number, show: readonly OverlayFamily[] = []) =>
    mapFigureOf({ ...request, whole, width, show });
  return { inquiry, narrator, group, whole, figureAt, places: placesOf(inquiry, group) };
}

const cases = [
  ...[...shipped, ...mapCases].map(([name, text], at) => ({ name, ...asked(text, at % 2 === 0 ? "en" : "fr", at) })),
  ...Array.from({ length: tried(6, 150) }, (_, at) => ({
    name: `seed ${firstSeed + at}`,
    ...asked(JSON.stringify(randomDossier(firstSeed + at)), "en", at),
  })),
];
const caseOf = (name: string) => asked(mapCases.get(name) ?? shipped.get(name)!);

const partsIn = (shapes: readonly FigureShape[]): readonly FigurePart[] =>
  shapes.flatMap(shape => (shape.kind === "part" ? [shape, ...partsIn(shape.shapes)] : []));
const keysIn = ({ shapes }: FigurePlan, start: string) =>
  partsIn(shapes).flatMap(({ key }) => (key?.startsWith(start) ? [key] : []));
const wordsIn = ({ title, finding, words, notes }: FigurePlan) => [title, finding, ...words, ...notes].join("\n");

describe("a map", () => {
  it("hides no number of hops within a country behind its disc", () => {
    let seen = 0;
    for (const { name, figureAt } of cases)
      for (const width of [358, 1200])
        for (const { key, shapes } of partsIn(figureAt(width).shapes)) {
          const circles = shapes.flatMap(shape => (shape.kind === "circle" && shape.opacity !== 0 ? [shape] : []));
          for (const shape of shapes)
            if (shape.kind === "rect" && shape.height === 15 && circles.length > 0) {
              seen += 1;
              const foot = Math.max(...circles.map(({ cy, r, strokeWidth = 0 }) => cy + r + strokeWidth / 2));
              expect(shape.y, `${name} at ${width}: ${key}`).toBeGreaterThanOrEqual(foot - 0.01);
            }
        }
    expect(seen).toBeGreaterThan(4);
  });

  it("has every live party once, and counts as many countries as the model", () => {
    for (const { name, inquiry, places, figureAt } of cases) {
      const live = inquiry.file.dossier.parties.filter((_, party) => inquiry.chain.live[party]).map(({ id }) => id);
      for (const width of [358, 1200]) {
        const figure = figureAt(width);
        expect([...figure.parties, ...figure.counted].sort(), `${name} at ${width}`).toEqual(live.sort());
        const [count] = /\d+/u.exec(figure.title) ?? [];
        if (places.countries.length > 0) expect(Number(count), name).toBe(places.countries.length);
      }
    }
  });

  it("has a disc for each place, an arrow for each passage, and a line for each hop to nowhere", () => {
    for (const { name, places, figureAt } of cases) {
      const figure = figureAt(1200);
      expect(keysIn(figure, "site-"), name).toEqual(places.sites.map((_, site) => `site-${site + 1}`));
      expect(keysIn(figure, "passage-").length, name).toBe(places.passages.length);
      expect(keysIn(figure, "loose-").length, name).toBe(places.loose.length);
      expect(keysIn(figure, "overlay-"), name).toEqual([]);
      expect(keysIn(figureAt(1200, overlayFamilies), "overlay-").length, name).toBe(places.overlays.length);
    }
  });

  it("says in words and tables what it draws, and names no country that the file does not write", () => {
    for (const { name, inquiry, places, narrator, group, figureAt } of cases) {
      const figure = figureAt(1200);
      const said = wordsIn(figure);
      const { language } = narrator;
      for (const { country } of places.sites) if (country) expect(said, name).toContain(sayCountry(language, country));
      const [parties, hops] = figure.tables;
      expect(parties!.rows.length, name).toBe(places.located.length);
      const written = new Set(
        inquiry.file.dossier.parties
          .flatMap(one => [one.country, ...(one.countries ?? [])])
          .flatMap(code => (code ? [sayCountry(language, code)] : [])),
      );
      parties!.rows.forEach(([, , country], row) => {
        if (places.located[row]!.why !== null || country === "") return;
        const named = country!.replace(/ \((?:also|aussi) (.+)\)$/u, ", $1").split(", ");
        for (const one of named) expect(written, name).toContain(one);
      });
      const hopCount = Object.values(places.crossings).flat().length;
      expect(hops?.rows.length ?? 0, name).toBe(hopCount);
      if (group !== null) expect(hopCount).toBe(inquiry.groupChain(group).hops.length);
      for (const { head, rows } of figure.tables) for (const row of rows) expect(row.length, name).toBe(head.length);
      expect(new Set(parties!.head).size).toBe(parties!.head.length);
    }
  });

  it("stands within its width, and is a file that asks for nothing and is the same each time", () => {
    for (const { name, whole, figureAt } of cases)
      for (const width of WIDTHS) {
        const figure = figureAt(width);
        const svg = figureSvgOf(figure, { whole, palette: palettes.print });
        expect(svg, name).not.toMatch(/<(script|image|foreignObject|style)|(href|src)=|NaN|undefined/);
        expect(figureSvgOf(figureAt(width), { whole, palette: palettes.print })).toBe(svg);
        const right = rightEdge(figure.shapes);
        expect(right, `${name} at ${width}`).toBeLessThanOrEqual(width + 0.5);
      }
  });

  it("puts no disc over another", () => {
    for (const { name, figureAt } of cases)
      for (const width of [358, 1200]) {
        const discs = partsIn(figureAt(width).shapes)
          .filter(({ key }) => key?.startsWith("site-"))
          .map(({ shapes }) => shapes.findLast(shape => shape.kind === "circle")!);
        discs.forEach((one, place) => {
          for (const other of discs.slice(0, place))
            expect(Math.hypot(one.cx - other.cx, one.cy - other.cy), `${name} at ${width}`).toBeGreaterThan(
              Math.min(one.r, other.r) * 2,
            );
        });
      }
  });
});

/** px: the right edge of everything whose width is known. */
function rightEdge(shapes: readonly FigureShape[], x = 0): number {
  return Math.max(
    0,
    ...shapes.map(shape => {
      switch (shape.kind) {
        case "part":
          return rightEdge(shape.shapes, x + (shape.at?.x ?? 0));
        case "rect":
          return x + shape.x + shape.width;
        case "circle":
          return x + shape.cx + shape.r;
        case "text":
          return shape.block.anchor === "start"
            ? x + Math.max(0, ...shape.block.lines.map(line => line.x)) + shape.block.width
            : 0;
        default:
          return 0;
      }
    }),
  );
}

describe("what a map says", () => {
  it("of the Microsoft chain: five countries, four borders, two parties of whom nobody knows where", () => {
    const figure = caseOf("microsoft-voice-assistant").figureAt(358);
    expect(figure.title).toBe("In 5 countries: United States → China → Japan → Spain → France");
    expect(figure.finding).toBe(
      "For Micro-workers in France, the chain is on record in 5 countries. 4 of 4 hops are on record as crossing a border. For at least 2 parties no country is on record.",
    );
    expect(keysIn(figure, "step-")).toHaveLength(5);
  });

  it.each([
    ["nowhere", "No country is on record"],
    ["one country", "In 1 country: France"],
    ["forty countries in a row", "In 41 countries"],
    ["points alone", "At 3 places, whose countries are not on record"],
    ["unknown, unwritten and withheld", "In 2 countries: United States → ? → France"],
    ["several countries", "In 5 countries: United States, Ireland, Philippines, India and Kenya"],
    ["no workers", "In 2 countries: United States → Brazil"],
  ])("%s: %s", (name, title) => {
    expect(caseOf(name).figureAt(1200).title).toBe(title);
  });

  it("where no border is known to be crossed, it does not say that none is", () => {
    const { finding } = caseOf("unknown, unwritten and withheld").figureAt(1200);
    expect(finding).toContain("0 of 4 hops are on record as crossing a border; for 4, it is not known.");
    expect(finding).toContain("For at least 5 parties no country is on record.");
  });

  it("tells the reasons apart for which somebody stands nowhere, and gives nobody’s name away", () => {
    const figure = caseOf("unknown, unwritten and withheld").figureAt(1200);
    const [table] = figure.tables;
    const rows = table!.rows.map(row => row.map(withoutIsolates).slice(0, 3));
    expect(rows).toContainEqual(["", "A", "Name and country not published"]);
    expect(rows).toContainEqual(["", "B", "Country not on record"]);
    expect(rows).toContainEqual(["", "1 to 3 unknown parties", "Not known who, nor where"]);
  });

  it("a second country of a party is told, though the map has it where it does what it does here", () => {
    const { notes, tables } = caseOf("flamanville").figureAt(1200);
    expect(notes).toContain("Also named as a country of Atlanco Limited, and not on the map: Ireland.");
    expect(tables[0]!.rows.flat()).toContain("Cyprus (also Ireland)");
  });

  it("names whose land it is", () => {
    for (const { figureAt } of cases.slice(0, 4))
      expect(figureAt(358).notes.at(-1)).toMatch(/Natural Earth.*world-atlas \(ISC\)/u);
  });
});
