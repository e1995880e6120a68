import { readJournal } from "../../../edit/index.ts";
import { readAside } from "../files/readAside.ts";
import type { OpenDossier } from "../files/readDossier.ts";
import { draftWith } from "./drafts.ts";
import { keepers } from "./keepers.ts";

export type DraftAsRead = {
  /** Of its file. */
  readonly name: string;
  readonly opened: OpenDossier;
};

/**
 * What a draft says, for a page on which it is not written: as it is open in this page, else as it is kept.
 * @returns null where it is in neither this page nor this browser, or cannot be read there
 */
export async function draftAsRead(key: string): Promise<DraftAsRead | null> {
  const open = draftWith(key)?.shown();
  if (open) return { name: open.head.name, opened: open.good.opened };
  const here = await keepers.memory.read(key);
  const found = here.ok && here.value !== null ? here : await keepers.browser.read(key);
  if (!found.ok || !found.value) return null;
  const { head, base, entries, checkpoint } = found.value;
  const { journal } = readJournal(base, entries, checkpoint);
  return { name: head.name, opened: await readAside(journal.text) };
}
