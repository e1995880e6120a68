import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/**
 * Height in px of a part of the picture at a width, as the page shows it; null before it has been shown. Another function
 * whenever a height has changed.
 */
export type HeightOf = (part: string, width: number) => number | null;

const keyOf = (part: string, width: number): string => `${part} @${Math.round(width)}`;

/**
 * Heights of everything in `root` that carries `data-size`: whatever fonts, zoom and text spacing the reader has, the
 * page's own heights win. Measured before the browser paints; again when fonts come or a reader changes the spacing.
 */
export function useMeasured(root: RefObject<HTMLElement | null>): HeightOf {
  const heights = useRef(new Map<string, number>());
  const [version, setVersion] = useState(0);

  const measure = useCallback((): boolean => {
    let changed = false;
    for (const part of root.current?.querySelectorAll<HTMLElement>("[data-size]") ?? []) {
      const key = keyOf(part.dataset.size!, Number.parseFloat(part.style.width));
      const height = part.offsetHeight;
      if (height === 0 || heights.current.get(key) === height) continue;
      heights.current.set(key, height);
      changed = true;
    }
    return changed;
  }, [root]);

  // After every rendering: what is shown may have changed. It settles at once, since widths do not depend on heights.
  useLayoutEffect(() => {
    if (measure()) setVersion(before => before + 1);
  });

  // When fonts come, and when a reader changes the spacing of text, which changes the height of what is written.
  useEffect(() => {
    const again = () => {
      if (measure()) flushSync(() => setVersion(before => before + 1));
    };
    // An observer speaks at once of whatever it is given; that has just been measured.
    let isNew = true;
    const observer = new ResizeObserver(() => {
      if (!isNew) window.requestAnimationFrame(again);
      isNew = false;
    });
    for (const part of root.current?.querySelectorAll("[data-size]") ?? []) observer.observe(part);
    document.fonts.addEventListener("loadingdone", again);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", again);
    };
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the heights
  return useCallback((part, width) => heights.current.get(keyOf(part, width)) ?? null, [version]);
}
