/**
 * The frame that a selector finds, or that stands in the open shadow root of what it finds. It runs in the page, so it
 * needs nothing from outside.
 */
export function frameIn(selector: string): HTMLIFrameElement | null {
  const found = document.querySelector(selector);
  if (found instanceof HTMLIFrameElement) return found;
  return found?.shadowRoot?.querySelector("iframe") ?? null;
}
