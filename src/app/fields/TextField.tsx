import { useReader } from "../reading/useReader.ts";
import { FieldFrame } from "./FieldFrame.tsx";
import type { FieldProps } from "./fieldProps.ts";
import { LineInput } from "./LineInput.tsx";
import { useTyped } from "./useTyped.ts";
import { writtenOf } from "./writtenOf.ts";

type TextFieldProps = FieldProps & {
  readonly isMultiline?: boolean | undefined;
  readonly inputMode?: "text" | "url" | undefined;
  readonly example?: string | undefined;
  /** The language of the words, where they have one. */
  readonly language?: string | undefined;
};

/** Plain words, as a number in a register, an address, or the article of a law. */
export function TextField(props: TextFieldProps) {
  const { say } = useReader();
  const typed = useTyped({
    ...props,
    shown: writtenOf(props.value),
    read: text => ({ value: text.trim() === "" ? undefined : text.trim() }),
  });
  const note = typed.refused === null ? null : say("edit.field.paste-long", { letters: typed.refused });
  return (
    <FieldFrame {...props} note={note}>
      <LineInput {...props} typed={typed} hasNote={note !== null} />
    </FieldFrame>
  );
}
