/** A sentence in which each name of a party leads to that party's line. */
import { capitalised } from "../../text/index.ts";
import type { LineKey, Piece } from "./outline.ts";

export type NamedLine = { readonly name: string; readonly line: LineKey };

const LETTER = /[\p{L}\p{N}]/u;

/** Whether the words between these places are whole words. */
function standsAlone(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(0, start).at(-1) ?? "";
  const after = sentence.charAt(end);
  return !LETTER.test(before) && !LETTER.test(after);
}

type Mention = { readonly start: number; readonly end: number };

/** The first place where these words stand by themselves, and not within another mention. */
function firstMention(sentence: string, words: string, found: readonly Mention[]): Mention | null {
  if (words === "") return null;
  for (let start = sentence.indexOf(words); start >= 0; start = sentence.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (standsAlone(sentence, start, end) && !found.some(other => start < other.end && other.start < end))
      return { start, end };
  }
  return null;
}

/**
 * Longer names come first, because "Sama Kenya" is no mention of "Sama". Only the first mention of each name becomes a
 * link.
 */
export function linkedNames(sentence: string, names: readonly NamedLine[]): readonly Piece[] {
  const found: (Mention & { readonly line: LineKey })[] = [];
  const sorted = [...new Map(names.map(named => [named.line, named])).values()].sort(
    (a, b) => b.name.length - a.name.length,
  );
  for (const { name, line } of sorted) {
    for (const words of new Set([name, capitalised(name)])) {
      const place = firstMention(sentence, words, found);
      if (place === null) continue;
      found.push({ ...place, line });
      break;
    }
  }
  found.sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, line } of found) {
    if (start > at) pieces.push({ words: sentence.slice(at, start) });
    pieces.push({ words: sentence.slice(start, end), line });
    at = end;
  }
  if (at < sentence.length) pieces.push({ words: sentence.slice(at) });
  return pieces;
}
