import { useDeferredValue, useMemo } from "react";
import { previewOf, speakersOwn } from "../../model/index.ts";
import { sayPreview, saySpeakersOwn } from "../../text/index.ts";
import { useReader } from "../page/reading/useReader.ts";
import { useEditor } from "./useEditor.ts";
import type { ItemState } from "./useItem.ts";
import { useLens } from "./useLens.ts";

/**
 * The sentence that a statement will make, in the words that readers will see, and for whom it counts or why it decides
 * nothing: before anything of it stands in the file. Where a party is said to have handed the duty on, the speaker's own
 * statement is offered, which decides.
 */
export function HonestPreview({ item }: { readonly item: ItemState }) {
  const { language, say } = useReader();
  const { shown, startNew } = useEditor();
  const lens = useLens();
  const value = useDeferredValue(item.value);
  const { dossier, leftOut } = useDeferredValue(shown.good).opened;
  const told = useMemo(() => {
    if (!dossier) return null;
    // The statement is asked as a new one, beside all others.
    const others = { ...dossier, assertions: dossier.assertions.filter(({ id }) => id !== value.id) };
    const preview = previewOf(others, leftOut.length === 0, lens, value);
    const own = speakersOwn(others, value);
    const ownPreview = own && previewOf(others, leftOut.length === 0, lens, own);
    return { preview, own, ownPreview };
  }, [dossier, leftOut, lens, value]);
  if (!told?.preview) return null;
  const { sentence, notes } = sayPreview(language, told.preview);
  const { own, ownPreview } = told;
  return (
    <section className="honest-preview" aria-label={say("edit.honest.title")}>
      <p className="honest-sentence">{sentence}</p>
      <ul aria-live="polite">
        {notes.map(note => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {own && ownPreview && (
        <p>
          {saySpeakersOwn(language, ownPreview)}{" "}
          <button type="button" className="quiet-button" onClick={() => startNew("assertions", own)}>
            {say("edit.honest.write-own")}
          </button>
        </p>
      )}
    </section>
  );
}
