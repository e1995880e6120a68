import { markupText } from "../../../base/index.ts";

/** The pages of a site for search engines (https://www.sitemaps.org/protocol.html), by their absolute addresses. */
export const sitemap = (addresses: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map(address => `<url><loc>${markupText(address)}</loc></url>\n`).join("")}</urlset>
`;
