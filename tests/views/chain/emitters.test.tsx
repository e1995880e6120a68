/**
 * HTML and SVG write down the same plan: the same names, labels, states and verdicts, with every word whole and in its
 * box. For another base seed: `SEED=7 npx vitest run tests/views/chain/emitters.test.tsx`.
 */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { type Box, type Face, type Font, measureText } from "../../../src/layout/index.ts";
import { palettes } from "../../../src/theme/index.ts";
import { chainWords } from "../../../src/views/chain/chainWords.ts";
import { drawChain } from "../../../src/views/drawing/drawChain.ts";
import { ChainFlow, ChainHtml, type Choosing } from "../../../src/views/index.ts";
import { idPart } from "../../../src/views/svg/svgElement.ts";
import { type Element, elementsIn, readMarkup, tagged, textOf } from "../../app/markup.ts";
import { type ChainCase, chainCases } from "./chainCases.ts";

// A slow machine is no failure, and these tests do much.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

const choosing: Choosing = {
  chosen: "chosen",
  hrefOf: choice => `?${JSON.stringify(choice)}`,
  onChoose: () => undefined,
};
const flowWords = {
  previous: "previous",
  next: "next",
  place: (place: number, count: number) => `${place} of ${count}`,
  coming: "next:",
  from: (node: number) => `from ${node}`,
  back: (node: number) => `back to ${node}`,
};
const nothing = () => undefined;

type Written = ChainCase & {
  readonly html: Element;
  readonly flow: Element;
  readonly flowDuty: string | null;
  readonly svg: Element;
};

let written: readonly Written[] = [];
beforeAll(() => {
  written = chainCases().map(one => {
    const { folded, picture, plan, ink, request, undrawn } = one.parts;
    const flowDuty = request.duty ?? picture.columns[0]?.duty ?? null;
    const parts = { folded, picture, choosing, tabStops: new Set<string>() };
    const words = chainWords({ ...request, picture, plan, undrawn, leftOut: 0 });
    const svg = drawChain({
      plan,
      folded,
      picture,
      ink,
      words,
      palette: palettes.light,
      prefix: "p",
      language: request.language,
      width: one.asked.width ?? 1200,
    });
    return {
      ...one,
      flowDuty,
      html: readMarkup(renderToStaticMarkup(<ChainHtml {...parts} plan={plan} />)),
      flow: readMarkup(
        renderToStaticMarkup(
          <ChainFlow
            {...parts}
            duty={flowDuty}
            words={flowWords}
            inView={new Map()}
            onStep={nothing}
            onSwept={nothing}
          />,
        ),
      ),
      svg: readMarkup(svg),
    };
  });
});

function expectOfEach(check: (one: Written) => void): void {
  for (const one of written)
    try {
      check(one);
    } catch (error) {
      throw new Error(one.name, { cause: error });
    }
}

const sorted = (items: Iterable<string>): string[] => [...items].sort();
const attribute = (element: Element, name: string): string | undefined => element.attributes.get(name);

const ISOLATES = /[\u2066-\u2069]/gu;

/** The words that a reader sees, in the order of the page, without marks and spaces that only place them. */
function wordsOf(element: Element, skipped: (one: Element) => boolean = () => false): string[] {
  const seen = (one: Element): string =>
    one.children
      .map(child => {
        if (typeof child === "string") return child;
        if (child.tag === "title" || child.tag === "desc" || skipped(child)) return "";
        const isPart = child.tag === "text" || child.tag === "span" || child.tag === "abbr" || child.tag === "strong";
        return isPart ? ` ${seen(child)} ` : seen(child);
      })
      .join("");
  return (
    seen(element)
      // A drawing has the usual space in the place of the narrow one, which the bundled fonts lack.
      .replaceAll("\u202f", "\u00a0")
      .split(/[\t\n\r ]+/u)
      .filter(word => word !== "")
  );
}

/** The same for SVG, in which marks of the product stand in text from right to left. */
const drawnWords = (element: Element): string[] =>
  wordsOf(element)
    .map(word => word.replaceAll(ISOLATES, ""))
    .filter(word => word !== "");

/** Only the letters: a word that is broken at the end of a line is still the same word. */
const lettersOf = (words: readonly string[]): string => words.join("");
/** The same letters, in whatever order the parts stand. */
const sameWords = (a: readonly string[], b: readonly string[]) => expect(sorted(a)).toEqual(sorted(b));

/** A file has nothing that is chosen. */
const saysChosen = (one: Element): boolean => isHidden(one) && textOf(one).endsWith(choosing.chosen);
const isHidden = (one: Element): boolean => attribute(one, "class")?.split(" ").includes("sr") === true;
const stop = (page: Element, name: string): Element => {
  const found = elementsIn(page, one => attribute(one, "data-stop") === name);
  expect(found, name).toHaveLength(1);
  return found[0]!;
};
const group = (svg: Element, id: string): Element => {
  const found = elementsIn(svg, one => attribute(one, "id") === id);
  expect(found, id).toHaveLength(1);
  return found[0]!;
};
const stopsIn = (page: Element): string[] =>
  elementsIn(page, one => one.attributes.has("data-stop")).map(one => attribute(one, "data-stop")!);
/** The words without isolating marks: a line break moves them, and on the page a `bdi` does without them. */
const shown = (words: readonly string[]): string[] => words.map(word => word.replaceAll(ISOLATES, ""));

describe("HTML and SVG", () => {
  it("hold the same cards with the same words", () => {
    expectOfEach(({ html, flow, svg, parts: { picture } }) => {
      const cards = [...picture.cards, ...picture.unplaced, ...picture.beside];
      const drawn = elementsIn(svg, one => one.attributes.has("data-place"));
      expect(sorted(drawn.map(one => attribute(one, "data-party")!))).toEqual(
        sorted(cards.map(({ parties }) => parties.join(" "))),
      );
      for (const card of cards) {
        const own = group(svg, `p-${card.parties.length > 1 ? "fold" : "party"}-${card.key}`);
        const inHtml = stop(html, `card ${card.key}`);
        expect(attribute(inHtml, "data-party")).toBe(card.parties.join(" "));
        expect(lettersOf(sorted([...lettersOf(drawnWords(own))]))).toBe(
          lettersOf(sorted([...lettersOf(shown(wordsOf(inHtml)))])),
        );
        expect(lettersOf(drawnWords(own))).toContain(lettersOf(shown(card.name.text.split(/[\t\n\r ]+/u))));
        for (const { code } of card.countries) expect(drawnWords(own)).toContain(code);
        sameWords(wordsOf(stop(flow, `card ${card.key}`)), wordsOf(inHtml));
      }
    });
  });

  it("hold the same labels at the same hops", () => {
    expectOfEach(({ html, flow, svg, parts: { plan, picture } }) => {
      for (const { hops } of plan.labels) {
        const inHtml = stop(html, `hop ${hops.join(" ")}`);
        const [own] = elementsIn(
          svg,
          one => attribute(one, "data-hops") === hops.join(" ") && attribute(one, "id")!.startsWith("p-label-"),
        );
        expect(lettersOf(drawnWords(own!))).toBe(lettersOf(shown(wordsOf(inHtml))));
        expect(attribute(own!, "data-links")).toBe(hops.flatMap(hop => picture.hops[hop]!.links).join(" "));
      }
      const flowHops = stopsIn(flow).filter(name => name.startsWith("hop "));
      const covered = flowHops.flatMap(name => name.split(" ").slice(1).map(Number));
      expect(covered.sort((a, b) => a - b)).toEqual(picture.hops.map((_, hop) => hop));
    });
  });

  it("hold the same lines, each once, with its ends, its links and its direction", () => {
    expectOfEach(({ html, svg, parts: { picture } }) => {
      const inHtml = elementsIn(html, one => one.tag === "g" && one.attributes.has("data-from"));
      const inSvg = elementsIn(svg, one => one.tag === "g" && one.attributes.has("data-from"));
      const ends = (one: Element) => `${attribute(one, "data-from")} > ${attribute(one, "data-to")}`;
      expect(inSvg.map(ends)).toEqual(picture.hops.map(({ from, to }) => `${from} > ${to}`));
      expect(sorted(inHtml.map(ends))).toEqual(sorted(inSvg.map(ends)));
      inSvg.forEach((one, hop) => {
        const { links, isReturn, isDisputed, sentence, from, to } = picture.hops[hop]!;
        expect(attribute(one, "id")).toBe(`p-hop-${hop}-${idPart(from)}-to-${idPart(to)}`);
        expect(attribute(one, "data-links")).toBe(links.join(" "));
        expect(attribute(one, "data-return")).toBe(isReturn ? "true" : undefined);
        expect(attribute(one, "data-disputed")).toBe(isDisputed ? "true" : undefined);
        expect(textOf(tagged(one, "title")[0]!)).toBe(sentence);
      });
      const pathsOf = (one: Element) => tagged(one, "path").map(path => attribute(path, "d"));
      for (const line of inHtml) {
        const twins = inSvg.filter(one => ends(one) === ends(line));
        expect(twins.map(one => pathsOf(one)[0])).toContain(pathsOf(line)[0]);
      }
    });
  });

  it("hold the same marks in the same states and layers, and count the same rest", () => {
    let marks = 0;
    expectOfEach(({ html, flow, flowDuty, svg, asked: { inquiry }, parts: { picture, request, undrawn } }) => {
      // Of duties without a thread, the text of the file says every mark.
      const description = textOf(group(svg, "p-text")).replaceAll(ISOLATES, "");
      for (const { label } of undrawn.columns.flatMap(({ knots }) => knots.flatMap(({ all }) => all()))) {
        expect(description).toContain(label.replaceAll(ISOLATES, ""));
        marks += 1;
      }
      for (const { duty, knots } of picture.columns) {
        const own = group(svg, `p-duty-${duty}`);
        // Both have the same hooks for those who look for a mark.
        const isMark = (one: Element) => attribute(one, "data-duty") === duty && one.attributes.has("data-state");
        const told = (one: Element) =>
          `${attribute(one, "data-party")} ${attribute(one, "data-layer")} ${attribute(one, "data-state")}`;
        const inSvg = elementsIn(own, isMark).map(told);
        const inHtml = elementsIn(html, isMark).map(told);
        const expected = knots.flatMap(({ layer, pictures }) =>
          pictures.map(({ party, state }) => `${party} ${layer} ${state}`),
        );
        expect(inSvg).toEqual(expected);
        expect(inHtml).toEqual(expected);
        marks += expected.length;
        const shapes = elementsIn(own, isMark).map(
          one => attribute(tagged(one, "g", { "data-shape": null })[0]!, "data-shape")!,
        );
        expect(shapes).toEqual(knots.flatMap(({ pictures }) => pictures.map(({ state }) => state)));
        const more = knots.filter(knot => knot.more > 0).map(knot => String(knot.more));
        expect(elementsIn(own, one => one.attributes.has("data-more")).map(one => attribute(one, "data-more"))).toEqual(
          more,
        );
      }
      const column = picture.columns.find(({ duty }) => duty === flowDuty);
      const bands = elementsIn(flow, one => one.tag === "li" && one.attributes.has("data-layer"));
      for (const band of bands) {
        const layer = Number(attribute(band, "data-layer"));
        const knot = column?.knots.find(one => one.layer === layer);
        const [gutter] = elementsIn(band, one => attribute(one, "class") === "flow-gutter");
        const shapes = tagged(gutter!, "svg").flatMap(
          one => /^shape state-(.+)$/u.exec(attribute(one, "class")!)?.[1] ?? [],
        );
        // A phone has the same hooks.
        const hooks = elementsIn(gutter!, one => one.attributes.has("data-state"));
        expect(hooks.map(one => attribute(one, "data-state"))).toEqual(shapes);
        for (const one of hooks) {
          expect(attribute(one, "data-duty")).toBe(flowDuty);
          const marked = knot!.marks.filter(({ state }) => state === attribute(one, "data-state"));
          const ids = marked.map(({ party }) => inquiry.file.dossier.parties[party]!.id);
          expect(ids).toContain(attribute(one, "data-party"));
        }
        const rest = Number(/^\+(\d+)$/u.exec(wordsOf(gutter!).at(-1)!)?.[1] ?? 0);
        expect(shapes.length + rest).toBe(knot ? knot.pictures.length + knot.more : 0);
        // The first mark is that of the card in view; the others follow from the strongest.
        const [inView] = elementsIn(band, one => attribute(one, "class")?.startsWith("card-box ") === true);
        const here = attribute(inView!, "data-party")!.split(" ");
        const idOf = (party: number) => inquiry.file.dossier.parties[party]!.id;
        const own = knot?.marks.find(({ party }) => here.includes(idOf(party)));
        const isWorkers = own && own.party === request.group;
        if (own && !isWorkers) expect(shapes[0]).toBe(own.state);
        else if (shapes.length > 0 && !own)
          expect(shapes).toEqual(knot!.marks.slice(0, shapes.length).map(({ state }) => state));
      }
      const lines = elementsIn(html, one => one.attributes.has("data-from"));
      const hopsOf = (all: readonly Element[]) =>
        new Set(
          all.flatMap(one =>
            attribute(one, "data-from")!
              .split(" ")
              .map(from => `${from} ${attribute(one, "data-to")}`),
          ),
        );
      const returns = new Set(picture.returns.map(({ hop }) => `${picture.hops[hop]!.from} ${picture.hops[hop]!.to}`));
      const labels = hopsOf(elementsIn(flow, one => one.attributes.has("data-from")));
      expect(sorted(labels)).toEqual(sorted([...hopsOf(lines)].filter(hop => !returns.has(hop))));
      const stretches = elementsIn(flow, one => one.attributes.has("data-manner"));
      const told = column?.knots.filter(({ below, layer }) => below !== null && layer >= 0) ?? [];
      expect(stretches.map(one => [attribute(one, "data-manner"), attribute(one, "data-end") ?? null])).toEqual(
        told.map(({ below, end }) => [below, end]),
      );
    });
    expect(marks).toBeGreaterThan(1500);
  });

  it("draw the same threads: their manner, their ends, their bars", () => {
    expectOfEach(({ html, svg, parts: { picture } }) => {
      for (const { duty, knots } of picture.columns) {
        const inSvg = elementsIn(group(svg, `p-duty-${duty}`), one => one.attributes.has("data-manner"));
        expect(inSvg.map(one => attribute(one, "data-manner"))).toEqual(
          knots.flatMap(({ below }) => (below === null ? [] : [below])),
        );
        expect(inSvg.map(one => attribute(one, "data-end") ?? null)).toEqual(
          knots.filter(({ below }) => below !== null).map(({ end }) => end),
        );
        const [thread] = elementsIn(html, one => one.tag === "g" && attribute(one, "data-duty") === duty);
        const paths = (elements: readonly Element[]) =>
          elements.flatMap(one => tagged(one, "path").map(path => attribute(path, "d")));
        const stretches = elementsIn(thread!, one => attribute(one, "class")?.startsWith("stretch") === true);
        expect(paths(inSvg)).toEqual(paths(stretches));
      }
    });
  });

  it("say the same heads, notes, verdicts, and where else something is written", () => {
    expectOfEach(({ html, svg, parts: { plan, picture } }) => {
      picture.columns.forEach((column, place) => {
        const { duty, knots, verdict, isPlate } = column;
        const own = group(svg, `p-duty-${duty}`);
        const [head] = elementsIn(html, one => attribute(one, "data-size") === `head ${place}`);
        expect(lettersOf(drawnWords(group(own, `p-duty-${duty}-head`)))).toBe(
          lettersOf(shown(wordsOf(head!, saysChosen))),
        );
        const notes = elementsIn(own, one => one.attributes.has("data-note"));
        expect(notes.map(one => Number(attribute(one, "data-note")))).toEqual(
          knots.filter(({ note, entries }) => (isPlate ? entries.length > 0 : note !== null)).map(({ layer }) => layer),
        );
        for (const note of notes) {
          const [inHtml] = elementsIn(
            html,
            one => attribute(one, "data-size") === `note ${place} ${attribute(note, "data-note")}`,
          );
          expect(lettersOf(drawnWords(note))).toBe(lettersOf(shown(wordsOf(inHtml!))));
        }
        const drawn = group(own, `p-duty-${duty}-verdict`);
        expect(attribute(drawn, "data-verdict")).toBe(verdict.verdict);
        expect(attribute(stop(html, `verdict ${duty}`), "data-verdict")).toBe(verdict.verdict);
        const [box] = elementsIn(html, one => attribute(one, "data-size") === `verdict ${place}`);
        expect(lettersOf(drawnWords(drawn))).toBe(lettersOf(shown(wordsOf(box!, isHidden))));
        expect(lettersOf(drawnWords(drawn))).toContain(lettersOf(shown(verdict.words.split(" "))));
        expect(plan.columns[place]!.verdict).not.toBeNull();
      });
    });
  });

  it("name the same layers, borders, headings, returns and lines beside the chain", () => {
    expectOfEach(({ html, svg, parts: { plan, picture, folded } }) => {
      const bands = elementsIn(html, one => attribute(one, "class")?.startsWith("band ") === true);
      const layers = elementsIn(svg, one => attribute(one, "id")?.startsWith("p-layer-") === true);
      expect(layers.map(one => drawnWords(one))).toEqual(bands.map(one => wordsOf(one, isHidden)));
      for (const { node, hops } of plan.borders) {
        const { above, below } = picture.borderOf(hops);
        const own = group(svg, `p-border-${folded.nodes[node]!.key}`);
        expect(lettersOf(drawnWords(own))).toBe(
          lettersOf(
            [above, below]
              .join(" ")
              .toUpperCase()
              .split(/[\t\n\r ]+/u),
          ),
        );
        for (const side of ["above", "below"] as const) {
          const name = `border ${folded.nodes[node]!.key} ${side}`;
          const [inHtml] = elementsIn(html, one => attribute(one, "data-size") === name);
          expect(textOf(inHtml!)).toBe(side === "above" ? above : below);
        }
      }
      const headings = elementsIn(
        html,
        one => attribute(one, "class") === "plan-heading" || attribute(one, "data-size") === "chain-head",
      );
      // On the page the choice of the workers stands there.
      const { group: workers } = picture.headings;
      const hasPlate = picture.columns.some(({ isPlate }) => isPlate);
      const chosen = hasPlate && workers ? [workers.lead, workers.name.text, workers.place] : [];
      expect(sorted([...lettersOf(drawnWords(group(svg, "p-headings")))])).toEqual(
        sorted([
          ...lettersOf(shown([...headings.flatMap(one => wordsOf(one)), ...chosen].join(" ").split(/[\t\n\r ]+/u))),
        ]),
      );
      for (const { hop, letter } of picture.returns) {
        expect(textOf(stop(html, `hop ${hop}`))).toBe(letter);
        expect(drawnWords(group(svg, `p-return-${hop}`))).toEqual([letter]);
      }
      const overlays = elementsIn(html, one => attribute(one, "class")?.startsWith("overlay overlay-") === true);
      expect(overlays.map(one => attribute(one, "data-overlay"))).toEqual(picture.overlays.map(({ key }) => key));
      for (const { key, number, family } of picture.overlays) {
        const own = group(svg, `p-${key.split(" ").map(idPart).join("-")}`);
        expect(attribute(own, "data-family")).toBe(family);
        expect(drawnWords(own)).toEqual([String(number)]);
      }
    });
  });

  it("fold the same other routes into the same words, and join the same cards to the plate", () => {
    let stubs = 0;
    let joints = 0;
    expectOfEach(({ html, svg, parts: { plan, picture, folded } }) => {
      expect(plan.stubs.map(({ node }) => node)).toEqual(
        picture.stubs.map(({ node }) => node).filter(node => plan.stubs.some(one => one.node === node)),
      );
      for (const { node } of plan.stubs) {
        const { key } = folded.nodes[node]!;
        const [inHtml] = elementsIn(html, one => attribute(one, "data-size") === `stub ${key}`);
        expect(lettersOf(drawnWords(group(svg, `p-stub-${idPart(key)}`)))).toBe(lettersOf(shown(wordsOf(inHtml!))));
        stubs += 1;
      }
      const numbersOf = (elements: readonly Element[]) =>
        elements.flatMap(one => (attribute(one, "d")!.match(/-?\d+(?:\.\d+)?/gu) ?? []).map(Number));
      const drawn = elementsIn(svg, one => one.attributes.has("data-joint")).flatMap(one => tagged(one, "path"));
      const inHtml = numbersOf(elementsIn(html, one => attribute(one, "class") === "joint"));
      expect(inHtml).toHaveLength(drawn.length * 3);
      numbersOf(drawn).forEach((px, place) => {
        expect(px).toBeCloseTo(inHtml[place]!, 1);
      });
      joints += drawn.length;
    });
    expect(stubs).toBeGreaterThan(15);
    expect(joints).toBeGreaterThan(100);
  });

  it("tells in words below the drawing what has no room in it: every other duty with its verdict", () => {
    let duties = 0;
    expectOfEach(({ svg, parts: { undrawn } }) => {
      const told = elementsIn(svg, one => attribute(one, "id") === "p-undrawn").flatMap(one =>
        elementsIn(one, ({ attributes }) => attributes.has("data-verdict")),
      );
      expect(told.map(one => [attribute(one, "data-duty"), attribute(one, "data-verdict")])).toEqual(
        undrawn.columns.map(({ duty, verdict }) => [duty, verdict.verdict]),
      );
      undrawn.columns.forEach(({ label, verdict }, place) => {
        const words = lettersOf(drawnWords(told[place]!));
        expect(words).toContain(lettersOf(shown(verdict.words.split(" "))));
        expect(words).toContain(lettersOf(shown((verdict.conditionWords ?? "").split(" "))));
        expect(words.startsWith(lettersOf(shown(label.text.split(/[\t\n\r ]+/u))))).toBe(true);
        duties += 1;
      });
    });
    expect(duties).toBeGreaterThan(100);
  });

  it("give every stop a name of its own", () => {
    expectOfEach(({ html, flow, svg }) => {
      for (const page of [html, flow]) {
        const stops = stopsIn(page);
        expect(new Set(stops).size).toBe(stops.length);
      }
      const ids = elementsIn(svg, one => one.attributes.has("id")).map(one => attribute(one, "id"));
      expect(new Set(ids).size).toBe(ids.length);
    });
  });
});

type Line = Box & { readonly words: string };

/** Each piece of a line that has a place, with its position, its size and its drawn width. */
function linesIn(element: Element, dx = 0, dy = 0, above: ReadonlyMap<string, string> = new Map()): Line[] {
  return element.children.flatMap(child => {
    if (typeof child === "string" || child.tag === "title" || child.tag === "desc") return [];
    const looks = new Map([...above, ...child.attributes]);
    if (child.tag === "text") return linesOfText(child, dx, dy, looks);
    const [, x = "0", y = "0"] = /^translate\((-?[\d.]+) (-?[\d.]+)\)/u.exec(attribute(child, "transform") ?? "") ?? [];
    return linesIn(child, dx + Number(x), dy + Number(y), looks);
  });
}

function linesOfText(text: Element, dx: number, dy: number, looks: ReadonlyMap<string, string>): Line[] {
  const of = (element: Element, name: string, otherwise: string) =>
    attribute(element, name) ?? looks.get(name) ?? otherwise;
  const lines: { x: number; y: number; size: number; width: number; words: string; anchor: string; font: Font }[] = [];
  const pieces = tagged(text, "tspan");
  // A width holds in every engine only for a text that has no other part.
  for (const piece of pieces) expect(attribute(piece, "textLength")).toBeUndefined();
  if (pieces.length > 0) expect(attribute(text, "textLength")).toBeUndefined();
  for (const piece of pieces.length > 0 ? pieces : [text]) {
    const size = Number(of(piece, "font-size", ""));
    const isSerif = of(piece, "font-family", "").includes("Serif");
    const cut = `${isSerif ? "serif" : "sans"}-${of(piece, "font-weight", "400")}` as Face;
    const spacing = Number(of(piece, "letter-spacing", "0"));
    const words = textOf(piece).replaceAll(ISOLATES, "");
    const font = { face: cut, size, spacing };
    const own = piece === text ? words.replace(/^ +/u, "") : words;
    const width = measureText(own, font);
    const written = attribute(piece, "textLength");
    if (written !== undefined) expect(Number(written)).toBeCloseTo(measureText(own.replace(/ +$/u, ""), font), 1);
    const x = attribute(piece, "x");
    if (x === undefined) {
      const line = lines.at(-1)!;
      line.width += width;
      line.words += words;
      line.font = font;
    } else
      lines.push({
        x: Number(x) + dx,
        y: Number(attribute(piece, "y")) + dy,
        size,
        width,
        words,
        anchor: looks.get("text-anchor") ?? "start",
        font,
      });
  }
  return lines.map(({ x, y, size, width, words, anchor, font }) => {
    const end = words.slice(words.trimEnd().length);
    const space = end === "" ? 0 : measureText(end, font);
    const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
    return { x: left, y: y - 0.7 * size, width: width - space, height: 0.92 * size, words };
  });
}

const SLACK = 0.6;
function expectWithin(lines: readonly Line[], box: Box): void {
  for (const line of lines) {
    // A single character may be wider than any box; nothing else may.
    const isSign = [...new Intl.Segmenter("en").segment(line.words.trim())].length <= 1;
    const right = box.x + box.width + (isSign ? 20 : SLACK);
    if (line.x < box.x - SLACK || line.x + line.width > right)
      throw new Error(`“${line.words}” at ${line.x} of ${line.width} px leaves ${box.x}, ${box.width} px wide`);
    if (line.y < box.y - SLACK || line.y + line.height > box.y + box.height + SLACK)
      throw new Error(`“${line.words}” at ${line.y} leaves ${box.y}, ${box.height} px high`);
  }
}

/** The group of the plan, which has the origin of the plan. */
const planOf = (svg: Element): Element =>
  elementsIn(group(svg, "p-plan"), one => attribute(one, "transform")?.startsWith("translate") === true)[0]!;

describe("the words of an SVG", () => {
  it("stand within their boxes, every line", () => {
    let lines = 0;
    expectOfEach(({ svg, parts: { plan, picture, folded } }) => {
      const drawn = planOf(svg);
      const check = (id: string, box: Box) => {
        const own = linesIn({ tag: "", attributes: new Map(), children: [group(drawn, id)] });
        lines += own.length;
        expectWithin(own, box);
      };
      const idOf = ({ key, parties }: (typeof picture.cards)[number]) =>
        `p-${parties.length > 1 ? "fold" : "party"}-${key}`;
      picture.cards.forEach((card, node) => {
        check(idOf(card), plan.cards[node]!);
      });
      picture.unplaced.forEach((card, place) => {
        check(idOf(card), plan.unplaced[place]!);
      });
      picture.beside.forEach((card, place) => {
        check(idOf(card), plan.beside[place]!);
      });
      for (const { node, hops, ...box } of plan.labels)
        check(`p-label-${hops.length === 1 ? hops[0] : `into-${folded.nodes[node]!.key}`}`, box);
      for (const { node, above, below } of plan.borders)
        check(`p-border-${folded.nodes[node]!.key}`, {
          x: above.x,
          y: above.y,
          width: above.width,
          height: below.y + below.height - above.y,
        });
      for (const { node, ...box } of plan.stubs) check(`p-stub-${idPart(folded.nodes[node]!.key)}`, box);
      plan.columns.forEach(({ head, verdict, knots }, place) => {
        const { duty } = picture.columns[place]!;
        check(`p-duty-${duty}-head`, head);
        check(`p-duty-${duty}-verdict`, verdict!);
        for (const note of elementsIn(group(drawn, `p-duty-${duty}`), one => one.attributes.has("data-note"))) {
          const box = knots.find(({ layer }) => layer === Number(attribute(note, "data-note")))!.note;
          const own = linesIn({ tag: "", attributes: new Map(), children: [note] });
          lines += own.length;
          expectWithin(own, box);
        }
      });
    });
    expect(lines).toBeGreaterThan(10_000);
  });

  it("never lie over one another, nor outside of the picture", () => {
    expectOfEach(({ svg }) => {
      const [root] = tagged(svg, "svg");
      const [width, height] = ["width", "height"].map(name => Number(attribute(root!, name)));
      const lines = linesIn(root!).sort((a, b) => a.y - b.y);
      expectWithin(lines, { x: 0, y: 0, width: width!, height: height! });
      lines.forEach((line, place) => {
        for (const other of lines.slice(place + 1)) {
          if (other.y >= line.y + line.height - SLACK) break;
          const across = Math.min(line.x + line.width, other.x + other.width) - Math.max(line.x, other.x);
          if (across > SLACK) throw new Error(`“${line.words}” and “${other.words}” lie over one another`);
        }
      });
    });
  });
});
