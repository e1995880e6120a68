/** The drafts that are open in this page. */
import { useSyncExternalStore } from "react";
import { journalOf } from "../../io/index.ts";
import { type Draft, type DraftShown, draftOf } from "./draft.ts";
import { draftKey } from "./draftKey.ts";
import type { DraftHead, KeptDraft } from "./draftStore.ts";

const open = new Map<string, Draft>();

/** A key that no other page and no other visit has. */
const newKey = (): string =>
  draftKey.prefix + [...crypto.getRandomValues(new Uint32Array(4))].map(part => part.toString(36)).join("-");

export type NewDraft = {
  readonly from: DraftHead["from"];
  /** The name of its file. */
  readonly name: string;
  readonly text: string;
};

/** Opens a draft that was kept, or was begun just now. */
export function openKept({ head, base, entries }: KeptDraft): Draft {
  const known = open.get(head.key);
  if (known) return known;
  const draft = draftOf(head, journalOf(base, entries));
  open.set(head.key, draft);
  return draft;
}

/** Begins a draft in the memory of this page. @returns its key */
export async function beginDraft({ from, name, text }: NewDraft): Promise<string> {
  const at = new Date().toISOString();
  const head: DraftHead = { key: newKey(), name, title: "", begun: at, changed: at, from };
  openKept({ head, base: text, entries: [], handle: null });
  return head.key;
}

/** The draft with this key; null where it is not open in this page. */
export const draftWith = (key: string): Draft | null => open.get(key) ?? null;

export const forgetOpen = (key: string): void => {
  open.delete(key);
};

export const useDraftShown = ({ subscribe, shown }: Draft): DraftShown => useSyncExternalStore(subscribe, shown);
