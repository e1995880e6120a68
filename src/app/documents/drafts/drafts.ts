/** The drafts that are open in this page. */
import { use, useEffect, useSyncExternalStore } from "react";
import { done } from "../../../base/index.ts";
import { type Journal, newJournal, readJournal } from "../../../edit/index.ts";
import { type Draft, type DraftShown, draftOf } from "./draft.ts";
import { type DraftFile, draftFileOf } from "./draftFile.ts";
import type { DraftWhere } from "./draftKeeper.ts";
import type { DraftHead, KeepResult, KeptDraft } from "./draftStore.ts";
import { keepers } from "./keepers.ts";
import { type Keeping, keepingOf, surroundingsOf } from "./keeping.ts";
import { newDraftKey } from "./newDraftKey.ts";

type OpenDraft = { readonly draft: Draft; readonly keeping: Keeping; readonly file: DraftFile };
const open = new Map<string, OpenDraft>();
/** Drafts that are being opened, or were just found not to be there: who asks twice gets one answer. */
const opening = new Map<string, Promise<KeepResult<Draft | null>>>();
/** ms for which an answer holds. */
const HOLDS = 1_000;

export type NewDraft = {
  readonly from: DraftHead["from"];
  /** The name of its file. */
  readonly name: string;
  readonly text: string;
  /** The file itself, where the browser lends it. */
  readonly handle?: FileSystemFileHandle | null;
};

/** Whether leaving the page would lose something: then the browser asks. */
const warn = (event: BeforeUnloadEvent) => {
  if ([...open.values()].some(({ keeping }) => keeping.wouldLose())) event.preventDefault();
};

async function opened(kept: KeptDraft, journal: Journal, unread: number, where: DraftWhere): Promise<Draft> {
  if (open.size === 0) {
    window.addEventListener("beforeunload", warn);
    keepers.subscribe(forgotten => {
      // One that parted from what another tab made of it has another key by now.
      for (const [known, { keeping }] of open)
        if (keeping.key() === forgotten) {
          open.delete(known);
          opening.delete(known);
        }
    });
  }
  const draft = draftOf(kept.head, journal);
  const keeping = await keepingOf(draft, kept, where, unread, surroundingsOf(keepers));
  open.set(kept.head.key, { draft, keeping, file: draftFileOf(draft, keeping) });
  return draft;
}

/** Begins a draft, which is kept at once where this browser may keep drafts. @returns its key */
export async function beginDraft({ from, name, text, handle = null }: NewDraft): Promise<string> {
  await keepers.recall();
  const at = new Date().toISOString();
  const head: DraftHead = { key: newDraftKey(), name, title: "", begun: at, changed: at, from };
  await opened({ head, base: text, entries: [], checkpoint: null, handle }, newJournal(text), 0, "unkept");
  return head.key;
}

async function openAnew(key: string): Promise<KeepResult<Draft | null>> {
  const known = draftWith(key);
  if (known) return done(known);
  await keepers.recall();
  const here = await keepers.memory.read(key);
  const isHere = here.ok && here.value !== null;
  const found = isHere ? here : await keepers.browser.read(key);
  if (!found.ok) return found;
  if (!found.value) return done(null);
  const { base, entries, checkpoint } = found.value;
  const { journal, unread } = readJournal(base, entries, checkpoint);
  return done(await opened(found.value, journal, unread, isHere ? "memory" : "browser"));
}

/**
 * Opens a draft that is open in this page, or kept by it or by the browser.
 * @returns null where there is none of this key; the trouble "newer" where a newer version of ours keeps it
 */
export function openDraft(key: string): Promise<KeepResult<Draft | null>> {
  const asked = opening.get(key);
  if (asked) return asked;
  const fresh = openAnew(key).finally(() => setTimeout(() => opening.delete(key), HOLDS));
  opening.set(key, fresh);
  return fresh;
}

/** The draft with this key; null where it is not open in this page. */
export const draftWith = (key: string): Draft | null => openWith(key)?.draft ?? null;

const openWith = (key: string): OpenDraft | null =>
  // A draft that parted from what another tab made of it is kept under another key.
  open.get(key) ?? [...open.values()].find(({ keeping }) => keeping.key() === key) ?? null;

const partsOf = (draft: Draft): OpenDraft => {
  const parts = open.get(draft.key);
  if (!parts) throw new Error("This draft is not open here.");
  return parts;
};
/** Where the draft is kept. @throws where it is not open in this page */
export const keeping = (draft: Draft): Keeping => partsOf(draft).keeping;
/** The file on disk that the draft is written to. @throws where it is not open in this page */
export const fileOfDraft = (draft: Draft): DraftFile => partsOf(draft).file;

/** How many components show each draft. */
const shownTimes = new Map<string, number>();

/** Lets another tab write, unless something of the draft is only in this page, or it is shown again. */
function leave(key: string): void {
  if ((shownTimes.get(key) ?? 0) > 0 || !open.get(key)?.keeping.leave()) return;
  open.delete(key);
  opening.delete(key);
}

/** Opens a draft for as long as it is shown, and waits until it is there. What it gives is that of `openDraft`. */
export function useDraftAt(key: string): KeepResult<Draft | null> {
  const known = draftWith(key);
  const found = known ? done(known) : use(openDraft(key));
  useEffect(() => {
    shownTimes.set(key, (shownTimes.get(key) ?? 0) + 1);
    return () => {
      shownTimes.set(key, (shownTimes.get(key) ?? 1) - 1);
      // It may only be drawn anew.
      setTimeout(leave, 0, key);
    };
  }, [key]);
  return found;
}

export const useDraftShown = ({ subscribe, shown }: Draft): DraftShown => useSyncExternalStore(subscribe, shown);
