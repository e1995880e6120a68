import { useLayoutEffect, useState } from "react";
import { flushSync } from "react-dom";

/** It is laid out for the printer: what a screen folds away, or makes only when asked, stands there. */
export function useIsPaper(): boolean {
  const [isPaper, setPaper] = useState(false);
  useLayoutEffect(() => {
    const printed = window.matchMedia("print");
    // As in `usePageWidth`: there is no later for the printer, and some browsers tell of it in one way, some in the other.
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
