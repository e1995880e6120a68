/**
 * The script of a framed page, which `publish` writes into it. It stands in the head, so that nothing that it shows or
 * hides moves what is drawn already.
 */
import { watchSpread } from "../base/index.ts";
import { drawBeside } from "./drawBeside.ts";
import { applyHouseStyle, houseStyleIn, houseStyleOfHash } from "./houseStyle.ts";
import { type EmbedParameters, familiesIn, parseParameters } from "./parameters.ts";
import { startReader } from "./reader.ts";
import { startSizing } from "./sizing.ts";

/**
 * Writes on the root element what the style sheet needs to know, before anything is drawn:
 * `data-theme="light|dark|auto"`, `data-plain`, `data-static`, `data-transparent`, `data-fitchart`,
 * `data-logo="on|off"`, and `dir`. Whatever is not asked for stays as the page has it.
 */
function applyParameters(root: HTMLElement, parameters: EmbedParameters): void {
  if (parameters.dir) root.dir = parameters.dir;
  if (parameters.theme) root.setAttribute("data-theme", parameters.theme);
  for (const flag of ["plain", "static", "transparent", "fitchart"] as const)
    if (parameters[flag]) root.setAttribute(`data-${flag}`, "");
  if (parameters.logo !== null) root.setAttribute("data-logo", parameters.logo ? "on" : "off");
}

const root = document.documentElement;
// A page that is previewed before it is published has no address of its own.
const parameters = parseParameters(root.getAttribute("data-query") || location.search);

applyParameters(root, parameters);
applyHouseStyle(root, houseStyleOfHash(location.hash));
window.addEventListener("message", event => {
  if (event.source === window.parent && event.data && event.data.type === "deep-labor-style")
    applyHouseStyle(root, houseStyleIn(event.data.style));
});

const elsewhere = (root.getAttribute("data-views") || "")
  .split(" ")
  .find(entry => parameters.view !== null && entry.indexOf(`${parameters.view}:`) === 0);
// A view with a page of its own takes this one's place, so that Back leads out of both.
if (elsewhere) location.replace(elsewhere.slice(elsewhere.indexOf(":") + 1) + location.search + location.hash);

/** Eight or more letters and digits, because hosts put it into a selector. */
const token = root.getAttribute("data-token") || (/\/e\/([^/]+)\//.exec(location.pathname) || [])[1] || "";
if (parameters.view) root.setAttribute("data-view", parameters.view);
if (!parameters.static) root.classList.add("js");
if (window.parent === window) root.classList.add("alone");

const start = () => {
  // The figures of a view are still, and their type becomes as much smaller as its words are drawn wider than planned.
  const samples = root.getAttribute("data-samples");
  if (samples) watchSpread(document, JSON.parse(samples), spread => root.style.setProperty("--spread", String(spread)));
  const details = parameters.view === "table" && document.querySelector("details");
  if (details) details.open = true;
  if (!parameters.static) startReader(parameters);
  drawBeside(parameters.show || familiesIn(root.getAttribute("data-show") || ""));
  if (!parameters.fitchart) startSizing(/^[A-Za-z0-9]{8,}$/.test(token) ? token : null);
};
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
