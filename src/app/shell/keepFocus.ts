/** What can be pressed or typed in. */
const CONTROL = "a[href], button, input, select, summary, textarea, [tabindex]";

/**
 * Leaves the focus nowhere. An act may take away what was pressed, and what presses for a reader may give it no focus at
 * all: then that, or what is left around it, gets the focus, so that the reader goes on from there.
 */
export function keepFocus(): void {
  /** What had the focus or was pressed last, and everything around it, from the inside outwards. */
  let around: readonly HTMLElement[] = [];
  const note = (target: EventTarget | null) => {
    const found: HTMLElement[] = [];
    let one = target instanceof Element ? target.closest<HTMLElement>(CONTROL) : null;
    for (; one && one !== document.body; one = one.parentElement) found.push(one);
    around = found;
  };
  const keep = () => {
    if (document.activeElement !== document.body) return;
    const near = around.find(one => one.isConnected && one.checkVisibility({ visibilityProperty: true }));
    if (!near) return;
    if (!near.matches(CONTROL)) near.tabIndex = -1;
    near.focus({ preventScroll: true });
    const { top, bottom } = near.getBoundingClientRect();
    if (bottom <= 0 || top >= window.innerHeight) near.scrollIntoView({ block: "nearest", behavior: "instant" });
  };
  const onFocus = ({ target }: Event) => note(target);
  const onPress = ({ target }: Event) => {
    note(target);
    // By then whatever the press leads to is done.
    window.setTimeout(keep);
  };
  // What is taken away later, such as a message that is no longer true, takes the focus with it as well.
  const watch = new MutationObserver(() => {
    if (around[0]?.isConnected === false) keep();
  });
  document.addEventListener("focusin", onFocus);
  document.addEventListener("pointerdown", onFocus, true);
  document.addEventListener("click", onPress, true);
  watch.observe(document.body, { childList: true, subtree: true });
}
