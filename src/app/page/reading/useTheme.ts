import { useSyncExternalStore } from "react";
import type { PaletteName } from "../../../theme/index.ts";

const mediaList = (media: string) => (typeof window === "undefined" ? null : window.matchMedia(media));

function subscribe(listener: () => void): () => void {
  const lists = [mediaList("(prefers-color-scheme: dark)"), mediaList("print")];
  for (const list of lists) list?.addEventListener("change", listener);
  return () => {
    for (const list of lists) list?.removeEventListener("change", listener);
  };
}

const now = (): PaletteName =>
  mediaList("print")?.matches ? "print" : mediaList("(prefers-color-scheme: dark)")?.matches ? "dark" : "light";

/** The colours that the page has now, for pictures that no style sheet reaches. */
export const useTheme = (): PaletteName => useSyncExternalStore(subscribe, now, () => "light");
