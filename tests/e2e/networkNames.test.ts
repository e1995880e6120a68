/**
 * The names in the picture of all chains, as a browser draws them: whole, and inside the cards that are drawn there, on
 * a desk and on a phone, layered and free, from several distances.
 */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { layoutFree, layoutLayered, type NetworkPlaces } from "../../src/layout/index.ts";
import { everything, filterNetwork, mergeDossiers } from "../../src/model/index.ts";
import { type NetworkPicture, networkPictureOf, networkShapeOf, type Viewport } from "../../src/views/index.ts";
import { doOverlap, isWithin, type PlacedBox, widened } from "../../src/views/network/boxIndex.ts";
import { farCards, READABLE_ZOOM } from "../../src/views/network/farCards.ts";
import { lineGeometry } from "../../src/views/network/lineGeometry.ts";
import { baseOf } from "../../src/views/network/nodeLook.ts";
import { finished } from "../layout/network/shapes.ts";
import { library } from "../model/networkSets.ts";
import { wholeOf } from "../views/network/wholeOf.ts";
import { hasBrowser } from "./browser.ts";
import { serveForVisits, visit } from "./visit.ts";

serveForVisits();

/** As in `useNetworkLayout`. */
const SEED = 20_261_125;

/** A line of type on the canvas, in px of the page, as the browser measures its ink. */
type Drawn = PlacedBox & { readonly words: string };
type Seen = {
  readonly viewport: Viewport;
  readonly texts: readonly Drawn[];
  readonly width: number;
  readonly height: number;
};

/** Runs in the page: writes down every line of type of the last picture, and where the picture stands. */
function watchCanvas(): void {
  const { fillText, fillRect, setTransform } = CanvasRenderingContext2D.prototype;
  const seen = { viewport: { zoom: 0, x: 0, y: 0 }, texts: [] as object[], isNew: false };
  Object.assign(window, { seen });
  CanvasRenderingContext2D.prototype.fillRect = function (...box) {
    // A picture begins with its ground.
    if (this.getTransform().e === 0 && box[2] === this.canvas.clientWidth && box[3] === this.canvas.clientHeight) {
      seen.texts = [];
      seen.isNew = true;
    }
    fillRect.apply(this, box);
  };
  CanvasRenderingContext2D.prototype.setTransform = function (...matrix: unknown[]) {
    const [a, , , , e, f] = matrix as number[];
    const ratio = window.devicePixelRatio;
    if (seen.isNew) seen.viewport = { zoom: a! / ratio, x: e! / ratio, y: f! / ratio };
    seen.isNew = false;
    (setTransform as (...all: unknown[]) => void).apply(this, matrix);
  };
  CanvasRenderingContext2D.prototype.fillText = function (words, x, y) {
    const ink = this.measureText(words);
    const { a, e, f } = this.getTransform();
    const scale = a / window.devicePixelRatio;
    seen.texts.push({
      words,
      left: e / window.devicePixelRatio + (x - ink.actualBoundingBoxLeft) * scale,
      top: f / window.devicePixelRatio + (y - ink.actualBoundingBoxAscent) * scale,
      width: (ink.actualBoundingBoxLeft + ink.actualBoundingBoxRight) * scale,
      height: (ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent) * scale,
    });
    fillText.call(this, words, x, y);
  };
}

const seenIn = (page: Page): Promise<Seen> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const { viewport, texts } = (window as unknown as { seen: Pick<Seen, "viewport" | "texts"> }).seen;
    const { clientWidth, clientHeight } = document.querySelector(".network-drawing canvas")!;
    return { viewport, texts, width: clientWidth, height: clientHeight };
  });

/** The colours of the canvas at points in px of the page, as `r,g,b`. */
const coloursAt = (page: Page, points: readonly { readonly x: number; readonly y: number }[]): Promise<string[]> =>
  page.evaluate(all => {
    const canvas = document.querySelector<HTMLCanvasElement>(".network-drawing canvas")!;
    const { width, height } = canvas;
    const copy = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true })!;
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, width, height);
    const { devicePixelRatio: ratio } = window;
    return all.map(({ x, y }) => {
      const [column, row] = [Math.floor(x * ratio), Math.floor(y * ratio)];
      const isThere = column >= 0 && row >= 0 && column < width && row < height;
      return isThere ? data.slice((row * width + column) * 4, (row * width + column) * 4 + 3).join() : "";
    });
  }, points);

const network = mergeDossiers(library);
const { parties, links } = filterNetwork(network, everything);
const picture = networkPictureOf({ ...wholeOf(network), shownParties: parties, shownLinks: links });

/** A box of a party; from afar one without room for its name is no card, but a plain plate. */
type BoxAt = PlacedBox & { readonly isCard: boolean };

/** The cards in px of the page, from the same model and layout without the page. */
function cardsAt({ nodes }: NetworkPicture, places: NetworkPlaces, { zoom, x, y }: Viewport): readonly BoxAt[] {
  const far =
    zoom < READABLE_ZOOM
      ? farCards({ picture, places, paths: lineGeometry(picture, places), boxes: [], zoom, view: null }).cards
      : null;
  return nodes.map(({ card: { width, height } }, place) => {
    const { left, top, ...size } = far?.get(place) ?? {
      left: (places.x[place]! - width / 2) * zoom,
      top: (places.y[place]! - height / 2) * zoom,
      width: width * zoom,
      height: height * zoom,
    };
    const isCard = far === null || far.has(place);
    return { left: left + x, top: top + y, width: size.width, height: size.height, isCard };
  });
}

const ids = library.map(({ id }) => id).join();
const screens = [
  ["a desk", "wide", { viewport: { width: 1280, height: 800 } }, [0, 1, 2, -3]],
  ["a phone", "narrow", { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true }, [0, 1, 3, -3]],
] as const;
const looks = screens.flatMap(([name, screen, options, steps]) =>
  (["layered", "free"] as const).map(kind => [name, kind, screen, options, steps] as const),
);

describe.skipIf(!hasBrowser)("the names in the picture of all chains", () => {
  it.each(looks)(
    "lie whole inside their cards on %s, %s, from near and far",
    async (_, kind, screen, options, steps) => {
      const shape = networkShapeOf(picture, new Map(), screen);
      const { places } = finished(kind === "free" ? layoutFree(shape, SEED) : layoutLayered(shape));
      const { result, sins } = await visit(
        `?network=${ids}${kind === "free" ? "&layout=free" : ""}`,
        async page => {
          await page.locator(".network-drawing canvas").first().waitFor({ state: "attached" });
          await page.locator(".network-progress progress").waitFor({ state: "detached" });
          const all: { readonly seen: Seen; readonly grounds: readonly string[] }[] = [];
          let at = 0;
          for (const step of steps) {
            for (; at !== step; at += Math.sign(step - at))
              await page.getByRole("button", { name: step > at ? "Zoom in" : "Zoom out" }).click();
            const seen = await seenIn(page);
            // Between the border of a card and its words.
            const inset = seen.viewport.zoom < READABLE_ZOOM ? 2.5 : 3.5;
            const inside = cardsAt(picture, places, seen.viewport).map(({ left, top, width, height }) => ({
              x: left + Math.min(width / 2, inset),
              y: top + height - Math.min(height / 2, inset),
            }));
            all.push({ seen, grounds: await coloursAt(page, inside) });
          }
          return all;
        },
        { prepare: page => page.addInitScript(watchCanvas), ...options },
      );
      expect(sins).toEqual([]);
      const zooms = result.map(({ seen }) => seen.viewport.zoom);
      expect(Math.min(...zooms)).toBeLessThan(0.3);
      result.forEach(({ seen: { viewport, texts, width, height }, grounds }, place) => {
        const cards = cardsAt(picture, places, viewport);
        const view = { left: 0, top: 0, width, height };
        expect(texts.length).toBeGreaterThan(0);
        for (const { words, ...text } of texts) {
          expect(words).not.toContain("…");
          // Half a px may be the softened edge of a letter.
          const own = cards.filter(card => isWithin(text, widened(card, 0.5)));
          expect({ words, zoom: viewport.zoom, cards: own.length }).toEqual({ words, zoom: viewport.zoom, cards: 1 });
        }
        texts.forEach((text, at) => {
          const ink = widened(text, -0.5);
          const over = texts.slice(at + 1).filter(other => doOverlap(ink, widened(other, -0.5)));
          expect(over.map(({ words }) => [text.words, words])).toEqual([]);
        });
        // The cards are there, in the colours of their parties.
        const seenCards = cards.flatMap((card, at) => (isWithin(card, view) ? [at] : []));
        const groundsOf = (look: string) =>
          new Set(
            seenCards.filter(at => cards[at]!.isCard && baseOf(picture.nodes[at]!) === look).map(at => grounds[at]),
          );
        expect([...groundsOf("party")].filter(colour => colour !== "255,255,255")).toEqual([]);
        expect([...groundsOf("workers")].filter(colour => colour !== "38,34,28")).toEqual([]);
        const without = seenCards.filter(at => !texts.some(text => isWithin(text, widened(cards[at]!, 0.5))));
        // Wherever a card is drawn, its party has its name.
        expect(without.filter(at => cards[at]!.isCard).map(at => picture.nodes[at]!.name.text)).toEqual([]);
        if (place > 0) return;
        // At first one is as near as every party needs to have its name.
        expect(seenCards.length).toBeGreaterThan(0);
        expect(without.map(at => picture.nodes[at]!.name.text)).toEqual([]);
      });
    },
  );
});
