/** One change of a text, which can be taken back: what stood at a place, and what stands there instead. */
export type TextEdit = {
  /** UTF-16 units from the beginning of the text. */
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
};

/** Compared at once, which the engine does far faster than letter by letter. */
const BLOCK = 2048;

/**
 * The one edit that makes the second text of the first: what lies between the beginning and the end that both share.
 * Null where they are the same. Everything that works on a text as a whole can be written down so.
 */
export function editBetween(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start + BLOCK <= most && before.slice(start, start + BLOCK) === after.slice(start, start + BLOCK))
    start += BLOCK;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  const rest = most - start;
  const last = before.length - 1;
  const lastAfter = after.length - 1;
  const ends = (text: string, end: number) => text.slice(text.length - end - BLOCK, text.length - end);
  let end = 0;
  while (end + BLOCK <= rest && ends(before, end) === ends(after, end)) end += BLOCK;
  while (end < rest && before.charCodeAt(last - end) === after.charCodeAt(lastAfter - end)) end += 1;
  return {
    at: start,
    removed: before.slice(start, before.length - end),
    inserted: after.slice(start, after.length - end),
  };
}

/** @throws where the text is not the one that the edit was made for, which is a mistake of ours */
export function applyEdit(text: string, { at, removed, inserted }: TextEdit): string {
  const end = at + removed.length;
  if (text.slice(at, end) !== removed) throw new Error(`The text at ${at} is not the one that this edit was made for.`);
  return text.slice(0, at) + inserted + text.slice(end);
}

/** The edit that takes this one back. */
export const inverseOf = ({ at, removed, inserted }: TextEdit): TextEdit => ({
  at,
  removed: inserted,
  inserted: removed,
});
