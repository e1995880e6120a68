import { urlOf } from "./urlOf.ts";

/**
 * An address from a file that a reader may open, as a browser writes it. Null for any other, such as a script or an
 * address relative to this page.
 */
export function safeHref(href: string): string | null {
  const url = urlOf(href);
  if (url === null) return null;
  const { protocol, href: written } = url;
  return protocol === "http:" || protocol === "https:" || protocol === "mailto:" ? written : null;
}
