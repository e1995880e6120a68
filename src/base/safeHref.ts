/**
 * An address from a file that a reader may open, as a browser writes it. Null for any other, such as a script or an
 * address relative to this page.
 */
export function safeHref(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const { protocol, href: written } = new URL(href);
  return protocol === "http:" || protocol === "https:" || protocol === "mailto:" ? written : null;
}
