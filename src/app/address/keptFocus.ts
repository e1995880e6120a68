/**
 * Call this before an act that may take the pressed element away, and what it returns afterwards: if nothing has the
 * focus then, the nearest surroundings of that element get it, so that a reader goes on from there.
 */
export function keptFocus(pressed: Element): () => void {
  const around: HTMLElement[] = [];
  for (let element = pressed.parentElement; element; element = element.parentElement) around.push(element);
  return () => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const near = around.find(element => element.isConnected && element !== document.body);
    if (!near) return;
    if (!near.hasAttribute("tabindex")) near.tabIndex = -1;
    near.focus({ preventScroll: true });
  };
}
