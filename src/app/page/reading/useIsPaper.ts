import { useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether the page is laid out for the printer: paper shows what a screen folds away or makes only on demand. */
export function useIsPaper(): boolean {
  const [isPaper, setPaper] = useState(false);
  useLayoutEffect(() => {
    const printed = window.matchMedia("print");
    // As in `usePageWidth`: the printer does not wait, and browsers differ in how they announce it.
    const lay = () => flushSync(() => setPaper(true));
    const turn = () => flushSync(() => setPaper(printed.matches));
    setPaper(printed.matches);
    printed.addEventListener("change", turn);
    window.addEventListener("beforeprint", lay);
    window.addEventListener("afterprint", turn);
    return () => {
      printed.removeEventListener("change", turn);
      window.removeEventListener("beforeprint", lay);
      window.removeEventListener("afterprint", turn);
    };
  }, []);
  return isPaper;
}
