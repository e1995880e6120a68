import type { Page } from "playwright-core";
import { recordOne } from "../record.ts";

type Measured = { readonly texts: number; readonly targets: number; readonly troubles: readonly string[] };

/**
 * What is wrong with the measures of a page: text under 12 px, targets under 24 px (except links within a sentence), a
 * page wider than its window, and transitions or animations although the reader asked for stillness.
 */
export async function pageTroubles(page: Page): Promise<readonly string[]> {
  const { texts, targets, troubles } = await measured(page);
  recordOne("measures", { pages: 1, texts, targets, troubles: troubles.length });
  return troubles;
}

const measured = (page: Page): Promise<Measured> =>
  page.evaluate(async () => {
    // A window of another size is drawn anew.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(done => requestAnimationFrame(done));
    const SMALLEST_TEXT = 12;
    const SMALLEST_TARGET = 24;
    const troubles: string[] = [];
    let [texts, targets] = [0, 0];
    const told = (element: Element) => element.outerHTML.replace(/\s+/g, " ").slice(0, 160);
    const isSeen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      // A text that only screen readers find has one pixel.
      return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
    };
    const holdsText = (element: Element) =>
      [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;

    for (const element of document.querySelectorAll("body *:not(noscript, script, style)")) {
      const { fontSize, scrollBehavior, transitionDuration } = getComputedStyle(element);
      if (isStill && (/[1-9]/.test(transitionDuration) || scrollBehavior === "smooth"))
        troubles.push(`moves: ${told(element)}`);
      if (!holdsText(element) || !isSeen(element)) continue;
      texts += 1;
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
      const size = Number.parseFloat(fontSize) * scale;
      if (size < SMALLEST_TEXT - 0.01) troubles.push(`${size.toFixed(1)} px of text: ${told(element)}`);
    }
    for (const animation of isStill ? document.getAnimations() : []) {
      const { duration } = animation.effect!.getComputedTiming();
      if (Number(duration) > 0) troubles.push(`moves for ${duration} ms: ${animation.id}`);
    }

    /** The words round a link, without those of links. */
    const wordsRound = (link: Element): string => {
      let block = link.parentElement;
      while (block && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
      const copy = block?.cloneNode(true) as Element | undefined;
      for (const one of copy?.querySelectorAll("a, button, .sr") ?? []) one.remove();
      return copy?.textContent?.replace(/[\s·,.:;–—]/g, "") ?? "";
    };
    for (const target of document.querySelectorAll("a[href], button, input, select, textarea, summary")) {
      if (!isSeen(target)) continue;
      targets += 1;
      // A link that is laid over the whole of what it stands in is as large as that.
      const over = getComputedStyle(target, "::after");
      const isOver = over.position === "absolute" && over.inset === "0px" && over.content !== "none";
      const pressed = (isOver && target instanceof HTMLElement && target.offsetParent) || target;
      const { width, height } = pressed.getBoundingClientRect();
      if (width >= SMALLEST_TARGET - 0.1 && height >= SMALLEST_TARGET - 0.1) continue;
      if (getComputedStyle(target).display === "inline" && wordsRound(target) !== "") continue;
      troubles.push(`a target of ${width.toFixed(1)} × ${height.toFixed(1)} px: ${told(target)}`);
    }

    const { scrollWidth } = document.documentElement;
    if (scrollWidth > window.innerWidth) troubles.push(`${scrollWidth} px wide in a window of ${window.innerWidth}`);
    return { texts, targets, troubles };
  });
