import type { Page } from "playwright-core";
import { recordOne } from "../record.ts";

type Judged = { readonly words: number; readonly troubles: readonly string[] };

/**
 * Words that stand out too little from what is painted behind them (WCAG 2.2, 1.4.3). In the picture, where lines lie
 * over everything, axe cannot judge this. Here every colour that comes before the words is laid over the one below it.
 */
export async function contrastTroubles(page: Page): Promise<readonly string[]> {
  const { words, troubles } = await judged(page);
  recordOne("contrast", { pages: 1, words, troubles: troubles.length });
  return troubles;
}

const judged = (page: Page): Promise<Judged> =>
  page.evaluate(() => {
    type Colour = readonly [red: number, green: number, blue: number, opacity: number];
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;
    const known = new Map<string, Colour>();
    const colourOf = (written: string): Colour => {
      const before = known.get(written);
      if (before) return before;
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = written;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue, opacity] = canvas.getImageData(0, 0, 1, 1).data;
      const colour: Colour = [red!, green!, blue!, opacity! / 255];
      known.set(written, colour);
      return colour;
    };
    const over = (front: Colour, behind: Colour): Colour => {
      const mix = (place: 0 | 1 | 2) => front[place] * front[3] + behind[place] * (1 - front[3]);
      return [mix(0), mix(1), mix(2), 1];
    };
    const luminance = ([red, green, blue]: Colour): number => {
      const linear = (value: number) => (value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    };
    const contrast = (one: Colour, other: Colour): number => {
      const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
      return (light! + 0.05) / (dark! + 0.05);
    };
    const opacityOf = (element: Element): number => {
      let all = 1;
      for (let one: Element | null = element; one; one = one.parentElement)
        all *= Number(getComputedStyle(one).opacity);
      return all;
    };

    /** The visible part of an element, without what is scrolled out of a box around it. */
    const seenOf = (element: Element): DOMRect => {
      let { left, right, top, bottom } = element.getBoundingClientRect();
      for (let one = element.parentElement; one && one !== document.body; one = one.parentElement) {
        if (getComputedStyle(one).overflow === "visible") continue;
        const box = one.getBoundingClientRect();
        [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
        [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };

    type Painted = { readonly element: Element; readonly rect: DOMRect; readonly colour: Colour };
    const painted: Painted[] = [];
    const troubles = new Set<string>();
    let words = 0;
    // The order of the document is that of painting, because nothing on the page is moved behind earlier elements.
    for (const element of document.querySelectorAll<HTMLElement>("body, body *:not(svg *, script, style, noscript)")) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const { backgroundColor, color, fontSize, fontWeight } = getComputedStyle(element);
      const background = colourOf(backgroundColor);
      if (background[3] > 0) painted.push({ element, rect: seenOf(element), colour: background });
      for (const node of element.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const [line] = range.getClientRects();
        if (!line || line.width <= 1 || element.closest(".sr")) continue;
        const [x, y] = [line.left + Math.min(line.width / 2, 4), line.top + line.height / 2];
        const isAt = ({ left, right, top, bottom }: DOMRect) => left <= x && x <= right && top <= y && y <= bottom;
        const behind = painted
          // Words that are scrolled out of their box are seen with that box behind them.
          .filter(one => one.element.contains(element) || isAt(one.rect))
          .reduce<Colour>((below, { colour }) => over(colour, below), [255, 255, 255, 1]);
        const [red, green, blue, opacity] = colourOf(color);
        const shown = over([red, green, blue, opacity * opacityOf(element)], behind);
        const size = Number.parseFloat(fontSize);
        const least = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5;
        const found = contrast(shown, behind);
        words += 1;
        if (found < least - 0.01)
          troubles.add(
            `${found.toFixed(2)} instead of ${least}: ${element.outerHTML.replace(/\s+/g, " ").slice(0, 160)}`,
          );
      }
    }
    return { words, troubles: [...troubles] };
  });
