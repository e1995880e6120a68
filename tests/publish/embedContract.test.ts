/**
 * The embed, the file and the picture beside a link say what the picture of the page says: the same parties, the same
 * state at each mark, the same words beside it, the same verdict. What the picture itself says of the model is held by
 * `tests/views`.
 */
import { describe, expect, it, vi } from "vitest";
import type { Inquiry, PartyIndex } from "../../src/model/index.ts";
import { embedPage } from "../../src/publish/embedPage.tsx";
import { type Plane, planes } from "../../src/schema/index.ts";
import { type Language, sayVerdict } from "../../src/text/index.ts";
import { type LaidOut, laidOut } from "../../src/views/drawing/chainSvgOf.ts";
import { chainSvgOf, socialSvgOf } from "../../src/views/index.ts";
import { type Element, elementsIn, readMarkup, textOf } from "../app/markup.ts";
import { galleryNames, galleryText } from "../gallery/gallery.ts";
import { askedOf, inquiryInto, shipped } from "../views/chain/chainCases.ts";

// A slow machine is no failure.
vi.setConfig({ testTimeout: 180_000 });

const links = { table: "table.html", data: "data.json", csv: "data.csv", svg: "full.svg", latest: null };
const pageOf = (inquiry: Inquiry, language: Language): Element =>
  readMarkup(embedPage({ inquiry, language, script: "document.title;", version: 1, links, description: "" }));

const cases = [...shipped, ...galleryNames.map(name => [name, galleryText(name)] as const)];
const attribute = (element: Element, name: string) => element.attributes.get(name) ?? null;
const hasClass = (element: Element, name: string) => attribute(element, "class")?.split(" ").includes(name) ?? false;
const within = (element: Element, name: string) => elementsIn(element, one => hasClass(one, name));
const sorted = (items: Iterable<string>): string[] => [...items].sort();
/** Only letters and digits: lines break and parts follow each other in their own way in each output. */
const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, "");
const lettersIn = (elements: readonly Element[]): string => lettersOf(elements.map(textOf).join(" "));

/** With room for every thread. */
const WIDE = 3000;
type Look = { readonly element: Element; readonly workers: string; readonly group: PartyIndex };

function looksIn(inquiry: Inquiry, language: Language): readonly Look[] {
  return within(pageOf(inquiry, language), "look").map(element => {
    const workers = attribute(element, "data-workers")!;
    return { element, workers, group: inquiry.file.partyAt.get(workers)! };
  });
}

/** The cell of a duty in a plane, in each layer. Where nothing is on record, one stands for several duties. */
const cellsOf = ({ element }: Look, plane: Plane, duty: string): readonly Element[] =>
  within(element, "cell").filter(cell =>
    ` ${attribute(cell, "data-at") ?? `${attribute(cell, "data-plane")} ${attribute(cell, "data-duty")}`} `.includes(
      ` ${plane} ${duty} `,
    ),
  );

/** The picture of the page, and the file that is made of it. */
function drawnOf(inquiry: Inquiry, language: Language, group: PartyIndex, plane: Plane, duty?: string) {
  const asked = askedOf(inquiry, language, { group, plane, width: WIDE, ...(duty && { duty }) });
  return { parts: laidOut(asked), svg: readMarkup(chainSvgOf(asked)) };
}

const columnOf = ({ picture, undrawn }: LaidOut, duty: string) =>
  [...picture.columns, ...undrawn.columns].find(column => column.duty === duty);

/** How much was compared, so that none of it is compared to nothing. */
const compared = { marks: 0, verdicts: 0, words: 0 };

describe.each(cases)("the embed of %s", (name, text) => {
  const inquiry = inquiryInto(text);
  const language: Language = cases.findIndex(([other]) => other === name) % 2 === 0 ? "en" : "fr";
  const looks = looksIn(inquiry, language);

  it("shows the parties of the chain that the page shows, and nobody else", () => {
    for (const { element, group } of looks) {
      const { picture, folded } = drawnOf(inquiry, language, group, "legal").parts;
      const [embedded] = elementsIn(element, one => attribute(one, "data-deep-labor") === "picture");
      const cards = within(embedded!, "card").flatMap(card => attribute(card, "data-party")!.split(" "));
      const inChain = picture.cards.filter((_, node) => folded.nodes[node]!.cluster === 0);
      expect(sorted(cards)).toEqual(sorted([...inChain, ...picture.unplaced].flatMap(({ parties }) => parties)));
    }
  });

  it("has the page's states at the same marks, and its verdicts, for every duty in every plane", () => {
    for (const look of looks)
      for (const plane of planes) {
        const { parts } = drawnOf(inquiry, language, look.group, plane);
        for (const duty of inquiry.file.duties) {
          const cells = cellsOf(look, plane, duty);
          const column = columnOf(parts, duty);
          expect([duty, cells.length > 0]).toEqual([duty, column !== undefined]);
          if (!column) continue;
          const marks = cells.flatMap(cell => elementsIn(cell, one => one.attributes.has("data-state")));
          const inLayers = column.knots.filter(({ layer }) => layer >= 0).flatMap(({ pictures }) => pictures);
          expect(marks.map(mark => `${attribute(mark, "data-party")} ${attribute(mark, "data-state")}`)).toEqual(
            inLayers.map(({ party, state }) => `${party} ${state}`),
          );
          compared.marks += marks.length;
          compared.verdicts += 1;
          const verdicts = cells.flatMap(cell => within(cell, "verdict"));
          expect(verdicts).toHaveLength(1);
          const own = within(verdicts[0]!, `verdict-${column.verdict.verdict}`).map(textOf);
          expect(own).toHaveLength(1);
          // A narrow thread has no room for the names of those who answer.
          if (column.isPlate) expect(own).toEqual([column.verdict.words]);
        }
      }
  });

  it("says at each mark of an opened duty what the file says there, and so does the verdict", () => {
    for (const look of looks.slice(0, 3)) {
      const opening = attribute(look.element, "data-plane") as Plane;
      const { picture } = drawnOf(inquiry, language, look.group, opening).parts;
      for (const { duty } of picture.columns.slice(0, 4)) {
        const { parts, svg } = drawnOf(inquiry, language, look.group, opening, duty);
        const column = parts.picture.columns.find(({ isPlate }) => isPlate)!;
        expect(column.duty).toBe(duty);
        const inFile = (one: Element) => attribute(one, "data-duty") === duty && one.attributes.has("data-state");
        expect(elementsIn(svg, inFile).map(one => attribute(one, "data-state"))).toEqual(
          column.knots.flatMap(({ pictures }) => pictures.map(({ state }) => state)),
        );
        const [drawn] = elementsIn(svg, one => attribute(one, "id") === `chain-duty-${duty}`);
        const notes = elementsIn(drawn!, one => one.attributes.has("data-note"));
        const bands = elementsIn(look.element, one => hasClass(one, "band") && one.attributes.has("data-layer"));
        for (const band of bands) {
          const layer = attribute(band, "data-layer");
          const told = cellsOf({ ...look, element: band }, opening, duty).flatMap(cell => within(cell, "told"));
          const paragraphs = told.flatMap(one => elementsIn(one, ({ tag }) => tag === "p"));
          const words = lettersIn(paragraphs.filter(one => !hasClass(one, "verdict")));
          const note = notes.filter(one => attribute(one, "data-note") === layer);
          const entries = column.knots.find(knot => `${knot.layer}` === layer)?.entries ?? [];
          for (const { who, word, said } of entries) {
            for (const said of [who, word]) {
              expect(words).toContain(lettersOf(said ?? ""));
              expect(lettersIn(note)).toContain(lettersOf(said ?? ""));
            }
            compared.words += said ? 1 : 0;
            expect(words).toContain(lettersOf(said?.source ?? ""));
            expect(lettersIn(note)).toContain(lettersOf(said?.source ?? ""));
            // A quote may be cut earlier where layers are low, but it begins with the same words.
            const quote = lettersOf((said?.quote?.text ?? "").split("[…]")[0]!);
            expect(lettersIn(note)).toContain(quote);
          }
          const verdicts = told.flatMap(one => within(one, "verdict"));
          if (verdicts.length === 0) continue;
          const { words: verdict, conditionWords, said } = column.verdict;
          const [inDrawing] = elementsIn(drawn!, one => attribute(one, "id") === `chain-duty-${duty}-verdict`);
          for (const one of [verdict, conditionWords, said?.source ?? null]) {
            expect(lettersIn(verdicts)).toContain(lettersOf(one ?? ""));
            expect(lettersIn([inDrawing!])).toContain(lettersOf(one ?? ""));
          }
        }
      }
    }
  });
});

it("compares enough", () => {
  expect(compared.marks).toBeGreaterThan(1000);
  expect(compared.verdicts).toBeGreaterThan(300);
  expect(compared.words).toBeGreaterThan(60);
});

describe.each(cases)("the picture beside a link to %s", (_, text) => {
  it("has the thread and the verdict of the duty that opens on the page", () => {
    const inquiry = inquiryInto(text);
    const asked = askedOf(inquiry, "en", { width: WIDE });
    const { picture, request } = laidOut(asked);
    const svg = readMarkup(socialSvgOf(asked));
    const column = picture.columns.find(({ isPlate }) => isPlate);
    const marks = elementsIn(svg, one => one.attributes.has("data-state"));
    if (!column) {
      expect(marks).toEqual([]);
      return;
    }
    const strongest = column.knots.flatMap(({ pictures }) => pictures.slice(0, 1));
    const shown = marks.map(mark => `${attribute(mark, "data-party")} ${attribute(mark, "data-state")}`);
    const all = strongest.map(({ party, state }) => `${party} ${state}`);
    // Of a very long chain, the rungs between the ends are counted.
    expect(all).toEqual(expect.arrayContaining(shown));
    if (column.knots.length <= 7) expect(shown).toEqual(all);
    expect(marks.every(mark => attribute(mark, "data-duty") === request.opened)).toBe(true);
    const [findings] = elementsIn(svg, one => attribute(one, "id") === "social-findings");
    const trace = request.inquiry.trace(request.group!, column.duty, request.plane);
    const words = sayVerdict("en", trace.verdict, { ...trace, floor: null });
    if (textOf(findings!) !== "") expect(lettersIn([findings!])).toContain(lettersOf(words));
  });
});
