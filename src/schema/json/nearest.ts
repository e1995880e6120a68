import { distance } from "fastest-levenshtein";

/** Do two words differ only by two swapped neighbouring letters? Levenshtein counts that slip twice. */
function isSwap(word: string, other: string): boolean {
  if (word.length !== other.length) return false;
  const at = [...word].findIndex((letter, index) => letter !== other[index]);
  return (
    at >= 0 && word[at] === other[at + 1] && word[at + 1] === other[at] && word.slice(at + 2) === other.slice(at + 2)
  );
}

/**
 * The candidate that a mistyped word most likely means, or null where none is near. A candidate is near if at most a
 * third of the letters differ, or if one word contains the other.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = word.toLowerCase().slice(0, 200);
  if (wanted === "") return null;
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, other.length) / 3));
    const contained = wanted.length > 2 && other.length > 2 && (other.includes(wanted) || wanted.includes(other));
    if (!contained && Math.abs(other.length - wanted.length) > allowed) continue;
    const far = isSwap(wanted, other) ? 1 : distance(wanted, other);
    if ((far <= allowed || contained) && far < bestDistance) {
      best = candidate;
      bestDistance = far;
    }
  }
  return best;
}
