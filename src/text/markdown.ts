/** The Markdown that stories are written in: paragraphs, emphasis, links. Anything else stands as it is written. */
import { safeHref } from "../base/index.ts";

export type MarkdownPart =
  | { readonly kind: "text" | "emphasis" | "strong"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string };

const PART =
  /\*\*(?<strong>[^*]+)\*\*|\*(?<star>[^*\s][^*]*)\*|(?<![\p{L}\p{N}_])_(?<line>[^_\s][^_]*)_(?![\p{L}\p{N}_])|\[(?<text>[^\]]+)\]\((?<href>[^()\s]+)\)/gu;

function partOf(match: RegExpExecArray | RegExpMatchArray): MarkdownPart {
  const { strong, star, line, text, href } = match.groups!;
  if (strong !== undefined) return { kind: "strong", text: strong };
  if (text !== undefined && href !== undefined) {
    const safe = safeHref(href);
    return safe === null ? { kind: "text", text: match[0] } : { kind: "link", text, href: safe };
  }
  return { kind: "emphasis", text: (star ?? line)! };
}

function partsOf(paragraph: string): MarkdownPart[] {
  const parts: MarkdownPart[] = [];
  let end = 0;
  for (const match of paragraph.matchAll(PART)) {
    if (match.index > end) parts.push({ kind: "text", text: paragraph.slice(end, match.index) });
    parts.push(partOf(match));
    end = match.index + match[0].length;
  }
  if (end < paragraph.length) parts.push({ kind: "text", text: paragraph.slice(end) });
  return parts;
}

/** Paragraphs, each as its parts in order; emphasis within emphasis is not known. */
export const markdownOf = (text: string): readonly (readonly MarkdownPart[])[] =>
  text
    .split(/\n\s*\n/)
    .filter(paragraph => paragraph.trim() !== "")
    .map(paragraph => partsOf(paragraph.trim()));
