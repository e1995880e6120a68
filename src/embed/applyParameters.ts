import type { EmbedParameters } from "./parameters.ts";

/**
 * Writes on the root element what the style sheet needs to know, before anything is drawn:
 * `data-theme="light|dark|auto"`, `data-plain`, `data-static`, `data-transparent`, `data-fitchart`,
 * `data-logo="on|off"`, and `dir`. Whatever is not asked for stays as the page has it.
 */
export function applyParameters(root: HTMLElement, asked: EmbedParameters): void {
  if (asked.dir) root.dir = asked.dir;
  if (asked.theme) root.setAttribute("data-theme", asked.theme);
  for (const flag of ["plain", "static", "transparent", "fitchart"] as const)
    if (asked[flag]) root.setAttribute(`data-${flag}`, "");
  if (asked.logo !== null) root.setAttribute("data-logo", asked.logo ? "on" : "off");
}
