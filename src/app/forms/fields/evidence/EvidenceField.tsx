import { type ClipboardEvent, useState } from "react";
import { searchForm } from "../../../../base/index.ts";
import { type Pasted, type PasteTrouble, pastedEvidence } from "../../../../edit/index.ts";
import { sayLanguage } from "../../../../text/index.ts";
import { useReader } from "../../../page/reading/useReader.ts";
import { Combobox, type PickExtra } from "../Combobox.tsx";
import type { FieldProps } from "../fieldProps.ts";
import { ListField } from "../ListField.tsx";
import { useLeftTyping } from "../useLeftTyping.ts";
import { EvidenceEntry } from "./EvidenceEntry.tsx";
import type { EvidencePaste, EvidencePlace } from "./evidencePaste.ts";
import { type EvidenceOption, shapeOf } from "./evidenceShape.ts";
import { PassagePlace } from "./PassagePlace.tsx";
import "../fields.css";

type EvidenceFieldProps = FieldProps & {
  /** All sources and quotes of the file. */
  readonly options: readonly EvidenceOption[];
  readonly paste: EvidencePaste;
  /** The dossier's language. */
  readonly language: string;
};

/** Fewer words in one line are a search. */
const LEAST_WORDS = 5;
/** Is it evidence, and no name that is looked for? */
const isEvidence = (text: string): boolean => {
  const read = pastedEvidence(text);
  return (
    ("url" in read && read.url !== undefined) ||
    /\n\s*\S/u.test(text.trim()) ||
    text.trim().split(/\s+/u).length >= LEAST_WORDS ||
    text.length > 200
  );
};

/** A quote that has stood in the file for longer than the last paste. */
const EARLIER = { isQuote: true, source: "", isNewSource: false, isNewQuote: true } as const;

/** What was taken, and where it stands. */
type ToldPaste = { readonly pasted: Pasted; readonly place: EvidencePlace };

/** A passage of which it is asked where it stands: one that waits, or one that is to stand elsewhere. */
type AskedPassage = { readonly words: string } & ({ readonly pasted: Pasted } | { readonly place: EvidencePlace });

/** What something rests on: sources and quotes of the file, or whatever is pasted. */
export function EvidenceField(props: EvidenceFieldProps) {
  const { language: pageLanguage, say } = useReader();
  const { id, value, onChange, label, options, paste, language, isRequired = false } = props;
  const { typed, onType, isUnread, onBlur } = useLeftTyping(props);
  const [told, setTold] = useState<ToldPaste | { readonly trouble: PasteTrouble } | null>(null);
  const [asked, setAsked] = useState<AskedPassage | null>(null);
  const entries: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const named = new Set(entries.map(entry => shapeOf(entry, options).reference));
  const offered = options.filter(option => !named.has(option.id));
  const add = (reference: string) => {
    if (!named.has(reference)) onChange([...entries, reference]);
  };
  const blank = () => document.getElementById(id)?.focus();
  const enter = (pasted: Pasted, source: string | null): boolean => {
    const place = paste.onEnter(pasted, source);
    if (place === null) return false;
    onType(null);
    setAsked(null);
    setTold({ pasted, place });
    add(place.reference);
    return true;
  };
  /** Takes a passage, an address or both; whatever cannot be taken stays in the blank, and so does what is asked about. */
  const take = (text: string) => {
    setAsked(null);
    const pasted = pastedEvidence(text);
    if ("trouble" in pasted) return setTold(pasted);
    setTold(null);
    if (pasted.url !== undefined && enter(pasted, null)) return;
    onType(text.replace(/\s+/gu, " ").trim());
    setAsked({ pasted, words: pasted.quote ?? text });
  };
  const moveTo = (place: EvidencePlace, source: string) => {
    const reference = paste.onMove(place, source);
    if (reference === null) return;
    if (reference !== place.reference) onChange(entries.map(entry => (entry === place.reference ? reference : entry)));
    setTold(now =>
      now && "place" in now ? { ...now, place: { ...place, reference, source, isNewSource: false } } : now,
    );
    setAsked(null);
  };
  const nameSource = (title: string) => {
    const source = paste.onName(title);
    if (source === null) return;
    onType(null);
    setTold(null);
    add(source);
  };
  const onPasted = (event: ClipboardEvent<HTMLDivElement>) => {
    const text = event.clipboardData.getData("text/plain");
    const waiting = typed?.trim() ?? "";
    if (!isEvidence(text) && !(waiting !== "" && isEvidence(`${waiting}\n${text}`))) return;
    event.preventDefault();
    take(waiting === "" ? text : `${waiting}\n${text}`);
  };
  const nameOf = (source: string) => paste.sources.find(one => one.id === source)?.name ?? source;
  const noteOf = () => {
    if (told === null) return isUnread && !asked ? say("edit.field.not-chosen") : null;
    if ("trouble" in told) return say(`edit.field.paste.${told.trouble}`);
    const { pasted, place } = told;
    const sentences = [
      say(place.isNewSource ? "edit.field.paste.placed-new" : "edit.field.paste.placed", {
        name: nameOf(place.source),
        kind: place.isQuote ? "quote" : "source",
      }),
      ...pasted.notes.map(note => say(`edit.field.paste.${note}`)),
    ];
    if (pasted.language)
      sentences.push(say("edit.field.paste.language", { language: sayLanguage(pageLanguage, pasted.language) }));
    return sentences.join(" ");
  };
  const note = noteOf();
  const extrasFor = (words: string): readonly PickExtra[] => {
    const isAddress = /\S/u.test(words) && "url" in pastedEvidence(words);
    const passage: PickExtra = {
      key: "paste",
      words: say("edit.field.evidence.make"),
      isMeant: "before",
      onPick: () => take(words),
    };
    if (isAddress) return [passage];
    const named = {
      key: "name",
      words: say("edit.field.evidence.make-source", { words }),
      onPick: () => nameSource(words),
    };
    return isEvidence(words)
      ? [{ ...passage, words: say("edit.field.evidence.make-quote") }, named]
      : paste.sources.some(({ name }) => searchForm(name) === searchForm(words))
        ? []
        : [named];
  };
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
          onElsewhere={words => {
            const reference = shapeOf(entry, options).reference;
            const known = told && "place" in told && told.place.reference === reference ? told.place : null;
            setAsked({ words, place: known ?? { ...EARLIER, reference } });
          }}
        />
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
            setAsked(null);
            onType(words);
          }}
          onLeave={onBlur}
          onPick={add}
          onClear={() => {}}
          extrasFor={extrasFor}
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
              if ("place" in asked) moveTo(asked.place, source);
              else enter(asked.pasted, source);
              blank();
            }}
            onLeave={() => {
              if ("pasted" in asked) onType(null);
              setAsked(null);
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
