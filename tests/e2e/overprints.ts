import type { Page } from "playwright-core";

/** Words that cover other words, so that nobody can read either, as "one / other". */
export const overprints = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    /** px that the boxes of two lines may share, because their letters do not fill them. */
    const SHARED = 4;
    type Box = Pick<DOMRect, "left" | "right" | "top" | "bottom">;
    type Words = { readonly node: Node; readonly said: string; readonly box: Box };
    /** The part of a box that the boxes around it do not cut off; a sheet shows only a part of the picture. */
    const uncut = (box: Box, element: Element | null): Box => {
      let { left, right, top, bottom } = box;
      for (let around = element; around; around = around.parentElement) {
        const { overflowX, overflowY, contain } = getComputedStyle(around);
        if (overflowX === "visible" && overflowY === "visible" && !/paint|strict|content/.test(contain)) continue;
        const edge = around.getBoundingClientRect();
        [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)];
        [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)];
      }
      return { left, right, top, bottom };
    };
    const words: Words[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement!;
      if (!node.textContent?.trim() || parent.closest("script, style, noscript, title, desc")) continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const whole of range.getClientRects()) {
        const box = uncut(whole, parent);
        // A text that only screen readers find has one pixel.
        if (box.right - box.left > 1 && box.bottom - box.top > 1)
          words.push({ node, said: node.textContent.trim().slice(0, 60), box });
      }
    }
    words.sort((a, b) => a.box.top - b.box.top);
    const found: string[] = [];
    words.forEach((one, place) => {
      for (let next = place + 1; next < words.length; next += 1) {
        const other = words[next]!;
        if (other.box.top >= one.box.bottom - SHARED) break;
        // The lines of a large heading are closer together than their boxes are high.
        if (other.node === one.node) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        if (across > SHARED && down > SHARED) found.push(`${one.said} / ${other.said}`);
      }
    });
    return found;
  });
