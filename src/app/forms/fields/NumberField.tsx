import { typedNumber } from "../../../text/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { FieldFrame } from "./FieldFrame.tsx";
import type { FieldProps } from "./fieldProps.ts";
import { LineInput } from "./LineInput.tsx";
import { ReadingButtons } from "./ReadingButtons.tsx";
import { useTyped } from "./useTyped.ts";
import { writtenNumber, writtenOf } from "./writtenOf.ts";

/** One number, as people type it. One that can be thousands or decimals asks which. */
export function NumberField(props: FieldProps) {
  const { language, say } = useReader();
  const { value } = props;
  const typed = useTyped({
    ...props,
    shown: typeof value === "number" ? writtenNumber(language, value) : writtenOf(value),
    read: text => {
      if (text.trim() === "") return { value: undefined };
      const found = typedNumber(text, language);
      return "number" in found ? { value: found.number } : { unread: true };
    },
  });
  const found = typed.isTyped && typed.text.trim() !== "" ? typedNumber(typed.text, language) : null;
  const noteOf = () => {
    if (typed.told !== null) return typed.told;
    if (found === null || "number" in found) return null;
    if ("trouble" in found) return say("edit.field.number.trouble");
    const readings = found.choices.map(number => ({ words: writtenNumber(language, number), value: number }));
    return <ReadingButtons readings={readings} inputId={props.id} onChoose={typed.choose} />;
  };
  const note = noteOf();
  return (
    <FieldFrame {...props} isUnread={typed.isUnread} note={note}>
      <LineInput {...props} typed={typed} hasNote={note !== null} inputMode="decimal" />
    </FieldFrame>
  );
}
