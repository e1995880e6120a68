/**
 * An address that may be opened from a file, as a browser writes it, or null: never a script, never an address of this
 * page.
 */
export function safeHref(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const { protocol, href: written } = new URL(href);
  return protocol === "http:" || protocol === "https:" || protocol === "mailto:" ? written : null;
}
