import { dayOf } from "../../../schema/index.ts";
import { sayDate, typedDate } from "../../../text/index.ts";
import { useReader } from "../../page/reading/useReader.ts";
import { FieldFrame } from "./FieldFrame.tsx";
import type { FieldProps } from "./fieldProps.ts";
import { LineInput } from "./LineInput.tsx";
import { ReadingButtons } from "./ReadingButtons.tsx";
import { useTyped } from "./useTyped.ts";
import { writtenOf } from "./writtenOf.ts";

type DateFieldProps = FieldProps & {
  /** Does a day without a year lie ahead, as that of the next hearing? */
  readonly isAhead?: boolean | undefined;
  /** The present day; that of the reader's clock, if it is not given. */
  readonly today?: string | undefined;
};

/** A year, a month or a day, as people type it. A date that can be read in two ways asks which. */
export function DateField(props: DateFieldProps) {
  const { language, say } = useReader();
  const { value, isAhead = false, today = dayOf(new Date()) } = props;
  const read = (text: string) => typedDate(text, { today, isAhead });
  const typed = useTyped({
    ...props,
    shown: typeof value === "string" ? sayDate(language, value) : writtenOf(value),
    read: text => {
      if (text.trim() === "") return { value: undefined };
      const found = read(text);
      return "date" in found ? { value: found.date } : { unread: true };
    },
  });
  const found = typed.isTyped && typed.text.trim() !== "" ? read(typed.text) : null;
  const noteOf = () => {
    if (typed.told !== null) return typed.told;
    if (found === null) return null;
    if ("trouble" in found) return say(`edit.field.date.${found.trouble}`);
    if ("date" in found) {
      const words = sayDate(language, found.date);
      return words === typed.text.trim() ? null : say("edit.field.read-as", { words });
    }
    return (
      <ReadingButtons
        readings={found.choices.map(date => ({ words: sayDate(language, date), value: date }))}
        inputId={props.id}
        onChoose={typed.choose}
      />
    );
  };
  const note = noteOf();
  return (
    <FieldFrame {...props} isUnread={typed.isUnread} note={note}>
      <LineInput {...props} typed={typed} hasNote={note !== null} example={say("edit.field.date.example")} />
    </FieldFrame>
  );
}
