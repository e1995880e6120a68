import { parameterNames } from "./parameters.ts";

const names = ["src", "title", "heights", ...parameterNames];

/**
 * Puts a `<deep-labor>` where a script tag asks for it by `data-target`: into the element with that selector or, if it
 * is empty, before the script itself. The other `data-…` of the script become attributes of the element.
 * @param folder of the script, which is shown unless `data-src` says otherwise
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

/** The first empty target: a page may contain the same snippet twice, with the same id. */
function emptyTarget(selector: string): HTMLElement | null {
  try {
    const found = [...document.querySelectorAll<HTMLElement>(selector)];
    return found.find(target => !target.querySelector(":scope > deep-labor")) ?? null;
  } catch {
    // An invalid selector finds nothing.
    return null;
  }
}

/** The embed replaces what the target has for readers without scripts, and the room that was kept for it. */
function fill(target: HTMLElement, embed: HTMLElement): void {
  for (const child of [...target.children]) if (!/^(script|noscript|style)$/i.test(child.tagName)) child.remove();
  embed.style.minHeight = target.style.minHeight;
  target.style.minHeight = "";
  target.insertBefore(embed, target.firstChild);
}
