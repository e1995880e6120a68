import { useSyncExternalStore } from "react";
import type { PaletteName } from "../../theme/index.ts";

const asked = (media: string) => (typeof window === "undefined" ? null : window.matchMedia(media));

function subscribe(listener: () => void): () => void {
  const lists = [asked("(prefers-color-scheme: dark)"), asked("print")];
  for (const list of lists) list?.addEventListener("change", listener);
  return () => {
    for (const list of lists) list?.removeEventListener("change", listener);
  };
}

const now = (): PaletteName =>
  asked("print")?.matches ? "print" : asked("(prefers-color-scheme: dark)")?.matches ? "dark" : "light";

/** Which colours the page has now: a picture that no style sheet reaches takes them from there. */
export const useTheme = (): PaletteName => useSyncExternalStore(subscribe, now, () => "light");
