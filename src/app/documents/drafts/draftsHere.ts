import { byCodeUnit } from "../../../base/index.ts";
import type { ListedDraft } from "./draftStore.ts";
import { keepers } from "./keepers.ts";

export type HeldDraft = ListedDraft & {
  /** It is in the memory of this page alone. */
  readonly isHere: boolean;
};

/** The drafts that this page or this browser has, the last changed first. Looking for them leaves nothing behind. */
export async function draftsHere(): Promise<readonly HeldDraft[]> {
  const [here, kept] = await Promise.all([keepers.memory.list(), keepers.browser.list()]);
  const all = [
    ...(here.ok ? here.value : []).map(draft => ({ ...draft, isHere: true })),
    ...(kept.ok ? kept.value : []).map(draft => ({ ...draft, isHere: false })),
  ];
  return all.sort((one, other) => byCodeUnit(other.head.changed, one.head.changed));
}
