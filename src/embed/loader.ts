/**
 * `embed.js`, which lies beside every published page. It defines `<deep-labor>`, places one where its own script tag
 * asks for it, and sizes frames in the page's markup. A page may load it twice, and in any order.
 */
import { adoptFrames } from "./adoptFrames.ts";
import { deepLaborElement } from "./deepLaborElement.ts";
import { placeEmbed } from "./placeEmbed.ts";
import { publishedHere } from "./published.ts";

const script = document.currentScript;
const element = deepLaborElement();
if (script instanceof HTMLScriptElement && script.src) {
  const folder = new URL(".", script.src).href;
  const published = publishedHere();
  if (published) element.tell?.(folder, published);
  placeEmbed(script, folder);
  adoptFrames(new URL("..", folder).href);
}
