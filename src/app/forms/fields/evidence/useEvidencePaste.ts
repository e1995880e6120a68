import { type ClipboardEvent, useState } from "react";
import { type Pasted, type PasteTrouble, pastedEvidence } from "../../../../edit/index.ts";
import { sayLanguage } from "../../../../text/index.ts";
import { useReader } from "../../../page/reading/useReader.ts";
import type { FieldProps } from "../fieldProps.ts";
import { useLeftTyping } from "../useLeftTyping.ts";
import type { EvidencePaste, EvidencePlace } from "./evidencePaste.ts";
import { type EvidenceOption, shapeOf } from "./evidenceShape.ts";
import { isEvidenceText } from "./isEvidenceText.ts";

export type EvidenceFieldProps = FieldProps & {
  /** All sources and quotes of the file. */
  readonly options: readonly EvidenceOption[];
  readonly paste: EvidencePaste;
  /** The dossier's language. */
  readonly language: string;
};

/** A quote that has stood in the file for longer than the last paste. */
const EARLIER = { isQuote: true, source: "", isNewSource: false, isNewQuote: true } as const;

/** What was taken, and where it stands. */
type ToldPaste = { readonly pasted: Pasted; readonly place: EvidencePlace };

/** A passage of which it is asked where it stands: one that waits, or one that is to stand elsewhere. */
type AskedPassage = { readonly words: string } & ({ readonly pasted: Pasted } | { readonly place: EvidencePlace });

/** What is typed and pasted into the blank for evidence, where it went, and what is asked about it. */
export function useEvidencePaste(props: EvidenceFieldProps) {
  const { language: pageLanguage, say } = useReader();
  const { value, onChange, options, paste } = props;
  const { typed, onType, isUnread, onBlur } = useLeftTyping(props);
  const [told, setTold] = useState<ToldPaste | { readonly trouble: PasteTrouble } | null>(null);
  const [asked, setAsked] = useState<AskedPassage | null>(null);
  const entries: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const named = new Set(entries.map(entry => shapeOf(entry, options).reference));
  const add = (reference: string) => {
    if (!named.has(reference)) onChange([...entries, reference]);
  };
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
    if (!isEvidenceText(text) && !(waiting !== "" && isEvidenceText(`${waiting}\n${text}`))) return;
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
  return {
    ...{ entries, named, typed, isUnread, onBlur, told, asked, note },
    ...{ add, enter, take, moveTo, nameSource, onPasted },
    type: (words: string | null) => {
      setTold(null);
      setAsked(null);
      onType(words);
    },
    /** Asks where a passage is to stand that stands somewhere already. */
    askElsewhere: (words: string, reference: string) => {
      const known = told && "place" in told && told.place.reference === reference ? told.place : null;
      setAsked({ words, place: known ?? { ...EARLIER, reference } });
    },
    leaveAsked: () => {
      if (asked !== null && "pasted" in asked) onType(null);
      setAsked(null);
    },
  };
}
