/**
 * The names in the picture of all chains, as a browser draws them: whole, and inside the cards that are drawn there, on
 * a desk and on a phone, layered and free, from several distances. Read from the pixels of the picture, since what
 * Cytoscape has measured of a name need not be where its ink is.
 */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { LEAST_TYPE } from "../../src/views/network/networkStyle.ts";
import { library } from "../model/networkSets.ts";
import { hasBrowser } from "./browser.ts";
import { serveForVisits, visit } from "./visit.ts";

serveForVisits();

type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Half a px may be the softened edge of a letter. */
const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - 0.5 &&
  inner.top >= outer.top - 0.5 &&
  inner.left + inner.width <= outer.left + outer.width + 0.5 &&
  inner.top + inner.height <= outer.top + outer.height + 0.5;

const doOverlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

/** Colours that differ by no more than a browser's rounding. */
const isNear = (one: string, other: string): boolean => {
  const second = other.split(",").map(Number);
  return one.split(",").every((value, at) => Math.abs(Number(value) - second[at]!) <= 8);
};

/** What is drawn of a party, in px of the picture. */
type DrawnCard = {
  readonly key: string;
  readonly name: string;
  readonly box: Box;
  /** Its name as Cytoscape has measured it. */
  readonly words: Box;
  /** px of its type, as shown. */
  readonly type: number;
  /** Nothing but a ground and a border, so that all ink inside is words. */
  readonly isPlain: boolean;
  /** Colours all along the inner side of its border, and of all that lies within. */
  readonly ring: readonly string[];
  readonly inside: readonly string[];
};
type DrawnTag = { readonly of: string; readonly box: Box; readonly words: Box };
type Seen = { readonly zoom: number; readonly cards: DrawnCard[]; readonly tags: DrawnTag[] };

const seenIn = (page: Page): Promise<Seen> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    // Cytoscape draws from a queue of its own once a change of view is over.
    await new Promise(resolve => setTimeout(resolve, 400));
    const drawing = document.querySelector<HTMLElement>(".network-drawing")!;
    const { cy } = (drawing as unknown as { readonly _cyreg: { readonly cy: import("cytoscape").Core } })._cyreg;
    /** What hangs from the cards, with the words on it, as Cytoscape has measured them. */
    const tags = cy
      .nodes(".answer")
      .toArray()
      .map(node => {
        const { x, y } = node.renderedPosition();
        const [across, down] = [node.width() * cy.zoom(), node.height() * cy.zoom()];
        const words = node.renderedBoundingBox({ includeNodes: false, includeOverlays: false, includeEdges: false });
        return {
          of: node.id().slice("answer ".length),
          box: { left: x - across / 2, top: y - down / 2, width: across, height: down },
          words: { left: words.x1, top: words.y1, width: words.w, height: words.h },
        };
      });
    const hung = cy.nodes(".answer");
    (hung as unknown as { hide(): void }).hide();
    await new Promise(resolve => setTimeout(resolve, 200));
    const canvases = [...drawing.querySelectorAll("canvas")];
    const { width, height } = canvases[0]!;
    const copy = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true })!;
    copy.fillStyle = getComputedStyle(document.body).backgroundColor;
    copy.fillRect(0, 0, width, height);
    for (const canvas of canvases.toReversed()) copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, width, height);
    const ratio = width / drawing.clientWidth;
    const zoom = cy.zoom();
    const colourAt = (x: number, y: number) => {
      const at = (Math.floor(y * ratio) * width + Math.floor(x * ratio)) * 4;
      return data.slice(at, at + 3).join();
    };
    const cards = cy
      .nodes(".party")
      .toArray()
      .flatMap(node => {
        const { x, y } = node.renderedPosition();
        const [across, down] = [node.width() * zoom, node.height() * zoom];
        const box = { left: x - across / 2, top: y - down / 2, width: across, height: down };
        const isSeen =
          box.left >= 0 &&
          box.top >= 0 &&
          x + across / 2 <= drawing.clientWidth &&
          y + down / 2 <= drawing.clientHeight;
        if (!isSeen) return [];
        const measured = node.renderedBoundingBox({ includeNodes: false, includeOverlays: false, includeEdges: false });
        // Wider than any border is, and less than the space around the words.
        const inset = Math.max(3, 5 * zoom + 0.5);
        const ring = new Set<string>();
        const [left, top, right, bottom] = [
          box.left + inset,
          box.top + inset,
          box.left + across - inset,
          box.top + down - inset,
        ];
        for (let at = left; at <= right; at += 1 / ratio) ring.add(colourAt(at, top)).add(colourAt(at, bottom));
        for (let at = top; at <= bottom; at += 1 / ratio) ring.add(colourAt(left, at)).add(colourAt(right, at));
        const inside = new Set<string>();
        for (let row = top; row <= bottom; row += 1 / ratio)
          for (let column = left; column <= right; column += 1 / ratio) inside.add(colourAt(column, row));
        return [
          {
            key: node.id(),
            name: String(node.data("label")),
            box,
            words: { left: measured.x1, top: measured.y1, width: measured.w, height: measured.h },
            type: Number.parseFloat(node.style("font-size")) * zoom,
            isPlain: node.hasClass("plain"),
            ring: [...ring],
            inside: [...inside],
          },
        ];
      });
    (hung as unknown as { show(): void }).show();
    return { zoom, cards, tags };
  });

const ids = library.map(({ id }) => id).join();
const screens = [
  ["a desk", { viewport: { width: 1280, height: 800 } }, [0, 1, 2, -5]],
  ["a phone", { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true }, [0, 1, 3, -5]],
] as const;
const looks = screens.flatMap(([name, options, steps]) =>
  (["layered", "free"] as const).map(kind => [name, kind, options, steps] as const),
);

describe.skipIf(!hasBrowser)("the names in the picture of all chains", () => {
  it.each(looks)("lie whole inside their cards on %s, %s, from near and far", async (_, kind, options, steps) => {
    const { result, sins } = await visit(
      `?network=${ids}${kind === "free" ? "&layout=free" : ""}`,
      async page => {
        await page.locator(".network-drawing canvas").first().waitFor({ state: "attached" });
        await page.locator(".network-progress progress").waitFor({ state: "detached" });
        const all: Seen[] = [];
        let at = 0;
        for (const step of steps) {
          for (; at !== step; at += Math.sign(step - at))
            await page.getByRole("button", { name: step > at ? "Zoom in" : "Zoom out" }).click();
          all.push(await seenIn(page));
        }
        return all;
      },
      options,
    );
    expect(sins).toEqual([]);
    expect(Math.min(...result.map(({ zoom }) => zoom))).toBeLessThan(0.3);
    result.forEach(({ zoom, cards, tags }, place) => {
      expect(tags.length).toBeGreaterThan(10);
      for (const { of, box, words } of tags) {
        expect({ of, zoom, words, box, isInside: isWithin(words, box) }).toEqual({
          of,
          zoom,
          words,
          box,
          isInside: true,
        });
        if (kind === "layered")
          expect(cards.filter(card => card.key !== of && doOverlap(card.box, box)).map(card => [of, card.key])).toEqual(
            [],
          );
      }
      // From near, the middle of a free picture may show no card whole.
      if (place === 0) expect(cards.length).toBeGreaterThan(0);
      if (cards.length === 0) return;
      const isRead = cards[0]!.type >= LEAST_TYPE;
      // At first, and from nearer, every name is read.
      expect(isRead).toBe(place < 3);
      for (const { name, box, words, isPlain, ring, inside } of cards) {
        expect(name).not.toContain("…");
        expect({ name, zoom, isInside: isWithin(words, box) }).toEqual({ name, zoom, isInside: true });
        if (!isPlain) continue;
        // The card is there in the colour of its party, and no ink comes near its border.
        expect({ name, zoom, ring: ring.filter(colour => !isNear(colour, ring[0]!)) }).toEqual({
          name,
          zoom,
          ring: [],
        });
        expect(["255,255,255", "38,34,28"].some(colour => isNear(colour, ring[0]!))).toBe(true);
        if (isRead) expect(inside.length).toBeGreaterThan(2);
        else expect({ name, inside: inside.filter(colour => !isNear(colour, ring[0]!)) }).toEqual({ name, inside: [] });
      }
    });
  });
});
