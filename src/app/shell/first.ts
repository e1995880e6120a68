/**
 * Runs in the head of a page whose first window is written in it. It keeps that from being seen where the address asks
 * for something else, starts the page once it is on the screen, and takes it away at the moment in which the page itself
 * has drawn the same.
 */
const page = document.documentElement;
const { languages = "", folder } = page.dataset;
const params = new URLSearchParams(location.search);
const spoken = languages.split(" ");
const wanted = [params.get("lang") ?? folder ?? "", ...navigator.languages]
  .map(tag => tag.toLowerCase().split("-")[0]!)
  .find(code => spoken.includes(code));
params.delete("lang");
const isOther = params.size > 0 || (wanted ?? spoken[0]) !== page.lang;

/** Whether the page has drawn its first window: a heading, and the picture where it has one. */
function isDrawn(root: Element): boolean {
  const stage = root.querySelector(".stage, .library");
  return (
    root.querySelector("h1") !== null &&
    (stage === null || stage.querySelector(".card-box, .flow, .stage-none, .shafts, .small-shafts") !== null)
  );
}

/** Puts the page in the place of what was written, for the keyboard as well. */
function take(first: Element, root: Element): void {
  const focused = first.contains(document.activeElement) ? document.activeElement : null;
  const same = (at: Element) => at.tagName === focused?.tagName && at.textContent === focused.textContent;
  page.dataset.first = "taken";
  first.remove();
  if (focused) [...root.querySelectorAll<HTMLElement>("a, button, summary, [tabindex]")].find(same)?.focus();
}

const start = (): void => {
  // Addresses of this site lie deeper than its home page, and a browser asks for the icon from each of them.
  const icon = document.querySelector<HTMLLinkElement>("link[rel=icon]");
  icon?.setAttribute("href", icon.href);
  void import("./ahead.ts");
  void import("./main.tsx");
};

// Browsers load no modules from a disk: there the page stays as it was written.
if (location.protocol === "file:") page.dataset.still = "";
else if (isOther) {
  page.dataset.first = "other";
  document.addEventListener("DOMContentLoaded", () => {
    document.getElementById("first")?.remove();
    start();
  });
} else
  document.addEventListener("DOMContentLoaded", () => {
    // What the document has in one frame is on the screen when the next one begins; a page that nobody sees has none.
    if (document.hidden) start();
    else requestAnimationFrame(() => requestAnimationFrame(start));
    const [first, root] = [document.getElementById("first"), document.getElementById("root")];
    if (!first || !root) return;
    const observer = new MutationObserver(() => {
      if (!isDrawn(root)) return;
      observer.disconnect();
      take(first, root);
    });
    observer.observe(root, { childList: true, subtree: true });
  });
