import { describedBy } from "./FieldFrame.tsx";
import type { FieldProps } from "./fieldProps.ts";
import { useFocusAtFirst } from "./useFocusAtFirst.ts";
import "./fields.css";

type FlagFieldProps = FieldProps & {
  /** What stands in the file while it is ticked; true, if it is not given. */
  readonly on?: unknown;
};

/** Something that is so, or of which nothing is said. */
export function FlagField(props: FlagFieldProps) {
  const { id, value, onChange, label, hint, problem, isInline, autoFocus, on = true } = props;
  const input = useFocusAtFirst<HTMLInputElement>(autoFocus);
  return (
    <div className={`field field-flag ${isInline ? "is-inline" : "is-block"}`}>
      <label className="field-tick" htmlFor={id}>
        <input
          ref={input}
          id={id}
          type="checkbox"
          checked={value === on}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={describedBy(props)}
          onChange={({ currentTarget }) => onChange(currentTarget.checked ? on : undefined)}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {problem && (
        <span className="field-problem" id={`${id}-problem`}>
          {problem}
        </span>
      )}
    </div>
  );
}
