import { directionOf } from "../../../text/index.ts";
import { describedBy } from "./FieldFrame.tsx";
import type { FieldProps } from "./fieldProps.ts";
import { useFocusAtFirst } from "./useFocusAtFirst.ts";
import type { useTyped } from "./useTyped.ts";
import "./fields.css";

type LineInputProps = Pick<
  FieldProps,
  "id" | "label" | "hint" | "problem" | "isRequired" | "isInline" | "autoFocus"
> & {
  readonly typed: ReturnType<typeof useTyped>;
  readonly hasNote: boolean;
  /** BCP 47, of words. */
  readonly language?: string | undefined;
  readonly isMultiline?: boolean | undefined;
  readonly inputMode?: "text" | "decimal" | "url" | undefined;
  /** Stands in an empty blank; within a sentence the label does. */
  readonly example?: string | undefined;
  readonly className?: string | undefined;
};

/** Rows of a text that is nearly that long, before the browser makes room itself. */
const LETTERS_IN_ROW = 48;
const MOST_ROWS = 14;

/** A line, or several, that is typed in. Within a sentence it is as long as its words. */
export function LineInput(props: LineInputProps) {
  const { id, label, typed, hasNote, isRequired, isInline, autoFocus, language, isMultiline, inputMode, example } =
    props;
  const input = useFocusAtFirst<HTMLInputElement>(autoFocus);
  const area = useFocusAtFirst<HTMLTextAreaElement>(autoFocus);
  const { text, isUnread, handlers } = typed;
  const blank = isInline ? label : example;
  const shared = {
    id,
    value: text,
    className: `field-input ${props.className ?? ""}`,
    placeholder: blank,
    lang: language,
    dir: text === "" ? undefined : directionOf(text),
    autoComplete: "off",
    spellCheck: language !== undefined,
    "aria-required": isRequired || undefined,
    "aria-invalid": isUnread || props.problem !== undefined || undefined,
    "aria-describedby": describedBy({ ...props, hasNote }),
    ...handlers,
  };
  if (!isMultiline)
    return (
      <input
        {...shared}
        ref={input}
        type="text"
        inputMode={inputMode}
        size={Math.max(3, (text || blank || "").length + 1)}
      />
    );
  const rows = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_IN_ROW)), 0);
  return <textarea {...shared} ref={area} rows={Math.min(MOST_ROWS, Math.max(2, rows))} />;
}
