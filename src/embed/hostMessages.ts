/**
 * What a framed page and the page round it say to each other about height. Two forms are always sent, since most
 * newsrooms listen for one of them and nobody is troubled by them; the others only to a host that has made itself known.
 */

/** How the host made itself known, and so what it expects. */
export type Heard = {
  /** pym.js: the id under which its messages go. */
  readonly pym: string | null;
  /** WordPress: the secret that it gave the frame. */
  readonly wordpress: string | null;
  /** iframe-resizer: the id of the frame; whether it wants to hear of changes; whether it was greeted. */
  readonly resizer: { readonly id: string; readonly isAuto: boolean; readonly isGreeted: boolean } | null;
  /** @open-iframe-resizer. */
  readonly isOpenResizer: boolean;
};

export type Size = { readonly width: number; readonly height: number };

/** An id that ends nobody's pattern and no message early. */
const NAME = /^[\w.-]{1,100}$/;
const SECRET = /^[A-Za-z0-9]{1,100}$/;
const PYM = "xPYMx";
const RESIZER = "[iFrameSizer]";

const ofForm = (form: RegExp, text: string | null | undefined): string | null =>
  text && form.test(text) && !text.includes(PYM) ? text : null;

/** What the address tells: pym adds `childId` to the query, WordPress `#?secret=…` behind whatever hash there was. */
export function heardInAddress({ search, hash }: { readonly search: string; readonly hash: string }): Heard {
  const secret = /.*[#?&]secret=([^&]*)/.exec(hash);
  return {
    pym: ofForm(NAME, new URLSearchParams(search).get("childId")),
    wordpress: ofForm(SECRET, secret?.[1]),
    resizer: null,
    isOpenResizer: false,
  };
}

/**
 * What a message of the host tells.
 * @returns what is known from now on, or null for a message that asks for no height
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
  const isGreeted = heard.resizer?.id === id && heard.resizer.isGreeted;
  return { ...heard, resizer: { id, isAuto: isAuto !== "false", isGreeted } };
}

function heardInObject(data: unknown, heard: Heard): Heard | null {
  if (typeof data !== "object" || data === null) return null;
  const { sentinel, type, message, secret } = data as Record<string, unknown>;
  // @newswire/frames, and our own loader where it comes after the frame.
  if (sentinel === "amp" && type === "frames-init") return heard;
  if (type === "iframe-child-init") return { ...heard, isOpenResizer: true };
  if (type === "iframe-get-child-dimensions") return heard.isOpenResizer ? heard : null;
  if (message !== "ready" || typeof secret !== "string") return null;
  const wordpress = ofForm(SECRET, secret);
  return wordpress === null ? null : { ...heard, wordpress };
}

/**
 * What is to be sent, in this order.
 * @param token of the publication, under which Datawrapper's handlers are told; it is part of the frame's address
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

/** Asks WordPress to go to an address; null where the host is another one, in which links go by themselves. */
export const linkMessage = (address: string, { wordpress }: Heard): unknown =>
  wordpress && { message: "link", value: address, secret: wordpress };

/** What is known once those messages are sent. */
export const greeted = (heard: Heard): Heard =>
  heard.resizer ? { ...heard, resizer: { ...heard.resizer, isGreeted: true } } : heard;

/**
 * In px: a mistake of a frame must not make the article unreadable. The highest is more than three times what the longest
 * chain of `data/dossiers` takes with all of its evidence open in a column of 240 px (30,205), and a hundredth of what browsers can
 * place; a frame that is higher is scrolled, and says so.
 */
const LOWEST = 40;
const HIGHEST = 100_000;

/** The height in a message of one of our frames, in px, or null: everything else is not ours. */
export function heightIn(data: unknown): number | null {
  if (typeof data !== "object" || data === null) return null;
  const { sentinel, type, height } = data as Record<string, unknown>;
  if (sentinel !== "amp" || type !== "embed-size" || typeof height !== "number" || !Number.isFinite(height))
    return null;
  return Math.ceil(Math.min(Math.max(height, LOWEST), HIGHEST));
}

/** Asks a frame for its height. */
export const pleaseSize = { sentinel: "amp", type: "frames-init" } as const;
