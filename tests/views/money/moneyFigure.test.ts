/** The picture of the money says what the model says: picture, table and lines alike, in every width and language. */
import { describe, expect, it, vi } from "vitest";
import { type ChainMoney, type Inquiry, moneyOf, type PartyIndex } from "../../../src/model/index.ts";
import { type Language, narratorOf } from "../../../src/text/index.ts";
import { palettes } from "../../../src/theme/index.ts";
import {
  type FigurePlan,
  type FigureShape,
  figureSvgOf,
  moneyFigureOf,
  type WholePicture,
  wholePicture,
} from "../../../src/views/index.ts";
import { galleryNames, galleryText } from "../../gallery/gallery.ts";
import { randomMoney } from "../../model/money/randomMoney.ts";
import { extent, firstSeed, tried } from "../../scope.ts";
import { inquiryInto, shipped } from "../chain/chainCases.ts";
import { moneyCases } from "./moneyCases.ts";

vi.setConfig({ testTimeout: 120_000 });

const WIDTHS = [280, 350, 700, 1200] as const;

type Shown = {
  readonly name: string;
  readonly language: Language;
  readonly found: ChainMoney;
  readonly whole: WholePicture;
  readonly at: (width: number) => FigurePlan;
};

function shownOf(name: string, inquiry: Inquiry, group: PartyIndex | null, language: Language): Shown {
  const narrator = narratorOf(inquiry.file.dossier, language, inquiry.chain.focus.known).brief;
  const request = { inquiry, narrator, language, group, plane: "legal", duty: null } as const;
  const whole = wholePicture({ ...request, party: null, link: null });
  const at = (width: number) => moneyFigureOf({ ...request, whole, width });
  return { name, language, found: moneyOf(inquiry, group), whole, at };
}

const texts: readonly (readonly [string, string])[] = [
  ...shipped,
  ...galleryNames.map(name => [name, galleryText(name)] as const),
  ...Object.entries(moneyCases).map(([name, file]) => [name, JSON.stringify(file)] as const),
  ...Array.from({ length: tried(6, 150) }, (_, at) => {
    const seed = firstSeed + at;
    return [`seed ${seed}`, JSON.stringify(randomMoney(seed))] as const;
  }),
];
const cases: readonly Shown[] = texts.map(([name, text], at) => {
  const inquiry = inquiryInto(text);
  const { groups } = inquiry.chain;
  const group = groups.length === 0 ? null : (groups[at % groups.length] ?? null);
  return shownOf(name, inquiry, name in moneyCases ? (groups[0] ?? null) : group, at % 2 === 0 ? "en" : "fr");
});

/** Every part by its key, with the shapes in it. */
function partsIn(shapes: readonly FigureShape[]): ReadonlyMap<string, readonly FigureShape[]> {
  const found = new Map<string, readonly FigureShape[]>();
  for (const shape of shapes) {
    if (shape.kind !== "part") continue;
    if (shape.key !== null) {
      expect(found.has(shape.key), `${shape.key} stands twice`).toBe(false);
      found.set(shape.key, shape.shapes);
    }
    for (const [key, inner] of partsIn(shape.shapes)) found.set(key, inner);
  }
  return found;
}

type Extent = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
function extentsIn(shapes: readonly FigureShape[], dx = 0, dy = 0): readonly Extent[] {
  return shapes.flatMap((shape): readonly Extent[] => {
    if (shape.kind === "part") return extentsIn(shape.shapes, dx + (shape.at?.x ?? 0), dy + (shape.at?.y ?? 0));
    if (shape.kind === "rect") {
      const { x, y, width, height } = shape;
      return [{ left: dx + x, right: dx + x + width, top: dy + y, bottom: dy + y + height }];
    }
    if (shape.kind !== "text") return [];
    const { lines, anchor, height, width } = shape.block;
    const [first] = lines;
    if (!first) return [];
    const left = Math.min(
      ...lines.map(({ x }) => (anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x)),
    );
    return [{ left: dx + left, right: dx + left + width, top: dy + first.y - 14, bottom: dy + first.y - 14 + height }];
  });
}

describe(`the picture of the money (${extent})`, () => {
  it("has each amount that is drawn or told once, and none that is only counted", () => {
    for (const { name, found, at, whole } of cases)
      for (const width of WIDTHS) {
        const parts = partsIn(at(width).shapes);
        for (const one of found.places) {
          // What is told of nobody has no row: it stands in the table alone.
          const isShown = one.kind === "bar" || one.kind === "rule" || (one.kind === "told" && one.at !== null);
          expect(parts.has(`money-${one.money.id}`), `${name} at ${width}: ${one.money.id}`).toBe(isShown);
        }
        for (const { payer } of found.gaps)
          expect(parts.has(`gap-${whole.request.inquiry.file.dossier.parties[payer]!.id}`), name).toBe(true);
        expect(parts.has("pay-missing"), name).toBe(found.isPayMissing);
        expect([...parts.keys()].filter(key => key.startsWith("gap-"))).toHaveLength(found.gaps.length);
      }
  });

  it("says as a table and as lines what it shows: every amount as it is stated, and every gap", () => {
    for (const { name, found, at, whole } of cases) {
      const { tables, words, parties } = at(1200);
      const [table] = tables;
      const { narrator } = whole.request;
      expect(table!.rows, name).toHaveLength(found.places.length + found.gaps.length + (found.isPayMissing ? 1 : 0));
      found.places.forEach(({ money }, place) => {
        expect(table!.rows[place], `${name}: ${money.id}`).toContain(narrator.amount(money));
        expect(words[place + 1], `${name}: ${money.id}`).toContain(narrator.amount(money));
      });
      for (const party of parties) expect(words[0], name).toContain(narrator.name(party));
      for (const row of table!.rows) expect(row, name).toHaveLength(table!.head.length);
    }
  });

  it("says a share or why there is none of every pay, and nothing more than is known", () => {
    for (const { name, found, at } of cases) {
      const { title, finding, notes, words, tables } = at(1200);
      for (const [place, one] of found.places.entries()) {
        if (one.kind !== "bar" || one.role !== "pay") continue;
        expect(tables[0]!.rows[place]!.at(-1), `${name}: ${one.money.id}`).not.toBe("");
      }
      const said = [title, finding, ...notes, ...words].join("\n");
      expect(said, name).not.toMatch(/profit|margin|\bmarges?\b|nobody|personne ne|undefined|Infinity|∞/iu);
      expect(said, name).not.toMatch(/\bNaN\b/);
      if (found.places.some(one => one.kind === "told" && one.money.kind === "award" && one.why === "own-kind"))
        expect(finding, name).toMatch(/no pay|n’est pas une paie/);
    }
  });

  it("stands within its width, and one row below the other", () => {
    for (const { name, at } of cases)
      for (const width of WIDTHS) {
        const { shapes, height } = at(width);
        for (const { left, right, top, bottom } of extentsIn(shapes)) {
          expect([left, right, top, bottom].every(Number.isFinite), `${name} at ${width}`).toBe(true);
          expect(left, `${name} at ${width}`).toBeGreaterThanOrEqual(-0.5);
          expect(right, `${name} at ${width}`).toBeLessThanOrEqual(width + 1);
          expect(bottom, `${name} at ${width}`).toBeLessThanOrEqual(height + 1);
        }
        for (const [key, inner] of partsIn(shapes)) {
          if (!key.startsWith("room-")) continue;
          const bars = inner.flatMap(shape =>
            shape.kind === "part" && shape.key?.startsWith("money-") && shape.at ? [shape] : [],
          );
          const tops = bars.filter(({ at: place }) => place!.y > 0 || place!.x === 0).map(({ at: place }) => place!.y);
          expect(tops, `${name} at ${width}`).toEqual([...tops].sort((a, b) => a - b));
        }
      }
  });

  it("is a file that asks for nothing", () => {
    for (const { name, at, whole } of cases) {
      const svg = figureSvgOf(at(1200), { whole, palette: palettes.print });
      expect(svg, name).not.toMatch(/<(script|image|foreignObject|style)|(href|src)=|NaN|undefined|Infinity/);
    }
  });
});

describe("what it finds", () => {
  const of = (name: string, workers: string, language: Language = "en"): FigurePlan => {
    const inquiry = inquiryInto(shipped.get(name)!);
    return shownOf(name, inquiry, inquiry.file.partyAt.get(workers)!, language).at(1200);
  };

  it("is what the workers got of the price, with what each of the two holds", () => {
    const { title, finding, notes } = of("openai-sama", "labellers");
    expect(title).toBe("US$12.50 per hour to Sama, for the workers US$1.32 to US$3.74");
    expect(finding).toMatch(/^Of the price, 10\.6% to 29\.9% is on record as paid to the workers, by 3 accounts /);
    expect(finding).toContain("No source shows that the rest, US$8.76 to US$11.18 per hour, reaches them.");
    expect(notes[0]).toContain("What the price had to cover is not said.");
    expect(notes[0]).toContain("The accounts of the pay differ on tax.");
    expect(notes[0]).toContain("This says nothing of what was earned by Sama.");
  });

  it("is told as one bar above the chain on a phone alone, and only where a pay has a share of a price", () => {
    const briefOf = (name: string, workers: string, width: number) => {
      const inquiry = inquiryInto(shipped.get(name)!);
      const { shapes } = shownOf(name, inquiry, inquiry.file.partyAt.get(workers)!, "en").at(width);
      return partsIn(shapes).get("brief")!;
    };
    const words = briefOf("openai-sama", "labellers", 358).flatMap(shape =>
      shape.kind === "text" ? shape.block.lines.flatMap(line => line.pieces.map(piece => piece.words)) : [],
    );
    expect(words.join(" ").replaceAll(/\s+/g, " ")).toBe(
      "US$1.32 to US$3.74 of US$12.50 for the workers, by 3 accounts not shown to reach the workers",
    );
    expect(briefOf("openai-sama", "labellers", 1200)).toEqual([]);
    expect(briefOf("clic-and-walk", "contributors-28", 358)).toEqual([]);
  });

  it("is an award and no pay, where that is what is on record", () => {
    const { title, finding } = of("flamanville", "polish-claimants");
    expect(title).toBe(
      "€9,637 to €12,267 awarded by a ruling or a settlement; what is paid along this chain is not documented",
    );
    expect(finding).toContain("is no pay");
  });

  it("is that nothing is on record, and never that it is nothing", () => {
    expect(of("microsoft-voice-assistant", "micro-workers-france").title).toBe(
      "What is paid along this chain is not documented",
    );
    expect(of("clic-and-walk", "contributors-28", "fr").title).toBe(
      "Ce qui est payé le long de cette chaîne n’est pas documenté",
    );
  });
});
