/**
 * Opens a dossier that lies on the same host as the page: `?src=files/chain.dossier.json`. No other host is ever asked.
 */
import { done, failed, type Result } from "../../../base/index.ts";
import { sizeCaps } from "../../../schema/index.ts";
import { followed } from "./followed.ts";
import { isStopped, readAside, tooLargeToRead } from "./readAside.ts";
import type { OpenDossier } from "./readDossier.ts";

export type SrcTrouble = {
  readonly code: "no-address" | "other-host" | "moved" | "unreachable" | "missing" | "refused" | "web-page" | "stopped";
  /** The HTTP status, where there was an answer. */
  readonly status: number;
};
type SrcOpening = Promise<Result<OpenDossier, SrcTrouble>>;

const trouble = (code: SrcTrouble["code"], status = 0) => failed({ code, status });

/**
 * The address of the file, on the host of the page itself.
 * @param src as it is written: relative to the page, or absolute
 * @param page address of the page
 */
export function addressOf(src: string, page: string): Result<URL, SrcTrouble> {
  const here = new URL(page);
  let url: URL;
  try {
    url = new URL(src, here);
  } catch {
    return trouble("no-address");
  }
  const isHere = url.protocol === here.protocol && url.host === here.host && /^https?:$/.test(url.protocol);
  return isHere ? done(url) : trouble("other-host");
}

/** Reads an answer up to the size that may be opened; null where it is larger. */
async function bytesOf(response: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    size += next.value.length;
    if (size > sizeCaps.browser) {
      await reader?.cancel();
      return null;
    }
    parts.push(next.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const LESS_THAN = 0x3c;
const FIRST_LETTERS = 64;
/** Whether this is a web page: hosts send one where they have no such file, and some report success. */
const isWebPage = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, FIRST_LETTERS).find(byte => byte > 0x20 && byte < 0x80) === LESS_THAN;

async function read(src: string, signal: AbortSignal): SrcOpening {
  const address = addressOf(src, window.location.href);
  if (!address.ok) return address;
  let response: Response;
  try {
    response = await fetch(address.value, {
      mode: "same-origin",
      credentials: "omit",
      redirect: "manual",
      signal,
    });
    if (response.type === "opaqueredirect") return trouble("moved");
    if (response.status === 404 || response.status === 410) return trouble("missing", response.status);
    if (!response.ok) return trouble("refused", response.status);
    const announced = Number(response.headers.get("Content-Length"));
    const bytes = announced > sizeCaps.browser ? null : await bytesOf(response);
    if (bytes === null) return done(await tooLargeToRead(Math.max(announced, sizeCaps.browser + 1)));
    return isWebPage(bytes) ? trouble("web-page", response.status) : done(await readAside(bytes, signal));
  } catch (error) {
    if (isStopped(error)) return trouble("stopped");
    // These two are failures of the network; any other error is a mistake of ours.
    if (error instanceof TypeError || error instanceof DOMException) return trouble("unreachable");
    throw error;
  }
}

const opened = new Map<string, SrcOpening>();
const stops = new Map<string, AbortController>();

/** Each address is loaded once. What could not be loaded is asked for again only when the page is loaded anew. */
export function openSrc(src: string): SrcOpening {
  const known = opened.get(src);
  if (known) return known;
  const stop = new AbortController();
  stops.set(src, stop);
  const fresh = followed(read(src, stop.signal));
  opened.set(src, fresh);
  return fresh;
}

/** Stops loading and reading: the address then leads to this trouble, and is asked for again like any other. */
export const stopSrc = (src: string): void => stops.get(src)?.abort();
