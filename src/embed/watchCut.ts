/** The most ms that a host takes until the frame has its height. */
const ANSWERED = 1_500;
/** ms: scrolling so soon after the reader’s doing was done by the reader. */
const AT_ONCE = 300;

/**
 * Writes `data-cut` on the root while the host leaves the frame lower than its content and nothing shows that it can be
 * scrolled: no bar that takes room beside the content, and no scrolling by the reader so far. At the end of the content
 * nothing is cut.
 *
 * A frame cannot ask whether its host lets it scroll (`scrolling="no"`), and telephones show no bar. Scripts, and keys
 * that lead to the next link, can move even what nobody can scroll.
 * @param heightNow returns the height of the content in px, 0 while it has none
 * @returns what to call whenever a height may have changed
 */
export function watchCut(heightNow: () => number): () => void {
  const root = document.documentElement;
  let timer = 0;
  let pushedAt = 0;
  let canScroll = false;

  const isCut = () =>
    !canScroll &&
    window.innerHeight > 0 &&
    window.innerWidth <= root.clientWidth &&
    window.innerHeight + window.scrollY + 1 < heightNow();
  const check = () => {
    clearTimeout(timer);
    if (!isCut()) root.removeAttribute("data-cut");
    else
      timer = window.setTimeout(() => {
        if (isCut()) root.setAttribute("data-cut", "");
      }, ANSWERED);
  };

  const push = () => {
    pushedAt = Date.now();
  };
  for (const pushed of ["wheel", "touchmove"]) window.addEventListener(pushed, push, { passive: true });
  window.addEventListener("keydown", ({ key }) => {
    if (/^(Arrow|Page)/.test(key)) push();
  });
  window.addEventListener("scroll", () => {
    canScroll ||= Date.now() - pushedAt < AT_ONCE;
    check();
  });
  return check;
}
