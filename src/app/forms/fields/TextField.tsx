import { Counter, type WordLimit } from "./Counter.tsx";
import { FieldFrame } from "./FieldFrame.tsx";
import type { FieldProps } from "./fieldProps.ts";
import { LineInput } from "./LineInput.tsx";
import { useTyped } from "./useTyped.ts";
import { writtenOf } from "./writtenOf.ts";

type TextFieldProps = FieldProps & {
  readonly isMultiline?: boolean | undefined;
  readonly inputMode?: "text" | "url" | undefined;
  readonly limit?: WordLimit | undefined;
  readonly example?: string | undefined;
  /** The language of the words, where they have one. */
  readonly language?: string | undefined;
};

/** Plain words, as a number in a register, an address, or the article of a law. */
export function TextField(props: TextFieldProps) {
  const typed = useTyped({
    ...props,
    shown: writtenOf(props.value),
    read: text => ({ value: text.trim() === "" ? undefined : text.trim() }),
  });
  const { limit } = props;
  const count = limit && !props.isInline ? <Counter text={typed.text} limit={limit} id={`${props.id}-count`} /> : null;
  const note = typed.told ?? (typed.text === "" ? null : count);
  return (
    <FieldFrame {...props} note={note}>
      <LineInput {...props} typed={typed} hasNote={note !== null} />
    </FieldFrame>
  );
}
