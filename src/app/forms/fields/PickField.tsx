import { useReader } from "../../page/reading/useReader.ts";
import { Combobox, type PickExtra } from "./Combobox.tsx";
import { FieldFrame } from "./FieldFrame.tsx";
import type { FieldProps } from "./fieldProps.ts";
import type { PickOption } from "./findOptions.ts";
import { useLeftTyping } from "./useLeftTyping.ts";
import { writtenOf } from "./writtenOf.ts";

type PickFieldProps = FieldProps & {
  readonly options: readonly PickOption[];
  /** Entries behind the options, by what is typed. Each tells what becomes of the value. */
  readonly extrasFor?: ((typed: string) => readonly PickExtra[]) | undefined;
};

/** A blank that is filled by choosing from a list. What was typed and not chosen stays, and is told. */
export function PickField(props: PickFieldProps) {
  const { say } = useReader();
  const { value, onChange, options, extrasFor } = props;
  const { typed, onType, isUnread, onBlur } = useLeftTyping(props);
  const option = options.find(({ id }) => id === value);
  const note = isUnread ? say("edit.field.not-chosen") : null;
  return (
    <FieldFrame {...props} isUnread={isUnread} note={note}>
      <Combobox
        {...props}
        chosen={option?.id ?? null}
        shown={option?.name ?? writtenOf(value)}
        typed={typed}
        onType={onType}
        onLeave={onBlur}
        onPick={onChange}
        onClear={() => onChange(undefined)}
        extrasFor={extrasFor}
        isUnread={isUnread}
        hasNote={note !== null}
      />
    </FieldFrame>
  );
}
