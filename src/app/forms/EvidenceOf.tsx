import { enterPasted, fileOf, type Pasted } from "../../io/index.ts";
import { dayOf, isJsonObject } from "../../schema/index.ts";
import type { Draft } from "../drafts/draft.ts";
import { EvidenceField } from "../fields/evidence/EvidenceField.tsx";
import type { FieldProps } from "../fields/fieldProps.ts";
import { useEvidenceOptions } from "./useChoices.ts";
import { useEditor } from "./useEditor.ts";

/** The source that was used last in each draft. */
const used = new WeakMap<Draft, string>();

/** A passage without an address stands, as a rule, where the last one stood; else in the only source there is. */
function lastSource(draft: Draft, text: string): string | null {
  const sources = fileOf(text)?.sources;
  const ids = Array.isArray(sources) ? sources.filter(isJsonObject).map(({ id }) => String(id)) : [];
  const last = used.get(draft);
  if (last !== undefined && ids.includes(last)) return last;
  return ids.length === 1 ? ids[0]! : null;
}

/** What bears it out: quotes and sources of the file, or what is pasted here and becomes one. */
export function EvidenceOf(props: FieldProps & { readonly language: string }) {
  const { draft } = useEditor();
  const options = useEvidenceOptions();
  const onPaste = (pasted: Pasted): string | null => {
    const { text } = draft.shown().journal;
    const entered = enterPasted(text, pasted, { source: lastSource(draft, text), today: dayOf(new Date()) });
    if (!entered) return null;
    if (entered.source !== null) used.set(draft, entered.source);
    draft.change(
      { code: "paste", params: { name: (pasted.quote ?? pasted.url ?? "").slice(0, 60) } },
      () => entered.text,
    );
    return entered.quote ?? entered.source;
  };
  return <EvidenceField {...props} options={options} onPaste={onPaste} />;
}
