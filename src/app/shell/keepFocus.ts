const PRESSED = "a[href], button, input, select, summary, textarea";
/** What can be pressed or typed in, or has the focus on the way there. */
const CONTROL = `${PRESSED}, [tabindex]`;

/** How a control is found again where the page has made another in its place. */
type PressedControl = { readonly element: HTMLElement; readonly selector: string; readonly name: string };

const nameOf = (element: Element): string => element.ariaLabel ?? element.textContent ?? "";
const isShown = (element: HTMLElement): boolean =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true });

/** The control itself, and everything around it, from the inside outwards. */
function aroundOf(target: EventTarget | null): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  let one = target instanceof Element ? target.closest<HTMLElement>(CONTROL) : null;
  for (; one && one !== document.body; one = one.parentElement) found.push(one);
  return found;
}

function pressedOf(element: HTMLElement): PressedControl {
  const href = element.getAttribute("href");
  const selector = element.localName + (href === null ? "" : `[href="${CSS.escape(href)}"]`);
  return { element, selector, name: nameOf(element) };
}

function findAgain({ element, selector, name }: PressedControl): HTMLElement | undefined {
  const alike = [...document.querySelectorAll<HTMLElement>(selector)].filter(one => nameOf(one) === name);
  return [element, ...alike].find(isShown);
}

/** The present entry of the history. Of a local file, the address says nothing. */
const entryNow = (): string =>
  `${window.location.href} ${String(window.history.state?.search ?? window.history.state?.at)}`;

/**
 * Leaves the focus nowhere. An act may take away what was pressed, and what presses for a reader may give it no focus at
 * all: then that, or what is left around it, gets the focus, so that the reader goes on from there. Back and Forward lead
 * the focus to what was pressed there last, if it stood where that had led or is lost, and the page itself leads it
 * nowhere else.
 */
export function keepFocus(): void {
  /** What had the focus or was pressed last, and everything around it. */
  let around: readonly HTMLElement[] = [];
  /** In each entry of the history, what was pressed there last, and where that led the focus. */
  const pressedAt = new Map<string, PressedControl>();
  let ledTo: Element | null = null;
  /** Whether Back or Forward is at work. */
  let isReturning = false;
  /** What is to be looked at once an act is done, by its timer. */
  const waiting = new Map<number, () => void>();

  const afterwards = (look: () => void) => {
    const timer = window.setTimeout(() => {
      waiting.delete(timer);
      look();
    });
    waiting.set(timer, look);
  };
  /** In a busy page a key or a press comes before the timers: what they lead to is no longer the act before them. */
  const lookNow = () => {
    for (const [timer, look] of waiting) {
      window.clearTimeout(timer);
      waiting.delete(timer);
      look();
    }
  };

  const keep = () => {
    if (isReturning || document.activeElement !== document.body) return;
    const near = around.find(isShown);
    if (!near) return;
    if (!near.matches(CONTROL)) near.tabIndex = -1;
    near.focus({ preventScroll: true });
    const { top, bottom } = near.getBoundingClientRect();
    if (bottom <= 0 || top >= window.innerHeight) near.scrollIntoView({ block: "nearest", behavior: "instant" });
  };
  const onFocus = ({ target }: Event) => {
    around = aroundOf(target);
  };
  const onPress = ({ target }: Event) => {
    around = aroundOf(target);
    if (around[0]?.matches(PRESSED)) pressedAt.set(entryNow(), pressedOf(around[0]));
    // By then whatever the press leads to is done.
    afterwards(() => {
      keep();
      ledTo = document.activeElement;
    });
  };
  const onReturn = () => {
    isReturning = true;
    afterwards(() => {
      isReturning = false;
      const { activeElement } = document;
      const pressed = pressedAt.get(entryNow());
      if (pressed && (activeElement === document.body || activeElement === ledTo))
        findAgain(pressed)?.focus({ preventScroll: true });
      keep();
      ledTo = document.activeElement;
    });
  };
  // What is taken away later, such as a message that is no longer true, takes the focus with it as well. By the time that
  // this is looked at, it is known whether Back or Forward took it away.
  const watch = new MutationObserver(() => {
    if (around[0]?.isConnected === false) window.setTimeout(keep);
  });
  document.addEventListener("keydown", lookNow, true);
  document.addEventListener("pointerdown", lookNow, true);
  document.addEventListener("focusin", onFocus);
  document.addEventListener("pointerdown", onFocus, true);
  document.addEventListener("click", onPress, true);
  window.addEventListener("popstate", onReturn);
  watch.observe(document.body, { childList: true, subtree: true });
}
