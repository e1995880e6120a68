import { useEffect } from "react";

/**
 * Keeps what is docked at the lower edge of the window above the keyboard of a phone, as the custom property
 * `--keyboard` of the page.
 */
export function useKeyboardRoom(): void {
  useEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return;
    const { style } = document.documentElement;
    const look = () => {
      const hidden = window.innerHeight - seen.height - seen.offsetTop;
      style.setProperty("--keyboard", `${Math.max(0, Math.round(hidden))}px`);
    };
    look();
    seen.addEventListener("resize", look);
    seen.addEventListener("scroll", look);
    return () => {
      seen.removeEventListener("resize", look);
      seen.removeEventListener("scroll", look);
      style.removeProperty("--keyboard");
    };
  }, []);
}
