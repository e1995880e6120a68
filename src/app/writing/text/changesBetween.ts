import { editBetween } from "../../../edit/index.ts";

/** UTF-16 units of the text before; `to` is behind the last one. */
export type LineChange = { readonly from: number; readonly to: number; readonly insert: string };

/**
 * What makes the second text of the first, in the places where it differs, so that cursor and scroll position stay
 * beside what they were beside. A new name in many lines is many changes; anything else is one.
 */
export function changesBetween(before: string, after: string): readonly LineChange[] {
  const edit = editBetween(before, after);
  if (!edit) return [];
  const removed = edit.removed.split("\n");
  const inserted = edit.inserted.split("\n");
  const { at } = edit;
  if (removed.length !== inserted.length) return [{ from: at, to: at + edit.removed.length, insert: edit.inserted }];
  let lineAt = at;
  return removed.flatMap((line, index) => {
    const start = lineAt;
    lineAt += line.length + 1;
    const inLine = editBetween(line, inserted[index]!);
    if (!inLine) return [];
    const from = start + inLine.at;
    return [{ from, to: from + inLine.removed.length, insert: inLine.inserted }];
  });
}
