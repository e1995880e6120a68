import { useEffect, useEffectEvent } from "react";
import { enterPasted, fileOf, type Pasted, pastedAs, pastedEvidence } from "../../../edit/index.ts";
import { dayOf, isJsonObject } from "../../../schema/index.ts";
import { sayLanguage, shortened } from "../../../text/index.ts";
import { itemWith, nameOfItem } from "../../forms/nameOfItem.ts";
import type { Editor } from "../../forms/useEditor.ts";
import type { Reader } from "../../page/reading/useReader.ts";
import { newTag } from "./newTag.ts";

const FIELDS = "input, textarea, select, [contenteditable]";

/** Letters of what was pasted that are told again. */
const MOST_SHOWN = 90;

/** Before the tag of each passage that waits for its source. */
const WAITS = "paste/";

type PastedQuote = Pasted & { readonly quote: string };

const isPastedQuote = (value: unknown): value is PastedQuote =>
  isJsonObject(value) && typeof value.quote === "string" && Array.isArray(value.notes);

/**
 * An address, a passage or both, pasted anywhere but into a field, become a source and a quote; then their form asks
 * what they are for. A passage without an address waits until it is said where it stands.
 * @param isOff nothing is written at the moment
 */
export function usePastedEvidence(editor: Editor, { language: pageLanguage, say }: Reader, isOff: boolean) {
  const { draft, shown, isRefused, openTarget, tell } = editor;
  const [waiting] = [...shown.journal.pending].filter(([key, value]) => key.startsWith(WAITS) && isPastedQuote(value));
  const take = (pasted: Pasted, source: string | null, key: string | null) => {
    if (isRefused()) return;
    if (draft.shown().reading.file === null) return tell(say("edit.paste.no-json"));
    const entered = enterPasted(draft.shown().journal.text, pasted, { source, today: dayOf(new Date()) });
    if (!entered) {
      if (pasted.quote === undefined) tell(say("edit.paste.not-taken"));
      else if (key === null) draft.pend(WAITS + newTag(), pasted);
      return;
    }
    const { url, quote, language, notes } = pasted;
    const name = quote ?? url ?? "";
    draft.rest();
    draft.change({ code: "paste", params: { name: name.slice(0, 60) } }, () => entered.text);
    if (key !== null) draft.pend(key, null);
    draft.rest();
    const sentences = notes.map(note => say(`edit.paste.${note}`));
    const guessed =
      language === undefined
        ? []
        : [say("edit.field.paste.language", { language: sayLanguage(pageLanguage, language) })];
    const file = fileOf(entered.text) ?? {};
    const place = say(entered.isNewSource ? "edit.field.paste.placed-new" : "edit.field.paste.placed", {
      name: nameOfItem("sources", itemWith(file, "sources", entered.source) ?? {}, file, pageLanguage),
      kind: entered.quote === null ? "source" : "quote",
    });
    const done = say("edit.paste.done", { name: shortened(name, MOST_SHOWN) });
    tell([done, place, ...guessed, ...sentences].join(" "));
    openTarget({
      kind: "item",
      address: entered.quote ? { list: "quotes", id: entered.quote } : { list: "sources", id: entered.source },
    });
  };
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (isOff || (event.target instanceof Element && event.target.matches(FIELDS))) return;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const as = pastedAs(text);
    // A whole dossier is a file to be opened, not evidence, and a table is asked about (`usePastedTable`).
    if (as === "file" || as === "table") return;
    event.preventDefault();
    event.stopPropagation();
    if (as === "broken-file") return tell(say("edit.paste.broken-file"));
    const pasted = pastedEvidence(text);
    if ("trouble" in pasted) tell(say(`edit.paste.${pasted.trouble}`));
    else take(pasted, null, null);
  });
  useEffect(() => {
    const stop = new AbortController();
    document.addEventListener("paste", event => onPaste(event), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  if (!waiting) return null;
  const [key, pasted] = waiting as [string, PastedQuote];
  return {
    quote: pasted.quote,
    key,
    onPlace: (source: string) => take(pasted, source, key),
    onLeave: () => draft.pend(key, null),
  };
}
