import { enterPasted, moveQuote, setField } from "../../edit/index.ts";
import { dayOf } from "../../schema/index.ts";
import type { Draft } from "../documents/drafts/draft.ts";
import { EvidenceField } from "./fields/evidence/EvidenceField.tsx";
import type { EvidencePaste } from "./fields/evidence/evidencePaste.ts";
import type { FieldProps } from "./fields/fieldProps.ts";
import { useChoices, useEvidenceOptions } from "./useChoices.ts";
import { useEditor } from "./useEditor.ts";

/** The source in which something was put last, in each draft. */
const used = new WeakMap<Draft, string>();

/** What bears it out: quotes and sources of the file, or what is pasted here and becomes one. */
export function EvidenceOf(props: FieldProps & { readonly language: string }) {
  const { draft } = useEditor();
  const options = useEvidenceOptions();
  const { options: sources, onMake } = useChoices("source");
  const last = used.get(draft) ?? null;
  const paste: EvidencePaste = {
    sources,
    last: sources.some(({ id }) => id === last) ? last : sources.length === 1 ? sources[0]!.id : null,
    onName: title => onMake?.(title) ?? null,
    onEnter: (pasted, source) => {
      const entered = enterPasted(draft.shown().journal.text, pasted, { source, today: dayOf(new Date()) });
      if (!entered) return null;
      used.set(draft, entered.source);
      // What is made of it enters the field in the same step.
      draft.rest();
      draft.change(
        { code: "paste", params: { name: (pasted.quote ?? pasted.url ?? "").slice(0, 60) } },
        () => entered.text,
      );
      const { source: at, quote, isNewSource, isNewQuote } = entered;
      return { reference: quote ?? at, isQuote: quote !== null, source: at, isNewSource, isNewQuote };
    },
    onMove: ({ reference, source, isNewSource, isNewQuote }, to) => {
      const made = { isOwn: isNewQuote, source: isNewSource ? source : null };
      const moved = moveQuote(draft.shown().journal.text, reference, to, made);
      if (!moved) return null;
      used.set(draft, to);
      draft.rest();
      draft.change(
        { code: "set", params: { list: "quotes", name: sources.find(({ id }) => id === to)?.name ?? to } },
        () => moved.text,
      );
      return moved.quote;
    },
    onKind: (source, kind) =>
      draft.act(
        { code: "set", params: { list: "sources", name: sources.find(({ id }) => id === source)?.name ?? source } },
        text => setField(text, { list: "sources", id: source }, ["type"], kind),
      ),
  };
  return <EvidenceField {...props} options={options} paste={paste} />;
}
