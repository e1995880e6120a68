import { startTransition, useEffect, useEffectEvent, useState } from "react";
import { flushSync } from "react-dom";
import { useIsText } from "../../page/reading/useIsText.ts";
import { useStill } from "../../page/slices/useStill.ts";

/** ms after which nobody waits for a frame any more: a page that nobody sees has none. */
const NO_FRAME = 500;

/** Calls once the present document is on the screen. Returns what calls it off. */
function afterPaint(call: () => void): () => void {
  let isOver = false;
  const once = () => {
    if (isOver) return;
    isOver = true;
    call();
  };
  // What the document has in one frame is on the screen when the next one begins.
  const nextFrame = (then: () => void) => window.requestAnimationFrame(then);
  nextFrame(() => nextFrame(() => nextFrame(() => window.setTimeout(once))));
  const timer = window.setTimeout(once, document.hidden ? 0 : NO_FRAME);
  return () => {
    isOver = true;
    window.clearTimeout(timer);
  };
}

/**
 * Whether what is seen first has been painted, and what is to follow it has been loaded. On paper and where the page is
 * written as text, nothing waits; where only its first window is written, nothing follows.
 * @param load loads what is to follow; where that fails, rendering it tells the reader
 */
export function usePainted(load: () => Promise<unknown>): boolean {
  const isText = useIsText();
  const still = useStill();
  const [isPainted, setPainted] = useState(false);
  const follow = useEffectEvent(load);
  useEffect(() => {
    const now = () => flushSync(() => setPainted(true));
    window.addEventListener("beforeprint", now);
    const callOff = afterPaint(() => {
      const then = () => startTransition(() => setPainted(true));
      follow().then(then, then);
    });
    return () => {
      window.removeEventListener("beforeprint", now);
      callOff();
    };
  }, []);
  return isPainted || (isText && still === null);
}
