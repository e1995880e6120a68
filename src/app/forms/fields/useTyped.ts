import { type ChangeEvent, type ClipboardEvent, type CompositionEvent, useRef, useState } from "react";
import { withoutControls } from "../../../edit/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import type { FieldProps } from "./fieldProps.ts";

/** What a text says in a blank: a value of the file, or nothing that can stand there yet. */
export type ReadText = { readonly value: unknown } | { readonly unread: true };

type TypedInto = HTMLInputElement | HTMLTextAreaElement;

type UseTyped = Pick<FieldProps, "value" | "onChange" | "unread" | "onUnread"> & {
  /** The value in words, for when nobody types. */
  readonly shown: string;
  readonly read: (text: string) => ReadText;
};

type TypedText = {
  /** What stands in the blank. */
  readonly text: string;
  /** Is it being typed, or was it typed and not read? */
  readonly isTyped: boolean;
  /** Is it what the blank was typed full of, and does the file not have it? */
  readonly isUnread: boolean;
  /** What became of what was pasted, as a sentence, where not all of it was taken. */
  readonly told: string | null;
  /** Puts another text into the blank, as if it were typed. */
  readonly type: (text: string) => void;
  /** Takes one reading of what was typed. */
  readonly choose: (value: unknown) => void;
  readonly handlers: {
    readonly onChange: (event: ChangeEvent<TypedInto>) => void;
    readonly onCompositionEnd: (event: CompositionEvent<TypedInto>) => void;
    readonly onPaste: (event: ClipboardEvent<TypedInto>) => void;
    readonly onBlur: () => void;
  };
};

/** Letters. More is a page, and no value of a field. */
const MOST_PASTED = 20_000;

const keyOf = (value: unknown): string => JSON.stringify(value) ?? "";

/**
 * What is typed into a blank, and what becomes of it at each key: what can be read goes into the file at once. What
 * cannot be read stays as it was typed, and the file has again what it had before. Nothing is read while an input method
 * composes. When the value changes from elsewhere, as by undoing, what was typed gives way to it.
 */
export function useTyped({ value, onChange, unread, onUnread, shown, read }: UseTyped): TypedText {
  const key = keyOf(value);
  const [typed, setTyped] = useState<{ readonly text: string; readonly key: string } | null>(
    unread === undefined ? null : { text: unread, key },
  );
  const { say } = useReader();
  const [told, setTold] = useState<string | null>(null);
  const before = useRef<{ readonly value: unknown } | null>(null);
  const isReported = useRef(unread !== undefined);
  const isTyped = typed !== null && typed.key === key;
  const text = isTyped ? typed.text : shown;

  const report = (raw: string | null) => {
    if (raw === null && !isReported.current) return;
    isReported.current = raw !== null;
    onUnread?.(raw);
  };
  const become = (next: unknown, written: string) => {
    setTyped({ text: written, key: keyOf(next) });
    if (keyOf(next) !== key) onChange(next);
  };
  const type = (written: string) => {
    before.current ??= { value };
    const clean = withoutControls(written);
    setTold(clean === written ? null : say("edit.field.paste.controls"));
    const made = read(clean);
    become("value" in made ? made.value : before.current.value, clean);
    report("value" in made ? null : clean);
  };
  return {
    text,
    isTyped,
    isUnread: isTyped && "unread" in read(text),
    told,
    type,
    choose(next) {
      before.current = null;
      setTyped(null);
      if (keyOf(next) !== key) onChange(next);
      report(null);
    },
    handlers: {
      onChange({ currentTarget, nativeEvent }) {
        if ("isComposing" in nativeEvent && nativeEvent.isComposing) setTyped({ text: currentTarget.value, key });
        else type(currentTarget.value);
      },
      onCompositionEnd: ({ currentTarget }) => type(currentTarget.value),
      onPaste(event) {
        const { length } = event.clipboardData.getData("text/plain");
        if (length <= MOST_PASTED) return;
        event.preventDefault();
        setTold(say("edit.field.paste-long", { letters: length }));
      },
      onBlur() {
        before.current = null;
        setTold(null);
        if (isTyped && "value" in read(text)) setTyped(null);
      },
    },
  };
}
