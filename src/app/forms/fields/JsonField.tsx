import { useReader } from "../../page/reading/useReader.ts";
import { FieldFrame } from "./FieldFrame.tsx";
import type { FieldProps } from "./fieldProps.ts";
import { LineInput } from "./LineInput.tsx";
import { useTyped } from "./useTyped.ts";

type JsonFieldProps = FieldProps & {
  /** May it be nothing but an object, as positions are? Else words are a note. */
  readonly isObject?: boolean | undefined;
};

/** How JSON begins that is no note. */
const STRUCTURE = /^\s*[[{"]/u;

/** A note as it is; whatever else as JSON, with an indent. */
const shownFor = (value: unknown, isObject: boolean): string => {
  if (value === undefined) return "";
  return typeof value === "string" && !isObject && !STRUCTURE.test(value) ? value : JSON.stringify(value, null, 2);
};

const jsonOf = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
};

/** Whatever the format leaves open, as a note or as the JSON it is. */
export function JsonField(props: JsonFieldProps) {
  const { say } = useReader();
  const { value, isObject = false } = props;
  const typed = useTyped({
    ...props,
    shown: shownFor(value, isObject),
    read: text => {
      if (text.trim() === "") return { value: undefined };
      if (!isObject && !STRUCTURE.test(text)) return { value: text.trim() };
      const found = jsonOf(text);
      const isFit =
        found !== null &&
        (!isObject || (typeof found.value === "object" && found.value !== null && !Array.isArray(found.value)));
      return isFit ? found : { unread: true };
    },
  });
  const trouble = typed.isUnread ? say(isObject ? "edit.field.json.object" : "edit.field.json.note") : null;
  const note = typed.told ?? trouble;
  return (
    <FieldFrame {...props} isUnread={typed.isUnread} note={note}>
      <LineInput
        {...props}
        typed={typed}
        hasNote={note !== null}
        isMultiline
        className={STRUCTURE.test(typed.text) ? "field-code" : undefined}
      />
    </FieldFrame>
  );
}
