import { createContext, useContext } from "react";
import type { JsonObject, ListName } from "../../schema/index.ts";
import type { Draft, DraftShown } from "../documents/drafts/draft.ts";
import type { DossierPlace } from "../page/address/place.ts";
import type { FormTarget } from "./formTarget.ts";

/** What the parts of the page share on which a chain is written. */
export type Editor = {
  readonly draft: Draft;
  readonly shown: DraftShown;
  /** The file as it is written, as far as it can be read. */
  readonly file: JsonObject;
  /** As the address says, with the object whose form is open. */
  readonly place: DossierPlace;
  readonly openTarget: (target: FormTarget, how?: "push" | "replace") => void;
  /** Whether another tab writes, so that nothing can be changed here; then it says so. */
  readonly isRefused: () => boolean;
  /** Opens the form of a new object, with what is known of it. */
  readonly startNew: (list: ListName, preset?: JsonObject) => void;
  /**
   * Opens the form of a ruling.
   * @param from the key under which the statement waits that it is written from, and whose place it takes
   */
  readonly startJudgment: (preset?: JsonObject, from?: string | null) => void;
  /** Speaks a word of what was done. */
  readonly announce: (words: string) => void;
  /** Shows and speaks a sentence of what was done or refused, until it is closed. */
  readonly tell: (words: string) => void;
};

export const EditorContext = createContext<Editor | null>(null);

/** @throws outside of the editor, which is a mistake of ours */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("nothing is written here");
  return editor;
}
