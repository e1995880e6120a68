import { useReader } from "../../../page/reading/useReader.ts";
import { Combobox } from "../Combobox.tsx";
import { ListField } from "../ListField.tsx";
import { EvidenceEntry } from "./EvidenceEntry.tsx";
import { shapeOf } from "./evidenceShape.ts";
import { PassagePlace } from "./PassagePlace.tsx";
import { pasteExtras } from "./pasteExtras.ts";
import { type EvidenceFieldProps, useEvidencePaste } from "./useEvidencePaste.ts";
import "../fields.css";

/** What something rests on: sources and quotes of the file, or whatever is pasted. */
export function EvidenceField(props: EvidenceFieldProps) {
  const { say } = useReader();
  const { id, onChange, label, options, paste, language, isRequired = false } = props;
  const { entries, named, typed, isUnread, onBlur, told, asked, note, ...acts } = useEvidencePaste(props);
  const offered = options.filter(option => !named.has(option.id));
  const blank = () => document.getElementById(id)?.focus();
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
        <EvidenceEntry
          id={`${id}-${place}`}
          entry={entry}
          onChange={change}
          options={options}
          language={language}
          onKind={paste.onKind}
          onElsewhere={words => acts.askElsewhere(words, shapeOf(entry, options).reference)}
        />
      )}
    >
      <div className="field-box" onPaste={acts.onPasted}>
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
          onType={acts.type}
          onLeave={onBlur}
          onPick={acts.add}
          onClear={() => {}}
          extrasFor={words => pasteExtras(say, words, paste.sources, acts)}
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
        {asked !== null && (
          <PassagePlace
            key={asked.words}
            question={say("edit.paste.quote")}
            passage={asked.words}
            sources={paste.sources}
            likely={"pasted" in asked ? paste.last : null}
            onName={paste.onName}
            onPlace={source => {
              if ("place" in asked) acts.moveTo(asked.place, source);
              else acts.enter(asked.pasted, source);
              blank();
            }}
            onLeave={() => {
              acts.leaveAsked();
              blank();
            }}
            leave={say("pasted" in asked ? "edit.contents.discard" : "edit.field.paste.keep")}
            level={3}
          />
        )}
      </div>
    </ListField>
  );
}
