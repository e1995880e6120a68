import { heightIn, pleaseSize } from "./hostMessages.ts";

/**
 * Gives the frames that stand in the page's own markup the height of their content: those whose address begins as one
 * says. They may come later than this; those that were there first are asked.
 * @param beginning of the addresses, with its slash
 */
export function adoptFrames(beginning: string): void {
  const { origin } = new URL(beginning);
  const frames = () => [...document.getElementsByTagName("iframe")].filter(frame => frame.src.startsWith(beginning));
  addEventListener("message", event => {
    const height = heightIn(event.data);
    if (height === null || (event.origin !== "null" && event.origin !== origin)) return;
    for (const frame of frames()) if (frame.contentWindow === event.source) frame.style.height = `${height}px`;
  });
  for (const frame of frames()) frame.contentWindow?.postMessage(pleaseSize, "*");
}
