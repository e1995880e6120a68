/** Addresses that are keys, that tell of the one who copied them, or that lead to what is said to be private. */
import { urlOf } from "../../base/index.ts";
import type { Dossier } from "../records.ts";

const ADDRESS = /\bhttps?:\/\/[^\s<>"'”»)\]]+/giu;
/** The web addresses in a text, as they stand in it. */
export const addressesInText = (text: string): readonly string[] =>
  [...text.matchAll(ADDRESS)].map(([address]) => address);

/** Hosts where whoever has the address opens what somebody shared. */
const SHARED_DRIVES =
  /(?:^|\.)(?:docs\.google\.com|drive\.google\.com|dropbox\.com|dropboxusercontent\.com|1drv\.ms|onedrive\.live\.com|sharepoint\.com|wetransfer\.com|we\.tl|box\.com|mega\.nz|mega\.io|icloud\.com|pcloud\.com|proton\.me|tresorit\.com|sync\.com)$/u;
/** Names of parameters that are keys. */
const KEY =
  /^(?:access_?token|api_?key|auth|code|key|pass|password|pwd|secret|share_?key|sig|signature|token|x-amz-signature|x-goog-signature)$/iu;
/** So many letters and digits in a row that no one would think of. */
const LEAST_RANDOM = 24;
const isRandom = (part: string): boolean => {
  const [run = ""] = /[A-Za-z0-9_-]{24,}/u.exec(part) ?? [];
  return (
    run.length >= LEAST_RANDOM &&
    /[a-z]/u.test(run) &&
    /[A-Z]/u.test(run) &&
    /\d/u.test(run) &&
    !/[-_].*[-_].*[-_]/u.test(run)
  );
};

/** Does whoever has the address open what it leads to? */
export function isKeyLink(address: string): boolean {
  const url = urlOf(address);
  if (url === null) return false;
  if (SHARED_DRIVES.test(url.hostname)) return url.pathname.length > 1;
  const fragment = new URLSearchParams(url.hash.slice(1));
  return (
    [...url.searchParams, ...fragment].some(([name, value]) => KEY.test(name) && value.length >= 6) ||
    [...url.pathname.split("/"), ...[...url.searchParams].map(([, value]) => value)].some(isRandom)
  );
}

/** Parameters of one who has an account, or was written to. */
const PERSONAL =
  /^(?:authuser|contact_?id|email|e_mail|invitee|mail|member_?id|mc_eid|ouid|recipient|subscriber_?id|uid|user|user_?id|usp_?id)$/iu;
const EMAIL = /[^\s@/]+@[^\s@/]+\.[^\s@/]+/u;

/** The names of parameters that tell of the one who copied the address. */
export function personalParameters(address: string): readonly string[] {
  const url = urlOf(address);
  if (url === null) return [];
  return [
    ...new Set(
      [...url.searchParams].flatMap(([name, value]) => (PERSONAL.test(name) || EMAIL.test(value) ? [name] : [])),
    ),
  ];
}

/** The first address of a source that is said to be private, by its field; null where it has none, or is no such source. */
export function addressOfPrivate(source: Dossier["sources"][number]): "url" | "archivedUrl" | "seenAt" | null {
  if (source.access !== "private") return null;
  return (["url", "archivedUrl", "seenAt"] as const).find(field => source[field] !== undefined) ?? null;
}
