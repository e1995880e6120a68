/**
 * What stops publishing though nothing private is in it: words and addresses that hardly anybody means to publish. But for
 * hosts that only one's own net knows, the author may let it stand.
 */
import { type Path, quoteLength } from "../schema/index.ts";
import type { PublishedValue } from "./copying.ts";
import { foldedKey } from "./foldText.ts";

export type PublicStop = {
  readonly code: "long-quote" | "phone-in-quote" | "phone-in-text" | "not-for-print" | "private-host";
  readonly path: Path;
  /** What stops, as it stands there; what the author lists to let it stand. */
  readonly text: string;
  readonly mayBeLifted: boolean;
};

/** A telephone number with the prefix of a country, behind a word for it, or as many countries write theirs at home. */
const PHONE =
  /(?<![\p{L}\p{N}+])(?:(?:\+|00)[1-9]\d{0,2}[\d\s().-]{6,16}\d|(?<=\b(?:tel|téléphone|phone|call|mobile|cell|whatsapp|ring)\b[^\d\n]{0,12})\d[\d\s().-]{5,16}\d|(?<!\d\s)0[1-9]\d{1,4}[\s-]\d{3}[\s-]?\d{3,4})(?![\p{L}\p{N}])/giu;
/** What one writes to oneself beside a passage. */
const NOT_FOR_PRINT =
  /\b(?:do not|don['’]t|never) (?:name|publish|quote|print)\b|\boff the record\b|\bnot for (?:publication|print|attribution)\b|\bne pas (?:nommer|publier|citer|imprimer)\b|\bnicht (?:nennen|veröffentlichen|zitieren)\b/iu;
const ADDRESS = /\bhttps?:\/\/(?:\[[0-9a-f:.]+\])?[^\s<>"'”»)\]]*/giu;

/** Names of hosts that no public name server knows. */
const OWN_NETS = /\.(?:local|localhost|internal|intranet|lan|corp|home|private|home\.arpa)$/u;
/** Networks behind a router, of the machine itself, and of links between two. */
const PRIVATE_IPV4 =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./u;
const PRIVATE_IPV6 = /^\[(?:::1?|f[cd][0-9a-f]{2}:.*|fe[89ab][0-9a-f]:.*|::ffff:.*)\]$/u;

/**
 * Is it a host that can be reached in one's own net alone? A name of one word is one, but in a text it may be an example.
 */
function isPrivateHost(address: string, isInText: boolean): boolean {
  let host: string;
  try {
    host = new URL(address).hostname.replace(/\.$/u, "").toLowerCase();
  } catch {
    return false;
  }
  if (host.startsWith("[")) return PRIVATE_IPV6.test(host);
  if (/^\d+(?:\.\d+){3}$/u.test(host)) return PRIVATE_IPV4.test(host);
  return host === "localhost" || OWN_NETS.test(host) || (!isInText && !host.includes("."));
}

/** A DOI, an ISBN or ISSN, and an address of the web: digits in them are no telephone numbers. */
const NO_PHONE = /\b(?:https?:\/\/|www\.|doi:\s?)[^\s<>"'”»]*|\b10\.\d{4,}\/[^\s<>"'”»]*|\bIS[BS]N[:\s-]*[\dX-]+/giu;
/** Fields whose digits are numbers of something else: in a register, of a work, or of a file. */
const NUMBERED: ReadonlySet<string> = new Set(["identifiers", "doi", "sha256", "license"]);

/** The digits of the shortest telephone numbers, with the prefix of their country or without. */
const LEAST_DIGITS = 7;

/** The first telephone number in a text that is published, as it stands there. */
function phoneIn({ text, path }: PublishedValue): string | null {
  if (path.some(key => NUMBERED.has(String(key)))) return null;
  const own = text.replace(NO_PHONE, address => " ".repeat(address.length));
  for (const [found] of own.matchAll(PHONE)) if (found.replace(/\D/gu, "").length >= LEAST_DIGITS) return found.trim();
  return null;
}

const isQuote = ({ path, kind }: PublishedValue): boolean => kind === "verbatim" && path.at(-1) === "quote";

/** @param mayStand what the author lists as allowed to stand */
export function publicStops(
  published: readonly PublishedValue[],
  mayStand: readonly string[],
): { readonly stops: readonly PublicStop[]; readonly lifted: readonly PublicStop[] } {
  const listed = new Set(mayStand.map(foldedKey));
  const [stops, lifted]: [PublicStop[], PublicStop[]] = [[], []];
  const add = (code: PublicStop["code"], path: Path, text: string, mayBeLifted = true) =>
    (mayBeLifted && listed.has(foldedKey(text)) ? lifted : stops).push({ code, path, text, mayBeLifted });
  for (const value of published) {
    const { text, path, kind } = value;
    if (kind === "code" || kind === "number" || kind === "id" || kind === "reference") continue;
    for (const [address] of text.matchAll(ADDRESS))
      if (isPrivateHost(address, kind === "words")) add("private-host", path, address, false);
    const phone = phoneIn(value);
    if (phone !== null) add(isQuote(value) ? "phone-in-quote" : "phone-in-text", path, phone);
    if (!isQuote(value)) continue;
    if (quoteLength(text).tooLong) add("long-quote", path, text);
    const words = NOT_FOR_PRINT.exec(text)?.[0];
    if (words !== undefined) add("not-for-print", path, words);
  }
  return { stops, lifted };
}
