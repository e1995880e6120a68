/** What a host takes at most, in ms, until the frame has its height. */
const ANSWERED = 1_500;
/** In ms: what is scrolled so soon after the reader’s doing was scrolled by the reader. */
const AT_ONCE = 300;

/**
 * Writes `data-cut` on the root as long as the host leaves the frame lower than its content and it is not seen that it can
 * be scrolled: by a bar that takes room beside the content, or since the reader has scrolled. At the end nothing is cut.
 *
 * A frame cannot ask whether its host lets it scroll (`scrolling="no"`), nor is a bar seen on telephones; and a script, or a
 * key that leads to the next link, moves also what nobody can scroll.
 * @param heightNow of the content, in px; null while it has none
 * @returns what is to be called whenever a height may have changed
 */
export function watchCut(heightNow: () => number | null): () => void {
  const root = document.documentElement;
  let timer = 0;
  let pushedAt = 0;
  let canScroll = false;

  const isCut = () =>
    !canScroll &&
    window.innerHeight > 0 &&
    window.innerWidth <= root.clientWidth &&
    window.innerHeight + window.scrollY + 1 < (heightNow() ?? 0);
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
