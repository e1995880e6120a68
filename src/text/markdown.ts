/** The Markdown of stories: paragraphs, emphasis, links. Anything else stays as it is written. */
import { safeHref } from "../base/index.ts";

export type MarkdownPart =
  | { readonly kind: "text" | "emphasis" | "strong"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string };

/** Emphasis, or the opening bracket of a link. */
const PART =
  /\*\*(?<strong>[^*]+)\*\*|\*(?<star>[^*\s][^*]*)\*|(?<![\p{L}\p{N}_])_(?<line>[^_\s][^_]*)_(?![\p{L}\p{N}_])|\[/gu;
/** The end of a link’s words, with its address. */
const ADDRESS = /\]\((?<href>[^()\s]+)\)/uy;

type Address = { readonly at: number; readonly href: string | null; readonly end: number };

/** Finds the next address from a place on. It is found only once, even if many opening brackets stand before it. */
function addressesIn(paragraph: string): (from: number) => Address {
  let known: Address = { at: -1, href: null, end: 0 };
  return from => {
    if (known.at >= from) return known;
    const at = paragraph.indexOf("]", from);
    // If there is none from here on, there is none further down.
    ADDRESS.lastIndex = Math.max(0, at);
    const href = at < 0 ? null : (ADDRESS.exec(paragraph)?.groups?.href ?? null);
    known = { at: at < 0 ? Number.POSITIVE_INFINITY : at, href, end: ADDRESS.lastIndex };
    return known;
  };
}

type ParsedPart = { readonly part: MarkdownPart; readonly end: number };

function partsOf(paragraph: string): MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  const addressFrom = addressesIn(paragraph);
  const foundAt = ({ 0: match, index, groups }: RegExpExecArray): ParsedPart | null => {
    const { strong, star, line } = groups!;
    const end = index + match.length;
    if (strong !== undefined) return { part: { kind: "strong", text: strong }, end };
    if (match !== "[") return { part: { kind: "emphasis", text: (star ?? line)! }, end };
    const address = addressFrom(index + 1);
    if (address.href === null || address.at === index + 1) return null;
    const safe = safeHref(address.href);
    const words = paragraph.slice(index + 1, address.at);
    return safe === null
      ? { part: { kind: "text", text: paragraph.slice(index, address.end) }, end: address.end }
      : { part: { kind: "link", text: words, href: safe }, end: address.end };
  };
  let end = 0;
  const part = new RegExp(PART);
  for (let match = part.exec(paragraph); match !== null; match = part.exec(paragraph)) {
    const found = foundAt(match);
    if (found === null) continue;
    if (match.index > end) parts.push({ kind: "text", text: paragraph.slice(end, match.index) });
    parts.push(found.part);
    end = found.end;
    part.lastIndex = end;
  }
  if (end < paragraph.length) parts.push({ kind: "text", text: paragraph.slice(end) });
  return parts;
}

/** The paragraphs of a text, each as its parts in order. Emphasis cannot be nested. */
export const markdownOf = (text: string): readonly (readonly MarkdownPart[])[] =>
  text
    .split(/\n\s*\n/)
    .filter(paragraph => paragraph.trim() !== "")
    .map(paragraph => partsOf(paragraph.trim()));
