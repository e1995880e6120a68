import { urlOf } from "./urlOf.ts";

/** The site of an address, as people say it: `time.com` for https://www.time.com/story; null where it is no address. */
export const siteOf = (address: unknown): string | null =>
  (typeof address === "string" && urlOf(address)?.hostname.replace(/^www\./u, "")) || null;

/** The page of an address: its site with the way to it, without what is asked of it. Null where it is no address. */
export function pageOf(address: unknown): string | null {
  const site = siteOf(address);
  if (site === null) return null;
  const { pathname } = urlOf(String(address))!;
  return `${site}${pathname.replace(/\/$/u, "")}`;
}
