import { parameterNames } from "./parameters.ts";
import { fileFor, type PublishedFacts } from "./published.ts";

/**
 * The absolute address of an embed; null if `src` is no address of a page.
 * @param base address of the page that embeds it
 */
export function sourceOf(src: string | null, base: string): URL | null {
  if (!src) return null;
  try {
    const url = new URL(src, base);
    // A page on a disk may show what lies beside it.
    return /^https?:$/.test(url.protocol) || (url.protocol === "file:" && base.startsWith("file:")) ? url : null;
  } catch {
    return null;
  }
}

/** The folder of an embed: `…/e/AB12cd34/` for everything in it. */
export const folderOf = (source: URL): string => new URL(".", source.href.replace(/[?#].*/, "")).href;

/**
 * The address of the frame.
 * @param source a folder or its `index.html`, of which the page of the language is shown; or any other page
 * @param attribute the value of an attribute: an empty one means "yes"; null means that it is missing
 */
export function frameAddress(
  source: URL,
  published: PublishedFacts | null,
  attribute: (name: string) => string | null,
): URL {
  const url = new URL(source.href);
  url.pathname = url.pathname.replace(/\/(index\.html)?$/, `/${fileFor(published, attribute("lang"))}`);
  for (const name of parameterNames) {
    const value = attribute(name);
    if (value !== null) url.searchParams.set(name, value || "1");
  }
  return url;
}
