import { heightIn, pleaseSize } from "./hostMessages.ts";

/** The most searches through shadow roots for a window that is in no known frame: it may be anybody's. */
const PATIENCE = 9;

/**
 * Gives frames in the page's own markup the height of their content, if their addresses begin with `beginning`; also in
 * open shadow roots. Frames may come later than this script; those that were there before are asked for their height.
 *
 * The whole page is searched once at the beginning, and again when an unknown window speaks. It waits for no frame.
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
