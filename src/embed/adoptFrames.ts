import { heightIn, pleaseSize } from "./hostMessages.ts";

/** So often a window that is in none of the frames that can be reached is looked for in shadow roots: it may be anybody's. */
const PATIENCE = 9;

/**
 * Gives the frames that stand in the page's own markup the height of their content: those whose address begins as one
 * says, also in shadow roots that are open. They may come later than this; those that were there first are asked.
 *
 * All of a page is gone through once at the beginning, and when a window speaks that is not known; no frame is waited for.
 * @param beginning of the addresses, with its slash
 */
export function adoptFrames(beginning: string): void {
  const { origin } = new URL(beginning);
  const known = new WeakMap<MessageEventSource, HTMLIFrameElement>();
  const misses = new WeakMap<MessageEventSource, number>();
  const isOurs = (frame: HTMLIFrameElement) => frame.src.startsWith(beginning);
  addEventListener("message", ({ data, origin: from, source }) => {
    const height = heightIn(data);
    if (height === null || !source || (from !== "null" && from !== origin)) return;
    let frame = known.get(source);
    const missed = misses.get(source) ?? 0;
    if (!frame && missed < PATIENCE) {
      frame = framesIn(document).find(({ contentWindow }) => contentWindow === source);
      if (frame) known.set(source, frame);
      else misses.set(source, missed + 1);
    }
    if (frame && isOurs(frame)) frame.style.height = `${height}px`;
  });
  for (const frame of framesIn(document)) if (isOurs(frame)) frame.contentWindow?.postMessage(pleaseSize, "*");
}

function framesIn(root: ParentNode): HTMLIFrameElement[] {
  const found = [...root.querySelectorAll("iframe")];
  for (const { shadowRoot } of root.querySelectorAll("*")) if (shadowRoot) found.push(...framesIn(shadowRoot));
  return found;
}
