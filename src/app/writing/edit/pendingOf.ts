import type { FieldValue } from "../../../edit/index.ts";
import { isJsonObject, type JsonObject } from "../../../schema/index.ts";
import { type FormTarget, targetOf } from "../../forms/formTarget.ts";

/** What is kept beside the file for one form. */
export type PendingForm = {
  readonly target: FormTarget;
  /** Under which it is kept; all go when it is discarded. */
  readonly keys: readonly string[];
  /** A new object, or a ruling, as far as it is written; null where values wait for an object of the file. */
  readonly value: JsonObject | null;
  readonly waiting: readonly FieldValue[];
  /** Words that were typed and cannot be read. */
  readonly unread: readonly string[];
};

/** The form that something is kept for: `new/links/k3`, `at/links/a-b`, `raw/at/links/a-b/start`. */
function formOfKey(key: string): string {
  const own = key.startsWith("raw/") ? key.slice("raw/".length, key.lastIndexOf("/")) : key;
  return own.startsWith("at/") ? own.slice("at/".length) : own;
}

/** All that is written and not in the file yet, by the forms in which it was written. */
export function pendingOf(pending: ReadonlyMap<string, unknown>): readonly PendingForm[] {
  const forms = new Map<string, PendingForm>();
  for (const [key, kept] of pending) {
    const name = formOfKey(key);
    const target = targetOf(name);
    if (!target) continue;
    const known = forms.get(name) ?? { target, keys: [], value: null, waiting: [], unread: [] };
    forms.set(name, {
      ...known,
      keys: [...known.keys, key],
      ...(isJsonObject(kept) && isJsonObject(kept.value) ? { value: kept.value } : {}),
      ...(Array.isArray(kept) ? { waiting: kept as readonly FieldValue[] } : {}),
      ...(typeof kept === "string" ? { unread: [...known.unread, kept] } : {}),
    });
  }
  return [...forms.values()];
}
