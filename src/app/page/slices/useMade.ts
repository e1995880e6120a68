import { startTransition, useEffect, useState } from "react";
import type { Making } from "./making.ts";
import { useOnPaper } from "./useOnPaper.ts";

/** What is being made; null until it is. A printer gets it whole. */
export function useMade<Made>(making: Making<Made>): Made | null {
  const [, setMade] = useState<Making<Made> | null>(null);
  if (useOnPaper()) making.finish();
  useEffect(() => {
    if (making.made() !== null) return;
    let isWanted = true;
    making.whenMade().then(() => {
      if (isWanted) startTransition(() => setMade(making));
    });
    return () => {
      isWanted = false;
    };
  }, [making]);
  return making.made();
}
