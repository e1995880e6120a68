import { urlOf } from "../base/index.ts";

/** Parameters of an address that tell where a reader came from, and nothing of what is read. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|twclid|yclid|cmpid|ref_src|__twitter_impression)$/iu;

/** An address as it was written, without the parameters that only track. */
export function withoutTracking(address: string): string {
  const [, before = "", query, fragment = ""] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/su.exec(address) ?? [];
  if (query === undefined) return address;
  const kept = query.split("&").filter(part => !TRACKING.test(part.split("=", 1)[0]!));
  return `${before}${kept.length > 0 ? `?${kept.join("&")}` : ""}${fragment}`;
}

/** An address as it is compared: the same for two that lead to one page. Null where it is none. */
export function addressKey(address: string): string | null {
  const plain = withoutTracking(address.trim());
  const url = urlOf(plain);
  if (url === null) return null;
  const { protocol, host, pathname, search } = url;
  // Most sites serve one page with and without encryption, "www." and the slash at the end.
  const scheme = protocol === "http:" ? "https:" : protocol;
  const parts = search.slice(1).split("&").filter(Boolean).sort();
  return `${scheme}//${host.replace(/^www\./u, "")}${pathname.replace(/\/+$/u, "")}?${parts.join("&")}`;
}

/** Do two addresses lead to the same page? Fragments, tracking, "www." and the scheme make no difference. */
export function sameAddress(one: string, other: string): boolean {
  const [first, second] = [addressKey(one), addressKey(other)];
  return first === null || second === null ? one.trim() === other.trim() : first === second;
}
