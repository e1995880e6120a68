/** The labels of drawings as an engine draws them, and what is wrong with them. */
import { type Face, isExact, measureText } from "../../src/layout/index.ts";
import type { Driver } from "./driver.ts";

/** The share by which a drawn label may differ from the plan, and px of rounding. */
const EXACT = 0.02;
const KERNED = 0.04;
/** px, and the share of the way from the left edge, by which a label may leave what it stands in: roundings add up. */
const BEYOND = { px: 2, share: 0.01 };
const ROUNDING = 0.75;
/** The share of their height in which labels of one line are beside each other. */
const SAME_LINE = 0.6;
/** px by which they may stand on each other. */
const TOUCHED = 3;

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export type Label = {
  readonly words: string;
  /** As laid out. */
  readonly font: { readonly face: Face; readonly size: number; readonly spacing: number };
  /** px of the layout from its first to its last letter, as drawn. */
  readonly width: number;
  /** Where it begins, and its upper and lower edge. */
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  /** What is held in its place: its beginning, its middle or its end. */
  readonly anchor: "start" | "middle" | "end";
  /** Whether the font may move its letters closer: it stands in a file behind letters of unknown width. */
  readonly isKerned: boolean;
  /** The width that is written down for it. */
  readonly length: number | null;
  /** px of the layout by which it is drawn beyond the sides of its drawing. */
  readonly beyond: number;
  /** The place of its drawing among all, and the boxes of that drawing in which it may stand. */
  readonly drawing: number;
  readonly boxes: readonly Box[];
};

/**
 * Each label of the drawings that are seen, as the engine draws it: in the page, and in the frames in it that are of its
 * own host.
 */
export const labelsIn = (driver: Driver, drawings: string): Promise<readonly Label[]> =>
  driver.evaluate(selector => {
    const pages = [document, ...[...document.querySelectorAll("iframe")].flatMap(frame => frame.contentDocument ?? [])];
    const near = (element: Element, name: string): string | null =>
      element.closest(`[${name}]`)?.getAttribute(name) ?? null;
    const seen = pages.flatMap(page =>
      [...page.querySelectorAll<SVGSVGElement>(selector)].filter(svg => svg.checkVisibility()),
    );
    return seen.flatMap((svg, drawing) => {
      const frame = svg.getBoundingClientRect();
      // px of the page for one of the drawing; words of a figure may be set smaller than the drawing is enlarged.
      const scale = frame.width / svg.viewBox.baseVal.width;
      const cards = [...svg.querySelectorAll("rect")].flatMap(rect => {
        const { left, top, right, bottom } = rect.getBoundingClientRect();
        const isCard = right - left > 24 && bottom - top > 12 && right - left < frame.width * 0.98;
        return isCard
          ? [
              {
                left: (left - frame.left) / scale,
                top: (top - frame.top) / scale,
                right: (right - frame.left) / scale,
                bottom: (bottom - frame.top) / scale,
              },
            ]
          : [];
      });
      return [...svg.querySelectorAll<SVGTextContentElement>("text, tspan")].flatMap(text => {
        if (text.querySelector("tspan") || !text.textContent?.trim()) return [];
        // Of a part of a text WebKit tells the box of the whole text, and Firefox that of whole px and more.
        const isFirefox = navigator.userAgent.includes("Firefox");
        const range = svg.ownerDocument.createRange();
        range.selectNodeContents(text);
        const box = (isFirefox ? text : range).getBoundingClientRect();
        const width = isFirefox
          ? text.getEndPositionOfChar(text.getNumberOfChars() - 1).x - text.getStartPositionOfChar(0).x
          : box.width / scale;
        const { fontFamily, fontKerning, fontWeight, fontSize, letterSpacing, textAnchor } = getComputedStyle(text);
        const size = Number.parseFloat(fontSize);
        const face = `${fontFamily.includes("Serif 4") ? "serif" : "sans"}-${fontWeight}` as "sans-400";
        // A still page says by classes what others say by attributes, beside which a reader may ask for other room.
        const own = Number(near(text, "letter-spacing") ?? 0);
        const spacing = svg.closest(".size")
          ? Number.parseFloat(letterSpacing) || 0
          : own === 0
            ? 0
            : own * (size / Number(near(text, "font-size")));
        const left = (box.left - frame.left) / scale;
        const middle = (box.top + box.bottom) / 2;
        const at = (middle - frame.top) / scale;
        return {
          words: text.textContent.replaceAll(/[\u2066-\u2069]/gu, ""),
          font: { face, size, spacing },
          width,
          left,
          top: (box.top - frame.top) / scale,
          bottom: (box.bottom - frame.top) / scale,
          anchor: textAnchor as "start",
          isKerned: fontKerning !== "none" && text.localName === "tspan",
          length: text.hasAttribute("textLength") ? Number(text.getAttribute("textLength")) : null,
          beyond: Math.max(-left, left + width - frame.width / scale),
          drawing,
          // Some drivers give an object that comes twice only once.
          boxes: cards
            .filter(card => card.top <= at && card.bottom >= at && card.left < left + width && card.right > left)
            .map(card => ({ ...card })),
        };
      });
    });
  }, drawings);

const plannedWidth = ({ words, font }: Label): number => measureText(words.trim(), font);

/** Labels that are drawn wider or narrower than they were laid out. */
export const misdrawn = (labels: readonly Label[]): readonly string[] =>
  labels.flatMap(label => {
    const { words, font, width, isKerned } = label;
    const bare = words.trim();
    if (!isExact(bare, font)) return [];
    // The room after the last letter is a part of it in some engines alone.
    const planned = plannedWidth(label);
    const blanks = measureText(words, font) - planned;
    const over = width - planned;
    const less = (isKerned ? KERNED : EXACT) * planned + ROUNDING + font.spacing;
    const isFine = over >= -less && over <= EXACT * planned + ROUNDING + blanks;
    return isFine ? [] : [`“${bare}” ${Math.round(planned)} px wanted, ${Math.round(width)} drawn`];
  });

/** Widths that a drawing writes down and that the engine does not keep. */
export const unkept = (labels: readonly Label[]): readonly string[] =>
  labels.flatMap(({ words, length, width }) =>
    length === null || [...words.trim()].length < 2 || Math.abs(width - length) <= EXACT * length + ROUNDING
      ? []
      : [`“${words}” ${Math.round(length)} px written down, ${Math.round(width)} drawn`],
  );

/** The blank at the end of a line is not seen. */
const seenWidth = ({ words, font, width }: Label): number =>
  width - (measureText(words, font) - measureText(words.trimEnd(), font));

/** Labels of one line that stand on each other, and labels that leave their drawing or the box in which they stand. */
export const overlapping = (labels: readonly Label[]): readonly string[] =>
  labels.flatMap((label, place) => {
    const { words, left, width, top, bottom, beyond, anchor, boxes, drawing } = label;
    const blank = width - seenWidth(label);
    const planned = plannedWidth(label);
    const most = Math.max(BEYOND.px, BEYOND.share * (left + width));
    const gone = beyond - blank > most ? [`“${words}” leaves its drawing by ${Math.round(beyond - blank)} px`] : [];
    const begins = { start: left, middle: left + (width - planned) / 2, end: left + width - planned }[anchor];
    const out = boxes
      .filter(box => begins >= box.left - 1 && begins + planned <= box.right + 1)
      .map(box => Math.max(box.left - left, left + width - blank - box.right));
    const outside = Math.max(0, ...out);
    return [
      ...gone,
      ...(outside > most ? [`“${words}” leaves its card by ${Math.round(outside)} px`] : []),
      ...labels.slice(place + 1).flatMap(other => {
        const below = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        const isBeside = below > SAME_LINE * Math.min(bottom - top, other.bottom - other.top);
        if (other.drawing !== drawing || !isBeside) return [];
        const across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left);
        return across > TOUCHED ? [`“${words}” stands on “${other.words}” by ${Math.round(across)} px`] : [];
      }),
    ];
  });

/** Waits until the fonts are there and nothing is drawn anew, in the page and in its frames. */
export const settle = (driver: Driver) =>
  driver.evaluate(async () => {
    const pages = [document, ...[...document.querySelectorAll("iframe")].flatMap(frame => frame.contentDocument ?? [])];
    // An engine may ask for a face only once something in it is painted.
    await Promise.all(pages.flatMap(page => [...page.fonts].map(face => face.load().catch(() => null))));
    await Promise.all(pages.map(page => page.fonts.ready));
    let before = "";
    for (let still = 0; still < 4; still += 1) {
      await new Promise(done => setTimeout(done, 80));
      const now = pages
        .flatMap(page => [...page.querySelectorAll("svg")])
        .map(svg => `${svg.getAttribute("viewBox")}${svg.outerHTML.length}${svg.getBoundingClientRect().width}`)
        .join();
      if (now !== before) still = 0;
      before = now;
    }
  }, null);
