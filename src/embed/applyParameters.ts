import type { EmbedParameters } from "./parameters.ts";

/**
 * Writes on the root element what the style sheet needs to know, before anything is drawn:
 * `data-theme="light|dark|auto"`, `data-plain`, `data-static`, `data-transparent`, `data-fitchart`,
 * `data-logo="on|off"`, and `dir`. Whatever is not asked for stays as the page has it.
 */
export function applyParameters(root: HTMLElement, parameters: EmbedParameters): void {
  if (parameters.dir) root.dir = parameters.dir;
  if (parameters.theme) root.setAttribute("data-theme", parameters.theme);
  for (const flag of ["plain", "static", "transparent", "fitchart"] as const)
    if (parameters[flag]) root.setAttribute(`data-${flag}`, "");
  if (parameters.logo !== null) root.setAttribute("data-logo", parameters.logo ? "on" : "off");
}
