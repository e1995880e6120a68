import { isJsonObject } from "../../schema/index.ts";
import type { Draft } from "../documents/drafts/draft.ts";

/** What waits, what cannot be read and the ruling that is written from it go along with an object that is called anew. */
export function carryOver(draft: Draft, from: string, to: string): void {
  if (from === to) return;
  for (const [key, value] of draft.shown().journal.pending) {
    if (isJsonObject(value) && value.from === from) draft.pend(key, { ...value, from: to });
    const fresh =
      key === from ? to : key.startsWith(`raw/${from}/`) ? `raw/${to}/${key.slice(`raw/${from}/`.length)}` : null;
    if (fresh === null) continue;
    draft.pend(fresh, value);
    draft.pend(key, null);
  }
}
