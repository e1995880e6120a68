import { startTransition, useEffect, useState } from "react";
import type { Steps } from "../../../base/index.ts";

/** ms of the page's time that steps are taken for at once; between two goes the page answers and draws. */
const IN_A_GO = 8;

/**
 * What is made step by step after the page was drawn. Whatever is to be made instead ends it at once.
 * @param begin null where nothing is to be made; another function begins anew
 * @returns what was made last, by this function or an earlier one; null before
 */
export function useSteps<Made>(begin: (() => Steps<Made>) | null): Made | null {
  const [made, setMade] = useState<{ readonly value: Made } | null>(null);
  useEffect(() => {
    if (!begin) return;
    let steps: Steps<Made> | null = null;
    const go = () => {
      const end = performance.now() + IN_A_GO;
      steps ??= begin();
      do {
        const step = steps.next();
        if (step.done) {
          startTransition(() => setMade({ value: step.value }));
          return;
        }
      } while (performance.now() < end);
      timer = window.setTimeout(go);
    };
    let timer = window.setTimeout(go);
    return () => window.clearTimeout(timer);
  }, [begin]);
  return made === null ? null : made.value;
}
