/** Two chains as a figure: what stands on each side is what its own chain view says, and picture, words and tables agree. */
import { describe, expect, it, vi } from "vitest";
import { comparisonOf, sharedDuty } from "../../../src/model/index.ts";
import { planes } from "../../../src/schema/index.ts";
import { narratorOf, withoutIsolates } from "../../../src/text/index.ts";
import { palettes } from "../../../src/theme/index.ts";
import {
  compareFigureOf,
  compareSvgOf,
  type FigurePart,
  type FigurePlan,
  type FigureShape,
} from "../../../src/views/index.ts";
import { textNodes } from "../../../src/views/svg/drawText.ts";
import type { SvgNode } from "../../../src/views/svg/svgElement.ts";
import { randomOf } from "../../bench/generateChain.ts";
import { randomDossier, randomQuery } from "../../model/randomDossier.ts";
import { firstSeed, tried } from "../../scope.ts";
import { inquiryInto } from "../chain/chainCases.ts";
import { type ComparePair, comparePairs } from "./compareCases.ts";

vi.setConfig({ testTimeout: 120_000 });

const WIDTHS = [288, 350, 736, 1216];

const randomPairs: readonly ComparePair[] = Array.from({ length: tried(13, 120) }, (_, at) => {
  const seed = firstSeed + at;
  const random = randomOf(seed);
  const sideAt = (place: number) => {
    const dossier = randomDossier(random() < 0.3 ? seed : seed + place * 3_000);
    const inquiry = inquiryInto(JSON.stringify(dossier), randomQuery(dossier, seed + place));
    const { groups } = inquiry.chain;
    return {
      inquiry,
      narrator: narratorOf(inquiry.file.dossier, "en", inquiry.chain.focus.known).brief,
      group: groups[Math.floor(random() * groups.length)] ?? null,
      plane: planes[Math.floor(random() * planes.length)]!,
    };
  };
  return { name: `seed ${seed}`, sides: [sideAt(0), sideAt(1)] };
});

const allPairs = [...comparePairs, ...randomPairs];

const requestOf = ({ sides }: ComparePair) => ({
  sides,
  language: sides[0].narrator.language,
  duty: sharedDuty(comparisonOf(...sides)),
});
const figureOf = (pair: ComparePair, width = 1216): FigurePlan => compareFigureOf({ ...requestOf(pair), width });

const partsIn = (shapes: readonly FigureShape[]): readonly FigurePart[] =>
  shapes.flatMap(shape => (shape.kind === "part" ? [shape, ...partsIn(shape.shapes)] : []));

const plain = (text: string): string => withoutIsolates(text).replace(/\s+/gu, " ");

const placesOf = (node: SvgNode | string): readonly number[] =>
  typeof node === "string"
    ? []
    : [...(node.attributes.x === undefined ? [] : [Number(node.attributes.x)]), ...node.children.flatMap(placesOf)];

/** Where the first words of each line of each text stand, as a page or as a file has it. */
const placesIn = (shapes: readonly FigureShape[], setting: "fixed" | "flowing"): readonly number[] =>
  shapes.flatMap((shape): readonly number[] => {
    if (shape.kind === "part") return placesIn(shape.shapes, setting);
    // Of a line of several pieces that ends at its edge, a file says where it begins.
    if (shape.kind !== "text" || shape.block.lines.some(({ pieces }) => pieces.length > 1)) return [];
    return textNodes(shape.block, palettes.print, setting).flatMap(placesOf);
  });

describe("two chains as a figure", () => {
  it("have each line of words where the page has it in a file, too", () => {
    for (const pair of allPairs) {
      const { shapes } = figureOf(pair);
      const [file, page] = [placesIn(shapes, "fixed"), placesIn(shapes, "flowing")];
      expect(file.length, pair.name).toBe(page.length);
      expect(file.length, pair.name).toBeGreaterThan(4);
      // The blank at the end of a line moves the one and not the other.
      const moved = file.flatMap((x, place) => (Math.abs(x - page[place]!) > 6 ? [`${x} and ${page[place]}`] : []));
      expect(moved, pair.name).toEqual([]);
    }
  });

  it("hold or count whoever is there on either side, and nobody else", () => {
    for (const pair of allPairs) {
      const { parties, counted } = figureOf(pair);
      const live = pair.sides.flatMap(({ inquiry: { chain, file } }) =>
        file.dossier.parties.flatMap(({ id }, party) => (chain.live[party] ? [id] : [])),
      );
      expect(new Set([...parties, ...counted]), pair.name).toEqual(new Set(live));
    }
  });

  it("show at each mark and verdict what the trace of that side says", () => {
    for (const pair of allPairs) {
      const comparison = comparisonOf(...pair.sides);
      const duty = sharedDuty(comparison);
      const parts = partsIn(figureOf(pair).shapes);
      pair.sides.forEach(({ inquiry, group, plane }, place) => {
        const side = ["left", "right"][place]!;
        const known = comparison.duties.find(one => one.duty.id === duty && one.traces[place as 0 | 1] !== null);
        const verdicts = parts.filter(({ data }) => data?.["data-side"] === side && data["data-verdict"]);
        if (!known || group === null || duty === null) {
          expect(verdicts, pair.name).toEqual([]);
          return;
        }
        const trace = inquiry.trace(group, duty, plane);
        expect(
          verdicts.map(({ data }) => data!["data-verdict"]),
          pair.name,
        ).toEqual(inquiry.chain.layer[group]! < 0 ? [] : [trace.verdict]);
        for (const { key, data } of parts) {
          if (!key?.startsWith(`${side}-mark-`)) continue;
          const party = inquiry.file.partyAt.get(data!["data-party"]!)!;
          expect(data!["data-state"], `${pair.name}: ${data!["data-party"]}`).toBe(trace.standings.get(party)!.state);
        }
      });
    }
  });

  it("name each part once, keep within their width, and write no number that is none", () => {
    for (const pair of allPairs)
      for (const width of WIDTHS) {
        const figure = figureOf(pair, width);
        const keys = partsIn(figure.shapes).flatMap(({ key }) => (key === null ? [] : [key]));
        expect(keys.length, `${pair.name}, ${width} px`).toBe(new Set(keys).size);
        if (randomPairs.includes(pair) && width !== WIDTHS[0]) continue;
        const svg = compareSvgOf({ ...requestOf(pair), width, palette: palettes.print });
        expect(svg, pair.name).not.toMatch(/NaN|undefined|Infinity|<(script|image|foreignObject|style)|(href|src)=/);
        for (const shape of figure.shapes)
          if (shape.kind === "part" && shape.key?.includes("-party-"))
            for (const one of shape.shapes)
              if (one.kind === "card") {
                expect(shape.at!.x, `${pair.name}, ${width} px`).toBeGreaterThanOrEqual(0);
                expect(shape.at!.x + one.width, `${pair.name}, ${width} px`).toBeLessThanOrEqual(width);
              }
      }
  });

  it("say in tables, words and picture the same of every duty, and name everybody who stands there", () => {
    for (const pair of allPairs) {
      const figure = figureOf(pair);
      const said = plain(figure.words.join("\n"));
      const spoken = comparisonOf(...pair.sides).duties.filter(({ outcome }) => outcome !== "neither");
      const rows = figure.tables.slice(0, -1).flatMap(table => table.rows);
      expect(rows.length, pair.name).toBe(spoken.length);
      for (const row of rows) for (const cell of row) expect(said, `${pair.name}: ${cell}`).toContain(plain(cell));
      for (const table of figure.tables)
        for (const row of table.rows) expect(row.length, pair.name).toBe(table.head.length);
      const names = partsIn(figure.shapes).flatMap(({ key, data }) => {
        const place = data?.["data-side"] === "left" ? 0 : 1;
        const { inquiry, narrator } = pair.sides[place];
        const id = data?.["data-party"];
        const isCard = key?.includes("-party-") && id !== undefined && inquiry.file.partyAt.has(id);
        return isCard && figure.parties.includes(id) ? [narrator.name(id)] : [];
      });
      for (const name of names) expect(said.toLowerCase(), pair.name).toContain(plain(name).toLowerCase());
      for (const note of figure.notes) expect(note.trim(), pair.name).not.toBe("");
    }
  });

  it("never rank: nothing is better, worse, more or less responsible", () => {
    for (const pair of allPairs) {
      const { title, finding, notes, tables } = figureOf(pair);
      const ours = [
        title,
        finding,
        ...notes,
        ...tables.flatMap(({ caption, rows }) => [caption, ...rows.map(row => row.at(-1))]),
      ];
      expect(ours.join("\n"), pair.name).not.toMatch(/\b(better|worse|best|worst|meilleure?s?|pire)\b/iu);
    }
  });
});

it("as a file, they name both dossiers and the sources of both", () => {
  const [seeds, , itself] = comparePairs;
  const svg = compareSvgOf(requestOf(seeds!));
  for (const { inquiry } of seeds!.sides) expect(svg).toContain((inquiry.file.dossier.title as { en: string }).en);
  expect(svg.match(/compare-(dossier|beside)"/gu)).toEqual(['compare-dossier"', 'compare-beside"']);
  expect(compareSvgOf(requestOf(itself!))).not.toContain('compare-beside"');
});

describe("the words of a comparison", () => {
  const [seeds, , itself, groups, , days, , , empty] = comparePairs;

  it("Mechanical Turk beside the Microsoft chain: one party between, and three", () => {
    const { title, finding, notes } = figureOf(seeds!);
    expect(plain(title)).toBe("Mechanical Turk: who answered for what? beside A Microsoft voice assistant");
    expect(plain(finding)).toContain("On the left 2 hops, 1 party between");
    expect(plain(finding)).toContain("on the right 4 hops, 3 parties between, 4 borders.");
    expect(plain(finding)).toContain("“Employer / contract party”: on the left not documented;");
    expect(notes).toContain("A chain that is short on record may be longer in fact: a file holds what was found.");
  });

  it("one thing with itself says so, first", () => {
    const { title, finding, notes } = figureOf(itself!);
    expect(plain(title)).toBe("OpenAI and Sama in Nairobi — beside itself");
    expect(finding.startsWith("Both sides are one and the same reading.")).toBe(true);
    expect(notes[0]).toContain("so that nothing can differ");
  });

  it("two groups are called by their names, two days by their days", () => {
    expect(plain(figureOf(groups!).title)).toMatch(/— face à face : .+ ; .+/u);
    expect(plain(figureOf(days!).title)).toContain("as of 2010 beside as of");
  });

  it("a day on which nobody hires says that no way down is on record", () => {
    expect(figureOf(empty!).finding).toContain("On the left no way down to the workers on record;");
  });
});

it("a line of three hundred firms beside two folds in its middle, except where something is on record", () => {
  const firms = Array.from({ length: 300 }, (_, at) => `p${at}`);
  const evidence = ["report"];
  const line = inquiryInto(
    JSON.stringify({
      format: "deep-labor/1",
      id: "a-line",
      title: { en: "A line" },
      summary: { en: "A line" },
      language: "en",
      status: "draft",
      sources: [{ id: "report", type: "report" }],
      parties: [
        ...firms.map(id => ({ id, kind: "organisation", name: { en: `Firm ${id}` }, evidence })),
        { id: "w", kind: "worker-group", name: { en: "Workers" }, evidence },
      ],
      links: firms.map((from, at) => ({
        id: `l${at}`,
        type: "subcontracts-to",
        from,
        to: firms[at + 1] ?? "w",
        verification: "reported",
        evidence,
      })),
      assertions: [
        {
          id: "s",
          party: "p150",
          duty: "pay-wage",
          position: "holds",
          basis: "contract",
          verification: "reported",
          evidence,
        },
      ],
    }),
  );
  const narrator = narratorOf(line.file.dossier, "en").brief;
  const sides = [
    { inquiry: line, narrator, group: line.chain.groups[0]!, plane: "promised" },
    comparePairs[0]!.sides[0],
  ] as const;
  const figure = compareFigureOf({ sides, language: "en", duty: "pay-wage", width: 1216 });
  const layers = partsIn(figure.shapes).flatMap(({ data }) => data?.["data-layer"] ?? []);
  expect(layers).toEqual(["0", "1", "2", "3", "4", "5–149", "150", "151–296", "297", "298", "299", "300"]);
  expect(figure.parties).toContain("p150");
  expect(figure.counted).toContain("p100");
  const said = plain(figure.words.join("\n"));
  expect(said).toContain("145 organisations");
  expect(said).toContain("Firm p100");
});
