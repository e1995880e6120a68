import { type ClipboardEvent, useState } from "react";
import { type Pasted, type PasteTrouble, pastedEvidence } from "../../../io/index.ts";
import { sayLanguage } from "../../../text/index.ts";
import { useReader } from "../../reading/useReader.ts";
import { Combobox } from "../Combobox.tsx";
import type { FieldProps } from "../fieldProps.ts";
import { ListField } from "../ListField.tsx";
import { useLeftTyping } from "../useLeftTyping.ts";
import { EvidenceEntry } from "./EvidenceEntry.tsx";
import { type EvidenceOption, shapeOf } from "./evidenceShape.ts";
import "../fields.css";

type EvidenceFieldProps = FieldProps & {
  /** All sources and quotes of the file. */
  readonly options: readonly EvidenceOption[];
  /**
   * Makes source and quote of what was pasted, or finds them. Gives the id of what is to stand as evidence, the quote's
   * if there is one; null where it cannot tell the source.
   */
  readonly onPaste: (pasted: Pasted) => string | null;
  /** The dossier's language. */
  readonly language: string;
};

/** Fewer words in one line are a search. */
const LEAST_WORDS = 5;
const ADDRESS = /(?:https?:\/\/|www\.|\bdoi:)\S/iu;

/** Is it evidence, and no name that is looked for? */
const isEvidence = (text: string): boolean =>
  ADDRESS.test(text) ||
  /\n\s*\S/u.test(text.trim()) ||
  text.trim().split(/\s+/u).length >= LEAST_WORDS ||
  text.length > 200;

/** What something rests on: sources and quotes of the file, or whatever is pasted. */
export function EvidenceField(props: EvidenceFieldProps) {
  const { language: pageLanguage, say } = useReader();
  const { id, value, onChange, label, options, onPaste, language, isRequired = false } = props;
  const { typed, onType, isUnread, onBlur } = useLeftTyping(props);
  const [told, setTold] = useState<Pasted | { readonly trouble: PasteTrouble | "no-source" } | null>(null);
  const entries: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const named = new Set(entries.map(entry => shapeOf(entry, options).reference));
  const offered = options.filter(option => !named.has(option.id));
  const add = (reference: string) => {
    if (!named.has(reference)) onChange([...entries, reference]);
  };
  /** Takes a passage, an address or both; whatever cannot be taken stays in the blank. */
  const take = (text: string) => {
    const pasted = pastedEvidence(text);
    if ("trouble" in pasted) return setTold(pasted);
    const reference = onPaste(pasted);
    if (reference === null) {
      onType(text.replace(/\s+/gu, " ").trim());
      return setTold({ trouble: "no-source" });
    }
    onType(null);
    setTold(pasted);
    add(reference);
  };
  const onPasted = (event: ClipboardEvent<HTMLDivElement>) => {
    const text = event.clipboardData.getData("text/plain");
    const waiting = typed?.trim() ?? "";
    if (!isEvidence(text) && !(waiting !== "" && isEvidence(`${waiting}\n${text}`))) return;
    event.preventDefault();
    take(waiting === "" ? text : `${waiting}\n${text}`);
  };
  const noteOf = () => {
    if (told === null) return isUnread ? say("edit.field.not-chosen") : null;
    if ("trouble" in told) return say(`edit.field.paste.${told.trouble}`);
    const sentences = told.notes.map(note => say(`edit.field.paste.${note}`));
    if (told.language)
      sentences.push(say("edit.field.paste.language", { language: sayLanguage(pageLanguage, told.language) }));
    return sentences.length > 0 ? sentences.join(" ") : null;
  };
  const note = noteOf();
  return (
    <ListField
      {...props}
      id={`${id}-entries`}
      // The list must be there, and may be empty.
      isRequired={false}
      value={entries}
      onChange={next => onChange(next === undefined && isRequired ? [] : next)}
      nameOf={entry => {
        const { fields, option, reference } = shapeOf(entry, options);
        return typeof fields.quote === "string" ? fields.quote : (option?.name ?? reference);
      }}
      renderEntry={(entry, change, place) => (
        <EvidenceEntry id={`${id}-${place}`} entry={entry} onChange={change} options={options} language={language} />
      )}
    >
      <div className="field-box" onPaste={onPasted}>
        <label className="sr" id={`${id}-label`} htmlFor={id}>
          {say("edit.field.evidence.add", { label })}
        </label>
        <Combobox
          id={id}
          label={label}
          hint={undefined}
          problem={undefined}
          isRequired={isRequired}
          autoFocus={props.autoFocus}
          options={offered}
          chosen={null}
          shown=""
          placeholder={say("edit.field.evidence.placeholder")}
          typed={typed}
          onType={words => {
            setTold(null);
            onType(words);
          }}
          onLeave={onBlur}
          onPick={add}
          onClear={() => {}}
          extrasFor={words =>
            isEvidence(words)
              ? [{ key: "paste", words: say("edit.field.evidence.make"), onPick: () => take(words) }]
              : []
          }
          isUnread={isUnread}
          hasNote={note !== null}
        />
        {(note !== null || isUnread) && (
          <div className="field-note" id={`${id}-note`} role="status">
            {(isUnread || (told !== null && "trouble" in told)) && (
              <strong className="field-unread">{say("edit.field.not-in-file")}</strong>
            )}{" "}
            {note}
          </div>
        )}
      </div>
    </ListField>
  );
}
