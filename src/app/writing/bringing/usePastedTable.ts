import { useEffect, useEffectEvent, useState } from "react";
import { pastedTable, type TableSize } from "../../../edit/index.ts";

/** Where a table is what is asked for, or is a part of the text of the file. */
const TAKES_TABLES = ".bring, .text-view";
const FIELDS = "input, textarea";

export type PastedTable = TableSize & {
  readonly text: string;
  /** The field that it was pasted into; null where it was none. */
  readonly field: HTMLInputElement | HTMLTextAreaElement | null;
};

/**
 * A table that is pasted on the page of the editor, into a field or not: it waits until it is said what it is for, and no
 * field swallows it.
 * @param isOff nothing is written at the moment
 */
export function usePastedTable(isOff: boolean) {
  const [pasted, setPasted] = useState<PastedTable | null>(null);
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (isOff || target?.closest(TAKES_TABLES)) return;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const size = pastedTable(text);
    if (size === null) return;
    event.preventDefault();
    event.stopPropagation();
    const field = target?.matches(FIELDS) ? (target as HTMLInputElement | HTMLTextAreaElement) : null;
    setPasted({ ...size, text, field });
  });
  useEffect(() => {
    const stop = new AbortController();
    // Before the fields, which take what is pasted into them.
    document.addEventListener("paste", event => onPaste(event), { capture: true, signal: stop.signal });
    return () => stop.abort();
  }, []);
  return [pasted, () => setPasted(null)] as const;
}
