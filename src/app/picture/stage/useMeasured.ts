import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";

/**
 * The height in px of a part of the picture at a width, as the page shows it; null before it has been shown. The
 * function is replaced whenever a height has changed.
 */
export type HeightOf = (part: string, width: number) => number | null;

const keyOf = (part: string, width: number): string => `${part} @${Math.round(width)}`;

/**
 * Measures everything in `root` that carries `data-size`, so that the picture fits whatever fonts, zoom and text
 * spacing the reader has. It measures before the browser paints, and again when fonts load or the spacing changes.
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

  // What is shown may change with every rendering. This settles at once, since widths do not depend on heights.
  useLayoutEffect(() => {
    if (measure()) setVersion(before => before + 1);
  });

  // Fonts that load, and a reader who changes the spacing of text, change the height of words.
  useEffect(() => {
    const again = () => {
      if (measure()) flushSync(() => setVersion(before => before + 1));
    };
    // An observer reports each new element at once, but these have just been measured.
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
