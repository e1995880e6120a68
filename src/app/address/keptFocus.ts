let watching: MutationObserver | null = null;

/** Looks whether an element that has the focus is taken away: a large file follows a choice only after a while. */
function watch(pressed: Element, onGone: () => void): void {
  watching?.disconnect();
  watching = new MutationObserver(() => {
    if (document.activeElement === pressed) return;
    watching?.disconnect();
    if (!pressed.isConnected) onGone();
  });
  watching.observe(document.body, { childList: true, subtree: true });
}

/**
 * Call this before an act that may take the pressed element away, and what it returns afterwards: if nothing has the
 * focus then, the nearest surroundings of that element get it, so that a reader goes on from there.
 */
export function keptFocus(pressed: Element): () => void {
  const isLost = () => document.activeElement === null || document.activeElement === document.body;
  const around: HTMLElement[] = [];
  for (let element = pressed.parentElement; element; element = element.parentElement) around.push(element);
  const toNearest = () => {
    const near = around.find(element => element.isConnected && element !== document.body);
    if (!near) return;
    if (!near.hasAttribute("tabindex")) near.tabIndex = -1;
    near.focus({ preventScroll: true });
  };
  return () => {
    if (isLost()) toNearest();
    else if (document.activeElement === pressed) watch(pressed, () => isLost() && toNearest());
  };
}
