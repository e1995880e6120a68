import { startTransition, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { Making } from "./making.ts";

/** What is being made; null until it is. A printer gets it whole. */
export function useMade<Made>(making: Making<Made>): Made | null {
  const [, setMade] = useState<Making<Made> | null>(null);
  useEffect(() => {
    if (making.made() !== null) return;
    let isWanted = true;
    making.whenMade().then(() => {
      if (isWanted) startTransition(() => setMade(making));
    });
    const print = () => {
      making.finish();
      flushSync(() => setMade(making));
    };
    window.addEventListener("beforeprint", print);
    return () => {
      isWanted = false;
      window.removeEventListener("beforeprint", print);
    };
  }, [making]);
  return making.made();
}
