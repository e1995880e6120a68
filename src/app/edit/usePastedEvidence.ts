import { useEffect, useEffectEvent, useState } from "react";
import { enterPasted, type Pasted, pastedEvidence } from "../../io/index.ts";
import { dayOf } from "../../schema/index.ts";
import type { Editor } from "../forms/useEditor.ts";
import type { Reader } from "../reading/useReader.ts";

const FIELDS = "input, textarea, select, [contenteditable]";

type ReadPaste = ReturnType<typeof pastedEvidence>;

/**
 * An address, a passage or both, pasted anywhere but into a field, become a source and a quote; then their form asks
 * what they are for.
 */
export function usePastedEvidence({ draft, isRefused, openTarget, announce }: Editor, { say }: Reader) {
  const [homeless, setHomeless] = useState<Pasted | null>(null);
  const take = (pasted: ReadPaste, source: string | null) => {
    if (isRefused()) return undefined;
    if ("trouble" in pasted) return announce(say(`edit.paste.${pasted.trouble}`));
    const entered = enterPasted(draft.shown().journal.text, pasted, { source, today: dayOf(new Date()) });
    if (!entered?.source) return setHomeless(pasted);
    setHomeless(null);
    const name = pasted.quote ?? pasted.url ?? "";
    draft.act({ code: "paste", params: { name: name.slice(0, 60) } }, () => entered.text);
    const notes = pasted.notes.map(note => say(`edit.paste.${note}`));
    announce([say("edit.paste.done", { name }), ...notes].join(" "));
    openTarget({
      kind: "item",
      address: entered.quote ? { list: "quotes", id: entered.quote } : { list: "sources", id: entered.source },
    });
  };
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (event.target instanceof Element && event.target.matches(FIELDS)) return;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    // A whole dossier is a file to be opened, not evidence.
    if (/^\s*\{/.test(text)) return;
    event.preventDefault();
    event.stopPropagation();
    take(pastedEvidence(text), null);
  });
  useEffect(() => {
    const stop = new AbortController();
    document.addEventListener("paste", event => onPaste(event), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return {
    homeless,
    place: (source: string) => homeless && take(homeless, source),
    leave: () => setHomeless(null),
  };
}
