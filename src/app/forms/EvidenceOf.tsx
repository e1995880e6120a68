import { enterPasted, type Pasted } from "../../io/index.ts";
import { dayOf } from "../../schema/index.ts";
import { EvidenceField } from "../fields/evidence/EvidenceField.tsx";
import type { FieldProps } from "../fields/fieldProps.ts";
import { useEvidenceOptions } from "./useChoices.ts";
import { useEditor } from "./useEditor.ts";

/** What bears it out: quotes and sources of the file, or what is pasted here and becomes one. */
export function EvidenceOf(props: FieldProps & { readonly language: string }) {
  const { draft } = useEditor();
  const options = useEvidenceOptions();
  const onPaste = (pasted: Pasted): string | null => {
    const entered = enterPasted(draft.shown().journal.text, pasted, { today: dayOf(new Date()) });
    if (!entered) return null;
    // What is made of it enters the field in the same step.
    draft.rest();
    draft.change(
      { code: "paste", params: { name: (pasted.quote ?? pasted.url ?? "").slice(0, 60) } },
      () => entered.text,
    );
    return entered.quote ?? entered.source;
  };
  return <EvidenceField {...props} options={options} onPaste={onPaste} />;
}
