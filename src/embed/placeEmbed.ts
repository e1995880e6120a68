import { parameterNames } from "./parameters.ts";

const names = ["src", "title", "heights", ...parameterNames];

/**
 * Puts a `<deep-labor>` where a script tag asks for it by `data-target`: into the element that selector finds, or, where
 * it is empty, before the script itself. Its other `data-…` are the attributes of the element.
 * @param folder in which the script lies: what is shown unless `data-src` says otherwise
 */
export function placeEmbed(script: HTMLScriptElement, folder: string): void {
  const selector = script.getAttribute("data-target");
  if (selector === null) return;
  const embed = document.createElement("deep-labor");
  embed.setAttribute("src", folder);
  for (const name of names) {
    const value = script.getAttribute(`data-${name}`);
    if (value !== null) embed.setAttribute(name, value);
  }
  const place = (): boolean => {
    const target = selector === "" ? script : emptyTarget(selector);
    if (!target?.parentNode) return false;
    if (target === script) target.parentNode.insertBefore(embed, script);
    else fill(target, embed);
    return true;
  };
  if (!place() && document.readyState === "loading") document.addEventListener("DOMContentLoaded", place);
}

/** The same snippet may stand in a page twice, with the same id. */
function emptyTarget(selector: string): HTMLElement | null {
  try {
    const found = [...document.querySelectorAll<HTMLElement>(selector)];
    return found.find(target => !target.querySelector(":scope > deep-labor")) ?? null;
  } catch {
    // No selector: like one that finds nothing.
    return null;
  }
}

/** The embed takes the place of what stood there for those without scripts, and the room that was kept for it. */
function fill(target: HTMLElement, embed: HTMLElement): void {
  for (const child of [...target.children]) if (!/^(script|noscript|style)$/i.test(child.tagName)) child.remove();
  embed.style.minHeight = target.style.minHeight;
  target.style.minHeight = "";
  target.insertBefore(embed, target.firstChild);
}
