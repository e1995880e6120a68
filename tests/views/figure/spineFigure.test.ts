/** The chain at the left edge of a view: everyone in it once, nothing over anything else, in every width. */
import { describe, expect, it, vi } from "vitest";
import { narratorOf } from "../../../src/text/index.ts";
import { palettes } from "../../../src/theme/index.ts";
import {
  type FigurePlan,
  type FigureShape,
  figureSvgOf,
  figureWidthIn,
  spineFigure,
  type WholePicture,
  wholePicture,
} from "../../../src/views/index.ts";
import { galleryNames, galleryText } from "../../gallery/gallery.ts";
import { randomDossier } from "../../model/randomDossier.ts";
import { firstSeed, tried } from "../../scope.ts";
import { inquiryInto, shipped } from "../chain/chainCases.ts";

vi.setConfig({ testTimeout: 120_000 });

const WIDTHS = [320, 390, 768, 1200];
const ROOM = 40;

const cases = [
  ...[...shipped].map(([id, text]) => ({ name: id, text })),
  ...galleryNames.map(name => ({ name, text: galleryText(name) })),
  ...Array.from({ length: tried(5, 60) }, (_, at) => ({
    name: `seed ${firstSeed + at}`,
    text: JSON.stringify(randomDossier(firstSeed + at)),
  })),
].map(({ name, text }, at) => {
  const inquiry = inquiryInto(text);
  const language = at % 2 === 0 ? "en" : "fr";
  const narrator = narratorOf(inquiry.file.dossier, language, inquiry.chain.focus.known).brief;
  const { groups } = inquiry.chain;
  const group = groups.length === 0 ? null : groups[at % groups.length]!;
  const request = { inquiry, narrator, language, group, plane: "legal", duty: null, party: null, link: null } as const;
  return { name, whole: wholePicture(request) };
});

const spineAt = (whole: WholePicture, width: number) => spineFigure({ whole, width, least: 420, roomOf: () => ROOM });

const partsIn = (shapes: readonly FigureShape[]): readonly string[] =>
  shapes.flatMap(shape => (shape.kind === "part" && shape.key?.startsWith("party-") ? [shape.key.slice(6)] : []));

describe("the chain at the left edge", () => {
  it("holds or counts whoever is there, once", () => {
    for (const { name, whole } of cases) {
      const { parties, counted, shapes } = spineAt(whole, 1200);
      const { chain, file } = whole.request.inquiry;
      const there = file.dossier.parties.filter((_, party) => chain.live[party]).map(({ id }) => id);
      expect([...parties, ...counted].sort(), name).toEqual(there.sort());
      expect(partsIn(shapes), name).toEqual(parties);
    }
  });

  it("puts nothing over anything else, and all of it within its width", () => {
    for (const { name, whole } of cases)
      for (const width of WIDTHS) {
        const { spine } = spineAt(whole, width);
        let bottom = 0;
        for (const { link, head, room } of spine.rows) {
          for (const box of [link, head]) {
            if (box === null) continue;
            expect(box.y, `${name} at ${width}`).toBeGreaterThanOrEqual(bottom);
            bottom = box.y + box.height;
            expect(box.x + box.width, `${name} at ${width}`).toBeLessThanOrEqual(width + 0.01);
          }
          expect(room.x + room.width, `${name} at ${width}`).toBeLessThanOrEqual(width + 0.01);
          if (spine.isStacked) expect(room.y, `${name} at ${width}`).toBeGreaterThanOrEqual(bottom);
          else expect(room.x, `${name} at ${width}`).toBeGreaterThanOrEqual(head.x + head.width);
          bottom = Math.max(bottom, room.y + room.height);
        }
        expect(spine.height, name).toBeGreaterThanOrEqual(bottom);
        expect(spine.bands.map(({ top }) => top).slice(1)).toEqual(spine.bands.map(one => one.bottom).slice(0, -1));
      }
  });

  it("ends each arrow where nothing hides its head, and keeps what lies behind a card within the picture", () => {
    let piles = 0;
    for (const { name, whole } of cases)
      for (const width of WIDTHS) {
        const { spine, shapes, cards } = spineAt(whole, width);
        const tips = shapes.flatMap(shape =>
          shape.kind === "path" && shape.strokeWidth === 1.75
            ? [[...shape.d.matchAll(/L[\d.]+ ([\d.]+)/gu)].map(([, y]) => Number(y))[0]!]
            : [],
        );
        for (const { key, head, link } of spine.rows) {
          const part = shapes.find(shape => shape.kind === "part" && shape.key === `party-${key}`);
          if (part?.kind !== "part") throw new Error(`${name}: no card of ${key}`);
          const [drawn] = part.shapes;
          const { stack } = cards.get(key)!;
          if (drawn?.kind !== "card") throw new Error(`${name}: ${key} is no card`);
          // As `behindCard` draws them, with half a line.
          const behind = { none: 0, pile: 8.5, line: 14 }[stack];
          expect(part.at!.x + drawn.width + behind, `${name} at ${width}: ${key}`).toBeLessThanOrEqual(
            head.x + head.width + 0.01,
          );
          if (stack !== "pile" || link === null) continue;
          piles += 1;
          // The pile rises above its card.
          const top = part.at!.y - 6;
          const tip = tips.filter(y => y <= part.at!.y && y >= link.y).at(-1);
          expect(tip, `${name} at ${width}: ${key}`).toBeLessThanOrEqual(top);
        }
      }
    expect(piles).toBeGreaterThan(4);
  });

  it("is a file that asks for nothing, and the same each time", () => {
    for (const { name, whole } of cases) {
      const width = figureWidthIn(1280);
      const { shapes, spine, parties, counted } = spineAt(whole, width);
      const figure: FigurePlan = {
        ...{ view: "spine", title: name, finding: "Found.", notes: [], words: [name], tables: [] },
        ...{ width, height: spine.height, shapes, parties, counted },
      };
      const svg = figureSvgOf(figure, { whole, palette: palettes.print });
      expect(svg).not.toMatch(/<(script|image|foreignObject|style)|(href|src)=|NaN|undefined/);
      expect(figureSvgOf(figure, { whole, palette: palettes.print })).toBe(svg);
      for (const party of parties) expect(svg, name).toContain(`data-party="${party}"`);
    }
  });
});
