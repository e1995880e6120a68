import type { FieldValue, JudgedStatement } from "../../../edit/index.ts";
import { isJsonObject } from "../../../schema/index.ts";
import type { DraftShown } from "../../documents/drafts/draft.ts";
import { itemWith } from "../nameOfItem.ts";
import { withValue } from "../withValue.ts";

const IN_FILE = "at/assertions/";

/**
 * The statement that a ruling is written from, as it is now, with what waits to enter it.
 * @param key under which it waits, as the form of the ruling has kept it
 * @returns null where there is none, or none any more
 */
export function judgedFrom({ journal, good }: DraftShown, key: unknown): JudgedStatement | null {
  if (typeof key !== "string") return null;
  const waiting = journal.pending.get(key);
  if (!key.startsWith(IN_FILE))
    return isJsonObject(waiting) && isJsonObject(waiting.value) ? { id: null, value: waiting.value } : null;
  const id = key.slice(IN_FILE.length);
  const item = itemWith(good.file ?? {}, "assertions", id);
  if (!item) return null;
  const fields = Array.isArray(waiting) ? (waiting as readonly FieldValue[]) : [];
  return { id, value: fields.reduce((value, [path, one]) => withValue(value, path, one), item) };
}
