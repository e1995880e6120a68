/**
 * The messages about height between a framed page and the page round it. Two forms are always sent, because most
 * newsrooms listen for one of them and they trouble nobody. The others are sent only to a host that has made itself
 * known.
 */

/** How the host has made itself known, and therefore what it expects. */
export type Heard = {
  /** pym.js: the id of its messages. */
  readonly pym: string | null;
  /** WordPress: the secret that it gave the frame. */
  readonly wordpress: string | null;
  /** iframe-resizer: the id of the frame, whether it wants to hear of changes, and whether it was greeted. */
  readonly resizer: { readonly id: string; readonly isAuto: boolean; readonly isGreeted: boolean } | null;
  /** @open-iframe-resizer. */
  readonly isOpenResizer: boolean;
};

export type Size = { readonly width: number; readonly height: number };

/** The ids that are accepted: none can break a pattern, or end a message early. */
const NAME = /^[\w.-]{1,100}$/;
const SECRET = /^[A-Za-z0-9]{1,100}$/;
const PYM = "xPYMx";
const RESIZER = "[iFrameSizer]";

const ofForm = (form: RegExp, text: string | null | undefined): string | null =>
  text && form.test(text) && !text.includes(PYM) ? text : null;

/** What the address says: pym adds `childId` to the query, WordPress `#?secret=…` after any other hash. */
export function heardInAddress({ search, hash }: { readonly search: string; readonly hash: string }): Heard {
  const secret = /.*[#?&]secret=([^&]*)/.exec(hash);
  return {
    pym: ofForm(NAME, new URLSearchParams(search).get("childId")),
    wordpress: ofForm(SECRET, secret ? secret[1] : null),
    resizer: null,
    isOpenResizer: false,
  };
}

/**
 * Learns from a message of the host.
 * @returns what is known from now on; null for a message that does not ask for the height
 */
export function heardIn(data: unknown, heard: Heard): Heard | null {
  return typeof data === "string" ? heardInText(data, heard) : heardInObject(data, heard);
}

function heardInText(text: string, heard: Heard): Heard | null {
  if (text.startsWith("pym")) {
    const [, id, kind] = text.split(PYM);
    const pym = ofForm(NAME, id);
    return pym !== null && kind === "width" ? { ...heard, pym } : null;
  }
  if (!text.startsWith(RESIZER)) return null;
  const [id = "", , isWide = "", , , , isAuto] = text.slice(RESIZER.length).split(":");
  if (id === "resize") return heard.resizer && heard;
  if (!NAME.test(id) || !/^(true|false)$/.test(isWide)) return null;
  const isGreeted = !!heard.resizer && heard.resizer.id === id && heard.resizer.isGreeted;
  return { ...heard, resizer: { id, isAuto: isAuto !== "false", isGreeted } };
}

function heardInObject(data: unknown, heard: Heard): Heard | null {
  if (typeof data !== "object" || data === null) return null;
  const { sentinel, type, message, secret } = data as Record<string, unknown>;
  // @newswire/frames, and the loader of this product if it starts after the frame.
  if (sentinel === "amp" && type === "frames-init") return heard;
  if (type === "iframe-child-init") return { ...heard, isOpenResizer: true };
  if (type === "iframe-get-child-dimensions") return heard.isOpenResizer ? heard : null;
  if (message !== "ready" || typeof secret !== "string") return null;
  const wordpress = ofForm(SECRET, secret);
  return wordpress === null ? null : { ...heard, wordpress };
}

/**
 * The messages to send, in this order.
 * @param token of the publication, by which Datawrapper's handlers find the frame; it is part of the frame's address
 * @param isAnswer whether the host asked; otherwise the height has changed by itself
 */
export function messagesOf(size: Size, heard: Heard, token: string | null, isAnswer: boolean): readonly unknown[] {
  const { width, height } = size;
  const messages: unknown[] = [{ sentinel: "amp", type: "embed-size", height }];
  if (token) messages.push({ "datawrapper-height": { [token]: height } });
  if (heard.pym) messages.push(["pym", heard.pym, "height", height].join(PYM));
  if (heard.wordpress) messages.push({ message: "height", value: height, secret: heard.wordpress });
  if (heard.resizer && (isAnswer || heard.resizer.isAuto)) {
    const why = heard.resizer.isGreeted ? "resizeObserver" : "init";
    messages.push(`${RESIZER}${[heard.resizer.id, height, width, why].join(":")}`);
  }
  if (heard.isOpenResizer) messages.push({ type: "iframe-resized", width, height });
  return messages;
}

/** Asks WordPress to go to an address; null for any other host, in whose frames links work by themselves. */
export const linkMessage = (address: string, { wordpress }: Heard): unknown =>
  wordpress && { message: "link", value: address, secret: wordpress };

/** What is known after these messages have been sent. */
export const greeted = (heard: Heard): Heard =>
  heard.resizer ? { ...heard, resizer: { ...heard.resizer, isGreeted: true } } : heard;

/**
 * px: a mistake of a frame must not make the article unreadable. `HIGHEST` is more than three times the height of the
 * longest chain of `data/dossiers` with all its evidence open in a column of 240 px (30,205), and a hundredth of what
 * browsers can place. A frame that is higher scrolls, and says so.
 */
const LOWEST = 40;
const HIGHEST = 100_000;

/** The height in px in a message of one of our frames; null for any other message. */
export function heightIn(data: unknown): number | null {
  if (typeof data !== "object" || data === null) return null;
  const { sentinel, type, height } = data as Record<string, unknown>;
  if (sentinel !== "amp" || type !== "embed-size" || typeof height !== "number" || !Number.isFinite(height))
    return null;
  return Math.ceil(Math.min(Math.max(height, LOWEST), HIGHEST));
}

/** Asks a frame for its height. */
export const pleaseSize = { sentinel: "amp", type: "frames-init" } as const;
